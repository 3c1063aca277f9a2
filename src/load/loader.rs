//! The way from bytes to a dataset, in slices as long as the caller likes.
//!
//! Feed the descriptor, fetch what is [`wanted`](Loader::wanted), feed it, and
//! [`step`](Loader::step) until nothing is left; the page does so between frames, the command in
//! one go.

use crate::base::{Checked, Code, Diagnostic, Diagnostics, inserted};
use crate::load::assemble::{Assembly, Drafts};
use crate::load::check::{Doubting, Judging};
use crate::load::csv::is_html;
use crate::load::descriptor::{self, Resource};
use crate::load::draft::at_cell;
use crate::load::limits::Limits;
use crate::load::rows::RowReader;
use crate::load::sink::Sink;
use crate::load::verify::{self, Verifier};
use crate::model::{Dataset, Package, ResourceInfo, Unit, Verification};

/// Bytes that cost about as much to hash as one row costs to read.
const BYTES_PER_ROW: usize = 128;

/// Why nothing can be shown.
#[derive(Clone, Debug)]
pub struct LoadFailure {
    /// What is wrong with the package; at least one.
    pub diagnostics: Diagnostics,
}

impl LoadFailure {
    /// A failure for one reason.
    pub fn new(diagnostic: Diagnostic) -> Self {
        Self { diagnostics: vec![diagnostic] }
    }
}

/// A file to fetch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Its number, for [`Loader::feed`].
    pub file: usize,
    /// Its path, relative to the descriptor.
    pub path: String,
    /// The bytes promised of the table it belongs to: reading may stop one beyond.
    pub bytes: Option<u64>,
}

/// How far the loading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows read so far.
    pub rows: u64,
    /// Nothing to do until more is fed?
    pub idle: bool,
    /// Nothing left to do?
    pub done: bool,
}

enum State {
    Waiting(Vec<Option<Vec<u8>>>),
    Verifying(Vec<Vec<u8>>, Verifier),
    Reading(Box<RowReader>),
    Done,
}

struct Source {
    resource: Resource,
    state: State,
}

enum Stage {
    Descriptor,
    Reading(Drafts),
    Judging(Drafts, Judging),
    Assembling(Assembly, Doubting),
    Doubting(Box<Dataset>, Doubting),
    Done(Box<Dataset>),
    Failed,
}

/// Loads one package.
pub struct Loader {
    limits: Limits,
    sink: Sink,
    sources: Vec<Source>,
    stage: Stage,
    bytes_fed: u64,
    rows: u64,
}

impl Loader {
    /// A loader with nothing in it.
    pub fn new(limits: Limits) -> Self {
        let (sink, sources, stage) = (Sink::default(), Vec::new(), Stage::Descriptor);
        Self { limits, sink, sources, stage, bytes_fed: 0, rows: 0 }
    }

    /// Takes the bytes of `datapackage.json`, and the SHA-256 that the site's index promises of
    /// them, if there is an index.
    ///
    /// # Errors
    /// The descriptor is not the promised one, or is not valid.
    pub fn feed_descriptor(&mut self, bytes: &[u8], promised: Option<&str>) -> Result<(), LoadFailure> {
        let sha256 = verify::sha256(bytes);
        if let Some(promised) = promised.filter(|promised| !promised.eq_ignore_ascii_case(&sha256)) {
            let fault = Diagnostic::at_file(Code::DescriptorHash, descriptor::FILE).value(sha256);
            return Err(self.fail(fault.detail(promised)));
        }
        let (read, diagnostics) = descriptor::read(bytes, &self.limits);
        self.sink.extend(diagnostics);
        let Some(read) = read else { return Err(self.failure()) };
        let mut package = read.package;
        package.descriptor_sha256 = sha256;
        package.descriptor = if promised.is_some() { Verification::Verified } else { Verification::Unverified };
        let waiting = |resource: Resource| {
            let state = State::Waiting(vec![None; resource.paths.len()]);
            Source { resource, state }
        };
        self.sources = read.resources.into_iter().map(waiting).collect();
        package.units = units(&self.sources);
        self.stage = Stage::Reading(Drafts::new(package));
        Ok(())
    }

    /// The files that have not been fed yet, in the descriptor's order.
    pub fn wanted(&self) -> Vec<Wanted> {
        let mut wanted = Vec::new();
        let mut file = 0;
        for source in &self.sources {
            for (part, path) in source.resource.paths.iter().enumerate() {
                if matches!(&source.state, State::Waiting(parts) if parts[part].is_none()) {
                    wanted.push(Wanted { file, path: path.clone(), bytes: source.resource.bytes });
                }
                file += 1;
            }
        }
        wanted
    }

