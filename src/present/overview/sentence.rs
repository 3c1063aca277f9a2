//! The sentence of the overview: a finite rule table over what is published.
//!
//! Statistics lead where the package has them for the scope; the ledger follows in a clause of its
//! own that names it. Without statistics the ledger leads.

use crate::analysis::Totals;
use crate::base::Period;
use crate::figures::{FigureId, ledger_figure};
use crate::locale::{Locale, format};
use crate::model::contract::area;
use crate::present::Context;
use crate::present::chips::{counted_scope, home_name, scope_name};
use crate::present::gap::{Concentration, concentration};
use crate::present::headline::{Headline, headline, latest_headline};
use crate::present::shown::{shown, shown_published};
use crate::present::spec::{Sentence, Shown};
use crate::present::wording::{growth, growth_of_part, lead, within};

/// The sentence of any scope: the overview's, an area's, a sector's.
pub fn overview_sentence(context: &Context) -> Sentence {
    let headline = headline(context);
    let totals = context.totals();
    let statistics = statistics_clause(context, &headline);
    match (headline.is_empty(), context.has_progress()) {
        (false, false) => ended(statistics, context.locale),
        (false, true) => {
            // One measure against time is enough.
            let after = if headline.lead.is_some() { After::Lead } else { After::Statistics };
            ledger_clause(context, &totals, ended(statistics, context.locale), after)
        }
        (true, true) => {
            match latest_headline(context).filter(|(period, _)| period.last().year() == context.month.year()) {
                // The reports run ahead of the statistics.
                Some(latest) => ledger_clause(context, &totals, latest_clause(context, &latest), After::Statistics),
                None => ledger_clause(context, &totals, opening(context, &place(context)), After::Nothing),
            }
        }
        (true, false) => {
            let latest = latest_headline(context).map(|latest| latest_clause(context, &latest));
            count_clause(context, &totals, latest)
        }
    }
}

/// 截至2025年3月，宝安区最近一期数据为2024年：固定资产投资1,914.76亿元，同比增长2.4%。
fn latest_clause(context: &Context, (period, latest): &(Period, Headline)) -> Sentence {
    let locale = context.locale;
    let (month, period) = (format::month(context.month, locale), format::period(*period, locale));
    let subject = subject(context);
    let sentence = Sentence::default().words(&match locale {
        Locale::ZhCn => format!("截至{month}，{subject}最近一期数据为{period}："),
        Locale::En => format!("Up to {month}, the latest period with figures for {subject} is {period}: "),
    });
    ended(amount_and_growth(context, latest, "", sentence), locale)
}

/// 1—9月，全市; with the year where the data have gone on to another.
fn opening(context: &Context, subject: &str) -> Sentence {
    let locale = context.locale;
    let period = format::cumulated(context.month, locale);
    match locale {
        Locale::ZhCn if context.month.number() == 12 => {
            Sentence::default().words(&format!("{}年，{subject}", context.month.year()))
        }
        Locale::ZhCn if context.known.facts.as_of.is_some_and(|as_of| as_of.year() != context.month.year()) => {
            Sentence::default().words(&format!("{}年{period}，{subject}", context.month.year()))
        }
        Locale::ZhCn => Sentence::default().words(&format!("{period}，{subject}")),
        Locale::En => Sentence::default().words(&format!("{period} {}, {subject}: ", context.month.year())),
    }
}

/// 全市, or the filtered scope in words.
fn subject(context: &Context) -> String {
    if context.filters.is_empty() { whole(context) } else { scope_name(context, &context.filters) }
}

/// 全市, or where the filtered scope lies: its kind of projects goes with their number.
fn place(context: &Context) -> String {
    let place = counted_scope(context, &context.filters).place;
    if place.is_empty() { whole(context) } else { place }
}

/// 全市, or the home area's name.
fn whole(context: &Context) -> String {
    let table = context.dataset().table(&area::SPEC);
    let kind = context.home_area().map_or("", |row| table.choice(area::KIND, row));
    match (context.locale, kind) {
        (Locale::ZhCn, "city") => "全市".to_owned(),
        (Locale::ZhCn, "province") => "全省".to_owned(),
        _ => home_name(context),
    }
}

fn statistics_clause(context: &Context, headline: &Headline) -> Sentence {
    let locale = context.locale;
    let comma = comma(locale);
    let sentence = opening(context, &subject(context));
    let mut sentence = amount_and_growth(context, headline, "完成", sentence);
    sentence = parts_clause(context, sentence, headline);
    if let Some(completion) = &headline.completion {
        let completion = shown(completion.clone(), locale);
        sentence = of_target(sentence.words(comma), completion, context.strings().sentence.year_target, locale);
    }
    if let Some(points) = &headline.lead {
        let against = context.strings().sentence.time_progress;
        sentence = lead(sentence.words(comma), shown(points.clone(), locale), against, locale);
    }
    sentence
}

/// 完成固定资产投资6,912.4亿元，同比增长10.6%, as far as either is known.
fn amount_and_growth(context: &Context, headline: &Headline, verb: &str, mut sentence: Sentence) -> Sentence {
    let locale = context.locale;
    let dataset = context.dataset();
    let what = if locale == Locale::En { within(&headline.subject) } else { headline.subject.clone() };
    sentence = match &headline.level {
        Some(level) => {
            let level = shown_published(dataset, level.clone(), locale);
            match locale {
                Locale::ZhCn => sentence.words(verb).words(&what).figure(level),
                Locale::En => sentence.words(&what).words(" of ").figure(level),
            }
        }
        None => sentence.words(&what),
    };
    if let Some(rate) = &headline.growth {
        let separator = if headline.level.is_some() { comma(locale) } else { space(locale) };
        sentence = growth(sentence.words(separator), shown_published(dataset, rate.clone(), locale), locale);
    }
    sentence
}

