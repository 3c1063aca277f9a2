//! A slider over a few named stops: dragged, tapped, or walked with arrow keys.

use leptos::prelude::*;

/// A slider.
#[component]
pub fn Scrubber(
    /// What it chooses, for those who cannot see it.
    #[prop(into)]
    label: Signal<String>,
    /// The names of its stops, in order.
    #[prop(into)]
    names: Signal<Vec<String>>,
    /// The stop that holds.
    #[prop(into)]
    at: Signal<usize>,
    /// Told every stop on the way.
    on_move: Callback<usize>,
    /// Told when the finger leaves it.
    on_release: Callback<()>,
) -> impl IntoView {
    let last = move || names.with(|names| names.len().saturating_sub(1)).to_string();
    let words = move || names.with(|names| names.get(at.get()).cloned());
    let on_input = move |event: leptos::ev::Event| {
        if let Ok(stop) = event_target_value(&event).parse() {
            on_move.run(stop);
        }
    };
    let name = move |(place, name): (usize, String)| {
        view! { <span class="y-scrubber__name" class:y-scrubber__name--here=move || at.get() == place>{name}</span> }
    };
    view! {
        <div class="y-scrubber">
            <input
                type="range"
                class="y-scrubber__slider"
                min="0"
                step="1"
                max=last
                aria-label=move || label.get()
                aria-valuetext=words
                prop:value=move || at.get().to_string()
                on:input=on_input
                on:change=move |_| on_release.run(())
            />
            <div class="y-scrubber__names" aria-hidden="true">
                {move || names.get().into_iter().enumerate().map(name).collect_view()}
            </div>
        </div>
    }
}
