//! Loading: the index, the descriptor, the files, and their rows in slices short enough for taps.

use std::sync::Arc;

use leptos::prelude::*;

use crate::base::{Code, Diagnostic, Diagnostics};
use crate::load::{DESCRIPTOR, Limits, LoadFailure, Loader, SiteIndex, path_allowed};
use crate::present::Known;
use crate::ui::state::data::{LoadProgress, LoadState};
use crate::ui::state::{DataContext, NavContext};
use crate::web::fetch::{self, FetchError};
use crate::web::time;

const INDEX: &str = "data/index.json";
/// A slice of reading, in milliseconds; beyond it the page waits for taps and paints.
const SLICE_MS: f64 = 8.0;
/// Rows read between two looks at the clock.
const ROWS_AT_ONCE: usize = 200;

/// Loads the package that the address asks for, now and whenever it asks for another.
pub fn start_loading(data: DataContext, nav: NavContext) {
    let asked = Memo::new(move |_| {
        let state = nav.state();
        (state.package, state.version)
    });
    Effect::new(move |_| {
        let (package, version) = asked.get();
        data.state.set(LoadState::Loading(LoadProgress::default()));
        leptos::task::spawn_local(async move {
            let result = load(data, &package, &version).await;
            // The reader may have asked for another package meanwhile: then this one comes too late.
            if asked.get_untracked() == (package, version) {
                data.state.set(result.unwrap_or_else(|failure| LoadState::Failed(Arc::new(failure))));
            }
        });
    });
}

/// Where a package lies, and what the index promises of its descriptor.
struct Found {
    folder: String,
    promised: Option<String>,
}

async fn load(data: DataContext, package: &str, version: &str) -> Result<LoadState, Diagnostics> {
    let found = find(data, package, version).await?;
    let mut loader = Loader::new(Limits::PAGE);
    let address = format!("{}/{DESCRIPTOR}", found.folder);
    let descriptor = fetched(&address, None, DESCRIPTOR, Code::MissingDescriptor, |_| {}).await?;
    loader.feed_descriptor(&descriptor, found.promised.as_deref()).map_err(reasons)?;
    let promised = loader.wanted().iter().filter_map(|wanted| wanted.bytes).sum();
    let mut progress = LoadProgress { bytes_total: promised, ..LoadProgress::default() };
    for wanted in loader.wanted() {
        let before = progress.bytes;
        let address = format!("{}/{}", found.folder, wanted.path);
        let on_bytes = |bytes| {
            progress.bytes = before + bytes;
            data.state.set(LoadState::Loading(progress.clone()));
        };
        let bytes =
            fetched(&address, wanted.bytes.map(|bytes| bytes + 1), &wanted.path, Code::MissingFile, on_bytes).await?;
        loader.feed(wanted.file, bytes).map_err(reasons)?;
    }
    read(data, &mut loader, progress).await?;
    let checked = loader.finish().map_err(reasons)?;
    time::pause(0).await;
    let diagnostics = Arc::new(checked.diagnostics);
    Ok(LoadState::Ready { known: Known::new(checked.value), diagnostics, folder: found.folder })
}

/// Reads the rows, letting the browser paint and answer between slices.
async fn read(data: DataContext, loader: &mut Loader, mut progress: LoadProgress) -> Result<(), Diagnostics> {
    loop {
        let until = time::now_ms() + SLICE_MS;
        loop {
            let step = loader.step(ROWS_AT_ONCE).map_err(reasons)?;
            progress.rows = step.rows;
            if step.done {
                return Ok(());
            }
            if time::now_ms() >= until {
                break;
            }
        }
        data.state.set(LoadState::Loading(progress.clone()));
        time::pause(0).await;
    }
}

async fn find(data: DataContext, package: &str, version: &str) -> Result<Found, Diagnostics> {
    let is_path = package.contains('/');
    if is_path {
        let folder = package.trim_end_matches('/').to_owned();
        return if path_allowed(&folder) {
            Ok(Found { folder, promised: None })
        } else {
            Err(vec![Diagnostic::at_file(Code::PathRefused, package).value(package)])
        };
    }
    let bytes = fetched(INDEX, None, INDEX, Code::MissingFile, |_| {}).await?;
    let index = Arc::new(SiteIndex::read(&bytes).map_err(reasons)?);
    data.index.set(Some(index.clone()));
    let id = if package.is_empty() { index.site.default_package.as_str() } else { package };
    let Some((_, entry)) = index.find(id, version) else {
        return Err(vec![Diagnostic::at_file(Code::MissingFile, INDEX).value(format!("{id} {version}").trim())]);
    };
    let folder = format!("data/{}", entry.path.trim_end_matches('/'));
    Ok(Found { folder, promised: Some(entry.descriptor_sha256.clone()).filter(|hash| !hash.is_empty()) })
}

async fn fetched(
    address: &str,
    limit: Option<u64>,
    file: &str,
    missing: Code,
    on_bytes: impl FnMut(u64),
) -> Result<Vec<u8>, Diagnostics> {
    fetch::bytes(address, limit, on_bytes).await.map_err(|error| vec![diagnostic(&error, file, missing)])
}

fn diagnostic(error: &FetchError, file: &str, missing: Code) -> Diagnostic {
    match error {
        FetchError::Status(status) => Diagnostic::at_file(missing, file).value(file).detail(status.to_string()),
        FetchError::Network(words) => Diagnostic::at_file(missing, file).value(file).detail(words.clone()),
        FetchError::TooLong(bytes) => Diagnostic::at_file(Code::ByteCount, file).value(bytes.to_string()),
        FetchError::WebPage => Diagnostic::at_file(Code::SourceError, file).value("text/html"),
    }
}

fn reasons(failure: LoadFailure) -> Diagnostics {
    failure.diagnostics
}
