//! The treemap of sectors: area = annual plan, tint = light; of a ledger without plans, area = how
//! many projects it lists.

use std::sync::Arc;

use crate::analysis::{Grouping, Light};
use crate::base::{Arrange, Decimal};
use crate::chart::treemap::{Cell, Rest, Spec};
use crate::model::Dimension;
use crate::present::Context;
use crate::present::curves::chart_light;
use crate::present::legend::light_legend;
use crate::present::members::{MemberRow, Members, members, members_table};
use crate::present::overview::basis::{Basis, behind_title, chosen, most_projects, projects};
use crate::present::overview::light_word;
use crate::present::spec::{CardHead, TableSpec};
use crate::present::wording::names_of;

/// The treemap with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct SectorsCard {
    /// Title and second line.
    pub head: CardHead,
    /// The cells, the largest first.
    pub spec: Spec,
    /// The sector behind each cell.
    pub ids: Vec<String>,
    /// What its tints mean; nothing where it has none.
    pub legend: Vec<(Light, String)>,
}

/// What the treemap's title speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectorsTitle {
    /// Who is behind.
    Progress,
    /// The largest plans: where a table beside it speaks of progress.
    Plans,
}

/// At most so many of the largest are named.
const LARGEST: usize = 3;

/// The treemap of the sectors, of what is in scope but for the sector itself. Nothing where no
/// sector has a plan or a project.
pub fn sectors_card(context: &Context, title: SectorsTitle) -> Option<SectorsCard> {
    let members = sectors(context);
    let has_plans = has_plans(&members);
    let size = if has_plans { plan } else { projects };
    let mut rows: Vec<&MemberRow> = members.rows.iter().filter(|row| size(row) > Decimal::ZERO).collect();
    rows.arrange_by_key(|row| std::cmp::Reverse(size(row)));
    if rows.is_empty() {
        return None;
    }
    let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
    let to_cell = |row: &&MemberRow| {
        if has_plans { planned_cell(context, row, members.unit.name) } else { listed_cell(context, row) }
    };
    let cells = rows.iter().map(to_cell).collect();
    let selected = chosen(context, Dimension::Sector, &ids);
    let strings = &context.strings().sectors_card;
    let rest = Some(Rest {
        name: strings.rest.to_owned(),
        watch: strings.rest_watch.to_owned(),
        behind: strings.rest_behind.to_owned(),
        sum: if has_plans { String::new() } else { strings.rest_sum.to_owned() },
        tap: strings.rest_tap.to_owned(),
        comma: context.strings().explain.clause.to_owned(),
    });
    let title = match title {
        SectorsTitle::Progress => behind_title(context, &members, Dimension::Sector),
        SectorsTitle::Plans => plans_title(context, &rows),
    };
    let head = if has_plans { planned_head(context, title) } else { listed_head(context, &members) };
    let spec = Spec { cells, selected, rest };
    let is_tinted = spec.cells.iter().any(|cell| cell.light.needs_attention());
    Some(SectorsCard { head, spec, ids, legend: if is_tinted { light_legend(context) } else { Vec::new() } })
}

/// The table behind the treemap.
pub fn sectors_table(context: &Context) -> TableSpec {
    let members = sectors(context);
    if has_plans(&members) { members_table(context, &members) } else { Basis::Projects.table(context, &members) }
}

/// The top sectors; of a mere list of projects those that the projects name, however few stand above them.
fn sectors(context: &Context) -> Arc<Members> {
    let whole = context.refiltered(&context.filters.clone().without_key(Dimension::Sector));
    let top = members(&whole, Dimension::Sector, &Grouping::sectors(&context.known.facts, None));
    if has_plans(&top) {
        return top;
    }
    members(&whole, Dimension::Sector, &Grouping::named_sectors(context.dataset()))
}

fn has_plans(members: &Members) -> bool {
    members.rows.iter().any(|row| plan(row) > Decimal::ZERO)
}

fn planned_head(context: &Context, title: Option<String>) -> CardHead {
    let strings = &context.strings().sectors_card;
    let subtitle = [strings.measure, context.strings().explain.ledger].join(" · ");
    CardHead { title: title.unwrap_or_else(|| strings.title.to_owned()), subtitle }
}

/// Of few sectors all have large plans, and to name them says nothing.
fn plans_title(context: &Context, by_size: &[&MemberRow]) -> Option<String> {
    let is_told_apart = by_size.len() > LARGEST;
    let names: Vec<String> = by_size.iter().take(LARGEST).map(|row| row.short_name.clone()).collect();
    is_told_apart.then(|| context.strings().sectors_card.largest.replace("{}", &names_of(&names, context.locale)))
}

fn listed_head(context: &Context, members: &Members) -> CardHead {
    let strings = &context.strings().sectors_card;
    let subtitle = [strings.listed, context.strings().explain.ledger].join(" · ");
    CardHead {
        title: most_projects(context, members).unwrap_or_else(|| context.strings().published.listed.to_owned()),
        subtitle,
    }
}

fn plan(row: &MemberRow) -> Decimal {
    row.plan.figure.value.map_or(Decimal::ZERO, crate::figures::Value::decimal)
}

fn planned_cell(context: &Context, row: &MemberRow, unit: &str) -> Cell {
    let completion = format!("{}{}", row.completion.text, row.completion.unit);
    let lead = row.lead.figure.value.map(|_| row.lead.text.clone());
    let said = lead.as_ref().map(|lead| context.strings().sectors_card.lead.replace("{}", lead));
    let word = row.light.map(|light| light_word(context, light)).unwrap_or_default();
    let parts =
        [row.name.clone(), format!("{}{unit}", row.plan.text), completion, said.clone().unwrap_or_default(), word];
    Cell {
        name: row.name.clone(),
        figures: said.into_iter().chain(lead).collect(),
        value: plan(row).to_f64(),
        light: chart_light(row.light),
        spoken: parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(context.strings().explain.clause),
    }
}

fn listed_cell(context: &Context, row: &MemberRow) -> Cell {
    let said = Basis::Projects.said(context, row);
    Cell {
        name: row.name.clone(),
        figures: vec![said.clone()],
        value: projects(row).to_f64(),
        light: chart_light(None),
        spoken: [row.name.clone(), said].join(context.strings().explain.clause),
    }
}
