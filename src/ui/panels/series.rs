//! The published growth of a scope, period by period.

use leptos::prelude::*;

use crate::chart::curve;
use crate::present::Context;
use crate::present::overview::series_card;
use crate::ui::widgets::{Card, ChartCanvas, ChartMenu, Picture};

/// The curve of what was published; nothing where the ledger has a curve of its own, or fewer than
/// two values are.
#[component]
pub fn SeriesPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
) -> impl IntoView {
    let card = Memo::new(move |_| {
        let context = context.get()?;
        if context.has_progress() { None } else { series_card(&context) }
    });
    let head = Signal::derive(move || card.get().map(|card| card.head).unwrap_or_default());
    let picture = Callback::new(move |()| {
        let card = card.get_untracked()?;
        Some(Picture::of("growth", &card.head, &card.spec, curve::layout, card.table))
    });
    let is_there = Memo::new(move |_| card.with(Option::is_some));
    move || {
        is_there.get().then(|| {
            let spec = Signal::derive(move || card.get().map(|card| card.spec).unwrap_or_default());
            let label = Signal::derive(move || head.get().title);
            view! {
                <Card head class tools=move || view! { <ChartMenu picture /> }>
                    <ChartCanvas spec layout=curve::layout label />
                </Card>
            }
        })
    }
}
