//! What the marks of lights mean where a picture tints by them.

use crate::analysis::Light;
use crate::base::Decimal;
use crate::locale::format;
use crate::present::Context;
use crate::present::data::lead_lines;

/// ◆ 慢5个百分点以内 ▲ 慢5个百分点以上, by the package's thresholds; about the rest nothing is to be said.
pub fn light_legend(context: &Context) -> Vec<(Light, String)> {
    let strings = &context.strings().light;
    let thresholds = &context.dataset().package.thresholds;
    let is_usual = thresholds.watch_lead_pp == Decimal::ZERO && thresholds.behind_lead_pp < Decimal::ZERO;
    let [watch, behind] = if is_usual {
        let places = if thresholds.behind_lead_pp.micro() % 1_000_000 == 0 { 0 } else { 1 };
        let points = format::number(Decimal::from_micro(-thresholds.behind_lead_pp.micro()), places);
        [strings.legend_watch, strings.legend_behind].map(|words| words.replace("{}", &points))
    } else {
        lead_lines(thresholds, context.locale)
    };
    vec![(Light::Watch, watch), (Light::Behind, behind)]
}
