//! The rim: the only module that names `web_sys` and `js_sys`. Everything here is small, does one
//! thing to the browser, and gives up quietly where the browser refuses.

mod backend;
pub mod canvas;
pub mod clipboard;
pub mod download;
pub mod fetch;
pub mod keys;
pub mod location;
pub mod markup;
pub mod page;
pub mod palette;
pub mod resize;
pub mod rest;
pub mod storage;
pub mod text;
pub mod time;

/// The window; nothing where views are rendered natively, so that everything here then gives up.
fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}
