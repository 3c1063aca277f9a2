//! Published statistics: the whole of the city's investment, made by a process of its own. It is
//! larger than the ledger and tends the same way, no more.

use crate::base::Month;
use crate::demo::Demo;
use crate::demo::batches::{LAST_YEAR, THIS_YEAR};
use crate::demo::calendar::{AS_OF, YEAR};
use crate::demo::dice::{Dice, Subject};
use crate::demo::places::{AREAS, OVERLAY};
use crate::demo::project::Project;
use crate::demo::sectors::SECTORS;
use crate::demo::series::{MONTHS, Published, Series};
use crate::demo::sheet::{Sheet, Sheets};
use crate::demo::sources;
use crate::model::contract::{measure, observation};

/// How much is published of sectors.
const SECTOR_MONTHS: i32 = 24;

/// The year's plan, as targets speak of it.
pub(super) const PLAN_MEASURE: &str = "plan_investment";

/// Writes the table `measure`.
pub(super) fn write_measures(sheets: &mut Sheets) {
    let sheet = sheets.of(&measure::SPEC);
    for (id, name, name_en, unit, kind, direction, decimals) in [
        ("fai", "固定资产投资", "Fixed-asset investment", "CNY_100M", "ytd", "higher", 1),
        ("fai_growth", "固定资产投资增速", "Growth of fixed-asset investment", "percent", "rate", "higher", 1),
        ("industrial", "工业投资", "Industrial investment", "CNY_100M", "ytd", "higher", 1),
        ("industrial_growth", "工业投资增速", "Growth of industrial investment", "percent", "rate", "higher", 1),
        ("infrastructure", "基础设施投资", "Infrastructure investment", "CNY_100M", "ytd", "higher", 1),
        (
            "infrastructure_growth",
            "基础设施投资增速",
            "Growth of infrastructure investment",
            "percent",
            "rate",
            "higher",
            1,
        ),
        ("real_estate", "房地产开发投资", "Real estate investment", "CNY_100M", "ytd", "none", 1),
        ("real_estate_growth", "房地产开发投资增速", "Growth of real estate investment", "percent", "rate", "none", 1),
        ("private_growth", "民间投资增速", "Growth of private investment", "percent", "rate", "higher", 1),
        ("industrial_share", "工业投资占比", "Share of industrial investment", "percent", "rate", "higher", 1),
        ("vertical_floor", "工业上楼新增面积", "New vertical factory space", "m2", "ytd", "higher", 0),
        (PLAN_MEASURE, "年度计划投资", "Planned investment of the year", "CNY_10K", "ytd", "higher", 0),
        ("batch_projects", "集中开工项目数", "Projects started in a batch", "count", "count", "higher", 0),
        ("batch_investment", "集中开工项目总投资", "Total investment of a batch", "CNY_100M", "flow", "higher", 1),
        ("sessions", "调度会议次数", "Coordination sessions", "count", "count", "none", 0),
    ] {
        sheet.put(measure::ID, id).put(measure::NAME, name).put(measure::NAME_EN, name_en);
        sheet.put(measure::UNIT, unit).put(measure::KIND, kind).put(measure::DIRECTION, direction);
        sheet.put(measure::DECIMALS, decimals).end();
    }
}

/// Writes the table `observation`.
pub(super) fn write(sheets: &mut Sheets, demo: &Demo) {
    let sheet = sheets.of(&observation::SPEC);
    city(sheet, demo);
    areas(sheet, demo);
    sectors(sheet, demo);
}

fn city(sheet: &mut Sheet, demo: &Demo) {
    let named = [
        ("fai", Series { level: 330.0, tilt: 0.0, noise: 0.5, is_property: false }),
        ("industrial", Series { level: 78.0, tilt: 6.5, noise: 1.2, is_property: false }),
        ("infrastructure", Series { level: 84.0, tilt: 1.2, noise: 1.0, is_property: false }),
        ("real_estate", Series { level: 118.0, tilt: 0.0, noise: 0.9, is_property: true }),
        ("private", Series { level: 150.0, tilt: -2.8, noise: 0.9, is_property: false }),
    ];
    let mut whole = Vec::new();
    for (number, (id, series)) in named.into_iter().enumerate() {
        let mut dice = Dice::new(demo.seed, Subject::Statistics, number as u32);
        let published = series.publish(&mut dice);
        for (at, it) in published.iter().enumerate() {
            if id != "private" {
                value(sheet, id, it.month, &tenths(it.to_date));
            }
            value(sheet, &format!("{id}_growth"), it.month, &tenths(it.growth));
            match id {
                "fai" => whole.push(it.to_date),
                "industrial" => value(sheet, "industrial_share", it.month, &tenths(100.0 * it.to_date / whole[at])),
                _ => {}
            }
        }
    }
    let mut dice = Dice::new(demo.seed, Subject::Statistics, 90);
    let mut floor = 0;
    for number in 2..=AS_OF.number() {
        floor += dice.between(38, 95) * 1_000 * if number == 2 { 2 } else { 1 };
        value(sheet, "vertical_floor", AS_OF.january().plus(number as i32 - 1), &floor.to_string());
    }
    // What the newspaper makes of the latest figure.
    let latest = whole.last().copied().unwrap_or_default();
    sheet.put(observation::MEASURE, "fai").put(observation::PERIOD, AS_OF).put(observation::SOURCE, sources::NEWSPAPER);
    sheet.put(observation::VALUE, (latest / 100.0).floor() * 100.0).put(observation::QUALIFIER, "over");
    sheet.put(observation::STATUS, "synthetic").end();
}

