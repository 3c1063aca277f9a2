//! A matrix of figures: heads and cells lead to what they stand for; `i`, a long press or the second
//! mouse button explains a cell. Arrow keys walk it as a grid; its heads stay in sight.

use std::sync::Arc;

use leptos::prelude::*;

use crate::figures::Figure;
use crate::present::matrix::{MatrixCard, MatrixCell, MatrixHead, MatrixRow};
use crate::present::spec::Tap;
use crate::ui::state::{FocusContext, use_focus};
use crate::ui::widgets::explained;
use crate::ui::widgets::markup::with_heading;
use crate::web::markup::Markup;
use crate::web::{page, time};

/// A touch that lasts so many milliseconds asks for the explanation.
const LONG_PRESS_MS: i32 = 500;
/// The least width of a column, and of the first and the last two together, in pixels.
const WIDTHS: (usize, usize) = (66, 256);
/// The width of two letters of a head, and what stays free beside them, in pixels.
const LETTERS: (usize, usize) = (13, 14);
/// The width of the card on a tablet.
const WIDE: usize = 1_032;

/// What every cell of a matrix is drawn with. Lines and columns count from the heads, which are 0.
#[derive(Clone, Copy)]
struct Frame {
    card: Signal<Option<MatrixCard>>,
    focused: RwSignal<(usize, usize)>,
    on_tap: Callback<Tap>,
    focus: FocusContext,
    /// The touch that may become a long press, and whether the last one did.
    press: StoredValue<(u32, bool)>,
}

/// A matrix as its card says.
#[component]
pub fn MatrixGrid(
    /// What it shows.
    #[prop(into)]
    card: Signal<Option<MatrixCard>>,
    /// Told what a tapped head or cell asks for.
    on_tap: Callback<Tap>,
) -> impl IntoView {
    let focused = RwSignal::new((0, 0));
    let frame = Frame { card, focused, on_tap, focus: use_focus(), press: StoredValue::new((0, false)) };
    let is_wide = move || card.with(|card| card.as_ref().is_some_and(is_wide));
    let columns = move || card.with(|card| card.as_ref().map_or(1, |card| card.columns.len().max(1)).to_string());
    let release = move |_| frame.press.update_value(|press| press.0 = press.0.wrapping_add(1));
    let parts = move || {
        let focused = frame.focused.get();
        card.with(|card| {
            let card = card.as_ref()?;
            let heads = heads(card).into_iter().enumerate();
            let heads = heads.map(|(at, head)| head_markup(&head, (0, at), focused));
            let rows = card.rows().enumerate().map(|(at, row)| row_markup(row, at + 1, focused));
            let head = Markup::new("thead", "").children([Markup::new("tr", "").children(heads)]);
            Some((head, Markup::new("tbody", "").children(rows)))
        })
    };
    view! {
        <div class="y-matrix" class:y-matrix--wide=is_wide style:--matrix-columns=columns>
            <table
                class="y-matrix__table"
                role="grid"
                tabindex="0"
                aria-label=move || card.with(|card| card.as_ref().map(|card| card.head.title.clone()))
                aria-activedescendant=move || cell_id(frame.focused.get())
                on:keydown=move |event| press_key(frame, &event)
                on:click=move |event| tap(frame, page::id_at(&event))
                on:contextmenu=move |event| {
                    if explain(frame, page::id_at(&event)) {
                        event.prevent_default();
                    }
                }
                on:pointerdown=move |event| begin_press(frame, page::id_at(&event), event.pointer_type() == "mouse")
                on:pointerup=release
                on:pointercancel=release
                on:pointerleave=release
            >
                {parts}
            </table>
        </div>
    }
}

/// Does it scroll inside its card on any screen?
pub fn is_wide(card: &MatrixCard) -> bool {
    least_width(&card.columns) > WIDE
}

/// The least width of a matrix in pixels: no word of a head is broken.
fn least_width(columns: &[MatrixHead]) -> usize {
    let word = |head: &MatrixHead| {
        let words = head.text.split(' ').filter(|word| word.is_ascii());
        words.map(|word| word.len() * LETTERS.0 / 2 + LETTERS.1).max().unwrap_or_default().max(WIDTHS.0)
    };
    columns.iter().map(word).sum::<usize>() + WIDTHS.1
}

/// The heads of all columns, the corner first.
fn heads(card: &MatrixCard) -> Vec<MatrixHead> {
    let plain = |text: &String| MatrixHead {
        id: String::new(),
        text: text.clone(),
        name: text.clone(),
        tap: None,
        is_chosen: false,
        is_sum: false,
    };
    let corner = plain(&card.corner);
    let last = card.last_columns.iter().map(plain);
    [corner].into_iter().chain(card.columns.iter().cloned()).chain(last).collect()
}

fn row_markup(row: &MatrixRow, line: usize, focused: (usize, usize)) -> Markup {
    let mut class = Vec::new();
    class.extend(row.head.is_sum.then_some("y-matrix__sum"));
    class.extend(row.head.is_chosen.then_some("y-matrix__line--chosen"));
    let cells = row.cells.iter().chain([&row.total, &row.completion]).enumerate();
    Markup::new("tr", class.join(" "))
        .with("data-row", row.head.id.clone())
        .children([head_markup(&row.head, (line, 0), focused)])
        .children(cells.map(|(at, cell)| cell_markup(cell, (line, at + 1), focused)))
}

