//! 总览: are we all right?

use leptos::prelude::*;

use crate::model::Dimension;
use crate::present::overview::{lists_largest, overview_sentence};
use crate::ui::panels::{
    AreasPanel, AttentionPanel, BatchesPanel, LargestPanel, SectorsPanel, SentencePanel, StripPanel, TrendPanel,
};
use crate::ui::state::{use_context_of_page, use_nav};
use crate::ui::widgets::{Cards, InTurn};

/// How many projects the card of gaps lists.
const LISTED: usize = 4;
/// So many of the largest, where they are what there is to list.
const LARGEST: usize = 10;

/// The overview.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let sentence = Memo::new(move |_| context.get().map(|context| overview_sentence(&context)));
    let filter = move |key: Dimension| Callback::new(move |id: String| nav.toggle(key, &id));
    let has_largest = Memo::new(move |_| context.get().is_some_and(|context| lists_largest(&context)));
    let cards = Cards::provide();
    view! {
        <div class="y-overview" data-cards=move || cards.places()>
            <SentencePanel sentence />
            <StripPanel context />
            <TrendPanel context class="y-overview__curve" />
            <InTurn>
                <AreasPanel context class="y-overview__areas" on_area=filter(Dimension::Area) />
            </InTurn>
            <InTurn>
                <SectorsPanel context class="y-overview__sectors" on_sector=filter(Dimension::Sector) />
            </InTurn>
            <InTurn>
                <AttentionPanel context class="y-overview__attention" limit=LISTED />
                <BatchesPanel context class="y-overview__attention" limit=LISTED />
                <Show when=move || has_largest.get()>
                    <LargestPanel context class="y-overview__attention" limit=LARGEST />
                </Show>
            </InTurn>
        </div>
    }
}
