//! One area or one sector: how it stands, its other dimension, who drives it, its projects, what is
//! published of it.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::present::Context;
use crate::present::member::member_sentence;
use crate::present::scope::narrowed;
use crate::ui::panels::{
    AreasPanel, AttentionPanel, BatchesPanel, HistoryPanel, LargestPanel, MembersPanel, SectorsPanel, SentencePanel,
    StripPanel, TrendPanel,
};
use crate::ui::state::{use_context_of_page, use_nav};
use crate::ui::widgets::{Cards, InTurn};

/// How many projects the card of gaps lists.
const LISTED: usize = 8;

/// The page of one member of a dimension.
#[component]
pub fn MemberPage(
    /// Areas or sectors.
    dimension: Dimension,
    /// Its id.
    id: String,
) -> impl IntoView {
    let page = use_context_of_page();
    let member = StoredValue::new(id);
    let context = Memo::new(move |_| {
        let page = page.get()?;
        Some(page.refiltered(&member.with_value(|id| narrowed(&page.filters, dimension, id))))
    });
    let sentence = Memo::new(move |_| {
        member.with_value(|id| context.get().map(|context| member_sentence(&context, dimension, id)))
    });
    let cards = Cards::provide();
    view! {
        <div class="y-overview" data-cards=move || cards.places()>
            <SentencePanel sentence />
            <StripPanel context />
            <TrendPanel context class="y-overview__curve" />
            <InTurn>
                <Other context dimension />
            </InTurn>
            <div class="y-members__flow">
                <InTurn>
                    <MembersPanel context class="" dimension parent=member.get_value() />
                </InTurn>
                <InTurn>
                    <MembersPanel context class="" dimension=Dimension::SpecialHq />
                </InTurn>
                <InTurn>
                    <AttentionPanel context class="" limit=LISTED />
                    <LargestPanel context class="" limit=LISTED />
                </InTurn>
                <InTurn>
                    <HistoryPanel context class="" />
                </InTurn>
                <InTurn>
                    <MembersPanel context class="" dimension=Dimension::AreaHq />
                    <BatchesPanel context class="" limit=LISTED />
                </InTurn>
            </div>
        </div>
    }
}

/// The sectors of an area, the areas of a sector.
#[component]
fn Other(context: Memo<Option<Context>>, dimension: Dimension) -> impl IntoView {
    let nav = use_nav();
    let filter = move |key: Dimension| Callback::new(move |id: String| nav.toggle(key, &id));
    match dimension {
        Dimension::Area => {
            view! { <SectorsPanel context class="y-overview__areas" on_sector=filter(Dimension::Sector) legend=true /> }
                .into_any()
        }
        _ => view! { <AreasPanel context class="y-overview__areas" on_area=filter(Dimension::Area) /> }.into_any(),
    }
}
