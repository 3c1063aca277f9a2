//! The table of a scope's members.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::present::Context;
use crate::present::members::members_card;
use crate::ui::panels::table_panel::TablePanel;

/// The members of a dimension below a parent; nothing where none of them has a project.
#[component]
pub fn MembersPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
    /// Whose members.
    dimension: Dimension,
    /// The id of their parent; empty: the top.
    #[prop(optional, into)]
    parent: String,
) -> impl IntoView {
    let parent = StoredValue::new(parent);
    let card = Memo::new(move |_| {
        let context = context.get()?;
        parent.with_value(|parent| members_card(&context, dimension, Some(parent.as_str()).filter(|id| !id.is_empty())))
    });
    view! { <TablePanel card class name=dimension.as_str() /> }
}
