//! One area or one sector: how it stands, its other dimension, its projects.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::present::overview::overview_sentence;
use crate::present::scope::narrowed;
use crate::ui::panels::{
    AreasPanel, AttentionPanel, CurvePanel, MembersPanel, SectorsPanel, SentencePanel, StripPanel,
};
use crate::ui::state::{use_context_of_page, use_nav};

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
    let nav = use_nav();
    let member = StoredValue::new(id.clone());
    let context = Memo::new(move |_| {
        let page = page.get()?;
        Some(page.refiltered(&member.with_value(|id| narrowed(&page.filters, dimension, id))))
    });
    let sentence = Memo::new(move |_| context.get().map(|context| overview_sentence(&context)));
    let filter = move |key: Dimension| Callback::new(move |id: String| nav.toggle(key, &id));
    let other = match dimension {
        Dimension::Area => {
            view! { <SectorsPanel context class="y-overview__areas" on_sector=filter(Dimension::Sector) /> }.into_any()
        }
        _ => view! { <AreasPanel context class="y-overview__areas" on_area=filter(Dimension::Area) /> }.into_any(),
    };
    view! {
        <div class="y-overview">
            <SentencePanel sentence />
            <StripPanel context />
            <CurvePanel context class="y-overview__curve" />
            {other}
            <MembersPanel context class="y-overview__sectors" dimension parent=id />
            <MembersPanel context class="y-overview__sectors" dimension=Dimension::SpecialHq />
            <AttentionPanel context class="y-overview__attention" limit=LISTED />
        </div>
    }
}
