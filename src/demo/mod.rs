//! A made-up city's data package, the same bytes for the same arguments on every machine.
//!
//! Arguments → lots of projects → money → tables → sealed package. Each project has its own streams
//! of chance; nothing is taken from a clock, an order of memory or a machine's own mathematics.

mod batches;
mod calendar;
mod curves;
mod deal;
mod descriptor;
mod dice;
mod duties;
mod ledger;
mod lists;
mod money;
mod organisations;
mod places;
mod project;
mod schedule;
mod sectors;
mod sheet;
mod sources;
mod statistics;
mod steps;
mod tasks;
mod words;

use std::collections::BTreeMap;
use std::io;

use crate::base::Month;
use crate::demo::calendar::AS_OF;
use crate::demo::sheet::Sheets;
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
    let mut sheets = Sheets::default();
    places::write(&mut sheets);
    sectors::write(&mut sheets);
    organisations::write(&mut sheets);
    sources::write(&mut sheets, statistics::years());
    batches::write(&mut sheets);
    statistics::write_measures(&mut sheets);
    statistics::write(&mut sheets, demo);
    statistics::announce(&mut sheets, &projects);
    for project in &projects {
        let money = money::money(demo.seed, project, demo.first_month().year());
        ledger::project_row(&mut sheets, project, &money);
        ledger::plan_rows(&mut sheets, project, &money);
        ledger::progress_rows(&mut sheets, demo, project, &money);
        let schedule = project.lists.is_scheduled.then(|| schedule::schedule(demo.seed, project));
        if let Some(schedule) = &schedule {
            tasks::write(&mut sheets, project, schedule);
        }
        if project.has_duties() {
            let duties = duties::duties(demo, project, schedule.as_ref());
            duties::write(&mut sheets, project, &duties);
        }
    }
    let planned = projects.iter().filter(|project| project.has_plan).count();
    seal(sheets.finish()?, &descriptor::descriptor(projects.len(), planned))
}

fn seal(mut files: BTreeMap<String, Vec<u8>>, descriptor: &[u8]) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let sealed = load::seal(Some(descriptor), &files, descriptor::NAME)
        .map_err(|failure| io::Error::other(format!("{:?}", failure.diagnostics)))?;
    files.insert(DESCRIPTOR.to_owned(), sealed.descriptor);
    Ok(files)
}
