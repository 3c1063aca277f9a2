//! A chart on a canvas: painted in device pixels, touched by the nearest mark, walked with arrow
//! keys, spoken by a live region that is made once.

use leptos::html;
use leptos::prelude::*;

use crate::chart::{MarkId, Placed, Scene, Size, TextMeasure};
use crate::ui::state::use_prefs;
use crate::ui::widgets::scene_svg::SceneSvg;
use crate::web::palette::ThemePalette;
use crate::web::resize::{self, SizeWatch};
use crate::web::{canvas, text, time};

/// After so many milliseconds of a frame no first picture begins.
const FIRST_MS: f64 = 8.0;

/// How a spec is laid out.
pub type Layout<S> = fn(&S, Size, &dyn TextMeasure) -> Placed;

/// How a chart stands on paper: its size there, and how it is laid out for it.
pub struct OnPaper<S: 'static> {
    /// In CSS pixels; fitted to the width it finds.
    pub size: Size,
    /// Often as on screen.
    pub layout: Layout<S>,
}

impl<S> Clone for OnPaper<S> {
    fn clone(&self) -> Self {
        *self
    }
}

// Not derived: it is copied whatever the spec is.
impl<S> Copy for OnPaper<S> {}

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
    /// Told which mark has the focus.
    #[prop(optional)]
    on_focus: Option<Callback<usize>>,
    /// How it stands on paper; else as on screen.
    #[prop(optional, into)]
    paper: Option<OnPaper<S>>,
) -> impl IntoView
where
    S: Clone + PartialEq + Send + Sync + 'static,
{
    let prefs = use_prefs();
    let frame = NodeRef::<html::Div>::new();
    let base = NodeRef::<html::Canvas>::new();
    let overlay = NodeRef::<html::Canvas>::new();
    let size = use_size(frame);
    let focused = RwSignal::new(None::<usize>);
    let laid_out = move |size: Size, layout: Layout<S>| {
        spec.with(|spec| text::with_measure(|measure| layout(spec, size, measure)))
    };
    let placed = Memo::new(move |_| Some(laid_out(scene_size(size.get()?, prefs.scale()), layout)));
    let on_paper = move || {
        let default = || Some(OnPaper { size: scene_size(size.get()?, prefs.scale()), layout });
        let paper = prefs.is_printing().get().then(|| paper.or_else(default)).flatten()?;
        let scene = laid_out(paper.size, paper.layout).scene().clone();
        Some(view! { <SceneSvg scene /> })
    };
    // What was written around it may have given it another size: it is painted at that, and once.
    let measure = move || {
        if let Some(found) = frame.get_untracked().map(|frame| resize::size_of(&frame)) {
            set_size(size, found);
        }
    };
    let picture = move |paint: &dyn Fn(&Scene, f64)| {
        placed.with(|placed| placed.iter().for_each(|placed| paint(placed.scene(), prefs.scale())));
    };
    let waits = paint_always(base, picture, measure);
    let marked = Memo::new(move |_| {
        let mark = MarkId(focused.get()?);
        placed.with(|placed| placed.as_ref().map(|placed| placed.focus(mark)))
    });
    let ring = move |paint: &dyn Fn(&Scene, f64)| {
        marked.with(|scene| scene.iter().for_each(|scene| paint(scene, prefs.scale())));
    };
    paint_always(overlay, ring, || {});
    // Only with a focus: what is there, the browser hands on with every picture.
    let has_focus = Memo::new(move |_| focused.get().is_some());
    let focus_canvas = move || {
        has_focus.get().then(|| view! { <canvas node_ref=overlay class="y-chart__canvas" aria-hidden="true"></canvas> })
    };
    let marks = Marks { placed, focused, on_mark, on_focus };
    let drag = use_context::<DragGuard>();
    let on_click = move |event: leptos::ev::MouseEvent| {
        if drag.is_none_or(|drag| !drag.0.get_value()) {
            let factor = prefs.scale();
            marks.tap(f64::from(event.offset_x()) / factor, f64::from(event.offset_y()) / factor);
        }
    };
    view! {
        <div
            node_ref=frame
            class="y-chart"
            role="application"
            tabindex="0"
            aria-label=move || label.get()
            aria-busy=move || waits.get().then_some("true")
            on:keydown=move |event| marks.press(&event)
            on:click=on_click
            on:blur=move |_| focused.set(None)
        >
            <canvas node_ref=base class="y-chart__canvas" aria-hidden="true"></canvas>
            {focus_canvas}
            {on_paper}
            <p class="y-visually-hidden" aria-live="polite">{move || marks.spoken()}</p>
            <p class="y-chart__spoken">{move || marks.spoken()}</p>
        </div>
    }
}

/// Was the last movement of a finger a drag? Then no tap follows. Provided by what drags.
#[derive(Clone, Copy)]
pub(super) struct DragGuard(pub(super) StoredValue<bool>);

/// The marks of a chart, and which of them has the focus.
#[derive(Clone, Copy)]
struct Marks {
    placed: Memo<Option<Placed>>,
    focused: RwSignal<Option<usize>>,
    on_mark: Option<Callback<usize>>,
    on_focus: Option<Callback<usize>>,
}

