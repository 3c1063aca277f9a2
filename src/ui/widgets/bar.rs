//! Small bars in the markup.

use crate::base::Decimal;
use crate::chart::Size;
use crate::chart::bars::{light_segments, sparkline};
use crate::present::spec::Bar;
use crate::web::markup::Markup;

const LIGHTS: Size = Size { width: 200.0, height: 8.0 };
const SPARK: Size = Size { width: 120.0, height: 32.0 };

/// Completion with a tick at the time elapsed; one element, for tables have one in every row.
pub fn completion_bar(bar: Bar) -> Markup {
    let percent = |thousandths: u32| format!("{}%", f64::from(thousandths) / 10.0);
    Markup::new("span", "y-bar")
        .with("aria-hidden", "true")
        .style("--done", percent(bar.filled))
        .style("--tick", percent(bar.tick))
}

/// The projects by light: on track, watch, behind.
pub fn light_bar(counts: [u64; 4]) -> Markup {
    let [ok, watch, behind, unlit] = light_segments(counts, LIGHTS);
    let parts =
        [("y-lights__ok", ok), ("y-lights__watch", watch), ("y-lights__behind", behind), ("y-lights__unlit", unlit)];
    Markup::new("svg", "y-lights")
        .with("viewBox", "0 0 200 8")
        .with("preserveAspectRatio", "none")
        .with("aria-hidden", "true")
        .children(parts.map(|(class, path)| Markup::new("path", class).with("d", path)))
}

/// A line through the last months, with a dot on the latest.
pub fn spark_line(values: &[Option<Decimal>]) -> Markup {
    let values: Vec<Option<f64>> = values.iter().map(|value| value.map(Decimal::to_f64)).collect();
    let spark = sparkline(&values, SPARK);
    let dot = spark
        .last
        .map(|last| Markup::new("path", "y-spark__last").with("d", format!("M{:.1} {:.1}h0", last.x, last.y)));
    Markup::new("svg", "y-spark")
        .with("viewBox", "0 0 120 32")
        .with("aria-hidden", "true")
        .children([Markup::new("path", "y-spark__line").with("d", spark.line)])
        .children(dot)
}
