//! What comes a task later: a page of many cards is made in pieces, and a tap never waits for them all.

use leptos::prelude::*;

use crate::web::time;

/// What is there at times: at once with its page, which comes in pieces itself; later, in its turn.
#[component]
pub fn Appearing(
    /// Is it there?
    when: Memo<bool>,
    /// What comes and goes.
    children: ChildrenFn,
) -> impl IntoView {
    let is_new = StoredValue::new(true);
    move || {
        let came_with_page = is_new.get_value();
        is_new.set_value(false);
        let children = children.clone();
        when.get().then(|| if came_with_page { children() } else { view! { <InTurn>{children()}</InTurn> }.into_any() })
    }
}

/// Its children, made after those that came before; rendered natively, at once.
#[component]
pub fn InTurn(
    /// What comes.
    children: ChildrenFn,
) -> impl IntoView {
    let is_here = RwSignal::new(cfg!(not(target_arch = "wasm32")));
    if !is_here.get_untracked() {
        // The page may have been left meanwhile.
        time::in_turn(move || {
            is_here.try_set(true);
        });
    }
    move || match is_here.get() {
        true => children().into_any(),
        false => view! { <span hidden aria-busy="true"></span> }.into_any(),
    }
}
