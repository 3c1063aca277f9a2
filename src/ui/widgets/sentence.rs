//! One sentence in official wording; each figure in it opens its explanation.

use crate::present::spec::{Part, Sentence};
use crate::ui::state::FocusContext;
use crate::ui::widgets::figure;
use crate::web::markup::Markup;

/// An element with the pieces of a sentence after what is in it.
pub fn with_sentence(focus: FocusContext, markup: Markup, sentence: &Sentence) -> Markup {
    sentence.parts.iter().fold(markup, |markup, part| match part {
        Part::Words(words) => markup.text(words.clone()),
        Part::Figure { before, shown } => markup.children([figure(focus, shown, before)]),
    })
}
