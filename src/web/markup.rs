//! Markup as plain data, written into the document by its differences.
//!
//! Where hundreds of figures change at a tap, a view of Leptos writes all their attributes and
//! listeners anew; this touches what differs alone (docs/decisions/0013).

use std::borrow::Cow;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, Node};

const SVG: &str = "http://www.w3.org/2000/svg";
const SVG_TAGS: [&str; 2] = ["svg", "path"];
/// The one element among those written here that never has an end of its own.
const VOID: &str = "wbr";

/// What an event asks for.
type Handler = Arc<dyn Fn(&Happened<'_>) + Send + Sync>;

/// An event of the browser.
pub struct Happened<'a>(&'a Event);

impl Happened<'_> {
    /// The key that was pressed; nothing for events of other kinds.
    pub fn key(&self) -> Option<String> {
        self.0.dyn_ref().map(KeyboardEvent::key)
    }

    /// The browser shall not do what it does of itself.
    pub fn prevent_default(&self) {
        self.0.prevent_default();
    }

    /// What stands around shall not hear of it.
    pub fn stop_propagation(&self) {
        self.0.stop_propagation();
    }
}

/// An element with all that is in it.
pub struct Markup {
    tag: &'static str,
    attributes: Attributes,
    styles: Attributes,
    listeners: Vec<(&'static str, Handler)>,
    content: Vec<Content>,
    may_wait: bool,
}

type Attributes = Vec<(&'static str, Cow<'static, str>)>;

enum Content {
    Text(Cow<'static, str>),
    Element(Markup),
}

impl Markup {
    /// An element of this tag and these classes; no `class` at all where that is empty.
    pub fn new(tag: &'static str, class: impl Into<Cow<'static, str>>) -> Self {
        let class = class.into();
        let attributes = if class.is_empty() { Vec::new() } else { vec![("class", class)] };
        Self { tag, attributes, styles: Vec::new(), listeners: Vec::new(), content: Vec::new(), may_wait: false }
    }

    /// With an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With a property of its own style, set through the object model as the page's policy asks.
    #[must_use]
    pub fn style(mut self, property: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.styles.push((property, value.into()));
        self
    }

    /// Listening to events, of whatever kind they are.
    #[must_use]
    pub fn on(mut self, events: &[&'static str], handler: impl Fn(&Happened<'_>) + Send + Sync + 'static) -> Self {
        let handler: Handler = Arc::new(handler);
        self.listeners.extend(events.iter().map(|&event| (event, handler.clone())));
        self
    }

    /// With a text after what is in it; an empty one is nothing.
    #[must_use]
    pub fn text(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.content.push(Content::Text(text));
        }
        self
    }

    /// With elements after what is in it.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.content.extend(children.into_iter().map(Content::Element));
        self
    }

    /// Where it is out of sight, what stands may stay as it is until the frame is painted.
    #[must_use]
    pub const fn that_may_wait(mut self) -> Self {
        self.may_wait = true;
        self
    }

