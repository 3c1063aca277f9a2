//! The rest of the module, which comes behind the first page (src/rest.js).

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What it is called before the build names it by its content.
pub const FILE: &str = "main_rest.wasm";

/// Was the module parted when it was built? Otherwise all of it is here.
pub fn is_parted() -> bool {
    let document = super::window().and_then(|window| window.document());
    document.is_some_and(|document| document.query_selector("link[data-module=rest]").is_ok_and(|link| link.is_some()))
}

/// Waits for the rest; tells how many bytes are here and how many there are.
///
/// # Errors
///
/// It could not be fetched, or is not what the build wrote; it may be asked for again.
pub async fn arrive(on_progress: impl FnMut(f64, f64) + 'static) -> Result<(), String> {
    let told = Closure::<dyn FnMut(f64, f64)>::new(on_progress);
    let coming = promise(told.as_ref()).map_err(|error| format!("{error:?}"))?;
    JsFuture::from(coming).await.map(|_| ()).map_err(|error| format!("{error:?}"))
}

fn promise(on_progress: &JsValue) -> Result<Promise, JsValue> {
    let yilan = Reflect::get(&js_sys::global(), &"yilan".into())?;
    let arrive: Function = Reflect::get(&yilan, &"arrive".into())?.dyn_into()?;
    arrive.call1(&yilan, on_progress)?.dyn_into()
}
