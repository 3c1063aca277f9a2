//! A number explained, in a sheet.

use std::sync::Arc;

use leptos::prelude::*;

use crate::figures::Figure;
use crate::present::spec::{Explanation, SourceLine};
use crate::present::{explain, filled};
use crate::ui::state::{use_context_of_page, use_focus, use_nav, use_prefs};
use crate::ui::widgets::{PlainTable, Sheet};

/// The explanation of the figure that is open.
#[component]
pub fn ExplanationSheet() -> impl IntoView {
    let focus = use_focus();
    move || focus.figure.get().map(|figure| view! { <OpenExplanation figure /> })
}

#[component]
fn OpenExplanation(figure: Arc<Figure>) -> impl IntoView {
    let context = use_context_of_page();
    let focus = use_focus();
    let explanation = context.get_untracked().map(|context| explain(&context, &figure)).unwrap_or_default();
    let close = Callback::new(move |()| focus.figure.set(None));
    let title = explanation.title.clone();
    view! {
        <Sheet title on_close=close>
            <Body explanation />
        </Sheet>
    }
}

#[component]
fn Body(explanation: Explanation) -> impl IntoView {
    let nav = use_nav();
    let focus = use_focus();
    let prefs = use_prefs();
    let texts = &prefs.strings_now().explanation;
    let citation = StoredValue::new(explanation.citation.clone());
    let on_tap = Callback::new(move |tap| {
        focus.figure.set(None);
        nav.tap(&tap);
    });
    let has_table = !explanation.rows.rows.is_empty();
    let more =
        (explanation.more_rows > 0).then(|| filled(texts.more_rows, &[("n", &explanation.more_rows.to_string())]));
    view! {
        <p class="y-explanation__value">{explanation.value}</p>
        <dl class="y-explanation">
            {entry(texts.definition, explanation.definition)}
            {entry(texts.formula, explanation.formula)}
            {entry(texts.values, explanation.substituted)}
            {entry(texts.universe, explanation.universe)}
            {entry(texts.files, explanation.files.join("  "))}
        </dl>
        {explanation.rows.notes.iter().map(|note| view! { <p class="y-explanation__note">{note.clone()}</p> }).collect_view()}
        {sources(texts.sources, texts.also, explanation.sources)}
        {has_table.then(|| view! { <PlainTable spec=explanation.rows on_tap /> })}
        {more.map(|more| view! { <p class="y-explanation__note">{more}</p> })}
        <p class="y-explanation__citation">{explanation.citation}</p>
        <button type="button" class="y-button" on:click=move |_| focus.copy(citation.get_value(), texts.copied)>
            {texts.cite}
        </button>
    }
}

fn entry(name: &'static str, text: String) -> impl IntoView {
    (!text.is_empty()).then(|| view! { <dt>{name}</dt><dd>{text}</dd> })
}

fn sources(title: &'static str, also: &'static str, sources: Vec<SourceLine>) -> impl IntoView {
    let line = move |source: SourceLine| {
        let other = source.other_value.map(|value| format!("{also}{value}　"));
        let text = source.text;
        let words = match source.url {
            Some(url) => {
                view! { <a class="y-link" href=url rel="noopener noreferrer" target="_blank">{text}</a> }.into_any()
            }
            None => text.into_any(),
        };
        view! { <li>{other}{words}</li> }
    };
    (!sources.is_empty()).then(|| {
        view! {
            <h3 class="y-explanation__heading">{title}</h3>
            <ul class="y-explanation__sources">{sources.into_iter().map(line).collect_view()}</ul>
        }
    })
}
