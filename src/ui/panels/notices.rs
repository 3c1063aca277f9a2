//! Short notices, and the field to copy from by hand.

use leptos::prelude::*;

use crate::present::chips::unknown_values;
use crate::ui::state::{LoadState, use_context_of_page, use_data, use_focus, use_nav, use_prefs};
use crate::ui::widgets::{NoticeLine, Sheet};
use crate::web::{clipboard, page, time};

/// How long a notice stays, in milliseconds.
const STAY_MS: i32 = 4_000;

/// Notices and the field to copy from.
#[component]
pub fn Notices() -> impl IntoView {
    let focus = use_focus();
    let nav = use_nav();
    let prefs = use_prefs();
    let context = use_context_of_page();
    let data = use_data();
    let latest = StoredValue::new(0_u32);
    // What plain http lacks is said once; after that the field alone is enough.
    let has_said_insecure = StoredValue::new(clipboard::is_secure());
    let copy_field = move |text| {
        let says_insecure = !has_said_insecure.get_value();
        has_said_insecure.set_value(true);
        view! { <CopyField text says_insecure /> }
    };
    // A month that the data do not reach is no month of this package; the pages stay on another.
    let unreached = Memo::new(move |_| {
        let asked = nav.state().month?;
        let shown = context.with(|context| context.as_ref().map(|context| context.month))?;
        (shown != asked).then(|| asked.to_string())
    });
    let unknown = Memo::new(move |_| {
        let Some(known) = data.known() else { return Vec::new() };
        unknown_values(&known.dataset, &nav.filters()).into_iter().map(|(_, value)| value).collect::<Vec<String>>()
    });
    Effect::new(move |_| {
        // A notice that passes while the package is still on its way is not seen.
        if matches!(data.state.get(), LoadState::Loading(_)) {
            return;
        }
        let texts = &prefs.strings().shell;
        let dropped: Vec<String> = nav.dropped.get().into_iter().chain(unreached.get()).collect();
        let notice = |text: &str, what: &[String]| (!what.is_empty()).then(|| format!("{text}{}", what.join(" ")));
        let notices: Vec<String> = [notice(texts.dropped, &dropped), notice(texts.not_in_package, &unknown.get())]
            .into_iter()
            .flatten()
            .collect();
        if !notices.is_empty() {
            focus.notice.set(Some(notices.join(texts.between_notices)));
        }
    });
    // Counts the notices, so that the end of one does not take its successor away.
    Effect::new(move |count: Option<u32>| {
        let count = count.unwrap_or_default().wrapping_add(1);
        latest.set_value(count);
        if focus.notice.get().is_some() {
            leptos::task::spawn_local(async move {
                time::pause(STAY_MS).await;
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
