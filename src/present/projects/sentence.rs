//! The sentence of the lists.

use crate::figures::{FigureId, ledger_figure};
use crate::locale::Locale;
use crate::present::Context;
use crate::present::chips::counted_scope;
use crate::present::overview::total_clause;
use crate::present::shown::shown;
use crate::present::spec::{Sentence, Shown};

/// How many projects are in scope, of what money, and how many need attention: each clause only
/// where its figure is there.
pub fn projects_sentence(context: &Context) -> Sentence {
    let totals = context.totals();
    let locale = context.locale;
    let figure = |id| shown(ledger_figure(id, &totals, context.month, context.scope()), locale);
    let scope = counted_scope(context, &context.filters);
    let name = if scope.place.is_empty() { context.strings().projects.all_of_it } else { &scope.place };
    // The measure word goes with its number at a line break.
    let counted = |id| {
        let mut shown = figure(id);
        if locale == Locale::ZhCn {
            "个".clone_into(&mut shown.unit);
        }
        shown
    };
    let mut sentence = match locale {
        Locale::ZhCn => Sentence::default()
            .words(name)
            .words("共")
            .figure(counted(FigureId::Projects))
            .words(&format!("{}项目", scope.kind)),
        Locale::En => Sentence::default()
            .words(name)
            .words(": ")
            .figure(figure(FigureId::Projects))
            .template(&format!(" {}[project|projects]", scope.kind), &[]),
    };
    let strings = &context.strings().projects;
    sentence = total_clause(context, &totals, sentence);
    sentence = clause(sentence, strings.plan_is, figure(FigureId::Plan));
    sentence = clause(sentence, strings.completion_is, figure(FigureId::CompletionRate));
    if totals.attention() > 0 {
        sentence = attention(sentence, counted(FigureId::LightWatch), counted(FigureId::LightBehind), locale);
    }
    sentence.words(if locale == Locale::ZhCn { "。" } else { "." })
}

fn clause(sentence: Sentence, words: &str, shown: Shown) -> Sentence {
    if shown.figure.value.is_none() { sentence } else { sentence.words(words).figure(shown) }
}

fn attention(sentence: Sentence, watch: Shown, behind: Shown, locale: Locale) -> Sentence {
    match locale {
        Locale::ZhCn => sentence.words("；关注").figure(watch).words("，滞后").figure(behind),
        Locale::En => sentence.words("; ").figure(watch).words(" to watch, ").figure(behind).words(" behind"),
    }
}