impl Marks {
    fn press(self, event: &leptos::ev::KeyboardEvent) {
        let is_plain = !event.shift_key() && !event.ctrl_key() && !event.meta_key();
        let Some(action) = key_action(&event.key()).filter(|_| is_plain) else { return };
        event.prevent_default();
        match action {
            KeyAction::Step(step) => {
                let next = stepped(self.placed, self.focused.get_untracked(), step);
                self.focused.set(next);
                if let Some((mark, on_focus)) = next.zip(self.on_focus) {
                    on_focus.run(mark);
                }
            }
            KeyAction::Leave => self.focused.set(None),
            KeyAction::Enter => self.enter(self.focused.get_untracked()),
        }
    }

    fn tap(self, x: f64, y: f64) {
        let hit = self.placed.with_untracked(|placed| placed.as_ref().and_then(|placed| placed.hit(x, y)));
        let hit = hit.map(|MarkId(mark)| mark);
        self.focused.set(hit);
        self.enter(hit);
    }

    fn enter(self, mark: Option<usize>) {
        if let Some((mark, on_mark)) = mark.zip(self.on_mark) {
            on_mark.run(mark);
        }
    }

    /// The sentence of the mark that has the focus.
    fn spoken(self) -> Option<String> {
        let mark = self.focused.get()?;
        self.placed.with(|placed| Some(placed.as_ref()?.marks().iter().find(|known| known.id.0 == mark)?.label.clone()))
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

/// A size on screen in pixels of the scene, of which larger letters take more on screen.
pub fn scene_size((width, height): (f64, f64), scale: f64) -> Size {
    Size { width: width / scale, height: height / scale }
}

/// The size of an element in CSS pixels, once it has one.
pub fn use_size(frame: NodeRef<html::Div>) -> RwSignal<Option<(f64, f64)>> {
    let size = RwSignal::new(None::<(f64, f64)>);
    let watch = StoredValue::new_local(None::<SizeWatch>);
    Effect::new(move |_| {
        if let Some(element) = frame.get() {
            watch.set_value(Some(SizeWatch::new(&element, move |found| set_size(size, found))));
        }
    });
    size
}

/// The same, known before the first paint: for what would first look like something else.
pub fn use_size_at_once(frame: NodeRef<html::Div>) -> RwSignal<Option<(f64, f64)>> {
    let size = use_size(frame);
    Effect::new(move |_| {
        if let Some(element) = frame.get() {
            set_size(size, resize::size_of(&element));
        }
    });
    size
}

fn set_size(size: RwSignal<Option<(f64, f64)>>, found: (f64, f64)) {
    let is_shown = found.0 > 0.0 && found.1 > 0.0;
    // The page may have been left meanwhile.
    if is_shown && size.try_get_untracked().is_some_and(|known| known != Some(found)) {
        size.set(Some(found));
    }
}

/// Paints whenever the scene, the theme or the size of letters changes: `scene` hands the one that there
/// is to the painter, with the size of its letters; `prepare` is called before. Does the first picture
/// wait for a frame of its own?
///
/// It paints in the next frame: to set letters on a canvas brings the style of the whole document up to
/// date, which is best done once, when all else is written.
fn paint_always(
    target: NodeRef<html::Canvas>,
    scene: impl Fn(&dyn Fn(&Scene, f64)) + Copy + Send + Sync + 'static,
    prepare: impl Fn() + Copy + 'static,
) -> RwSignal<bool> {
    let colours = use_prefs().colours_shown();
    // Some thirty properties, read once a theme and not once a paint.
    let palette = Memo::new(move |_| {
        colours.track();
        ThemePalette::read()
    });
    // Counts the pictures there were to paint.
    let picture = Memo::new(move |before: Option<&u64>| {
        palette.track();
        target.track();
        scene(&|_, _| {});
        before.map_or(1, |before| before + 1)
    });
    let (is_due, painted, waits) = (StoredValue::new(false), StoredValue::new(0), RwSignal::new(false));
    let painter = Painter { target, scene, prepare, palette, picture, is_due, painted, waits };
    Effect::new(move |_| {
        let is_new = picture.get() != painted.get_value();
        if is_new && !is_due.get_value() {
            is_due.set_value(true);
            painter.paint_in_next_frame();
        }
    });
    waits
}

/// What a canvas is painted with.
#[derive(Clone, Copy)]
struct Painter<S, P> {
    target: NodeRef<html::Canvas>,
    scene: S,
    prepare: P,
    palette: Memo<ThemePalette>,
    /// How many pictures there were to paint.
    picture: Memo<u64>,
    is_due: StoredValue<bool>,
    /// The last of them that was painted.
    painted: StoredValue<u64>,
    waits: RwSignal<bool>,
}

impl<S, P> Painter<S, P>
where
    S: Fn(&dyn Fn(&Scene, f64)) + Copy + 'static,
    P: Fn() + Copy + 'static,
{
    fn paint_in_next_frame(self) {
        time::in_next_frame(move |spent| untrack(|| self.paint(spent)));
    }

    fn paint(self, spent: f64) {
        // The page may have been left meanwhile.
        let Some(painted) = self.painted.try_get_value() else { return };
        // A page with many pictures is not painted in one go: the browser compiles, sets up letters, lays out.
        self.waits.set(painted == 0 && spent > FIRST_MS);
        if self.waits.get() {
            return self.paint_in_next_frame();
        }
        self.is_due.set_value(false);
        (self.prepare)();
        let now = self.picture.get();
        if let Some(element) = (painted != now).then(|| self.target.get()).flatten() {
            self.painted.set_value(now);
            self.palette.with(|palette| (self.scene)(&|scene, scale| canvas::draw(&element, scene, palette, scale)));
        }
    }
}
