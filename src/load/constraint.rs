//! The constraints a schema may declare, checked on the values and not on their spelling.

use std::collections::BTreeMap;

use regex_lite::Regex;
use serde_json::{Map, Value};

use crate::load::cell::{Cell, Spelling};
use crate::load::number::Marks;
use crate::model::Kind;

/// The declared constraints of one column.
#[derive(Clone, Debug, Default)]
pub(super) struct Constraints {
    /// Must every row have it?
    pub required: bool,
    /// May a value stand only once?
    pub unique: bool,
    lengths: Vec<(Bound, usize)>,
    bounds: Vec<(Bound, i64)>,
    pattern: Option<Regex>,
    one_of: Option<Vec<Cell<'static>>>,
    /// Each as the descriptor states it, for those who broke it.
    stated: BTreeMap<String, String>,
}

#[derive(Clone, Copy, Debug)]
enum Bound {
    AtLeast(&'static str),
    AtMost(&'static str),
    Above(&'static str),
    Below(&'static str),
}

impl Bound {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "minLength" => Self::AtLeast("minLength"),
            "maxLength" => Self::AtMost("maxLength"),
            "minimum" => Self::AtLeast("minimum"),
            "maximum" => Self::AtMost("maximum"),
            "exclusiveMinimum" => Self::Above("exclusiveMinimum"),
            "exclusiveMaximum" => Self::Below("exclusiveMaximum"),
            _ => return None,
        })
    }

    /// The constraint's name, where the value breaks it.
    fn broken<T: PartialOrd>(self, value: T, limit: T) -> Option<&'static str> {
        let (holds, name) = match self {
            Self::AtLeast(name) => (value >= limit, name),
            Self::AtMost(name) => (value <= limit, name),
            Self::Above(name) => (value > limit, name),
            Self::Below(name) => (value < limit, name),
        };
        (!holds).then_some(name)
    }
}

impl Constraints {
    /// Reads a field's `constraints`.
    ///
    /// # Errors
    /// The name of the first constraint that does not apply to the column's type, is not valid,
    /// or is not supported: none may pass unseen.
    pub(super) fn read(properties: &Map<String, Value>, kind: Kind, spelling: &Spelling) -> Result<Self, String> {
        let mut constraints = Self::default();
        for (name, value) in properties {
            constraints.add(name, value, kind, spelling).ok_or_else(|| name.clone())?;
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            constraints.stated.insert(name.clone(), format!("{name}: {value}"));
        }
        Ok(constraints)
    }

    fn add(&mut self, name: &str, value: &Value, kind: Kind, spelling: &Spelling) -> Option<()> {
        match name {
            "required" => self.required = value.as_bool()?,
            "unique" => self.unique = value.as_bool()?,
            "minLength" | "maxLength" => {
                let measured = matches!(kind.schema_type(), "string" | "list");
                let length = value.as_u64().filter(|_| measured)?;
                self.lengths.push((Bound::named(name)?, usize::try_from(length).ok()?));
            }
            "pattern" if kind.schema_type() == "string" => self.pattern = Some(whole_match(value.as_str()?)?),
            "enum" => {
                let values: Option<Vec<_>> =
                    value.as_array()?.iter().map(|value| literal(value, kind, spelling)).collect();
                self.one_of = Some(values?);
            }
            _ => self.bounds.push((Bound::named(name)?, literal(value, kind, spelling)?.order()?)),
        }
        Some(())
    }

    /// The first constraint the value breaks, as it is stated; an empty cell only breaks `required`.
    pub(super) fn broken(&self, cell: &Cell<'_>, text: &str, kind: Kind, list_delimiter: &str) -> Option<&str> {
        let name = self.broken_name(cell, text, kind, list_delimiter)?;
        Some(self.stated.get(name).map_or(name, String::as_str))
    }

