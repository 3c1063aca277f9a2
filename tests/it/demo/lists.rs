//! The list of projects: its units, what it is sorted by, and the head of each project.

use yilan::analysis::Totals;
use yilan::base::Money;
use yilan::figures::{FigureId, Value, ledger_figure};
use yilan::locale::Locale;
use yilan::model::contract::{choices, project};
use yilan::nav::State;
use yilan::present::Context;
use yilan::present::project::{ProjectView, project_head};
use yilan::present::projects::project_table;

use crate::demo::KNOWN;

fn context(query: &str) -> Context {
    Context::new(&KNOWN, &State::parse(&format!("/projects?{query}")).0, Locale::ZhCn).unwrap()
}

#[test]
fn the_list_of_projects_is_in_the_unit_that_most_of_its_money_suits() {
    // Half of the plans are below 1亿元, half of the money is not.
    assert!(project_table(&context(""), "").units.starts_with("金额单位：亿元"));
    // Of projects whose plans are all small, none reads 0.1亿元.
    assert!(project_table(&context("q=幼儿园"), "").units.starts_with("金额单位：万元"));
}

/// What a list is sorted by without judging anything anew is what its projects have.
#[test]
fn a_list_is_sorted_by_what_its_projects_have() {
    let context = context("list=major");
    let ids = [
        FigureId::TotalInvestment,
        FigureId::Plan,
        FigureId::Done,
        FigureId::CompletionRate,
        FigureId::LeadPlan,
        FigureId::Gap,
    ];
    for id in ids {
        let values: Vec<_> = project_table(&context, &format!("-{}", id.as_str()))
            .order
            .iter()
            .map(|&row| {
                let mut totals = Totals::default();
                totals.add(&context.project(row));
                ledger_figure(id, &totals, context.month, "").value.map(Value::decimal)
            })
            .collect();
        assert!(values.len() > 800 && values[0] != values[400], "{id:?}");
        assert!(values.windows(2).all(|pair| pair[0] >= pair[1]), "{id:?}: what has none stands last");
    }
    let stages = |sort: &str| -> Vec<usize> {
        let order = project_table(&context, sort).order;
        let place = |stage| choices::STAGE.iter().position(|known| *known == stage).unwrap();
        order.iter().map(|&row| place(context.project(row).stage)).collect()
    };
    assert!(stages("stage").is_sorted() && stages("-stage").iter().rev().is_sorted());
    let lights = |sort: &str| -> Vec<_> {
        let order = project_table(&context, sort).order;
        order.iter().filter_map(|&row| context.project(row).light).map(|light| light.light).collect()
    };
    assert!(lights("light").is_sorted() && lights("-light").iter().rev().is_sorted());
}

/// A reader divides one by the other.
#[test]
fn a_plan_and_what_is_done_of_it_stand_in_one_unit() {
    for locale in [Locale::ZhCn, Locale::En] {
        let context = Context::new(&KNOWN, &State::default(), locale).unwrap();
        let mut near = 0;
        for row in (0..3_000).step_by(7) {
            let at = context.project(row).at;
            let (Some(plan), Some(done)) = (at.plan, at.done) else { continue };
            if 10 * done.fen() < plan.fen() || done == Money::ZERO {
                continue;
            }
            let id = context.dataset().table(&project::SPEC).key(row);
            let head = project_head(&ProjectView::new(&context, &id, context.month.last_day()).unwrap());
            let unit = |id: FigureId| {
                head.figures.iter().find(|figure| figure.shown.figure.id == id).map(|figure| figure.shown.unit.clone())
            };
            assert_eq!(unit(FigureId::Plan), unit(FigureId::Done), "{id}");
            near += 1;
        }
        assert!(near > 50, "{near}");
    }
}
