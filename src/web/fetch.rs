//! Files of the same origin, with real progress.

use gloo_net::http::Request;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The server answered with this status.
    Status(u16),
    /// No answer.
    NoAnswer,
    /// The answer broke off.
    BrokenOff,
    /// More bytes than were promised.
    TooLong(u64),
    /// A web page stands where a file should be, as captive portals send.
    WebPage,
}

/// Fetches a file. `limit` is the largest number of bytes that is read; `on_bytes` is told how many
/// more have arrived.
///
/// # Errors
/// The file is not there, the network fails, or the limit is passed.
pub async fn bytes(url: &str, limit: Option<u64>, mut on_bytes: impl FnMut(u64)) -> Result<Vec<u8>, FetchError> {
    let response = Request::get(url).send().await.map_err(|_| FetchError::NoAnswer)?;
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    if response.headers().get("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
        return Err(FetchError::WebPage);
    }
    let Some(body) = response.body() else { return Ok(Vec::new()) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    while let Some(chunk) = next_chunk(&reader).await? {
        let at = bytes.len();
        bytes.resize(at + chunk.length() as usize, 0);
        chunk.copy_to(&mut bytes[at..]);
        if limit.is_some_and(|limit| bytes.len() as u64 > limit) {
            return Err(FetchError::TooLong(bytes.len() as u64));
        }
        on_bytes(u64::from(chunk.length()));
    }
    Ok(bytes)
}

async fn next_chunk(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, FetchError> {
    let failed = |_: JsValue| FetchError::BrokenOff;
    let result = JsFuture::from(reader.read()).await.map_err(failed)?;
    let is_done = Reflect::get(&result, &"done".into()).is_ok_and(|done| done.is_truthy());
    if is_done {
        return Ok(None);
    }
    let value = Reflect::get(&result, &"value".into()).map_err(failed)?;
    Ok(value.dyn_into::<Uint8Array>().ok())
}
