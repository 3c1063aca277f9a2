//! The figures of the ledger: each from the sums of a set of projects.

use std::sync::Arc;

use crate::analysis::{Totals, time_progress};
use crate::base::Month;
use crate::figures::{Figure, FigureId, Value};

/// The value of a figure of the ledger; nothing where there is none. Figures that need more than
/// the sums (ranks, shares of a gap) are made where that more is known.
pub fn ledger_value(id: FigureId, totals: &Totals, month: Month) -> Option<Value> {
    let money = |amount: Option<_>| amount.map(Value::Money);
    match id {
        FigureId::Projects => Some(Value::Count(totals.projects)),
        FigureId::TotalInvestment => money(totals.total_investment),
        FigureId::ProjectsPriced => Some(Value::Count(totals.priced)),
        FigureId::Plan => money(totals.sums.plan),
        FigureId::PlanInitial => money(totals.plan_initial),
        FigureId::Planned => money(totals.sums.planned),
        FigureId::Done => money(totals.sums.done),
        FigureId::Counted => money(totals.sums.counted),
        FigureId::DoneOfPlan => money(totals.sums.done_of_plan),
        FigureId::DoneUnplanned => money(totals.done_unplanned()),
        FigureId::Gap => money(totals.gap()),
        FigureId::RunRate => money(totals.run_rate(month)),
        FigureId::CompletionRate => totals.completion_rate().map(Value::Share),
        FigureId::TimeProgress => Some(Value::Share(time_progress(month))),
        FigureId::Lead => totals.lead(month).map(Value::Points),
        FigureId::LeadPlan => totals.lead_plan().map(Value::Points),
        FigureId::Starts => Some(Value::Count(totals.starts)),
        FigureId::Unreported => Some(Value::Count(totals.unreported)),
        FigureId::LightOk => Some(Value::Count(totals.lights[0])),
        FigureId::LightWatch => Some(Value::Count(totals.lights[1])),
        FigureId::LightBehind => Some(Value::Count(totals.lights[2])),
        FigureId::LightAttention => Some(Value::Count(totals.attention())),
        FigureId::LightNone => Some(Value::Count(totals.unlit())),
        _ => None,
    }
}

/// The figures whose values stand in a formula, in its order.
pub const fn inputs_of(id: FigureId) -> &'static [FigureId] {
    match id {
        FigureId::CompletionRate => &[FigureId::DoneOfPlan, FigureId::Plan],
        FigureId::Lead => &[FigureId::CompletionRate, FigureId::TimeProgress],
        FigureId::LeadPlan => &[FigureId::DoneOfPlan, FigureId::Planned, FigureId::Plan],
        FigureId::Gap => &[FigureId::Planned, FigureId::DoneOfPlan],
        FigureId::RunRate => &[FigureId::Done, FigureId::TimeProgress],
        FigureId::DoneUnplanned => &[FigureId::Done, FigureId::DoneOfPlan],
        FigureId::LightAttention => &[FigureId::LightWatch, FigureId::LightBehind],
        FigureId::DoneSinceStart => &[FigureId::DoneEarlier, FigureId::Done],
        FigureId::TotalShare => &[FigureId::DoneSinceStart, FigureId::TotalInvestment],
        _ => &[],
    }
}

/// The figure with its inputs: what a page shows and can explain.
pub fn ledger_figure(id: FigureId, totals: &Totals, month: Month, scope: impl Into<Arc<str>>) -> Figure {
    let inputs: Vec<_> = inputs_of(id).iter().map(|&input| (input, ledger_value(input, totals, month))).collect();
    let figure = Figure::ledger(id, ledger_value(id, totals, month), scope).from_inputs(&inputs);
    match id {
        FigureId::TotalInvestment => Figure { qualifier: totals.total_qualifier, ..figure },
        _ => figure,
    }
}
