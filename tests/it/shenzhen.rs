//! The published figures of the package `shenzhen`: sums that the publications themselves promise,
//! computed anew from the rows, and the rules that the package was made by.

use std::fs;
use std::path::{Path, PathBuf};

use yilan::base::{Decimal, Money, Month, Period, Severity};
use yilan::figures::{FigureId, ledger_figure};
use yilan::load::{Limits, Loader, SiteIndex};
use yilan::locale::Locale;
use yilan::model::contract::{area, choices, observation, project, source, target};
use yilan::model::{Dataset, Verification};
use yilan::nav::{Page, State};
use yilan::present::overview::overview_sentence;
use yilan::present::projects::project_table;
use yilan::present::{Context, Known, month_stops, shown};

mod cards;
mod cited;
mod latest;
mod page;

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")
}

fn index() -> SiteIndex {
    SiteIndex::read(&fs::read(data().join("index.json")).unwrap()).unwrap()
}

/// The package, held against the index as the page does.
pub(crate) fn shenzhen() -> Dataset {
    let index = index();
    let (_, version) = index.find("shenzhen", "").unwrap();
    let folder = data().join(&version.path);
    let mut loader = Loader::new(Limits::PAGE);
    let descriptor = fs::read(folder.join("datapackage.json")).unwrap();
    loader.feed_descriptor(&descriptor, Some(&version.descriptor_sha256)).unwrap();
    for wanted in loader.wanted() {
        loader.feed(wanted.file, fs::read(folder.join(&wanted.path)).unwrap()).unwrap();
    }
    let checked = loader.finish().unwrap();
    let errors: Vec<_> = checked.diagnostics.iter().filter(|fault| fault.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    checked.value
}

/// A published value as its row has it.
#[derive(Debug)]
struct Published {
    area: String,
    sector: String,
    funding: &'static str,
    batch: String,
    period: Period,
    source: String,
    value: Decimal,
    qualifier: &'static str,
    status: &'static str,
}

/// The rows of a measure.
fn rows(dataset: &Dataset, measure: &str) -> Vec<Published> {
    let table = dataset.table(&observation::SPEC);
    let of_measure = table.rows().filter(|&row| table.text(observation::MEASURE, row) == measure);
    let published = |row| Published {
        area: table.text(observation::AREA, row).to_owned(),
        sector: table.text(observation::SECTOR, row).to_owned(),
        funding: table.choice(observation::FUNDING, row),
        batch: table.text(observation::BATCH, row).to_owned(),
        period: table.period(observation::PERIOD, row).unwrap(),
        source: table.text(observation::SOURCE, row).to_owned(),
        value: table.decimal(observation::VALUE, row).unwrap(),
        qualifier: table.choice(observation::QUALIFIER, row),
        status: table.choice(observation::STATUS, row),
    };
    let rows: Vec<_> = of_measure.map(published).collect();
    assert!(!rows.is_empty(), "no row of {measure}");
    rows
}

impl Published {
    fn is_total(&self) -> bool {
        self.area.is_empty() && self.sector.is_empty() && self.funding.is_empty()
    }

    fn is_of_area(&self) -> bool {
        !self.area.is_empty() && self.sector.is_empty() && self.funding.is_empty()
    }

    fn is_of_sector(&self) -> bool {
        self.area.is_empty() && !self.sector.is_empty() && self.funding.is_empty()
    }

    fn is_of_funding(&self) -> bool {
        self.area.is_empty() && self.sector.is_empty() && !self.funding.is_empty()
    }
}

/// The sum of the rows that pass, in millionths.
fn sum<'a>(rows: impl IntoIterator<Item = &'a Published>) -> Decimal {
    Decimal::from_micro(rows.into_iter().map(|row| row.value.micro()).sum())
}

fn tenths(value: i128) -> Decimal {
    Decimal::from_micro(value * 100_000)
}

/// What a batch says of one kind, and its whole.
fn batch_sum(dataset: &Dataset, measure: &str, batch: &str, part: fn(&Published) -> bool) -> (Decimal, Decimal, usize) {
    let rows: Vec<_> = rows(dataset, measure).into_iter().filter(|row| row.batch == batch).collect();
    let parts: Vec<_> = rows.iter().filter(|row| part(row)).collect();
    let whole = rows.iter().find(|row| row.is_total()).unwrap().value;
    (sum(parts.iter().copied()), whole, parts.len())
}

