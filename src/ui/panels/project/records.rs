//! What else is on record, beneath the first screen.

use leptos::prelude::*;

use crate::present::project::{Record, about, records};
use crate::present::spec::{CardHead, SourceLine};
use crate::ui::panels::project::details::entry;
use crate::ui::panels::project::use_project;
use crate::ui::state::use_prefs;
use crate::ui::widgets::{Card, PlainTable};

/// Changes of plan, corrections, coordination, moved baselines, and what the project is.
#[component]
pub fn RecordsPanel() -> impl IntoView {
    let project = use_project();
    let shown = Memo::new(move |_| project.view.get().map(|view| records(&view)).unwrap_or_default());
    view! {
        <div class="y-project__records">
            {move || shown.get().into_iter().map(card).collect_view()}
            <About />
        </div>
    }
}

fn card(record: Record) -> impl IntoView {
    view! {
        <Card head=record.head class="y-record">
            <PlainTable spec=record.table />
        </Card>
    }
}

#[component]
fn About() -> impl IntoView {
    let project = use_project();
    let prefs = use_prefs();
    let head =
        Signal::derive(move || CardHead { title: prefs.strings().records.about.to_owned(), subtitle: String::new() });
    let body = move || {
        let about = about(&project.view.get()?);
        let texts = prefs.strings();
        let (label, also) = (texts.records.source, texts.explanation.also);
        let note = (!about.note.is_empty()).then(|| wide(texts.records.note, about.note));
        Some(view! {
            <dl class="y-record__entries">
                {about.entries.into_iter().map(entry).collect_view()}
                {note}
                {about.sources.into_iter().map(|line| source(label, also, line)).collect_view()}
            </dl>
        })
    };
    view! { <Card head class="y-record">{body}</Card> }
}

fn source(label: &'static str, also: &'static str, line: SourceLine) -> impl IntoView {
    let other = line.other_value.map(|value| format!("{also}{value}　"));
    let words = match line.url {
        Some(url) => {
            view! { <a class="y-link" href=url rel="noopener noreferrer" target="_blank">{line.text}</a> }.into_any()
        }
        None => line.text.into_any(),
    };
    wide(label, view! { {other}{words} })
}

/// A name and a value as wide as the card.
fn wide(label: &'static str, value: impl IntoView) -> impl IntoView {
    view! {
        <dt class="y-record__wide">{label}</dt>
        <dd class="y-record__wide">{value}</dd>
    }
}
