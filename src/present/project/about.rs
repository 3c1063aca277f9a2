//! What a project is: people, places, dates, lists, parts of its investment, source.

use crate::base::LooseDay;
use crate::figures::{Figure, FigureId, Value};
use crate::locale::{format, word};
use crate::model::contract::{area, batch, choices, investment_part, project, sector, stage_change};
use crate::present::explain_rows::other_lines;
use crate::present::overview::unit_name;
use crate::present::shown::{shown, shown_whole};
use crate::present::spec::{Sentence, Shown, SourceLine};
use crate::present::template::{Fill, joined};
use crate::present::variants::variants;
use crate::present::wording::{names_of, stage_title};
use crate::present::{figure_name, source_line};

use super::ProjectView;
use super::days::Dated;
use super::details::Detail;
use super::life::LifeCurve;

/// What a project is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Entry by entry.
    pub entries: Vec<Detail>,
    /// The ledger's note; empty where it has none.
    pub note: String,
    /// Where that was published, and where other values were.
    pub sources: Vec<SourceLine>,
}

/// What a project is, entry by entry, and where that was published.
pub fn about(view: &ProjectView) -> About {
    let mut entries = vec![entry(view.context.strings().records.id, &view.id), stage(view)];
    entries.extend(amounts(view));
    entries.extend(done(view));
    entries.extend(parts(view));
    entries.extend(dates(view));
    entries.extend(people(view));
    entries.retain(|entry| !entry.value.is_empty());
    let note = view.table().text(project::NOTE, view.row).to_owned();
    About { entries, note, sources: sources(view) }
}

fn entry(label: &'static str, words: &str) -> Detail {
    Detail { label, value: Sentence::default().words(words) }
}

fn people(view: &ProjectView) -> Vec<Detail> {
    let (context, table, row) = (&view.context, view.table(), view.row);
    let strings = &context.strings().records;
    let areas = context.dataset().table(&area::SPEC);
    let area_names = |rows: Vec<u32>| {
        let names =
            rows.into_iter().map(|row| context.name(areas.text(area::NAME, row), areas.text(area::NAME_EN, row)));
        names_of(&names.map(str::to_owned).collect::<Vec<_>>(), context.locale)
    };
    let sectors = context.dataset().table(&sector::SPEC);
    let sector_row = table.target(project::SECTOR, row);
    let sector_name =
        sector_row.map(|row| context.name(sectors.text(sector::NAME, row), sectors.text(sector::NAME_EN, row)));
    let batches = context.dataset().table(&batch::SPEC);
    let batch_row = table.target(project::BATCH, row);
    let batch_name =
        batch_row.map(|row| context.name(batches.text(batch::NAME, row), batches.text(batch::NAME_EN, row)));
    let organisation = |column| unit_name(context, table, column, row);
    let also = table.list(project::ALSO_AREA, row).filter_map(|id| areas.find(id)).collect();
    let choice = |column, name| word(name, table.choice(column, row), context.locale).to_owned();
    vec![
        entry(strings.area, &area_names(table.target(project::AREA, row).into_iter().collect())),
        entry(strings.across, &area_names(also)),
        entry(strings.sector, sector_name.unwrap_or_default()),
        entry(strings.unit, &organisation(project::UNIT)),
        entry(strings.owner, table.text(project::OWNER, row)),
        entry(strings.supervised_by, &organisation(project::SUPERVISED_BY)),
        entry(strings.special_hq, &organisation(project::SPECIAL_HQ)),
        entry(strings.area_hq, &organisation(project::AREA_HQ)),
        entry(strings.funding, &choice(project::FUNDING, "funding")),
        entry(strings.authority, &choice(project::AUTHORITY, "authority")),
        entry(strings.lists, &chosen(view, project::LISTS, "lists", choices::LISTS)),
        entry(strings.horizon, &chosen(view, project::HORIZON, "horizon", choices::HORIZON)),
        entry(strings.batch, batch_name.unwrap_or_default()),
    ]
}

/// The chosen words of a column with several.
fn chosen(view: &ProjectView, column: usize, name: &str, all: &[&str]) -> String {
    let chosen = all.iter().filter(|choice| view.table().has_choice(column, view.row, choice));
    let words: Vec<String> = chosen.map(|choice| word(name, choice, view.context.locale).to_owned()).collect();
    names_of(&words, view.context.locale)
}

/// 在建（2023-10-10起）: the stage, and the day it was entered where that is known.
fn stage(view: &ProjectView) -> Detail {
    let (context, stage) = (&view.context, view.stage());
    let title = stage_title(context);
    if stage.is_empty() {
        return entry(title, "");
    }
    let named = entry(title, word("stage", stage, context.locale));
    let table = context.dataset().table(&stage_change::SPEC);
    let entered = |row: &u32| table.day(stage_change::ENTERED, *row).filter(|&day| day <= view.status);
    let own = |row: &u32| {
        table.target(stage_change::PROJECT, *row) == Some(view.row) && table.choice(stage_change::STAGE, *row) == stage
    };
    let latest = table.rows().filter(own).filter_map(|row| Some((entered(&row)?, row))).max();
    let Some((day, row)) = latest else { return named };
    let shown = view.day_shown(Dated::new(FigureId::StageEntered, day), Some((stage_change::SPEC.name, row)));
    Detail { value: named.value.template(context.strings().records.since, &[("date", Fill::from(shown))]), ..named }
}

