//! What a check found, as a person reads it: the gravest first, and of alike findings the first few.

use std::collections::BTreeMap;

use crate::base::{Arrange, Code, Diagnostic};
use crate::cli::trouble::sentence;
use crate::locale::Locale;

/// As many lines as a person reads.
const LINES: usize = 200;
/// So many of one rule in one column of one file are listed.
const OF_ONE_KIND: usize = 5;

/// Findings of one rule in one column of one file, in the file's order.
type Alike<'a> = Vec<&'a Diagnostic>;

/// The findings as lines, and how many of them these speak of: what is beyond so many lines is not listed.
pub(super) fn lines(diagnostics: &[Diagnostic], locale: Locale) -> (Vec<String>, u64) {
    let (mut lines, mut spoken_of) = (Vec::new(), 0);
    for alike in groups(diagnostics) {
        if lines.len() + alike.len().min(OF_ONE_KIND + 1) > LINES {
            break;
        }
        let shown = alike.iter().take(OF_ONE_KIND);
        lines.extend(shown.map(|diagnostic| sentence(diagnostic, locale)));
        lines.extend(more(&alike, locale));
        spoken_of += alike.len() as u64;
    }
    (lines, spoken_of)
}

/// Alike findings together, the gravest first, else in the order in which they were first met.
fn groups(diagnostics: &[Diagnostic]) -> Vec<Alike<'_>> {
    let mut places: BTreeMap<(Code, &str, Option<&str>), usize> = BTreeMap::new();
    let mut groups: Vec<Alike<'_>> = Vec::new();
    for diagnostic in diagnostics {
        let place = &diagnostic.place;
        let kind = (diagnostic.code, place.file.as_str(), place.column.as_deref());
        let at = *places.entry(kind).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(alike) => alike.push(diagnostic),
            None => groups.push(vec![diagnostic]),
        }
    }
    groups.arrange_by_key(|alike| alike.first().map(|diagnostic| diagnostic.severity()));
    groups
}

/// How many more there are of a kind, and where to see them.
fn more(alike: &[&Diagnostic], locale: Locale) -> Option<String> {
    let more = alike.len().checked_sub(OF_ONE_KIND).filter(|&more| more > 0)?;
    let place = &alike.first()?.place;
    let file = &place.file;
    let column = place.column.as_deref().map_or_else(String::new, |column| format!(" {column}"));
    Some(match locale {
        Locale::ZhCn => format!("　　　{file}{column}：还有{more}处同类，见--format json。"),
        Locale::En => format!("  {file}{column}: {more} more like these; see --format json."),
    })
}
