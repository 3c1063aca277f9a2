//! The honesty bar at the foot of every screen.

use leptos::prelude::*;

use crate::figures::FigureId;
use crate::present::honesty_of;
use crate::present::spec::HonestyStatement;
use crate::ui::state::{use_context_of_page, use_focus, use_nav, use_prefs};
use crate::ui::widgets::figure;
use crate::web::markup::Markup;

/// The bar.
#[component]
pub fn HonestyLine() -> impl IntoView {
    let context = use_context_of_page();
    let prefs = use_prefs();
    let nav = use_nav();
    let route = Memo::new(move |_| nav.state().route);
    let bar = Memo::new(move |_| context.get().map(|context| honesty_of(&context, &route.get())));
    let focus = use_focus();
    let statement = move |statement: &HonestyStatement| {
        let is_left_out = statement.shown.as_ref().is_some_and(|shown| shown.figure.id == FigureId::Quarantined);
        let kind = match (statement.is_verified, is_left_out) {
            (true, _) => " y-honesty__statement--verified",
            (_, true) => " y-honesty__statement--left-out",
            _ => "",
        };
        Markup::new("span", format!("y-honesty__statement{kind}"))
            .text(statement.before.clone())
            .children(statement.shown.as_ref().map(|shown| figure(focus, shown, "")))
            .text(statement.after.clone())
    };
    move || {
        bar.with(|bar| {
            let hint = bar.is_some().then(|| Markup::new("span", "y-honesty__hint").text(prefs.strings().honesty.hint));
            let statements = bar.iter().flat_map(|bar| &bar.statements).map(statement);
            Markup::new("footer", "y-honesty").children(statements).children(hint)
        })
    }
}
