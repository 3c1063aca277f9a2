//! The head of a project's page: name and light above the sentence, places and figures beneath it.

use leptos::prelude::*;

use crate::present::project::{HeadFigure, ProjectHead, project_head};
use crate::ui::panels::project::use_project;
use crate::ui::state::{use_focus, use_prefs};
use crate::ui::widgets::{FigureText, light_badge, title_class, with_sentence};
use crate::web::markup::Markup;
use crate::web::page;

fn use_head() -> Memo<Option<ProjectHead>> {
    let project = use_project();
    Memo::new(move |_| project.view.get().map(|view| project_head(&view)))
}

/// Name, light and its reason; the button that prints the sheet.
#[component]
pub fn ProjectTitlePanel() -> impl IntoView {
    let head = use_head();
    let prefs = use_prefs();
    let line = move || head.get().map(|head| view! { <Title head /> });
    view! {
        <header class="y-head">
            {line}
            <button type="button" class="y-button y-head__print" on:click=|_| page::print()>
                {move || prefs.strings().project.print}
            </button>
        </header>
    }
}

#[component]
fn Title(head: ProjectHead) -> impl IntoView {
    let class = format!("y-head__name {}", title_class(&head.name));
    let badge = match head.light {
        Some((light, word)) => light_badge(light, &word).into_any(),
        None => view! { <span class="y-head__stage">{head.stage}</span> }.into_any(),
    };
    view! {
        <p class="y-head__line">
            <span class=class>{head.name}</span>
            <span class="y-head__light"><span class="y-head__which">{head.which}</span> {badge}</span>
            {with_sentence(use_focus(), Markup::new("span", "y-head__reason"), &head.reason)}
        </p>
    }
}

/// Places and people, and the figures.
#[component]
pub fn ProjectFiguresPanel() -> impl IntoView {
    let head = use_head();
    move || head.get().map(|head| view! { <Figures head /> })
}

#[component]
fn Figures(head: ProjectHead) -> impl IntoView {
    let label = use_prefs().strings_now().project.figures;
    view! {
        <div class="y-head y-head--figures">
            <dl class="y-head__figures" aria-label=label>
                {head.figures.into_iter().map(figure).collect_view()}
            </dl>
            <ul class="y-head__places">
                {head.places.into_iter().map(|place| view! { <li>{place}</li> }).collect_view()}
            </ul>
        </div>
    }
}

fn figure(figure: HeadFigure) -> impl IntoView {
    view! {
        <div class="y-head__figure" class:y-head__figure--behind=figure.is_behind>
            <dt class="y-head__label">
                {figure.label}
                {with_sentence(use_focus(), Markup::new("span", "y-head__note"), &figure.note)}
            </dt>
            <dd class="y-head__value"><FigureText shown=figure.shown /></dd>
        </div>
    }
}
