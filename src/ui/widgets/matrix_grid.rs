//! A matrix of figures: heads and cells lead to what they stand for; `i`, a long press or the second
//! mouse button explains a cell. Arrow keys walk it as a grid; its heads stay in sight.

use leptos::prelude::*;

use crate::figures::Figure;
use crate::present::matrix::{MatrixCard, MatrixCell, MatrixHead, MatrixRow};
use crate::present::spec::Tap;
use crate::ui::state::use_focus;
use crate::web::{page, time};

/// A touch that lasts so many milliseconds asks for the explanation.
const LONG_PRESS_MS: i32 = 500;
/// The least width of a column, that of a letter of its head, and that of the first and last columns,
/// in pixels.
const WIDTHS: (usize, usize, usize) = (66, 8, 300);
/// A matrix wider than the card on a tablet scrolls inside it on any screen.
const WIDE: usize = 1_020;

/// What every cell of a matrix is drawn with. Lines and columns count from the heads, which are 0.
#[derive(Clone, Copy)]
struct Frame {
    focused: RwSignal<(usize, usize)>,
    on_tap: Callback<Tap>,
    explain: Callback<Figure>,
    /// The touch that may become a long press, and whether the last one did.
    press: StoredValue<(u32, bool)>,
}

/// A matrix as its card says.
#[component]
pub fn MatrixGrid(
    /// What it shows.
    card: MatrixCard,
    /// Told what a tapped head or cell asks for.
    on_tap: Callback<Tap>,
) -> impl IntoView {
    let focus = use_focus();
    let explain = Callback::new(move |figure| focus.figure.set(Some(figure)));
    let frame = Frame { focused: RwSignal::new((0, 0)), on_tap, explain, press: StoredValue::new((0, false)) };
    let columns = card.columns.len() + 3;
    let is_wide = least_width(&card.columns) > WIDE;
    let label = card.head.title.clone();
    let heads = heads(&card);
    let rows: Vec<MatrixRow> = card.lines.into_iter().chain([card.total]).chain(card.overlapping).collect();
    let size = (rows.len() + 1, columns);
    let on_key = on_key(frame, heads.clone(), rows.clone(), size);
    let body = rows.into_iter().enumerate().map(move |(at, row)| row_view(row, at + 1, frame)).collect_view();
    let release = move |_| frame.press.update_value(|press| press.0 = press.0.wrapping_add(1));
    view! {
        <div class="y-matrix" class:y-matrix--wide=is_wide>
            <table
                class="y-matrix__table"
                role="grid"
                tabindex="0"
                aria-label=label
                aria-activedescendant=move || cell_id(frame.focused.get())
                on:keydown=on_key
                on:pointerup=release
                on:pointercancel=release
                on:pointerleave=release
            >
                <thead>
                    <tr>{heads.into_iter().enumerate().map(|(at, head)| head_view(head, (0, at), frame)).collect_view()}</tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

/// The least width of a matrix in pixels: no word of a head is broken.
fn least_width(columns: &[MatrixHead]) -> usize {
    let word = |head: &MatrixHead| {
        let words = head.text.split(' ').filter(|word| word.is_ascii());
        words.map(|word| word.len() * WIDTHS.1 + WIDTHS.1).max().unwrap_or_default().max(WIDTHS.0)
    };
    columns.iter().map(word).sum::<usize>() + WIDTHS.2
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

fn row_view(row: MatrixRow, line: usize, frame: Frame) -> impl IntoView {
    let is_sum = row.head.is_sum;
    let (is_chosen, id) = (row.head.is_chosen, row.head.id.clone());
    let cells = row.cells.into_iter().chain([row.total, row.completion]).enumerate();
    let cells = cells.map(move |(at, cell)| cell_view(cell, (line, at + 1), frame)).collect_view();
    view! {
        <tr class:y-matrix__sum=is_sum class:y-matrix__line--chosen=is_chosen data-row=id>
            {head_view(row.head, (line, 0), frame)}
            {cells}
        </tr>
    }
}

fn head_view(head: MatrixHead, at: (usize, usize), frame: Frame) -> impl IntoView {
    let tap = StoredValue::new(head.tap);
    let is_link = tap.with_value(Option::is_some);
    let on_click = move |_| {
        frame.focused.set(at);
        if let Some(tap) = tap.get_value() {
            frame.on_tap.run(tap);
        }
    };
    let (role, scope) = if at.0 == 0 { ("columnheader", "col") } else { ("rowheader", "row") };
    view! {
        <th
            class="y-matrix__head"
            class:y-matrix__head--link=is_link
            class:y-matrix__head--chosen=head.is_chosen
            class:y-matrix__focus=move || frame.focused.get() == at
            role=role
            scope=scope
            id=cell_id(at)
            title=head.name
            on:click=on_click
        >
            {head.text}
        </th>
    }
}

fn cell_view(cell: MatrixCell, at: (usize, usize), frame: Frame) -> impl IntoView {
    let MatrixCell { shown, light, tap, spoken } = cell;
    let figure = StoredValue::new(shown.figure.clone());
    let tap = StoredValue::new(tap);
    let on_click = move |_| {
        frame.focused.set(at);
        let was_long = frame.press.with_value(|press| press.1);
        if let Some(tap) = tap.get_value().filter(|_| !was_long) {
            frame.on_tap.run(tap);
        }
    };
    let explain = move || frame.explain.run(figure.get_value());
    let on_menu = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        explain();
    };
    let shape = light.map(|light| light.shape());
    let class = light
        .map_or_else(|| "y-matrix__cell".to_owned(), |light| format!("y-matrix__cell y-matrix__cell--{}", light.key()));
    view! {
        <td
            class=class
            class:y-matrix__focus=move || frame.focused.get() == at
            role="gridcell"
            id=cell_id(at)
            aria-label=spoken
            data-figure=shown.figure.id.as_str()
            data-scope=shown.figure.scope
            data-value=shown.exact
            data-scale=shown.scale
            data-places=shown.places
            on:click=on_click
            on:contextmenu=on_menu
            on:pointerdown=move |event| begin_press(frame, &event, explain)
        >
            <span class="y-matrix__tint" aria-hidden="true">
                <span class="y-matrix__shape">{shape}</span>
                <span class="y-matrix__number">{shown.text}{shown.unit}</span>
            </span>
        </td>
    }
}

/// Waits whether a touch becomes a long press. A mouse has its second button.
fn begin_press(frame: Frame, event: &leptos::ev::PointerEvent, explain: impl Fn() + 'static) {
    frame.press.update_value(|press| *press = (press.0.wrapping_add(1), false));
    let count = frame.press.with_value(|press| press.0);
    if event.pointer_type() == "mouse" {
        return;
    }
    leptos::task::spawn_local(async move {
        time::pause(LONG_PRESS_MS).await;
        // The tap may have led to another page meanwhile.
        if frame.press.try_with_value(|press| press.0) == Some(count) {
            frame.press.update_value(|press| press.1 = true);
            explain();
        }
    });
}

/// Arrows walk, Enter follows, `i` explains.
fn on_key(
    frame: Frame,
    heads: Vec<MatrixHead>,
    rows: Vec<MatrixRow>,
    size: (usize, usize),
) -> impl Fn(leptos::ev::KeyboardEvent) {
    move |event| {
        let (line, column) = frame.focused.get_untracked();
        let row = line.checked_sub(1).and_then(|line| rows.get(line));
        let cell = row.zip(column.checked_sub(1)).and_then(|(row, column)| cell_of(row, column));
        match event.key().as_str() {
            "Enter" | " " => {
                let head = if line == 0 { heads.get(column) } else { row.map(|row| &row.head) };
                let tap = cell.map_or_else(|| head.and_then(|head| head.tap.clone()), |cell| cell.tap.clone());
                if let Some(tap) = tap {
                    frame.on_tap.run(tap);
                }
            }
            "i" => {
                if let Some(cell) = cell {
                    frame.explain.run(cell.shown.figure.clone());
                }
            }
            key => match moved((line, column), key, size) {
                Some(next) => {
                    frame.focused.set(next);
                    page::reveal(&cell_id(next));
                }
                None => return,
            },
        }
        event.prevent_default();
    }
}

fn cell_of(row: &MatrixRow, column: usize) -> Option<&MatrixCell> {
    row.cells.iter().chain([&row.total, &row.completion]).nth(column)
}

fn cell_id((line, column): (usize, usize)) -> String {
    format!("matrix-{line}-{column}")
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
