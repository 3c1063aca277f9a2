//! The year's curve of a scope.

use leptos::prelude::*;

use crate::chart::curve;
use crate::present::Context;
use crate::present::curves::{YearCurve, year_spec, year_table};
use crate::present::overview::curve_head;
use crate::ui::widgets::{Appearing, Card, ChartCanvas, ChartMenu, Picture};

/// The curve with plan, lead and pace; nothing where nothing is done.
#[component]
pub fn CurvePanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
    /// Its place on the page's grid.
    class: &'static str,
) -> impl IntoView {
    let curve = Memo::new(move |_| {
        let context = context.get()?;
        let curve = context.year();
        context.has_progress().then_some((context, curve))
    });
    let head = Memo::new(move |_| curve.get().map(|(context, curve)| curve_head(&context, &curve)).unwrap_or_default());
    let spec = Memo::new(move |_| curve.get().map(|(context, curve)| year_spec(&context, &curve)));
    let label = Signal::derive(move || head.get().title);
    let picture = Callback::new(move |()| curve.get_untracked().map(|(context, curve)| picture(&context, &curve)));
    let is_there = Memo::new(move |_| spec.with(Option::is_some));
    let spec = Signal::derive(move || spec.get().unwrap_or_default());
    view! {
        <Appearing when=is_there>
            <Card head class tools=move || view! { <ChartMenu picture /> }>
                <ChartCanvas spec layout=curve::layout label />
            </Card>
        </Appearing>
    }
}

fn picture(context: &Context, curve: &YearCurve) -> Picture {
    let head = curve_head(context, curve);
    Picture::of("curve", &head, &year_spec(context, curve), curve::layout, year_table(context, curve))
}