/// What is published of investment in an area: one of [`AREAS`], or after them the overlay.
pub(super) fn of_area(demo: &Demo, number: usize) -> Vec<Published> {
    let mut dice = Dice::new(demo.seed, Subject::Statistics, 100 + number as u32);
    let (weight, tilt) = match AREAS.get(number) {
        Some(area) if area.is_behind => (area.weight, -4.5),
        Some(area) => (area.weight, 1.4),
        None => (60.0, 3.0),
    };
    let series = Series { level: 0.32 * weight, tilt: tilt + dice.normal(), noise: 1.1, is_property: false };
    series.publish(&mut dice)
}

fn areas(sheet: &mut Sheet, demo: &Demo) {
    for (number, id) in AREAS.iter().map(|area| area.id).chain([OVERLAY]).enumerate() {
        for it in of_area(demo, number) {
            for (measure, number) in [("fai", it.to_date), ("fai_growth", it.growth)] {
                sheet.put(observation::AREA, id);
                value(sheet, measure, it.month, &tenths(number));
            }
        }
    }
}

fn sectors(sheet: &mut Sheet, demo: &Demo) {
    for (number, sector) in SECTORS.iter().enumerate() {
        let mut dice = Dice::new(demo.seed, Subject::Statistics, 200 + number as u32);
        let is_property = matches!(sector.id, "renewal");
        let series = Series { level: sector.weight, tilt: 3.0 * dice.normal(), noise: 1.6, is_property };
        for it in series.publish(&mut dice).iter().filter(|it| AS_OF.since(it.month) < SECTOR_MONTHS) {
            sheet.put(observation::SECTOR, sector.id);
            value(sheet, "fai_growth", it.month, &tenths(it.growth));
        }
    }
}

/// What was announced of the batches.
pub(super) fn announce(sheets: &mut Sheets, projects: &[Project]) {
    let sheet = sheets.of(&observation::SPEC);
    for batch in LAST_YEAR.iter().chain(&THIS_YEAR) {
        let totals: Vec<i64> = projects.iter().filter(|it| it.batch == Some(batch.id)).map(|it| it.total).collect();
        let (count, total) = (totals.len(), totals.iter().sum::<i64>());
        if count == 0 {
            continue;
        }
        for (measure, value) in
            [("batch_projects", count.to_string()), ("batch_investment", tenths(total as f64 / 1e4))]
        {
            sheet.put(observation::MEASURE, measure).put(observation::BATCH, batch.id);
            sheet.put(observation::PERIOD, batch.month).put(observation::SOURCE, sources::STARTS);
            sheet.put(observation::VALUE, value).put(observation::STATUS, "synthetic").end();
        }
    }
}

/// How many sessions were held in each month: of the current year, from January on.
pub(super) fn sessions(sheets: &mut Sheets, counts: &[usize]) {
    let sheet = sheets.of(&observation::SPEC);
    for (at, count) in counts.iter().enumerate() {
        sheet.put(observation::MEASURE, "sessions").put(observation::PERIOD, AS_OF.january().plus(at as i32));
        sheet.put(observation::VALUE, count).put(observation::SOURCE, sources::LEDGER);
        sheet.put(observation::STATUS, "synthetic").end();
    }
}

fn value(sheet: &mut Sheet, measure: &str, month: Month, number: &str) {
    let year = month.year();
    sheet.put(observation::MEASURE, measure).put(observation::PERIOD, month).put(observation::VALUE, number);
    sheet.put(observation::SOURCE, sources::statistics(year)).put(observation::STATUS, "synthetic").end();
}

/// To one decimal.
pub(super) fn tenths(number: f64) -> String {
    let tenths = (number * 10.0).round() as i64;
    let sign = if tenths < 0 { "-" } else { "" };
    let tenths = tenths.unsigned_abs();
    match tenths % 10 {
        0 => format!("{sign}{}", tenths / 10),
        rest => format!("{sign}{}.{rest}", tenths / 10),
    }
}

/// The years that statistics speak of.
pub(super) fn years() -> std::ops::RangeInclusive<i32> {
    AS_OF.plus(1 - MONTHS).year()..=YEAR
}
