//! Which lines the page's own serif can set whole. A letter from another font in the middle of a
//! line looks like a fault, so a line with a letter it lacks is left to the system's serif.

/// The letters of the font, as `.ci/font` wrote them.
const LETTERS: &str = include_str!("serif.txt");

/// The classes of a sentence.
pub fn sentence_class(text: &str) -> &'static str {
    if is_whole(text) { "y-sentence" } else { "y-sentence y-sentence--system" }
}

/// The class of a title set in the serif.
pub fn title_class(text: &str) -> &'static str {
    if is_whole(text) { "y-title" } else { "y-title y-title--system" }
}

/// The font's quotation marks are as wide as a Chinese letter: they stand in Chinese lines alone.
fn is_whole(text: &str) -> bool {
    let is_chinese = || text.contains(|letter| ('\u{4E00}'..='\u{9FFF}').contains(&letter));
    text.chars().all(|letter| LETTERS.contains(letter)) && (!text.contains(['“', '”']) || is_chinese())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_with_a_letter_the_font_lacks_is_set_whole_in_another() {
        assert_eq!(sentence_class("1—9月，全市完成投资4,808.5亿元，慢于时间进度0.7个百分点。"), "y-sentence");
        assert_eq!(sentence_class("1—9月，全市完成投资𠮷亿元。"), "y-sentence y-sentence--system");
        assert_eq!(sentence_class("“互联网+”未来科技城"), "y-sentence");
        assert_eq!(sentence_class("January–September 2026: 5.0\u{A0}pp behind."), "y-sentence");
        assert_eq!(sentence_class("The package “Example”: 3 files."), "y-sentence y-sentence--system");
    }
}
