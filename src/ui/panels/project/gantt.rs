//! The Gantt chart of a project: all rows in view where there is room, else scrolled; the axis
//! panned and zoomed; dependencies on demand.

use leptos::html;
use leptos::prelude::*;

use crate::chart::gantt::{RowKind, Spec, View, height, layout, row_height};
use crate::chart::{Placed, Size, TextMeasure};
use crate::present::project::{BarKey, ProjectGantt};
use crate::present::spec::CardHead;
use crate::ui::panels::project::status_date::{StatusButtons, StatusSlider, ToolButton};
use crate::ui::panels::project::{ProjectState, use_project};
use crate::ui::state::use_prefs;
use crate::ui::widgets::{
    Card, ChartCanvas, ChartMenu, Icon, IconName, OnPaper, Picture, TimeAxis, ZOOM_STEP, scene_size, use_size_at_once,
};
use crate::web::markup::Markup;
use crate::web::page;

/// The least and the greatest height of a row on screen.
const ROW: (f64, f64) = (24.0, 40.0);
/// The same on paper, where all rows must fit.
const PAPER_ROW: (f64, f64) = (12.0, 34.0);
/// Where head, sentence and board stand on one screen (style/components/project.css).
const ONE_SCREEN: &str = "(width >= 1000px) and (orientation: landscape)";
/// The share of the charts' column that the Gantt chart may take there, and the height of its head.
const SHARE: f64 = 0.58;
const HEAD: f64 = 64.0;
/// The width on paper, that of the curve beneath it, and the most it is high.
const PAPER: Size = Size { width: 660.0, height: 228.0 };

/// The chart; nothing where no task has a date.
#[component]
pub fn ProjectGanttPanel() -> impl IntoView {
    let project = use_project();
    let is_there = Memo::new(move |_| project.gantt.with(Option::is_some));
    // On screen the legend has the chart's own marks.
    let head = Signal::derive(move || CardHead {
        title: project.gantt.with(|gantt| gantt.as_ref().map(|gantt| gantt.head.title.clone())).unwrap_or_default(),
        subtitle: String::new(),
    });
    let legend = move || project.gantt.with(|gantt| gantt.as_ref().map(legend));
    let picture = Callback::new(move |()| {
        let gantt = project.gantt.get_untracked()?;
        Some(Picture::of("gantt", &gantt.head, &gantt.spec, on_paper, gantt.table))
    });
    move || {
        is_there.get().then(|| {
            view! {
                <Card head class="y-project__gantt" tools=move || view! { <Tools picture /> }>
                    {legend}
                    <Chart />
                </Card>
            }
        })
    }
}

/// The kinds of bars with their marks, and what else must be known to read them.
fn legend(gantt: &ProjectGantt) -> Markup {
    let key = |(key, name): &(BarKey, &'static str)| {
        Markup::new("span", "y-legend__key").with("data-bar", key.name()).text(*name)
    };
    Markup::new("p", "y-legend").children(gantt.keys.iter().map(key)).children(gantt.remark.map(remark))
}

fn remark(words: &'static str) -> Markup {
    Markup::new("span", "").text(words)
}

/// The chart with rows as high as there is room for.
fn on_paper(spec: &Spec, size: Size, measure: &dyn TextMeasure) -> Placed {
    let height = row_height(spec.rows.len(), size.height, PAPER_ROW);
    let view = View { first_row: 0.0, ..spec.view };
    layout(&Spec { row_height: height, view, ..spec.clone() }, size, measure)
}

#[component]
fn Chart() -> impl IntoView {
    let project = use_project();
    let prefs = use_prefs();
    let frame = NodeRef::<html::Div>::new();
    let scroller = NodeRef::<html::Div>::new();
    let scroll_top = RwSignal::new(0.0_f64);
    let measured = use_size_at_once(frame);
    let size = Signal::derive(move || measured.get().map(|size| scene_size(size, prefs.scale())));
    let gantt = use_folded(project);
    let rows = move || gantt.with(|gantt| gantt.as_ref().map_or(0, ProjectGantt::len));
    let row = Memo::new(move |_| row_height(rows(), size.get().map_or(0.0, |size| size.height), ROW));
    let spec = Memo::new(move |_| shown_spec(project, gantt.get(), row.get(), scroll_top.get() / prefs.scale()));
    let whole_height = move || format!("{}px", height(rows(), row.get()) * prefs.scale());
    let label = Signal::derive(move || project.gantt.get().map(|gantt| gantt.head.title).unwrap_or_default());
    let on_mark = Callback::new(move |mark: usize| tap(project, gantt.get_untracked(), mark));
    let on_focus = Callback::new(move |mark: usize| reveal(scroller, mark, row.get_untracked() * prefs.scale()));
    let events = project.axis_events(size);
    let needed = height(untrack(rows), PAPER_ROW.1).min(PAPER.height);
    let paper = OnPaper { size: Size { height: needed, ..PAPER }, layout: on_paper };
    view! {
        <div class="y-gantt" style:--rows=move || rows().to_string()>
            <div
                node_ref=scroller
                class="y-gantt__scroll"
                on:scroll=move |_| {
                    scroll_top.set(scroller.get_untracked().map_or(0.0, |scroller| f64::from(scroller.scroll_top())));
                }
            >
                <div class="y-gantt__room" style:height=whole_height>
                    <div node_ref=frame class="y-gantt__chart">
                        <TimeAxis events>
                            <ChartCanvas spec layout label on_mark on_focus paper />
                        </TimeAxis>
                    </div>
                </div>
            </div>
            <StatusButtons />
            <StatusSlider size />
        </div>
    }
}

