//! The rest of the module: the first page is painted without it, every other one waits for it.

use leptos::prelude::*;

use crate::nav::Route;
use crate::ui::state::{DataContext, LoadState, NavContext};
use crate::web::{rest, time};

/// Where the rest of the module is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// On its way, or not asked for yet.
    Coming,
    /// Here.
    Here,
    /// It could not be fetched.
    Failed,
}

impl Rest {
    /// Its state when the page starts.
    pub(super) fn at_start() -> Self {
        if rest::is_parted() { Self::Coming } else { Self::Here }
    }
}

/// Fetches the rest once the first page is there, or as soon as another page is asked for.
pub fn start_fetching_rest(data: DataContext, nav: NavContext) {
    let is_wanted =
        Memo::new(move |_| nav.route() != Route::Overview || !matches!(data.state.get(), LoadState::Loading(_)));
    Effect::new(move |_| {
        if is_wanted.get() && data.rest.get() == Rest::Coming {
            fetch(data);
        }
    });
}

fn fetch(data: DataContext) {
    leptos::task::spawn_local(async move {
        // The page that is there is painted first.
        time::pause(0).await;
        let arrived = rest::arrive().await;
        data.rest.set(if arrived.is_ok() { Rest::Here } else { Rest::Failed });
    });
}
