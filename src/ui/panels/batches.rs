//! The batches of starts that were announced.

use leptos::prelude::*;

use crate::present::Context;
use crate::present::overview::batches_card;
use crate::ui::panels::table_panel::TablePanel;

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
    let card = Memo::new(move |_| {
        let context = context.get()?;
        if context.has_progress() { None } else { batches_card(&context, limit) }
    });
    view! { <TablePanel card class name="batches" /> }
}
