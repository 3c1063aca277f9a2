//! A short notice. A sheet makes the page under it silent, so each sheet has a line of its own.

use leptos::prelude::*;

use crate::ui::state::use_focus;

/// The line in which notices appear.
#[component]
pub fn NoticeLine() -> impl IntoView {
    let focus = use_focus();
    view! {
        <div class="y-notice" role="status" class:y-notice--shown=move || focus.notice.get().is_some()>
            {move || focus.notice.get()}
        </div>
    }
}