/// The total investment and the floor space, as published, with what other sources say.
fn amounts(view: &ProjectView) -> Vec<Detail> {
    let (strings, locale) = (&view.context.strings().records, view.context.locale);
    let total = view.figure(FigureId::TotalInvestment);
    let total = total.value.is_some().then(|| shown_whole(total, locale));
    let space = view.table().decimal(project::FLOOR_SPACE, view.row).map(|space| {
        let figure = Figure::ledger(FigureId::FloorSpace, Some(Value::Published(space)), view.context.scope());
        shown_whole(figure.from_rows(project::SPEC.name, vec![view.row]), locale)
    });
    let named = [
        (view.context.strings().project.total, FigureId::TotalInvestment, total),
        (strings.floor_space, FigureId::FloorSpace, space),
    ];
    named.into_iter().map(|(label, id, shown)| disputed(view, label, id, shown)).collect()
}

/// 370亿元（另有来源：319亿元）; 另有来源：23.43亿元 where the ledger itself has no value.
fn disputed(view: &ProjectView, label: &'static str, id: FigureId, shown: Option<Shown>) -> Detail {
    let words = view.context.strings();
    let others = variants(&view.context, view.table(), view.row, id).into_iter();
    let others = others.map(|other| Sentence::default().figure(other.shown)).collect();
    let others = joined(others, words.schedule.list_comma);
    let (open, close) = words.records.other_values;
    let value = match (shown, others.is_empty()) {
        (Some(shown), true) => Sentence::default().figure(shown),
        (Some(shown), false) => Sentence::default().figure(shown).words(open).then(others).words(close),
        (None, true) => others,
        (None, false) => Sentence::default().words(words.explanation.also).then(others),
    };
    Detail { label, value }
}

/// The four dates, each as precise as it was written; an actual one only once it is known.
fn dates(view: &ProjectView) -> Vec<Detail> {
    let strings = &view.context.strings().records;
    let columns = [
        (strings.start_planned, project::START_PLANNED, FigureId::StartPlanned),
        (strings.start_actual, project::START_ACTUAL, FigureId::StartActual),
        (strings.finish_planned, project::FINISH_PLANNED, FigureId::FinishPlanned),
        (strings.finish_actual, project::FINISH_ACTUAL, FigureId::FinishActual),
    ];
    let is_actual = |id| matches!(id, FigureId::StartActual | FigureId::FinishActual);
    let dated = |(label, column, id): (&'static str, usize, FigureId)| {
        let date = view.table().loose_day(column, view.row);
        if is_actual(id) && date.is_none_or(|date| date.last_day() > view.status) {
            return None;
        }
        let shown = |date: LooseDay| {
            let shown = view.day_shown(Dated::new(id, date.last_day()), Some((project::SPEC.name, view.row)));
            Shown { text: format::loose_day(date, view.context.locale), ..shown }
        };
        Some(disputed(view, label, id, date.map(shown)))
    };
    columns.into_iter().filter_map(dated).collect()
}

/// Where the project and its batch were published, and where its cells have other values.
fn sources(view: &ProjectView) -> Vec<SourceLine> {
    let (context, table, row) = (&view.context, view.table(), view.row);
    let batches = context.dataset().table(&batch::SPEC);
    let of_batch = table.target(project::BATCH, row).and_then(|batch| batches.target(batch::SOURCE, batch));
    let own = table.target(project::SOURCE, row);
    let rows = own.into_iter().chain(of_batch.filter(|&source| Some(source) != own));
    let mut lines: Vec<SourceLine> = rows.map(|row| source_line(context, row)).collect();
    for id in [
        FigureId::TotalInvestment,
        FigureId::FloorSpace,
        FigureId::StartPlanned,
        FigureId::StartActual,
        FigureId::FinishPlanned,
        FigureId::FinishActual,
    ] {
        let name = figure_name(context, id, "");
        let said = |value: String| format!("{name}{}{value}", context.strings().explain.colon);
        let others = other_lines(context, table, row, id).into_iter();
        lines.extend(others.map(|line| SourceLine { other_value: line.other_value.map(said), ..line }));
    }
    lines
}

/// 21.6亿元（占总投资25.1%）: what was done since the start.
fn done(view: &ProjectView) -> Option<Detail> {
    let strings = &view.context.strings().records;
    let curve = LifeCurve::new(view)?;
    let done = Sentence::default().figure(curve.done_shown(view));
    let value = match curve.share_shown(view) {
        Some(share) => done.template(strings.share_of_total, &[("share", Fill::from(share))]),
        None => done,
    };
    Some(Detail { label: if curve.is_whole { strings.done_since_start } else { strings.done_in_ledger }, value })
}

/// 三合一 and 开办费: the parts of the total investment.
fn parts(view: &ProjectView) -> Option<Detail> {
    let strings = &view.context.strings().records;
    let table = view.context.dataset().table(&investment_part::SPEC);
    let own = |row: &u32| table.target(investment_part::PROJECT, *row) == Some(view.row);
    let part = |row: u32| {
        let amount = table.money(investment_part::AMOUNT, row)?;
        let name = word("part", table.choice(investment_part::PART, row), view.context.locale);
        let figure = Figure::ledger(FigureId::InvestmentPart, Some(Value::Money(amount)), view.context.scope());
        let shown = shown(figure.from_rows(investment_part::SPEC.name, vec![row]), view.context.locale);
        Some(Sentence::default().figure_after(&format!("{name} "), shown))
    };
    let parts: Vec<Sentence> = table.rows().filter(own).filter_map(part).collect();
    let between = view.context.strings().schedule.list_comma;
    (!parts.is_empty()).then(|| Detail { label: strings.parts, value: joined(parts, between) })
}
