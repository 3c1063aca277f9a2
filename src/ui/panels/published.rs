//! What the statistics publish: of members beside each other, of one scope over time.

use leptos::prelude::*;

use crate::chart::curve;
use crate::model::Dimension;
use crate::present::Context;
use crate::present::published::{History, PublishedCard, history, published_cards};
use crate::ui::state::use_nav;
use crate::ui::widgets::{Card, ChartCanvas, ChartMenu, Picture, PlainTable};

/// The published figures of the members of a dimension, a card for each period or batch, the latest
/// first.
#[component]
pub fn PublishedPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// The place of each card on the page's grid.
    class: &'static str,
    /// Whose members.
    dimension: Dimension,
    /// At most so many cards.
    limit: usize,
) -> impl IntoView {
    let cards =
        Memo::new(move |_| context.get().map(|context| published_cards(&context, dimension)).unwrap_or_default());
    let card = move |card: PublishedCard| view! { <Published card class /> };
    move || cards.get().into_iter().take(limit).map(card).collect_view()
}

#[component]
fn Published(card: PublishedCard, class: &'static str) -> impl IntoView {
    let nav = use_nav();
    let on_tap = Callback::new(move |tap| nav.tap(&tap));
    let (title, table) = (card.head.title.clone(), card.table.clone());
    let picture = Callback::new(move |()| Some(Picture::of_table("published", &title, table.clone())));
    view! {
        <Card head=card.head class tools=move || view! { <ChartMenu picture /> }>
            <PlainTable spec=card.table on_tap />
        </Card>
    }
}

/// The published figures of a scope by period, its growth as a curve; nothing where nothing is
/// published.
#[component]
pub fn HistoryPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
) -> impl IntoView {
    let shown: Memo<Option<History>> = Memo::new(move |_| history(&context.get()?));
    let picture = Callback::new(move |()| {
        let History { head, table, curve } = shown.get_untracked()?;
        Some(match curve {
            Some(spec) => Picture::of("history", &head.title, &spec, curve::layout, table),
            None => Picture::of_table("history", &head.title, table),
        })
    });
    move || {
        shown.get().map(|history| {
            let label = history.head.title.clone();
            let curve = history.curve.map(|spec| {
                view! { <ChartCanvas spec=Signal::stored(spec) layout=curve::layout label=Signal::stored(label) /> }
            });
            view! {
                <Card head=history.head class tools=move || view! { <ChartMenu picture /> }>
                    {curve}
                    <PlainTable spec=history.table />
                </Card>
            }
        })
    }
}
