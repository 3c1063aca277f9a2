//! The projects behind most of the gap.

use leptos::prelude::*;

use crate::present::Context;
use crate::present::overview::attention;
use crate::ui::panels::table_panel::TablePanel;

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
    let card = Memo::new(move |_| attention(&context.get()?, limit));
    view! { <TablePanel card class name="attention" /> }
}
