//! The sentence that opens a page.

use leptos::prelude::*;

use crate::present::spec::Sentence;
use crate::ui::widgets::SentenceLine;

/// The page's sentence.
#[component]
pub fn SentencePanel(
    /// The sentence; nothing while there is none.
    #[prop(into)]
    sentence: Signal<Option<Sentence>>,
) -> impl IntoView {
    view! {
        <h1 class="y-sentence" data-sentence="">
            {move || sentence.get().map(|sentence| view! { <SentenceLine sentence /> })}
        </h1>
    }
}
