//! 排行榜: who leads, who moved?

use leptos::prelude::*;

use crate::nav::Filters;
use crate::present::ranking::{ranking, ranking_sentence};
use crate::present::spec::Sentence;
use crate::ui::panels::{RankingPanel, SentencePanel};
use crate::ui::state::{use_context_of_page, use_nav, use_prefs};
use crate::ui::widgets::InTurn;

/// The page.
#[component]
pub fn RankingPage() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let asked = Memo::new(move |_| {
        let state = nav.state();
        (state.own("by").to_owned(), state.own("kind").to_owned())
    });
    let ranking = Memo::new(move |_| asked.with(|(by, kind)| ranking(&context.get()?, by, kind)));
    let prefs = use_prefs();
    let sentence = Memo::new(move |_| {
        let context = context.get()?;
        let nothing = || Sentence::default().words(prefs.strings().ranking.nothing);
        Some(
            ranking
                .with(|ranking| ranking.as_ref().map_or_else(nothing, |ranking| ranking_sentence(&context, ranking))),
        )
    });
    let may_remove = move || ranking.with(Option::is_none) && !nav.filters().is_empty();
    let remove = move |_| nav.go(nav.state_now().filtered(Filters::default()));
    view! {
        <div class="y-members">
            <SentencePanel sentence />
            <Show when=may_remove>
                <p>
                    <button type="button" class="y-button" on:click=remove>
                        {move || prefs.strings().projects.remove_filters}
                    </button>
                </p>
            </Show>
            <InTurn>
                <RankingPanel ranking class="y-members__whole" has_choice=true />
            </InTurn>
        </div>
    }
}
