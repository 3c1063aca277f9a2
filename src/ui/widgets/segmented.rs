//! A choice of a few, side by side.

use leptos::prelude::*;

/// One of the choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its value.
    pub value: String,
    /// Its words.
    pub text: String,
}

/// A row of choices of which one holds.
#[component]
pub fn Segmented(
    /// What is chosen, for those who cannot see it.
    #[prop(into)]
    label: Signal<String>,
    /// The choices.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value that holds.
    #[prop(into)]
    chosen: Signal<String>,
    /// Told the value that is tapped.
    on_choose: Callback<String>,
) -> impl IntoView {
    let button = move |choice: Choice| {
        let value = StoredValue::new(choice.value);
        let is_chosen = move || chosen.get() == value.get_value();
        view! {
            <button
                type="button"
                class="y-segmented__choice"
                aria-pressed=move || is_chosen().to_string()
                on:click=move |_| on_choose.run(value.get_value())
            >
                {choice.text}
            </button>
        }
    };
    view! {
        <div class="y-segmented" role="group" aria-label=move || label.get()>
            {move || choices.get().into_iter().map(button).collect_view()}
        </div>
    }
}
