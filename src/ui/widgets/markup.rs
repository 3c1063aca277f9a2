//! Plain markup as a view of Leptos.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

use crate::locale::phrases;
use crate::web::markup::{Markup, Standing};
use crate::web::time;

/// The text of a heading, its lines ending between phrases.
pub(super) fn with_heading(markup: Markup, heading: &str) -> Markup {
    let mut said = phrases(heading).into_iter().map(str::to_owned);
    let markup = markup.text(said.next().unwrap_or_default());
    said.fold(markup, |markup, phrase| markup.children([Markup::new("wbr", "")]).text(phrase))
}

/// Markup in its place; nothing where the browser refused it.
pub struct Placed(Option<Rc<RefCell<Standing>>>);

impl Placed {
    fn element(&self) -> Option<Element> {
        self.0.as_ref().map(|standing| standing.borrow().element().clone())
    }
}

impl Render for Markup {
    type State = Placed;

    fn build(self) -> Self::State {
        Placed(Standing::make(self).map(|standing| Rc::new(RefCell::new(standing))))
    }

    fn rebuild(self, state: &mut Self::State) {
        let Some(standing) = &state.0 else { return };
        if standing.borrow_mut().become_like_in_sight(self) {
            // The page may have been left until then.
            let standing = Rc::downgrade(standing);
            leptos::task::spawn_local(async move {
                time::painted().await;
                if let Some(standing) = standing.upgrade() {
                    standing.borrow_mut().catch_up();
                }
            });
        }
    }
}

impl Mountable for Placed {
    fn unmount(&mut self) {
        if let Some(element) = self.element() {
            element.remove();
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        if let Some(element) = self.element() {
            parent.insert_before(&element, marker).ok();
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let place = self.element().and_then(|element| Some((element.parent_element()?, element)));
        place.is_some_and(|(parent, element)| {
            child.mount(&parent, Some(&element));
            true
        })
    }

    fn elements(&self) -> Vec<Element> {
        self.element().into_iter().collect()
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
