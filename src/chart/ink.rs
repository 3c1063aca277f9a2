//! Colour roles: what a line means, never how it looks. The theme decides the colour.

use serde::{Deserialize, Serialize};

use super::geometry::Point;
use super::scene::Item;

/// Declares the roles once, with their names for CSS.
macro_rules! roles {
    ($($(#[doc = $doc:literal])+ $name:ident = $role:literal,)+) => {
        /// A role that a palette turns into a colour.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Ink { $($(#[doc = $doc])+ $name,)+ }

        impl Ink {
            /// Every role, in the order of their declaration.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The name in CSS: the colour is the custom property `--chart-<role>`.
            pub const fn role(self) -> &'static str {
                match self { $(Self::$name => $role,)+ }
            }
        }
    };
}

roles! {
    /// What happened: lines and bars of actual values.
    Actual = "actual",
    /// The same at half strength: what the statistics counted.
    Counted = "counted",
    /// What is expected at the present rate.
    Forecast = "forecast",
    /// The ground of an expected bar and of a bar not yet filled.
    ForecastTint = "forecast-tint",
    /// What was planned.
    Plan = "plan",
    /// The year before.
    LastYear = "last-year",
    /// Text and marks of full strength.
    Ink = "ink",
    /// Text of second strength.
    InkSoft = "ink-soft",
    /// Text of third strength: ticks, units.
    InkFaint = "ink-faint",
    /// Lines across a plot.
    Grid = "grid",
    /// Borders and rules.
    Hairline = "hairline",
    /// The ground of a card; also text on a full colour.
    Surface = "surface",
    /// The ground of a cell about which nothing is wrong.
    Sunk = "sunk",
    /// The light ● 正常.
    Ok = "ok",
    /// The light ◆ 关注.
    Watch = "watch",
    /// The light ▲ 滞后.
    Behind = "behind",
    /// The ground beneath ● 正常 where it has one.
    OkTint = "ok-tint",
    /// The ground beneath ◆ 关注.
    WatchTint = "watch-tint",
    /// The ground beneath ▲ 滞后.
    BehindTint = "behind-tint",
    /// The line of the status date or month.
    StatusDate = "status-date",
    /// The outline of a baseline bar.
    Baseline = "baseline",
    /// The tail by which something is late, and its days.
    Slip = "slip",
    /// The heavy outline of the critical path, and its arrows.
    Critical = "critical",
    /// What is selected or has the focus.
    Selection = "selection",
    /// A stretch of time set off from the rest.
    Shade = "shade",
}

/// How something stands. Each light is a shape and a word besides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Light {
    /// There is nothing to judge by.
    #[default]
    Unjudged,
    /// ● 正常
    Ok,
    /// ◆ 关注
    Watch,
    /// ▲ 滞后
    Behind,
}

impl Light {
    /// The full colour, for shapes and bars.
    pub const fn ink(self) -> Ink {
        match self {
            Self::Unjudged => Ink::InkFaint,
            Self::Ok => Ink::Ok,
            Self::Watch => Ink::Watch,
            Self::Behind => Ink::Behind,
        }
    }

    /// The ground of a cell: what is fine stays uncoloured, so that the eye finds what is not.
    pub const fn ground(self) -> Ink {
        match self {
            Self::Unjudged | Self::Ok => Ink::Sunk,
            Self::Watch => Ink::WatchTint,
            Self::Behind => Ink::BehindTint,
        }
    }

    /// Whether a cell shows the shape: only what needs attention does.
    pub const fn needs_attention(self) -> bool {
        matches!(self, Self::Watch | Self::Behind)
    }

    /// The shape, about `2 × radius` wide; nothing for what is not judged.
    pub fn shape(self, center: Point, radius: f64) -> Option<Item> {
        let Point { x, y } = center;
        let points = match self {
            Self::Unjudged => return None,
            Self::Ok => return Some(Item::Circle { center, radius: radius * 0.9, fill: Some(Ink::Ok), stroke: None }),
            Self::Watch => diamond(center, radius),
            Self::Behind => vec![
                Point::new(x, y - radius),
                Point::new(x + radius * 1.08, y + radius * 0.85),
                Point::new(x - radius * 1.08, y + radius * 0.85),
            ],
        };
        Some(Item::Polygon { points, fill: self.ink() })
    }
}

/// The corners of a diamond standing on its point.
pub(super) fn diamond(center: Point, radius: f64) -> Vec<Point> {
    let Point { x, y } = center;
    vec![Point::new(x, y - radius), Point::new(x + radius, y), Point::new(x, y + radius), Point::new(x - radius, y)]
}
