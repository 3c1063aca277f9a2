//! Views rendered natively: every page of every package in both languages has its sentence, its
//! figures, and no empty box.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use leptos::prelude::*;
use yilan::load::{DESCRIPTOR, Limits, Loader, SiteIndex};
use yilan::locale::Locale;
use yilan::nav::State;
use yilan::present::Known;
use yilan::ui::pages::RoutedPage;
use yilan::ui::panels::{Header, HonestyLine, Navigation};
use yilan::ui::state::{DataContext, FocusContext, LoadState, NavContext, PrefsContext};

/// Each page with the number of figures it shows at least.
const PAGES: &[(&str, &str, &[(&str, usize)])] = &[
    (
        "public/data",
        "shenzhen",
        &[
            ("/", 10),
            ("/areas", 10),
            ("/areas/440306", 2),
            ("/sectors", 4),
            ("/sectors/rail", 2),
            ("/projects", 1),
            ("/projects/m8-3", 2),
            ("/data", 2),
        ],
    ),
    (
        "public/data",
        "demo",
        &[
            ("/", 20),
            ("/areas", 60),
            ("/areas/wanglan", 12),
            ("/areas?area=wanglan&list=major", 12),
            ("/sectors", 60),
            ("/sectors/semiconductors", 12),
            ("/projects", 1),
            ("/projects/P0051", 8),
            ("/projects/P0051?status=2026-06-15", 8),
            ("/ranking", 40),
            ("/data", 2),
        ],
    ),
    (
        "tests/fixtures/province",
        "yunze",
        &[
            ("/", 10),
            ("/areas", 20),
            ("/areas/980100", 6),
            ("/sectors", 10),
            ("/sectors/G", 4),
            ("/projects", 1),
            ("/projects/yz-001", 10),
            ("/ranking", 35),
            ("/data", 2),
        ],
    ),
];

fn load(site: &str, id: &str) -> LoadState {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join(site);
    let index = SiteIndex::read(&fs::read(site.join("index.json")).unwrap()).unwrap();
    let (_, version) = index.find(id, "").unwrap();
    let place = site.join(&version.path);
    let mut loader = Loader::new(Limits::PAGE);
    loader.feed_descriptor(&fs::read(place.join(DESCRIPTOR)).unwrap(), Some(&version.descriptor_sha256)).unwrap();
    for wanted in loader.wanted() {
        loader.feed(wanted.file, fs::read(place.join(&wanted.path)).unwrap()).unwrap();
    }
    let checked = loader.finish().unwrap();
    let folder = version.path.clone();
    LoadState::Ready { known: Known::new(checked.value), diagnostics: Arc::new(checked.diagnostics), folder }
}

/// The page of a fragment as HTML, with what stands around it.
fn rendered(loaded: &LoadState, fragment: &str, locale: Locale) -> String {
    let (state, dropped) = State::parse(fragment);
    assert_eq!(dropped, Vec::<String>::new());
    let state = State { language: locale.key().to_owned(), ..state };
    Owner::new().with(|| {
        let nav = NavContext::fixed(state);
        let prefs = PrefsContext::kept(nav);
        let data = DataContext::new(nav, prefs);
        data.state.set(loaded.clone());
        provide_context(nav);
        provide_context(prefs);
        provide_context(data);
        provide_context(FocusContext::new());
        view! { <Navigation /> <Header /> <main><RoutedPage /></main> <HonestyLine /> }.to_html()
    })
}

/// What stands between two marks, the first time they do.
fn between<'a>(html: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let after = html.split_once(from)?.1;
    Some(after.split_once(to)?.0)
}

/// The text of some HTML, its tags left out.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => text.push(letter),
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// What is wrong with a page: nothing, where it has all it should.
fn faults(html: &str, least: usize, locale: Locale) -> Vec<String> {
    let mut faults = Vec::new();
    let page = between(html, "<main>", "</main>").unwrap_or_default();
    let sentence = between(page, "data-sentence", "</h1>").map(|part| text(&format!("<{part}"))).unwrap_or_default();
    if !sentence.ends_with(if locale == Locale::ZhCn { '。' } else { '.' }) {
        faults.push(format!("its sentence is “{sentence}”"));
    }
    let figures = page.matches("data-figure=").count();
    if figures < least {
        faults.push(format!("{figures} figures, at least {least} are listed"));
    }
    for card in page.split("<section class=\"y-card").skip(1) {
        let title = between(card, "class=\"y-card__title\"", "</h2>").map(|part| text(&format!("<{part}")));
        let has_title = title.as_ref().is_some_and(|title| !title.is_empty());
        let is_filled = ["data-figure=", "y-chart", "<td", "<li", "<dt", "role=\"grid\"", "<p>"]
            .iter()
            .any(|mark| card.contains(mark));
        if !has_title || !is_filled {
            faults.push(format!("an empty box: {title:?}"));
        }
    }
    let has_place = html.split('{').skip(1).any(|rest| {
        rest.split_once('}')
            .is_some_and(|(name, _)| name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_'))
    });
    if has_place || html.contains("NaN") {
        faults.push("a text was not filled".to_owned());
    }
    faults
}

#[test]
fn every_page_has_its_sentence_and_figures_and_no_empty_box() {
    let mut broken = Vec::new();
    for (site, id, pages) in PAGES {
        let loaded = load(site, id);
        for locale in Locale::ALL {
            for (fragment, least) in *pages {
                let found = faults(&rendered(&loaded, fragment, locale), *least, locale);
                broken.extend(found.into_iter().map(|fault| format!("{id} {fragment} {}: {fault}", locale.key())));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn made_up_data_say_so_around_every_page() {
    let loaded = load("public/data", "demo");
    for fragment in ["/", "/areas", "/projects", "/ranking", "/data"] {
        assert!(rendered(&loaded, fragment, Locale::ZhCn).contains("示例数据"), "{fragment}");
    }
    assert!(!rendered(&load("public/data", "shenzhen"), "/", Locale::ZhCn).contains("y-header__synthetic"));
}

#[test]
fn a_page_without_its_tables_is_not_in_the_navigation_and_says_so() {
    let loaded = load("public/data", "shenzhen");
    let html = rendered(&loaded, "/ranking", Locale::ZhCn);
    assert!(!html.contains("data-page=\"ranking\""));
    assert!(html.contains("本数据包没有这一页的数据"));
    assert!(rendered(&loaded, "/areas/nowhere", Locale::ZhCn).contains("没有链接所指的对象"));
}
