//! The sentence of one area or one sector: that of its scope, then its place among its siblings and
//! where its gap is.

use crate::figures::{Figure, FigureId, Rows, Value};
use crate::locale::Locale;
use crate::model::Dimension;
use crate::present::Context;
use crate::present::gap::concentration_among;
use crate::present::members::{MemberRow, grouping_below, member_grouping, members, without_member};
use crate::present::overview::overview_sentence;
use crate::present::shown::shown;
use crate::present::spec::{Part, Sentence};
use crate::present::wording::stop;

/// The sentence of a member's scope, which the context is narrowed to.
pub fn member_sentence(context: &Context, dimension: Dimension, id: &str) -> Sentence {
    let sentence = overview_sentence(context);
    let place = placed(context, dimension, id);
    let gap = gap(context, dimension);
    match (place, gap) {
        (None, None) => sentence,
        (place, gap) => {
            let has_place = place.is_some();
            let sentence = place.map_or_else(|| sentence.clone(), |place| joined(sentence.clone(), place));
            let sentence = match gap {
                Some(gap) if has_place => joined(sentence.words(separator(context.locale)), gap),
                Some(gap) => joined(sentence, begun(gap)),
                None => sentence,
            };
            stop(sentence, context.locale)
        }
    }
}

/// The same as the beginning of a sentence, which has a capital in English.
fn begun(mut sentence: Sentence) -> Sentence {
    if let Some(Part::Words(words)) = sentence.parts.first_mut() {
        let mut letters = words.chars();
        *words = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    }
    sentence
}

fn joined(mut sentence: Sentence, more: Sentence) -> Sentence {
    sentence.parts.extend(more.parts);
    sentence
}

const fn separator(locale: Locale) -> &'static str {
    match locale {
        Locale::ZhCn => "；",
        Locale::En => "; ",
    }
}

/// 完成率居9个行政区第3位，比8月下降1位
fn placed(context: &Context, dimension: Dimension, id: &str) -> Option<Sentence> {
    let siblings =
        members(&without_member(context, dimension, id), dimension, &member_grouping(context, dimension, id));
    let at = siblings.rows.iter().position(|row| row.id == id)?;
    let row: &MemberRow = &siblings.rows[at];
    let family = siblings.families.iter().find(|family| family.positions.contains(&at))?;
    let ranked = family.positions.iter().filter(|&&at| siblings.rows[at].rank.is_some()).count();
    let rank = row.rank.clone().filter(|_| ranked > 1)?;
    let scope = without_member(context, dimension, id).scope();
    let mut count = Figure::ledger(FigureId::Members, Some(Value::Count(ranked as i64)), scope);
    count.rows = Rows::Members(dimension);
    let count = shown(count, context.locale);
    let noun = crate::present::ranking::family_noun(dimension, family.kind, context.locale);
    Some(match context.locale {
        Locale::ZhCn => {
            Sentence::default().words("完成率居").figure(count).words(&format!("个{noun}第")).figure(rank).words("位")
        }
        Locale::En => Sentence::default()
            .words("It ranks number ")
            .figure(rank)
            .words(" of ")
            .figure(count)
            .words(&format!(" {noun} by completion")),
    })
}

/// Where its gap is: the sectors of an area, as the sentence of the scope names areas.
fn gap(context: &Context, dimension: Dimension) -> Option<Sentence> {
    // Of chosen sectors alone it would be said that they have the gap.
    if dimension != Dimension::Area || context.filters.has(Dimension::Sector) {
        return None;
    }
    let found = concentration_among(context, Dimension::Sector, &grouping_below(context, Dimension::Sector, None))?;
    Some(found.said(Sentence::default(), context.locale))
}
