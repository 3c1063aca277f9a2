//! The strip of figures beneath a page's sentence.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::present::Context;
use crate::present::overview::{StripItem, light_word, strip};
use crate::present::spec::{Light, Shown};
use crate::ui::state::use_nav;
use crate::ui::widgets::{CompletionBar, FigureText, LightBadge, LightBar, SentenceLine};

/// The strip of a scope.
#[component]
pub fn StripPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
) -> impl IntoView {
    let items = move || {
        let context = context.get()?;
        let item = |item| view! { <Item item context=context.clone() /> };
        Some(strip(&context).into_iter().map(item).collect_view())
    };
    view! { <div class="y-strip">{items}</div> }
}

#[component]
fn Item(item: StripItem, context: Context) -> impl IntoView {
    let lights = item.lights.into_iter().map(|(light, shown)| {
        view! { <LightFilter light word=light_word(&context, light) shown /> }
    });
    view! {
        <div class="y-strip__item">
            <p class="y-strip__label">{item.label}</p>
            <p class="y-strip__figure"><FigureText shown=item.shown /></p>
            {item.bar.map(|bar| view! { <CompletionBar bar /> })}
            {item.counts.map(|counts| view! { <LightBar counts /> })}
            <p class="y-strip__note">{lights.collect_view()}<SentenceLine sentence=item.note /></p>
        </div>
    }
}

/// A light with its number; a tap on the light filters the page by it, another undoes that.
#[component]
fn LightFilter(light: Light, word: String, shown: Shown) -> impl IntoView {
    let nav = use_nav();
    let is_chosen = move || nav.filters().contains(Dimension::Light, light.key());
    view! {
        <span class="y-strip__light">
            <button
                type="button"
                class="y-strip__filter"
                aria-pressed=move || is_chosen().to_string()
                on:click=move |_| nav.toggle(Dimension::Light, light.key())
            >
                <LightBadge light word />
            </button>
            <FigureText shown />
        </span>
    }
}
