//! Plain markup as a view of Leptos.

use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use crate::locale::phrases;
use crate::web::markup::{Markup, Standing};

/// The text of a heading, its lines ending between phrases.
pub(super) fn with_heading(markup: Markup, heading: &str) -> Markup {
    let mut said = phrases(heading).into_iter().map(str::to_owned);
    let markup = markup.text(said.next().unwrap_or_default());
    said.fold(markup, |markup, phrase| markup.children([Markup::new("wbr", "")]).text(phrase))
}

/// Markup in its place; nothing where the browser refused it.
pub struct Placed(Option<Standing>);

impl Render for Markup {
    type State = Placed;

    fn build(self) -> Self::State {
        Placed(Standing::make(self))
    }

    fn rebuild(self, state: &mut Self::State) {
        if let Some(standing) = &mut state.0 {
            standing.become_like(self);
        }
    }
}

impl Mountable for Placed {
    fn unmount(&mut self) {
        if let Some(standing) = &self.0 {
            standing.element().remove();
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        if let Some(standing) = &self.0 {
            parent.insert_before(standing.element(), marker).ok();
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let place =
            self.0.as_ref().and_then(|standing| Some((standing.element(), standing.element().parent_element()?)));
        place.is_some_and(|(element, parent)| {
            child.mount(&parent, Some(element));
            true
        })
    }

    fn elements(&self) -> Vec<Element> {
        self.0.iter().map(|standing| standing.element().clone()).collect()
    }
}

no_attrs!(Markup);

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attributes: Vec<AnyAttribute>,
    ) {
        self.write_html(html);
        *position = Position::NextChild;
    }

    /// Pages are never hydrated: what is written natively is for tests.
    fn hydrate<const FROM_SERVER: bool>(self, _cursor: &Cursor, _position: &PositionState) -> Self::State {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
