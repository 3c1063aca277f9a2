//! Short notices, and the field to copy from by hand.

use leptos::prelude::*;

use crate::ui::state::{use_focus, use_nav, use_prefs};
use crate::ui::widgets::Sheet;
use crate::web::{page, time};

/// How long a notice stays, in milliseconds.
const STAY_MS: i32 = 4_000;

/// Notices and the field to copy from.
#[component]
pub fn Notices() -> impl IntoView {
    let focus = use_focus();
    let nav = use_nav();
    let prefs = use_prefs();
    Effect::new(move |_| {
        let dropped = nav.dropped.get();
        if !dropped.is_empty() {
            focus.notice.set(Some(format!("{}{}", prefs.strings().shell.dropped, dropped.join(" "))));
        }
    });
    Effect::new(move |_| {
        if focus.notice.get().is_some() {
            leptos::task::spawn_local(async move {
                time::pause(STAY_MS).await;
                focus.notice.set(None);
            });
        }
    });
    view! {
        <div class="y-notice" role="status" class:y-notice--shown=move || focus.notice.get().is_some()>
            {move || focus.notice.get()}
        </div>
        {move || focus.to_copy.get().map(|text| view! { <CopyField text /> })}
    }
}

/// A selected text field, where the browser offers no clipboard.
#[component]
fn CopyField(text: String) -> impl IntoView {
    let focus = use_focus();
    let prefs = use_prefs();
    let texts = &prefs.strings().shell;
    Effect::new(move |_| page::select_text(".y-copy"));
    view! {
        <Sheet
            title=texts.copy_by_hand
            close_label=texts.close
            on_close=Callback::new(move |()| focus.to_copy.set(None))
        >
            <input class="y-copy" type="text" readonly aria-label=texts.copy_by_hand prop:value=text />
        </Sheet>
    }
}
