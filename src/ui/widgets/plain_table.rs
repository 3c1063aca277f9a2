//! A table as its spec says: rows that lead somewhere, figures that explain themselves.

use leptos::prelude::*;

use crate::present::spec::{Cell, ColumnNote, TableColumn, TableGroup, TableRow, TableSpec, Tap};
use crate::ui::state::{FocusContext, use_focus};
use crate::ui::widgets::markup::with_heading;
use crate::ui::widgets::{completion_bar, figure, light_badge};
use crate::web::markup::Markup;

/// Of tables with more rows than these those out of sight are written after the others.
const LONG: usize = 8;

/// What every row of a table is drawn with.
#[derive(Clone, Copy)]
struct Frame<'a> {
    columns: &'a [TableColumn],
    chosen: &'a [String],
    on_tap: Option<Callback<Tap>>,
    focus: FocusContext,
}

/// A table of moderate length.
#[component]
pub fn PlainTable(
    /// What it shows.
    #[prop(into)]
    spec: Signal<TableSpec>,
    /// Told what a tapped row asks for.
    #[prop(optional)]
    on_tap: Option<Callback<Tap>>,
) -> impl IntoView {
    let focus = use_focus();
    move || spec.with(|spec| table(spec, on_tap, focus))
}

fn table(spec: &TableSpec, on_tap: Option<Callback<Tap>>, focus: FocusContext) -> Markup {
    let frame = Frame { columns: &spec.columns, chosen: &spec.chosen, on_tap, focus };
    let head = |column: &TableColumn| {
        let class = if column.is_number { "y-table__number" } else { "" };
        with_heading(Markup::new("th", class).with("scope", "col").with("data-column", column.key), &column.title)
    };
    let is_long = spec.rows.len() > LONG;
    let row = |row: &TableRow| {
        let markup = row_markup(row, frame);
        if is_long { markup.that_may_wait() } else { markup }
    };
    let rows = |rows: &[TableRow]| rows.iter().map(row).collect::<Vec<_>>();
    let group = |group: &TableGroup| {
        let heading = (!group.title.is_empty()).then(|| {
            let heading = Markup::new("th", "y-table__heading").with("scope", "rowgroup");
            let heading = heading.with("colspan", spec.columns.len().to_string()).text(group.title.clone());
            Markup::new("tr", "").children([heading])
        });
        let class = if heading.is_some() { "y-table__group" } else { "y-table__group y-table__group--rest" };
        Markup::new("tbody", class).children(heading).children(rows(&group.rows))
    };
    // Named on the table itself: a style that looks for what is in it is asked again at every change there.
    let columns: Vec<&str> = spec.columns.iter().map(|column| column.key).collect();
    let table = Markup::new("table", "y-table")
        .with("data-columns", columns.join(" "))
        .children([
            Markup::new("caption", "y-visually-hidden").text(spec.caption.clone()),
            Markup::new("thead", "").children([Markup::new("tr", "").children(spec.columns.iter().map(head))]),
            Markup::new("tbody", "").children(rows(&spec.rows)),
        ])
        .children(spec.groups.iter().map(group))
        .children([Markup::new("tfoot", "").children(rows(&spec.totals))]);
    let note = |note: &String| Markup::new("p", "y-table__note").text(note.clone());
    let column_note =
        |remark: &ColumnNote| Markup::new("p", "y-table__note").with("data-of", remark.column).text(remark.note);
    Markup::new("div", "y-table-frame")
        .children([table])
        .children(spec.notes.iter().map(note))
        .children(spec.column_notes.iter().map(column_note))
}

fn row_markup(row: &TableRow, frame: Frame<'_>) -> Markup {
    let action = row.tap.clone().zip(frame.on_tap);
    let mut class = "y-table__row".to_owned();
    if action.is_some() {
        class.push_str(" y-table__row--link");
    }
    if frame.chosen.contains(&row.key) {
        class.push_str(" y-table__row--chosen");
    }
    let cells = row.cells.iter().enumerate().map(|(at, cell)| {
        let (key, is_number) = frame.columns.get(at).map_or(("", false), |column| (column.key, column.is_number));
        let markup = Markup::new("td", if is_number { "y-table__number" } else { "" }).with("data-column", key);
        // The first cell with words carries the row's link, for the keyboard.
        let link = action.as_ref().filter(|_| ["name", "project"].contains(&key));
        filled(markup, cell, link, frame.focus)
    });
    let markup = Markup::new("tr", class).with("data-row", row.key.clone()).children(cells);
    match action {
        Some((tap, on_tap)) => markup.on(&["click"], move |_| on_tap.run(tap.clone())),
        None => markup,
    }
}

fn filled(markup: Markup, cell: &Cell, link: Option<&(Tap, Callback<Tap>)>, focus: FocusContext) -> Markup {
    match (cell, link) {
        // Named on the cell: a style that asks for what is empty is asked again at every change.
        (Cell::Empty, _) => markup.with("data-empty", ""),
        (Cell::Text(text), Some((tap, on_tap))) => {
            let (tap, on_tap) = (tap.clone(), *on_tap);
            let link = Markup::new("button", "y-table__link").with("type", "button").on(&["click"], move |event| {
                event.stop_propagation();
                on_tap.run(tap.clone());
            });
            markup.children([link.text(text.clone())])
        }
        (Cell::Text(text), None) => markup.text(text.clone()),
        (Cell::Figure(shown), _) => markup.children([figure(focus, shown, "")]),
        (Cell::Light(light, word), _) => markup.children([light_badge(*light, word)]),
        (Cell::Bar(bar, shown), _) => {
            let parts = [completion_bar(*bar), figure(focus, shown, "")];
            markup.children([Markup::new("span", "y-table__bar").children(parts)])
        }
    }
}
