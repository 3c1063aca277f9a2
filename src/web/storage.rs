//! Small preferences kept on the device; storage may be refused, and then nothing is kept.

fn storage() -> Option<web_sys::Storage> {
    super::window()?.local_storage().ok().flatten()
}

/// The kept text under a name.
pub fn read(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a text under a name.
pub fn write(name: &str, text: &str) {
    if let Some(storage) = storage() {
        storage.set_item(name, text).ok();
    }
}
