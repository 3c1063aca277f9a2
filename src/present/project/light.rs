//! Why a project's light is what it is: which test decided, by how much, against which limit.

use crate::analysis::{Light, ProjectLight};
use crate::base::Decimal;
use crate::figures::FigureId;
use crate::locale::Locale;
use crate::locale::format::{after_number, number};
use crate::present::overview::deadline_name;
use crate::present::shown::{days_unit, without_sign};
use crate::present::spec::Sentence;
use crate::present::template::{Fill, joined};
use crate::present::wording::Direction;

use super::ProjectView;

/// The reason in words. Of two tests the worse decides; where both say the same, both are named.
pub(super) fn reason(view: &ProjectView) -> Sentence {
    let strings = &view.context.strings().project;
    let Some(light) = view.light() else {
        return Sentence::default().words(match view.stage() {
            "completed" => strings.no_light_completed,
            "suspended" => strings.no_light_suspended,
            _ if view.at().at.plan.is_some() => strings.no_light_silent,
            _ => strings.no_light_bare,
        });
    };
    let decided = |said: Option<Light>| said.unwrap_or(Light::Ok) == light.light;
    let mut clauses = Vec::new();
    if let Some((lead, said)) = light.money.filter(|&(_, said)| decided(Some(said))) {
        clauses.push(money(view, said, lead.is_negative()));
    }
    if decided(light.deadline.map(|(_, said)| said)) {
        clauses.push(deadline(view, &light));
    }
    joined(clauses, view.context.strings().project.between)
}

fn money(view: &ProjectView, said: Light, is_short: bool) -> Sentence {
    let strings = &view.context.strings().project;
    let thresholds = &view.context.dataset().package.thresholds;
    let lead = view.shown(FigureId::LeadPlan);
    let direction = Direction::of(&lead);
    let limit = match (said, direction) {
        (Light::Watch, Direction::Up) => thresholds.watch_lead_pp,
        (Light::Behind | Light::Watch, _) => thresholds.behind_lead_pp,
        (Light::Ok, _) => thresholds.watch_lead_pp,
    };
    let template = match (said, direction) {
        (Light::Watch | Light::Behind, Direction::Level) if is_short => strings.money_hair,
        (_, Direction::Level) => strings.money_level,
        (Light::Ok, Direction::Up) => strings.money_ahead,
        (_, Direction::Up) => strings.money_short,
        (_, Direction::Down) if limit >= Decimal::ZERO => strings.money_behind,
        (Light::Behind, Direction::Down) => strings.money_beyond,
        (_, Direction::Down) => strings.money_within,
    };
    let limit = points(limit, view.context.locale);
    Sentence::default().template(template, &[("lead", Fill::from(without_sign(lead))), ("limit", Fill::from(limit))])
}

/// A threshold as it is said: without a sign, no more decimals than it has.
fn points(limit: Decimal, locale: Locale) -> String {
    let text = limit.to_string();
    let places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len().min(6) as u8);
    let text = number(limit, places);
    format!("{}{}", text.trim_start_matches('−'), after_number(locale.strings().unit.percentage_point, locale))
}

fn deadline(view: &ProjectView, light: &ProjectLight) -> Sentence {
    let strings = &view.context.strings().project;
    let thresholds = &view.context.dataset().package.thresholds;
    let Some((overdue, said)) = light.deadline else {
        return Sentence::default().words(strings.nothing_overdue);
    };
    let (template, limit) = match said {
        Light::Behind => (strings.days_beyond, thresholds.behind_days),
        Light::Watch => (strings.days_within, thresholds.behind_days),
        Light::Ok => (strings.days_within, thresholds.watch_days),
    };
    let item = deadline_name(&view.context, overdue.table, overdue.row);
    let limit = format!("{limit}{}", after_number(days_unit(limit, view.context.locale), view.context.locale));
    let days = view.days_overdue(overdue.due, (overdue.table, overdue.row));
    let fills = [("item", Fill::from(item)), ("days", Fill::from(days)), ("limit", Fill::from(limit))];
    Sentence::default().template(template, &fills)
}
