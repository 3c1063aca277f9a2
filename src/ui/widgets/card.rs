//! A card: its message, then measure, unit and universe, then what it shows.

use leptos::prelude::*;

use crate::present::spec::CardHead;

/// A card.
#[component]
pub fn Card(
    /// Message and second line.
    #[prop(into)]
    head: Signal<CardHead>,
    /// Its place on the page's grid.
    #[prop(into)]
    class: &'static str,
    /// What stands at the right of the head: a menu, a switch.
    #[prop(optional, into)]
    tools: ViewFn,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    view! {
        <section class=format!("y-card {class}")>
            <header class="y-card__head">
                <div class="y-card__words">
                    <h2 class="y-card__title">{move || head.with(|head| head.title.clone())}</h2>
                    <p class="y-card__subtitle">{move || head.with(|head| head.subtitle.clone())}</p>
                </div>
                <div class="y-card__tools">{tools.run()}</div>
            </header>
            {children()}
        </section>
    }
}