/// ；其中，工业投资增长19.2%.
fn parts_clause(context: &Context, mut sentence: Sentence, headline: &Headline) -> Sentence {
    let locale = context.locale;
    for (at, (name, rate)) in headline.parts.iter().enumerate() {
        let joint = match (locale, at) {
            (Locale::ZhCn, 0) => "；其中，",
            (Locale::En, 0) => "; ",
            _ => comma(locale),
        };
        let name = if locale == Locale::En { within(name) } else { name.clone() };
        let rate = shown_published(context.dataset(), rate.clone(), locale);
        sentence = growth_of_part(sentence.words(joint), &name, rate, locale);
    }
    sentence
}

/// 完成年度计划的72.2%
fn of_target(sentence: Sentence, share: Shown, what: &str, locale: Locale) -> Sentence {
    match locale {
        Locale::ZhCn => sentence.words(&format!("完成{what}的")).figure(share),
        Locale::En => sentence.figure(share).words(&format!(" of {what}")),
    }
}

/// What was said before the clause of the ledger.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Nothing,
    Statistics,
    /// Statistics with their lead over time progress.
    Lead,
}

fn ledger_clause(context: &Context, totals: &Totals, mut sentence: Sentence, after: After) -> Sentence {
    let is_second = after != After::Nothing;
    let locale = context.locale;
    let strings = &context.strings().sentence;
    let comma = comma(locale);
    let figure = |id| shown(ledger_figure(id, totals, context.month, context.scope()), locale);
    let has_plan = totals.completion_rate().is_some();
    if is_second {
        sentence = sentence.words(strings.in_the_ledger);
    }
    if !is_second || !has_plan {
        let kind = counted_scope(context, &context.filters).kind;
        let counted = sentence.figure(figure(FigureId::Projects));
        sentence = match locale {
            Locale::ZhCn => counted.words(&format!("个{kind}项目完成投资")),
            Locale::En => counted.template(&format!(" {kind}[project has|projects have] done "), &[]),
        };
        sentence = sentence.figure(figure(FigureId::Done));
    }
    if has_plan {
        let separator = if is_second { "" } else { comma };
        let found = concentration(context);
        // After a rate and a lead of the statistics, two gaps of the ledger say enough.
        let is_rate_left_out = after == After::Lead && found.as_ref().is_some_and(Concentration::names_both);
        if !is_rate_left_out {
            sentence =
                of_target(sentence.words(separator), figure(FigureId::CompletionRate), strings.year_plan, locale);
        }
        if after != After::Lead {
            sentence = lead(sentence.words(comma), figure(FigureId::Lead), strings.time_progress, locale);
        }
        if let Some(found) = found {
            let joint = if is_rate_left_out { "" } else { locale.pick("；", "; ") };
            sentence = found.said(sentence.words(joint), locale);
        }
    }
    ended(sentence, locale)
}

/// What can be said without a month's figure: how many projects, of what total.
fn count_clause(context: &Context, totals: &Totals, before: Option<Sentence>) -> Sentence {
    let locale = context.locale;
    let figure = |id| shown(ledger_figure(id, totals, context.month, context.scope()), locale);
    let kind = counted_scope(context, &context.filters).kind;
    let is_first = before.is_none();
    let mut sentence = before.unwrap_or_else(|| Sentence::default().words(&place(context)));
    sentence = match locale {
        Locale::ZhCn => sentence.words(&format!("收录{kind}项目")).figure(figure(FigureId::Projects)).words("个"),
        Locale::En => {
            let joint = if is_first { ": " } else { "Listed here: " };
            sentence
                .words(joint)
                .figure(figure(FigureId::Projects))
                .template(&format!(" {kind}[project|projects]"), &[])
        }
    };
    ended(total_clause(context, totals, sentence), locale)
}

/// ，总投资534.9亿元; ，其中4个已公布总投资，合计534.9亿元, where not all state theirs.
pub(in crate::present) fn total_clause(context: &Context, totals: &Totals, sentence: Sentence) -> Sentence {
    if totals.total_investment.is_none() {
        return sentence;
    }
    let locale = context.locale;
    let figure = |id| shown(ledger_figure(id, totals, context.month, context.scope()), locale);
    let total = figure(FigureId::TotalInvestment);
    let are_all = totals.priced == totals.projects;
    match locale {
        Locale::ZhCn if are_all => sentence.words("，总投资").figure(total),
        Locale::ZhCn => {
            let priced = figure(FigureId::ProjectsPriced);
            sentence.words("，其中").figure(priced).words("个已公布总投资，合计").figure(total)
        }
        Locale::En if are_all => sentence.words(", total investment ").figure(total),
        Locale::En => {
            let priced = figure(FigureId::ProjectsPriced);
            sentence.words(", ").figure(priced).words(" of them with a published total, together ").figure(total)
        }
    }
}

const fn comma(locale: Locale) -> &'static str {
    match locale {
        Locale::ZhCn => "，",
        Locale::En => ", ",
    }
}

const fn space(locale: Locale) -> &'static str {
    match locale {
        Locale::ZhCn => "",
        Locale::En => " ",
    }
}

fn ended(sentence: Sentence, locale: Locale) -> Sentence {
    sentence.words(match locale {
        Locale::ZhCn => "。",
        Locale::En => ". ",
    })
}
