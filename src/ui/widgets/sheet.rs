//! A sheet that lies over the page: closed by its button, by Esc, by a tap beside it.

use leptos::prelude::*;

use crate::ui::widgets::{Icon, IconName};
use crate::web::page;

/// A dialogue at the side of the page, at the bottom on a phone.
#[component]
pub fn Sheet(
    /// Its title.
    #[prop(into)]
    title: String,
    /// The words of its close button.
    #[prop(into)]
    close_label: String,
    /// Told when it is to be closed.
    on_close: Callback<()>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let label = title.clone();
    Effect::new(move |_| page::focus(".y-sheet__close"));
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            on_close.run(());
        }
    };
    view! {
        <div class="y-sheet" on:keydown=on_key>
            <div class="y-sheet__shade" on:click=move |_| on_close.run(())></div>
            <div class="y-sheet__panel" role="dialog" aria-modal="true" aria-label=label>
                <header class="y-sheet__head">
                    <h2 class="y-sheet__title">{title}</h2>
                    <button
                        type="button"
                        class="y-button y-button--icon y-sheet__close"
                        aria-label=close_label
                        on:click=move |_| on_close.run(())
                    >
                        <Icon name=IconName::Close />
                    </button>
                </header>
                <div class="y-sheet__body" tabindex="0">{children()}</div>
            </div>
        </div>
    }
}
