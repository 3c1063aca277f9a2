//! The sentence that opens a page.

use leptos::prelude::*;

use crate::present::spec::Sentence;
use crate::ui::state::use_focus;
use crate::ui::widgets::{sentence_class, with_sentence};
use crate::web::markup::Markup;

/// The page's sentence.
#[component]
pub fn SentencePanel(
    /// The sentence; nothing while there is none.
    #[prop(into)]
    sentence: Signal<Option<Sentence>>,
) -> impl IntoView {
    let focus = use_focus();
    move || {
        let sentence = sentence.get().unwrap_or_default();
        let line = Markup::new("h1", sentence_class(&sentence.text())).with("data-sentence", "");
        with_sentence(focus, line, &sentence)
    }
}
