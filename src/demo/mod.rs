//! A made-up city's data package, the same bytes for the same arguments on every machine.
//!
//! Arguments → lots of projects → money → tables → sealed package. Each project has its own streams
//! of chance; nothing is taken from a clock, an order of memory or a machine's own mathematics.

mod actions;
mod approvals;
mod batches;
mod briefs;
mod calendar;
mod coordination;
mod counting;
mod curves;
mod deal;
mod descriptor;
mod dice;
mod docking;
mod duties;
mod funds;
mod instruments;
mod ledger;
mod lists;
mod money;
mod organisations;
mod parts;
mod places;
mod planted;
mod project;
mod purse;
mod schedule;
mod sectors;
mod series;
mod sheet;
mod sources;
mod stages;
mod statistics;
mod steps;
mod targets;
mod tasks;
mod variants;
mod versions;
mod words;

use std::collections::BTreeMap;
use std::io;

use crate::base::Month;
use crate::demo::briefs::Briefs;
use crate::demo::calendar::AS_OF;
use crate::demo::project::Project;
use crate::demo::sheet::Sheets;
use crate::demo::targets::Targets;
use crate::load::{self, DESCRIPTOR};

/// What to make up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demo {
    /// How many projects, those of the reserve included.
    pub projects: usize,
    /// How many months the ledger goes back.
    pub months: u32,
    /// The seed of chance.
    pub seed: u64,
}

impl Demo {
    /// The ledger's first month.
    fn first_month(&self) -> Month {
        AS_OF.plus(1 - self.months as i32)
    }
}

/// The package's files, by their paths.
///
/// # Errors
/// The tables cannot be written or sealed, which is a fault of this program.
pub fn package(demo: &Demo) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let mut projects = deal::deal(demo);
    lists::assign(demo, &mut projects);
    lists::stand(demo, &mut projects);
    planted::plant(demo, &mut projects);
    let mut sheets = Sheets::default();
    codes(&mut sheets, demo, &projects);
    let mut sums = (Targets::default(), Briefs::new(), 0);
    for project in &projects {
        rows_of(&mut sheets, demo, project, &mut sums);
    }
    let (targets, briefs, _) = sums;
    targets::of_statistics(&mut sheets, demo);
    targets.write(&mut sheets);
    briefs.write(&mut sheets);
    let sessions = coordination::write(&mut sheets, demo, &projects);
    statistics::sessions(&mut sheets, &sessions);
    funds::write(&mut sheets, demo.seed, &projects);
    variants::write(&mut sheets, &projects);
    seal(sheets.finish()?, &descriptor::descriptor(&projects))
}

/// What does not hang on single projects.
fn codes(sheets: &mut Sheets, demo: &Demo, projects: &[Project]) {
    places::write(sheets);
    sectors::write(sheets);
    organisations::write(sheets);
    sources::write(sheets, statistics::years());
    batches::write(sheets);
    statistics::write_measures(sheets);
    statistics::write(sheets, demo);
    statistics::announce(sheets, projects);
}

/// What hangs on one project; its money is added up for targets and briefs, its corrections are
/// counted.
fn rows_of(sheets: &mut Sheets, demo: &Demo, project: &Project, sums: &mut (Targets, Briefs, usize)) {
    let seed = demo.seed;
    let money = money::money(seed, project, demo.first_month().year());
    ledger::project_row(sheets, project, &money);
    ledger::plan_rows(sheets, project, &money);
    ledger::progress_rows(sheets, demo, project, &money);
    stages::write(sheets, seed, project);
    let (targets, briefs, corrections) = sums;
    targets.add(project, &money);
    briefs.add(project, &money);
    actions::write(sheets, seed, project, corrections);
    let schedule = project.lists.is_scheduled.then(|| schedule::schedule(seed, project));
    if let Some(schedule) = &schedule {
        tasks::write(sheets, project, schedule);
        approvals::write(sheets, seed, project);
    }
    if project.has_duties() {
        duties::write(sheets, project, &duties::duties(demo, project, schedule.as_ref()));
        parts::write(sheets, seed, project);
        docking::write(sheets, seed, project);
    }
}

fn seal(mut files: BTreeMap<String, Vec<u8>>, descriptor: &[u8]) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let sealed = load::seal(Some(descriptor), &files, descriptor::NAME)
        .map_err(|failure| io::Error::other(format!("{:?}", failure.diagnostics)))?;
    files.insert(DESCRIPTOR.to_owned(), sealed.descriptor);
    Ok(files)
}
