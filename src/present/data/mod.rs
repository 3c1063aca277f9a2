//! 数据与口径: can I trust it?

mod definitions;
mod files;
mod findings;

pub use definitions::{Definition, figure_definitions, measure_definitions, threshold_lines};
pub use files::{FileLine, coverage_lines, file_lines, source_lines};
pub use findings::{FindingLine, findings};

use crate::figures::{Figure, FigureId, Rows, Value};
use crate::locale::Locale;
use crate::model::{ResourceInfo, Verification};
use crate::present::Context;
use crate::present::shown::shown;
use crate::present::spec::{Sentence, Shown};

/// The sentence of the page: what was read, verified and left out.
pub fn data_sentence(context: &Context) -> Sentence {
    let package = &context.dataset().package;
    let resources = &package.resources;
    let sum = |count: fn(&ResourceInfo) -> u32| resources.iter().map(|resource| i64::from(count(resource))).sum();
    let files = figure(context, FigureId::Files, sum(|resource| resource.paths.len() as u32));
    let records = figure(context, FigureId::Records, sum(|resource| resource.rows));
    let left_out = sum(|resource| resource.quarantined + resource.parent_quarantined);
    let quarantined = figure(context, FigureId::Quarantined, left_out);
    let is_verified = resources.iter().all(|resource| resource.verification == Verification::Verified);
    let title = context.name(&package.title, &package.title_en);
    let [verified, unverified] = match context.locale {
        Locale::ZhCn => ["文件均已核验", "有文件未核验"],
        Locale::En => ["all verified", "not all verified"],
    };
    let verification = if is_verified { verified } else { unverified };
    let is_clean = left_out == 0;
    match context.locale {
        Locale::ZhCn => {
            // The bar and the chip say 示例数据 already.
            let title =
                title.strip_prefix(context.strings().synthetic).map_or(title, |rest| rest.trim_start_matches('：'));
            let sentence = Sentence::default()
                .words(&format!("数据包“{title}”共"))
                .figure(files)
                .words("个文件、")
                .figure(records)
                .words(&format!("条记录，{verification}，"));
            if is_clean {
                sentence.words("无隔离记录。")
            } else {
                sentence.words("隔离").figure(quarantined).words("条。")
            }
        }
        Locale::En => {
            let sentence = Sentence::default()
                .words(&format!("{title}: "))
                .figure(files)
                .template(" [file|files], ", &[])
                .figure(records)
                .template(" [row|rows], ", &[])
                .words(&format!("{verification}, "));
            if is_clean {
                sentence.words("none quarantined.")
            } else {
                sentence.figure(quarantined).words(" quarantined.")
            }
        }
    }
}

fn figure(context: &Context, id: FigureId, count: i64) -> Shown {
    let mut figure = Figure::ledger(id, Some(Value::Count(count)), context.scope());
    figure.rows = Rows::None;
    shown(figure, context.locale)
}
