//! 关键责任分解表: what, who, by when, how it stands; marked where it is somebody's turn.

use leptos::prelude::*;

use crate::present::project::{ResponsibilityCard, ResponsibilityLine, Turn, responsibility_card};
use crate::ui::panels::project::use_project;
use crate::ui::state::use_focus;
use crate::ui::widgets::{Card, ChartMenu, Picture, with_sentence};
use crate::web::markup::Markup;

/// The table; nothing where the project has no responsibilities.
#[component]
pub fn ResponsibilityPanel() -> impl IntoView {
    let project = use_project();
    let card = Memo::new(move |_| responsibility_card(&project.view.get()?));
    let is_there = Memo::new(move |_| card.with(Option::is_some));
    let head = Signal::derive(move || card.get().map(|card| card.head).unwrap_or_default());
    let picture = Callback::new(move |()| {
        let (view, card) = project.view.get_untracked().zip(card.get_untracked())?;
        Some(Picture::of_table("responsibilities", &card.head, card.table(&view)))
    });
    move || {
        is_there.get().then(|| {
            view! {
                <Card head class="y-project__duties" tools=move || view! { <ChartMenu picture /> }>
                    <div class="y-duties" tabindex="0" role="group" aria-label=move || head.get().title>
                        {move || card.get().map(table)}
                    </div>
                </Card>
            }
        })
    }
}

fn table(card: ResponsibilityCard) -> impl IntoView {
    view! {
        <table class="y-duties__table" role="table">
            <caption class="y-visually-hidden">{card.head.title}</caption>
            <thead>
                <tr role="row">{card.columns.map(|title| view! { <th scope="col" role="columnheader">{title}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{card.lines.into_iter().map(|line| view! { <Line line /> }).collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Line(line: ResponsibilityLine) -> impl IntoView {
    let project = use_project();
    let task = line.task;
    let is_chosen = move || task.is_some() && project.chosen.get() == task;
    let turn = match line.turn {
        Turn::No => "",
        Turn::Now => "y-duties__row--now",
        Turn::Overdue => "y-duties__row--overdue",
    };
    let open = move || {
        project.chosen.set(task);
        project.opened.set(task);
    };
    let item = match task {
        Some(_) => view! { <button type="button" class="y-duties__item" on:click=move |_| open()>{line.item}</button> }
            .into_any(),
        None => view! { <span class="y-duties__item">{line.item}</span> }.into_any(),
    };
    let late = if line.is_late { " y-duties__state--late" } else { "" };
    let state = Markup::new("td", format!("y-duties__state{late}")).with("role", "cell");
    view! {
        <tr
            class=format!("y-duties__row {turn}")
            class:y-duties__row--chosen=is_chosen
            role="row"
            aria-current=(line.turn != Turn::No).then_some("step")
            data-row=line.key
        >
            <th scope="row" role="rowheader">
                {item}
                <span class="y-duties__unit">{line.unit}<span class="y-duties__with">{line.support}</span></span>
            </th>
            <td class="y-duties__due" role="cell">{line.due}</td>
            {with_sentence(use_focus(), state, &line.status)}
        </tr>
    }
}
