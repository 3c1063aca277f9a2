//! A table of any length: only the rows in view are made. Header and first column stay; arrow keys
//! walk its cells as in a grid.

use leptos::html;
use leptos::prelude::*;

use crate::present::spec::{Cell, TableColumn, TableRow, Tap};
use crate::ui::state::use_prefs;
use crate::ui::widgets::{CompletionBar, FigureText, LightBadge};
use crate::web::resize::SizeWatch;

/// Rows made beyond those in view, above and below.
const MARGIN: usize = 6;

/// A table whose rows are made when they come into view.
#[component]
pub fn VirtualGrid(
    /// What it shows, for those who cannot see it.
    #[prop(into)]
    label: Signal<String>,
    /// Its columns.
    #[prop(into)]
    columns: Signal<Vec<TableColumn>>,
    /// How many rows it has.
    #[prop(into)]
    count: Signal<usize>,
    /// Makes the row at a place.
    row: Callback<usize, Option<TableRow>>,
    /// The column it is sorted by, `-` before it for descending.
    #[prop(into)]
    sort: Signal<String>,
    /// Told which column's head was tapped, and what a tapped row asks for.
    events: GridEvents,
) -> impl IntoView {
    let prefs = use_prefs();
    let frame = NodeRef::<html::Div>::new();
    let scroll_top = RwSignal::new(0.0_f64);
    let height = RwSignal::new(600.0_f64);
    let focused = RwSignal::new((0_usize, 0_usize));
    watch_height(frame, height);
    let row_height = move || prefs.row_height();
    let window = Memo::new(move |_| {
        let first = (scroll_top.get() / row_height()) as usize;
        let visible = (height.get() / row_height()) as usize + 1;
        (first.saturating_sub(MARGIN), (first + visible + MARGIN).min(count.get()))
    });
    // A shorter list may end above the present scroll position.
    Effect::new(move |_| {
        count.track();
        if let Some(element) = frame.get_untracked() {
            element.set_scroll_top(0);
        }
        focused.set((0, 0));
    });
    let rows = move || {
        let (first, last) = window.get();
        (first..last).filter_map(|place| Some((place, row.run(place)?))).collect::<Vec<_>>()
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let size = (count.get_untracked(), columns.with_untracked(Vec::len));
        let page = (height.get_untracked() / prefs.row_height()) as isize;
        let Some(next) = moved(focused.get_untracked(), &event.key(), size, page) else {
            if event.key() == "Enter"
                && let Some(tap) = row.run(focused.get_untracked().0).and_then(|row| row.tap)
            {
                events.on_tap.run(tap);
            }
            return;
        };
        event.prevent_default();
        focused.set(next);
        scroll_to(frame, next.0 as f64 * prefs.row_height(), height.get_untracked() - 2.0 * prefs.row_height());
    };
    view! {
        <div
            node_ref=frame
            class="y-grid"
            role="grid"
            tabindex="0"
            aria-label=move || label.get()
            aria-rowcount=move || count.get() + 1
            aria-colcount=move || columns.with(Vec::len)
            aria-activedescendant=move || cell_id(focused.get())
            on:keydown=on_key
            on:scroll=move |_| {
                if let Some(element) = frame.get_untracked() {
                    scroll_top.set(f64::from(element.scroll_top()));
                }
            }
        >
            <Head columns sort events />
            <div class="y-grid__body" role="rowgroup" style:height=move || format!("{}px", count.get() as f64 * row_height())>
                <For each=rows key=|(place, row)| (*place, row.key.clone(), format!("{:?}", row.cells)) let((place, row))>
                    <GridRow place row columns focused events />
                </For>
            </div>
        </div>
    }
}

/// Scrolls just so far that the row at `top` is among the `shown` pixels.
fn scroll_to(frame: NodeRef<html::Div>, top: f64, shown: f64) {
    let Some(element) = frame.get_untracked() else { return };
    let from = f64::from(element.scroll_top());
    if top < from {
        element.set_scroll_top(top as i32);
    } else if top > from + shown {
        element.set_scroll_top((top - shown) as i32);
    }
}

/// What a grid tells.
#[derive(Clone, Copy)]
pub struct GridEvents {
    /// Which column's head was tapped.
    pub on_sort: Callback<&'static str>,
    /// What a tapped row asks for.
    pub on_tap: Callback<Tap>,
}

