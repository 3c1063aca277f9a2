//! The head: name, light with its reason, place and people, and the five figures.

use crate::base::Money;
use crate::figures::FigureId;
use crate::locale::format::MoneyUnit;
use crate::locale::word;
use crate::model::contract::{area, project, sector};
use crate::present::Context;
use crate::present::overview::{area_name, light_word, short_area, unit_name};
use crate::present::shown::shown_in;
use crate::present::spec::{Light, Sentence, Shown};
use crate::present::wording::{Direction, keeps_stages};

use super::ProjectView;
use super::finish::{Finish, FinishKind};
use super::light::reason;

/// The head of a project's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectHead {
    /// Its name.
    pub name: String,
    /// Its light with the word; nothing for a project that has none.
    pub light: Option<(Light, String)>,
    /// What the light judges; empty where there is none.
    pub which: &'static str,
    /// Its stage, where it has no light.
    pub stage: String,
    /// What decided the light.
    pub reason: Sentence,
    /// Area, sector, funding, unit, headquarters.
    pub places: Vec<String>,
    /// The figures.
    pub figures: Vec<HeadFigure>,
}

/// A figure of the head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadFigure {
    /// What it is.
    pub label: &'static str,
    /// The figure.
    pub shown: Shown,
    /// What stands after it.
    pub note: Sentence,
    /// Does it say that the project is behind?
    pub is_behind: bool,
}

/// The head of a project.
pub fn project_head(view: &ProjectView) -> ProjectHead {
    let context = &view.context;
    let light = view.light().map(|light| (light.light, light_word(context, light.light)));
    let stage = Some(view.stage()).filter(|stage| light.is_none() && !stage.is_empty());
    ProjectHead {
        name: view.name(),
        stage: stage.map_or_else(String::new, |stage| stage_words(context, stage)),
        which: if light.is_some() { context.strings().project.which_light } else { "" },
        light,
        reason: reason(view),
        places: places(view),
        figures: figures(view),
    }
}

/// 在建, or 公布时在建 where nobody keeps it up to date.
fn stage_words(context: &Context, stage: &str) -> String {
    let words = word("stage", stage, context.locale);
    if keeps_stages(context) { words.to_owned() } else { context.strings().project.stage_then.replace("{}", words) }
}

fn places(view: &ProjectView) -> Vec<String> {
    let (context, table, row) = (&view.context, view.table(), view.row);
    let sectors = context.dataset().table(&sector::SPEC);
    let sector_row = table.target(project::SECTOR, row);
    let sector_name =
        sector_row.map(|row| context.name(sectors.text(sector::NAME, row), sectors.text(sector::NAME_EN, row)));
    let funding = table.choice(project::FUNDING, row);
    let unit = unit_name(context, table, project::UNIT, row);
    let unit = if unit.is_empty() { table.text(project::OWNER, row).to_owned() } else { unit };
    let places = [
        area_name(context, table, project::AREA, row),
        across(view),
        sector_name.unwrap_or_default().to_owned(),
        word("funding", funding, context.locale).to_owned(),
        unit,
        unit_name(context, table, project::SPECIAL_HQ, row),
        unit_name(context, table, project::AREA_HQ, row),
    ];
    places.into_iter().filter(|place| !place.is_empty()).collect()
}

/// 跨区：龙岗、坪山; empty for a project in one area.
pub(super) fn across(view: &ProjectView) -> String {
    let (context, table) = (&view.context, view.table());
    let areas = context.dataset().table(&area::SPEC);
    let names: Vec<String> = table
        .list(project::ALSO_AREA, view.row)
        .filter_map(|id| areas.find(id))
        .map(|row| short_area(context, row))
        .collect();
    if names.is_empty() {
        return String::new();
    }
    context.strings().project.across.replace("{}", &crate::present::wording::names_of(&names, context.locale))
}

fn figures(view: &ProjectView) -> Vec<HeadFigure> {
    let strings = &view.context.strings().project;
    let is_behind = Direction::of(&view.shown(FigureId::Lead)) == Direction::Down
        && view.light().is_some_and(|light| light.money.is_some_and(|(_, said)| said == Light::Behind));
    let plain = |label, id| HeadFigure { label, shown: view.shown(id), note: Sentence::default(), is_behind: false };
    let mut figures = vec![
        plain(strings.total, FigureId::TotalInvestment),
        HeadFigure { shown: of_year(view, FigureId::Plan), ..plain(strings.plan, FigureId::Plan) },
        HeadFigure { shown: of_year(view, FigureId::Done), ..plain(strings.done, FigureId::Done) },
        HeadFigure { is_behind, ..plain(strings.completion, FigureId::CompletionRate) },
    ];
    // Nothing planned and nothing reported is not a zero.
    let at = &view.at().at;
    let is_silent = |id: FigureId| id == FigureId::Done && at.plan.is_none() && !at.is_reported;
    figures.retain(|figure| figure.shown.figure.value.is_some() && !is_silent(figure.shown.figure.id));
    figures.extend(finish(view));
    figures
}

/// A plan or what is done of it: both in the unit that suits the latter, so that one divides by the other at
/// sight; each in its own where too little is done for that.
fn of_year(view: &ProjectView, id: FigureId) -> Shown {
    let (at, locale) = (view.at().at, view.context.locale);
    let is_near = |done: &Money| at.plan.is_some_and(|plan| done.fen() / 10 >= plan.fen() / 100);
    match at.done.filter(is_near) {
        Some(done) => shown_in(view.figure(id), MoneyUnit::of(done, locale), locale),
        None => view.shown(id),
    }
}

fn finish(view: &ProjectView) -> Option<HeadFigure> {
    let strings = &view.context.strings().project;
    let finish = Finish::of(view)?;
    let label = match finish.kind {
        FinishKind::Actual => strings.finish_actual,
        FinishKind::Expected => strings.finish_expected,
        FinishKind::Planned => strings.finish_planned,
    };
    let is_behind = finish.days_late().is_some_and(|days| days > 0);
    Some(HeadFigure { label, shown: finish.shown(view), note: finish.note(view), is_behind })
}