/// The chart with its folded groups. On the one screen in landscape room is short where all rows would
/// take more than the chart's share of it.
fn use_folded(project: ProjectState) -> Memo<Option<ProjectGantt>> {
    let prefs = use_prefs();
    let is_short = Memo::new(move |_| {
        let column = project.column_size.get().filter(|_| page::matches(ONE_SCREEN));
        let rows = project.gantt.with(|gantt| gantt.as_ref().map_or(0, ProjectGantt::len));
        let room = column.map(|(_, column)| scene_size((0.0, column), prefs.scale()).height * SHARE - HEAD);
        room.is_some_and(|room| height(rows, ROW.0) > room)
    });
    Memo::new(move |_| project.folded(is_short.get()))
}

/// A group is folded or unfolded; of a task the details are opened.
fn tap(project: ProjectState, gantt: Option<ProjectGantt>, mark: usize) {
    let Some((gantt, task)) = gantt.and_then(|gantt| gantt.tasks.get(mark).copied().map(|task| (gantt, task))) else {
        return;
    };
    if gantt.is_group(task) {
        let is_open = gantt.spec.rows[mark].kind == RowKind::Group { open: true };
        project.folds.update(|folds| {
            folds.insert(task, is_open);
        });
    } else {
        project.chosen.set(Some(task));
        project.opened.set(Some(task));
    }
}

/// The chart as it is panned, zoomed, scrolled and chosen from.
fn shown_spec(project: ProjectState, gantt: Option<ProjectGantt>, row_height: f64, scroll_top: f64) -> Spec {
    let Some((gantt, days)) = gantt.zip(project.days()) else { return Spec::default() };
    let selected = project.chosen.get().and_then(|task| gantt.position(task));
    let links = match (project.own("links").as_str(), selected) {
        ("all", _) => gantt.links_of(None),
        (_, Some(row)) => gantt.links_of(Some(row)),
        _ => Vec::new(),
    };
    Spec { view: View { first_row: scroll_top / row_height, ..days }, row_height, selected, links, ..gantt.spec }
}

/// Scrolls so that the row with the focus, and the one after it, are seen.
fn reveal(scroller: NodeRef<html::Div>, row: usize, row_height: f64) {
    let Some(scroller) = scroller.get_untracked() else { return };
    let (top, shown) = (f64::from(scroller.scroll_top()), f64::from(scroller.client_height()));
    let from = row.saturating_sub(1) as f64 * row_height;
    let to = height(row + 2, row_height);
    if from < top {
        scroller.set_scroll_top(from as i32);
    } else if to > top + shown {
        scroller.set_scroll_top((to - shown).ceil() as i32);
    }
}

/// Dependencies, zoom, menu.
#[component]
fn Tools(picture: Callback<(), Option<Picture>>) -> impl IntoView {
    let project = use_project();
    let zoom = move |factor: f64| {
        Callback::new(move |()| project.zoom(factor, None, Size { width: PAPER.width, height: PAPER.height }))
    };
    let whole = Callback::new(move |()| project.show_whole());
    let has_links = move || project.gantt.with(|gantt| gantt.as_ref().is_some_and(|gantt| !gantt.links.is_empty()));
    view! {
        <Show when=has_links><LinksButton /></Show>
        <ToolButton icon=IconName::ZoomOut name=|strings| strings.schedule.zoom_out on_click=zoom(1.0 / ZOOM_STEP) />
        <ToolButton icon=IconName::ZoomIn name=|strings| strings.schedule.zoom_in on_click=zoom(ZOOM_STEP) />
        <Show when=move || project.is_zoomed()>
            <ToolButton icon=IconName::Whole name=|strings| strings.schedule.whole on_click=whole />
        </Show>
        <ChartMenu picture />
    }
}

#[component]
fn LinksButton() -> impl IntoView {
    let project = use_project();
    let prefs = use_prefs();
    let is_on = move || project.own("links") == "all";
    view! {
        <button
            type="button"
            class="y-button y-button--icon"
            aria-label=move || prefs.strings().schedule.links
            title=move || prefs.strings().schedule.links
            aria-pressed=move || is_on().to_string()
            on:click=move |_| project.set_own("links", if untrack(is_on) { "" } else { "all" })
        >
            <Icon name=IconName::Links />
        </button>
    }
}
