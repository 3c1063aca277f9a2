//! The sentence over the matrix: how many cells are behind, by how much, and what the margins come to.

use crate::base::Money;
use crate::figures::{Figure, FigureId, Rows, Value, ledger_figure};
use crate::locale::Locale;
use crate::model::Dimension;
use crate::present::Context;
use crate::present::matrix::{Crossing, matrix_choices};
use crate::present::shown::shown;
use crate::present::spec::Sentence;
use crate::present::wording::{counted_members, ok_words, stop};

/// 十个专项指挥部、十一个区域中，65项慢于计划进度，缺口合计471.9亿元，与快于计划的相抵后为300.0亿元；行列合计均为9,580.0亿元。
/// Nothing where no area has a plan.
pub fn matrix_sentence(context: &Context, columns: &str) -> Option<Sentence> {
    let choices = matrix_choices(context);
    let asked = choices.iter().copied().find(|dimension| dimension.as_str() == columns);
    let crossing = Crossing::new(context, asked.or_else(|| choices.first().copied())?);
    let whole = &crossing.matrix.total.total;
    whole.plan()?;
    let locale = context.locale;
    let there = &crossing.context;
    let scope = there.scope();
    let gaps = crossing.gaps();
    let sum: Money = gaps.iter().copied().sum();
    let counted = |id, value| {
        let mut figure = Figure::ledger(id, Some(value), scope.clone());
        figure.rows = Rows::Cells(crossing.across);
        shown(figure, locale)
    };
    let count = counted(FigureId::CellsBehind, Value::Count(gaps.len() as i64));
    let gap = counted(FigureId::GapSum, Value::Money(sum));
    let plan = shown(ledger_figure(FigureId::Plan, whole, context.month, scope.clone()), locale);
    let across = counted_members(crossing.across, crossing.columns.members().len(), locale);
    let areas = counted_members(Dimension::Area, crossing.down.members().len(), locale);
    let beside =
        if crossing.is_short_beside() { locale.pick("（含未归属）", " (unassigned included)") } else { "" };
    let sentence = match locale {
        Locale::ZhCn => Sentence::default().words(&format!("{across}、{areas}{beside}中，")),
        Locale::En => Sentence::default().words(&format!("Of the combinations of {across} and {areas}{beside}, ")),
    };
    let sentence = match (gaps.is_empty(), locale) {
        (true, Locale::ZhCn) => sentence.words(&format!("各项均{}", ok_words(context))),
        (true, Locale::En) => sentence.words(&format!("all are {}", ok_words(context))),
        (false, Locale::ZhCn) => sentence.figure(count).words("项慢于计划进度，缺口合计").figure(gap),
        (false, Locale::En) => {
            sentence.figure(count).template(" [is|are] behind plan, short by ", &[]).figure(gap).words(" in all")
        }
    };
    let is_net_less = whole.gap().is_some_and(|net| net > Money::ZERO && net < sum);
    let net = || shown(ledger_figure(FigureId::Gap, whole, context.month, scope.clone()), locale);
    let sentence = match (is_net_less, locale) {
        (true, Locale::ZhCn) => sentence.words("，与快于计划的相抵后为").figure(net()),
        (true, Locale::En) => sentence.words(", or ").figure(net()).words(" net of those ahead"),
        (false, _) => sentence,
    };
    Some(stop(
        match locale {
            Locale::ZhCn => sentence.words("；行列合计均为").figure(plan),
            Locale::En => sentence.words("; rows and columns both add to ").figure(plan),
        },
        locale,
    ))
}
