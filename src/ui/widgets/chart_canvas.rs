//! A chart on a canvas: painted in device pixels, touched by the nearest mark, walked with arrow
//! keys, spoken by a live region that is made once.

use leptos::html;
use leptos::prelude::*;

use crate::chart::{MarkId, Placed, Scene, Size, TextMeasure};
use crate::ui::state::use_prefs;
use crate::web::palette::ThemePalette;
use crate::web::resize::SizeWatch;
use crate::web::{canvas, text};

/// How a spec is laid out.
pub type Layout<S> = fn(&S, Size, &dyn TextMeasure) -> Placed;

/// A chart of any kind.
#[component]
pub fn ChartCanvas<S>(
    /// What it shows.
    #[prop(into)]
    spec: Signal<S>,
    /// How it is laid out.
    layout: Layout<S>,
    /// The sentence that says what it shows.
    #[prop(into)]
    label: Signal<String>,
    /// Told which mark was tapped or entered.
    #[prop(optional)]
    on_mark: Option<Callback<usize>>,
) -> impl IntoView
where
    S: Clone + PartialEq + Send + Sync + 'static,
{
    let prefs = use_prefs();
    let frame = NodeRef::<html::Div>::new();
    let base = NodeRef::<html::Canvas>::new();
    let overlay = NodeRef::<html::Canvas>::new();
    let size = RwSignal::new(None::<(f64, f64)>);
    let focused = RwSignal::new(None::<usize>);
    watch_size(frame, size);
    let placed = Memo::new(move |_| {
        let (width, height) = size.get()?;
        let factor = prefs.scale();
        let size = Size { width: width / factor, height: height / factor };
        Some(text::with_measure(|measure| layout(&spec.get(), size, measure)))
    });
    let zoomed = move |scene: &Scene| (scene.clone(), prefs.scale());
    paint_always(base, move || placed.with(|placed| placed.as_ref().map(|placed| zoomed(placed.scene()))));
    paint_always(overlay, move || {
        let mark = focused.get();
        placed.with(|placed| {
            let placed = placed.as_ref()?;
            let scene = mark.map_or_else(|| placed.focus(MarkId(usize::MAX)), |mark| placed.focus(MarkId(mark)));
            Some((scene, prefs.scale()))
        })
    });
    let spoken = move || {
        let mark = focused.get()?;
        placed.with(|placed| Some(placed.as_ref()?.marks().iter().find(|known| known.id.0 == mark)?.label.clone()))
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let Some(action) = key_action(&event.key()) else { return };
        event.prevent_default();
        match action {
            KeyAction::Step(step) => focused.update(|mark| *mark = stepped(placed, *mark, step)),
            KeyAction::Leave => focused.set(None),
            KeyAction::Enter => {
                if let (Some(mark), Some(on_mark)) = (focused.get_untracked(), on_mark) {
                    on_mark.run(mark);
                }
            }
        }
    };
    let on_click = move |event: leptos::ev::MouseEvent| {
        let factor = prefs.scale();
        let (x, y) = (f64::from(event.offset_x()) / factor, f64::from(event.offset_y()) / factor);
        let hit = placed.with_untracked(|placed| placed.as_ref().and_then(|placed| placed.hit(x, y)));
        focused.set(hit.map(|MarkId(mark)| mark));
        if let (Some(MarkId(mark)), Some(on_mark)) = (hit, on_mark) {
            on_mark.run(mark);
        }
    };
    view! {
        <div
            node_ref=frame
            class="y-chart"
            role="application"
            tabindex="0"
            aria-label=move || label.get()
            on:keydown=on_key
            on:click=on_click
            on:blur=move |_| focused.set(None)
        >
            <canvas node_ref=base class="y-chart__canvas" aria-hidden="true"></canvas>
            <canvas node_ref=overlay class="y-chart__canvas" aria-hidden="true"></canvas>
            <p class="y-visually-hidden" aria-live="polite">{move || spoken()}</p>
            <p class="y-chart__spoken">{move || spoken()}</p>
        </div>
    }
}

enum KeyAction {
    Step(isize),
    Enter,
    Leave,
}

fn key_action(key: &str) -> Option<KeyAction> {
    Some(match key {
        "ArrowRight" | "ArrowDown" => KeyAction::Step(1),
        "ArrowLeft" | "ArrowUp" => KeyAction::Step(-1),
        "Enter" | " " => KeyAction::Enter,
        "Escape" => KeyAction::Leave,
        _ => return None,
    })
}

/// The mark so many steps on in reading order; from nowhere, the first or the last.
fn stepped(placed: Memo<Option<Placed>>, mark: Option<usize>, step: isize) -> Option<usize> {
    placed.with_untracked(|placed| {
        let marks = placed.as_ref()?.marks();
        let at = mark.and_then(|mark| marks.iter().position(|known| known.id.0 == mark));
        let next = match at {
            Some(at) => at.saturating_add_signed(step).min(marks.len().saturating_sub(1)),
            None if step < 0 => marks.len().checked_sub(1)?,
            None => 0,
        };
        marks.get(next).map(|mark| mark.id.0)
    })
}

fn watch_size(frame: NodeRef<html::Div>, size: RwSignal<Option<(f64, f64)>>) {
    let watch = StoredValue::new_local(None::<SizeWatch>);
    Effect::new(move |_| {
        if let Some(element) = frame.get() {
            let on_size = move |width: f64, height: f64| {
                if width > 0.0 && height > 0.0 {
                    size.set(Some((width, height)));
                }
            };
            watch.set_value(Some(SizeWatch::new(&element, on_size)));
        }
    });
}

/// Paints whenever the scene, the theme or the size of letters changes.
fn paint_always(target: NodeRef<html::Canvas>, scene: impl Fn() -> Option<(Scene, f64)> + 'static) {
    let colours = use_prefs().colours_shown();
    Effect::new(move |_| {
        colours.track();
        if let (Some(element), Some((scene, scale))) = (target.get(), scene()) {
            canvas::draw(&element, &scene, &ThemePalette::read(), scale);
        }
    });
}
