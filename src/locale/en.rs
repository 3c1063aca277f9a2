//! The English texts.

use crate::locale::strings::{ExplainStrings, LightStrings, NavStrings, Strings, UnitStrings};

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
    unit: UnitStrings {
        yuan: "yuan",
        ten_thousand_yuan: "10,000 yuan",
        hundred_million_yuan: "100 million yuan",
        percentage_point: "pp",
        day: "days",
        square_metre: "m²",
        project: "",
    },
    explain: ExplainStrings {
        separator: " · ",
        statistics: "Statistics",
        ledger: "Project ledger",
        time: "Calendar",
        package: "Package",
        colon: ": ",
        clause: ", ",
        full_stop: ".",
        source_is: "source: ",
        version_is: ", data version ",
        project: "Project",
        place: "File and line",
        total: "Total",
        quotes: ["“", "”"],
    },
};
