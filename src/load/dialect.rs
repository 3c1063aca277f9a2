//! How a CSV file is written: the part of CSV Dialect that is read, and the refusal of the rest.

use serde_json::{Map, Value, json};

/// The dialect of one resource.
#[derive(Clone, Copy, Debug)]
pub struct Dialect {
    /// Between cells.
    pub delimiter: u8,
    /// Around cells.
    pub quote: u8,
    /// Is a quote within quotes written twice?
    pub double_quote: bool,
    /// Does the file begin with labels?
    pub header: bool,
}

impl Default for Dialect {
    fn default() -> Self {
        Self { delimiter: b',', quote: b'"', double_quote: true, header: true }
    }
}

/// Properties that are harmless whatever they say: they do not change how CSV is read.
const IGNORED: &[&str] = &[
    "$schema",
    "name",
    "title",
    "description",
    "csvddfVersion",
    "caseSensitiveHeader",
    "property",
    "itemType",
    "itemKeys",
    "sheetNumber",
    "sheetName",
    "table",
];

impl Dialect {
    /// Reads a descriptor's `dialect`.
    ///
    /// # Errors
    /// The name of the first property that changes how the file is read and is not supported, or
    /// whose value is not.
    pub fn read(properties: &Map<String, Value>) -> Result<Self, String> {
        let mut dialect = Self::default();
        for (name, value) in properties {
            let understood = match name.as_str() {
                "delimiter" => set(&mut dialect.delimiter, single_byte(value)),
                "quoteChar" => set(&mut dialect.quote, single_byte(value)),
                "doubleQuote" => set(&mut dialect.double_quote, value.as_bool()),
                "header" => set(&mut dialect.header, value.as_bool()),
                "lineTerminator" => matches!(value.as_str(), Some("\n" | "\r\n")),
                "headerRows" => *value == json!([1]),
                "headerJoin" => value.is_string(),
                "commentRows" => *value == json!([]),
                "skipInitialSpace" => *value == json!(false),
                "commentChar" | "escapeChar" | "nullSequence" => value.is_null(),
                other => IGNORED.contains(&other),
            };
            if !understood {
                return Err(name.clone());
            }
        }
        if dialect.delimiter == dialect.quote { Err("quoteChar".to_owned()) } else { Ok(dialect) }
    }
}

fn set<T>(place: &mut T, value: Option<T>) -> bool {
    value.map(|value| *place = value).is_some()
}

fn single_byte(value: &Value) -> Option<u8> {
    match value.as_str()?.as_bytes() {
        [byte] if byte.is_ascii() && !matches!(byte, b'\n' | b'\r' | 0) => Some(*byte),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: Value) -> Result<Dialect, String> {
        Dialect::read(value.as_object().unwrap())
    }

    #[test]
    fn what_changes_the_reading_is_understood_or_refused() {
        let dialect = read(json!({"delimiter": ";", "quoteChar": "'", "header": false, "headerRows": [1]})).unwrap();
        assert_eq!((dialect.delimiter, dialect.quote, dialect.header), (b';', b'\'', false));
        for (name, value) in [
            ("commentChar", json!("#")),
            ("skipInitialSpace", json!(true)),
            ("delimiter", json!("，")),
            ("lineTerminator", json!("\r")),
            ("somethingNew", json!(1)),
        ] {
            assert_eq!(read(json!({ name: value })).unwrap_err(), name);
        }
    }
}
