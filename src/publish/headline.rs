//! The headline figures of a package as HTML: what `index.html` shows before the page has started,
//! and where it never will. The same functions answer as on the page, so both say the same.

use maud::{Markup, html};

use crate::load::Site;
use crate::locale::{Locale, format};
use crate::model::Verification;
use crate::nav::State;
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
    html! { data value=(shown.exact) { (shown.text) (shown.unit) } }
}

/// As of when, by whom, in which version, and whether the files are those that were published.
fn foot(site: &Site, context: &Context) -> String {
    let package = &context.dataset().package;
    let strings = context.strings();
    let as_of = context.known.facts.as_of.unwrap_or(context.month);
    let verified = package.resources.iter().filter(|file| file.verification == Verification::Verified).count();
    let is_verified = verified == package.resources.len();
    let parts = [
        context.name(&site.publisher, &site.publisher_en).to_owned(),
        format!("{}{}", strings.honesty.as_of, format::day(as_of.last_day(), context.locale)),
        format!("{}{}", strings.honesty.version, package.version),
        if is_verified {
            format!("{verified}{}", strings.honesty.verified)
        } else {
            strings.honesty.unverified.to_owned()
        },
    ];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(strings.explain.separator)
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
