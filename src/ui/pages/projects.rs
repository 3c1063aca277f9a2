//! 项目: which ones?

use leptos::prelude::*;

use crate::locale::format;
use crate::model::Dimension;
use crate::nav::{Filters, State};
use crate::present::filled;
use crate::present::projects::{Facet, FacetChoice, ProjectTable, facets, lists, project_table, projects_sentence};
use crate::present::spec::{CardHead, TableSpec};
use crate::ui::panels::SentencePanel;
use crate::ui::state::{NavContext, use_context_of_page, use_nav, use_prefs};
use crate::ui::widgets::{Choice, GridEvents, InTurn, PAPER_ROWS, Picture, Segmented, VirtualGrid, save_table};

/// The lists of projects.
#[component]
pub fn ProjectsPage() -> impl IntoView {
    let context = use_context_of_page();
    let sentence = Memo::new(move |_| context.get().map(|context| projects_sentence(&context)));
    let shown = Memo::new(move |_| context.get().map(|context| lists(&context)).unwrap_or_default());
    // One list is no choice.
    let are_several = Memo::new(move |_| shown.with(|lists| lists.len() > 1));
    view! {
        <div class="y-projects">
            <SentencePanel sentence />
            <Show when=move || are_several.get()>
                <Lists shown />
            </Show>
            <Tools has_save=Signal::derive(move || !are_several.get()) />
            <InTurn>
                <Table />
            </InTurn>
        </div>
    }
}

/// The lists, each named by its number.
#[component]
fn Lists(shown: Memo<Vec<FacetChoice>>) -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let label = Signal::derive(move || prefs.strings().projects.lists.to_owned());
    let choices = Signal::derive(move || {
        shown.get().into_iter().map(|list| Choice { value: list.value, text: list.text }).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let chosen = shown.with(|lists| lists.iter().find(|list| list.is_chosen).map(|list| list.value.clone()));
        chosen.unwrap_or_default()
    });
    let on_choose = Callback::new(move |value: String| {
        if value.is_empty() {
            let state = nav.state_now();
            nav.go(state.filtered(state.filters.clone().without_key(Dimension::List)));
        } else {
            nav.toggle(Dimension::List, &value);
        }
    });
    view! {
        <div class="y-projects__lists">
            <Segmented label choices chosen on_choose />
            <Save />
        </div>
    }
}

/// Search and facets, and what has no row of lists to stand in; the choices of the facet that is open
/// stand beneath.
#[component]
fn Tools(has_save: Signal<bool>) -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let shown = Memo::new(move |_| context.get().map(|context| facets(&context)).unwrap_or_default());
    let opened = RwSignal::new(None::<Dimension>);
    // Counts change at every tap, which facets there are and how many of their values are chosen does not.
    let titles = Memo::new(move |_| shown.with(|facets| facets.iter().map(FacetTitle::of).collect::<Vec<_>>()));
    let choices = move || {
        let facet = shown.get().into_iter().find(|facet| Some(facet.key) == opened.get())?;
        Some(view! {
            <div class="y-facet__choices" role="group" aria-label=facet.title>
                {facet.choices.into_iter().map(|choice| choice_view(facet.key, choice, nav)).collect_view()}
            </div>
        })
    };
    view! {
        <div class="y-projects__tools">
            <Search />
            {move || titles.get().into_iter().map(|facet| facet_view(facet, opened)).collect_view()}
            <Show when=move || has_save.get()>
                <Save />
            </Show>
        </div>
        {choices}
    }
}

/// Saves every row in scope, as they are sorted.
#[component]
fn Save() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let prefs = use_prefs();
    let save = move |_| {
        if let Some(context) = context.get_untracked() {
            let table = project_table(&context, &nav.state_now().sort);
            let rows = table.rows(&context);
            let head = CardHead { title: String::new(), subtitle: table.units };
            let spec = TableSpec { columns: table.columns, rows, ..TableSpec::default() };
            save_table(&Picture::of_table("projects", &head, spec), Some(&context));
        }
    };
    view! {
        <button type="button" class="y-button" on:click=save>
            {move || prefs.strings().projects.save}
        </button>
    }
}

