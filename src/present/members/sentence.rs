//! The sentence over all members: how many are behind, to be watched, on plan, and where the gap is.

use crate::figures::{Figure, FigureId, Rows, Value};
use crate::locale::Locale;
use crate::model::Dimension;
use crate::present::Context;
use crate::present::gap::concentration_among;
use crate::present::members::{Members, grouping_below, members};
use crate::present::shown::shown;
use crate::present::spec::{Light, Sentence, Shown};
use crate::present::wording::{members_noun_of, ok_words, opening, stop, watch_words};

/// 1—9月，11个区域中，2个进度滞后、3个需关注，其余达到计划进度；缺口的76%集中在龙岗、宝安、罗湖三地。
/// Nothing where no member has a plan.
pub fn members_sentence(context: &Context, dimension: Dimension) -> Option<Sentence> {
    let whole = context.refiltered(&context.filters.clone().without_key(dimension));
    let grouping = grouping_below(&whole, dimension, None);
    let members = members(&whole, dimension, &grouping);
    let judged = members.rows.iter().filter(|row| row.light.is_some()).count();
    if judged == 0 {
        return None;
    }
    let counted = Counted { context: &whole, members: &members, judged };
    let sentence = counted.standing(opening(context.month, context.locale));
    let sentence = match concentration_among(&whole, dimension, &grouping) {
        Some(found) => found.said(sentence.words(context.locale.pick("；", "; ")), context.locale),
        None => sentence,
    };
    Some(stop(sentence, context.locale))
}

struct Counted<'a> {
    context: &'a Context,
    members: &'a Members,
    judged: usize,
}

impl Counted<'_> {
    fn of(&self, light: Light) -> usize {
        self.members.rows.iter().filter(|row| row.light == Some(light)).count()
    }

    fn figure(&self, id: FigureId, count: usize) -> Shown {
        let mut figure = Figure::ledger(id, Some(Value::Count(count as i64)), self.context.scope());
        figure.rows = Rows::Members(self.members.dimension);
        shown(figure, self.context.locale)
    }

    fn standing(&self, sentence: Sentence) -> Sentence {
        let all = self.figure(FigureId::Members, self.judged);
        let (watch, behind) = (self.of(Light::Watch), self.of(Light::Behind));
        let noun = members_noun_of(self.members.dimension, self.judged, self.context.locale);
        match self.context.locale {
            Locale::ZhCn => {
                let sentence = sentence.figure(all);
                let each = if self.judged > 1 { "均" } else { "" };
                match (watch, behind) {
                    (0, 0) => sentence.words(&format!("个{noun}{each}{}", ok_words(self.context))),
                    (0, behind) if behind == self.judged => sentence.words(&format!("个{noun}进度{each}滞后")),
                    _ => self.parts_zh(sentence.words(&format!("个{noun}中，")), watch, behind),
                }
            }
            Locale::En => {
                let sentence = sentence.words("of ").figure(all).words(&format!(" {noun}, "));
                match (watch, behind) {
                    (0, 0) => sentence.words(&format!("all are {}", ok_words(self.context))),
                    (0, behind) if behind == self.judged => sentence.words("all are behind"),
                    _ => self.parts_en(sentence, watch, behind),
                }
            }
        }
    }

    fn parts_zh(&self, sentence: Sentence, watch: usize, behind: usize) -> Sentence {
        let mut sentence = sentence;
        if behind > 0 {
            sentence = sentence.figure(self.figure(FigureId::MembersBehind, behind)).words("个进度滞后");
        }
        if watch > 0 {
            let joint = if behind > 0 { "、" } else { "" };
            let words = format!("个{}", watch_words(self.context));
            sentence = sentence.words(joint).figure(self.figure(FigureId::MembersWatch, watch)).words(&words);
        }
        if watch + behind < self.judged {
            sentence.words(&format!("，其余{}", ok_words(self.context)))
        } else {
            sentence
        }
    }

    fn parts_en(&self, sentence: Sentence, watch: usize, behind: usize) -> Sentence {
        let mut sentence = sentence;
        if behind > 0 {
            let words = if behind == 1 { " is behind" } else { " are behind" };
            sentence = sentence.figure(self.figure(FigureId::MembersBehind, behind)).words(words);
        }
        if watch > 0 {
            let joint = if behind > 0 { ", " } else { "" };
            let words = format!(" {}", watch_words(self.context));
            sentence = sentence.words(joint).figure(self.figure(FigureId::MembersWatch, watch)).words(&words);
        }
        if watch + behind < self.judged {
            sentence.words(&format!(", the others {}", ok_words(self.context)))
        } else {
            sentence
        }
    }
}
