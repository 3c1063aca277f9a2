//! Small bars in the markup.

use leptos::prelude::*;

use crate::chart::Size;
use crate::chart::bars::{completion_bar, light_segments};
use crate::present::spec::Bar;

const BAR: Size = Size { width: 200.0, height: 14.0 };
const LIGHTS: Size = Size { width: 200.0, height: 8.0 };
const THOUSAND: f64 = 1000.0;

/// Completion with a tick at the time elapsed.
#[component]
pub fn CompletionBar(
    /// In thousandths.
    bar: Bar,
) -> impl IntoView {
    let paths = completion_bar(Some(f64::from(bar.filled) / THOUSAND), Some(f64::from(bar.tick) / THOUSAND), BAR);
    view! {
        <svg class="y-bar" viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
            <path class="y-bar__track" d=paths.track />
            <path class="y-bar__done" d=paths.done />
            <path class="y-bar__tick" d=paths.tick />
        </svg>
    }
}

/// The projects by light.
#[component]
pub fn LightBar(
    /// On track, watch, behind.
    counts: [u64; 3],
) -> impl IntoView {
    let [ok, watch, behind] = light_segments(counts, LIGHTS);
    view! {
        <svg class="y-bar y-bar--lights" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true">
            <path class="y-bar__ok" d=ok />
            <path class="y-bar__watch" d=watch />
            <path class="y-bar__behind" d=behind />
        </svg>
    }
}
