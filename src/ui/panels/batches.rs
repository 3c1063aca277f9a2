//! The batches of starts that were announced.

use leptos::prelude::*;

use crate::present::Context;
use crate::present::overview::batches_card;
use crate::ui::state::use_nav;
use crate::ui::widgets::{Card, PlainTable};

/// The latest batches; nothing where the ledger speaks of its gaps, or no batch was announced.
#[component]
pub fn BatchesPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
    /// How many batches it lists at most.
    limit: usize,
) -> impl IntoView {
    let nav = use_nav();
    let card = Memo::new(move |_| {
        let context = context.get()?;
        if context.has_progress() { None } else { batches_card(&context, limit) }
    });
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
