//! The largest projects of a scope without plans.

use leptos::prelude::*;

use crate::present::Context;
use crate::present::largest::largest;
use crate::ui::panels::table_panel::TablePanel;

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
    let card = Memo::new(move |_| largest(&context.get()?, limit));
    view! { <TablePanel card class name="largest" /> }
}
