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
