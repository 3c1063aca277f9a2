//! 数据与口径: can I trust it?

use leptos::prelude::*;

use crate::base::Diagnostics;
use crate::load::DESCRIPTOR;
use crate::locale::Locale;
use crate::present::data::{
    Definition, FileLine, FindingLine, coverage_lines, data_sentence, figure_definitions, file_lines, findings,
    measure_definitions, source_lines, threshold_lines,
};
use crate::present::filled;
use crate::present::spec::SourceLine;
use crate::present::{Context, Known};
use crate::ui::panels::SentencePanel;
use crate::ui::state::{LoadState, use_context_of_page, use_data, use_nav, use_prefs};
use crate::ui::widgets::{Choice, Segmented};

/// How many findings are listed.
const LISTED: usize = 200;
/// The key of the part in the link.
const PART: &str = "part";
/// The part on what the figures mean.
const DEFINED: &str = "definitions";
/// The part on where they come from.
const SOURCES: &str = "sources";

/// The page.
#[component]
pub fn DataPage() -> impl IntoView {
    let nav = use_nav();
    let context = use_context_of_page();
    let sentence = Memo::new(move |_| context.get().map(|context| data_sentence(&context)));
    let part = Memo::new(move |_| nav.state().own(PART).to_owned());
    let body = move || {
        let context = context.get()?;
        Some(match part.get().as_str() {
            DEFINED => definitions_part(&context.known, context.locale),
            SOURCES => sources_part(&context),
            _ => view! { <Checked context /> }.into_any(),
        })
    };
    view! {
        <div class="y-data">
            <SentencePanel sentence />
            <Parts part />
            {body}
        </div>
    }
}

#[component]
fn Parts(part: Memo<String>) -> impl IntoView {
    let nav = use_nav();
    let prefs = use_prefs();
    let choice = |value: &str, text: &str| Choice { value: value.to_owned(), text: text.to_owned() };
    let choices = Signal::derive(move || {
        let texts = &prefs.strings().data;
        vec![choice("", texts.part_checked), choice(DEFINED, texts.part_defined), choice(SOURCES, texts.part_sources)]
    });
    let label = Signal::derive(move || prefs.strings().data.parts.to_owned());
    let on_choose = Callback::new(move |part: String| nav.go(nav.state_now().with_own(PART, &part)));
    view! { <Segmented label choices chosen=part on_choose /> }
}

/// What was read, what was noticed, what it covers.
#[component]
fn Checked(context: Context) -> impl IntoView {
    let data = use_data();
    let LoadState::Ready { known, diagnostics, folder } = data.state.get_untracked() else { return ().into_any() };
    let locale = context.locale;
    let texts = &locale.strings().data;
    let coverage = coverage_lines(&known, locale);
    let descriptor = format!("{folder}/{DESCRIPTOR}");
    let file_lines = file_lines(&known, &folder, locale);
    let findings = findings_list(&diagnostics, locale);
    view! {
        <Section title=texts.files>
            {files(file_lines, locale)}
            <p class="y-data__note">{texts.descriptor} " " {download(DESCRIPTOR.to_owned(), descriptor)}</p>
        </Section>
        <Section title=texts.findings>{findings}</Section>
        {(!coverage.is_empty()).then(|| view! { <Section title=texts.coverage>{lines(coverage)}</Section> })}
    }
    .into_any()
}

fn definitions_part(known: &Known, locale: Locale) -> AnyView {
    let texts = &locale.strings().data;
    let measures = measure_definitions(known, locale);
    let conventions = threshold_lines(known, locale);
    view! {
        <Section title=texts.conventions>{lines(conventions)}</Section>
        <Section title=texts.figures>{definitions(figure_definitions(locale), texts.formula)}</Section>
        {(!measures.is_empty())
            .then(|| view! { <Section title=texts.measures>{definitions(measures, texts.formula)}</Section> })}
    }
    .into_any()
}

fn sources_part(context: &Context) -> AnyView {
    let sources = source_lines(context);
    view! {
        <Section title=context.strings().data.sources>
            <ol class="y-data__list y-data__list--numbered">{sources.into_iter().map(source).collect_view()}</ol>
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

fn download(name: String, address: String) -> impl IntoView {
    view! { <a class="y-link y-data__download" href=address download="">{name}</a> }
}

fn files(files: Vec<FileLine>, locale: Locale) -> impl IntoView {
    let texts = &locale.strings().data;
    let row = move |file: FileLine| {
        let verified = if file.is_verified { texts.verified } else { texts.unverified };
        view! {
            <tr>
                <td>{file.title} <span class="y-data__id">{file.name}</span></td>
                <td>{file.paths.into_iter().map(|(name, address)| download(name, address)).collect_view()}</td>
                <td>{verified}</td>
                <td class="y-table__number">{file.rows}</td>
                <td class="y-table__number">{file.quarantined}</td>
                <td class="y-table__number">{file.size}</td>
                <td><span class="y-data__hash">{file.sha256}</span></td>
            </tr>
        }
    };
    let numbers = [texts.size, texts.rows, texts.quarantined];
    let head = |title: &'static str| {
        let class = if numbers.contains(&title) { "y-table__number" } else { "" };
        view! { <th scope="col" class=class>{title}</th> }
    };
    let titles = [texts.table, texts.file, texts.verification, texts.rows, texts.quarantined, texts.size, texts.hash];
    view! {
        <div class="y-table-frame" tabindex="0" role="region" aria-label=texts.files>
            <table class="y-table">
                <thead><tr>{titles.map(head).collect_view()}</tr></thead>
                <tbody>{files.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

fn findings_list(diagnostics: &Diagnostics, locale: Locale) -> impl IntoView + use<> {
    let texts = &locale.strings().data;
    let (found, all) = findings(diagnostics, locale, LISTED);
    let cut = (all > found.len()).then(|| filled(texts.cut, &[("n", &(all - found.len()).to_string())]));
    view! {
        {found.is_empty().then(|| view! { <p>{texts.clean}</p> })}
        <ul class="y-data__list">{found.into_iter().map(finding).collect_view()}</ul>
        {cut.map(|cut| view! { <p class="y-data__note">{cut}</p> })}
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

fn definitions(definitions: Vec<Definition>, formula: &'static str) -> impl IntoView {
    let entry = move |definition: Definition| {
        let has_formula = !definition.formula.is_empty();
        view! {
            <dt>{definition.name}<span class="y-data__id">{definition.id}</span></dt>
            <dd>
                {definition.meaning}
                {has_formula.then(|| view! { <span class="y-data__formula">{formula}{definition.formula}</span> })}
            </dd>
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
