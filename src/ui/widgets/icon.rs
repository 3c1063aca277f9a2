//! Icons of 24 × 24, drawn as lines.

use leptos::prelude::*;

/// An icon's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// A gauge.
    Overview,
    /// Four tiles.
    Areas,
    /// Layers.
    Sectors,
    /// A list.
    Projects,
    /// Columns of three heights.
    Ranking,
    /// A cylinder.
    Data,
    /// Three dots.
    More,
    /// A lens.
    Search,
    /// A box with an arrow out of it.
    Share,
    /// A printer.
    Print,
    /// Sun and moon.
    Settings,
    /// A cross.
    Close,
    /// An angle to the left.
    Back,
    /// An angle to the right.
    Forward,
    /// A triangle.
    Play,
    /// Two bars.
    Pause,
    /// A plus.
    ZoomIn,
    /// A minus.
    ZoomOut,
    /// An arrow both ways.
    Whole,
    /// Two bars with an arrow between.
    Links,
    /// An angle against a line.
    MonthEnd,
}

impl IconName {
    const fn path(self) -> &'static str {
        match self {
            Self::Overview => "M4 17a8.5 8.5 0 1 1 16 0M12 14l4-5M10 17h4",
            Self::Areas => "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z",
            Self::Sectors => "M12 4 3 8.500l9 4.500 9-4.500zM3 13l9 4.500 9-4.500M3 17.500 12 22l9-4.500",
            Self::Projects => "M8 6h12M8 12h12M8 18h12M4 6h.5M4 12h.5M4 18h.5",
            Self::Ranking => "M4 20v-7h4.500v7M9.750 20V6h4.500v14M15.500 20v-10H20v10M3 20h18",
            Self::Data => "M5 6c0-3 14-3 14 0v12c0 3-14 3-14 0zM5 6c0 3 14 3 14 0M5 12c0 3 14 3 14 0",
            Self::More => "M5 12h0M12 12h0M19 12h0",
            Self::Search => "M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500 21 21",
            Self::Share => "M12 15V3.500M7.500 8 12 3.500 16.500 8M5 13v7h14v-7",
            Self::Print => "M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z",
            Self::Settings => "M12 4v16M12 4a8 8 0 0 0 0 16 8 8 0 0 0 0-16M14 9.500h4.500M14 14.500h4.500",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Back => "M14.500 6l-6 6 6 6",
            Self::Forward => "M9.500 6l6 6-6 6",
            Self::Play => "M8 5.500v13l10-6.500z",
            Self::ZoomIn => "M12 5.500v13M5.500 12h13",
            Self::ZoomOut => "M5.500 12h13",
            Self::Whole => "M3.500 12h17M7.500 8l-4 4 4 4M16.500 8l4 4-4 4",
            Self::Links => "M4 6h6M14 18h6M10 6h2.500v12M10 15.500l2.500 2.500 2.500-2.500",
            Self::MonthEnd => "M7 6l6 6-6 6M17 6v12",
            Self::Pause => "M8.500 6v12M15.500 6v12",
        }
    }
}

/// An icon; the control around it carries the words.
#[component]
pub fn Icon(
    /// Which.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="y-icon" class:y-icon--dots=name == IconName::More viewBox="0 0 24 24" aria-hidden="true">
            <path d=name.path() />
        </svg>
    }
}
