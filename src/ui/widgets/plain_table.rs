//! A table as its spec says: rows that lead somewhere, figures that explain themselves.

use leptos::prelude::*;

use crate::present::spec::{Cell, TableColumn, TableRow, TableSpec, Tap};
use crate::ui::widgets::{FigureText, LightBadge};

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
    let head = |column: TableColumn| {
        let class = if column.is_number { "y-table__number" } else { "" };
        view! { <th scope="col" class=class data-column=column.key>{column.title}</th> }
    };
    let body = move |row: TableRow| view! { <Row row columns on_tap /> };
    let notes: Vec<_> = spec.notes.into_iter().map(|note| view! { <p class="y-table__note">{note}</p> }).collect();
    view! {
        <div class="y-table-frame">
            <table class="y-table">
                <caption class="y-visually-hidden">{spec.caption}</caption>
                <thead>
                    <tr>{spec.columns.into_iter().map(head).collect_view()}</tr>
                </thead>
                <tbody>{spec.rows.into_iter().map(body).collect_view()}</tbody>
                <tfoot>{spec.totals.into_iter().map(body).collect_view()}</tfoot>
            </table>
            {notes}
        </div>
    }
}

#[component]
fn Row(row: TableRow, columns: StoredValue<Vec<TableColumn>>, on_tap: Option<Callback<Tap>>) -> impl IntoView {
    let action = row.tap.zip(on_tap);
    let is_link = action.is_some();
    let action = StoredValue::new(action);
    let tap = move || {
        if let Some((tap, on_tap)) = action.get_value() {
            on_tap.run(tap);
        }
    };
    let cells = row.cells.into_iter().enumerate().map(move |(at, cell)| {
        let column = columns.with_value(|columns| columns.get(at).map(|column| (column.key, column.is_number)));
        let (key, is_number) = column.unwrap_or(("", false));
        let class = if is_number { "y-table__number" } else { "" };
        // The first cell with words carries the row's link, for the keyboard.
        let link = (is_link && ["name", "project"].contains(&key)).then_some(tap);
        view! { <td class=class data-column=key>{cell_view(cell, link)}</td> }
    });
    view! {
        <tr class="y-table__row" class:y-table__row--link=is_link data-row=row.key on:click=move |_| tap()>
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
    }
}
