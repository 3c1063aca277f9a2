//! The list of projects: why each stands as it does, in what unit its amounts are.

use yilan::analysis::Light;
use yilan::facts::Actions;
use yilan::locale::Locale::{self, En, ZhCn};
use yilan::model::contract::{action, project};
use yilan::nav::State;
use yilan::present::Context;
use yilan::present::projects::project_table;
use yilan::present::spec::Cell;

use super::crossing;

fn context(query: &str, locale: Locale) -> Context {
    Context::new(&crossing(), &State::parse(&format!("/projects?{query}")).0, locale).unwrap()
}

/// What the list says of a project in a column.
fn said(context: &Context, id: &str, column: &str) -> String {
    let table = project_table(context, "");
    let at = table.columns.iter().position(|known| known.key == column).unwrap();
    let row = (0..table.order.len()).filter_map(|place| table.row(context, place)).find(|row| row.key == id).unwrap();
    match &row.cells[at] {
        Cell::Text(text) => text.clone(),
        Cell::Figure(shown) => shown.text.clone(),
        _ => String::new(),
    }
}

#[test]
fn every_light_has_its_reason() {
    let context = context("", ZhCn);
    let table = project_table(&context, "");
    let position = |key: &str| table.columns.iter().position(|column| column.key == key).unwrap();
    let (light, reason) = (position("light"), position("reason"));
    let mut lit = 0;
    for row in (0..table.order.len()).filter_map(|place| table.row(&context, place)) {
        if matches!(row.cells[light], Cell::Light(..)) {
            lit += 1;
            assert_ne!(row.cells[reason], Cell::Empty, "{}", row.key);
        }
    }
    assert!(lit >= 4, "{lit}");
}

#[test]
fn what_decided_a_light_is_said() {
    let chinese = context("", ZhCn);
    let light_of = |id: &str| {
        let row = chinese.dataset().table(&project::SPEC).find(id).unwrap();
        chinese.snapshot.light(row)
    };
    assert_eq!(light_of("P2"), Some(Light::Ok));
    assert_eq!(said(&chinese, "P2", "reason"), "快于计划进度2.5个百分点");
    assert_eq!(said(&context("", En), "P2", "reason"), "2.5\u{a0}pp ahead of plan");
    // Money and a deadline say the same: by how much it is behind stands in a column of its own.
    assert_eq!(light_of("P12"), Some(Light::Watch));
    assert_eq!(said(&chinese, "P12", "reason"), "管线迁改逾期12天");
    // Behind, and nobody is on it.
    assert_eq!(light_of("P7"), Some(Light::Behind));
    assert_eq!(
        [&chinese, &context("", En)].map(|context| said(context, "P7", "reason")),
        ["暂无纠偏措施", "No open correction"]
    );
}

#[test]
fn corrections_are_found_by_their_project() {
    let known = crossing();
    let table = known.dataset.table(&action::SPEC);
    let day = known.facts.as_of.unwrap().last_day();
    let actions = Actions::new(&known.dataset);
    let mut open = 0;
    for row in known.dataset.table(&project::SPEC).rows() {
        // The same by asking every correction.
        let is_open = |&at: &u32| {
            table.target(action::PROJECT, at) == Some(row)
                && table.day(action::RAISED, at).unwrap() <= day
                && table.day(action::CLOSED, at).is_none_or(|closed| closed > day)
        };
        let expected = table.rows().filter(is_open).max_by_key(|&at| table.day(action::RAISED, at));
        assert_eq!(actions.latest_open(&known.dataset, row, day), expected);
        open += usize::from(expected.is_some());
    }
    assert!(open > 0);
}
