//! The tile map of areas.

use leptos::prelude::*;

use crate::chart::tiles;
use crate::present::Context;
use crate::present::overview::{areas_card, areas_table};
use crate::ui::widgets::{Card, ChartCanvas, ChartMenu, Picture};

/// The tile map; nothing where no area has a place or a figure.
#[component]
pub fn AreasPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
    /// Told the area that is tapped.
    on_area: Callback<String>,
) -> impl IntoView {
    let card = Memo::new(move |_| areas_card(&context.get()?));
    let spec = Memo::new(move |_| card.with(|card| card.as_ref().map(|card| card.spec.clone())));
    let head = Memo::new(move |_| card.with(|card| card.as_ref().map(|card| card.head.clone())).unwrap_or_default());
    let on_mark = Callback::new(move |mark: usize| {
        if let Some(id) = card.with_untracked(|card| card.as_ref()?.ids.get(mark).cloned()) {
            on_area.run(id);
        }
    });
    let picture = Callback::new(move |()| {
        let (card, context) = card.get_untracked().zip(context.get_untracked())?;
        Some(Picture::of("areas", &card.head, &card.spec, tiles::layout, areas_table(&context)?))
    });
    let note = Memo::new(move |_| card.with(|card| card.as_ref().map(|card| card.note.clone())).unwrap_or_default());
    let is_there = Memo::new(move |_| spec.with(Option::is_some));
    move || {
        is_there.get().then(|| {
            let spec = Signal::derive(move || spec.get().unwrap_or_default());
            let label = Signal::derive(move || head.get().title);
            view! {
                <Card head class tools=move || view! { <ChartMenu picture /> }>
                    <ChartCanvas spec layout=tiles::layout label on_mark />
                    <p class="y-card__note">{note}</p>
                </Card>
            }
        })
    }
}
