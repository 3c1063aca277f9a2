//! The sentence of a ranking: who leads, who is last, who moved most. A finite rule table.

use crate::analysis::Family;
use crate::figures::{Figure, FigureId, Rows, Value};
use crate::locale::{Locale, format, word};
use crate::model::Dimension;
use crate::present::Context;
use crate::present::members::MemberRow;
use crate::present::ranking::{Ranking, is_of_kind, leading_family};
use crate::present::shown::shown;
use crate::present::spec::{Sentence, Shown};
use crate::present::wording::{members_noun, names_of, opening, stop};

/// At most so many members are named for one thing.
const NAMED: usize = 3;

/// 1—9月，10个行政区中，坪山完成率84.9%，居首位；罗湖58.1%，居末位；较8月，光明上升3位，变动最大。
pub fn ranking_sentence(context: &Context, ranking: &Ranking) -> Sentence {
    let families: Vec<&Family> =
        ranking.members.families.iter().filter(|family| is_of_kind(family, &ranking.kind)).collect();
    let rows = leading_family(&ranking.members, &families);
    let kind = families.iter().find(|family| rows.iter().any(|row| holds(ranking, family, row)));
    let kind = kind.map_or("", |family| family.kind);
    let sentence = opening(context.month, context.locale);
    let sentence = match rows.as_slice() {
        [] => nobody(sentence, context, ranking.by),
        [only] => alone(sentence, context, only),
        [first, .., last] if last.place() == Some(1) => {
            level(subject(sentence, context, ranking, kind, rows.len()), context, first)
        }
        _ => moves(ends(subject(sentence, context, ranking, kind, rows.len()), context, &rows), context, &rows),
    };
    stop(sentence, context.locale)
}

fn holds(ranking: &Ranking, family: &Family, row: &MemberRow) -> bool {
    family.positions.iter().any(|&at| ranking.members.rows[at].id == row.id)
}

/// 10个行政区中，
fn subject(sentence: Sentence, context: &Context, ranking: &Ranking, kind: &str, count: usize) -> Sentence {
    let locale = context.locale;
    let scope = context.refiltered(&context.filters.clone().without_key(ranking.by)).scope();
    let mut figure = Figure::ledger(FigureId::Members, Some(Value::Count(count as i64)), scope);
    figure.rows = Rows::Members(ranking.by);
    let number = shown(figure, locale);
    let noun = family_noun(ranking.by, kind, locale);
    match locale {
        Locale::ZhCn => sentence.figure(number).words(&format!("个{noun}中，")),
        Locale::En => sentence.words("of ").figure(number).words(&format!(" {noun}, ")),
    }
}

/// What the members are called: by their kind where it says more.
pub fn family_noun(by: Dimension, kind: &str, locale: Locale) -> String {
    match (by, kind) {
        (Dimension::Area, "district" | "functional_area" | "city")
        | (Dimension::Unit, "department" | "owner" | "unit") => {
            let word = word("kind", kind, locale);
            match (locale, kind) {
                (Locale::En, "city") => "cities".to_owned(),
                (Locale::En, _) => format!("{word}s"),
                (Locale::ZhCn, _) => word.to_owned(),
            }
        }
        _ => members_noun(by, locale).to_owned(),
    }
}

