//! One project: 一表二图 on one screen and on one sheet of paper.

use leptos::prelude::*;

use crate::nav::Route;
use crate::present::project::project_sentence;
use crate::ui::panels::SentencePanel;
use crate::ui::panels::project::{
    ProjectCurvePanel, ProjectFiguresPanel, ProjectGanttPanel, ProjectState, ProjectTitlePanel, RecordsPanel,
    ResponsibilityPanel, TaskSheet, use_project,
};
use crate::ui::state::{use_nav, use_prefs};
use crate::web::page;

/// The page of a project, or a word that the package has none of this id.
#[component]
pub fn ProjectPage() -> impl IntoView {
    let project = ProjectState::follow_page();
    provide_context(project);
    // The sheet of paper lies crosswise while this page is shown.
    page::set_root("data-sheet", "landscape");
    on_cleanup(|| page::set_root("data-sheet", ""));
    let is_known = Memo::new(move |_| project.view.with(Option::is_some));
    move || if is_known.get() { view! { <KnownProject /> }.into_any() } else { view! { <UnknownProject /> }.into_any() }
}

#[component]
fn KnownProject() -> impl IntoView {
    let project = use_project();
    let sentence = Memo::new(move |_| project.view.get().map(|view| project_sentence(&view)));
    view! {
        <div class="y-project">
            <div class="y-project__sheet">
                <ProjectTitlePanel />
                <SentencePanel sentence />
                <ProjectFiguresPanel />
                <div class="y-project__board">
                    <Charts />
                    <ResponsibilityPanel />
                </div>
            </div>
            <RecordsPanel />
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
            <ProjectCurvePanel />
        </div>
    }
}

#[component]
fn UnknownProject() -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let id = move || match nav.route() {
        Route::Project(id) => id,
        _ => String::new(),
    };
    view! {
        <section class="y-waiting">
            <h1 class="y-waiting__title">{move || prefs.strings().project.unknown.replace("{}", &id())}</h1>
            <p class="y-waiting__text">{move || prefs.strings().project.unknown_hint}</p>
            <a class="y-button" href=move || nav.href(Route::Projects)>{move || prefs.strings().project.to_list}</a>
        </section>
    }
}
