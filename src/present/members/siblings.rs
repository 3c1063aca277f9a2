//! Which members are compared: those below a member, and the siblings of one.

use crate::analysis::Grouping;
use crate::model::Dimension;
use crate::model::contract::{area, sector};
use crate::present::Context;
use crate::present::scope::narrowed;

/// The members one level below an area or a sector (of nothing: below the home area, the top
/// sectors), or the organisations of a dimension.
pub fn grouping_below(context: &Context, dimension: Dimension, parent: Option<&str>) -> Grouping {
    let dataset = context.dataset();
    let facts = &context.known.facts;
    match dimension {
        Dimension::Area => {
            let parent = parent.map_or_else(|| context.home_area(), |id| dataset.table(&area::SPEC).find(id));
            Grouping::areas(dataset, facts, parent)
        }
        Dimension::Sector => Grouping::sectors(facts, parent.and_then(|id| dataset.table(&sector::SPEC).find(id))),
        key => Grouping::organisations(dataset, facts, key),
    }
}

/// A member with its siblings.
pub fn member_grouping(context: &Context, dimension: Dimension, id: &str) -> Grouping {
    let facts = &context.known.facts;
    let dataset = context.dataset();
    match dimension {
        Dimension::Area => {
            let row = dataset.table(&area::SPEC).find(id);
            Grouping::areas(dataset, facts, row.and_then(|row| facts.areas.parent(row)))
        }
        Dimension::Sector => {
            let row = dataset.table(&sector::SPEC).find(id);
            Grouping::sectors(facts, row.and_then(|row| facts.sectors.parent(row)))
        }
        key => Grouping::organisations(dataset, facts, key),
    }
}

/// What a member is compared within: the scope of its parent, the other filters holding.
pub fn without_member(context: &Context, dimension: Dimension, id: &str) -> Context {
    let facts = &context.known.facts;
    let dataset = context.dataset();
    let parent = match dimension {
        Dimension::Area => {
            let table = dataset.table(&area::SPEC);
            let parent = table.find(id).and_then(|row| facts.areas.parent(row));
            parent.filter(|&row| facts.areas.parent(row).is_some()).map(|row| table.key(row))
        }
        Dimension::Sector => {
            let table = dataset.table(&sector::SPEC);
            table.find(id).and_then(|row| facts.sectors.parent(row)).map(|row| table.key(row))
        }
        _ => None,
    };
    match parent {
        Some(parent) => context.refiltered(&narrowed(&context.filters, dimension, &parent)),
        None => context.refiltered(&context.filters.clone().without_key(dimension)),
    }
}
