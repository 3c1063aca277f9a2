//! The curve of a scope: the ledger's year, else what was published.

use leptos::prelude::*;

use crate::present::Context;
use crate::ui::panels::{CurvePanel, SeriesPanel};
use crate::ui::widgets::InTurn;

/// Whichever of the two there is; it comes in its turn.
#[component]
pub fn TrendPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
) -> impl IntoView {
    view! {
        <InTurn>
            <CurvePanel context class />
            <SeriesPanel context class />
        </InTurn>
    }
}
