//! The URL as a signal: the truth about what the page shows.

use leptos::prelude::*;

use crate::model::Dimension;
use crate::nav::{Filters, Route, State};
use crate::present::spec::Tap;
use crate::web::location;

/// Where the page is.
#[derive(Clone, Copy)]
pub struct NavContext {
    state: RwSignal<State>,
    /// What a link held that was not understood.
    pub dropped: RwSignal<Vec<String>>,
}

/// The context; provided by the app.
pub fn use_nav() -> NavContext {
    expect_context()
}

impl NavContext {
    /// Reads the present fragment and follows it from then on.
    pub fn follow_address() -> Self {
        let (state, dropped) = State::parse(&location::fragment());
        let nav = Self { state: RwSignal::new(state), dropped: RwSignal::new(dropped) };
        location::on_change(move |fragment| {
            let (state, dropped) = State::parse(&fragment);
            // Back fires both events of one change; an equal state is no news.
            if nav.state.with_untracked(|known| *known != state) {
                nav.state.set(state);
            }
            if nav.dropped.with_untracked(|known| *known != dropped) {
                nav.dropped.set(dropped);
            }
        });
        nav
    }

    /// A state that follows no address, for views rendered natively.
    pub fn fixed(state: State) -> Self {
        Self { state: RwSignal::new(state), dropped: RwSignal::new(Vec::new()) }
    }

    /// The whole state.
    pub fn state(&self) -> State {
        self.state.get()
    }

    /// The whole state, without following it.
    pub fn state_now(&self) -> State {
        self.state.get_untracked()
    }

    /// What the page shows.
    pub fn route(&self) -> Route {
        self.state.with(|state| state.route.clone())
    }

    /// The filters.
    pub fn filters(&self) -> Filters {
        self.state.with(|state| state.filters.clone())
    }

    /// Goes to a state as a step that Back undoes.
    pub fn go(&self, state: State) {
        self.step(state);
    }

    /// The same; was it a step? Where the page is there already it is none.
    pub fn step(&self, state: State) -> bool {
        if self.state.with_untracked(|known| *known == state) {
            return false;
        }
        location::push(&state.fragment());
        self.state.set(state);
        true
    }

    /// Changes the state without a step of its own, as a slider does.
    pub fn adjust(&self, state: State) {
        location::replace(&state.fragment());
        self.state.set(state);
    }

    /// Chooses a value of a filter, or undoes the choice.
    pub fn toggle(&self, key: Dimension, value: &str) {
        let state = self.state_now();
        self.go(state.filtered(state.filters.clone().toggled(key, value)));
    }

    /// Does what a tap asks for.
    pub fn tap(&self, tap: &Tap) {
        match tap {
            Tap::Go(route) => self.go(self.state_now().at(route.clone())),
            Tap::Filter(key, value) => self.toggle(*key, value),
            Tap::Narrow(route, members) => {
                let state = self.state_now();
                let narrow =
                    |filters: Filters, (key, id): &(Dimension, String)| filters.without_key(*key).with(*key, id);
                let filters = members.iter().fold(state.filters.clone(), narrow);
                self.go(state.filtered(filters).at(route.clone()));
            }
        }
    }

    /// The address of a route with the present filters, for links.
    pub fn href(&self, route: Route) -> String {
        format!("#{}", self.state.with(|state| state.at(route)).fragment())
    }
}
