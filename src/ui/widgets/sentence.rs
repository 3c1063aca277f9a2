//! One sentence in official wording; each figure in it opens its explanation.

use leptos::prelude::*;

use crate::present::spec::{Part, Sentence};
use crate::ui::widgets::FigureText;

/// The pieces of a sentence in a row.
#[component]
pub fn SentenceLine(
    /// The sentence.
    sentence: Sentence,
) -> impl IntoView {
    let part = |part| match part {
        Part::Words(words) => words.into_any(),
        Part::Figure { before, shown } => view! { <FigureText shown=*shown before=before /> }.into_any(),
    };
    sentence.parts.into_iter().map(part).collect_view()
}
