//! The whole state of the page, as it stands behind the `#`.

use std::collections::BTreeMap;

use super::filters::Filters;
use super::query::{decode, encode, pairs};
use super::route::Route;
use crate::base::{Arrange, Day, Month};
use crate::model::Dimension as FilterKey;

const COMMON_KEYS: [&str; 7] = ["data", "lang", "month", "q", "sort", "status", "version"];

/// Everything that a link carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What the page shows.
    pub route: Route,
    /// Which projects and figures it is about.
    pub filters: Filters,
    /// The month; empty: the one the package opens on.
    pub month: Option<Month>,
    /// The status date of a schedule; empty: the month's last day.
    pub status: Option<Day>,
    /// The package: an id of `index.json` or a path of the same origin; empty: the default.
    pub package: String,
    /// The package's version; empty: the current one.
    pub version: String,
    /// The column a list is sorted by, `-` before it for descending.
    pub sort: String,
    /// `zh` or `en`; empty: as preferred.
    pub language: String,
    /// The keys that the route adds.
    pub own: BTreeMap<String, String>,
}

impl State {
    /// From a fragment without its `#`. Never fails: what is not understood is left out and named
    /// in the second part.
    pub fn parse(fragment: &str) -> (Self, Vec<String>) {
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let mut dropped = Vec::new();
        let route = Route::parse(path).unwrap_or_else(|| {
            dropped.push(path.to_owned());
            Route::Overview
        });
        let mut state = Self { route, ..Self::default() };
        for (key, value) in pairs(query) {
            if state.take(key, value).is_none() {
                dropped.push(state.named(key, value));
            }
        }
        (state, dropped)
    }

    fn take(&mut self, key: &str, value: &str) -> Option<()> {
        if let Some(key) = FilterKey::parse(key) {
            return self.filters.take(key, value);
        }
        let text = decode(value)?;
        match key {
            "q" => self.filters.words = text,
            "month" => self.month = Some(Month::parse(&text)?),
            "status" => self.status = Some(Day::parse(&text)?),
            "data" => self.package = text,
            "version" => self.version = text,
            "sort" if self.route.may_say(key, text.strip_prefix('-').unwrap_or(&text)) => self.sort = text,
            "lang" => self.language = Some(text).filter(|text| ["zh", "en"].contains(&text.as_str()))?,
            _ if self.route.own_keys().contains(&key) && self.route.may_say(key, &text) => {
                self.own.insert(key.to_owned(), text);
            }
            _ => return None,
        }
        Some(())
    }

    /// How a part that was not understood is named: by its key; where that is known or empty, the whole of it.
    fn named(&self, key: &str, value: &str) -> String {
        let is_known = Self::is_common_key(key) || self.route.own_keys().contains(&key);
        let whole = || format!("{key}={}", decode(value).unwrap_or_else(|| value.to_owned()));
        decode(key).filter(|key| !key.is_empty() && !is_known).unwrap_or_else(whole)
    }

    pub(super) fn is_common_key(key: &str) -> bool {
        COMMON_KEYS.contains(&key)
    }

    /// The fragment without its `#`: keys sorted, defaults left out.
    pub fn fragment(&self) -> String {
        let mut pairs = scope_pairs(&self.filters, self.month);
        let texts = [
            ("data", self.package.clone()),
            ("lang", self.language.clone()),
            ("sort", self.sort.clone()),
            ("status", self.status.map(|day| day.to_string()).unwrap_or_default()),
            ("version", self.version.clone()),
        ];
        pairs.extend(texts.into_iter().map(|(key, text)| (key, encode(&text))));
        pairs.extend(self.own.iter().map(|(key, text)| (key.as_str(), encode(text))));
        let query = joined(pairs);
        if query.is_empty() { self.route.path() } else { format!("{}?{query}", self.route.path()) }
    }

    /// The canonical query of the filters and the month alone: what a figure's `scope` says.
    ///
    /// ```
    /// use yilan::nav::State;
    /// let (state, _) = State::parse("/areas?month=2023-09&lang=en&area=440304");
    /// assert_eq!(state.scope(), "area=440304&month=2023-09");
    /// ```
    pub fn scope(&self) -> String {
        scope(&self.filters, self.month)
    }

    /// The value of a key that the route adds; empty where it is not given.
    pub fn own(&self, key: &str) -> &str {
        self.own.get(key).map_or("", String::as_str)
    }

    /// The same state on another route: filters, month and package stay, what is the route's own
    /// goes. A member's page is about that member, so no other of its kind stays chosen.
    ///
    /// ```
    /// use yilan::nav::{Route, State};
    /// let (state, _) = State::parse("/?area=440304&sector=S");
    /// assert_eq!(state.at(Route::Area("440305".into())).fragment(), "/areas/440305?sector=S");
    /// ```
    #[must_use]
    pub fn at(&self, route: Route) -> Self {
        let filters = match &route {
            Route::Area(_) => self.filters.clone().without_key(FilterKey::Area),
            Route::Sector(_) => self.filters.clone().without_key(FilterKey::Sector),
            _ => self.filters.clone(),
        };
        Self { route, filters, own: BTreeMap::new(), sort: String::new(), status: None, ..self.clone() }
    }

