//! The table of a scope's members.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::present::Context;
use crate::present::members::members_card;
use crate::ui::state::use_nav;
use crate::ui::widgets::{Card, ChartMenu, Picture, PlainTable};

/// The members of a dimension below a parent; nothing where none of them has a project.
#[component]
pub fn MembersPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
    /// Whose members.
    dimension: Dimension,
    /// The id of their parent; empty: the top.
    #[prop(optional, into)]
    parent: String,
) -> impl IntoView {
    let nav = use_nav();
    let parent = StoredValue::new(parent);
    let card = Memo::new(move |_| {
        let context = context.get()?;
        parent.with_value(|parent| members_card(&context, dimension, Some(parent.as_str()).filter(|id| !id.is_empty())))
    });
    let on_tap = Callback::new(move |tap| nav.tap(&tap));
    let picture = Callback::new(move |()| {
        card.get_untracked().map(|card| Picture::of_table(dimension.as_str(), &card.head.title, card.table))
    });
    let is_there = Memo::new(move |_| card.with(Option::is_some));
    let head = Memo::new(move |_| card.with(|card| card.as_ref().map(|card| card.head.clone())).unwrap_or_default());
    let spec = Signal::derive(move || card.get().map(|card| card.table).unwrap_or_default());
    move || {
        is_there.get().then(|| {
            view! {
                <Card head class tools=move || view! { <ChartMenu picture /> }>
                    <PlainTable spec on_tap />
                </Card>
            }
        })
    }
}
