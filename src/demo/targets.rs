//! Targets: the year's plan from the city down to each project, and statistics' own targets.
//!
//! What projects plan adds up to every row above them, but for one contradiction that is left to
//! see: projects across areas are in the city's target and in no area's.

use std::collections::BTreeMap;

use crate::base::Day;
use crate::demo::Demo;
use crate::demo::calendar::YEAR;
use crate::demo::money::{Money, Version};
use crate::demo::organisations::SPECIAL;
use crate::demo::places::AREAS;
use crate::demo::project::Project;
use crate::demo::sectors::SECTORS;
use crate::demo::sheet::{Sheet, Sheets};
use crate::demo::sources;
use crate::demo::statistics::{self, PLAN_MEASURE, tenths};
use crate::model::contract::{choices, target};

/// What a target is of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    City,
    Area(usize),
    Sector(usize),
    Special(usize),
    AreaHeadquarters(String),
}

/// The plans of all projects, and their sums by year and version.
#[derive(Debug, Default)]
pub(super) struct Targets {
    plans: BTreeMap<i32, Vec<(String, Vec<Version>)>>,
    sums: BTreeMap<i32, BTreeMap<Node, [i64; 3]>>,
}

/// The years that have targets.
const YEARS: [i32; 2] = [YEAR - 1, YEAR];

/// Why a year's targets are changed.
const REASONS: [&str; 3] =
    ["", "年中调整：按项目进度增减年度计划，跨区项目未分解到区", "年末调整：按全年预计完成情况核定"];

impl Targets {
    /// Adds a project's plans.
    pub(super) fn add(&mut self, project: &Project, money: &Money) {
        for year in money.years.iter().filter(|year| YEARS.contains(&year.year)) {
            self.plans.entry(year.year).or_default().push((project.id.clone(), year.versions.clone()));
            let amounts = by_version(&year.versions);
            for node in nodes(project) {
                let sums = self.sums.entry(year.year).or_default().entry(node).or_default();
                sums.iter_mut().zip(amounts).for_each(|(sum, amount)| *sum += amount);
            }
        }
    }

    /// Writes the sums of what was added, then the projects' own.
    pub(super) fn write(&self, sheets: &mut Sheets) {
        let sheet = sheets.of(&target::SPEC);
        for (&year, nodes) in &self.sums {
            nodes.iter().for_each(|(node, sums)| sum_rows(sheet, year, node, *sums));
        }
        for (&year, plans) in &self.plans {
            for (id, versions) in plans {
                for version in versions {
                    head(sheet, year, version.name, PLAN_MEASURE);
                    sheet.put(target::PROJECT, id).put_some(target::DECIDED, version.decided);
                    sheet.put(target::VALUE, version.amount).put(target::REASON, version.reason);
                    sheet.put(target::SOURCE, sources::plan(year)).end();
                }
            }
        }
    }
}

/// A node's sums; a later version where it differs.
fn sum_rows(sheet: &mut Sheet, year: i32, node: &Node, sums: [i64; 3]) {
    let mut last = None;
    for (at, sum) in sums.into_iter().enumerate() {
        if decided(year, at).is_none() || last == Some(sum) {
            continue;
        }
        last = Some(sum);
        head(sheet, year, choices::VERSION[at], PLAN_MEASURE);
        match node {
            Node::City => &mut *sheet,
            Node::Area(place) => sheet.put(target::AREA, AREAS[*place].id),
            Node::Sector(sector) => sheet.put(target::SECTOR, SECTORS[*sector].id),
            Node::Special(headquarters) => sheet.put(target::ORGANISATION, SPECIAL[*headquarters].0),
            Node::AreaHeadquarters(id) => sheet.put(target::ORGANISATION, id),
        };
        sheet.put_some(target::DECIDED, decided(year, at)).put(target::VALUE, sum);
        sheet.put(target::REASON, REASONS[at]).put(target::SOURCE, sources::plan(year)).end();
    }
}

/// The nodes above a project.
fn nodes(project: &Project) -> Vec<Node> {
    let mut nodes = vec![Node::City, Node::Sector(project.sector), Node::Special(SECTORS[project.sector].headquarters)];
    nodes.extend(project.place.map(Node::Area));
    nodes.extend(project.area_hq.clone().map(Node::AreaHeadquarters));
    nodes
}

/// A plan's amount in each version: what a version does not restate stays.
fn by_version(versions: &[Version]) -> [i64; 3] {
    let mut amount = 0;
    std::array::from_fn(|at| {
        let version = versions.iter().find(|version| version.name == choices::VERSION[at]);
        amount = version.map_or(amount, |version| version.amount);
        amount
    })
}

/// The day a version of a year's targets was decided; nothing where that is still to come.
fn decided(year: i32, version: usize) -> Option<Day> {
    match version {
        0 => Day::new(year, 1, 16),
        1 => Day::new(year, 7, 17),
        _ if year < YEAR => Day::new(year, 11, 20),
        _ => None,
    }
}

fn head(sheet: &mut Sheet, year: i32, version: &str, measure: &str) {
    sheet.put(target::YEAR, year).put(target::VERSION, version).put(target::MEASURE, measure);
}

/// Writes the targets of statistics: investment by area, whose parts add up, and rates, which do
/// not.
pub(super) fn of_statistics(sheets: &mut Sheets, demo: &Demo) {
    let sheet = sheets.of(&target::SPEC);
    for (year, growth) in [(YEAR - 1, 6.0), (YEAR, 7.0)] {
        let levels: Vec<f64> = (0..AREAS.len()).map(|place| last_year_of(demo, place, year)).collect();
        for (version, reason) in REASONS.iter().enumerate() {
            let Some(day) = decided(year, version) else { continue };
            let growth = growth - 0.5 * version as f64;
            let aims: Vec<i64> = AREAS
                .iter()
                .zip(&levels)
                .map(|(area, level)| {
                    let own = growth + if area.is_behind { -1.0 } else { 0.5 };
                    (level * (1.0 + own / 100.0)).round() as i64
                })
                .collect();
            let mut row = |measure: &str, area: &str, value: &str| {
                head(sheet, year, choices::VERSION[version], measure);
                sheet.put(target::AREA, area).put(target::DECIDED, day).put(target::VALUE, value);
                sheet.put(target::REASON, reason.split('，').next().unwrap_or_default());
                sheet.put(target::SOURCE, sources::plan(year)).end();
            };
            row("fai", "", &aims.iter().sum::<i64>().to_string());
            row("fai_growth", "", &tenths(growth));
            row("industrial_growth", "", &tenths(growth + 3.0));
            row("vertical_floor", "", if year < YEAR { "700000" } else { "800000" });
            for (area, aim) in AREAS.iter().zip(&aims) {
                row("fai", area.id, &aim.to_string());
                row("fai_growth", area.id, &tenths(growth + if area.is_behind { -1.0 } else { 0.5 }));
            }
        }
    }
}

/// What statistics published of an area for the whole year before.
fn last_year_of(demo: &Demo, place: usize, year: i32) -> f64 {
    let published = statistics::of_area(demo, place);
    let december = published.iter().find(|it| it.month.year() == year - 1 && it.month.number() == 12);
    december.map_or(0.0, |it| it.to_date)
}
