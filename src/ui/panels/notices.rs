//! Short notices, and the field to copy from by hand.

use leptos::prelude::*;

use crate::present::notices::link_notice;
use crate::ui::state::{LoadState, use_data, use_focus, use_nav, use_prefs};
use crate::ui::widgets::{NoticeLine, Sheet};
use crate::web::{clipboard, page, time};

/// How long a notice stays at least, and how long for each of its letters, in milliseconds.
const STAY_MS: (i32, i32) = (4_000, 120);

/// Notices and the field to copy from.
#[component]
pub fn Notices() -> impl IntoView {
    let focus = use_focus();
    let nav = use_nav();
    let prefs = use_prefs();
    let data = use_data();
    let latest = StoredValue::new(0_u32);
    // What plain http lacks is said once; after that the field alone is enough.
    let has_said_insecure = StoredValue::new(clipboard::is_secure());
    let copy_field = move |text| {
        let says_insecure = !has_said_insecure.get_value();
        has_said_insecure.set_value(true);
        view! { <CopyField text says_insecure /> }
    };
    let said = Memo::new(move |_| {
        // A notice that passes while the package is still on its way is not seen.
        if matches!(data.state.get(), LoadState::Loading(_)) {
            return None;
        }
        link_notice(data.known().as_ref(), &nav.state(), &nav.dropped.get(), prefs.locale())
    });
    Effect::new(move |_| {
        if let Some(said) = said.get() {
            focus.notice.set(Some(said));
        }
    });
    // Counts the notices, so that the end of one does not take its successor away.
    Effect::new(move |count: Option<u32>| {
        let count = count.unwrap_or_default().wrapping_add(1);
        latest.set_value(count);
        if let Some(notice) = focus.notice.get() {
            let letters = i32::try_from(notice.chars().count()).unwrap_or_default();
            leptos::task::spawn_local(async move {
                time::pause(STAY_MS.0.max(STAY_MS.1.saturating_mul(letters))).await;
                if latest.get_value() == count {
                    focus.notice.set(None);
                }
            });
        }
        count
    });
    view! {
        <NoticeLine />
        {move || focus.to_copy.get().map(copy_field)}
    }
}

/// A selected text field, where the browser offers no clipboard.
#[component]
fn CopyField(text: String, says_insecure: bool) -> impl IntoView {
    let focus = use_focus();
    let prefs = use_prefs();
    let texts = &prefs.strings_now().shell;
    // The field has the focus before it has its text.
    leptos::task::spawn_local(async {
        time::pause(0).await;
        page::select_text(".y-copy");
    });
    view! {
        <Sheet title=texts.copy_by_hand.to_owned() on_close=Callback::new(move |()| focus.to_copy.set(None))>
            <input
                class="y-copy"
                type="text"
                readonly
                autofocus
                aria-label=texts.copy_by_hand
                prop:value=text
                on:focus=|_| page::select_text(".y-copy")
            />
            {says_insecure.then_some(view! { <p class="y-copy__note">{texts.insecure}</p> })}
        </Sheet>
    }
}
