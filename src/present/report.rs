//! `yilan figures`: every figure of a state and of each of its members, by the functions that the
//! pages call, so that anyone can recompute the dashboard and compare.

use std::sync::Arc;

use std::collections::BTreeMap;

use crate::analysis::{Member, Snapshot, Statistics, Totals, organisation_kinds, rank};
use crate::base::{Money, Month};
use crate::facts::Facts;
use crate::figures::{FigureId, Universe, Value, ledger_value, measure_unit, published};
use crate::model::contract::{area, measure, organisation, project, sector};
use crate::model::{Dataset, Dimension, NONE, Unit};
use crate::nav::Filters;
use crate::present::Known;
use crate::present::scope::{member_id, narrowed, query, scope};

/// A row of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRow {
    /// The canonical query of the member's state.
    pub scope: Arc<str>,
    /// The figure's or the measure's name.
    pub figure: String,
    /// The exact decimal; empty where there is none.
    pub value: String,
    /// Its unit.
    pub unit: &'static str,
    /// The whole it belongs to.
    pub universe: &'static str,
}

/// The figures of the ledger that are reported, in order.
const REPORTED: [FigureId; 17] = [
    FigureId::Projects,
    FigureId::TotalInvestment,
    FigureId::Plan,
    FigureId::PlanInitial,
    FigureId::Planned,
    FigureId::Done,
    FigureId::Counted,
    FigureId::CompletionRate,
    FigureId::TimeProgress,
    FigureId::Lead,
    FigureId::LeadPlan,
    FigureId::Gap,
    FigureId::Starts,
    FigureId::LightOk,
    FigureId::LightWatch,
    FigureId::LightBehind,
    FigureId::Rank,
];

/// The dimensions whose members are reported, in order.
const MEMBERS_OF: [Dimension; 5] =
    [Dimension::Area, Dimension::Sector, Dimension::SpecialHq, Dimension::AreaHq, Dimension::Unit];

/// The whole report of a state at a month.
pub fn report(known: &Known, filters: &Filters, month: Month) -> Vec<ReportRow> {
    let Known { dataset, facts, statistics, .. } = known;
    let reporter = Reporter { dataset, facts, snapshot: Snapshot::new(dataset, facts, month), statistics, month };
    let mut rows = Vec::new();
    reporter.push_scope(&mut rows, filters, None, &reporter.totals(filters));
    for key in MEMBERS_OF {
        reporter.push_members(&mut rows, filters, key);
    }
    rows
}

struct Reporter<'a> {
    dataset: &'a Dataset,
    facts: &'a Facts,
    snapshot: Snapshot,
    statistics: &'a Statistics,
    month: Month,
}

impl Reporter<'_> {
    fn totals(&self, filters: &Filters) -> Totals {
        let selection = self.snapshot.select(self.dataset, self.facts, &query(filters));
        self.snapshot.totals(self.dataset, self.facts, &selection)
    }

    fn push_members(&self, rows: &mut Vec<ReportRow>, filters: &Filters, key: Dimension) {
        let of_member = |row| narrowed(filters, key, &member_id(self.dataset, key, row));
        let members: Vec<Member> = member_rows(self.dataset, key)
            .into_iter()
            .map(|row| Member { row, totals: self.totals(&of_member(row)) })
            .collect();
        let ranks = self.ranks(&members, filters, key);
        for (member, rank) in members.iter().zip(ranks) {
            self.push_scope(rows, &of_member(member.row), rank, &member.totals);
        }
    }

    /// Each member's rank among its siblings, which share parent and kind.
    fn ranks(&self, members: &[Member], filters: &Filters, key: Dimension) -> Vec<Option<u32>> {
        let mut siblings: BTreeMap<(u32, &str), Vec<usize>> = BTreeMap::new();
        for (at, member) in members.iter().enumerate() {
            let (parent, kind, is_ranked) = self.family(key, member.row);
            if is_ranked {
                siblings.entry((parent, kind)).or_default().push(at);
            }
        }
        let mut ranks = vec![None; members.len()];
        for ((parent, _), family) in siblings {
            let group: Vec<Member> = family.iter().map(|&at| members[at].clone()).collect();
            let base = self.base_plan(filters, key, parent);
            for place in rank(&group, base, &self.dataset.package.thresholds) {
                ranks[family[place.position]] = place.rank;
            }
        }
        ranks
    }

    /// The plan that small plans are measured against: the parent's; for headquarters and units,
    /// and at the top, that of the state without the member's key.
    fn base_plan(&self, filters: &Filters, key: Dimension, parent: u32) -> Option<Money> {
        let has_parent = parent != NONE && matches!(key, Dimension::Area | Dimension::Sector);
        let of_parent = if has_parent {
            narrowed(filters, key, &member_id(self.dataset, key, parent))
        } else {
            filters.clone().without_key(key)
        };
        self.totals(&of_parent).plan()
    }

    fn family(&self, key: Dimension, row: u32) -> (u32, &'static str, bool) {
        match key {
            Dimension::Area => {
                let table = self.dataset.table(&area::SPEC);
                let is_counted = table.boolean(area::COUNTED_IN_PARENT, row) != Some(false);
                (self.facts.areas.parent(row).unwrap_or(NONE), table.choice(area::KIND, row), is_counted)
            }
            Dimension::Sector => (self.facts.sectors.parent(row).unwrap_or(NONE), "", true),
            _ => {
                let kind = self.dataset.table(&organisation::SPEC).choice(organisation::KIND, row);
                (self.facts.organisations.parent(row).unwrap_or(NONE), kind, true)
            }
        }
    }

    fn push_scope(&self, rows: &mut Vec<ReportRow>, filters: &Filters, rank: Option<u32>, totals: &Totals) {
        let scope = scope(filters, self.month);
        let has_projects = self.dataset.has(&project::SPEC);
        for id in REPORTED {
            let value = match id {
                FigureId::Rank => rank.map(|rank| Value::Count(rank.into())),
                _ if !has_projects && id.universe() != Universe::Time => None,
                _ => ledger_value(id, totals, self.month),
            };
            rows.push(ReportRow {
                scope: scope.clone(),
                figure: id.as_str().to_owned(),
                value: value.map(|value| value.decimal().to_string()).unwrap_or_default(),
                unit: id.unit().as_str(),
                universe: "ledger",
            });
        }
        self.push_measures(rows, filters, &scope);
    }

    fn push_measures(&self, rows: &mut Vec<ReportRow>, filters: &Filters, scope: &Arc<str>) {
        let table = self.dataset.table(&measure::SPEC);
        for measure_row in table.rows() {
            let found = self.statistics.in_scope(self.dataset, measure_row, &query(filters), self.month);
            let value = published(self.dataset, found, scope.clone()).value;
            let unit = measure_unit(self.dataset, measure_row);
            rows.push(ReportRow {
                scope: scope.clone(),
                figure: table.text(measure::ID, measure_row).to_owned(),
                value: value.map(|value| value.decimal().to_string()).unwrap_or_default(),
                unit: if unit.yuan().is_some() { Unit::Yuan.as_str() } else { unit.as_str() },
                universe: "statistics",
            });
        }
    }
}

fn member_rows(dataset: &Dataset, key: Dimension) -> Vec<u32> {
    match key {
        Dimension::Area => dataset.table(&area::SPEC).rows().collect(),
        Dimension::Sector => dataset.table(&sector::SPEC).rows().collect(),
        _ => {
            let table = dataset.table(&organisation::SPEC);
            let kinds = organisation_kinds(key);
            table.rows().filter(|&row| kinds.contains(&table.choice(organisation::KIND, row))).collect()
        }
    }
}
