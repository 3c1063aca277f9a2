//! The members of a scope as a card: its message and its table.

use crate::base::Decimal;
use crate::locale::Locale;
use crate::model::Dimension;
use crate::present::Context;
use crate::present::members::{MemberRow, Members, dimension_name, grouping_below, members, members_table};
use crate::present::spec::{CardHead, TableCard};
use crate::present::wording::{names_of, within};

/// At most so many members short of their plan are named.
const NAMED: usize = 3;

/// The members of a dimension below a parent (of nothing: the top), of what is in scope but for the
/// members themselves; nothing where none of them has a project.
pub fn members_card(context: &Context, dimension: Dimension, parent: Option<&str>) -> Option<TableCard> {
    let filters = context.filters.clone().without_key(dimension);
    let whole = context.refiltered(&match parent {
        Some(parent) => filters.with(dimension, parent),
        None => filters,
    });
    let members = members(&whole, dimension, &grouping_below(&whole, dimension, parent));
    let listed = members.rows.iter().filter(|row| row.projects[0].exact != "0").count();
    // One headquarters alone is the whole over again.
    let is_whole = listed == 1 && members.unassigned.is_none() && is_headquarters(dimension);
    if listed == 0 || is_whole {
        return None;
    }
    let ranked: Vec<&MemberRow> = members.by_rank.iter().map(|&at| &members.rows[at]).collect();
    let ranked: Vec<&MemberRow> = ranked.into_iter().filter(|row| row.rank.is_some()).collect();
    let strings = &context.strings().ranking;
    let title = leading_title(context, &ranked)
        .unwrap_or_else(|| strings.by_members.replace("{}", &dimension_within(context, dimension)));
    let parts = [strings.measure, members.unit.name, context.strings().explain.ledger];
    // Without a plan nobody is ranked.
    let subtitle = parts[usize::from(!has_plan(&members))..].join(" · ");
    let mut table = members_table(&whole, &members);
    table.chosen = context.filters.values(dimension).map(str::to_owned).collect();
    Some(TableCard { head: CardHead { title, subtitle }, table })
}

/// Who leads and who is last of members in the order of their ranks; nothing for fewer than two.
pub fn leading_title(context: &Context, ranked: &[&MemberRow]) -> Option<String> {
    let [first, .., last] = ranked else { return None };
    let strings = &context.strings().ranking;
    let is_short = |row: &&&MemberRow| row.lead.figure.value.is_some_and(|lead| lead.decimal() < Decimal::ZERO);
    // Completion against time ranks, completion against plan lights: the last need not be short, the
    // first may be.
    let short: Vec<&&MemberRow> = ranked.iter().filter(is_short).collect();
    let template = match short.len() {
        0 => strings.first_only.to_owned(),
        count if count == ranked.len() => strings.all_short.to_owned(),
        count if is_short(&first) && count > NAMED => strings.many_short.replace("{}", &count.to_string()),
        _ if is_short(&first) => {
            let names: Vec<String> = short.iter().map(|row| row.short_name.clone()).collect();
            strings.some_short.replace("{}", &names_of(&names, context.locale))
        }
        _ if is_short(&last) => strings.last_and_first.to_owned(),
        count => strings.first_and_short.replace("{}", &count.to_string()),
    };
    Some(template.replacen("{first}", &first.short_name, 1).replacen("{last}", &last.short_name, 1))
}

const fn is_headquarters(dimension: Dimension) -> bool {
    matches!(dimension, Dimension::SpecialHq | Dimension::AreaHq)
}

/// What the members are called, within a title.
fn dimension_within(context: &Context, dimension: Dimension) -> String {
    let name = dimension_name(context, dimension);
    if context.locale == Locale::En { within(name) } else { name.to_owned() }
}

/// Has any of them a plan? Without one a table says what the projects come to instead.
pub(super) fn has_plan(members: &Members) -> bool {
    members.total.plan.figure.value.is_some()
}
