//! The strip of figures beneath a page's sentence.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::present::Context;
use crate::present::overview::{StripItem, light_word, strip};
use crate::present::spec::Light;
use crate::ui::state::{FocusContext, NavContext, use_focus, use_nav};
use crate::ui::widgets::{completion_bar, figure, light_badge, light_bar, spark_line, with_sentence};
use crate::web::markup::Markup;

/// The strip of a scope.
#[component]
pub fn StripPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
) -> impl IntoView {
    let (nav, focus) = (use_nav(), use_focus());
    move || {
        let items = context.with(|context| context.as_ref().map(strip)).unwrap_or_default();
        let class =
            if items.iter().any(|item| !item.lights.is_empty()) { "y-strip y-strip--lights" } else { "y-strip" };
        let markup = context.with(|context| {
            let context = context.as_ref()?;
            Some(items.iter().map(|item| item_markup(item, context, nav, focus)).collect::<Vec<_>>())
        });
        Markup::new("div", class).with("data-items", items.len().to_string()).children(markup.unwrap_or_default())
    }
}

fn item_markup(item: &StripItem, context: &Context, nav: NavContext, focus: FocusContext) -> Markup {
    let lights = item.lights.iter().map(|(light, shown)| {
        let filter = light_filter(*light, &light_word(context, *light), context, nav);
        Markup::new("span", "y-strip__light").children([filter, figure(focus, shown, "")])
    });
    let note = Markup::new("p", "y-strip__note").children(lights);
    let mut class = "y-strip__item".to_owned();
    if item.bar.is_some() || item.counts.is_some() {
        class.push_str(" y-strip__item--bar");
    }
    if !item.lights.is_empty() {
        class.push_str(" y-strip__item--lights");
    }
    Markup::new("div", class)
        .children([
            Markup::new("p", "y-strip__label").text(item.label.clone()),
            Markup::new("p", "y-strip__figure").children([figure(focus, &item.shown, "")]),
        ])
        .children(item.bar.map(completion_bar))
        .children((!item.spark.is_empty()).then(|| spark_line(&item.spark)))
        .children(item.counts.map(light_bar))
        .children([with_sentence(focus, note, &item.note)])
}

/// A tap on a light filters the page by it, another undoes that.
fn light_filter(light: Light, word: &str, context: &Context, nav: NavContext) -> Markup {
    let is_chosen = context.filters.contains(Dimension::Light, light.key());
    Markup::new("button", "y-strip__filter")
        .with("type", "button")
        .with("aria-pressed", is_chosen.to_string())
        .on(&["click"], move |_| nav.toggle(Dimension::Light, light.key()))
        .children([light_badge(light, word)])
}
