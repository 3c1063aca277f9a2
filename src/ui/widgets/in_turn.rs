//! What comes a task later: a page of many cards is made in pieces, and a tap never waits for them all.

use leptos::prelude::*;

use crate::web::time;

/// Its children, made in the next task; rendered natively, at once.
#[component]
pub fn InTurn(
    /// What comes.
    children: ChildrenFn,
) -> impl IntoView {
    let is_here = RwSignal::new(cfg!(not(target_arch = "wasm32")));
    if !is_here.get_untracked() {
        leptos::task::spawn_local(async move {
            time::pause(0).await;
            // The page may have been left meanwhile.
            is_here.try_set(true);
        });
    }
    move || match is_here.get() {
        true => children().into_any(),
        false => view! { <span hidden aria-busy="true"></span> }.into_any(),
    }
}
