//! Small bars in the markup.

use crate::chart::Size;
use crate::chart::bars::{completion_bar as completion_paths, light_segments};
use crate::present::spec::Bar;
use crate::web::markup::Markup;

const BAR: Size = Size { width: 200.0, height: 14.0 };
const LIGHTS: Size = Size { width: 200.0, height: 8.0 };
const THOUSAND: f64 = 1000.0;

/// Completion with a tick at the time elapsed.
pub fn completion_bar(bar: Bar) -> Markup {
    let paths = completion_paths(Some(f64::from(bar.filled) / THOUSAND), Some(f64::from(bar.tick) / THOUSAND), BAR);
    let parts = [("y-bar__track", paths.track), ("y-bar__done", paths.done), ("y-bar__tick", paths.tick)];
    drawn("y-bar", "0 0 200 14", parts)
}

/// The projects by light: on track, watch, behind.
pub fn light_bar(counts: [u64; 3]) -> Markup {
    let [ok, watch, behind] = light_segments(counts, LIGHTS);
    drawn("y-bar y-bar--lights", "0 0 200 8", [("y-bar__ok", ok), ("y-bar__watch", watch), ("y-bar__behind", behind)])
}

fn drawn(class: &'static str, view_box: &'static str, parts: [(&'static str, String); 3]) -> Markup {
    Markup::new("svg", class)
        .with("viewBox", view_box)
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true")
        .children(parts.map(|(class, path)| Markup::new("path", class).with("d", path)))
}