#[test]
fn the_first_quarter_of_2023_closes_over_twelve_areas() {
    let dataset = shenzhen();
    let of_areas = |measure| batch_sum(&dataset, measure, "2023-Q1", Published::is_of_area);
    assert_eq!(of_areas("batch_projects"), (tenths(2_660), tenths(2_660), 12));
    assert_eq!(of_areas("batch_investment"), (tenths(32_953), tenths(32_953), 12));
    // The publication's own parts come to 0.1 more than its printed total: both stand.
    assert_eq!(of_areas("batch_plan"), (tenths(5_357), tenths(5_356), 12));
    let of_funding = |measure| batch_sum(&dataset, measure, "2023-Q1", Published::is_of_funding);
    assert_eq!(of_funding("batch_projects"), (tenths(2_660), tenths(2_660), 2));
    assert_eq!(of_funding("batch_investment"), (tenths(32_953), tenths(32_953), 2));
    assert_eq!(of_funding("batch_plan"), (tenths(5_356), tenths(5_356), 2));
}

#[test]
fn the_other_batches_close_where_their_publications_do() {
    let dataset = shenzhen();
    let funded = |measure, batch| {
        let (parts, whole, _) = batch_sum(&dataset, measure, batch, Published::is_of_funding);
        parts == whole
    };
    for batch in ["2021-B1", "2022-Q1", "2023-Q2", "2023-Q4", "2024-B3"] {
        for measure in ["batch_projects", "batch_investment", "batch_plan"] {
            // 读特 prints 557.9 for the plan of 2021, 中国日报 about 558: the first row is the exact one.
            assert!(funded(measure, batch), "{measure} of {batch}");
        }
    }
    // Three kinds of funding come to 207 of 224 projects: the publication leaves the rest out.
    assert_eq!(
        batch_sum(&dataset, "batch_projects", "2021-Q4", Published::is_of_funding),
        (tenths(2_070), tenths(2_240), 3)
    );
    let (parts, whole, count) = batch_sum(&dataset, "batch_projects", "2021-Q3", Published::is_of_area);
    let across = sum(&rows(&dataset, "batch_cross_projects")
        .into_iter()
        .filter(|row| row.batch == "2021-Q3")
        .collect::<Vec<_>>());
    assert_eq!((Decimal::from_micro(parts.micro() + across.micro()), whole, count), (tenths(2_410), tenths(2_410), 11));
    for (batch, count) in [("2022-12", 4), ("2023-Q2", 4), ("2024-B3", 4)] {
        let (parts, whole, sectors) = batch_sum(&dataset, "batch_projects", batch, Published::is_of_sector);
        assert_eq!((parts, sectors), (whole, count), "{batch}");
    }
}

#[test]
fn the_third_batch_of_2024_overlaps_in_qianhai() {
    let dataset = shenzhen();
    let batch: Vec<_> = rows(&dataset, "batch_projects").into_iter().filter(|row| row.batch == "2024-B3").collect();
    let of_areas: Vec<_> = batch.iter().filter(|row| row.is_of_area()).collect();
    let without_qianhai = of_areas.iter().copied().filter(|row| row.area != "qianhai");
    assert_eq!(sum(of_areas.iter().copied()), tenths(2_900));
    assert_eq!(sum(without_qianhai), tenths(2_660));
    assert!(batch.iter().filter(|row| row.is_total()).all(|row| row.value == tenths(2_760)));
    let table = dataset.table(&area::SPEC);
    assert_eq!(table.boolean(area::COUNTED_IN_PARENT, table.find("qianhai").unwrap()), Some(false));
}

#[test]
fn the_plans_of_major_projects_close_by_sector_and_funding() {
    let dataset = shenzhen();
    let parts_and_whole = |measure, year: i32, part: fn(&Published) -> bool| {
        let rows: Vec<_> = rows(&dataset, measure).into_iter().filter(|row| row.period == Period::Year(year)).collect();
        let whole = rows.iter().find(|row| row.is_total()).unwrap().value;
        (sum(rows.iter().filter(|row| part(row))), whole)
    };
    for (year, projects, plan) in [(2023, 8_410, 28_135), (2024, 8_590, 29_857), (2025, 7_980, 30_764)] {
        assert_eq!(parts_and_whole("major_plan", year, Published::is_of_sector), (tenths(plan), tenths(plan)));
        assert_eq!(
            parts_and_whole("major_projects", year, Published::is_of_sector),
            (tenths(projects), tenths(projects))
        );
        let stages = ["major_construction_projects", "major_preliminary_projects"];
        let of_stages = stages.map(|measure| parts_and_whole(measure, year, Published::is_total).1.micro());
        assert_eq!(Decimal::from_micro(of_stages.into_iter().sum()), tenths(projects), "{year}");
    }
    for (year, plan) in [(2023, 28_135), (2024, 29_857)] {
        assert_eq!(parts_and_whole("major_plan", year, Published::is_of_funding), (tenths(plan), tenths(plan)));
    }
    for (year, plan) in [(2024, 29_857), (2025, 30_764)] {
        let parts = ["major_continued_plan", "major_new_plan"]
            .map(|measure| parts_and_whole(measure, year, Published::is_total).1.micro());
        assert_eq!(Decimal::from_micro(parts.into_iter().sum()), tenths(plan), "{year}");
    }
    // By funding 2025 comes to 31,535.2, while its total is printed as 3.15万亿元.
    assert_eq!(parts_and_whole("major_total", 2025, Published::is_of_funding), (tenths(315_352), tenths(315_000)));
    assert_eq!(parts_and_whole("major_total", 2024, Published::is_of_funding), (tenths(362_890), tenths(362_890)));
}

