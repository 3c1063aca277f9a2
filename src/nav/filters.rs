//! Which projects and figures the page is about.

use std::collections::{BTreeMap, BTreeSet};

use super::query::{encode, pairs, values};
use super::state::State;
use crate::base::Month;
use crate::model::Dimension as FilterKey;

/// The chosen values by key, and the words searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Filters {
    chosen: BTreeMap<FilterKey, BTreeSet<String>>,
    /// The words searched for.
    pub words: String,
}

impl Filters {
    /// Nothing chosen?
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.words.is_empty()
    }

    /// The chosen values of a key, sorted.
    pub fn values(&self, key: FilterKey) -> impl Iterator<Item = &str> {
        self.chosen.get(&key).into_iter().flatten().map(String::as_str)
    }

    /// Is anything of this key chosen?
    pub fn has(&self, key: FilterKey) -> bool {
        self.chosen.contains_key(&key)
    }

    /// Is this value chosen?
    pub fn contains(&self, key: FilterKey, value: &str) -> bool {
        self.chosen.get(&key).is_some_and(|values| values.contains(value))
    }

    /// Every chosen key and value.
    pub fn iter(&self) -> impl Iterator<Item = (FilterKey, &str)> {
        self.chosen.iter().flat_map(|(&key, values)| values.iter().map(move |value| (key, value.as_str())))
    }

    /// With one more value.
    #[must_use]
    pub fn with(mut self, key: FilterKey, value: &str) -> Self {
        if !value.is_empty() {
            self.chosen.entry(key).or_default().insert(value.to_owned());
        }
        self
    }

    /// Without this value.
    #[must_use]
    pub fn without(mut self, key: FilterKey, value: &str) -> Self {
        if let Some(values) = self.chosen.get_mut(&key) {
            values.remove(value);
            if values.is_empty() {
                self.chosen.remove(&key);
            }
        }
        self
    }

    /// Without anything of this key.
    #[must_use]
    pub fn without_key(mut self, key: FilterKey) -> Self {
        self.chosen.remove(&key);
        self
    }

    /// With these words searched for.
    #[must_use]
    pub fn with_words(mut self, words: &str) -> Self {
        words.clone_into(&mut self.words);
        self
    }

    /// What a tap does: chooses this value alone in its key, or undoes that choice.
    ///
    /// ```
    /// use yilan::nav::{FilterKey, Filters};
    /// let one = Filters::default().toggled(FilterKey::Area, "440304");
    /// assert!(one.contains(FilterKey::Area, "440304"));
    /// assert!(one.toggled(FilterKey::Area, "440304").is_empty());
    /// ```
    #[must_use]
    pub fn toggled(self, key: FilterKey, value: &str) -> Self {
        let chosen = self.contains(key, value);
        let without = self.without_key(key);
        if chosen { without } else { without.with(key, value) }
    }

    /// From a query of filter keys and a month, as `yilan figures --filter` takes it; the third part
    /// names what was not understood.
    pub fn parse(query: &str) -> (Self, Option<Month>, Vec<String>) {
        let (state, mut unknown) = State::parse(&format!("/?{query}"));
        let is_foreign = |key: &&str| State::is_common_key(key) && *key != "q" && *key != "month";
        unknown.extend(pairs(query).map(|(key, _)| key).filter(is_foreign).map(str::to_owned));
        (state.filters, state.month, unknown)
    }

    pub(super) fn take(&mut self, key: FilterKey, list: &str) -> Option<()> {
        for value in values(list)? {
            self.chosen.entry(key).or_default().insert(value);
        }
        Some(())
    }

    pub(super) fn query_values(&self, key: FilterKey) -> Option<String> {
        let values = self.chosen.get(&key)?;
        let encoded: Vec<String> = values.iter().map(|value| encode(value)).collect();
        Some(encoded.join(","))
    }
}
