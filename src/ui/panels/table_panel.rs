//! A card that shows a table.

use leptos::prelude::*;

use crate::present::spec::TableCard;
use crate::ui::state::use_nav;
use crate::ui::widgets::{Appearing, Card, ChartMenu, Picture, PlainTable};

/// The card, as long as there is one: what changed alone is written.
#[component]
pub(super) fn TablePanel(
    /// What it shows.
    card: Memo<Option<TableCard>>,
    /// Its place on the page's grid.
    class: &'static str,
    /// The name of its file, where it is saved.
    name: &'static str,
) -> impl IntoView {
    let nav = use_nav();
    let on_tap = Callback::new(move |tap| nav.tap(&tap));
    let is_there = Memo::new(move |_| card.with(Option::is_some));
    let head = Memo::new(move |_| card.with(|card| card.as_ref().map(|card| card.head.clone())).unwrap_or_default());
    let spec = Signal::derive(move || card.get().map(|card| card.table).unwrap_or_default());
    let picture = Callback::new(move |()| {
        let card = card.get_untracked()?;
        Some(Picture::of_table(name, &card.head, card.table))
    });
    view! {
        <Appearing when=is_there>
            <Card head class tools=move || view! { <ChartMenu picture /> }>
                <PlainTable spec on_tap />
            </Card>
        </Appearing>
    }
}