#[component]
fn Search() -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let words = Memo::new(move |_| nav.filters().words);
    // While a word is being composed its letters are no word yet.
    let is_composing = StoredValue::new(false);
    // What is typed in one go is one step: Back undoes it as a whole.
    let typed = StoredValue::new(None::<State>);
    let look_for = move |text: String| {
        let state = nav.state_now();
        let next = state.filtered(state.filters.clone().with_words(&text));
        if typed.get_value().as_ref() == Some(&state) {
            nav.adjust(next.clone());
            typed.set_value(Some(next));
        } else if nav.step(next.clone()) {
            typed.set_value(Some(next));
        }
    };
    view! {
        <input
            type="search"
            class="y-search"
            aria-label=move || prefs.strings().shell.search
            placeholder=move || prefs.strings().shell.search
            prop:value=move || words.get()
            on:focus=move |_| typed.set_value(None)
            on:compositionstart=move |_| is_composing.set_value(true)
            on:compositionend=move |event| {
                is_composing.set_value(false);
                look_for(event_target_value(&event));
            }
            on:input=move |event| {
                if !is_composing.get_value() {
                    look_for(event_target_value(&event));
                }
            }
        />
    }
}

/// A facet as its button says it.
#[derive(Clone, PartialEq, Eq)]
struct FacetTitle {
    key: Dimension,
    title: &'static str,
    chosen: usize,
}

impl FacetTitle {
    fn of(facet: &Facet) -> Self {
        let chosen = facet.choices.iter().filter(|choice| choice.is_chosen).count();
        Self { key: facet.key, title: facet.title, chosen }
    }
}

/// The button that opens a facet; it says how many of its values are chosen.
fn facet_view(FacetTitle { key, title, chosen }: FacetTitle, opened: RwSignal<Option<Dimension>>) -> impl IntoView {
    let chosen = (chosen > 0).then(|| view! { <span class="y-facet__chosen">{chosen}</span> });
    let toggle = move |_| opened.update(|opened| *opened = if *opened == Some(key) { None } else { Some(key) });
    view! {
        <button
            type="button"
            class="y-button y-facet__title"
            aria-expanded=move || (opened.get() == Some(key)).to_string()
            data-facet=key.as_str()
            on:click=toggle
        >
            {title}
            {chosen}
        </button>
    }
}

fn choice_view(key: Dimension, choice: FacetChoice, nav: NavContext) -> impl IntoView {
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
}

#[component]
fn Table() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let prefs = use_prefs();
    let sort = Memo::new(move |_| nav.state().sort);
    let table: Memo<Option<ProjectTable>> = Memo::new(move |_| Some(project_table(&context.get()?, &sort.get())));
    let columns =
        Memo::new(move |_| table.with(|table| table.as_ref().map(|table| table.columns.clone()).unwrap_or_default()));
    let sorted =
        Memo::new(move |_| table.with(|table| table.as_ref().map(|table| table.sort.clone()).unwrap_or_default()));
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
    let is_empty = Memo::new(move |_| count.get() == 0);
    let on_paper = move || {
        let (printed, all) = (format::count(PAPER_ROWS as i64), format::count(count.get() as i64));
        let words = filled(prefs.strings().projects.on_paper, &[("printed", &printed), ("all", &all)]);
        (prefs.is_printing().get() && count.get() > PAPER_ROWS).then_some(words)
    };
    // Of a list of plans some columns wait beside those that are seen (grid.css).
    let more = move || {
        let count = columns.with(Vec::len).to_string();
        let is_wide = columns.with(|columns| columns.iter().any(|column| column.key == "gap"));
        is_wide.then(|| {
            view! {
                <span class="y-projects__more">
                    {filled(prefs.strings().matrix.more_columns, &[("n", &count)])}
                </span>
            }
        })
    };
    view! {
        <p class="y-projects__units">{units} {on_paper} {more}</p>
        <Show when=move || !is_empty.get() fallback=|| view! { <Nothing /> }>
            <VirtualGrid label columns count row sort=sorted events />
        </Show>
    }
}

/// No project is left: what to do.
#[component]
fn Nothing() -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let texts = move || &prefs.strings().projects;
    view! {
        <div class="y-projects__nothing">
            <p>{move || texts().nothing}</p>
            <p class="y-waiting__text">{move || texts().nothing_hint}</p>
            <button type="button" class="y-button" on:click=move |_| nav.go(nav.state_now().filtered(Filters::default()))>
                {move || texts().remove_filters}
            </button>
        </div>
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
