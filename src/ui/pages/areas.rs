//! 区域: where? A tile map with its table, the 条块 matrix, the ranking.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::nav::Route;
use crate::present::Context;
use crate::present::matrix::matrix_sentence;
use crate::present::members::members_sentence;
use crate::present::overview::overview_sentence;
use crate::present::published::published_sentence;
use crate::present::ranking::{Ranking, ranking, ranking_sentence};
use crate::present::spec::{Sentence, Tap};
use crate::present::views::{View, view, views};
use crate::ui::panels::{
    AreasPanel, EarlierPanel, MatrixPanel, MembersPanel, PublishedPanel, RankingPanel, SentencePanel,
};
use crate::ui::state::{use_context_of_page, use_nav};
use crate::ui::widgets::InTurn;

/// So many of the latest periods and batches of published figures are shown at once.
const LATEST: usize = 2;

/// The page.
#[component]
pub fn AreasPage() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let own = move |key: &'static str| Memo::new(move |_| nav.state().own(key).to_owned());
    let (name, columns) = (own("view"), own("columns"));
    let shown = Memo::new(move |_| view(&views(&context.get()?, &Route::Areas), &name.get()));
    let sentence = Memo::new(move |_| {
        let context = context.get()?;
        match shown.get() {
            Some(View::Matrix) => matrix_sentence(&context, &columns.get()),
            Some(View::Ranking) => Some(ranking_sentence(&context, &by_area(&context)?)),
            _ => areas_sentence(&context),
        }
    });
    view! {
        <div class="y-members" class:y-members--beside=move || shown.get() == Some(View::Map)>
            <SentencePanel sentence />
            {move || match shown.get() {
                Some(View::Matrix) => {
                    view! {
                        <InTurn>
                            <MatrixPanel context class="y-members__whole" />
                        </InTurn>
                    }
                    .into_any()
                }
                Some(View::Ranking) => view! { <AreaRanking /> }.into_any(),
                Some(_) => view! { <AreaMap /> }.into_any(),
                None => view! { <PublishedAreas /> }.into_any(),
            }}
        </div>
    }
}

/// How the areas stand; without plans what is published of them, else what there is of the whole.
fn areas_sentence(context: &Context) -> Option<Sentence> {
    members_sentence(context, Dimension::Area)
        .or_else(|| published_sentence(context, Dimension::Area))
        .or_else(|| Some(overview_sentence(context)))
}

fn by_area(context: &Context) -> Option<Ranking> {
    ranking(context, Dimension::Area.as_str(), "")
}

#[component]
fn AreaMap() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let on_area = Callback::new(move |id: String| nav.toggle(Dimension::Area, &id));
    view! {
        <AreasPanel context class="y-members__map" on_area />
        <InTurn>
            <MembersPanel context class="y-members__table" dimension=Dimension::Area />
        </InTurn>
        <InTurn>
            <div class="y-members__side">
                <PublishedPanel context class="" dimension=Dimension::Area limit=LATEST />
                <EarlierPanel context dimension=Dimension::Area after=LATEST />
            </div>
        </InTurn>
    }
}

/// Without plans: what is published and what is listed.
#[component]
fn PublishedAreas() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let on_area = Callback::new(move |id: String| nav.tap(&Tap::Go(Route::Area(id))));
    view! {
        <div class="y-members__half">
            <AreasPanel context class="y-members__map" on_area />
            <MembersPanel context class="" dimension=Dimension::Area />
        </div>
        <div class="y-members__half">
            <PublishedPanel context class="" dimension=Dimension::Area limit=LATEST />
        </div>
        <EarlierPanel context dimension=Dimension::Area after=LATEST />
    }
}

#[component]
fn AreaRanking() -> impl IntoView {
    let context = use_context_of_page();
    let ranking = Memo::new(move |_| by_area(&context.get()?));
    view! { <RankingPanel ranking class="y-members__whole" /> }
}
