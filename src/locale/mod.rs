//! The two languages: Chinese first, English second.

mod columns;
mod diagnostics;
mod en;
mod figure_texts;
pub mod format;
pub mod pages;
mod phrases;
mod strings;
mod words;
mod zh_cn;

pub use figure_texts::{FigureText, figure_text};
pub use phrases::{dated, phrases};
pub use strings::Strings;
pub use words::{table_name, word};

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// Chinese as written on the mainland.
    #[default]
    ZhCn,
    /// English.
    En,
}

impl Locale {
    /// Both, in their order.
    pub const ALL: [Self; 2] = [Self::ZhCn, Self::En];

    /// From the `lang` key of a link, or a browser's language tag.
    ///
    /// ```
    /// use yilan::locale::Locale;
    /// assert_eq!(Locale::parse("zh-Hans-CN"), Some(Locale::ZhCn));
    /// assert_eq!(Locale::parse("fr"), None);
    /// ```
    pub fn parse(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()? {
            "zh" => Some(Self::ZhCn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The `lang` key of a link.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ZhCn => "zh",
            Self::En => "en",
        }
    }

    /// The language tag of the document.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::En => "en",
        }
    }

    /// The texts.
    pub const fn strings(self) -> &'static Strings {
        match self {
            Self::ZhCn => &zh_cn::STRINGS,
            Self::En => &en::STRINGS,
        }
    }

    /// The Chinese text or its English twin; the Chinese one where the twin is missing.
    pub fn pick<'a>(self, chinese: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::En if !english.is_empty() => english,
            _ => chinese,
        }
    }
}