    /// Takes the bytes of a wanted file.
    ///
    /// # Errors
    /// The bytes together pass the limit.
    pub fn feed(&mut self, file: usize, bytes: Vec<u8>) -> Result<(), LoadFailure> {
        self.bytes_fed += bytes.len() as u64;
        if self.bytes_fed > self.limits.bytes {
            let fault = Diagnostic::at_file(Code::TooManyBytes, descriptor::FILE).value(self.bytes_fed.to_string());
            return Err(self.fail(fault.detail(self.limits.bytes.to_string())));
        }
        let mut part = file;
        for source in &mut self.sources {
            let parts = source.resource.paths.len();
            if part >= parts {
                part -= parts;
                continue;
            }
            if let State::Waiting(waiting) = &mut source.state {
                waiting[part] = Some(bytes);
                if waiting.iter().all(Option::is_some) {
                    let parts = std::mem::take(waiting).into_iter().flatten().collect();
                    source.state = State::Verifying(parts, Verifier::default());
                }
            }
            break;
        }
        Ok(())
    }

    /// Works through about so many rows (or as many bytes to hash, or one rule of one table).
    ///
    /// # Errors
    /// The package is at fault: nothing can be shown.
    pub fn step(&mut self, rows: usize) -> Result<Progress, LoadFailure> {
        let idle = match &mut self.stage {
            Stage::Reading(_) => self.read(rows)?,
            Stage::Judging(drafts, judging) => {
                if judging.step(drafts, &mut self.sink) {
                    let doubting = Doubting::new(drafts);
                    self.stage = Stage::Assembling(Assembly::new(std::mem::take(drafts)), doubting);
                }
                false
            }
            Stage::Assembling(assembly, doubting) => {
                if let Some(dataset) = assembly.step() {
                    self.stage = Stage::Doubting(Box::new(dataset), std::mem::take(doubting));
                }
                false
            }
            Stage::Doubting(dataset, doubting) => {
                if doubting.step(dataset, rows, &mut self.sink) {
                    self.finish_doubting();
                }
                false
            }
            Stage::Done(_) => true,
            Stage::Descriptor | Stage::Failed => true,
        };
        Ok(self.progress(idle))
    }

    fn finish_doubting(&mut self) {
        if let Stage::Doubting(dataset, _) = std::mem::replace(&mut self.stage, Stage::Failed) {
            self.stage = Stage::Done(dataset);
        }
    }

    fn progress(&self, idle: bool) -> Progress {
        let done = matches!(self.stage, Stage::Done(_));
        Progress { rows: self.rows, idle: idle || done, done }
    }

    /// The bytes of all files, as far as the descriptor says.
    pub fn bytes_promised(&self) -> u64 {
        self.sources.iter().filter_map(|source| source.resource.bytes).sum()
    }

    /// Reads on in the first table whose files are all there; true where none is.
    fn read(&mut self, rows: usize) -> Result<bool, LoadFailure> {
        let ready = |source: &Source| matches!(source.state, State::Verifying(..) | State::Reading(_));
        let Some(at) = self.sources.iter().position(ready) else {
            let all = self.sources.iter().all(|source| matches!(source.state, State::Done));
            if all && let Stage::Reading(drafts) = &mut self.stage {
                self.stage = Stage::Judging(std::mem::take(drafts), Judging::default());
            }
            return Ok(!all);
        };
        let state = std::mem::replace(&mut self.sources[at].state, State::Done);
        let next = match state {
            State::Verifying(parts, mut verifier) => {
                if verifier.step(&parts, rows.saturating_mul(BYTES_PER_ROW)) {
                    self.open(at, parts, verifier)?
                } else {
                    State::Verifying(parts, verifier)
                }
            }
            State::Reading(reader) => self.read_rows(at, reader, rows)?,
            other => other,
        };
        self.sources[at].state = next;
        Ok(false)
    }

    fn open(&mut self, at: usize, parts: Vec<Vec<u8>>, verifier: Verifier) -> Result<State, LoadFailure> {
        let resource = &self.sources[at].resource;
        let (bytes, sha256) = verifier.finish();
        if let Some(fault) = broken_promise(resource, bytes, &sha256, &parts) {
            return Err(self.fail(fault));
        }
        let verification = if resource.sha256.is_some() { Verification::Verified } else { Verification::Unverified };
        let (name, paths) = (resource.spec.name.to_owned(), resource.paths.clone());
        let opened = RowReader::open(resource, parts, &self.limits, &mut self.sink);
        if let Stage::Reading(drafts) = &mut self.stage {
            let (rows, quarantined, parent_quarantined) = (0, 0, 0);
            // As the descriptor has them, in whatever order they come in.
            let place_of = |name: &str| self.sources.iter().position(|source| source.resource.spec.name == name);
            let known = &mut drafts.package.resources;
            let place = known.iter().filter(|info| place_of(&info.name) < Some(at)).count();
            let info = ResourceInfo { name, paths, bytes, sha256, verification, rows, quarantined, parent_quarantined };
            known.insert(place, info);
        }
        let reader = opened.map_err(|fault| self.fail(*fault))?;
        if self.sink.stopped() {
            return Err(self.failure());
        }
        Ok(State::Reading(Box::new(reader)))
    }

