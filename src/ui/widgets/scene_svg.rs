//! A scene as SVG in the markup: what stands on paper in place of a canvas, sharp at any size.

use leptos::prelude::*;

use crate::chart::{Anchor, Dash, Ink, Item, Palette, Paper, Point, Rect, Scene, Stroke, Weight};

/// From the middle of figures down to their baseline, in font sizes.
const BASELINE: f64 = 0.35;

/// A scene in the colours of paper.
#[component]
pub fn SceneSvg(
    /// The scene.
    scene: Scene,
) -> impl IntoView {
    let view_box = format!("0 0 {} {}", scene.width, scene.height);
    view! {
        <svg class="y-chart__paper" viewBox=view_box font-family=Paper.font_family() aria-hidden="true">
            {scene.items.into_iter().map(item).collect_view()}
        </svg>
    }
}

/// A colour as SVG writes it.
fn color(ink: Ink) -> String {
    let color = Paper.color(ink);
    let [red, green, blue] = color.rgb;
    format!("rgb({red} {green} {blue} / {})", color.alpha)
}

fn fill(ink: Option<Ink>) -> String {
    ink.map_or_else(|| "none".to_owned(), color)
}

fn item(item: Item) -> AnyView {
    match item {
        Item::Rect { rect, radius, fill, stroke } => area(rect, radius, fill, stroke),
        Item::Line { from, to, stroke } => path(&[from, to], stroke),
        Item::Polyline { points, stroke } => path(&points, stroke),
        Item::Polygon { points, fill } => view! { <polygon points=listed(&points) fill=color(fill) /> }.into_any(),
        Item::Circle { center, radius, fill, stroke } => {
            area(Rect::new(center.x, center.y, 0.0, 0.0).inset(-radius), radius, fill, stroke)
        }
        Item::Text { at, text, size, weight, anchor, ink } => letters(at, text, (size, weight), anchor, ink),
        Item::Clip { rect, items } => window(rect, items),
    }
}

/// What is seen through a rectangle; texts whose point lies outside do not show.
fn window(rect: Rect, items: Vec<Item>) -> AnyView {
    let is_shown = |item: &Item| match item {
        Item::Text { at, .. } => rect.distance(at.x, at.y) <= 0.0,
        _ => true,
    };
    let view_box = format!("{} {} {} {}", rect.x, rect.y, rect.width, rect.height);
    view! {
        <svg x=rect.x y=rect.y width=rect.width height=rect.height viewBox=view_box>
            {items.into_iter().filter(is_shown).map(item).collect_view()}
        </svg>
    }
    .into_any()
}

fn area(rect: Rect, radius: f64, inside: Option<Ink>, stroke: Option<Stroke>) -> AnyView {
    let outline = fill(stroke.map(|stroke| stroke.ink));
    view! {
        <rect
            x=rect.x
            y=rect.y
            width=rect.width
            height=rect.height
            rx=radius
            fill=fill(inside)
            stroke=outline
            stroke-width=stroke.map_or(0.0, |stroke| stroke.width)
            stroke-dasharray=dashes(stroke.map_or(Dash::Solid, |stroke| stroke.dash))
        />
    }
    .into_any()
}

fn path(points: &[Point], stroke: Stroke) -> AnyView {
    view! {
        <polyline
            points=listed(points)
            fill="none"
            stroke=color(stroke.ink)
            stroke-width=stroke.width
            stroke-dasharray=dashes(stroke.dash)
        />
    }
    .into_any()
}

fn letters(at: Point, text: String, (size, weight): (f64, Weight), anchor: Anchor, ink: Ink) -> AnyView {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let weight = if weight == Weight::Strong { "600" } else { "400" };
    let y = at.y + BASELINE * size;
    view! {
        <text x=at.x y=y font-size=size font-weight=weight text-anchor=anchor fill=color(ink)>{text}</text>
    }
    .into_any()
}

fn listed(points: &[Point]) -> String {
    points.iter().map(|point| format!("{},{}", point.x, point.y)).collect::<Vec<_>>().join(" ")
}

fn dashes(dash: Dash) -> Option<String> {
    dash.pattern().map(|(on, off)| format!("{on} {off}"))
}