    fn broken_name(&self, cell: &Cell<'_>, text: &str, kind: Kind, list_delimiter: &str) -> Option<&'static str> {
        let length = || match kind.schema_type() {
            "list" => text.split(list_delimiter).count(),
            _ => text.chars().count(),
        };
        let too_long = self.lengths.iter().find_map(|(bound, limit)| bound.broken(length(), *limit));
        let beyond = || {
            let order = cell.order()?;
            self.bounds.iter().find_map(|(bound, limit)| bound.broken(order, *limit))
        };
        let unlike = || self.pattern.as_ref().filter(|pattern| !pattern.is_match(text)).map(|_| "pattern");
        let unlisted = || self.one_of.as_ref().filter(|values| !values.contains(cell)).map(|_| "enum");
        too_long.or_else(beyond).or_else(unlike).or_else(unlisted)
    }
}

/// A value in a constraint, read as its column's cells are, but with JSON's decimal point.
fn literal(value: &Value, kind: Kind, spelling: &Spelling) -> Option<Cell<'static>> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => return None,
    };
    let spelling = Spelling { marks: Marks::default(), ..spelling.clone() };
    spelling.read(kind, &text).ok().map(Cell::into_owned)
}

/// XML Schema patterns match the whole text. What Rust's syntax lacks (`\i`, `\c`, class
/// subtraction, Unicode properties) makes them invalid rather than different.
fn whole_match(pattern: &str) -> Option<Regex> {
    let foreign = ["\\i", "\\I", "\\c", "\\C", "\\p", "\\P"].iter().any(|part| pattern.contains(part));
    if foreign || subtracts(pattern) {
        return None;
    }
    // By itself first: brackets that only the ones around it would close are none of its own.
    Regex::new(pattern).ok()?;
    Regex::new(&format!("^(?:{pattern})$")).ok()
}

/// Does a class take away another one, as `[a-z-[aeiou]]` does?
fn subtracts(pattern: &str) -> bool {
    let (mut is_escaped, mut is_in_class, mut before) = (false, false, ' ');
    for letter in pattern.chars() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '[' if is_in_class && before == '-' => return true,
            '[' => is_in_class = true,
            ']' => is_in_class = false,
            _ => {}
        }
        before = letter;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn broken(properties: Value, kind: Kind, text: &str) -> Option<&'static str> {
        let spelling = Spelling::default();
        let constraints = Constraints::read(properties.as_object().unwrap(), kind, &spelling).unwrap();
        constraints.broken_name(&spelling.read(kind, text).unwrap(), text, kind, ";")
    }

    #[test]
    fn bounds_are_compared_as_values() {
        assert_eq!(broken(json!({"minimum": 0.5}), Kind::Value, "0.50"), None);
        assert_eq!(broken(json!({"exclusiveMinimum": "0.5"}), Kind::Value, "0.5"), Some("exclusiveMinimum"));
        assert_eq!(broken(json!({"exclusiveMaximum": "0.5"}), Kind::Value, "0.5"), Some("exclusiveMaximum"));
        assert_eq!(broken(json!({"exclusiveMaximum": "0.5"}), Kind::Value, "0.4"), None);
        assert_eq!(broken(json!({"maximum": "2023-09"}), Kind::Month, "2023-10"), Some("maximum"));
        assert_eq!(broken(json!({"maxLength": 2}), Kind::Text, "三个字"), Some("maxLength"));
        assert_eq!(broken(json!({"enum": ["1.0"]}), Kind::Value, "1"), None);
        assert_eq!(broken(json!({"maxLength": 1}), Kind::Keys("area"), "440303;440304"), Some("maxLength"));
    }

    #[test]
    fn patterns_match_the_whole_text() {
        assert_eq!(broken(json!({"pattern": "a|b"}), Kind::Text, "ab"), Some("pattern"));
        assert_eq!(broken(json!({"pattern": "[0-9]{6}"}), Kind::Text, "440304"), None);
    }

    #[test]
    fn what_cannot_be_checked_is_named() {
        let read =
            |value: Value, kind| Constraints::read(value.as_object().unwrap(), kind, &Spelling::default()).unwrap_err();
        assert_eq!(read(json!({"pattern": "\\i\\c*"}), Kind::Text), "pattern");
        assert_eq!(read(json!({"pattern": "[a-z-[aeiou]]"}), Kind::Text), "pattern");
        assert_eq!(read(json!({"pattern": "("}), Kind::Text), "pattern");
        assert_eq!(read(json!({"pattern": "a)|(b"}), Kind::Text), "pattern");
        assert_eq!(broken(json!({"pattern": "P-[0-9]+"}), Kind::Text, "P-12"), None);
        assert_eq!(broken(json!({"pattern": "[A-Z]-[0-9]"}), Kind::Text, "P-1"), None);
        assert_eq!(read(json!({"jsonSchema": {}}), Kind::Text), "jsonSchema");
        assert_eq!(read(json!({"minimum": 1}), Kind::Text), "minimum");
    }
}