    /// Appends itself to a document being written.
    pub fn write_html(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        for (name, value) in &self.attributes {
            html.push_str(&format!(" {name}=\"{}\"", escaped(value)));
        }
        if !self.styles.is_empty() {
            let styles: Vec<String> =
                self.styles.iter().map(|(property, value)| format!("{property}:{value}")).collect();
            html.push_str(&format!(" style=\"{}\"", escaped(&styles.join(";"))));
        }
        html.push('>');
        if self.tag == VOID {
            return;
        }
        for content in &self.content {
            match content {
                Content::Text(text) => html.push_str(&escaped(text)),
                Content::Element(markup) => markup.write_html(html),
            }
        }
        html.push_str(&format!("</{}>", self.tag));
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Markup that stands in the document.
pub struct Standing {
    tag: &'static str,
    attributes: Attributes,
    styles: Attributes,
    listeners: Vec<Listener>,
    element: Element,
    content: Standings,
    /// What it shall become when the frame is painted.
    waiting: Option<Box<Markup>>,
}

/// What is in an element.
enum Standings {
    /// One text and nothing else.
    Text(Cow<'static, str>),
    Pieces(Vec<Piece>),
}

enum Piece {
    Text(Cow<'static, str>, Node),
    Element(Standing),
}

/// Told of an event; whom it tells may change.
struct Listener {
    event: &'static str,
    handler: Rc<RefCell<Handler>>,
    _told: Closure<dyn Fn(Event)>,
}

impl Standing {
    /// Makes it, outside the document yet.
    pub fn make(markup: Markup) -> Option<Self> {
        let document = super::window()?.document()?;
        let element = if SVG_TAGS.contains(&markup.tag) {
            document.create_element_ns(Some(SVG), markup.tag).ok()?
        } else {
            document.create_element(markup.tag).ok()?
        };
        for (name, value) in &markup.attributes {
            element.set_attribute(name, value).ok()?;
        }
        set_styles(&element, &[], &markup.styles);
        let listeners = markup.listeners.into_iter().map(|(event, handler)| listen(&element, event, handler));
        Some(Self {
            tag: markup.tag,
            attributes: markup.attributes,
            styles: markup.styles,
            listeners: listeners.collect::<Option<_>>()?,
            content: fill(&element, markup.content)?,
            element,
            waiting: None,
        })
    }

    /// The element.
    pub const fn element(&self) -> &Element {
        &self.element
    }

    /// Becomes other markup at once where it is seen; does anything wait for [`Self::catch_up`]?
    pub fn become_like_in_sight(&mut self, mut markup: Markup) -> bool {
        // All are asked before any is written: a question afterwards would lay the page out again.
        let waits = self.let_wait(&mut markup, &OnceCell::new());
        self.become_like(markup);
        waits
    }

    /// Leaves the mark on what is out of sight alone; is there such?
    fn let_wait(&self, markup: &mut Markup, height: &OnceCell<f64>) -> bool {
        if markup.may_wait {
            let rect = self.element.get_bounding_client_rect();
            markup.may_wait = rect.bottom() <= 0.0 || rect.top() >= *height.get_or_init(window_height);
            return markup.may_wait;
        }
        let Standings::Pieces(pieces) = &self.content else { return false };
        let mut waits = false;
        for (piece, content) in pieces.iter().zip(&mut markup.content) {
            if let (Piece::Element(standing), Content::Element(markup)) = (piece, content) {
                waits |= standing.let_wait(markup, height);
            }
        }
        waits
    }

    /// Becomes what it waited to be.
    pub fn catch_up(&mut self) {
        if let Some(mut markup) = self.waiting.take() {
            markup.may_wait = false;
            self.become_like(*markup);
        } else if let Standings::Pieces(pieces) = &mut self.content {
            for piece in pieces {
                if let Piece::Element(standing) = piece {
                    standing.catch_up();
                }
            }
        }
    }

    /// Becomes other markup; what does not differ stays untouched.
    fn become_like(&mut self, markup: Markup) {
        self.waiting = None;
        if markup.may_wait {
            self.waiting = Some(Box::new(markup));
            return;
        }
        let events = markup.listeners.iter().map(|(event, _)| *event);
        if self.tag != markup.tag || !self.listeners.iter().map(|listener| listener.event).eq(events) {
            if let Some(made) = Self::make(markup) {
                self.element.replace_with_with_node_1(&made.element).ok();
                *self = made;
            }
            return;
        }
        for (listener, (_, handler)) in self.listeners.iter().zip(markup.listeners) {
            *listener.handler.borrow_mut() = handler;
        }
        self.set_attributes(markup.attributes);
        set_styles(&self.element, &self.styles, &markup.styles);
        self.styles = markup.styles;
        self.set_content(markup.content);
    }

    fn set_attributes(&mut self, attributes: Attributes) {
        let is_kept = |name: &str| attributes.iter().any(|(kept, _)| *kept == name);
        for (name, _) in self.attributes.iter().filter(|(name, _)| !is_kept(name)) {
            self.element.remove_attribute(name).ok();
        }
        for (name, value) in changed(&self.attributes, &attributes) {
            self.element.set_attribute(name, value).ok();
        }
        self.attributes = attributes;
    }

    fn set_content(&mut self, content: Vec<Content>) {
        match (&mut self.content, only_text(&content)) {
            (Standings::Text(before), Some(now)) if *before == now => {}
            (Standings::Pieces(pieces), None) => set_pieces(&self.element, pieces, content),
            _ => {
                self.element.set_text_content(None);
                if let Some(filled) = fill(&self.element, content) {
                    self.content = filled;
                }
            }
        }
    }
}

fn window_height() -> f64 {
    super::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(f64::INFINITY)
}

/// Those that are new or other than before. Mostly they stand in the same order.
fn changed<'a>(
    before: &'a Attributes,
    now: &'a Attributes,
) -> impl Iterator<Item = &'a (&'static str, Cow<'static, str>)> {
    let was = |at: usize, attribute| before.get(at) == Some(attribute) || before.contains(attribute);
    now.iter().enumerate().filter(move |&(at, attribute)| !was(at, attribute)).map(|(_, attribute)| attribute)
}

/// The properties of an element are the same before and after; their values may differ.
fn set_styles(
    element: &Element,
    before: &[(&'static str, Cow<'static, str>)],
    now: &[(&'static str, Cow<'static, str>)],
) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return };
    for (at, (property, value)) in now.iter().enumerate() {
        if before.get(at).is_none_or(|(_, known)| known != value) {
            element.style().set_property(property, value).ok();
        }
    }
}

