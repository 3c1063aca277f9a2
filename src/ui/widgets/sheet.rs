//! A sheet that lies over the page: closed by its button, by Esc, by a tap beside it.
//!
//! A native modal dialogue: the browser keeps the focus inside, makes the page under it inert, and
//! gives the focus back to what opened it.

use leptos::html;
use leptos::prelude::*;

use crate::ui::state::use_prefs;
use crate::ui::widgets::{Icon, IconName, NoticeLine};

/// A dialogue at the side of the page, at the bottom on a phone.
#[component]
pub fn Sheet(
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// Told when it has been closed.
    on_close: Callback<()>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let prefs = use_prefs();
    let dialogue = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(element) = dialogue.get().filter(|element| !element.open()) {
            // It fails only where the element has left the page meanwhile.
            element.show_modal().ok();
        }
    });
    let close = move || {
        if let Some(element) = dialogue.get_untracked() {
            element.close();
        }
    };
    let closed = move || {
        // The browser tells it later: meanwhile the same element may show the next one.
        if dialogue.get_untracked().is_none_or(|element| !element.open()) {
            on_close.run(());
        }
    };
    view! {
        <dialog node_ref=dialogue class="y-sheet" aria-label=move || title.get() on:close=move |_| closed()>
            <div class="y-sheet__shade" on:click=move |_| close()></div>
            <div class="y-sheet__panel">
                <header class="y-sheet__head">
                    <h2 class="y-sheet__title">{move || title.get()}</h2>
                    <button
                        type="button"
                        class="y-button y-button--icon"
                        aria-label=move || prefs.strings().shell.close
                        on:click=move |_| close()
                    >
                        <Icon name=IconName::Close />
                    </button>
                </header>
                <div class="y-sheet__body" tabindex="0">{children()}</div>
            </div>
            <NoticeLine />
        </dialog>
    }
}
