//! A card: its message, then measure, unit and universe, then what it shows.

use leptos::prelude::*;

use crate::present::spec::CardHead;

/// The cards that a page has, by their places on its grid: they follow from the package and the filters,
/// and how the others are laid out follows from them. Provided by pages with such a grid; a style that
/// looked for the cards itself would be asked again at every change within them.
#[derive(Clone, Copy)]
pub struct Cards(RwSignal<Vec<&'static str>>);

impl Cards {
    /// None yet.
    pub fn provide() -> Self {
        let cards = Self(RwSignal::new(Vec::new()));
        provide_context(cards);
        cards
    }

    /// Their places, without what all names begin with; `flow` for those that follow the others.
    pub fn places(self) -> String {
        let place = |class: &&'static str| class.split_once("__").map_or("flow", |(_, place)| place);
        self.0.with(|classes| classes.iter().map(place).collect::<Vec<_>>().join(" "))
    }

    fn hold(self, class: &'static str) {
        self.0.update(|classes| classes.push(class));
        on_cleanup(move || {
            self.0.try_update(|classes| {
                if let Some(at) = classes.iter().position(|known| *known == class) {
                    classes.remove(at);
                }
            });
        });
    }
}

/// A card.
#[component]
pub fn Card(
    /// Message and second line.
    #[prop(into)]
    head: Signal<CardHead>,
    /// Its place on the page's grid.
    #[prop(into)]
    class: &'static str,
    /// What stands at the right of the head: a menu, a switch.
    #[prop(optional, into)]
    tools: ViewFn,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    if let Some(cards) = use_context::<Cards>() {
        cards.hold(class);
    }
    view! {
        <section class=format!("y-card {class}")>
            <header class="y-card__head">
                <div class="y-card__words">
                    <h2 class="y-card__title">{move || head.with(|head| head.title.clone())}</h2>
                    <p class="y-card__subtitle">{move || head.with(|head| tied(&head.subtitle))}</p>
                </div>
                <div class="y-card__tools">{tools.run()}</div>
            </header>
            {children()}
        </section>
    }
}

/// A dot between two parts ends a line, it never begins one.
fn tied(subtitle: &str) -> String {
    subtitle.replace(" · ", "\u{a0}· ")
}
