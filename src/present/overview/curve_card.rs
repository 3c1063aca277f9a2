//! The message over the year's curve: a finite table from the lead now and three months ago.

use crate::base::{Money, Ratio};
use crate::locale::format::{self, MoneyUnit};
use crate::present::Context;
use crate::present::curves::YearCurve;
use crate::present::filled;
use crate::present::spec::CardHead;

/// A change of the lead below this is none: it is 0.0 percentage points.
const STEADY: Ratio = Ratio::of_whole(1, 2_000);
/// How many months back the lead is compared.
const BACK: u32 = 3;

/// How the distance to the plan has moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trend {
    Wider,
    Steady,
    Narrower,
}

/// Title and second line of the card.
pub fn curve_head(context: &Context, curve: &YearCurve) -> CardHead {
    let strings = &context.strings().curve;
    let unit = curve.unit(context);
    let beyond = curve
        .last_year_beyond()
        .map(|amount| filled(strings.last_year_beyond, &[("amount", &unit.number(amount, unit.places()))]));
    let parts = [strings.measure, unit.name, context.strings().explain.ledger].map(str::to_owned);
    let subtitle = parts.into_iter().chain(beyond).collect::<Vec<_>>().join(" · ");
    CardHead { title: title(context, curve, unit).unwrap_or_else(|| strings.title.to_owned()), subtitle }
}

fn title(context: &Context, curve: &YearCurve, unit: MoneyUnit) -> Option<String> {
    let strings = &context.strings().curve;
    let now = curve.now();
    let difference = now.done_of_plan? - now.planned?;
    let is_short = difference < Money::ZERO;
    let magnitude = if is_short { -difference } else { difference };
    let amount = unit.amount(magnitude, unit.places(), context.locale);
    let standing = if is_short { strings.behind_plan } else { strings.ahead_of_plan };
    let mut title = standing.replace("{}", &amount);
    if let Some((trend, since)) = trend(curve) {
        let words = match (trend, is_short) {
            (Trend::Wider, true) => strings.gap_wider,
            (Trend::Narrower, true) => strings.gap_narrower,
            (Trend::Wider, false) => strings.lead_wider,
            (Trend::Narrower, false) => strings.lead_narrower,
            (Trend::Steady, true) => strings.gap_steady,
            (Trend::Steady, false) => strings.lead_steady,
        };
        title.push_str(&words.replace("{}", &format::month_name(since, context.locale)));
    }
    Some(title)
}

/// Against three months ago, while both months stand on the same side of the plan.
fn trend(curve: &YearCurve) -> Option<(Trend, u32)> {
    let since = curve.month.number().checked_sub(BACK).filter(|&number| number > 0)?;
    let (before, now) = (curve.lead_at(since)?, curve.lead_at(curve.month.number())?);
    if before.is_negative() != now.is_negative() {
        return None;
    }
    let size = |ratio: Ratio| Ratio::new(ratio.numerator().abs(), ratio.denominator());
    let change = size(now) - size(before);
    let trend = if size(change) < STEADY {
        Trend::Steady
    } else if change.is_negative() {
        Trend::Narrower
    } else {
        Trend::Wider
    };
    Some((trend, since))
}
