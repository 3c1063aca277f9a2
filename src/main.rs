//! The browser's entry: mounts the app into the place that `index.html` keeps for it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;
use yilan::ui::App;

fn main() {
    console_error_panic_hook::set_once();
    let place = document().get_element_by_id("app").and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(place) = place {
        leptos::mount::mount_to(place, App).forget();
    }
}
