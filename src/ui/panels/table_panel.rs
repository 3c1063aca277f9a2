//! A card that shows a table.

use leptos::prelude::*;

use crate::present::spec::TableCard;
use crate::ui::state::use_nav;
use crate::ui::widgets::{Card, PlainTable};

/// The card, as long as there is one: what changed alone is written.
#[component]
pub(super) fn TablePanel(
    /// What it shows.
    card: Memo<Option<TableCard>>,
    /// Its place on the page's grid.
    class: &'static str,
    /// What stands at the right of its head.
    #[prop(optional, into)]
    tools: ViewFn,
) -> impl IntoView {
    let nav = use_nav();
    let on_tap = Callback::new(move |tap| nav.tap(&tap));
    let is_there = Memo::new(move |_| card.with(Option::is_some));
    let head = Memo::new(move |_| card.with(|card| card.as_ref().map(|card| card.head.clone())).unwrap_or_default());
    let spec = Signal::derive(move || card.get().map(|card| card.table).unwrap_or_default());
    move || {
        is_there.get().then(|| {
            view! {
                <Card head class tools=tools.clone()>
                    <PlainTable spec on_tap />
                </Card>
            }
        })
    }
}
