//! 总览: are we all right?

use leptos::prelude::*;

use crate::chart::{curve, tiles, treemap};
use crate::model::Dimension;
use crate::present::Context;
use crate::present::curves::{YearCurve, year_spec, year_table};
use crate::present::members::members_table;
use crate::present::overview::{StripItem, areas_card, attention, curve_head, overview_sentence, sectors_card, strip};
use crate::present::spec::{Light, Shown};
use crate::ui::state::{use_context_of_page, use_nav};
use crate::ui::widgets::{
    Card, ChartCanvas, ChartMenu, CompletionBar, FigureText, LightBadge, LightBar, Picture, PlainTable, SentenceLine,
};

/// How many projects the card of gaps lists.
const LISTED: usize = 5;

/// The overview.
#[component]
pub fn OverviewPage() -> impl IntoView {
    view! {
        <div class="y-overview">
            <OverviewSentence />
            <Strip />
            <CurveCard />
            <AreasPanel />
            <SectorsPanel />
            <AttentionCard />
        </div>
    }
}

/// The sentence.
#[component]
pub fn OverviewSentence() -> impl IntoView {
    let context = use_context_of_page();
    let sentence = Memo::new(move |_| context.get().map(|context| overview_sentence(&context)));
    view! {
        <h1 class="y-sentence" data-sentence="">
            {move || sentence.get().map(|sentence| view! { <SentenceLine sentence /> })}
        </h1>
    }
}

#[component]
fn Strip() -> impl IntoView {
    let context = use_context_of_page();
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

#[component]
fn CurveCard() -> impl IntoView {
    let context = use_context_of_page();
    let curve = Memo::new(move |_| {
        let context = context.get()?;
        let curve = YearCurve::new(&context);
        curve.now().done.is_some().then_some((context, curve))
    });
    let head = Memo::new(move |_| curve.get().map(|(context, curve)| curve_head(&context, &curve)).unwrap_or_default());
    let spec = Memo::new(move |_| curve.get().map(|(context, curve)| year_spec(&context, &curve)));
    let label = Signal::derive(move || head.get().title);
    let picture = Callback::new(move |()| curve.get_untracked().map(|(context, curve)| picture(&context, &curve)));
    let is_there = Memo::new(move |_| spec.with(Option::is_some));
    move || {
        is_there.get().then(|| {
            let spec = Signal::derive(move || spec.get().unwrap_or_default());
            view! {
                <Card head class="y-overview__curve" tools=move || view! { <ChartMenu picture /> }>
                    <ChartCanvas spec layout=curve::layout label />
                </Card>
            }
        })
    }
}

fn picture(context: &Context, curve: &YearCurve) -> Picture {
    let head = curve_head(context, curve);
    Picture::of("curve", &head.title, &year_spec(context, curve), curve::layout, year_table(context, curve))
}

#[component]
fn AreasPanel() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let card = Memo::new(move |_| areas_card(&context.get()?));
    let spec = Memo::new(move |_| card.get().map(|card| card.spec));
    let head = Signal::derive(move || card.get().map(|card| card.head).unwrap_or_default());
    let on_mark = Callback::new(move |mark: usize| {
        if let Some(id) = card.with_untracked(|card| card.as_ref()?.ids.get(mark).cloned()) {
            nav.toggle(Dimension::Area, &id);
        }
    });
    let picture = Callback::new(move |()| {
        let (context, card) = context.get_untracked().zip(card.get_untracked())?;
        let table = members_table(&context, &card.members);
        Some(Picture::of("areas", &card.head.title, &card.spec, tiles::layout, table))
    });
    let overlapping = move || card.get().map(|card| card.overlapping).unwrap_or_default();
    let is_there = Memo::new(move |_| spec.with(Option::is_some));
    move || {
        is_there.get().then(|| {
            let spec = Signal::derive(move || spec.get().unwrap_or_default());
            let label = Signal::derive(move || head.get().title);
            view! {
                <Card head class="y-overview__areas" tools=move || view! { <ChartMenu picture /> }>
                    <ChartCanvas spec layout=tiles::layout label on_mark />
                    <p class="y-card__note">{overlapping}</p>
                </Card>
            }
        })
    }
}

#[component]
fn SectorsPanel() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let card = Memo::new(move |_| sectors_card(&context.get()?));
    let head = Signal::derive(move || card.get().map(|card| card.head).unwrap_or_default());
    let on_mark = Callback::new(move |mark: usize| {
        if let Some(id) = card.with_untracked(|card| card.as_ref()?.ids.get(mark).cloned()) {
            nav.toggle(Dimension::Sector, &id);
        }
    });
    let picture = Callback::new(move |()| {
        let (context, card) = context.get_untracked().zip(card.get_untracked())?;
        let table = members_table(&context, &card.members);
        Some(Picture::of("sectors", &card.head.title, &card.spec, treemap::layout, table))
    });
    let is_there = Memo::new(move |_| card.with(Option::is_some));
    move || {
        is_there.get().then(|| {
            let spec = Signal::derive(move || card.get().map(|card| card.spec).unwrap_or_default());
            let label = Signal::derive(move || head.get().title);
            view! {
                <Card head class="y-overview__sectors" tools=move || view! { <ChartMenu picture /> }>
                    <ChartCanvas spec layout=treemap::layout label on_mark />
                </Card>
            }
        })
    }
}

#[component]
fn AttentionCard() -> impl IntoView {
    let context = use_context_of_page();
    let nav = use_nav();
    let attention = Memo::new(move |_| attention(&context.get()?, LISTED));
    let on_tap = Callback::new(move |tap| nav.tap(&tap));
    move || {
        attention.get().map(|attention| {
            view! {
                <Card head=attention.head class="y-overview__attention">
                    <PlainTable spec=attention.table on_tap />
                </Card>
            }
        })
    }
}
