//! Where one is, in words that lead back: 区域 › 龙岗区.

use crate::locale::{Locale, Strings};
use crate::nav::{Page, Route};
use crate::present::Known;
use crate::present::chips::value_name;

/// A step of the way from a page of the navigation to what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Its words.
    pub text: String,
    /// Where it leads; nothing for what is shown now.
    pub route: Option<Route>,
}

/// The way to a route. The overview has the package's title: it says whose figures these are.
pub fn trail(known: &Known, route: &Route, locale: Locale) -> Vec<Crumb> {
    let here = |text: &str| Crumb { text: text.to_owned(), route: None };
    let page = page_name(route.page(), locale.strings());
    match route.member() {
        Some((dimension, id)) => {
            let kind = Crumb { text: page.to_owned(), route: Some(route.page().route()) };
            vec![kind, here(&value_name(&known.dataset, dimension, id, locale))]
        }
        None if *route == Route::Overview => {
            let package = &known.dataset.package;
            let title = locale.pick(&package.title, &package.title_en);
            if title.is_empty() { Vec::new() } else { vec![here(title)] }
        }
        None => vec![here(page)],
    }
}

/// The short name of a page.
pub const fn page_name(page: Page, strings: &'static Strings) -> &'static str {
    match page {
        Page::Overview => strings.nav.overview,
        Page::Areas => strings.nav.areas,
        Page::Sectors => strings.nav.sectors,
        Page::Projects => strings.nav.projects,
        Page::Ranking => strings.nav.ranking,
        Page::Data => strings.nav.data,
    }
}
