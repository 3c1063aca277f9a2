//! The 条块 matrix.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::present::Context;
use crate::present::matrix::{MatrixCard, matrix_card};
use crate::present::spec::CardHead;
use crate::ui::state::{use_nav, use_prefs};
use crate::ui::widgets::{Card, ChartMenu, Choice, MatrixGrid, Picture, Segmented, is_wide, light_badge};
use crate::web::markup::Markup;

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
        card.with_untracked(|card| card.as_ref().map(|card| Picture::of_table("matrix", &card.head, card.table())))
    });
    let is_there = Memo::new(move |_| card.with(Option::is_some));
    // The second line carries the legend as well.
    let title = move || card.with(|card| card.as_ref().map(|card| card.head.title.clone()).unwrap_or_default());
    let head = Signal::derive(move || CardHead { title: title(), ..CardHead::default() });
    let across = Memo::new(move |_| card.with(|card| card.as_ref().map(|card| (card.choices.clone(), card.across))));
    let tools = move || {
        let across = move || across.get().map(|(choices, across)| view! { <Across choices across /> });
        view! { {across} <ChartMenu picture /> }
    };
    let legend = move || card.with(|card| card.as_ref().map(legend));
    let notes =
        move || card.with(|card| card.iter().flat_map(|card| &card.notes).map(|text| note(text)).collect::<Vec<_>>());
    move || {
        is_there.get().then(|| {
            view! {
                <Card head class tools>
                    {legend}
                    <MatrixGrid card on_tap />
                    {notes}
                </Card>
            }
        })
    }
}

fn note(note: &str) -> Markup {
    Markup::new("p", "y-table__note").text(note.to_owned())
}

fn legend(card: &MatrixCard) -> Markup {
    let more = if is_wide(card) { "y-legend__more y-legend__more--wide" } else { "y-legend__more" };
    Markup::new("p", "y-legend")
        .children([Markup::new("span", "").text(card.head.subtitle.clone())])
        .children(card.legend.iter().map(|(light, word)| light_badge(*light, word)))
        .children([Markup::new("span", more).text(card.more_columns.clone())])
        .children([Markup::new("span", "y-legend__hint").text(card.hint.clone())])
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
