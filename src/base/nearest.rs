//! What a word that is not known was most likely meant to be.

/// The candidate that a text is but for case, spaces, marks and what cannot be seen; else the only one
/// that is fewest slips away: one slip in four letters at most.
///
/// ```
/// use yilan::base::nearest;
/// let words = ["construction", "completed", "approval"];
/// assert_eq!(nearest(" Completed", words), Some("completed"));
/// assert_eq!(nearest("constuction", words), Some("construction"));
/// assert_eq!(nearest("built", words), None);
/// assert_eq!(nearest("—", ["-"]), None);
/// ```
pub fn nearest<'a>(text: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = plain(text).chars().collect();
    if wanted.is_empty() {
        return None;
    }
    let allowed = wanted.len() / 4;
    let mut best: Option<(usize, &str)> = None;
    let mut is_alone = true;
    for candidate in candidates {
        let known: Vec<char> = plain(candidate).chars().collect();
        let slips = slips(&wanted, &known);
        match best {
            Some((fewest, _)) if slips > fewest => {}
            Some((fewest, _)) if slips == fewest => is_alone = false,
            _ if slips <= allowed => (best, is_alone) = (Some((slips, candidate)), true),
            _ => {}
        }
    }
    best.filter(|_| is_alone).map(|(_, candidate)| candidate)
}

/// The letters and numerals of a text, in lower case: what is left when spaces, marks and invisible
/// characters are not looked at.
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How many letters are left out, added, changed or swapped with the next (optimal string alignment).
fn slips(one: &[char], other: &[char]) -> usize {
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for (at, letter) in one.iter().enumerate() {
        let above = &rows[at];
        let mut row = vec![at + 1];
        for (place, known) in other.iter().enumerate() {
            let changed = above[place] + usize::from(letter != known);
            let mut fewest = changed.min(above[place + 1] + 1).min(row[place] + 1);
            let is_swapped = at > 0 && place > 0 && one[at - 1] == *known && *letter == other[place - 1];
            if is_swapped {
                fewest = fewest.min(rows[at - 1][place - 1] + 1);
            }
            row.push(fewest);
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        let count =
            |one: &str, other: &str| slips(&one.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>());
        assert_eq!(count("nmae", "name"), 1);
        assert_eq!(count("amont", "amount"), 1);
        assert_eq!(count("", "abc"), 3);
        assert_eq!(count("总投姿", "总投资"), 1);
    }

    /// Where two are as near, none was meant more than the other.
    #[test]
    fn of_two_that_are_as_near_neither_is_named() {
        assert_eq!(nearest("start_plannet", ["start_planned", "start_planner"]), None);
        assert_eq!(nearest("\u{FEFF}ID", ["id", "name"]), Some("id"));
        assert_eq!(nearest("p9", ["p1", "p2"]), None);
        assert_eq!(nearest("", ["a"]), None);
    }
}
