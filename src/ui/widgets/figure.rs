//! A figure that explains itself: its exact value stands beside the rounded one.
//!
//! It is a `span` with the role of a button: a `button` element is an atom to line breaking, and the
//! comma after a figure would begin a line.

use std::borrow::Cow;
use std::sync::Arc;

use leptos::prelude::*;

use crate::figures::Figure;
use crate::present::spec::Shown;
use crate::ui::state::{FocusContext, use_focus};
use crate::web::markup::{Happened, Markup};

/// A figure. Tap it, or press `i` on it, and its explanation opens.
#[component]
pub fn FigureText(
    /// The figure as it is shown.
    shown: Shown,
) -> impl IntoView {
    figure(use_focus(), &shown, "")
}

/// A figure as markup; words before the number belong to it.
pub fn figure(focus: FocusContext, shown: &Shown, before: &str) -> Markup {
    reached(focus, shown, before, "0")
}

/// A figure in a grid, which is one stop of the Tab key: arrows lead to its cell.
pub fn figure_of_grid(focus: FocusContext, shown: &Shown) -> Markup {
    reached(focus, shown, "", "-1")
}

fn reached(focus: FocusContext, shown: &Shown, before: &str, tabindex: &'static str) -> Markup {
    explained(Markup::new("span", "y-figure"), shown)
        .with("role", "button")
        .with("tabindex", tabindex)
        .with("aria-haspopup", "dialog")
        .on(&["click", "keydown"], opens(focus, shown.figure.clone()))
        .text(before.to_owned())
        .children([value(shown)])
}

/// A tap, `i`, Enter or the space bar opens the explanation.
fn opens(focus: FocusContext, figure: Arc<Figure>) -> impl Fn(&Happened<'_>) {
    move |event| {
        match event.key() {
            None => event.stop_propagation(),
            Some(key) if ["i", "Enter", " "].contains(&key.as_str()) => event.prevent_default(),
            Some(_) => return,
        }
        focus.figure.set(Some(figure.clone()));
    }
}

/// The number with all that belongs to it; alone it is one element, for tables have hundreds.
fn value(shown: &Shown) -> Markup {
    let (arrow, number) = parted(&shown.text);
    let number = number.to_owned();
    if arrow.is_none() && [shown.qualifier, &shown.unit, shown.remark].iter().all(|text| text.is_empty()) {
        return Markup::new("span", "y-figure__value y-figure__number").text(number);
    }
    let unit = (!shown.unit.is_empty()).then(|| Markup::new("span", "y-figure__unit").text(shown.unit.clone()));
    Markup::new("span", "y-figure__value")
        .children(arrow.map(|(arrow, class)| Markup::new("span", class).text(arrow)))
        .text(shown.qualifier)
        .children([Markup::new("span", "y-figure__number").text(number)])
        .children(unit)
        .text(shown.remark)
}

/// With what a figure is and stands for, for whoever checks the page.
pub fn explained(markup: Markup, shown: &Shown) -> Markup {
    markup
        .with("data-figure", shown.figure.id.as_str())
        .with("data-value", shown.exact.clone())
        .with("data-scale", said(shown.scale))
        .with("data-places", said(shown.places.into()))
}

/// A small number or a common scale as text, without asking for room each time.
fn said(number: i64) -> Cow<'static, str> {
    match number {
        0 => "0".into(),
        1 => "1".into(),
        2 => "2".into(),
        10_000 => "10000".into(),
        100_000_000 => "100000000".into(),
        other => other.to_string().into(),
    }
}

/// The arrow of a change with its class, and the number after it.
fn parted(text: &str) -> (Option<(&'static str, &'static str)>, &str) {
    let arrows = [("↑", "y-figure__arrow y-figure__arrow--up"), ("↓", "y-figure__arrow y-figure__arrow--down")];
    let part = |(arrow, class)| text.strip_prefix(arrow).map(|number| (Some((arrow, class)), number));
    arrows.into_iter().find_map(part).unwrap_or((None, text))
}
