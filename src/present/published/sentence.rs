//! The sentence over what is published of members: how many, the highest, the lowest.

use crate::analysis::{Issue, IssueColumn};
use crate::base::Period;
use crate::figures::{Figure, FigureId, Rows, Value};
use crate::locale::Locale;
use crate::model::contract::observation;
use crate::model::{Dimension, NONE};
use crate::present::Context;
use crate::present::members::said_name;
use crate::present::published::card::is_of_all;
use crate::present::published::{Published, headline_place};
use crate::present::shown::shown;
use crate::present::spec::{Sentence, Shown};
use crate::present::wording::{members_noun, members_noun_of, opening, stop};

/// 1—9月，11个区域公布了固定资产投资增速，最高的是银沙（9.8%），最低的是长堤（1.2%）。 Without a figure
/// of the month, of the latest: 分区域固定资产投资增速最近公布的是2024年：……。
/// Nothing where nothing is published.
pub fn published_sentence(context: &Context, dimension: Dimension) -> Option<Sentence> {
    if !is_of_all(context, dimension) {
        return None;
    }
    let published = Published::new(context, dimension);
    let candidates = published.issues.iter().filter_map(|issue| Some((issue, issue.columns.first()?)));
    // The headline's measures lead, then the later issue; of equals the first, which is the latest.
    let (issue, column) = candidates.min_by_key(|(_, column)| {
        let is_rate = published.kind(column.measure) == "rate";
        let place = headline_place(context, column.measure);
        (place == NONE as usize, !is_rate, place)
    })?;
    let is_current = issue.batch.is_none() && issue.period == Period::Span(context.month.january(), context.month);
    let sentence = if is_current { current(&published, column) } else { latest(&published, issue, column) };
    Some(stop(ends(&published, column, sentence), context.locale))
}

fn count(published: &Published<'_>, column: &IssueColumn) -> Shown {
    let count = Value::Count(published.ordered(column).len() as i64);
    let mut figure = Figure::ledger(FigureId::MembersPublished, Some(count), published.context.scope());
    let members = published.ordered(column).into_iter();
    let rows = members.filter_map(|(member, _)| column.cells.get(&member)?.first().copied()).collect();
    figure.rows = Rows::Table { table: observation::SPEC.name, rows };
    shown(figure, published.context.locale)
}

fn current(published: &Published<'_>, column: &IssueColumn) -> Sentence {
    let locale = published.context.locale;
    let noun = members_noun(published.dimension, locale);
    let name = published.measure_within(column.measure);
    let sentence = opening(published.context.month, locale);
    match locale {
        Locale::ZhCn => sentence.figure(count(published, column)).words(&format!("个{noun}公布了{name}")),
        Locale::En => sentence
            .words(&format!("{name} is published for "))
            .figure(count(published, column))
            .words(&format!(" {noun}")),
    }
}

fn latest(published: &Published<'_>, issue: &Issue, column: &IssueColumn) -> Sentence {
    let locale = published.context.locale;
    let noun = members_noun(published.dimension, locale);
    let name = published.measure_within(column.measure);
    let label = published.label(issue);
    // The highest of some members is not the highest of all.
    let ordered = published.ordered(column);
    let is_partial = ordered.len() < published.grouping.members().len();
    let has_ends = ordered.first().map(|(_, most)| most) != ordered.last().map(|(_, least)| least);
    let (before, after) = match (locale, is_partial) {
        (Locale::ZhCn, false) => ("共", format!("个{noun}")),
        (Locale::ZhCn, true) => ("已公布的", format!("个{noun}{}", if has_ends { "中" } else { "" })),
        (Locale::En, false) => ("", format!(" {noun}")),
        (Locale::En, true) => ("of the ", format!(" {noun} published")),
    };
    let opening = match locale {
        Locale::ZhCn => format!("分{noun}{name}最近公布至{label}："),
        Locale::En => {
            let one = members_noun_of(published.dimension, 1, locale);
            format!("{} by {one}, last published for {label}: ", published.measure_name(column.measure))
        }
    };
    Sentence::default().words(&opening).words(before).figure(count(published, column)).words(&after)
}

/// The highest and the lowest; where all are equal, their common value.
fn ends(published: &Published<'_>, column: &IssueColumn, sentence: Sentence) -> Sentence {
    let locale = published.context.locale;
    let ordered = published.ordered(column);
    let (Some(&(first, most)), Some(&(last, least))) = (ordered.first(), ordered.last()) else { return sentence };
    let name = |member| said_name(published.context, &published.name(member), published.dimension);
    let is_count = published.kind(column.measure) == "count";
    let value = |sentence: Sentence, member| match published.figure(column, member) {
        Some(figure) => {
            let mut shown = published.shown(column, figure);
            // A number of things is said with its measure word.
            if is_count && shown.unit.is_empty() {
                let word = if locale == Locale::ZhCn { "个" } else { "" };
                word.clone_into(&mut shown.unit);
            }
            sentence.figure(shown)
        }
        None => sentence,
    };
    match locale {
        Locale::ZhCn if most == least => value(sentence.words("，均为"), first),
        Locale::En if most == least => value(sentence.words(", each "), first),
        Locale::ZhCn => {
            let (high, low) = if is_count { ("最多", "最少") } else { ("最高", "最低") };
            let sentence = value(sentence.words(&format!("，{}{high}（", name(first))), first);
            value(sentence.words(&format!("），{}{low}（", name(last))), last).words("）")
        }
        Locale::En => {
            let (high, low) = if is_count { ("most", "fewest") } else { ("highest", "lowest") };
            let sentence = value(sentence.words(&format!(", {high} in {} (", name(first))), first);
            value(sentence.words(&format!("), {low} in {} (", name(last))), last).words(")")
        }
    }
}
