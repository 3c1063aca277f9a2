//! 项目: which ones?

use leptos::prelude::*;

use crate::nav::State;
use crate::present::projects::{Facet, FacetChoice, ProjectTable, facets, project_table, projects_sentence};
use crate::ui::panels::SentencePanel;
use crate::ui::state::{NavContext, use_context_of_page, use_nav, use_prefs};
use crate::ui::widgets::{GridEvents, VirtualGrid};

/// The lists of projects.
#[component]
pub fn ProjectsPage() -> impl IntoView {
    let context = use_context_of_page();
    let sentence = Memo::new(move |_| context.get().map(|context| projects_sentence(&context)));
    view! {
        <div class="y-projects">
            <SentencePanel sentence />
            <div class="y-projects__tools">
                <Search />
                <Facets />
            </div>
            <Table />
        </div>
    }
}

#[component]
fn Search() -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let words = Memo::new(move |_| nav.filters().words);
    let on_input = move |event: leptos::ev::Event| {
        let state = nav.state_now();
        nav.adjust(state.filtered(state.filters.clone().with_words(&event_target_value(&event))));
    };
    view! {
        <input
            type="search"
            class="y-search"
            aria-label=move || prefs.strings().shell.search
            placeholder=move || prefs.strings().shell.search
            prop:value=move || words.get()
            on:input=on_input
        />
    }
}

#[component]
fn Facets() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let shown = Memo::new(move |_| context.get().map(|context| facets(&context)).unwrap_or_default());
    move || shown.get().into_iter().map(|facet| facet_view(facet, nav)).collect_view()
}

fn facet_view(facet: Facet, nav: NavContext) -> impl IntoView {
    let key = facet.key;
    let is_open = facet.choices.iter().any(|choice| choice.is_chosen);
    let button = move |choice: FacetChoice| {
        let value = choice.value.clone();
        view! {
            <button
                type="button"
                class="y-facet__choice"
                aria-pressed=choice.is_chosen.to_string()
                data-value=choice.value
                on:click=move |_| nav.toggle(key, &value)
            >
                {choice.text}
                <span class="y-facet__count">{choice.count}</span>
            </button>
        }
    };
    view! {
        <details class="y-facet" open=is_open data-facet=key.as_str()>
            <summary class="y-facet__title">{facet.title}</summary>
            <div class="y-facet__choices">{facet.choices.into_iter().map(button).collect_view()}</div>
        </details>
    }
}

#[component]
fn Table() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let prefs = use_prefs();
    let sort = Memo::new(move |_| nav.state().sort);
    let table: Memo<Option<ProjectTable>> = Memo::new(move |_| Some(project_table(&context.get()?, &sort.get())));
    let columns = Signal::derive(move || table.get().map(|table| table.columns).unwrap_or_default());
    let count = Memo::new(move |_| table.with(|table| table.as_ref().map_or(0, |table| table.order.len())));
    let row = Callback::new(move |place: usize| {
        let context = context.get()?;
        table.with(|table| table.as_ref()?.row(&context, place))
    });
    let events = GridEvents {
        on_sort: Callback::new(move |key: &'static str| {
            let state = nav.state_now();
            nav.go(State { sort: next_sort(&state.sort, key), ..state });
        }),
        on_tap: Callback::new(move |tap| nav.tap(&tap)),
    };
    let label = Signal::derive(move || prefs.strings().nav.projects.to_owned());
    let units = move || table.with(|table| table.as_ref().map(|table| table.units.clone()));
    view! {
        <p class="y-projects__units">{units}</p>
        <VirtualGrid label columns count row sort events />
    }
}

/// A head tapped once sorts descending, twice ascending, a third time no more.
fn next_sort(sort: &str, key: &str) -> String {
    match sort.strip_prefix('-') {
        Some(sorted) if sorted == key => key.to_owned(),
        None if sort == key => String::new(),
        _ => format!("-{key}"),
    }
}
