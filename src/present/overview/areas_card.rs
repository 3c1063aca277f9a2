//! The tile map: every area in its place, tinted by its light; without a ledger, with what the
//! statistics publish of it.

use crate::analysis::{Grouping, time_progress};
use crate::chart::tiles::{Spec, Tile};
use crate::figures::Value;
use crate::locale::{Locale, format};
use crate::model::Dimension;
use crate::model::contract::area;
use crate::present::Context;
use crate::present::curves::chart_light;
use crate::present::members::{MemberRow, Members, members};
use crate::present::overview::light_word;
use crate::present::spec::{CardHead, Light};
use crate::present::wording::names_of;

/// How many areas a title names.
const NAMED: usize = 3;

/// The tile map with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct AreasCard {
    /// Title and second line.
    pub head: CardHead,
    /// The tiles.
    pub spec: Spec,
    /// The area behind each tile.
    pub ids: Vec<String>,
    /// What overlaps others (其中), in words; empty where nothing does.
    pub overlapping: String,
    /// The table behind it.
    pub members: Members,
}

/// The tile map of the areas below the home area, of what is in scope but for the area itself: the
/// tiles stay while one of them is chosen. Nothing where no area has a place or a figure.
pub fn areas_card(context: &Context) -> Option<AreasCard> {
    let whole = context.refiltered(&context.filters.clone().without_key(Dimension::Area));
    let grouping = Grouping::areas(context.dataset(), &context.known.facts, context.home_area());
    let members = members(&whole, Dimension::Area, &grouping);
    let table = context.dataset().table(&area::SPEC);
    let mut ids = Vec::new();
    let mut tiles = Vec::new();
    for row in &members.rows {
        let place =
            table.find(&row.id).and_then(|at| table.integer(area::COLUMN, at).zip(table.integer(area::ROW, at)));
        if let Some((column, line)) = place {
            tiles.push(tile(context, row, column as i32, line as i32));
            ids.push(row.id.clone());
        }
    }
    let has_figures = members.rows.iter().any(|row| !tile_figure(row).is_empty());
    if tiles.is_empty() || !has_figures {
        return None;
    }
    let has_ledger = members.total.bar.is_some();
    let selected = ids.iter().position(|id| context.filters.contains(Dimension::Area, id));
    let spec = Spec { tiles, time_progress: has_ledger.then(|| time_progress(context.month).to_f64()), selected };
    Some(AreasCard { head: head(context, &members), spec, ids, overlapping: overlapping(context, &members), members })
}

/// What a tile has room for: completion in whole percent, else the first published value.
fn short_figure(row: &MemberRow) -> String {
    match row.completion.figure.value {
        Some(Value::Share(rate)) => format!("{}%", format::number(rate.percent(0), 0)),
        _ => tile_figure(row),
    }
}

/// What is said of a tile: completion, else the first published value.
fn tile_figure(row: &MemberRow) -> String {
    let published = row.published.iter().flatten().next();
    match (row.bar, published) {
        (Some(_), _) => format!("{}{}", row.completion.text, row.completion.unit),
        (None, Some(shown)) => shown.said(),
        (None, None) => String::new(),
    }
}

fn tile(context: &Context, row: &MemberRow, column: i32, line: i32) -> Tile {
    let figure = tile_figure(row);
    let word = row.light.map(|light| light_word(context, light)).unwrap_or_default();
    let is_empty = figure.is_empty();
    let parts = [row.name.clone(), figure, word];
    let spoken: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Tile {
        column,
        row: line,
        name: row.short_name.clone(),
        figure: if is_empty { crate::present::NOTHING.to_owned() } else { short_figure(row) },
        light: chart_light(row.light),
        completion: row.bar.map(|bar| f64::from(bar.filled) / 1000.0),
        spoken: spoken.join(context.strings().explain.clause),
    }
}

fn head(context: &Context, members: &Members) -> CardHead {
    let strings = &context.strings().areas_card;
    let has_ledger = members.total.bar.is_some();
    let measure =
        if has_ledger { strings.completion.to_owned() } else { members.measures.first().cloned().unwrap_or_default() };
    let universe = if has_ledger { context.strings().explain.ledger } else { context.strings().explain.statistics };
    let title = if has_ledger { title(context, members) } else { strings.published.to_owned() };
    CardHead { title, subtitle: [measure.as_str(), universe, strings.tap].join(" · ") }
}

/// Who is behind: up to three are named, the worst first; more are counted.
fn title(context: &Context, members: &Members) -> String {
    let strings = &context.strings().areas_card;
    let of = |light: Light| -> Vec<&MemberRow> {
        let worst_first = members.by_rank.iter().rev().map(|&at| &members.rows[at]);
        worst_first.filter(|row| row.light == Some(light)).collect()
    };
    let behind = of(Light::Behind);
    let watched = of(Light::Watch);
    let (rows, words, many) = if behind.is_empty() {
        (watched, strings.watch, strings.many_watch)
    } else {
        (behind, strings.behind, strings.many_behind)
    };
    match rows.len() {
        0 => strings.all_well.to_owned(),
        count if count > NAMED => many.replace("{}", &count.to_string()),
        _ => {
            let names: Vec<String> = rows.iter().map(|row| row.short_name.clone()).collect();
            words.replace("{}", &names_of(&names, context.locale))
        }
    }
}

/// 其中：前海47%，与其他区域交叉，不计入合计.
fn overlapping(context: &Context, members: &Members) -> String {
    let strings = &context.strings().areas_card;
    let named = members.overlapping.iter().filter(|row| !tile_figure(row).is_empty());
    let names: Vec<String> = named
        .map(|row| {
            let shape = row.light.filter(|&light| light != Light::Ok).map_or("", Light::shape);
            let space = if context.locale == Locale::En { " " } else { "" };
            format!("{}{space}{shape}{}", row.short_name, tile_figure(row))
        })
        .collect();
    if names.is_empty() {
        return String::new();
    }
    strings.overlapping.replace("{}", &names.join(context.strings().explain.clause))
}
