//! A table as its spec says: rows that lead somewhere, figures that explain themselves.

use leptos::prelude::*;

use crate::present::spec::{Cell, TableColumn, TableGroup, TableRow, TableSpec, Tap};
use crate::ui::widgets::{CompletionBar, FigureText, LightBadge};

/// What every row of a table is drawn with.
#[derive(Clone, Copy)]
struct Frame {
    columns: StoredValue<Vec<TableColumn>>,
    chosen: StoredValue<Vec<String>>,
    on_tap: Option<Callback<Tap>>,
}

/// A table of moderate length.
#[component]
pub fn PlainTable(
    /// What it shows.
    spec: TableSpec,
    /// Told what a tapped row asks for.
    #[prop(optional)]
    on_tap: Option<Callback<Tap>>,
) -> impl IntoView {
    let columns = StoredValue::new(spec.columns.clone());
    let frame = Frame { columns, chosen: StoredValue::new(spec.chosen), on_tap };
    let head = |column: TableColumn| {
        let class = if column.is_number { "y-table__number" } else { "" };
        view! { <th scope="col" class=class data-column=column.key>{column.title}</th> }
    };
    let rows = move |rows: Vec<TableRow>| rows.into_iter().map(|row| view! { <Row row frame /> }).collect_view();
    let width = spec.columns.len();
    let group = move |group: TableGroup| {
        let heading = (!group.title.is_empty()).then(|| {
            view! { <tr><th scope="rowgroup" class="y-table__heading" colspan=width>{group.title}</th></tr> }
        });
        view! {
            <tbody class="y-table__group">
                {heading}
                {rows(group.rows)}
            </tbody>
        }
    };
    let notes: Vec<_> = spec.notes.into_iter().map(|note| view! { <p class="y-table__note">{note}</p> }).collect();
    let rounding = spec.rounding.map(|rounding| {
        view! { <p class="y-table__note" data-of=rounding.column>{rounding.note}</p> }
    });
    view! {
        <div class="y-table-frame">
            <table class="y-table">
                <caption class="y-visually-hidden">{spec.caption}</caption>
                <thead>
                    <tr>{spec.columns.into_iter().map(head).collect_view()}</tr>
                </thead>
                <tbody>{rows(spec.rows)}</tbody>
                {spec.groups.into_iter().map(group).collect_view()}
                <tfoot>{rows(spec.totals)}</tfoot>
            </table>
            {notes}
            {rounding}
        </div>
    }
}

#[component]
fn Row(row: TableRow, frame: Frame) -> impl IntoView {
    let action = row.tap.zip(frame.on_tap);
    let is_link = action.is_some();
    let action = StoredValue::new(action);
    let tap = move || {
        if let Some((tap, on_tap)) = action.get_value() {
            on_tap.run(tap);
        }
    };
    let is_chosen = frame.chosen.with_value(|chosen| chosen.contains(&row.key));
    let cells = row.cells.into_iter().enumerate().map(move |(at, cell)| {
        let column = frame.columns.with_value(|columns| columns.get(at).map(|column| (column.key, column.is_number)));
        let (key, is_number) = column.unwrap_or(("", false));
        let class = if is_number { "y-table__number" } else { "" };
        // The first cell with words carries the row's link, for the keyboard.
        let link = (is_link && ["name", "project"].contains(&key)).then_some(tap);
        view! { <td class=class data-column=key>{cell_view(cell, link)}</td> }
    });
    view! {
        <tr
            class="y-table__row"
            class:y-table__row--link=is_link
            class:y-table__row--chosen=is_chosen
            data-row=row.key
            on:click=move |_| tap()
        >
            {cells.collect_view()}
        </tr>
    }
}

fn cell_view(cell: Cell, link: Option<impl Fn() + Copy + 'static>) -> AnyView {
    match (cell, link) {
        (Cell::Empty, _) => ().into_any(),
        (Cell::Text(text), Some(tap)) => {
            let on_click = move |event: leptos::ev::MouseEvent| {
                event.stop_propagation();
                tap();
            };
            view! { <button type="button" class="y-table__link" on:click=on_click>{text}</button> }.into_any()
        }
        (Cell::Text(text), None) => text.into_any(),
        (Cell::Figure(shown), _) => view! { <FigureText shown=*shown /> }.into_any(),
        (Cell::Light(light, word), _) => view! { <LightBadge light word /> }.into_any(),
        (Cell::Bar(bar, shown), _) => {
            view! { <span class="y-table__bar"><CompletionBar bar /><FigureText shown=*shown /></span> }.into_any()
        }
    }
}
