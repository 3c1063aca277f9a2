//! What a project is: people, places, dates, lists, parts of its investment, source.

use crate::figures::{Figure, FigureId, Value};
use crate::locale::word;
use crate::model::contract::{area, batch, choices, investment_part, project, sector};
use crate::present::overview::unit_name;
use crate::present::shown::shown;
use crate::present::source_line;
use crate::present::spec::{Sentence, SourceLine};
use crate::present::template::{Fill, joined};
use crate::present::wording::names_of;

use super::ProjectView;
use super::details::Detail;
use super::life::LifeCurve;

/// What a project is, entry by entry, and where that was published.
pub fn about(view: &ProjectView) -> (Vec<Detail>, Option<SourceLine>) {
    let mut entries = people(view);
    entries.extend(dates(view));
    entries.extend(done(view));
    entries.extend(parts(view));
    let note = view.table().text(project::NOTE, view.row);
    entries.push(entry(view.context.strings().records.note, note));
    entries.retain(|entry| !entry.value.is_empty());
    let source = view.table().target(project::SOURCE, view.row);
    (entries, source.map(|row| source_line(&view.context, row)))
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
    let organisation = |column| unit_name(context, table.target(column, row));
    let also = table.list(project::ALSO_AREA, row).filter_map(|id| areas.find(id)).collect();
    let choice = |column, name| word(name, table.choice(column, row), context.locale).to_owned();
    let stage = view.stage();
    vec![
        entry(strings.id, &view.id),
        entry(strings.stage, if stage.is_empty() { "" } else { word("stage", stage, context.locale) }),
        entry(strings.area, &area_names(table.target(project::AREA, row).into_iter().collect())),
        entry(strings.across, &area_names(also)),
        entry(strings.sector, sector_name.unwrap_or_default()),
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

fn dates(view: &ProjectView) -> Vec<Detail> {
    let strings = &view.context.strings().records;
    let planned = |column| view.table().loose_day(column, view.row).map(|date| date.to_string()).unwrap_or_default();
    let actual = |column| {
        let date = view.table().loose_day(column, view.row).filter(|date| date.last_day() <= view.status);
        date.map(|date| date.to_string()).unwrap_or_default()
    };
    vec![
        entry(strings.start_planned, &planned(project::START_PLANNED)),
        entry(strings.start_actual, &actual(project::START_ACTUAL)),
        entry(strings.finish_planned, &planned(project::FINISH_PLANNED)),
        entry(strings.finish_actual, &actual(project::FINISH_ACTUAL)),
    ]
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
        let figure = Figure::ledger(FigureId::InvestmentPart, Some(Value::Money(amount)), &view.context.scope());
        let shown = shown(figure.from_rows(investment_part::SPEC.name, vec![row]), view.context.locale);
        Some(Sentence::default().figure_after(&format!("{name} "), shown))
    };
    let parts: Vec<Sentence> = table.rows().filter(own).filter_map(part).collect();
    let between = view.context.strings().schedule.list_comma;
    (!parts.is_empty()).then(|| Detail { label: strings.parts, value: joined(parts, between) })
}
