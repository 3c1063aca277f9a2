//! The projects behind most of the gap.

use leptos::prelude::*;

use crate::present::Context;
use crate::present::overview::attention;
use crate::ui::state::use_nav;
use crate::ui::widgets::{Card, PlainTable};

/// The projects with the largest gaps; nothing where no project is short.
#[component]
pub fn AttentionPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
    /// How many projects it lists at most.
    limit: usize,
) -> impl IntoView {
    let nav = use_nav();
    let attention = Memo::new(move |_| attention(&context.get()?, limit));
    let on_tap = Callback::new(move |tap| nav.tap(&tap));
    let is_there = Memo::new(move |_| attention.with(Option::is_some));
    let head = Memo::new(move |_| {
        attention.with(|attention| attention.as_ref().map(|attention| attention.head.clone())).unwrap_or_default()
    });
    let spec = Signal::derive(move || attention.get().map(|attention| attention.table).unwrap_or_default());
    move || {
        is_there.get().then(|| {
            view! {
                <Card head class>
                    <PlainTable spec on_tap />
                </Card>
            }
        })
    }
}
