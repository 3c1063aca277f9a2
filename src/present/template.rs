//! Sentences from templates of `locale`: `{name}` stands for words or for a figure, `[one|many]` for the
//! form that goes with the number before it.

use crate::locale::format::counted;
use crate::present::spec::{Sentence, Shown};

/// What takes the place of a name in a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fill {
    /// Words.
    Words(String),
    /// A figure that explains itself.
    Figure(Box<Shown>),
}

impl From<&str> for Fill {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Fill {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<Shown> for Fill {
    fn from(shown: Shown) -> Self {
        Self::Figure(Box::new(shown))
    }
}

impl Sentence {
    /// Appends a template with its names filled; a name nobody fills stays as it is written.
    #[must_use]
    pub fn template(mut self, template: &str, fills: &[(&str, Fill)]) -> Self {
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, remaining)) = after.split_once('}') else { break };
            self = self.literal(before);
            self = match fills.iter().find(|(known, _)| *known == name) {
                Some((_, Fill::Words(words))) => self.words(words),
                Some((_, Fill::Figure(shown))) => self.figure(shown.as_ref().clone()),
                None => self.words(&format!("{{{name}}}")),
            };
            rest = remaining;
        }
        self.literal(rest)
    }

    fn literal(self, piece: &str) -> Self {
        if !piece.contains('|') {
            return self.words(piece);
        }
        let piece = counted(&self.text(), piece);
        self.words(&piece)
    }

    /// Appends another sentence's pieces.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.parts.extend(other.parts);
        self
    }

    /// No piece at all?
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }
}

/// Pieces one after another, with words between them.
pub fn joined(sentences: Vec<Sentence>, between: &str) -> Sentence {
    let mut whole = Sentence::default();
    for sentence in sentences.into_iter().filter(|sentence| !sentence.is_empty()) {
        let separator = if whole.is_empty() { "" } else { between };
        whole = whole.words(separator).then(sentence);
    }
    whole
}

/// A template whose names are all words.
///
/// ```
/// use yilan::present::filled;
/// assert_eq!(filled("{n}项，{k}项逾期", &[("n", "6"), ("k", "1")]), "6项，1项逾期");
/// ```
pub fn filled(template: &str, words: &[(&str, &str)]) -> String {
    let fills: Vec<(&str, Fill)> = words.iter().map(|&(name, words)| (name, Fill::from(words))).collect();
    Sentence::default().template(template, &fills).text()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_fills_stays_to_be_seen() {
        assert_eq!(filled("{a}与{b}", &[("a", "甲")]), "甲与{b}");
        assert_eq!(filled("没有名称}", &[]), "没有名称}");
        assert_eq!(filled("只有一半{a", &[("a", "甲")]), "只有一半{a");
    }

    #[test]
    fn a_counted_noun_goes_with_the_number_before_it() {
        let said = |n| filled("{item} {n} [day|days] overdue, {k} [row|rows]", &[("item", "21"), ("n", n), ("k", "1")]);
        assert_eq!(said("1"), "21 1 day overdue, 1 row");
        assert_eq!(said("11"), "21 11 days overdue, 1 row");
        // What is filled in is no template.
        assert_eq!(filled("1 {name}", &[("name", "[a|b]")]), "1 [a|b]");
    }

    #[test]
    fn nothing_stands_between_nothing() {
        let words = |text: &str| Sentence::default().words(text);
        assert_eq!(joined(vec![words("甲"), Sentence::default(), words("乙")], "；").text(), "甲；乙");
    }
}
