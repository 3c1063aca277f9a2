//! 排行榜: who leads, who moved?

use leptos::prelude::*;

use crate::present::ranking::{ranking, ranking_sentence};
use crate::ui::panels::{RankingPanel, SentencePanel};
use crate::ui::state::{use_context_of_page, use_nav};

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
    let sentence = Memo::new(move |_| Some(ranking_sentence(&context.get()?, &ranking.get()?)));
    view! {
        <div class="y-members">
            <SentencePanel sentence />
            <RankingPanel ranking class="y-members__whole" has_choice=true />
        </div>
    }
}
