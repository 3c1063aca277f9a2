//! Where the line of a heading may end: Chinese writes no spaces between words.

/// A line may end after these.
const AFTER: [char; 4] = ['与', '和', '及', '、'];
/// A line may end before these.
const BEFORE: [&str; 12] =
    ["（", "产业", "基础设施", "项目", "总投资", "投资", "年度", "增速", "专项", "指挥部", "合作区", "先行区"];

/// The phrases of a heading, none of them a single character; English has its spaces, and is one.
///
/// ```
/// use yilan::locale::phrases;
/// assert_eq!(phrases("新能源与汽车产业"), ["新能源与", "汽车", "产业"]);
/// assert_eq!(phrases("集中开工总投资（亿元）"), ["集中开工", "总投资", "（亿元）"]);
/// assert_eq!(phrases("和平区"), ["和平区"]);
/// assert_eq!(phrases("Ports and aviation"), ["Ports and aviation"]);
/// ```
pub fn phrases(heading: &str) -> Vec<&str> {
    let mut phrases = Vec::new();
    let (mut start, mut length) = (0, 0);
    for (at, _) in heading.char_indices() {
        let (said, rest) = (&heading[start..at], &heading[at..]);
        let may_end = said.ends_with(AFTER) || BEFORE.iter().any(|word| rest.starts_with(word));
        if may_end && length > 1 {
            phrases.push(said);
            (start, length) = (at, 0);
        }
        length += 1;
    }
    phrases.push(&heading[start..]);
    phrases
}

/// A text in pieces, those marked that no line may part: dates and months, 1—9月.
///
/// ```
/// use yilan::locale::dated;
/// assert_eq!(dated("较8月扩大"), [("较", false), ("8月", true), ("扩大", false)]);
/// assert_eq!(dated("2026年1—9月，"), [("2026年1—9月", true), ("，", false)]);
/// assert_eq!(dated("共12个，8 months"), [("共12个，8 months", false)]);
/// assert!(dated("").is_empty());
/// ```
pub fn dated(text: &str) -> Vec<(&str, bool)> {
    let (mut pieces, mut start, mut at) = (Vec::new(), 0, 0);
    while at < text.len() {
        let length = date_length(&text[at..]);
        if length > 0 {
            pieces.push((&text[start..at], false));
            pieces.push((&text[at..at + length], true));
            (start, at) = (at + length, at + length);
        } else {
            // The whole number was asked at its first digit.
            let is_digit = |c: char| c.is_ascii_digit();
            let digits = text[at..].find(|c| !is_digit(c)).unwrap_or(text.len() - at);
            at += if digits > 0 { digits } else { text[at..].chars().next().map_or(1, char::len_utf8) };
        }
    }
    pieces.push((&text[start..], false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

/// How long a text begins with a date: numbers, each with a unit of time behind it.
fn date_length(text: &str) -> usize {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '—');
    let begins_with_digit = text.starts_with(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(['年', '月', '日']) {
        Some(after) if begins_with_digit => text.len() - after.len() + date_length(after),
        _ => 0,
    }
}