#[component]
fn Head(columns: Signal<Vec<TableColumn>>, sort: Signal<String>, events: GridEvents) -> impl IntoView {
    let head = move |column: TableColumn| {
        let key = column.key;
        let direction = move || {
            let sort = sort.get();
            match sort.strip_prefix('-') {
                Some(sorted) if sorted == key => "descending",
                None if sort == key => "ascending",
                _ => "none",
            }
        };
        view! {
            <div
                class="y-grid__head"
                class:y-grid__number=column.is_number
                role="columnheader"
                aria-sort=direction
                data-column=key
            >
                <button type="button" class="y-grid__sort" on:click=move |_| events.on_sort.run(key)>
                    {column.title}
                    <span class="y-grid__arrow" aria-hidden="true">
                        {move || match direction() {
                            "ascending" => "↑",
                            "descending" => "↓",
                            _ => "",
                        }}
                    </span>
                </button>
            </div>
        }
    };
    view! {
        <div class="y-grid__row y-grid__row--head" role="row" aria-rowindex="1">
            {move || columns.get().into_iter().map(head).collect_view()}
        </div>
    }
}

#[component]
fn GridRow(
    place: usize,
    row: TableRow,
    columns: Signal<Vec<TableColumn>>,
    focused: RwSignal<(usize, usize)>,
    events: GridEvents,
) -> impl IntoView {
    let prefs = use_prefs();
    let tap = StoredValue::new(row.tap);
    let columns = columns.get_untracked();
    let cells = row.cells.into_iter().zip(columns).enumerate().map(|(at, (cell, column))| {
        view! {
            <div
                class="y-grid__cell"
                class:y-grid__number=column.is_number
                class:y-grid__cell--focused=move || focused.get() == (place, at)
                role="gridcell"
                id=cell_id((place, at))
                aria-colindex=at + 1
                data-column=column.key
            >
                {cell_view(cell)}
            </div>
        }
    });
    let on_click = move |_| {
        focused.set((place, 0));
        if let Some(tap) = tap.get_value() {
            events.on_tap.run(tap);
        }
    };
    view! {
        <div
            class="y-grid__row"
            role="row"
            aria-rowindex=place + 2
            data-row=row.key
            style:transform=move || format!("translateY({}px)", place as f64 * prefs.row_height())
            on:click=on_click
        >
            {cells.collect_view()}
        </div>
    }
}

fn cell_view(cell: Cell) -> AnyView {
    match cell {
        Cell::Empty => ().into_any(),
        Cell::Text(text) => view! { <span class="y-grid__text">{text}</span> }.into_any(),
        Cell::Figure(shown) => view! { <FigureText shown=*shown /> }.into_any(),
        Cell::Light(light, word) => view! { <LightBadge light word /> }.into_any(),
        Cell::Bar(bar, shown) => view! { <CompletionBar bar /> <FigureText shown=*shown /> }.into_any(),
    }
}

fn cell_id((place, column): (usize, usize)) -> String {
    format!("cell-{place}-{column}")
}

/// Where an arrow key leads; nothing for other keys.
fn moved(
    (row, column): (usize, usize),
    key: &str,
    (rows, columns): (usize, usize),
    page: isize,
) -> Option<(usize, usize)> {
    let last = (rows.saturating_sub(1), columns.saturating_sub(1));
    let by = |step: isize| row.saturating_add_signed(step).min(last.0);
    Some(match key {
        "ArrowDown" => (by(1), column),
        "ArrowUp" => (by(-1), column),
        "PageDown" => (by(page), column),
        "PageUp" => (by(-page), column),
        "ArrowRight" => (row, (column + 1).min(last.1)),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "Home" => (0, column),
        "End" => (last.0, column),
        _ => return None,
    })
}

fn watch_height(frame: NodeRef<html::Div>, height: RwSignal<f64>) {
    let watch = StoredValue::new_local(None::<SizeWatch>);
    Effect::new(move |_| {
        if let Some(element) = frame.get() {
            watch.set_value(Some(SizeWatch::new(&element, move |_, shown| height.set(shown))));
        }
    });
}