fn head_markup(head: &MatrixHead, at: (usize, usize), focused: (usize, usize)) -> Markup {
    let mut class = vec!["y-matrix__head"];
    class.extend(head.tap.is_some().then_some("y-matrix__head--link"));
    class.extend(head.is_chosen.then_some("y-matrix__head--chosen"));
    class.extend((focused == at).then_some("y-matrix__focus"));
    let (role, scope) = if at.0 == 0 { ("columnheader", "col") } else { ("rowheader", "row") };
    Markup::new("th", class.join(" "))
        .with("role", role)
        .with("scope", scope)
        .with("id", cell_id(at))
        .with("title", head.name.clone())
        .children([with_heading(Markup::new("span", "y-matrix__words"), &head.text)])
}

fn cell_markup(cell: &MatrixCell, at: (usize, usize), focused: (usize, usize)) -> Markup {
    let MatrixCell { shown, light, spoken, .. } = cell;
    let mut class = "y-matrix__cell".to_owned();
    if let Some(light) = light {
        class.push_str(" y-matrix__cell--");
        class.push_str(light.key());
    }
    if focused == at {
        class.push_str(" y-matrix__focus");
    }
    let number = [shown.text.as_str(), &shown.unit].concat();
    let tint = Markup::new("span", "y-matrix__tint").with("aria-hidden", "true").children([
        Markup::new("span", "y-matrix__shape").text(light.map_or("", |light| light.shape())),
        Markup::new("span", "y-matrix__number").text(number),
    ]);
    explained(Markup::new("td", class), shown)
        .with("role", "gridcell")
        .with("id", cell_id(at))
        .with("aria-label", spoken.clone())
        .children([tint])
}

// The table listens for all its cells: listeners of their own would be made anew wherever columns come or go.

/// Follows the head or the cell of this id; after a long press the cell has been explained instead.
fn tap(frame: Frame, id: Option<String>) {
    let Some(at) = id.as_deref().and_then(place) else { return };
    frame.focused.set(at);
    let was_long = at.0 > 0 && at.1 > 0 && frame.press.with_value(|press| press.1);
    if let Some(tap) = frame.card.with_untracked(|card| tap_at(card.as_ref()?, at)).filter(|_| !was_long) {
        frame.on_tap.run(tap);
    }
}

/// Explains the cell of this id; is there one?
fn explain(frame: Frame, id: Option<String>) -> bool {
    let figure = frame.card.with_untracked(|card| figure_at(card.as_ref()?, id.as_deref().and_then(place)?));
    let is_there = figure.is_some();
    if is_there {
        frame.focus.figure.set(figure);
    }
    is_there
}

/// Waits whether a touch becomes a long press. A mouse has its second button.
fn begin_press(frame: Frame, id: Option<String>, is_mouse: bool) {
    frame.press.update_value(|press| *press = (press.0.wrapping_add(1), false));
    let count = frame.press.with_value(|press| press.0);
    if is_mouse {
        return;
    }
    leptos::task::spawn_local(async move {
        time::pause(LONG_PRESS_MS).await;
        // The tap may have led to another page meanwhile.
        if frame.press.try_with_value(|press| press.0) == Some(count) && explain(frame, id) {
            frame.press.update_value(|press| press.1 = true);
        }
    });
}

/// Arrows walk, Enter follows, `i` explains.
fn press_key(frame: Frame, event: &leptos::ev::KeyboardEvent) {
    let at = frame.focused.get_untracked();
    frame.card.with_untracked(|card| {
        let Some(card) = card else { return };
        match event.key().as_str() {
            "Enter" | " " => tap_at(card, at).into_iter().for_each(|tap| frame.on_tap.run(tap)),
            "i" => figure_at(card, at).into_iter().for_each(|figure| frame.focus.figure.set(Some(figure))),
            key => match moved(at, key, (card.rows().count() + 1, card.columns.len() + 3)) {
                Some(next) => {
                    frame.focused.set(next);
                    page::reveal(&cell_id(next));
                }
                None => return,
            },
        }
        event.prevent_default();
    });
}

/// What the head or the cell in a place leads to.
fn tap_at(card: &MatrixCard, (line, column): (usize, usize)) -> Option<Tap> {
    match (line, column) {
        (0, column) => heads(card).into_iter().nth(column)?.tap,
        (line, 0) => card.rows().nth(line - 1)?.head.tap.clone(),
        at => cell_at(card, at)?.tap.clone(),
    }
}

fn figure_at(card: &MatrixCard, at: (usize, usize)) -> Option<Arc<Figure>> {
    Some(cell_at(card, at)?.shown.figure.clone())
}

fn cell_at(card: &MatrixCard, (line, column): (usize, usize)) -> Option<&MatrixCell> {
    let row = card.rows().nth(line.checked_sub(1)?)?;
    row.cells.iter().chain([&row.total, &row.completion]).nth(column.checked_sub(1)?)
}

fn cell_id((line, column): (usize, usize)) -> String {
    format!("matrix-{line}-{column}")
}

/// The place of a head or a cell by its id.
fn place(id: &str) -> Option<(usize, usize)> {
    let (line, column) = id.strip_prefix("matrix-")?.split_once('-')?;
    Some((line.parse().ok()?, column.parse().ok()?))
}

/// Where a key leads; nothing for other keys.
fn moved((line, column): (usize, usize), key: &str, (lines, columns): (usize, usize)) -> Option<(usize, usize)> {
    let last = (lines.saturating_sub(1), columns.saturating_sub(1));
    Some(match key {
        "ArrowDown" => ((line + 1).min(last.0), column),
        "ArrowUp" => (line.saturating_sub(1), column),
        "ArrowRight" => (line, (column + 1).min(last.1)),
        "ArrowLeft" => (line, column.saturating_sub(1)),
        "Home" => (line, 0),
        "End" => (line, last.1),
        "PageUp" => (0, column),
        "PageDown" => (last.0, column),
        _ => return None,
    })
}
