//! A light: shape and word, never a colour alone.

use leptos::prelude::*;

use crate::present::spec::Light;

/// A light with its word.
#[component]
pub fn LightBadge(
    /// Which.
    light: Light,
    /// Its word; empty where the word stands beside it or in the row's label.
    #[prop(optional, into)]
    word: String,
) -> impl IntoView {
    view! {
        <span class=format!("y-light y-light--{}", light.key())>
            <span class="y-light__shape" aria-hidden="true">{light.shape()}</span>
            <span class="y-light__word">{word}</span>
        </span>
    }
}