/// The same as a heading or a choice.
pub fn family_title(by: Dimension, kind: &str, locale: Locale) -> String {
    let noun = match (by, locale) {
        (Dimension::Area | Dimension::Unit, Locale::ZhCn) => word("kind", kind, locale).to_owned(),
        _ => family_noun(by, kind, locale),
    };
    let mut letters = noun.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn nobody(sentence: Sentence, context: &Context, by: Dimension) -> Sentence {
    let noun = members_noun(by, context.locale);
    match context.locale {
        Locale::ZhCn => sentence.words(&format!("各{noun}的计划较小或项目较少，不作排名")),
        Locale::En => sentence.words(&format!("all {noun} have too small plans or too few projects to rank")),
    }
}

fn alone(sentence: Sentence, context: &Context, only: &MemberRow) -> Sentence {
    let completion = only.completion.clone();
    match context.locale {
        Locale::ZhCn => sentence.words(&format!("仅{}参加排名，完成率", only.short_name)).figure(completion),
        Locale::En => {
            sentence.words(&format!("{} alone is ranked, with ", only.short_name)).figure(completion).words(" done")
        }
    }
}

/// All of one rate.
fn level(sentence: Sentence, context: &Context, first: &MemberRow) -> Sentence {
    let completion = first.completion.clone();
    match context.locale {
        Locale::ZhCn => sentence.words("完成率均为").figure(completion),
        Locale::En => sentence.words("all have done ").figure(completion),
    }
}

/// Who leads and who is last.
fn ends(sentence: Sentence, context: &Context, rows: &[&MemberRow]) -> Sentence {
    let end =
        |place: Option<i64>| -> Vec<&MemberRow> { rows.iter().copied().filter(|row| row.place() == place).collect() };
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return sentence };
    let (firsts, lasts) = (end(first.place()), end(last.place()));
    let (first, last) = (first.completion.clone(), last.completion.clone());
    match context.locale {
        Locale::ZhCn => {
            let is_tied = |rows: &[&MemberRow]| if rows.len() > 1 { "，并列" } else { "，居" };
            let sentence = sentence.words(&format!("{}完成率", named(&firsts, context))).figure(first);
            let sentence = sentence.words(&format!("{}首位；", is_tied(&firsts)));
            let sentence = sentence.words(&named(&lasts, context)).figure(last);
            sentence.words(&format!("{}末位", is_tied(&lasts)))
        }
        Locale::En => {
            let lead = if firsts.len() > 1 { " lead with " } else { " leads with " };
            let trail = if lasts.len() > 1 { " are last with " } else { " is last with " };
            let sentence = sentence.words(&named(&firsts, context)).words(lead).figure(first).words(" of plan done; ");
            sentence.words(&named(&lasts, context)).words(trail).figure(last)
        }
    }
}

/// Up to three by name, more by their number.
fn named(rows: &[&MemberRow], context: &Context) -> String {
    let names: Vec<String> = rows.iter().map(|row| row.short_name.clone()).collect();
    match context.locale {
        _ if names.len() <= NAMED => names_of(&names, context.locale),
        Locale::ZhCn => format!("{}等{}个", names[..NAMED].join("、"), names.len()),
        Locale::En => format!("{} and {} more", names[..NAMED].join(", "), names.len() - NAMED),
    }
}

/// Who moved most since the previous reported month; nothing without one.
fn moves(sentence: Sentence, context: &Context, rows: &[&MemberRow]) -> Sentence {
    let Some(month) = context.known.facts.ledger.previous_reported(context.month) else { return sentence };
    let since = format::month_name(month.number(), context.locale);
    let most = rows.iter().filter_map(|row| row.places_gained()).map(i64::abs).max();
    let moved = |sign: i64| -> Vec<&MemberRow> {
        let has_moved = |row: &&MemberRow| most.is_some_and(|most| row.places_gained() == Some(sign * most));
        rows.iter().copied().filter(has_moved).collect()
    };
    match (most, context.locale) {
        (None, _) => sentence,
        (Some(0), Locale::ZhCn) => sentence.words(&format!("；位次与{since}相同")),
        (Some(0), Locale::En) => sentence.words(&format!("; the order is that of {since}")),
        (Some(_), Locale::ZhCn) => {
            let sentence = sentence.words(&format!("；较{since}，"));
            let sentence = gained(sentence, context, &moved(1), "上升", "");
            let sentence = gained(sentence, context, &moved(-1), "下降", if moved(1).is_empty() { "" } else { "、" });
            sentence.words("，变动最大")
        }
        (Some(_), Locale::En) => {
            let sentence = sentence.words(&format!("; since {since} the largest moves: "));
            let sentence = gained(sentence, context, &moved(1), " up ", "");
            gained(sentence, context, &moved(-1), " down ", if moved(1).is_empty() { "" } else { ", " })
        }
    }
}

/// 光明上升3位
fn gained(sentence: Sentence, context: &Context, rows: &[&MemberRow], verb: &str, joint: &str) -> Sentence {
    let Some(change) = rows.first().and_then(|row| row.rank_change.clone()) else { return sentence };
    let each = match context.locale {
        Locale::ZhCn if rows.len() > 1 => "均",
        _ => "",
    };
    let sentence = sentence.words(&format!("{joint}{}{each}{verb}", named(rows, context))).figure(places(change));
    if context.locale == Locale::ZhCn { sentence.words("位") } else { sentence }
}

/// The number alone: the words say which way.
fn places(mut change: Shown) -> Shown {
    change.text = change.text.trim_start_matches(['↑', '↓']).to_owned();
    change
}
