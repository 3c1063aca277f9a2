//! Loading: the index, the descriptor, the files, and their rows in slices short enough for taps.

use std::cell::Cell;
use std::sync::Arc;

use futures_util::{StreamExt as _, stream};
use leptos::prelude::*;

use crate::base::{Code, Diagnostic, Diagnostics};
use crate::load::{DESCRIPTOR, INDEX, Limits, LoadFailure, Loader, SiteIndex, Wanted, path_allowed};
use crate::model::Dataset;
use crate::present::scope::month;
use crate::present::{Deriving, Known};
use crate::ui::state::data::{LoadProgress, LoadState};
use crate::ui::state::{DataContext, NavContext};
use crate::web::fetch::{self, FetchError};
use crate::web::{rest, time};

/// The folder of the index and of the packages it names.
const DATA: &str = "data";
/// A slice of reading, in milliseconds; beyond it the page waits for taps and paints.
const SLICE_MS: f64 = 8.0;
/// Rows read between two looks at the clock.
const ROWS_AT_ONCE: usize = 200;
/// How a descriptor constrains cells by a pattern.
const PATTERN: &[u8] = b"\"pattern\"";
/// Files on their way at once, as many as browsers ask one host for.
const FILES_AT_ONCE: usize = 6;

/// Loads the package that the address asks for, now and whenever it asks for another.
pub fn start_loading(data: DataContext, nav: NavContext) {
    let asked = Memo::new(move |_| {
        let state = nav.state();
        (state.package, state.version, data.asked_again.get())
    });
    let latest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let (package, version, _) = asked.get();
        latest.update_value(|turn| *turn += 1);
        let turn = Turn { data, latest, number: latest.get_value() };
        turn.show(LoadState::Loading(LoadProgress::default()));
        leptos::task::spawn_local(async move {
            let result = load(turn, nav, &package, &version).await;
            let state = result.unwrap_or_else(|failure| LoadState::Failed(Arc::new(failure)));
            let known = match &state {
                LoadState::Ready { known, .. } => Some(known.clone()),
                _ => None,
            };
            turn.show(state);
            if let Some(known) = known {
                judge_ahead(turn, nav, known).await;
            }
        });
    });
}

/// One loading. The reader may ask for another package meanwhile: then this one comes too late and
/// must not be shown.
#[derive(Clone, Copy)]
struct Turn {
    data: DataContext,
    latest: StoredValue<u32>,
    number: u32,
}

impl Turn {
    fn is_over(self) -> bool {
        self.latest.get_value() != self.number
    }

    fn show(self, state: LoadState) {
        if !self.is_over() {
            self.data.state.set(state);
        }
    }
}

/// Where a package lies, and what the index promises of its descriptor.
struct Found {
    folder: String,
    promised: Option<String>,
}

async fn load(turn: Turn, nav: NavContext, package: &str, version: &str) -> Result<LoadState, Diagnostics> {
    let found = find(turn, package, version).await?;
    let mut loader = Loader::new(Limits::PAGE);
    let address = format!("{}/{DESCRIPTOR}", found.folder);
    let descriptor = fetched(&address, None, DESCRIPTOR, Code::MissingDescriptor, |_| {}).await?;
    await_patterns(&descriptor).await?;
    loader.feed_descriptor(&descriptor, found.promised.as_deref()).map_err(reasons)?;
    time::pause(0).await;
    read_all(turn, &mut loader, &found.folder).await?;
    let checked = loader.finish().map_err(reasons)?;
    let known = derived(checked.value, nav).await;
    Ok(LoadState::Ready { known, diagnostics: Arc::new(checked.diagnostics), folder: found.folder })
}

/// What reads patterns comes with the rest of the module: it must be there before a descriptor that has one is read, or
/// be missed in words.
async fn await_patterns(descriptor: &[u8]) -> Result<(), Diagnostics> {
    if !descriptor.windows(PATTERN.len()).any(|bytes| bytes == PATTERN) {
        return Ok(());
    }
    let missed = |words: String| vec![Diagnostic::at_file(Code::FetchError, rest::FILE).detail(words)];
    rest::arrive(|_, _| {}).await.map_err(missed)
}

/// What pages ask of the package, thing by thing, and every project at the month asked for.
async fn derived(dataset: Dataset, nav: NavContext) -> Known {
    let mut deriving = Deriving::new(dataset);
    loop {
        time::pause(0).await;
        let Some(known) = deriving.step() else { continue };
        if let Some(month) = month(&known, &nav.state_now()) {
            time::pause(0).await;
            known.snapshot(month);
        }
        time::pause(0).await;
        return known;
    }
}

/// Judges the other months while nothing else is to do: a tap on one finds it there.
async fn judge_ahead(turn: Turn, nav: NavContext, known: Known) {
    while let Some(month) = month(&known, &nav.state_now()) {
        time::idle().await;
        if turn.is_over() || !known.judge_ahead(month) {
            return;
        }
    }
}

