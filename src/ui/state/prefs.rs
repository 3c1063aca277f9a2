//! What the reader prefers: language, theme, size of letters, density. Kept on the device.

use leptos::prelude::*;

use crate::locale::{Locale, Strings};
use crate::ui::state::NavContext;
use crate::web::{page, storage};

/// Light, dark, or as the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All three, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its value on the root element.
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// From its value on the root element.
    pub fn parse(key: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.key() == key).unwrap_or_default()
    }
}

/// The colours of the arrows of change, and of nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrows {
    /// As letters.
    #[default]
    Ink,
    /// Up is red, as on mainland exchanges.
    RedUp,
    /// Up is green.
    GreenUp,
}

impl Arrows {
    /// All three, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Ink, Self::RedUp, Self::GreenUp];

    /// Its value on the root element.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Ink => "",
            Self::RedUp => "red-up",
            Self::GreenUp => "green-up",
        }
    }

    /// From its value on the root element.
    pub fn parse(key: &str) -> Self {
        Self::ALL.into_iter().find(|arrows| arrows.key() == key).unwrap_or_default()
    }
}

/// The reader's preferences.
#[derive(Clone, Copy)]
pub struct PrefsContext {
    language: RwSignal<Option<Locale>>,
    linked_language: Memo<Option<Locale>>,
    /// Light, dark, or as the device says.
    pub theme: RwSignal<Theme>,
    /// 大字: all letters a third larger.
    pub is_large: RwSignal<bool>,
    /// 密集: rows of 28 px.
    pub is_dense: RwSignal<bool>,
    /// The colours of the arrows of change.
    pub arrows: RwSignal<Arrows>,
    device_is_dark: RwSignal<bool>,
    is_printing: RwSignal<bool>,
}

/// The context; provided by the app.
pub fn use_prefs() -> PrefsContext {
    expect_context()
}

const DARK: &str = "(prefers-color-scheme: dark)";
const FINE: &str = "(pointer: fine)";
const LANGUAGE: &str = "yilan.language";
const THEME: &str = "yilan.theme";
const LARGE: &str = "yilan.large";
const DENSE: &str = "yilan.dense";
const ARROWS: &str = "yilan.arrows";

impl PrefsContext {
    /// As kept on the device; a link's language wins while it stands in the link.
    pub fn kept(nav: NavContext) -> Self {
        let is_on = |name| storage::read(name).is_some_and(|text| text == "1");
        Self {
            language: RwSignal::new(storage::read(LANGUAGE).and_then(|tag| Locale::parse(&tag))),
            linked_language: Memo::new(move |_| Locale::parse(&nav.state().language)),
            theme: RwSignal::new(Theme::parse(&storage::read(THEME).unwrap_or_default())),
            is_large: RwSignal::new(is_on(LARGE)),
            is_dense: RwSignal::new(is_on(DENSE)),
            arrows: RwSignal::new(Arrows::parse(&storage::read(ARROWS).unwrap_or_default())),
            device_is_dark: RwSignal::new(page::matches(DARK)),
            is_printing: RwSignal::new(false),
        }
    }

    /// The language of the page: the link's, the kept one, Chinese.
    pub fn locale(&self) -> Locale {
        self.linked_language.get().or(self.language.get()).unwrap_or_default()
    }

    /// The texts.
    pub fn strings(&self) -> &'static Strings {
        self.locale().strings()
    }

    /// The texts as they are now, for what is made anew each time it opens.
    pub fn strings_now(&self) -> &'static Strings {
        untrack(|| self.strings())
    }

    /// Chooses the language, in the link too where it stands there.
    pub fn choose_language(&self, locale: Locale, nav: NavContext) {
        storage::write(LANGUAGE, locale.key());
        self.language.set(Some(locale));
        let state = nav.state_now();
        if !state.language.is_empty() {
            nav.adjust(crate::nav::State { language: locale.key().to_owned(), ..state });
        }
    }

    /// Keeps the preferences and shows them on the root element whenever they change.
    pub fn apply_always(self) {
        Effect::new(move |_| {
            let theme = self.theme.get();
            storage::write(THEME, theme.key());
            page::set_root("data-theme", theme.key());
        });
        Effect::new(move |_| {
            let (is_large, is_dense) = (self.is_large.get(), self.is_dense.get());
            storage::write(LARGE, if is_large { "1" } else { "" });
            storage::write(DENSE, if is_dense { "1" } else { "" });
            page::set_root("data-large", if is_large { "1" } else { "" });
            page::set_root("data-dense", if is_dense { "1" } else { "" });
        });
        Effect::new(move |_| {
            let arrows = self.arrows.get();
            storage::write(ARROWS, arrows.key());
            page::set_root("data-arrows", arrows.key());
        });
        Effect::new(move |_| page::set_root("lang", self.locale().tag()));
        page::on_match(DARK, move |is_dark| self.device_is_dark.set(is_dark));
        page::on_print(move |is_printing| {
            page::set_root("data-printing", if is_printing { "1" } else { "" });
            self.is_printing.set(is_printing);
        });
    }

    /// Changes whenever the colours do: on screen with the theme, on paper they are always light.
    pub fn colours_shown(&self) -> Signal<(Theme, bool, bool)> {
        let Self { theme, device_is_dark, is_printing, .. } = *self;
        Signal::derive(move || (theme.get(), device_is_dark.get(), is_printing.get()))
    }

    /// Is the page on its way to paper?
    pub fn is_printing(&self) -> Signal<bool> {
        self.is_printing.into()
    }

    /// The height of a table's row in CSS pixels: 44, or 28 where rows are dense and the pointer fine.
    pub fn row_height(&self) -> f64 {
        let height = if self.is_dense.get() && page::matches(FINE) { 28.0 } else { 44.0 };
        height * self.scale()
    }

    /// How much larger than normal everything is.
    pub fn scale(&self) -> f64 {
        if self.is_large.get() { 4.0 / 3.0 } else { 1.0 }
    }
}