fn only_text(content: &[Content]) -> Option<&str> {
    match content {
        [Content::Text(text)] => Some(text),
        _ => None,
    }
}

fn listen(element: &Element, event: &'static str, handler: Handler) -> Option<Listener> {
    let handler = Rc::new(RefCell::new(handler));
    let present = handler.clone();
    let told = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let handler = present.borrow().clone();
        handler(&Happened(&event));
    });
    element.add_event_listener_with_callback(event, told.as_ref().unchecked_ref()).ok()?;
    Some(Listener { event, handler, _told: told })
}

fn fill(element: &Element, mut content: Vec<Content>) -> Option<Standings> {
    if only_text(&content).is_some()
        && let Some(Content::Text(text)) = content.pop()
    {
        element.set_text_content(Some(&text));
        return Some(Standings::Text(text));
    }
    let pieces: Vec<Piece> = content.into_iter().filter_map(Piece::make).collect();
    for piece in &pieces {
        element.append_child(piece.node()).ok()?;
    }
    Some(Standings::Pieces(pieces))
}

/// Several pieces before and now.
fn set_pieces(element: &Element, pieces: &mut Vec<Piece>, content: Vec<Content>) {
    for piece in pieces.drain(content.len().min(pieces.len())..) {
        element.remove_child(piece.node()).ok();
    }
    for (at, content) in content.into_iter().enumerate() {
        match (pieces.get_mut(at), content) {
            (Some(Piece::Element(standing)), Content::Element(markup)) => standing.become_like(markup),
            (Some(Piece::Text(before, _)), Content::Text(now)) if *before == now => {}
            (Some(piece), content) => {
                if let Some(made) = Piece::make(content) {
                    element.replace_child(made.node(), piece.node()).ok();
                    *piece = made;
                }
            }
            (None, content) => {
                if let Some(made) = Piece::make(content) {
                    element.append_child(made.node()).ok();
                    pieces.push(made);
                }
            }
        }
    }
}

impl Piece {
    fn make(content: Content) -> Option<Self> {
        Some(match content {
            Content::Text(text) => {
                let node = web_sys::Text::new_with_data(&text).ok()?.into();
                Self::Text(text, node)
            }
            Content::Element(markup) => Self::Element(Standing::make(markup)?),
        })
    }

    fn node(&self) -> &Node {
        match self {
            Self::Text(_, node) => node,
            Self::Element(standing) => &standing.element,
        }
    }
}
