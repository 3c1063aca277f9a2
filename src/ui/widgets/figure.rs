//! A figure that explains itself: a button with its exact value beside the rounded one.

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
) -> impl IntoView {
    let focus = use_focus();
    let figure = StoredValue::new(shown.figure.clone());
    let open = move || focus.figure.set(Some(figure.get_value()));
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "i" {
            event.prevent_default();
            open();
        }
    };
    let on_click = move |event: leptos::ev::MouseEvent| {
        event.stop_propagation();
        open();
    };
    view! {
        <button
            type="button"
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
            <span class="y-figure__number">{shown.text}</span>
            <span class="y-figure__unit">{shown.unit}</span>
        </button>
    }
}
