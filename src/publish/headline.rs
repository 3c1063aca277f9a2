//! The headline figures of a package as HTML: what `index.html` shows before the page has started,
//! and where it never will. The same functions answer as on the page, so both say the same.

use maud::{Markup, html};

use crate::load::Site;
use crate::locale::Locale;
use crate::nav::State;
use crate::present::honesty;
use crate::present::overview::{StripItem, overview_sentence, strip};
use crate::present::spec::{Part, Sentence, Shown, SourceLine};
use crate::present::{Context, Known, explain};

/// The sentence, the figures of the strip and where they come from, in both languages; the site's
/// name alone where there is no package or it has no figure.
pub fn headline(site: &Site, known: Option<&Known>) -> String {
    let part = |locale: Locale| {
        let context = known.and_then(|known| Context::new(known, &State::default(), locale));
        part(site, context.as_ref(), locale)
    };
    html! { @for locale in Locale::ALL { (part(locale)) } }.into_string()
}

fn part(site: &Site, context: Option<&Context>, locale: Locale) -> Markup {
    let title = Some(locale.pick(&site.title, &site.title_en)).filter(|title| !title.is_empty());
    html! {
        section.y-headline lang=(locale.tag()) {
            h1.y-headline__title { (title.unwrap_or(locale.strings().brand)) }
            @if let Some(context) = context { (figures(site, context)) }
        }
    }
}

fn figures(site: &Site, context: &Context) -> Markup {
    let package = &context.dataset().package;
    let sentence = overview_sentence(context);
    let items = strip(context);
    let sources = sources(context, &sentence, &items);
    html! {
        p.y-headline__package {
            (context.name(&package.title, &package.title_en))
            @if package.synthetic { " " strong { (context.strings().synthetic) } }
        }
        p.y-headline__sentence { (words(&sentence)) }
        dl.y-headline__strip { @for item in &items { (entry(item)) } }
        p.y-headline__note { (foot(site, context)) }
        @if !sources.is_empty() {
            p.y-headline__note { (context.strings().explain.source_is) }
            ul.y-headline__sources { @for source in &sources { li { (link(source)) } } }
        }
    }
}

fn entry(item: &StripItem) -> Markup {
    html! {
        div {
            dt { (item.label) }
            dd.y-headline__figure { (number(&item.shown)) }
            @if !item.note.parts.is_empty() { dd { (words(&item.note)) } }
        }
    }
}

fn words(sentence: &Sentence) -> Markup {
    html! {
        @for part in &sentence.parts {
            @match part {
                Part::Words(words) => (words),
                Part::Figure { before, shown } => { (before) (number(shown)) },
            }
        }
    }
}

/// A number with its exact value, so that a program can cite it too.
fn number(shown: &Shown) -> Markup {
    html! { data value=(shown.exact) { (shown.said()) } }
}

/// By whom, and what the last line of every screen says.
fn foot(site: &Site, context: &Context) -> String {
    let publisher = context.name(&site.publisher, &site.publisher_en).to_owned();
    let statements = honesty(context).statements.into_iter().map(|statement| {
        let shown = statement.shown.map(|shown| shown.said()).unwrap_or_default();
        [statement.before, shown, statement.after].concat()
    });
    let said: Vec<String> = [publisher].into_iter().chain(statements).filter(|part| !part.is_empty()).collect();
    said.join(context.strings().explain.separator)
}

/// Where the shown figures were published, each source once.
fn sources(context: &Context, sentence: &Sentence, items: &[StripItem]) -> Vec<SourceLine> {
    let of_sentence = sentence.parts.iter().filter_map(|part| match part {
        Part::Words(_) => None,
        Part::Figure { shown, .. } => Some(shown.as_ref()),
    });
    let mut sources: Vec<SourceLine> = Vec::new();
    for shown in of_sentence.chain(items.iter().map(|item| &item.shown)) {
        for source in explain(context, &shown.figure).sources {
            if source.other_value.is_none() && !sources.contains(&source) {
                sources.push(source);
            }
        }
    }
    sources
}

fn link(source: &SourceLine) -> Markup {
    html! {
        @match &source.url {
            Some(url) => a href=(url) rel="noopener noreferrer" { (source.text) },
            None => (source.text),
        }
    }
}
