//! Where the made-up figures would have been published. No links: there is nothing to open.

use crate::demo::sheet::Sheets;
use crate::model::contract::source;

/// The monthly reports of the statistics bureau, by year.
pub(super) fn statistics(year: i32) -> String {
    format!("tj{year}")
}

/// The annual investment plan, by year.
pub(super) fn plan(year: i32) -> String {
    format!("jh{year}")
}

/// A newspaper that rounds.
pub(super) const NEWSPAPER: &str = "news";
/// The ledger of projects.
pub(super) const LEDGER: &str = "ledger";
/// The announcements of new starts.
pub(super) const STARTS: &str = "starts";
/// The finance bureau's reports on funds.
pub(super) const FINANCE: &str = "finance";

/// Writes the table `source` for the years that the package speaks of.
pub(super) fn write(sheets: &mut Sheets, years: std::ops::RangeInclusive<i32>) {
    let sheet = sheets.of(&source::SPEC);
    let mut row = |id: &str, title: &str, publisher: &str, date: &str, kind: &str| {
        sheet.put(source::ID, id).put(source::TITLE, title).put(source::PUBLISHER, publisher);
        sheet.put(source::DATE, date).put(source::KIND, kind).end();
    };
    for year in years {
        let report = format!("{year}年固定资产投资统计月报（示例）");
        row(&statistics(year), &report, "云澜市统计局", &year.to_string(), "primary");
        let annual = format!("{year}年云澜市年度投资计划（示例）");
        row(&plan(year), &annual, "云澜市发展和改革委员会", &format!("{year}-01"), "primary");
    }
    row(LEDGER, "云澜市投资项目台账（示例）", "云澜市发展和改革委员会", "2026-09", "primary");
    row(STARTS, "集中开工活动通报（示例）", "云澜市发展和改革委员会", "2026-08", "primary");
    row(FINANCE, "政府债券资金使用月报（示例）", "云澜市财政局", "2026-09", "primary");
    row(NEWSPAPER, "投资观察（示例）", "云澜日报", "2026", "media");
}
