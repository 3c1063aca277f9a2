//! Another city: a made-up province with two levels of areas, no headquarters, money in 亿元 and 元,
//! thresholds of its own and few English names. What `docs/adopt.md` promises, held on a whole site:
//! `tests/fixtures/province/` is a `data/` folder with its index.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use yilan::analysis::{Breakdown, Grouping, Totals};
use yilan::base::{Checked, Diagnostics, Money, Month};
use yilan::load::{DESCRIPTOR, Limits, Loader, SiteIndex};
use yilan::locale::Locale;
use yilan::model::contract::{area, organisation};
use yilan::model::{Dataset, Verification};
use yilan::nav::{Filters, Page, State};
use yilan::present::overview::overview_sentence;
use yilan::present::{Context, Known};

/// 分 in one 元 and in 亿元, as the descriptor declares progress and plan.
const YUAN: u32 = 2;
const HUNDRED_MILLION_YUAN: u32 = 10;

fn site() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/province")
}

/// The site's default package, loaded as the page does: index, descriptor, files.
fn load() -> Checked<Dataset> {
    let index = SiteIndex::read(&fs::read(site().join("index.json")).unwrap()).unwrap();
    let (_, version) = index.find("", "").unwrap();
    let folder = site().join(&version.path);
    let mut loader = Loader::new(Limits::PAGE);
    loader.feed_descriptor(&fs::read(folder.join(DESCRIPTOR)).unwrap(), Some(&version.descriptor_sha256)).unwrap();
    for wanted in loader.wanted() {
        loader.feed(wanted.file, fs::read(folder.join(&wanted.path)).unwrap()).unwrap();
    }
    loader.finish().unwrap()
}

fn known() -> Known {
    Known::new(load().value)
}

fn context(known: &Known, locale: Locale) -> Context {
    Context::new(known, &State::default(), locale).unwrap()
}

/// The rows of a file as cells by their label, split by hand: no cell of the fixture is quoted.
fn cells(table: &str) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(site().join("yunze/1.0.0").join(format!("{table}.csv"))).unwrap();
    let mut lines = text.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let labels = lines.next().unwrap();
    lines.map(|row| labels.iter().cloned().zip(row).collect()).collect()
}

/// A decimal number of a unit of 10^`places` 分.
fn fen(text: &str, places: u32) -> i64 {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{rest:0<width$}", width = places as usize);
    digits.parse().unwrap()
}

#[test]
fn it_is_whole_and_without_a_fault() {
    let checked = load();
    assert_eq!(checked.diagnostics, Diagnostics::new());
    assert_eq!(checked.value.package.descriptor, Verification::Verified);
    assert!(checked.value.package.resources.iter().all(|file| file.verification == Verification::Verified));
}

#[test]
fn it_is_a_city_of_another_shape() {
    let dataset = load().value;
    let organisations = dataset.table(&organisation::SPEC);
    let is_headquarters = |row| organisations.choice(organisation::KIND, row).ends_with("_hq");
    assert!(!(0..organisations.len()).any(is_headquarters));
    let areas = dataset.table(&area::SPEC);
    assert!((0..areas.len()).any(|row| areas.text(area::NAME_EN, row).is_empty()));
    let thresholds = dataset.package.thresholds.clone();
    assert_ne!(thresholds, yilan::model::Thresholds::default());
    let units = &dataset.package.units;
    assert_eq!((units["plan.amount"].as_str(), units["progress.done"].as_str()), ("CNY_100M", "CNY"));
}

#[test]
fn every_page_is_there() {
    assert_eq!(known().pages(), Page::ALL);
}

#[test]
fn the_sentence_speaks_of_the_province() {
    let known = known();
    let sentence = overview_sentence(&context(&known, Locale::ZhCn)).text();
    assert!(sentence.starts_with("1—6月，全省固定资产投资同比增长4.4%"), "{sentence}");
    assert!(sentence.contains("项目台账中，"), "{sentence}");
    let sentence = overview_sentence(&context(&known, Locale::En)).text();
    assert!(sentence.contains("Yunze"), "{sentence}");
}

#[test]
fn areas_without_an_english_name_keep_their_own() {
    let known = known();
    let context = context(&known, Locale::En);
    let areas = known.dataset.table(&area::SPEC);
    let name = |id: &str| {
        let row = areas.find(id).unwrap();
        context.name(areas.text(area::NAME, row), areas.text(area::NAME_EN, row)).to_owned()
    };
    assert_eq!((name("980101").as_str(), name("980103").as_str()), ("Chengzhong", "云台县"));
}

/// The whole is its members and what lies in none, to the 分.
fn assert_adds_up(whole: &Totals, breakdown: &Breakdown, at: &str) {
    let members = breakdown.members.iter().map(|member| &member.totals);
    let parts: Vec<&Totals> = members.chain([&breakdown.unassigned]).collect();
    let sum = |of: fn(&Totals) -> Option<Money>| {
        let mut sum = None;
        parts.iter().for_each(|totals| Money::add_to(&mut sum, of(totals)));
        sum
    };
    assert_eq!(sum(|totals| totals.sums.plan), whole.sums.plan, "plan {at}");
    assert_eq!(sum(Totals::done), whole.done(), "done {at}");
    assert_eq!(parts.iter().map(|totals| totals.projects).sum::<i64>(), whole.projects, "projects {at}");
}

#[test]
fn totals_add_up_on_both_levels_in_every_month() {
    let known = known();
    let areas = known.dataset.table(&area::SPEC);
    for month in (1..=12).map(|m| (2023, m)).chain((1..=6).map(|m| (2024, m))) {
        let month = Month::new(month.0, month.1).unwrap();
        let context = context(&known, Locale::ZhCn).at_month(month);
        for parent in ["980000", "980100", "980200", "980300"] {
            let grouping = Grouping::areas(&known.dataset, &known.facts, areas.find(parent));
            let within = context.refiltered(&Filters::parse(&format!("area={parent}")).0);
            assert_adds_up(&within.totals(), &within.breakdown(&grouping), &format!("{month}, area {parent}"));
        }
    }
}

#[test]
fn the_sums_are_those_of_the_files() {
    let known = known();
    let totals = context(&known, Locale::ZhCn).totals();
    let mut plans: BTreeMap<String, (String, i64)> = BTreeMap::new();
    for row in cells("plan").into_iter().filter(|row| row["year"] == "2024") {
        let decided = (row["decided"].clone(), fen(&row["amount"], HUNDRED_MILLION_YUAN));
        let plan = plans.entry(row["project"].clone()).or_default();
        *plan = decided.max(plan.clone());
    }
    let mut done: BTreeMap<String, (String, i64)> = BTreeMap::new();
    for row in cells("progress").into_iter().filter(|row| row["month"].starts_with("2024") && !row["done"].is_empty()) {
        let reported = (row["month"].clone(), fen(&row["done"], YUAN));
        let latest = done.entry(row["project"].clone()).or_default();
        *latest = reported.max(latest.clone());
    }
    let sum = |amounts: &BTreeMap<String, (String, i64)>| amounts.values().map(|(_, fen)| fen).sum();
    assert_eq!(totals.sums.plan, Some(Money::from_fen(sum(&plans))));
    assert_eq!(totals.done(), Some(Money::from_fen(sum(&done))));
}
