//! Where the gap is: the members that carry most of it.

use crate::analysis::{Breakdown, Grouping};
use crate::base::{Arrange, Money, Ratio};
use crate::figures::{Figure, FigureId, Rows, Value, ledger_figure};
use crate::locale::Locale;
use crate::model::Dimension;
use crate::model::contract::area;
use crate::present::Context;
use crate::present::chips::value_name;
use crate::present::members::said_name;
use crate::present::scope::member_id;
use crate::present::shown::shown;
use crate::present::spec::Sentence;
use crate::present::wording::{members_named, members_noun};

/// The share of the gap from which on members are said to carry it.
const MOST: Ratio = Ratio::of_whole(3, 5);
/// At most so many are named, and only where they carry this much.
const NAMED: usize = 3;
const WORTH_NAMING: Ratio = Ratio::of_whole(1, 3);

/// The members that carry most of the gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concentration {
    /// Their names, the largest gap first.
    pub names: Vec<String>,
    /// Their share of their siblings' gaps.
    pub share: Figure,
    /// The gaps of all siblings.
    sum: Figure,
    /// Whose gap that is.
    base: Base,
    /// What they are.
    dimension: Dimension,
}

/// What the gaps of all siblings come to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Base {
    /// The gap of the whole.
    Whole,
    /// Another amount: members ahead make up for those behind, or some of it lies in no member.
    Gross {
        /// The gap of the whole, where it has any.
        net: Option<Figure>,
    },
    /// The gap of the one member that has any, and of the whole.
    One,
    /// The gap of the one member that has any, where those ahead make up for some of it.
    OneOfNet {
        /// The gap of the whole, where it has any.
        net: Option<Figure>,
    },
}

impl Concentration {
    /// Does it name the gap of the whole beside that of its members?
    pub fn names_both(&self) -> bool {
        matches!(self.base, Base::Gross { net: Some(_) } | Base::OneOfNet { net: Some(_) })
    }

    /// 缺口的76%集中在龙岗、宝安两地; 仅龙岗有缺口，为57.1亿元; or where the gap of the whole is another,
    /// 总体缺口41.4亿元，未达计划的区域缺口合计57.1亿元，龙岗占76%.
    pub fn said(&self, sentence: Sentence, locale: Locale) -> Sentence {
        let [share, sum] = [&self.share, &self.sum].map(|figure| shown(figure.clone(), locale));
        let noun = members_noun(self.dimension, locale);
        let names = members_named(&self.names, self.dimension, locale);
        let sentence = match (&self.base, locale) {
            (Base::Gross { net: Some(net) } | Base::OneOfNet { net: Some(net) }, Locale::ZhCn) => {
                sentence.words("总体缺口").figure(shown(net.clone(), locale)).words("，")
            }
            (Base::Gross { net: Some(net) } | Base::OneOfNet { net: Some(net) }, Locale::En) => {
                sentence.figure(shown(net.clone(), locale)).words(" short of plan; ")
            }
            _ => sentence,
        };
        match (&self.base, locale) {
            (Base::Whole, Locale::ZhCn) => sentence.words("缺口的").figure(share).words(&format!("集中在{names}")),
            (Base::Whole, Locale::En) => sentence.figure(share).words(&format!(" of the gap lies in {names}")),
            (Base::Gross { .. }, Locale::ZhCn) => sentence
                .words(&format!("未达计划的{noun}缺口合计"))
                .figure(sum)
                .words(&format!("，{names}占"))
                .figure(share),
            (Base::Gross { .. }, Locale::En) => sentence
                .words(&format!("{noun} behind are short by "))
                .figure(sum)
                .words(", ")
                .figure(share)
                .words(&format!(" of it in {names}")),
            (Base::OneOfNet { .. }, Locale::ZhCn) => sentence.words(&format!("仅{names}未达计划，缺口")).figure(sum),
            (Base::OneOfNet { .. }, Locale::En) => {
                sentence.words(&format!("only {names} is behind plan, short by ")).figure(sum)
            }
            (Base::One, Locale::ZhCn) => sentence.words(&format!("仅{names}有缺口，为")).figure(sum),
            (Base::One, Locale::En) => sentence.words(&format!("only {names} is short, by ")).figure(sum),
        }
    }
}

/// The areas that carry most of the gap below the scope's area; nothing where there is no gap.
pub fn concentration(context: &Context) -> Option<Concentration> {
    let facts = &context.known.facts;
    let table = context.dataset().table(&area::SPEC);
    let mut chosen = context.filters.values(Dimension::Area);
    let parent = match chosen.next() {
        Some(id) => table.find(id),
        None => context.home_area(),
    };
    concentration_among(context, Dimension::Area, &Grouping::areas(context.dataset(), facts, parent))
}

/// The members of a grouping that carry most of the gap; nothing where there is no gap.
pub fn concentration_among(context: &Context, dimension: Dimension, grouping: &Grouping) -> Option<Concentration> {
    let breakdown = context.breakdown(grouping);
    let (leading, (part, whole)) = leading(&breakdown)?;
    let name = |&row: &u32| {
        let id = member_id(context.dataset(), dimension, row);
        said_name(context, &value_name(context.dataset(), dimension, &id, context.locale), dimension)
    };
    let value = Value::Share(Ratio::of(part, whole)?);
    let inputs = [(FigureId::GapLeading, Some(Value::Money(part))), (FigureId::GapSum, Some(Value::Money(whole)))];
    let mut share = Figure::ledger(FigureId::GapShare, Some(value), context.scope()).from_inputs(&inputs);
    share.rows = Rows::Members(dimension);
    let sum = Figure::ledger(FigureId::GapSum, Some(Value::Money(whole)), context.scope());
    let sum = Figure { rows: Rows::Members(dimension), ..sum };
    let totals = context.totals();
    let gap = totals.gap();
    let is_short = gap.is_some_and(|gap| gap > Money::ZERO);
    let net = is_short.then(|| ledger_figure(FigureId::Gap, &totals, context.month, context.scope()));
    let is_one = matches!(leading.as_slice(), [_] if part == whole)
        && breakdown.unassigned.gap().is_none_or(|gap| gap <= Money::ZERO);
    let base = match (is_one, gap == Some(whole)) {
        (true, true) => Base::One,
        (true, false) => Base::OneOfNet { net },
        (false, true) => Base::Whole,
        (false, false) => Base::Gross { net },
    };
    Some(Concentration { names: leading.iter().map(name).collect(), share, sum, base, dimension })
}

/// The fewest members, at most three, that carry most of the gap; with their gaps and all gaps.
fn leading(breakdown: &Breakdown) -> Option<(Vec<u32>, (Money, Money))> {
    let mut gaps: Vec<(Money, u32)> = breakdown
        .members
        .iter()
        .filter_map(|member| Some((member.totals.gap()?, member.row)))
        .filter(|(gap, _)| *gap > Money::ZERO)
        .collect();
    gaps.arrange_by_key(|&(gap, row)| (std::cmp::Reverse(gap), row));
    let whole: Money = gaps.iter().map(|&(gap, _)| gap).sum();
    let mut part = Money::ZERO;
    let mut rows = Vec::new();
    for (gap, row) in gaps.into_iter().take(NAMED) {
        part += gap;
        rows.push(row);
        if Ratio::of(part, whole)? >= MOST {
            break;
        }
    }
    (!rows.is_empty() && Ratio::of(part, whole)? >= WORTH_NAMING).then_some((rows, (part, whole)))
}
