//! Doubts about targets: a decomposition adds up to what it decomposes.
//!
//! A row is decomposed separately by area, by sector, by each kind of organisation and by project.
//! Its parts replace one dimension by a direct child of it, or fill an empty one at its top level,
//! all else equal; a project's target belongs under each of its areas, sectors and organisations.
//! All are compared in the version in force at the month the data run to.

use std::collections::BTreeMap;

use crate::base::{Arrange, Code, Decimal, inserted};
use crate::load::check::Seen;
use crate::load::sink::Sink;
use crate::model::contract::{area, choices, measure, organisation, project, sector, target};
use crate::model::{Dataset, NONE, Table, TableSpec, Unit};

/// What a target is of, its version aside: rows of other tables, [`NONE`] where the cell is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Node {
    year: i32,
    measure: u32,
    area: u32,
    organisation: u32,
    sector: u32,
    project: u32,
}

/// The dimension by which parts are told apart, in a word of the sentences.
type By = &'static str;

/// Asked of the first row, since it takes all of them to answer.
pub(super) fn gaps(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    if row > 0 || !seen.losses.none_of(&target::SPEC) {
        return;
    }
    let decomposition = Decomposition::new(seen.dataset);
    for (node, by, sum) in decomposition.gaps() {
        let row = decomposition.wholes[&node];
        let (table, measures) = (seen.table(&target::SPEC), seen.table(&measure::SPEC));
        let unit = measures.choice(measure::UNIT, node.measure);
        let whole = table.decimal(target::VALUE, row).unwrap_or_default();
        let fault = seen.at(Code::TargetGap, table, row, target::VALUE).detail(by);
        let yuan = Unit::parse(unit).and_then(Unit::yuan).unwrap_or(1);
        let sum = Decimal::from_micro(sum.micro() / i128::from(yuan));
        sink.push(fault.quantity(sum, unit).quantity(whole, unit));
    }
}

struct Decomposition<'a> {
    dataset: &'a Dataset,
    home: u32,
    /// The row in force of each node of a project.
    projects: Vec<(Node, u32)>,
    /// The row in force of each other node: those that may have parts. They are few.
    wholes: BTreeMap<Node, u32>,
}

impl<'a> Decomposition<'a> {
    fn new(dataset: &'a Dataset) -> Self {
        let table = dataset.table(&target::SPEC);
        let until = dataset.package.as_of.map(|month| month.last_day());
        let mut known: Vec<(Node, _, u32)> = table
            .rows()
            .filter_map(|row| {
                let decided = table.day(target::DECIDED, row);
                let is_known = decided.is_none_or(|day| until.is_none_or(|until| day <= until));
                let version = table.choice(target::VERSION, row);
                let order = choices::VERSION.iter().position(|&known| known == version);
                is_known.then_some((node(table, row)?, (decided, order), row))
            })
            .collect();
        known.arrange();
        // Of each node the last, which is in force.
        let last = known.chunk_by(|a, b| a.0 == b.0).filter_map(|versions| versions.last());
        let in_force = last.map(|&(node, _, row)| (node, row));
        let (projects, wholes): (Vec<_>, Vec<_>) = in_force.partition(|(node, _)| node.project != NONE);
        Self { dataset, home: home(dataset), projects, wholes: inserted(wholes) }
    }

    /// The nodes whose parts by one dimension do not add up to them, with the sum: money in 元.
    fn gaps(&self) -> Vec<(Node, By, Decimal)> {
        let mut sums: BTreeMap<(Node, By), Option<Decimal>> = BTreeMap::new();
        let mut add = |whole: Node, by: By, value: Option<Decimal>| {
            if self.wholes.contains_key(&whole) {
                let sum = sums.entry((whole, by)).or_insert(Some(Decimal::ZERO));
                *sum = sum.zip(value).map(|(sum, value)| Decimal::from_micro(sum.micro() + value.micro()));
            }
        };
        for (&part, &row) in &self.wholes {
            let value = self.exact(part, row);
            self.wholes_of(part, |whole, by| add(whole, by, value));
        }
        for &(part, row) in &self.projects {
            let value = self.exact(part, row);
            self.wholes_of_project(part, |whole| add(whole, "by_project", value));
        }
        let gap = |((node, by), sum): ((Node, By), Option<Decimal>)| {
            let (sum, whole) = (sum?, self.exact(node, self.wholes[&node])?);
            (sum != whole).then_some((node, by, sum))
        };
        sums.into_iter().filter_map(gap).collect()
    }

    /// The value, unless it is only 约, 超 or 近: then it says nothing of a sum.
    fn exact(&self, node: Node, row: u32) -> Option<Decimal> {
        let (table, measures) = (self.dataset.table(&target::SPEC), self.dataset.table(&measure::SPEC));
        let adds = measures.choice(measure::KIND, node.measure) != "rate"
            && Unit::parse(measures.choice(measure::UNIT, node.measure)).is_some_and(adds_up);
        let yuan = Unit::parse(measures.choice(measure::UNIT, node.measure)).and_then(Unit::yuan).unwrap_or(1);
        let is_exact = table.choice(target::QUALIFIER, row).is_empty();
        table.decimal_times(target::VALUE, row, yuan).filter(|_| adds && is_exact)
    }

