//! The treemap of sectors.

use leptos::prelude::*;

use crate::chart::treemap;
use crate::nav::Route;
use crate::present::overview::{SectorsTitle, sectors_card, sectors_table};
use crate::present::{Context, views};
use crate::ui::state::use_nav;
use crate::ui::widgets::{Card, ChartCanvas, ChartMenu, Picture, light_badge};
use crate::web::markup::Markup;

/// The treemap; nothing where no sector has a plan.
#[component]
pub fn SectorsPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
    /// Told the sector that is tapped.
    on_sector: Callback<String>,
    /// What its title speaks of.
    #[prop(default = SectorsTitle::Progress)]
    title: SectorsTitle,
    /// Does it say what its tints mean? Not where the page does already.
    #[prop(optional)]
    legend: bool,
) -> impl IntoView {
    let card = Memo::new(move |_| sectors_card(&context.get()?, title));
    let head = Memo::new(move |_| card.with(|card| card.as_ref().map(|card| card.head.clone())).unwrap_or_default());
    let spec = Memo::new(move |_| card.with(|card| card.as_ref().map(|card| card.spec.clone())));
    let nav = use_nav();
    let on_mark = Callback::new(move |mark: usize| {
        match card.with_untracked(|card| card.as_ref()?.ids.get(mark).cloned()) {
            Some(id) => on_sector.run(id),
            // Those that are joined: in the table of the sectors each has its own row.
            None => {
                let filters = context.with_untracked(|context| context.as_ref().map(|known| known.filters.clone()));
                let state = nav.state_now();
                nav.go(state
                    .filtered(filters.unwrap_or_else(|| state.filters.clone()))
                    .at(Route::Sectors)
                    .with_own("view", views::View::Table.key()));
            }
        }
    });
    let picture = Callback::new(move |()| {
        let (card, context) = card.get_untracked().zip(context.get_untracked())?;
        Some(Picture::of("sectors", &card.head, &card.spec, treemap::layout, sectors_table(&context)))
    });
    let marks = move || {
        let marks = card.with(|card| card.as_ref().map(|card| card.legend.clone())).unwrap_or_default();
        let badges = marks.iter().map(|(light, word)| light_badge(*light, word)).collect::<Vec<_>>();
        (!badges.is_empty()).then(|| Markup::new("p", "y-legend").children(badges))
    };
    let is_there = Memo::new(move |_| card.with(Option::is_some));
    move || {
        is_there.get().then(|| {
            let spec = Signal::derive(move || spec.get().unwrap_or_default());
            let label = Signal::derive(move || head.get().title);
            view! {
                <Card head class tools=move || view! { <ChartMenu picture /> }>
                    {legend.then_some(marks)}
                    <ChartCanvas spec layout=treemap::layout label on_mark />
                </Card>
            }
        })
    }
}
