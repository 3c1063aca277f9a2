//! Copying. Over plain http the browser offers no clipboard: then the page shows a selected text
//! field instead.

use wasm_bindgen_futures::JsFuture;

/// Does the page stand in a secure context?
pub fn is_secure() -> bool {
    super::window().is_some_and(|window| window.is_secure_context())
}

/// Copies a text; false where the browser refused and the reader must copy by hand.
pub async fn copy(text: &str) -> bool {
    if !is_secure() {
        return false;
    }
    let Some(window) = super::window() else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
