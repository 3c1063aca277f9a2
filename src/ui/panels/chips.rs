//! The filters as removable words.

use leptos::prelude::*;

use crate::nav::Filters;
use crate::present::chips::chips;
use crate::present::spec::Chip;
use crate::ui::state::{use_data, use_nav, use_prefs};
use crate::ui::widgets::{Icon, IconName};

/// From so many on, one button removes them all.
const MANY: usize = 2;

/// The filters that hold, in the order of their keys, the searched words last.
#[component]
pub fn Chips() -> impl IntoView {
    let data = use_data();
    let nav = use_nav();
    let prefs = use_prefs();
    let filters = Memo::new(move |_| nav.filters());
    let shown = Memo::new(move |_| {
        data.known().map(|known| chips(&known.dataset, &filters.get(), prefs.locale())).unwrap_or_default()
    });
    let words = Memo::new(move |_| filters.with(|filters| filters.words.clone()));
    let texts = move || &prefs.strings().shell;
    let set = Callback::new(move |filters: Filters| nav.go(nav.state_now().filtered(filters)));
    let chip = move |chip: Chip| {
        let remaining = filters.get_untracked().without(chip.key, &chip.value);
        view! { <ChipButton text=chip.text on_remove=Callback::new(move |()| set.run(remaining.clone())) /> }
    };
    let searched = move || {
        let text = words.with(|words| (!words.is_empty()).then(|| texts().searched.replace("{}", words)))?;
        let on_remove = Callback::new(move |()| set.run(filters.get_untracked().with_words("")));
        Some(view! { <ChipButton text on_remove /> })
    };
    let is_many = move || shown.with(Vec::len) + usize::from(!words.with(String::is_empty)) >= MANY;
    view! {
        <div class="y-chips" role="group" aria-label=move || texts().filters>
            {move || shown.get().into_iter().map(chip).collect_view()}
            {searched}
            <Show when=is_many>
                <button type="button" class="y-button" on:click=move |_| set.run(Filters::default())>
                    {move || texts().clear}
                </button>
            </Show>
        </div>
    }
}

#[component]
fn ChipButton(text: String, on_remove: Callback<()>) -> impl IntoView {
    let label = format!("{}{text}", use_prefs().strings_now().shell.remove_filter);
    view! {
        <button type="button" class="y-chip" aria-label=label on:click=move |_| on_remove.run(())>
            <span class="y-chip__text">{text}</span>
            <Icon name=IconName::Close />
        </button>
    }
}
