//! 排行榜.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::present::ranking::Ranking;
use crate::ui::state::{use_nav, use_prefs};
use crate::ui::widgets::{Card, ChartMenu, Choice, Picture, PlainTable, Segmented};

/// A ranking; the choice of who is ranked stands in its head where the page has one.
#[component]
pub fn RankingPanel(
    /// The ranking.
    #[prop(into)]
    ranking: Signal<Option<Ranking>>,
    /// Its place on the page's grid.
    class: &'static str,
    /// May others be chosen?
    #[prop(optional)]
    has_choice: bool,
) -> impl IntoView {
    let nav = use_nav();
    let on_tap = Callback::new(move |tap| nav.tap(&tap));
    let picture = Callback::new(move |()| {
        let ranking = ranking.get_untracked()?;
        Some(Picture::of_table("ranking", &ranking.head, ranking.table))
    });
    move || {
        ranking.get().map(|ranking| {
            let choices = has_choice.then(|| view! { <Choices ranking=ranking.clone() /> });
            view! {
                {choices}
                <Card head=ranking.head class tools=move || view! { <ChartMenu picture /> }>
                    <PlainTable spec=ranking.table on_tap />
                </Card>
            }
        })
    }
}

/// Who is ranked, and of which kind.
#[component]
fn Choices(ranking: Ranking) -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let texts = &prefs.strings_now().ranking;
    let choice = |value: &str, text: &str| Choice { value: value.to_owned(), text: text.to_owned() };
    let by = |(dimension, text): &(Dimension, &'static str)| choice(dimension.as_str(), text);
    let members: Vec<Choice> = ranking.choices.iter().map(by).collect();
    let first = members.first().map(|first| first.value.clone()).unwrap_or_default();
    let choose_by = Callback::new(move |key: String| {
        let key = if key == first { String::new() } else { key };
        nav.go(nav.state_now().with_own("by", &key).with_own("kind", ""));
    });
    let mut kinds = vec![choice("", texts.all_kinds)];
    kinds.extend(ranking.kinds.iter().map(|(key, text)| choice(key, text)));
    let choose_kind = Callback::new(move |key: String| nav.go(nav.state_now().with_own("kind", &key)));
    let has_kinds = !ranking.kinds.is_empty();
    let (chosen, kind) = (ranking.by.as_str().to_owned(), ranking.kind.clone());
    view! {
        <div class="y-choices">
            <Segmented label=texts.by.to_owned() choices=members chosen on_choose=choose_by />
            {has_kinds.then(|| view! { <Segmented label=texts.kind.to_owned() choices=kinds chosen=kind on_choose=choose_kind /> })}
        </div>
    }
}
