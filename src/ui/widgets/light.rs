//! A light: shape and word, never a colour alone.

use crate::present::spec::Light;
use crate::web::markup::Markup;

/// A light with its word; that is empty where the word stands beside it or in the row's label.
pub fn light_badge(light: Light, word: &str) -> Markup {
    Markup::new("span", format!("y-light y-light--{}", light.key())).children([
        Markup::new("span", "y-light__shape").with("aria-hidden", "true").text(light.shape()),
        Markup::new("span", "y-light__word").text(word.to_owned()),
    ])
}
