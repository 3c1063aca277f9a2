//! 数据与口径: can I trust it?

use leptos::prelude::*;

use crate::base::Diagnostics;
use crate::present::Known;
use crate::present::data::{
    Definition, FileLine, FindingLine, coverage_lines, data_sentence, figure_definitions, file_lines, findings,
    measure_definitions, source_lines, threshold_lines,
};
use crate::present::spec::{Sentence, SourceLine};
use crate::ui::panels::SentencePanel;
use crate::ui::state::{LoadState, use_context_of_page, use_data, use_prefs};

/// How many findings and sources are listed.
const LISTED: usize = 200;

/// The page.
#[component]
pub fn DataPage() -> impl IntoView {
    let data = use_data();
    let prefs = use_prefs();
    let loaded = move || match data.state.get() {
        LoadState::Ready { known, diagnostics } => Some((known, diagnostics)),
        _ => None,
    };
    let sentence = Memo::new(move |_| {
        loaded().map(|(known, _)| Sentence::default().words(&data_sentence(&known, prefs.locale())))
    });
    view! {
        <div class="y-data">
            <SentencePanel sentence />
            {move || loaded().map(|(known, diagnostics)| sections(&known, &diagnostics))}
        </div>
    }
}

fn sections(known: &Known, diagnostics: &Diagnostics) -> AnyView {
    let locale = use_prefs().locale();
    let texts = &locale.strings().data;
    let (found, all) = findings(diagnostics, locale, LISTED);
    let cut = (all > found.len()).then(|| texts.cut.replace("{}", &(all - found.len()).to_string()));
    let context = use_context_of_page().get();
    let sources = context.map(|context| source_lines(&context)).unwrap_or_default();
    let coverage = coverage_lines(known, locale);
    let (files_read, conventions) = (file_lines(known), threshold_lines(known, locale));
    let measures = measure_definitions(known, locale);
    view! {
        <Section title=texts.files>{files(files_read)}</Section>
        <Section title=texts.findings>
            {found.is_empty().then(|| view! { <p>{texts.clean}</p> })}
            <ul class="y-data__list">{found.into_iter().map(finding).collect_view()}</ul>
            {cut.map(|cut| view! { <p class="y-data__note">{cut}</p> })}
        </Section>
        {(!coverage.is_empty()).then(|| view! { <Section title=texts.coverage>{lines(coverage)}</Section> })}
        <Section title=texts.conventions>{lines(conventions)}</Section>
        <Section title=texts.figures>{definitions(figure_definitions(locale))}</Section>
        <Section title=texts.measures>{definitions(measures)}</Section>
        <Section title=texts.sources>
            <ul class="y-data__list">{sources.into_iter().map(source).collect_view()}</ul>
        </Section>
    }
    .into_any()
}

#[component]
fn Section(title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="y-card y-data__section">
            <h2 class="y-card__title">{title}</h2>
            {children()}
        </section>
    }
}

fn files(files: Vec<FileLine>) -> impl IntoView {
    let texts = &use_prefs().strings_now().data;
    let row = move |file: FileLine| {
        let verified = if file.is_verified { texts.verified } else { texts.unverified };
        view! {
            <tr>
                <td>{file.name}</td>
                <td>{file.paths.join(" ")}</td>
                <td class="y-table__number">{file.size}</td>
                <td class="y-table__number">{file.rows}</td>
                <td class="y-table__number">{file.quarantined}</td>
                <td>{verified}</td>
                <td class="y-data__hash">{file.sha256}</td>
            </tr>
        }
    };
    let titles = [texts.table, texts.file, texts.size, texts.rows, texts.quarantined, texts.verification, texts.hash];
    view! {
        <div class="y-table-frame" tabindex="0">
            <table class="y-table">
                <thead><tr>{titles.map(|title| view! { <th scope="col">{title}</th> }).collect_view()}</tr></thead>
                <tbody>{files.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn finding(line: FindingLine) -> impl IntoView {
    view! {
        <li data-code=line.code>
            <span class="y-data__place">{line.severity} " " {line.place}</span>
            <span>{line.message} " " {line.repair}</span>
        </li>
    }
}

fn lines(lines: Vec<String>) -> impl IntoView {
    view! { <ul class="y-data__list">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
}

fn definitions(definitions: Vec<Definition>) -> impl IntoView {
    let entry = |definition: Definition| {
        view! {
            <dt>{definition.name}<span class="y-data__id">{definition.id}</span></dt>
            <dd>{definition.meaning}</dd>
        }
    };
    view! { <dl class="y-data__definitions">{definitions.into_iter().map(entry).collect_view()}</dl> }
}

fn source(source: SourceLine) -> impl IntoView {
    match source.url {
        Some(url) => {
            view! { <li><a class="y-link" href=url rel="noopener noreferrer" target="_blank">{source.text}</a></li> }
                .into_any()
        }
        None => view! { <li>{source.text}</li> }.into_any(),
    }
}