#[test]
fn targets_of_major_projects_are_the_printed_plans() {
    let dataset = shenzhen();
    let table = dataset.table(&target::SPEC);
    let of = |year, is_whole: bool| -> i128 {
        let wanted = table.rows().filter(|&row| {
            table.text(target::MEASURE, row) == "major_investment"
                && table.year(target::YEAR, row) == Some(year)
                && table.text(target::SECTOR, row).is_empty() == is_whole
        });
        wanted.map(|row| table.decimal(target::VALUE, row).unwrap().micro()).sum()
    };
    for year in [2023, 2024, 2025] {
        assert_eq!(of(year, true), of(year, false), "{year}");
    }
    assert_eq!(Decimal::from_micro(of(2026, true)), tenths(30_910));
}

#[test]
fn fixed_asset_investment_of_2022_is_8942_up_8_4() {
    let dataset = shenzhen();
    let of_2022 = |measure| -> Vec<_> {
        rows(&dataset, measure).into_iter().filter(|row| row.is_total() && row.period == Period::Year(2022)).collect()
    };
    let levels = of_2022("fai");
    assert!(levels.len() >= 2 && levels.iter().all(|row| row.value == tenths(89_420) && row.qualifier.is_empty()));
    let growth = of_2022("fai_growth");
    assert!(growth.len() >= 2 && growth.iter().all(|row| row.value == tenths(84)));
    assert!(growth.iter().any(|row| row.source == "ndrc230407"));
    // 突破1万亿元 stays what it is.
    let of_2024: Vec<_> =
        rows(&dataset, "fai").into_iter().filter(|row| row.is_total() && row.period == Period::Year(2024)).collect();
    assert!(of_2024.len() == 2 && of_2024.iter().all(|row| row.value == tenths(100_000) && row.qualifier == "over"));
}

#[test]
fn what_was_derived_or_estimated_says_so() {
    let dataset = shenzhen();
    let derived = rows(&dataset, "fai_growth").into_iter().filter(|row| row.status == "derived").count();
    assert_eq!(derived, 4);
    let quarter = rows(&dataset, "new_starts_quarter");
    assert!(quarter.iter().all(|row| row.status == "derived" && row.value == tenths(8_230 - 2_660 - 2_630)));
    let table = dataset.table(&observation::SPEC);
    let qualified =
        |words: &str| table.rows().filter(|&row| table.choice(observation::QUALIFIER, row) == words).count();
    assert!(choices::QUALIFIER.iter().all(|words| qualified(words) > 0));
    assert!(table.rows().all(|row| !table.text(observation::SOURCE, row).is_empty()));
}

#[test]
fn links_go_to_official_and_media_sources_alone() {
    let dataset = shenzhen();
    let table = dataset.table(&source::SPEC);
    let linked = table.rows().filter(|&row| !table.text(source::URL, row).is_empty());
    let kinds: Vec<_> = linked.map(|row| table.choice(source::KIND, row)).collect();
    assert!(kinds.len() > 50 && kinds.iter().all(|&kind| kind == "primary" || kind == "media"), "{kinds:?}");
    assert!(table.rows().filter(|&row| table.choice(source::KIND, row) == "reprint").count() > 100);
}

#[test]
fn every_project_is_real_and_counted_once() {
    let dataset = shenzhen();
    let table = dataset.table(&project::SPEC);
    assert_eq!(table.len(), 125);
    assert!(table.rows().all(|row| table.target(project::SOURCE, row).is_some()));
    // A line and its sections, a railway and its station, are not added to one another.
    for part in ["waihuan", "pingyan-kz", "luohubei"] {
        assert_eq!(table.money(project::TOTAL_INVESTMENT, table.find(part).unwrap()), None, "{part}");
    }
    let t7 = table.find("csot-t7").unwrap();
    assert_eq!(table.money(project::TOTAL_INVESTMENT, t7), Some(Money::from_yuan(42_680_000_000)));
    let package = &dataset.package;
    assert!(package.resources.iter().all(|resource| resource.verification == Verification::Verified));
    assert!(!package.synthetic && package.descriptor == Verification::Verified);
}

