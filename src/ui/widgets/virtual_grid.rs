//! A table of any length: only the rows in view are made. Header and first column stay; keys walk its
//! cells as in an ARIA grid. Where it is narrow a row becomes a card of a few lines.

use leptos::html;
use leptos::prelude::*;

use crate::present::NOTHING;
use crate::present::spec::{Cell, TableColumn, TableRow, Tap};
use crate::ui::state::{FocusContext, use_focus, use_prefs};
use crate::ui::widgets::{completion_bar, figure_of_grid, light_badge, use_size_at_once};
use crate::web::markup::Markup;

/// Rows made beyond those in view, above and below.
const MARGIN: usize = 3;
/// On paper the first so many rows stand.
pub const PAPER_ROWS: usize = 500;
/// Below this width, at the normal size of letters, a row is a card, so many pixels high.
const NARROW: f64 = 560.0;
const CARD: f64 = 104.0;

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
    let size = use_size_at_once(frame);
    // So wide is what is seen: the style sheet lets whole columns fill it.
    let seen = move || size.get().map_or_else(String::new, |(width, _)| format!("{width}px"));
    let height = move || size.get().map_or(600.0, |(_, height)| height);
    let focused = RwSignal::new((0_usize, 0_usize));
    let is_narrow = Memo::new(move |_| size.get().is_some_and(|(width, _)| width < NARROW * prefs.scale()));
    let row_height = move || if is_narrow.get() { CARD * prefs.scale() } else { prefs.row_height() };
    let is_printing = prefs.is_printing();
    let window = Memo::new(move |_| {
        if is_printing.get() {
            return (0, count.get().min(PAPER_ROWS));
        }
        let first = (scroll_top.get() / row_height()) as usize;
        let visible = (height() / row_height()) as usize + 1;
        (first.saturating_sub(MARGIN), (first + visible + MARGIN).min(count.get()))
    });
    // A shorter list may end above the present scroll position.
    Effect::new(move |_| {
        count.track();
        // Asking for a place that is there already would lay the page out twice.
        if let Some(element) = frame.get_untracked().filter(|_| scroll_top.get_untracked() > 0.0) {
            element.set_scroll_top(0);
        }
        focused.set((0, 0));
    });
    // A memo, not a closure: a view that reads `window` and then what the window was made from misses
    // a change of the latter alone, such as another order of as many rows (docs/decisions/0011).
    let rows = Memo::new(move |_| {
        let (first, last) = window.get();
        (first..last).filter_map(|place| Some((place, row.run(place)?))).collect::<Vec<_>>()
    });
    let keys = Keys { frame, focused, row, events, focus: use_focus() };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let extent = (count.get_untracked(), columns.with_untracked(Vec::len));
        keys.press(&event, extent, untrack(row_height), untrack(height));
    };
    let body = move || {
        let frame = Frame { focused: focused.get(), height: row_height(), keys };
        let body = Markup::new("div", "y-grid__body").with("role", "rowgroup");
        let body = body.style("height", format!("{}px", count.get() as f64 * frame.height));
        let columns = columns.get();
        rows.with(|rows| body.children(rows.iter().map(|(place, row)| row_markup(*place, row, &columns, frame))))
    };
    view! {
        <div
            node_ref=frame
            class="y-grid"
            class:y-grid--cards=move || is_narrow.get()
            style:--seen=seen
            data-first=move || columns.with(|columns| columns.first().map(|column| column.key))
            data-last=move || columns.with(|columns| columns.last().map(|column| column.key))
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
            {body}
        </div>
    }
}

/// What keys do in a grid.
#[derive(Clone, Copy)]
struct Keys {
    frame: NodeRef<html::Div>,
    focused: RwSignal<(usize, usize)>,
    row: Callback<usize, Option<TableRow>>,
    events: GridEvents,
    focus: FocusContext,
}

