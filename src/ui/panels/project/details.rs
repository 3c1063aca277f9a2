//! All about the task that was tapped, in a sheet.

use leptos::prelude::*;

use crate::present::project::{Detail, TaskDetails, task_details};
use crate::ui::panels::project::use_project;
use crate::ui::state::{use_focus, use_prefs};
use crate::ui::widgets::{PlainTable, Sheet, with_sentence};
use crate::web::markup::Markup;

/// The sheet, while a task is open.
#[component]
pub fn TaskSheet() -> impl IntoView {
    let project = use_project();
    move || {
        let task = project.opened.get()?;
        let view = project.view.get_untracked()?;
        let position = view.schedule.rows.iter().position(|row| row.task == task)?;
        let details = task_details(&view, position)?;
        let close = Callback::new(move |()| project.opened.set(None));
        let title = details.title.clone();
        Some(view! {
            <Sheet title on_close=close>
                <Body details />
            </Sheet>
        })
    }
}

#[component]
fn Body(details: TaskDetails) -> impl IntoView {
    let texts = &use_prefs().strings_now().schedule;
    let has_moves = !details.moves.rows.is_empty();
    view! {
        <dl class="y-explanation">{details.entries.into_iter().map(entry).collect_view()}</dl>
        {has_moves.then(|| view! { <h3 class="y-explanation__heading">{texts.moves}</h3> })}
        {has_moves.then(|| view! { <PlainTable spec=details.moves /> })}
    }
}

/// A name and its value.
pub(super) fn entry(detail: Detail) -> impl IntoView {
    view! {
        <dt>{detail.label}</dt>
        {with_sentence(use_focus(), Markup::new("dd", ""), &detail.value)}
    }
}
