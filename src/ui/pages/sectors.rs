//! 行业: where? A treemap with its table.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::nav::Route;
use crate::present::members::members_sentence;
use crate::present::overview::{SectorsTitle, overview_sentence};
use crate::present::published::published_sentence;
use crate::present::views::{View, view, views};
use crate::ui::panels::{EarlierPanel, MembersPanel, PublishedPanel, SectorsPanel, SentencePanel};
use crate::ui::state::{use_context_of_page, use_nav};
use crate::ui::widgets::InTurn;

/// So many of the latest periods and batches of published figures are shown at once.
const LATEST: usize = 2;

/// The page.
#[component]
pub fn SectorsPage() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let name = Memo::new(move |_| nav.state().own("view").to_owned());
    let shown = Memo::new(move |_| view(&views(&context.get()?, &Route::Sectors), &name.get()));
    let sentence = Memo::new(move |_| {
        let context = context.get()?;
        members_sentence(&context, Dimension::Sector)
            .or_else(|| published_sentence(&context, Dimension::Sector))
            .or_else(|| Some(overview_sentence(&context)))
    });
    let on_sector = Callback::new(move |id: String| nav.toggle(Dimension::Sector, &id));
    let has_picture = move || shown.get() != Some(View::Table);
    let has_plan = move || shown.get().is_some();
    view! {
        <div class="y-members" class:y-members--counts=move || !has_plan()>
            <SentencePanel sentence />
            <InTurn>
                <Show when=has_picture>
                    <SectorsPanel context class="y-members__treemap" on_sector title=SectorsTitle::Plans legend=true />
                </Show>
            </InTurn>
            <InTurn>
                <Show when=has_plan>
                    <MembersPanel context class="y-members__table" dimension=Dimension::Sector />
                </Show>
            </InTurn>
            <InTurn>
                <Show when=has_plan>
                    <div class="y-members__side">
                        <PublishedPanel context class="" dimension=Dimension::Sector limit=LATEST />
                    </div>
                </Show>
            </InTurn>
            <Show when=move || !has_plan()>
                <PublishedPanel context class="y-members__half" dimension=Dimension::Sector limit=LATEST />
                <div class="y-members__half">
                    <MembersPanel context class="" dimension=Dimension::Sector />
                </div>
            </Show>
            <InTurn>
                <EarlierPanel context dimension=Dimension::Sector after=LATEST />
            </InTurn>
        </div>
    }
}