impl Keys {
    /// Arrows and their kin walk, Enter opens the row, `i` the figure of the cell.
    fn press(self, event: &leptos::ev::KeyboardEvent, extent: (usize, usize), row_height: f64, height: f64) {
        let (place, column) = self.focused.get_untracked();
        if let Some(next) = moved((place, column), event, extent, (height / row_height) as isize) {
            event.prevent_default();
            self.focused.set(next);
            scroll_to(self.frame, next.0 as f64 * row_height, height - 2.0 * row_height);
            return;
        }
        // A head or a figure within has the focus itself, and keys of its own.
        if event.target() != self.frame.get_untracked().map(Into::into) {
            return;
        }
        let row = || self.row.run(place);
        match event.key().as_str() {
            "Enter" => row().and_then(|row| row.tap).into_iter().for_each(|tap| self.events.on_tap.run(tap)),
            "i" => {
                if let Some(Cell::Figure(shown)) = row().and_then(|row| row.cells.into_iter().nth(column)) {
                    self.focus.figure.set(Some(shown.figure));
                }
            }
            _ => {}
        }
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

/// What every row of a grid is drawn with.
#[derive(Clone, Copy)]
struct Frame {
    focused: (usize, usize),
    height: f64,
    keys: Keys,
}

fn row_markup(place: usize, row: &TableRow, columns: &[TableColumn], frame: Frame) -> Markup {
    let Frame { focused, height, keys } = frame;
    let cells = row.cells.iter().zip(columns).enumerate().map(|(at, (cell, column))| {
        let number = if column.is_number { " y-grid__number" } else { "" };
        let marked = if focused == (place, at) { " y-grid__cell--focused" } else { "" };
        let empty = if *cell == Cell::Empty { " y-grid__cell--empty" } else { "" };
        let markup = Markup::new("div", format!("y-grid__cell{number}{marked}{empty}"))
            .with("role", "gridcell")
            .with("id", cell_id((place, at)))
            .with("aria-colindex", (at + 1).to_string())
            .with("data-column", column.key)
            .with("data-title", short(&column.title));
        filled(markup, cell, keys.focus)
    });
    let tap = row.tap.clone();
    Markup::new("div", "y-grid__row")
        .with("role", "row")
        .with("aria-rowindex", (place + 2).to_string())
        .with("data-row", row.key.clone())
        .style("transform", format!("translateY({}px)", place as f64 * height))
        .on(&["click"], move |_| {
            keys.focused.set((place, 0));
            if let Some(tap) = &tap {
                keys.events.on_tap.run(tap.clone());
            }
        })
        .children(cells)
}

fn filled(markup: Markup, cell: &Cell, focus: FocusContext) -> Markup {
    match cell {
        Cell::Empty => markup.text(NOTHING),
        Cell::Text(text) => markup.children([Markup::new("span", "y-grid__text").text(text.clone())]),
        Cell::Figure(shown) => markup.children([figure_of_grid(focus, shown)]),
        Cell::Light(light, word) => markup.children([light_badge(*light, word)]),
        Cell::Bar(bar, shown) => markup.children([completion_bar(*bar), figure_of_grid(focus, shown)]),
    }
}

fn cell_id((place, column): (usize, usize)) -> String {
    format!("cell-{place}-{column}")
}

/// A column's title without its unit, for cards.
fn short(title: &str) -> String {
    title.split(['（', '(']).next().unwrap_or_default().trim().to_owned()
}

/// Where a key leads, as the ARIA pattern of a grid has it; nothing for other keys.
fn moved(
    (row, column): (usize, usize),
    event: &leptos::ev::KeyboardEvent,
    (rows, columns): (usize, usize),
    page: isize,
) -> Option<(usize, usize)> {
    let last = (rows.saturating_sub(1), columns.saturating_sub(1));
    let by = |step: isize| row.saturating_add_signed(step).min(last.0);
    Some(match (event.key().as_str(), event.ctrl_key()) {
        ("ArrowDown", _) => (by(1), column),
        ("ArrowUp", _) => (by(-1), column),
        ("PageDown", _) => (by(page), column),
        ("PageUp", _) => (by(-page), column),
        ("ArrowRight", _) => (row, (column + 1).min(last.1)),
        ("ArrowLeft", _) => (row, column.saturating_sub(1)),
        ("Home", false) => (row, 0),
        ("End", false) => (row, last.1),
        ("Home", true) => (0, 0),
        ("End", true) => last,
        _ => return None,
    })
}
