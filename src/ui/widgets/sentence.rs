//! One sentence in official wording; each figure in it opens its explanation.

use crate::locale::dated;
use crate::present::spec::{Part, Sentence};
use crate::ui::state::FocusContext;
use crate::ui::widgets::figure;
use crate::web::markup::Markup;

/// Words that count what the number before them is of: 19个, 第3位.
const MEASURE_WORDS: [char; 8] = ['个', '位', '项', '家', '天', '条', '批', '次'];

/// An element with the pieces of a sentence after what is in it. A figure never parts from the word that
/// counts with it.
pub fn with_sentence(focus: FocusContext, mut markup: Markup, sentence: &Sentence) -> Markup {
    let mut parts = sentence.parts.iter().peekable();
    let mut is_begun = false;
    while let Some(part) = parts.next() {
        let counted = parts.peek().and_then(|next| measure_word(part, next));
        markup = match part {
            Part::Words(words) => {
                let left = words.chars().skip(usize::from(is_begun)).collect::<String>();
                dated(&left).into_iter().fold(markup, |markup, (piece, is_date)| {
                    let piece = piece.to_owned();
                    if is_date {
                        markup.children([Markup::new("span", "y-together").text(piece)])
                    } else {
                        markup.text(piece)
                    }
                })
            }
            Part::Figure { before, shown } => {
                let figure = figure(focus, shown, before);
                markup.children([match counted {
                    Some(word) => Markup::new("span", "y-together").children([figure]).text(word.to_string()),
                    None => figure,
                }])
            }
        };
        is_begun = counted.is_some();
    }
    markup
}

/// The measure word that the words after a bare number begin with.
fn measure_word(part: &Part, next: &Part) -> Option<char> {
    let (Part::Figure { shown, .. }, Part::Words(words)) = (part, next) else { return None };
    words.chars().next().filter(|first| shown.unit.is_empty() && MEASURE_WORDS.contains(first))
}
