//! The tile map: every area in its place, tinted by its light; without a ledger, with what the
//! statistics publish of it or how many projects are listed.

use std::sync::Arc;

use crate::analysis::Grouping;
use crate::base::Decimal;
use crate::chart::tiles::{Spec, Tile};
use crate::figures::Value;
use crate::locale::{Locale, format};
use crate::model::Dimension;
use crate::model::contract::area;
use crate::present::Context;
use crate::present::curves::chart_light;
use crate::present::members::{MemberRow, Members, members};
use crate::present::overview::basis::{Basis, behind_title, chosen, most_projects, projects};
use crate::present::overview::light_word;
use crate::present::spec::{CardHead, Light, TableSpec};

/// Of an area that shares projects of elsewhere alone; the note beneath counts them.
const NO_FIGURE: &str = "—";

/// The tile map with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct AreasCard {
    /// Title and second line.
    pub head: CardHead,
    /// The tiles.
    pub spec: Spec,
    /// The area behind each tile.
    pub ids: Vec<String>,
    /// What lies in no tile and what overlaps others (其中), in words; empty where nothing does.
    pub note: String,
}

/// The tile map of the areas below the home area, of what is in scope but for the area itself: the
/// tiles stay while one of them is chosen. Nothing where no area has a place or a figure.
pub fn areas_card(context: &Context) -> Option<AreasCard> {
    let members = areas(context);
    let basis = Basis::of(context, &members)?;
    let table = context.dataset().table(&area::SPEC);
    let mut ids = Vec::new();
    let mut tiles = Vec::new();
    for row in &members.rows {
        let place =
            table.find(&row.id).and_then(|at| table.integer(area::COLUMN, at).zip(table.integer(area::ROW, at)));
        if let Some((column, line)) = place {
            tiles.push(tile(context, basis, row, column as i32, line as i32));
            ids.push(row.id.clone());
        }
    }
    if tiles.is_empty() {
        return None;
    }
    let selected = chosen(context, Dimension::Area, &ids);
    let spec = Spec { tiles, selected };
    let head = head(context, basis, &members);
    Some(AreasCard { head, spec, ids, note: note(context, basis, &members) })
}

/// The table behind the tile map.
pub fn areas_table(context: &Context) -> Option<TableSpec> {
    let members = areas(context);
    Some(Basis::of(context, &members)?.table(context, &members))
}

fn areas(context: &Context) -> Arc<Members> {
    let whole = context.refiltered(&context.filters.clone().without_key(Dimension::Area));
    let grouping = Grouping::areas(context.dataset(), &context.known.facts, context.home_area());
    members(&whole, Dimension::Area, &grouping)
}

/// What a tile has room for: completion in whole percent, else what there is.
fn short_figure(context: &Context, basis: Basis, row: &MemberRow) -> String {
    if basis == Basis::Projects && projects(row) == Decimal::ZERO && has_shared(context, &row.id) {
        return NO_FIGURE.to_owned();
    }
    match row.completion.figure.value {
        Some(Value::Share(rate)) if basis == Basis::Completion => format!("{}%", format::number(rate.percent(0), 0)),
        _ => basis.said(context, row),
    }
}

fn tile(context: &Context, basis: Basis, row: &MemberRow, column: i32, line: i32) -> Tile {
    let figure = basis.said(context, row);
    let word = row.light.map(|light| light_word(context, light)).unwrap_or_default();
    let is_empty = figure.is_empty();
    let parts = [row.name.clone(), figure, word];
    let spoken: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Tile {
        column,
        row: line,
        name: row.short_name.clone(),
        figure: if is_empty { crate::present::NOTHING.to_owned() } else { short_figure(context, basis, row) },
        light: chart_light(row.light),
        completion: row.bar.map(|bar| f64::from(bar.filled) / 1000.0),
        planned: row.bar.map(|bar| f64::from(bar.tick) / 1000.0),
        spoken: spoken.join(context.strings().explain.clause),
    }
}

fn head(context: &Context, basis: Basis, members: &Members) -> CardHead {
    let strings = &context.strings().areas_card;
    let explain = &context.strings().explain;
    let (title, measure, universe) = match basis {
        Basis::Completion => {
            let plain = || strings.published.replace("{}", context.strings().members.completion);
            let title = behind_title(context, members, Dimension::Area).unwrap_or_else(plain);
            (title, strings.completion, explain.ledger)
        }
        Basis::Published(measure) => {
            let name = members.measures.get(measure).map_or("", String::as_str);
            (strings.published.replace("{}", name), "", explain.statistics)
        }
        Basis::Projects => {
            let listed = context.strings().published.listed;
            (most_projects(context, members).unwrap_or_else(|| listed.to_owned()), listed, explain.ledger)
        }
    };
    let parts = [measure, universe, strings.tap].into_iter().filter(|part| !part.is_empty());
    CardHead { title, subtitle: parts.collect::<Vec<_>>().join(" · ") }
}

/// Does a project of elsewhere name the area beside its own?
fn has_shared(context: &Context, id: &str) -> bool {
    let Some(area_row) = context.dataset().table(&area::SPEC).find(id) else { return false };
    let facts = &context.known.facts;
    let whole = context.refiltered(&context.filters.clone().without_key(Dimension::Area));
    let mut rows = facts.shared().filter(|&row| whole.selection.contains(row));
    rows.any(|row| facts.also_areas(row).iter().any(|&named| facts.areas.is_within(named, area_row)))
}

/// 跨区域和未明确到区的29个另计；其中：前海47%，与其他区域交叉，不计入合计.
fn note(context: &Context, basis: Basis, members: &Members) -> String {
    let strings = &context.strings().areas_card;
    let outside = members.unassigned.iter().filter(|_| basis == Basis::Projects);
    let outside = outside.map(|row| strings.unassigned.replace("{}", &basis.said(context, row)));
    let named = members.overlapping.iter().filter(|row| !basis.said(context, row).is_empty());
    let names: Vec<String> = named
        .map(|row| {
            let shape = row.light.filter(|&light| light != Light::Ok).map_or("", Light::shape);
            let space = if context.locale == Locale::En { " " } else { "" };
            format!("{}{space}{shape}{}", row.short_name, basis.said(context, row))
        })
        .collect();
    let overlapping =
        (!names.is_empty()).then(|| strings.overlapping.replace("{}", &names.join(context.strings().explain.clause)));
    outside.chain(overlapping).collect::<Vec<_>>().join(strings.then)
}
