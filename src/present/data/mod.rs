//! 数据与口径: can I trust it?

mod definitions;
mod files;
mod findings;

pub use definitions::{Definition, figure_definitions, measure_definitions, threshold_lines};
pub use files::{FileLine, coverage_lines, file_lines, source_lines};
pub use findings::{FindingLine, findings};

use crate::locale::Locale;
use crate::model::Verification;
use crate::present::Known;

/// The sentence of the page, in words alone: what was read, verified and left out.
pub fn data_sentence(known: &Known, locale: Locale) -> String {
    let package = &known.dataset.package;
    let files = package.resources.len();
    let rows: u64 = package.resources.iter().map(|resource| u64::from(resource.rows)).sum();
    let left_out: u64 =
        package.resources.iter().map(|resource| u64::from(resource.quarantined + resource.parent_quarantined)).sum();
    let is_verified = package.resources.iter().all(|resource| resource.verification == Verification::Verified);
    let title = locale.pick(&package.title, &package.title_en);
    let rows = crate::locale::format::count(rows as i64);
    match (locale, is_verified) {
        (Locale::ZhCn, true) => format!("{title}共{files}个文件、{rows}条记录，文件均已核验，隔离{left_out}条。"),
        (Locale::ZhCn, false) => format!("{title}共{files}个文件、{rows}条记录，有文件未核验，隔离{left_out}条。"),
        (Locale::En, true) => format!("{title}: {files} files, {rows} rows, all verified, {left_out} quarantined."),
        (Locale::En, false) => {
            format!("{title}: {files} files, {rows} rows, not all verified, {left_out} quarantined.")
        }
    }
}
