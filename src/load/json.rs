//! JSON read strictly: a name that stands twice, or nesting beyond reason, is refused.
//!
//! `serde_json` would let the last of two equal names win, so that two readers of one descriptor
//! could see two packages. Lone surrogates and trailing text it refuses by itself.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::base::{Code, Diagnostic};

const DEPTH: usize = 64;

/// The value of a JSON text; one byte order mark is tolerated.
///
/// # Errors
/// A diagnostic at the line of the first fault.
pub fn parse(bytes: &[u8], file: &str) -> Result<Value, Box<Diagnostic>> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Err(error) = std::str::from_utf8(bytes) {
        let before = &bytes[..error.valid_up_to()];
        let line = before.iter().filter(|&&byte| byte == b'\n').count() as u32 + 1;
        return Err(Box::new(Diagnostic::at_file(Code::EncodingError, file).line(line)));
    }
    let fault = Cell::new(Code::JsonError);
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let read = Strict { depth: 0, fault: &fault }.deserialize(&mut deserializer);
    read.and_then(|value| deserializer.end().map(|()| value)).map_err(|error| {
        let line = u32::try_from(error.line()).unwrap_or(u32::MAX).max(1);
        let text = error.to_string();
        // The message ends in the position, which the diagnostic has of its own.
        let what = text.split(" at line ").next().unwrap_or_default();
        Box::new(Diagnostic::at_file(fault.get(), file).line(line).value(what))
    })
}

#[derive(Clone, Copy)]
struct Strict<'a> {
    depth: usize,
    fault: &'a Cell<Code>,
}

impl Strict<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth == DEPTH {
            self.fault.set(Code::JsonDepth);
            return Err(E::custom(DEPTH));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(inner)? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut map = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            if map.contains_key(&name) {
                self.fault.set(Code::DuplicateKey);
                return Err(A::Error::custom(name));
            }
            map.insert(name, entries.next_value_seed(inner)?);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> (Code, Option<u32>, String) {
        let diagnostic = parse(text.as_bytes(), "x.json").unwrap_err();
        (diagnostic.code, diagnostic.place.line, diagnostic.value)
    }

    #[test]
    fn names_that_stand_twice_are_refused() {
        assert_eq!(fault("{\"a\": 1,\n \"a\": 2}"), (Code::DuplicateKey, Some(2), "a".to_owned()));
    }

    #[test]
    fn a_text_in_another_encoding_is_called_that() {
        let gbk = b"{\n\"title\": \"\xD6\xD0\xCE\xC4\"}";
        let diagnostic = parse(gbk, "x.json").unwrap_err();
        assert_eq!((diagnostic.code, diagnostic.place.line), (Code::EncodingError, Some(2)));
    }

    #[test]
    fn nesting_ends_at_64() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(nested(64).as_bytes(), "x.json").is_ok());
        assert_eq!(fault(&nested(65)).0, Code::JsonDepth);
        assert_eq!(fault(&nested(100_000)).0, Code::JsonDepth);
    }

    #[test]
    fn lone_surrogates_and_trailing_text_are_refused() {
        assert_eq!(fault(r#"{"a": "\ud800"}"#).0, Code::JsonError);
        assert_eq!(fault("{} x").0, Code::JsonError);
    }
}