    fn read_rows(&mut self, at: usize, mut reader: Box<RowReader>, rows: usize) -> Result<State, LoadFailure> {
        let left = self.limits.rows.saturating_sub(self.rows);
        let rows = rows.min(usize::try_from(left).unwrap_or(usize::MAX).saturating_add(1));
        let step = reader.step(rows, &self.sources[at].resource, &self.limits, &mut self.sink);
        let (read, done) = step.map_err(|fault| self.fail(*fault))?;
        self.rows += read as u64;
        if self.rows > self.limits.rows {
            let file = self.sources[at].resource.paths.first().cloned().unwrap_or_default();
            let fault = Diagnostic::at_file(Code::TooManyRows, &file).value(self.rows.to_string());
            return Err(self.fail(fault.detail(self.limits.rows.to_string())));
        }
        if !done {
            return Ok(State::Reading(reader));
        }
        if let Stage::Reading(drafts) = &mut self.stage {
            drafts.insert(reader.finish());
        }
        Ok(State::Done)
    }

    /// The dataset, with what was noticed, file by file and line by line.
    ///
    /// # Errors
    /// The package is at fault, or files that were wanted have not been fed.
    pub fn finish(mut self) -> Result<Checked<Dataset>, LoadFailure> {
        loop {
            let progress = self.step(usize::MAX)?;
            if progress.done {
                break;
            }
            if progress.idle {
                let missing = self.wanted().into_iter().map(|file| Diagnostic::at_file(Code::MissingFile, &file.path));
                let missing: Diagnostics = missing.collect();
                let none = || vec![Diagnostic::at_file(Code::MissingDescriptor, descriptor::FILE)];
                return Err(LoadFailure { diagnostics: if missing.is_empty() { none() } else { missing } });
            }
        }
        let files: Vec<String> = self.sources.iter().flat_map(|source| source.resource.paths.clone()).collect();
        let (diagnostics, faults) = self.sink.finish(&files);
        match self.stage {
            Stage::Done(dataset) => {
                if let Some(fault) = beyond_sums(&dataset) {
                    return Err(LoadFailure::new(fault));
                }
                let mut value = *dataset;
                value.package = std::sync::Arc::new(Package { faults, ..(*value.package).clone() });
                Ok(Checked { value, diagnostics })
            }
            _ => Err(LoadFailure { diagnostics }),
        }
    }

    fn fail(&mut self, fault: Diagnostic) -> LoadFailure {
        self.sink.push(fault);
        self.failure()
    }

    fn failure(&mut self) -> LoadFailure {
        self.stage = Stage::Failed;
        LoadFailure { diagnostics: self.sink.package_faults() }
    }
}

/// What a table's files are against what was promised of them.
fn broken_promise(resource: &Resource, bytes: u64, sha256: &str, parts: &[Vec<u8>]) -> Option<Diagnostic> {
    let file = resource.paths.first().map(String::as_str).unwrap_or_default();
    // Before the hash, which would say less about what came instead.
    if parts.iter().any(|part| is_html(part)) {
        return Some(Diagnostic::at_file(Code::SourceError, file).value("HTML").detail("is_html"));
    }
    let promised_bytes = resource.bytes.filter(|promised| *promised != bytes);
    let promised_hash = resource.sha256.as_deref().filter(|promised| *promised != sha256);
    match (promised_bytes, promised_hash) {
        (Some(promised), _) => {
            let fault = Diagnostic::at_file(Code::ByteCount, file).value(bytes.to_string());
            Some(fault.detail(promised.to_string()))
        }
        (None, Some(promised)) => Some(Diagnostic::at_file(Code::HashCount, file).value(sha256).detail(promised)),
        (None, None) => None,
    }
}

fn units(sources: &[Source]) -> std::collections::BTreeMap<String, String> {
    let fields = sources.iter().flat_map(|source| {
        let schema = source.resource.schema.iter();
        schema.flat_map(|schema| &schema.fields).map(move |field| (source.resource.spec.name, field))
    });
    inserted(fields.filter_map(|(table, field)| {
        let unit = field.reader.as_ref()?.spelling.unit?;
        Some((format!("{table}.{}", field.name), unit.as_str().to_owned()))
    }))
}

/// The first column of money whose amounts together are more than a sum can hold: no total would be true.
/// It is named with its largest amount, for most likely the unit is wrong.
fn beyond_sums(dataset: &Dataset) -> Option<Diagnostic> {
    dataset.tables().find_map(|table| {
        let columns = 0..table.spec.fields.len();
        let found = columns.into_iter().filter_map(|column| Some((column, table.magnitude(column)?)));
        let (column, fen) = found.into_iter().find(|&(_, fen)| fen > i128::from(i64::MAX))?;
        let amount = |row: &u32| table.money(column, *row).map(|amount| amount.fen().abs());
        // Of equals the first.
        let largest = table.rows().rev().max_by_key(amount)?;
        let name = table.spec.fields[column].name;
        let unit = dataset.package.units.get(&format!("{}.{name}", table.spec.name)).and_then(|unit| Unit::parse(unit));
        let fault = at_cell(table, unit, Code::SumOutOfRange, largest, column);
        Some(fault.quantity(fen / 100, Unit::Yuan.as_str()))
    })
}
