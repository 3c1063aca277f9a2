//! The strip of figures beneath a page's sentence.

use leptos::prelude::*;

use crate::present::Context;
use crate::present::overview::{StripItem, strip};
use crate::present::spec::{Light, Shown};
use crate::ui::widgets::{CompletionBar, FigureText, LightBadge, LightBar, SentenceLine};

/// The strip of a scope.
#[component]
pub fn StripPanel(
    /// What it asks with.
    #[prop(into)]
    context: Signal<Option<Context>>,
) -> impl IntoView {
    let items = Memo::new(move |_| context.get().map(|context| strip(&context)).unwrap_or_default());
    view! { <div class="y-strip">{move || items.get().into_iter().map(strip_item).collect_view()}</div> }
}

fn strip_item(item: StripItem) -> impl IntoView {
    let counts = light_counts(&item.lights);
    let lights = item.lights.into_iter().map(|(light, shown)| {
        view! { <span class="y-strip__light"><LightBadge light /><FigureText shown /></span> }
    });
    view! {
        <div class="y-strip__item">
            <p class="y-strip__label">{item.label}</p>
            <p class="y-strip__figure"><FigureText shown=item.shown /></p>
            {item.bar.map(|bar| view! { <CompletionBar bar /> })}
            {counts.map(|counts| view! { <LightBar counts /> })}
            <p class="y-strip__note"><SentenceLine sentence=item.note />{lights.collect_view()}</p>
        </div>
    }
}

/// The counts of a light bar; nothing for items without lights.
fn light_counts(lights: &[(Light, Shown)]) -> Option<[u64; 3]> {
    let count = |at: usize| lights.get(at).and_then(|(_, shown)| shown.exact.parse().ok());
    Some([count(0)?, count(1)?, count(2)?])
}
