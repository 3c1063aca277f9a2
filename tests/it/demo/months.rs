//! Months judged before they are asked for are those that are asked for later.

use std::sync::Arc;

use yilan::analysis::Snapshot;
use yilan::base::{Money, Month};
use yilan::present::Known;

use crate::demo::{AS_OF, KNOWN, LOADED};

#[test]
fn every_month_is_judged_ahead_once_and_as_it_would_be_when_asked_for() {
    let known = Known::new(LOADED.value.clone());
    let as_of = Month::parse(AS_OF).unwrap();
    let opened = known.snapshot(as_of);
    let others: Vec<Month> = known.facts.ledger.months_with_figures().filter(|&month| month != as_of).collect();
    assert!(others.len() > 20, "{others:?}");
    let steps = (0..1_000).take_while(|_| known.judge_ahead(as_of)).count();
    assert!((others.len()..1_000).contains(&steps), "some projects at a time, and an end: {steps}");
    for month in others {
        let ahead = known.snapshot(month);
        assert_eq!(*ahead, Snapshot::new(&known.dataset, &known.facts, month));
        assert!(Arc::ptr_eq(&ahead, &known.snapshot(month)));
    }
    assert!(Arc::ptr_eq(&opened, &known.snapshot(as_of)), "what is on the page was kept");
}

#[test]
fn a_project_is_short_of_what_was_planned_and_never_by_less_than_nothing() {
    let snapshot = KNOWN.snapshot(Month::parse(AS_OF).unwrap());
    let mut short = 0;
    for row in 0..snapshot.len() {
        let project = snapshot.project(&KNOWN.dataset, &KNOWN.facts, row);
        let lacking = project.at.planned.zip(project.at.done).map(|(planned, done)| planned.fen() - done.fen());
        assert_eq!(project.gap().map(Money::fen), lacking.map(|fen| fen.max(0)));
        short += u32::from(lacking.is_some_and(|fen| fen > 0));
    }
    assert!(short > 100, "{short}");
}