/// Fetches the files, some at once, and reads each as it arrives.
async fn read_all(turn: Turn, loader: &mut Loader, folder: &str) -> Result<(), Diagnostics> {
    let wanted = loader.wanted();
    let progress = Cell::new(LoadProgress { bytes_total: loader.bytes_promised(), ..LoadProgress::default() });
    let show = |change: &dyn Fn(&mut LoadProgress)| {
        let mut now = progress.get();
        change(&mut now);
        progress.set(now);
        turn.show(LoadState::Loading(now));
    };
    let fetch = |wanted: Wanted| async move {
        let address = format!("{folder}/{}", wanted.path);
        let limit = wanted.bytes.map(|bytes| bytes + 1);
        let on_bytes = |bytes| show(&|progress| progress.bytes += bytes);
        (wanted.file, fetched(&address, limit, &wanted.path, Code::MissingFile, on_bytes).await)
    };
    let mut arriving = stream::iter(wanted.into_iter().map(fetch)).buffer_unordered(FILES_AT_ONCE);
    let mut began = time::now_ms();
    while let Some((file, bytes)) = arriving.next().await {
        loader.feed(file, bytes?).map_err(reasons)?;
        read_what_is_here(turn, loader, |rows| show(&|progress| progress.rows = rows)).await?;
        // Files that arrived together are read one after another.
        if time::now_ms() - began >= SLICE_MS {
            time::pause(0).await;
            began = time::now_ms();
        }
    }
    Ok(())
}

/// Reads the rows that are here, letting the browser paint and answer between slices.
async fn read_what_is_here(turn: Turn, loader: &mut Loader, on_rows: impl Fn(u64)) -> Result<(), Diagnostics> {
    while !turn.is_over() {
        let until = time::now_ms() + SLICE_MS;
        loop {
            let step = loader.step(ROWS_AT_ONCE).map_err(reasons)?;
            if step.done || step.idle {
                return Ok(());
            }
            if time::now_ms() >= until {
                on_rows(step.rows);
                break;
            }
        }
        time::pause(0).await;
    }
    Err(Vec::new())
}

async fn find(turn: Turn, package: &str, version: &str) -> Result<Found, Diagnostics> {
    let index = site_index().await;
    if let Ok(index) = &index {
        turn.data.index.set(Some(index.clone()));
    }
    if package.contains('/') {
        let folder = package.trim_end_matches('/').to_owned();
        return if path_allowed(&folder) {
            Ok(Found { folder, promised: None })
        } else {
            Err(vec![Diagnostic::at_file(Code::PathRefused, package).value(package)])
        };
    }
    let index = index?;
    let id = if package.is_empty() { index.site.default_package.as_str() } else { package };
    let Some((_, entry)) = index.find(id, version) else {
        let asked = format!("{id} {version}");
        return Err(vec![Diagnostic::at_file(Code::UnknownPackage, INDEX).value(asked.trim())]);
    };
    let folder = format!("{DATA}/{}", entry.path.trim_end_matches('/'));
    Ok(Found { folder, promised: Some(entry.descriptor_sha256.clone()).filter(|hash| !hash.is_empty()) })
}

async fn site_index() -> Result<Arc<SiteIndex>, Diagnostics> {
    let bytes = fetched(&format!("{DATA}/{INDEX}"), None, INDEX, Code::MissingFile, |_| {}).await?;
    SiteIndex::read(&bytes).map(Arc::new).map_err(reasons)
}

async fn fetched(
    address: &str,
    limit: Option<u64>,
    file: &str,
    missing: Code,
    on_bytes: impl FnMut(u64),
) -> Result<Vec<u8>, Diagnostics> {
    fetch::bytes(address, limit, on_bytes).await.map_err(|error| vec![diagnostic(&error, limit, file, missing)])
}

fn diagnostic(error: &FetchError, limit: Option<u64>, file: &str, missing: Code) -> Diagnostic {
    let at = |code| Diagnostic::at_file(code, file);
    match error {
        FetchError::Status(404 | 410) => at(missing).value(file),
        FetchError::Status(status) => at(Code::FetchError).detail(status.to_string()),
        FetchError::NoAnswer => at(Code::FetchError).detail("no_answer"),
        FetchError::BrokenOff => at(Code::FetchError).detail("broken_off"),
        FetchError::TooLong(bytes) => {
            let promised = limit.unwrap_or_default().saturating_sub(1);
            at(Code::ByteCount).value(bytes.to_string()).detail(promised.to_string())
        }
        FetchError::WebPage => at(Code::SourceError).value("HTML").detail("is_html"),
    }
}

fn reasons(failure: LoadFailure) -> Diagnostics {
    failure.diagnostics
}
