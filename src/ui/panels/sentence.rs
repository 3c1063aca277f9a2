//! The sentence that opens a page.

use leptos::prelude::*;

use crate::present::spec::Sentence;
use crate::ui::widgets::{SentenceLine, sentence_class};

/// The page's sentence.
#[component]
pub fn SentencePanel(
    /// The sentence; nothing while there is none.
    #[prop(into)]
    sentence: Signal<Option<Sentence>>,
) -> impl IntoView {
    let class =
        move || sentence.with(|sentence| sentence_class(&sentence.as_ref().map(Sentence::text).unwrap_or_default()));
    view! {
        <h1 class=class data-sentence="">
            {move || sentence.get().map(|sentence| view! { <SentenceLine sentence /> })}
        </h1>
    }
}
