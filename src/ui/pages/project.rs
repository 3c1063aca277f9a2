//! One project: 一表二图 on one screen and on one sheet of paper.

use leptos::prelude::*;

use crate::present::project::{absent, project_sentence, siblings};
use crate::ui::panels::project::{
    ProjectCurvePanel, ProjectFiguresPanel, ProjectGanttPanel, ProjectState, ProjectTitlePanel, RecordsPanel,
    ResponsibilityPanel, TaskSheet, use_project,
};
use crate::ui::panels::{LargestPanel, SentencePanel};
use crate::ui::widgets::InTurn;
use crate::web::page;

/// So many projects of the same sector are named.
const SIBLINGS: usize = 5;

/// The page of a project.
#[component]
pub fn ProjectPage() -> impl IntoView {
    let project = ProjectState::follow_page();
    provide_context(project);
    // The sheet of paper lies crosswise while this page is shown.
    page::set_root("data-sheet", "landscape");
    on_cleanup(|| page::set_root("data-sheet", ""));
    let sentence = Memo::new(move |_| project.view.get().map(|view| project_sentence(&view)));
    let missing = Memo::new(move |_| absent(&project.view.get()?));
    let is_bare = move || missing.with(|missing| missing.as_ref().is_some_and(|missing| missing.is_all));
    // Of a project of which little is known: what else its sector has.
    let siblings = Signal::derive(move || project.view.with(|view| view.as_ref().and_then(siblings)));
    let line = move || missing.get().map(|missing| view! { <p class="y-project__absent">{missing.line}</p> });
    view! {
        <div class="y-project" class:y-project--bare=is_bare>
            <div class="y-project__sheet">
                <ProjectTitlePanel />
                <SentencePanel sentence />
                <ProjectFiguresPanel />
                <div class="y-project__board">
                    <Charts />
                    <InTurn>
                        <ResponsibilityPanel />
                    </InTurn>
                </div>
                {line}
            </div>
            <InTurn>
                <RecordsPanel />
            </InTurn>
            <Show when=is_bare>
                <LargestPanel context=siblings class="y-record" limit=SIBLINGS />
            </Show>
        </div>
        <TaskSheet />
    }
}

#[component]
fn Charts() -> impl IntoView {
    let project = use_project();
    view! {
        <div node_ref=project.column class="y-project__charts">
            <ProjectGanttPanel />
            <InTurn>
                <ProjectCurvePanel />
            </InTurn>
        </div>
    }
}
