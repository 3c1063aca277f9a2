//! What a link asks for and the page does not show: said in one line.

use crate::locale::{Locale, format};
use crate::nav::State;
use crate::present::chips::unknown_values;
use crate::present::scope::{Beyond, asked_month, beyond, last_month, month};
use crate::present::{Known, filled};

/// What of a link is not shown as it asks: what was not understood, members that the package does not
/// have, a month that the data do not reach. Nothing where all of it is shown.
pub fn link_notice(known: Option<&Known>, state: &State, dropped: &[String], locale: Locale) -> Option<String> {
    let strings = &locale.strings().shell;
    let other_version = known.and_then(|known| other_version(known, state));
    let dropped: Vec<String> = dropped.iter().cloned().chain(other_version).collect();
    let listed = |text: &str, what: &[String]| (!what.is_empty()).then(|| format!("{text}{}", what.join(" ")));
    let unknown: Vec<String> = known.map_or_else(Vec::new, |known| {
        unknown_values(&known.dataset, &state.filters).into_iter().map(|(_, value)| value).collect()
    });
    let notices = [
        listed(strings.dropped, &dropped),
        listed(strings.not_in_package, &unknown),
        known.and_then(|known| month_notice(known, state, locale)),
    ];
    let said: Vec<String> = notices.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(strings.between_notices))
}

/// How far the data reach, and which month is shown, where the link asks for one beyond.
fn month_notice(known: &Known, state: &State, locale: Locale) -> Option<String> {
    let strings = &locale.strings().shell;
    let shown = month(known, state)?;
    let (template, end) = match beyond(known, state)? {
        Beyond::First => (strings.before_data, shown),
        Beyond::Last => (strings.after_data, last_month(known)?),
    };
    let [end, asked, shown] = [end, asked_month(state)?, shown].map(|month| format::month(month, locale));
    Some(filled(template, &[("end", &end), ("asked", &asked), ("shown", &shown)]))
}

/// The version that a link names of a package opened by its address alone, where that is another one:
/// of a package of the index, a version that is not listed is not opened at all.
fn other_version(known: &Known, state: &State) -> Option<String> {
    let is_other = state.package.contains('/') && known.dataset.package.version != state.version;
    (is_other && !state.version.is_empty()).then(|| format!("version={}", state.version))
}
