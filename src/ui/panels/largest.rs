//! The largest projects of a scope without plans.

use leptos::prelude::*;

use crate::present::Context;
use crate::present::largest::largest;
use crate::ui::state::use_nav;
use crate::ui::widgets::{Card, PlainTable};

/// The projects of the largest total investment; nothing where plans speak of gaps instead.
#[component]
pub fn LargestPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
    /// How many projects it lists at most.
    limit: usize,
) -> impl IntoView {
    let nav = use_nav();
    let card = Memo::new(move |_| largest(&context.get()?, limit));
    let on_tap = Callback::new(move |tap| nav.tap(&tap));
    move || {
        card.get().map(|(head, table)| {
            view! {
                <Card head class>
                    <PlainTable spec=table on_tap />
                </Card>
            }
        })
    }
}
