//! A figure that explains itself: its exact value stands beside the rounded one.
//!
//! It is a `span` with the role of a button: a `button` element is an atom to line breaking, and the
//! comma after a figure would begin a line.

use leptos::prelude::*;

use crate::present::spec::Shown;
use crate::ui::state::use_focus;

/// A figure. Tap it, or press `i` on it, and its explanation opens.
#[component]
pub fn FigureText(
    /// The figure as it is shown.
    shown: Shown,
    /// Words before the number that belong to it.
    #[prop(optional, into)]
    before: String,
    /// Does the focus stop at it? Not where keys reach it through what it stands in.
    #[prop(default = true)]
    is_stop: bool,
) -> impl IntoView {
    let focus = use_focus();
    let figure = StoredValue::new(shown.figure.clone());
    let (arrow, number) = parted(shown.text);
    let open = move || focus.figure.set(Some(figure.get_value()));
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if ["i", "Enter", " "].contains(&event.key().as_str()) {
            event.prevent_default();
            open();
        }
    };
    let on_click = move |event: leptos::ev::MouseEvent| {
        event.stop_propagation();
        open();
    };
    view! {
        <span
            role="button"
            tabindex=if is_stop { "0" } else { "-1" }
            class="y-figure"
            aria-haspopup="dialog"
            data-figure=shown.figure.id.as_str()
            data-scope=shown.figure.scope.clone()
            data-measure=shown.figure.measure.clone()
            data-value=shown.exact
            data-scale=shown.scale
            data-places=shown.places
            on:click=on_click
            on:keydown=on_key
        >
            {before}
            <span class="y-figure__value">
                {arrow.map(|(arrow, class)| view! { <span class=class>{arrow}</span> })}
                {shown.qualifier}
                <span class="y-figure__number">{number}</span>
                <span class="y-figure__unit">{shown.unit}</span>
                {shown.remark}
            </span>
        </span>
    }
}

/// The arrow of a change with its class, and the number after it.
fn parted(text: String) -> (Option<(&'static str, &'static str)>, String) {
    let arrows = [("↑", "y-figure__arrow y-figure__arrow--up"), ("↓", "y-figure__arrow y-figure__arrow--down")];
    let part = |(arrow, class)| text.strip_prefix(arrow).map(|number| (Some((arrow, class)), number.to_owned()));
    arrows.into_iter().find_map(part).unwrap_or((None, text))
}
