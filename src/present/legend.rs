//! What the marks of lights mean where a picture tints by them.

use std::cmp::Ordering;

use crate::analysis::Light;
use crate::base::Decimal;
use crate::locale::pages::data::DataStrings;
use crate::locale::{Locale, format};
use crate::model::Thresholds;
use crate::present::{Context, template};

/// ◆ 慢于计划5个百分点以内 ▲ 慢于计划5个百分点以上, by the package's thresholds; about the rest nothing is to be said.
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

/// What makes ◆ and what makes ▲, of a lead against the plan.
pub fn lead_lines(thresholds: &Thresholds, locale: Locale) -> [String; 2] {
    let (strings, lights) = (&locale.strings().data, &locale.strings().light);
    [(thresholds.watch_lead_pp, lights.watch), (thresholds.behind_lead_pp, lights.behind)]
        .map(|(limit, light)| lead_line(limit, light, strings))
}

/// 慢于计划进度5个百分点以上为滞后.
fn lead_line(limit: Decimal, light: &str, strings: &DataStrings) -> String {
    let words = match limit.cmp(&Decimal::ZERO) {
        Ordering::Less => strings.lead_below,
        Ordering::Equal => strings.lead_behind,
        Ordering::Greater => strings.lead_short,
    };
    template::filled(words, &[("n", limit.to_string().trim_start_matches('-')), ("light", light)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_said_without_double_negation() {
        let strings = &Locale::ZhCn.strings().data;
        let lead = |points| lead_line(Decimal::from_whole(points), "滞后", strings);
        assert_eq!(lead(-5), "慢于计划进度5个百分点以上为滞后");
        assert_eq!(lead(0), "慢于计划进度为滞后");
        assert_eq!(lead(2), "快于计划进度不足2个百分点为滞后");
    }
}