    /// What a target is a part of, and by which dimension.
    fn wholes_of(&self, part: Node, mut of: impl FnMut(Node, By)) {
        if part.area != NONE
            && let Some(area) = self.above_area(part.area)
        {
            of(Node { area, ..part }, "by_area");
        }
        if part.sector != NONE {
            let sector = self.parent(&sector::SPEC, sector::PARENT, part.sector);
            of(Node { sector, ..part }, "by_sector");
        }
        if part.organisation != NONE {
            let by = self.kind(part.organisation);
            let parent = self.parent(&organisation::SPEC, organisation::PARENT, part.organisation);
            of(Node { organisation: parent, ..part }, by);
            // At the top of its kind it is a part of what no organisation has.
            if parent != NONE && self.kind(parent) != by {
                of(Node { organisation: NONE, ..part }, by);
            }
        }
    }

    /// The node that an area's target is a part of: its parent's, the home area being the empty one.
    fn above_area(&self, row: u32) -> Option<u32> {
        let table = self.dataset.table(&area::SPEC);
        let parent = self.parent(&area::SPEC, area::PARENT, row);
        let adds = table.boolean(area::COUNTED_IN_PARENT, row) != Some(false);
        let above = if parent == self.home { NONE } else { parent };
        // Beside or above the home area there is no whole.
        (adds && (parent != NONE || self.home == NONE)).then_some(above)
    }

    /// Every node that a project lies in: any of its areas, sectors and organisations, or all.
    fn wholes_of_project(&self, part: Node, mut of: impl FnMut(Node)) {
        let projects = self.dataset.table(&project::SPEC);
        let upwards = |spec, parent, column| self.upwards(spec, parent, projects.target(column, part.project));
        let mut areas = upwards(&area::SPEC, area::PARENT, project::AREA);
        // The home area and what lies above it are the empty one.
        areas.retain(|&area| area == NONE || self.above_area(area).is_some());
        let sectors = upwards(&sector::SPEC, sector::PARENT, project::SECTOR);
        let mut organisations: Vec<u32> = [project::SPECIAL_HQ, project::AREA_HQ, project::UNIT]
            .into_iter()
            .flat_map(|column| upwards(&organisation::SPEC, organisation::PARENT, column))
            .collect();
        organisations.arrange();
        organisations.dedup();
        for &area in &areas {
            for &organisation in &organisations {
                for &sector in &sectors {
                    of(Node { area, organisation, sector, project: NONE, ..part });
                }
            }
        }
    }

    /// A row, those above it, and the empty one that stands for all.
    fn upwards(&self, spec: &'static TableSpec, parent: usize, row: Option<u32>) -> Vec<u32> {
        let next = |&row: &u32| Some(self.parent(spec, parent, row)).filter(|&above| above != NONE);
        let mut rows: Vec<u32> = std::iter::successors(row, next).collect();
        rows.push(NONE);
        rows
    }

    fn parent(&self, spec: &TableSpec, parent: usize, row: u32) -> u32 {
        self.dataset.table(spec).target(parent, row).unwrap_or(NONE)
    }

    fn kind(&self, organisation: u32) -> By {
        match self.dataset.table(&organisation::SPEC).choice(organisation::KIND, organisation) {
            "general_hq" => "by_general_hq",
            "special_hq" => "by_special_hq",
            "area_hq" => "by_area_hq",
            "department" => "by_department",
            "unit" => "by_unit",
            _ => "by_owner",
        }
    }
}

/// Amounts and counts add up; shares do not.
const fn adds_up(unit: Unit) -> bool {
    !matches!(unit, Unit::Percent | Unit::PercentagePoint)
}

/// The row of the home area: the declared one, else the only one at the top.
fn home(dataset: &Dataset) -> u32 {
    let table = dataset.table(&area::SPEC);
    table.find(&dataset.package.home_area).unwrap_or_else(|| {
        let mut tops = table.rows().filter(|&row| table.target(area::PARENT, row).is_none());
        tops.next().filter(|_| tops.next().is_none()).unwrap_or(NONE)
    })
}

/// What a row is a target of; nothing where it names what is not in the package.
fn node(table: &Table, row: u32) -> Option<Node> {
    let key = |column| match table.text(column, row) {
        "" => Some(NONE),
        _ => table.target(column, row),
    };
    Some(Node {
        year: table.year(target::YEAR, row)?,
        measure: table.target(target::MEASURE, row)?,
        area: key(target::AREA)?,
        organisation: key(target::ORGANISATION)?,
        sector: key(target::SECTOR)?,
        project: key(target::PROJECT)?,
    })
}