/// The overview's sentence at a month (empty: the one it opens on).
fn sentence(known: &Known, month: &str, locale: Locale) -> String {
    let (state, _) = State::parse(&format!("/?month={month}"));
    let state = if month.is_empty() { State::default() } else { state };
    overview_sentence(&Context::new(known, &state, locale).unwrap()).text()
}

#[test]
fn the_overview_opens_on_the_latest_figure_of_the_citys_own() {
    let known = Known::new(shenzhen());
    assert_eq!(known.opens_on, Month::parse("2025-03"));
    assert_eq!(known.dataset.package.as_of, Month::parse("2026-03"));
    assert_eq!(
        sentence(&known, "", Locale::ZhCn),
        "2025年1—3月，全市固定资产投资同比下降2.1%；其中，基础设施投资增长5.3%，制造业投资增长4.6%。"
    );
}

#[test]
fn the_overview_speaks_from_whatever_was_published() {
    let known = Known::new(shenzhen());
    let say = |month| sentence(&known, month, Locale::ZhCn);
    // A level and its growth; a bound alone; a bound and a growth; an exact growth; one that was derived.
    assert_eq!(
        say("2022-12"),
        "2022年，全市完成固定资产投资8,942亿元，同比增长8.4%；其中，工业投资增长19.2%，制造业投资增长15.4%。"
    );
    assert_eq!(say("2024-12"), "2024年，全市完成固定资产投资超1万亿元；其中，工业投资增长20.1%，民间投资增长7.8%。");
    assert_eq!(say("2023-12"), "2023年，全市完成固定资产投资超9,000亿元，同比增长11.0%；其中，工业投资增长43.0%。");
    assert_eq!(
        say("2023-09"),
        "2023年1—9月，全市固定资产投资同比增长13.9%；其中，工业投资增长52.9%，制造业投资增长66.8%。"
    );
    assert_eq!(say("2022-03"), "2022年1—3月，全市固定资产投资同比增长4.9%（推算）。");
    assert!(sentence(&known, "2024-12", Locale::En).contains("over 1\u{a0}trillion yuan"));
    // No rate is computed from 超9,000亿元 against the year's target of 10,000.
    assert!(!say("2023-12").contains("目标"));
}

/// What the cards of the overview say at a month.
fn context(known: &Known, month: &str, locale: Locale) -> Context {
    Context::new(known, &State::parse(&format!("/?month={month}")).0, locale).unwrap()
}

#[test]
fn a_total_keeps_how_it_was_published_alone_and_in_sums() {
    let known = Known::new(shenzhen());
    let context = context(&known, "2025-03", Locale::ZhCn);
    let say = |query: &str| {
        let there = context.refiltered(&State::parse(&format!("/?{query}")).0.filters);
        let figure = ledger_figure(FigureId::TotalInvestment, &there.totals(), there.month, "");
        shown(figure, Locale::ZhCn).said()
    };
    assert_eq!(say("q=jiantai"), "超40亿元");
    assert_eq!(say("q=cuhkxl"), "近18亿元");
    assert_eq!(say("q=shenda"), "约526亿元");
    assert_eq!(say("q=csot-t7"), "426.8亿元");
    assert!(say("").starts_with('约'));
}

#[test]
fn plans_alone_are_no_month_to_go_to() {
    let known = Known::new(shenzhen());
    // Three projects published a plan of 2017, none what it did.
    assert!(month_stops(&known).iter().all(|month| month.year() != 2017));
    assert!(!known.pages().contains(&Page::Ranking));
}

#[test]
fn a_list_gives_its_amounts_in_the_unit_that_most_of_its_money_suits() {
    let known = Known::new(shenzhen());
    let units = |query: &str| {
        let here = context(&known, "", Locale::ZhCn);
        let there = here.refiltered(&State::parse(&format!("/?{query}")).0.filters);
        project_table(&there, "").units
    };
    assert_eq!(units(""), "金额单位：亿元 · 项目台账");
    // A single project of 40亿元, which stood as 400,000.0万元.
    assert_eq!(units("q=jiantai"), "金额单位：亿元 · 项目台账");
    assert_eq!(units("area=shenshan"), "金额单位：亿元 · 项目台账");
}

#[test]
fn a_link_of_one_package_stands_under_no_other() {
    let index = index();
    let links = |id: &str| index.site_of(id).footer.into_iter().map(|link| link.url).collect::<Vec<_>>();
    assert_eq!(links(""), links(&index.site.default_package));
    assert!(!links("shenzhen").is_empty());
    assert!(links("demo").is_empty());
    assert!(links("/elsewhere/1.0.0").is_empty());
    assert_ne!(
        index.site_of("demo").publisher,
        index.site_of("shenzhen").publisher,
        "nobody published the made-up city"
    );
}
