//! Cells that are read, with doubt: text with invisible characters, links and paths that lead
//! nowhere they may.

use crate::base::{Code, is_invisible};
use crate::load::cell::Cell;
use crate::load::path;
use crate::model::Kind;

/// What is doubtful about a cell of text, and the character or text that makes it so.
pub(super) fn read(kind: Kind, cell: &Cell<'_>) -> Option<(Code, String)> {
    let Cell::Text(text) = cell else { return None };
    match kind {
        Kind::Link if !is_link(text) => Some((Code::LinkRefused, String::new())),
        Kind::Path if !path::allowed(text) => Some((Code::FileRefused, String::new())),
        Kind::Text | Kind::Markdown | Kind::Link | Kind::Path => {
            // Pure ASCII, as ids and notes often are, holds none.
            let found = if text.is_ascii() { None } else { text.chars().find(|&c| is_invisible(c)) };
            found.map(|character| (Code::InvisibleCharacter, format!("U+{:04X}", character as u32)))
        }
        _ => None,
    }
}

/// `http` or `https`, with a host, and nothing that an address may not hold.
fn is_link(text: &str) -> bool {
    let (scheme, rest) = text.split_once("://").unwrap_or_default();
    let known = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    known && !host.is_empty() && !text.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doubt(kind: Kind, text: &str) -> Option<Code> {
        read(kind, &Cell::Text(text.into())).map(|(code, _)| code)
    }

    #[test]
    fn links_lead_to_a_host() {
        for text in ["https://example.gov.cn/a?b#c", "HTTP://示例.cn"] {
            assert_eq!(doubt(Kind::Link, text), None, "{text}");
        }
        for text in
            ["javascript:alert(1)", "https:///x", "//example.org", "ftp://x.cn", "http://a b", "data:text/html,x"]
        {
            assert_eq!(doubt(Kind::Link, text), Some(Code::LinkRefused), "{text}");
        }
    }

    #[test]
    fn invisible_characters_are_seen() {
        assert_eq!(doubt(Kind::Text, "示例——“项目”"), None);
        assert_eq!(doubt(Kind::Text, "a\u{200B}b"), Some(Code::InvisibleCharacter));
        assert_eq!(doubt(Kind::Markdown, "\u{202E}b"), Some(Code::InvisibleCharacter));
        assert_eq!(doubt(Kind::Path, "../x.glb"), Some(Code::FileRefused));
    }
}
