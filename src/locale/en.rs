//! The English texts.

use crate::locale::strings::{LightStrings, NavStrings, Strings};

/// The texts.
pub(super) const STRINGS: Strings = Strings {
    brand: "Yilan",
    synthetic: "Sample data",
    nav: NavStrings {
        overview: "Overview",
        areas: "Areas",
        sectors: "Sectors",
        projects: "Projects",
        ranking: "Ranking",
        data: "Data",
        more: "More",
    },
    light: LightStrings { ok: "On track", watch: "Watch", behind: "Behind" },
};
