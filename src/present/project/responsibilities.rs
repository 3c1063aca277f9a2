//! 关键责任分解表 on the status date: what, who, by when, how it stands, and whose turn it is.

use crate::figures::FigureId;
use crate::locale::{Locale, format};
use crate::model::Table;
use crate::model::contract::{organisation, responsibility};
use crate::present::overview::{item_name, unit_name};
use crate::present::spec::{CardHead, Cell, Sentence, TableColumn, TableRow, TableSpec};
use crate::present::template::{Fill, filled};
use crate::present::wording::names_of;
use crate::schedule::{ResponsibilityRow, Standing};

use super::ProjectView;
use super::days::{Dated, DayWords};

/// At most so many units are named as having their turn.
const NAMED: usize = 3;

/// Is it a row's turn on the status date?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    /// Done, or not begun.
    #[default]
    No,
    /// In hand.
    Now,
    /// In hand, and past its date.
    Overdue,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponsibilityLine {
    /// A stable key.
    pub key: String,
    /// What is to be done.
    pub item: String,
    /// Who answers for it.
    pub unit: String,
    /// Who supports them, all of them.
    pub supporting: String,
    /// The same in the words that a line has room for.
    pub support: String,
    /// By when.
    pub due: String,
    /// How it stands.
    pub status: Sentence,
    /// Whose turn it is.
    pub turn: Turn,
    /// Is it, or will it be, late?
    pub is_late: bool,
    /// The task it serves, as a row of `task`.
    pub task: Option<u32>,
}

/// The card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponsibilityCard {
    /// Message, and whose turn it is.
    pub head: CardHead,
    /// Its columns.
    pub columns: [&'static str; 3],
    /// Its rows, in the file's order.
    pub lines: Vec<ResponsibilityLine>,
}

impl ResponsibilityCard {
    /// As a plain table, for the menu.
    pub fn table(&self, view: &ProjectView) -> TableSpec {
        let strings = &view.context.strings().schedule;
        let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
        let row = |line: &ResponsibilityLine| TableRow {
            key: line.key.clone(),
            cells: vec![
                text(&line.item),
                text(&line.unit),
                text(&line.supporting),
                text(&line.due),
                text(&line.status.text()),
            ],
            tap: None,
        };
        TableSpec {
            caption: self.head.title.clone(),
            columns: vec![
                TableColumn::words("item", strings.item),
                TableColumn::words("responsible", strings.unit),
                TableColumn::words("supporting", strings.supporting_units),
                TableColumn::words("until", strings.due),
                TableColumn::words("state", strings.state),
            ],
            rows: self.lines.iter().map(row).collect(),
            ..TableSpec::default()
        }
    }
}

/// The card of a project; nothing where the project has no responsibilities.
pub fn responsibility_card(view: &ProjectView) -> Option<ResponsibilityCard> {
    let rows = view.responsibilities.as_slice();
    if rows.is_empty() {
        return None;
    }
    let strings = &view.context.strings().schedule;
    let head =
        CardHead { title: format!("{}{}", strings.table_title, message(view, rows)), subtitle: turns(view, rows) };
    let columns = [strings.item_and_unit, strings.due, strings.state];
    Some(ResponsibilityCard { head, columns, lines: rows.iter().map(|row| line(view, row)).collect() })
}

fn message(view: &ProjectView, rows: &[ResponsibilityRow]) -> String {
    let strings = &view.context.strings().schedule;
    let count = |is: fn(Standing) -> bool| rows.iter().filter(|row| is(row.standing)).count();
    let overdue = count(|standing| matches!(standing, Standing::Overdue { .. }));
    let late = count(|standing| matches!(standing, Standing::ExpectedLate { .. }));
    let (template, some) = match (overdue, late, count(Standing::is_done)) {
        (_, _, done) if done == rows.len() => (strings.count_done, done),
        (0, 0, _) => (strings.count_fine, 0),
        (0, late, _) => (strings.count_late, late),
        (overdue, _, _) => (strings.count_overdue, overdue),
    };
    filled(template, &[("n", &rows.len().to_string()), ("k", &some.to_string())])
}

