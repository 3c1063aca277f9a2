//! The 条块 matrix.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::present::Context;
use crate::present::matrix::matrix_card;
use crate::present::spec::{CardHead, Light};
use crate::ui::state::{use_nav, use_prefs};
use crate::ui::widgets::{Card, ChartMenu, Choice, LightBadge, MatrixGrid, Picture, Segmented};

/// The matrix; nothing where no area has a plan.
#[component]
pub fn MatrixPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
) -> impl IntoView {
    let nav = use_nav();
    let columns = Memo::new(move |_| nav.state().own("columns").to_owned());
    let card = Memo::new(move |_| matrix_card(&context.get()?, &columns.get()));
    let on_tap = Callback::new(move |tap| nav.tap(&tap));
    let picture = Callback::new(move |()| {
        card.get_untracked().map(|card| Picture::of_table("matrix", &card.head.title, card.table))
    });
    move || {
        card.get().map(|card| {
            // The second line carries the legend as well.
            let head = CardHead { subtitle: String::new(), ..card.head.clone() };
            let (measure, legend, hint) = (card.head.subtitle.clone(), card.legend.clone(), card.hint.clone());
            let notes = card.notes.clone();
            let tools = {
                let (choices, across) = (card.choices.clone(), card.across);
                move || view! { <Across choices=choices.clone() across /> <ChartMenu picture /> }
            };
            view! {
                <Card head class tools>
                    <Legend measure legend hint />
                    <MatrixGrid card on_tap />
                    {notes.into_iter().map(|note| view! { <p class="y-table__note">{note}</p> }).collect_view()}
                </Card>
            }
        })
    }
}

/// What runs across.
#[component]
fn Across(choices: Vec<(Dimension, &'static str)>, across: Dimension) -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let first = choices.first().map(|(dimension, _)| *dimension);
    let choice =
        |(dimension, text): (Dimension, &str)| Choice { value: dimension.as_str().to_owned(), text: text.to_owned() };
    let is_choice = choices.len() > 1;
    let choices: Vec<Choice> = choices.into_iter().map(choice).collect();
    let on_choose = Callback::new(move |key: String| {
        let is_first = first.is_some_and(|first| first.as_str() == key);
        nav.go(nav.state_now().with_own("columns", if is_first { "" } else { &key }));
    });
    let label = prefs.strings_now().matrix.across.to_owned();
    is_choice.then(|| view! { <Segmented label choices chosen=across.as_str().to_owned() on_choose /> })
}

#[component]
fn Legend(measure: String, legend: Vec<(Light, String)>, hint: String) -> impl IntoView {
    view! {
        <p class="y-legend">
            <span>{measure}</span>
            {legend.into_iter().map(|(light, word)| view! { <LightBadge light word /> }).collect_view()}
            <span class="y-legend__hint">{hint}</span>
        </p>
    }
}
