//! The investment curve: over the project's life, in line with the Gantt chart, or over this year
//! with what was counted and the lead.

use leptos::html;
use leptos::prelude::*;

use crate::chart::Size;
use crate::chart::curve::{Axis, Spec, layout};
use crate::present::curves::{year_spec, year_table};
use crate::present::overview::curve_head;
use crate::present::project::{LifeChart, ProjectView, life_chart};
use crate::present::spec::{CardHead, TableSpec};
use crate::ui::panels::project::{ProjectState, use_project};
use crate::ui::state::use_prefs;
use crate::ui::widgets::{
    Card, ChartCanvas, ChartMenu, Choice, OnPaper, Picture, Segmented, TimeAxis, scene_size, use_size,
};

/// The size on paper; as wide as the Gantt chart above it.
const PAPER: Size = Size { width: 660.0, height: 200.0 };

/// A curve with all that goes with it.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    head: CardHead,
    spec: Spec,
    table: TableSpec,
}

impl From<LifeChart> for Shown {
    fn from(chart: LifeChart) -> Self {
        Self { head: chart.head, spec: chart.spec, table: chart.table }
    }
}

/// The curves there are, and which is shown.
#[derive(Clone, Copy)]
struct Curves {
    life: Memo<Option<Shown>>,
    year: Memo<Option<Shown>>,
    project: ProjectState,
}

impl Curves {
    fn of(project: ProjectState) -> Self {
        let life = move || Some(life_chart(&project.view.get()?, &project.life.get()?).into());
        let year = move || year_shown(&project.view.get()?);
        Self { life: Memo::new(move |_| life()), year: Memo::new(move |_| year()), project }
    }

    /// The link decides; without a word in it this year comes first.
    fn is_life(self) -> bool {
        let is_asked = self.project.own("span") == "life";
        self.life.with(Option::is_some) && (is_asked || self.year.with(Option::is_none))
    }

    fn is_choice(self) -> bool {
        self.life.with(Option::is_some) && self.year.with(Option::is_some)
    }

    fn shown(self) -> Option<Shown> {
        if self.is_life() { self.life.get() } else { self.year.get() }
    }
}

fn year_shown(view: &ProjectView) -> Option<Shown> {
    let context = &view.context;
    let curve = context.year();
    let now = curve.now();
    if now.plan.is_none() && now.done.is_none_or(|done| done == crate::base::Money::ZERO) {
        return None;
    }
    let head = curve_head(context, &curve);
    let title = format!("{}{}", context.strings().records.curve_title, head.title);
    Some(Shown {
        head: CardHead { title, ..head },
        spec: year_spec(context, &curve),
        table: year_table(context, &curve),
    })
}

/// The curve; nothing where the ledger knows neither plan nor work of the project.
#[component]
pub fn ProjectCurvePanel() -> impl IntoView {
    let curves = Curves::of(use_project());
    let is_there = Memo::new(move |_| curves.life.with(Option::is_some) || curves.year.with(Option::is_some));
    let head = Signal::derive(move || curves.shown().map(|shown| shown.head).unwrap_or_default());
    let is_life = Memo::new(move |_| curves.is_life());
    let chart = move || {
        if is_life.get() { view! { <Life curves /> }.into_any() } else { view! { <Year curves /> }.into_any() }
    };
    move || {
        is_there.get().then(|| {
            view! {
                <Card head class="y-project__curve" tools=move || view! { <Tools curves /> }>
                    {chart}
                </Card>
            }
        })
    }
}

#[component]
fn Tools(curves: Curves) -> impl IntoView {
    let prefs = use_prefs();
    let label = Signal::derive(move || prefs.strings().records.span.to_owned());
    let choices = Signal::derive(move || {
        let texts = &prefs.strings().records;
        let choice = |value: &str, text: &str| Choice { value: value.to_owned(), text: text.to_owned() };
        vec![choice("year", texts.span_year), choice("life", texts.span_life)]
    });
    let chosen = Signal::derive(move || if curves.is_life() { "life" } else { "year" }.to_owned());
    let on_choose =
        Callback::new(move |value: String| curves.project.set_own("span", if value == "life" { "life" } else { "" }));
    let picture = Callback::new(move |()| {
        let shown = untrack(|| curves.shown())?;
        Some(Picture::of("curve", &shown.head, &shown.spec, layout, shown.table))
    });
    view! {
        <Show when=move || curves.is_choice()>
            <Segmented label choices chosen on_choose />
        </Show>
        <ChartMenu picture />
    }
}

#[component]
fn Year(curves: Curves) -> impl IntoView {
    let spec = Signal::derive(move || curves.year.get().map(|shown| shown.spec).unwrap_or_default());
    let label = Signal::derive(move || curves.year.get().map(|shown| shown.head.title).unwrap_or_default());
    let paper = OnPaper { size: PAPER, layout };
    view! { <ChartCanvas spec layout label paper /> }
}

#[component]
fn Life(curves: Curves) -> impl IntoView {
    let prefs = use_prefs();
    let project = curves.project;
    let frame = NodeRef::<html::Div>::new();
    let measured = use_size(frame);
    let size = Signal::derive(move || measured.get().map(|size| scene_size(size, prefs.scale())));
    let spec = Memo::new(move |_| {
        let spec = curves.life.get().map(|shown| shown.spec).unwrap_or_default();
        in_window(spec, project)
    });
    let label = Signal::derive(move || curves.life.get().map(|shown| shown.head.title).unwrap_or_default());
    let events = project.axis_events(size);
    let paper = OnPaper { size: PAPER, layout };
    view! {
        <div node_ref=frame class="y-project__life">
            <TimeAxis events>
                <ChartCanvas spec layout label paper />
            </TimeAxis>
        </div>
    }
}

/// The curve over the stretch of time that the Gantt chart shows.
fn in_window(spec: Spec, project: ProjectState) -> Spec {
    match (spec.axis, project.days()) {
        (Axis::Timeline { words, notes, .. }, Some(days)) => {
            let axis = Axis::Timeline { first: days.first_day, last: days.last_day, words, notes };
            Spec { axis, ..spec }
        }
        (axis, _) => Spec { axis, ..spec },
    }
}