/// 9月30日责任单位：区住建局、市建工署.
fn turns(view: &ProjectView, rows: &[ResponsibilityRow]) -> String {
    let strings = &view.context.strings().schedule;
    let day = format::day_of_year(view.status, view.context.locale);
    let mut units: Vec<String> = Vec::new();
    for unit in rows.iter().filter(|row| row.is_turn).map(|row| unit(view, row.row)) {
        if !unit.is_empty() && !units.contains(&unit) {
            units.push(unit);
        }
    }
    if units.is_empty() {
        return filled(strings.turn_none, &[("day", &day)]);
    }
    let mut named = names_of(&units[..units.len().min(NAMED)], view.context.locale);
    if units.len() > NAMED {
        named.push_str(&filled(strings.and_more, &[("n", &units.len().to_string())]));
    }
    filled(strings.turn, &[("day", &day), ("units", &named)])
}

fn table(view: &ProjectView) -> &Table {
    view.context.dataset().table(&responsibility::SPEC)
}

fn unit(view: &ProjectView, row: u32) -> String {
    unit_name(&view.context, table(view), responsibility::UNIT, row)
}

/// Who supports, in words.
pub(super) fn supporting(view: &ProjectView, row: u32) -> String {
    supporting_names(view, row).join(view.context.strings().schedule.list_comma)
}

/// 配合：市财政局等3家, for the room of a line; in English one that has an English name stands for all.
fn support(view: &ProjectView, names: &[String]) -> String {
    let strings = &view.context.strings().schedule;
    match names {
        [] => String::new(),
        [one] => strings.supporting.replace("{}", one),
        [first, ..] => {
            let is_english = |name: &&String| view.context.locale == Locale::En && name.is_ascii();
            let (all, more) = (names.len().to_string(), (names.len() - 1).to_string());
            let named = names.iter().find(is_english).unwrap_or(first);
            filled(strings.supporting_many, &[("first", named), ("n", &all), ("more", &more)])
        }
    }
}

/// Those who support; the ones that the package knows by their English names in English.
fn supporting_names(view: &ProjectView, row: u32) -> Vec<String> {
    let organisations = view.context.dataset().table(&organisation::SPEC);
    let named = |name: &str| organisations.rows().find(|&row| organisations.text(organisation::NAME, row) == name);
    let text = table(view).text(responsibility::SUPPORTING, row);
    let said = |name: &str| {
        let english = named(name).map_or("", |row| organisations.text(organisation::NAME_EN, row));
        view.context.name(name, english).to_owned()
    };
    text.split([';', '、']).filter(|name| !name.is_empty()).map(said).collect()
}

fn line(view: &ProjectView, row: &ResponsibilityRow) -> ResponsibilityLine {
    let names = supporting_names(view, row.row);
    ResponsibilityLine {
        key: table(view).key(row.row),
        item: item_name(&view.context, row.row),
        unit: unit(view, row.row),
        supporting: names.join(view.context.strings().schedule.list_comma),
        support: support(view, &names),
        due: row.due.map(|due| due.to_string()).unwrap_or_default(),
        status: status(view, row),
        turn: match row.standing {
            Standing::Overdue { .. } => Turn::Overdue,
            _ if row.is_turn => Turn::Now,
            _ => Turn::No,
        },
        is_late: matches!(row.standing, Standing::Overdue { .. } | Standing::ExpectedLate { .. }),
        task: row.task,
    }
}

fn status(view: &ProjectView, row: &ResponsibilityRow) -> Sentence {
    let strings = &view.context.strings().schedule;
    let place = (responsibility::SPEC.name, row.row);
    let words = |words: &str| Sentence::default().words(words);
    match (row.standing, row.due) {
        (Standing::Done { .. }, Some(due)) => match row.done {
            Some(done) => {
                let words =
                    DayWords { early: strings.done_early, on_time: strings.done_on_time, late: strings.done_late };
                let (done, due) = (Dated::new(FigureId::FinishActual, done), Dated::new(FigureId::DueDate, due));
                view.lateness(done, due, Some(place), words)
            }
            None => words(strings.done),
        },
        (Standing::Done { .. }, None) => words(strings.done),
        (Standing::Overdue { .. }, Some(due)) => {
            Sentence::default().template(strings.overdue_by, &[("days", Fill::from(view.days_overdue(due, place)))])
        }
        (Standing::ExpectedLate { days }, Some(due)) => {
            let expected = Dated::new(FigureId::FinishExpected, due.plus(days));
            let due = Dated::new(FigureId::DueDate, due);
            let days = view.days_between(FigureId::DaysLate, expected, due, Some(place));
            Sentence::default().template(strings.expected_by, &[("days", Fill::from(days))])
        }
        _ if row.is_turn => words(strings.turn_now),
        (Standing::Undated, _) => words(strings.undated),
        _ => words(strings.not_due),
    }
}
