//! The rest of the module: the first page is painted without it, every other one waits for it.

use leptos::prelude::*;

use crate::nav::Route;
use crate::ui::state::{DataContext, FocusContext, LoadState, NavContext, PrefsContext};
use crate::web::{rest, time};

/// Where the rest of the module is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rest {
    /// On its way: bytes that are here, and all of them; nothing of either before it is asked for.
    Coming(f64, f64),
    /// Here.
    Here,
    /// It could not be fetched.
    Failed,
}

impl Rest {
    /// On its way, nothing here yet.
    pub const ASKED: Self = Self::Coming(0.0, 0.0);

    /// Its state when the page starts.
    pub(super) fn at_start() -> Self {
        if rest::is_parted() { Self::ASKED } else { Self::Here }
    }
}

/// Fetches the rest once the first page is there, or as soon as another page or a sheet is asked for.
/// After a failure whatever asks for a sheet asks again.
pub fn start_fetching_rest(data: DataContext, nav: NavContext, focus: FocusContext, prefs: PrefsContext) {
    let asks_for_sheet = Memo::new(move |_| focus.is_anything_open());
    let is_wanted = Memo::new(move |_| {
        let is_first_there = !matches!(data.state.get(), LoadState::Loading(_));
        is_first_there || nav.route() != Route::Overview || asks_for_sheet.get()
    });
    let is_asked = Memo::new(move |_| data.rest.get() == Rest::ASKED);
    Effect::new(move |_| {
        if asks_for_sheet.get() && data.rest.get_untracked() == Rest::Failed {
            data.rest.set(Rest::ASKED);
        }
    });
    Effect::new(move |_| {
        if is_asked.get() && is_wanted.get() {
            leptos::task::spawn_local(fetch(data, focus, prefs));
        }
    });
}

/// Does what needs the rest: now where it is here, else when it has come; where it cannot come, a
/// notice says so.
pub fn when_rest_is_here(data: DataContext, focus: FocusContext, prefs: PrefsContext, then: impl FnOnce() + 'static) {
    if data.rest.get_untracked() == Rest::Here {
        return then();
    }
    leptos::task::spawn_local(async move {
        if rest::arrive(|_, _| {}).await.is_ok() {
            data.rest.set(Rest::Here);
            then();
        } else {
            focus.notice.set(Some(prefs.strings_now().shell.rest_failed_hint.to_owned()));
        }
    });
}

async fn fetch(data: DataContext, focus: FocusContext, prefs: PrefsContext) {
    time::painted().await;
    let on_progress = move |here, all| data.rest.set(Rest::Coming(here, all));
    if rest::arrive(on_progress).await.is_ok() {
        data.rest.set(Rest::Here);
        return;
    }
    data.rest.set(Rest::Failed);
    // On the overview nothing else would say why the tap had no effect.
    if focus.close_all() {
        focus.notice.set(Some(prefs.strings_now().shell.rest_failed_hint.to_owned()));
    }
}
