//! What the statistics publish: of members beside each other, of one scope over time.

use leptos::prelude::*;

use crate::chart::curve;
use crate::model::Dimension;
use crate::present::published::{History, PublishedCard, history, published_cards};
use crate::present::{Context, filled};
use crate::ui::state::{use_nav, use_prefs};
use crate::ui::widgets::{Card, ChartCanvas, ChartMenu, Picture, PlainTable};

/// A table of more columns takes the whole width of the page.
const NARROW: usize = 5;

/// The latest published figures of the members of a dimension, a card for each period or batch.
#[component]
pub fn PublishedPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// The place of each card on the page's grid.
    class: &'static str,
    /// Whose members.
    dimension: Dimension,
    /// So many of the latest.
    limit: usize,
) -> impl IntoView {
    let cards =
        Memo::new(move |_| context.get().map(|context| published_cards(&context, dimension)).unwrap_or_default());
    let card = move |card: PublishedCard| view! { <Published card class /> };
    move || cards.get().into_iter().take(limit).map(card).collect_view()
}

/// The published figures before those, folded away until they are asked for; nothing where there are none.
#[component]
pub fn EarlierPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Whose members.
    dimension: Dimension,
    /// How many of the latest stand elsewhere.
    after: usize,
) -> impl IntoView {
    let cards: Memo<Vec<PublishedCard>> = Memo::new(move |_| {
        let cards = context.get().map(|context| published_cards(&context, dimension)).unwrap_or_default();
        cards.into_iter().skip(after).collect()
    });
    let prefs = use_prefs();
    let summary = move || {
        let count = cards.with(Vec::len).to_string();
        filled(prefs.strings().issues.earlier, &[("n", &count)])
    };
    let is_there = Memo::new(move |_| cards.with(|cards| !cards.is_empty()));
    view! {
        <Show when=move || is_there.get()>
            <details class="y-earlier">
                <summary class="y-earlier__summary">{summary}</summary>
                <div class="y-members__flow">
                    {move || cards.get().into_iter().map(|card| view! { <Published card class="" /> }).collect_view()}
                </div>
            </details>
        </Show>
    }
}

#[component]
fn Published(card: PublishedCard, class: &'static str) -> impl IntoView {
    let nav = use_nav();
    let on_tap = Callback::new(move |tap| nav.tap(&tap));
    let class = if card.table.columns.len() > NARROW { "y-members__wide" } else { class };
    let (head, table) = (card.head.clone(), card.table.clone());
    let picture = Callback::new(move |()| Some(Picture::of_table("published", &head, table.clone())));
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
            Some(spec) => Picture::of("history", &head, &spec, curve::layout, table),
            None => Picture::of_table("history", &head, table),
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