    /// The same state with other filters.
    #[must_use]
    pub fn filtered(&self, filters: Filters) -> Self {
        Self { filters, ..self.clone() }
    }

    /// The same state with a key of the route's own set; an empty value removes it.
    #[must_use]
    pub fn with_own(&self, key: &str, value: &str) -> Self {
        let mut state = self.clone();
        if value.is_empty() {
            state.own.remove(key);
        } else {
            state.own.insert(key.to_owned(), value.to_owned());
        }
        state
    }
}

/// The canonical query of filters at a month.
pub fn scope(filters: &Filters, month: Option<Month>) -> String {
    joined(scope_pairs(filters, month))
}

fn scope_pairs(filters: &Filters, month: Option<Month>) -> Vec<(&str, String)> {
    let chosen = FilterKey::ALL.into_iter();
    let mut pairs: Vec<(&str, String)> =
        chosen.filter_map(|key| Some((key.as_str(), filters.query_values(key)?))).collect();
    pairs.extend(month.map(|month| ("month", month.to_string())));
    pairs.push(("q", encode(&filters.words)));
    pairs
}

fn joined(mut pairs: Vec<(&str, String)>) -> String {
    pairs.retain(|(_, value)| !value.is_empty());
    pairs.arrange();
    let mut written = String::new();
    for (key, value) in pairs {
        if !written.is_empty() {
            written.push('&');
        }
        written.push_str(key);
        written.push('=');
        written.push_str(&value);
    }
    written
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Filters, Route, State};
    use crate::base::{Day, Month};
    use crate::model::Dimension;

    /// Any letters of any script, signs of the address among them, but nothing empty.
    fn text() -> impl Strategy<Value = String> {
        prop_oneof!["[a-z0-9-]{1,8}", "[龙岗区ä é/?#&=%+;,._~]{1,6}", "\\PC{1,6}"]
    }

    fn route() -> impl Strategy<Value = Route> {
        prop_oneof![
            prop::sample::select(vec![
                Route::Overview,
                Route::Areas,
                Route::Sectors,
                Route::Projects,
                Route::Ranking,
                Route::Data,
            ]),
            text().prop_map(Route::Area),
            text().prop_map(Route::Sector),
            text().prop_map(Route::Project),
        ]
    }

    fn filters() -> impl Strategy<Value = Filters> {
        let chosen = prop::collection::vec((prop::sample::select(Dimension::ALL.to_vec()), text()), 0..5);
        let of = |(chosen, words): (Vec<(Dimension, String)>, String)| {
            let with = |filters: Filters, (key, value): &(Dimension, String)| filters.with(*key, value);
            let mut filters = chosen.iter().fold(Filters::default(), with);
            filters.words = words;
            filters
        };
        (chosen, prop_oneof![Just(String::new()), text()]).prop_map(of)
    }

    prop_compose! {
        fn state()(
            route in route(),
            filters in filters(),
            month in prop::option::of((1990_i32..2100, 1_u32..=12)),
            status in prop::option::of(0_i32..40_000),
            package in text(),
            version in text(),
            sort in text(),
            language in prop::sample::select(vec!["", "zh", "en"]),
            own in prop::collection::vec(text(), 2),
            at in any::<prop::sample::Index>(),
        ) -> State {
            // A key of words has one of its words.
            let word = |key: &str, text: String| match route.words(key) {
                [] => text,
                words => (*at.get(words)).to_owned(),
            };
            let own = route.own_keys().iter().zip(own).map(|(&key, text)| (key.to_owned(), word(key, text))).collect();
            let sort = word("sort", sort);
            let month = month.and_then(|(year, number)| Month::new(year, number));
            let status = status.map(|days| Day::parse("1990-01-01").unwrap().plus(days));
            let language = language.to_owned();
            State { route, filters, own, month, status, package, version, sort, language }
        }
    }

    proptest! {
        /// What a link says is what was meant, in every script; and a canonical link is its own.
        #[test]
        fn a_link_says_what_was_meant(state in state()) {
            let fragment = state.fragment();
            let (read, dropped) = State::parse(&fragment);
            prop_assert_eq!(&read, &state, "{}", fragment);
            prop_assert_eq!(dropped, Vec::<String>::new());
            prop_assert_eq!(read.fragment(), fragment);
        }

        /// A word that a page does not know is named with its key, and nothing is chosen by it.
        #[test]
        fn a_word_that_no_page_knows_is_named(word in "[a-z]{15,18}") {
            let keys = ["/areas?view", "/areas?columns", "/sectors?view", "/projects?sort", "/projects/a?span"]
                .into_iter()
                .chain(["/projects/a?links", "/ranking?by", "/ranking?kind", "/data?part", "/?lang", "/?month"]);
            for link in keys {
                let (state, dropped) = State::parse(&format!("{link}={word}"));
                let key = link.split_once('?').unwrap().1;
                prop_assert_eq!(dropped, vec![format!("{key}={word}")]);
                prop_assert_eq!(state.fragment(), link.split_once('?').unwrap().0);
            }
        }

        /// Whatever stands in an address is read without a fault.
        #[test]
        fn any_address_is_read(fragment in "\\PC{0,60}") {
            let (state, _) = State::parse(&fragment);
            let again = State::parse(&state.fragment()).0;
            prop_assert_eq!(again, state);
        }
    }
}
