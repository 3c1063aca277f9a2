//! What the reader has opened for a moment: the explanation of a figure, a notice.

use std::sync::Arc;

use leptos::prelude::*;

use crate::figures::Figure;

/// What is open.
#[derive(Clone, Copy)]
pub struct FocusContext {
    /// The figure whose explanation is open.
    pub figure: RwSignal<Option<Arc<Figure>>>,
    /// A short notice.
    pub notice: RwSignal<Option<String>>,
    /// A text to be copied by hand, where the browser offers no clipboard.
    pub to_copy: RwSignal<Option<String>>,
    /// The sheet of display settings.
    pub settings: RwSignal<bool>,
    /// The sheet of further pages and actions.
    pub more: RwSignal<bool>,
}

/// The context; provided by the app.
pub fn use_focus() -> FocusContext {
    expect_context()
}

impl FocusContext {
    /// Nothing open.
    pub fn new() -> Self {
        Self {
            figure: RwSignal::new(None),
            notice: RwSignal::new(None),
            to_copy: RwSignal::new(None),
            settings: RwSignal::new(false),
            more: RwSignal::new(false),
        }
    }

    /// Is a sheet open, or asked for?
    pub fn is_anything_open(self) -> bool {
        self.figure.with(Option::is_some)
            || self.to_copy.with(Option::is_some)
            || self.settings.get()
            || self.more.get()
    }

    /// Closes every sheet; was there one?
    pub fn close_all(self) -> bool {
        let was_open = untrack(|| self.is_anything_open());
        if was_open {
            self.figure.set(None);
            self.to_copy.set(None);
            self.settings.set(false);
            self.more.set(false);
        }
        was_open
    }

    /// Copies a text, or offers it for copying by hand.
    pub fn copy(self, text: String, copied: &'static str) {
        leptos::task::spawn_local(async move {
            if crate::web::clipboard::copy(&text).await {
                self.notice.set(Some(copied.to_owned()));
            } else {
                self.to_copy.set(Some(text));
            }
        });
    }
}

impl Default for FocusContext {
    fn default() -> Self {
        Self::new()
    }
}
