//! The English texts.

use crate::locale::pages;
use crate::locale::strings::{
    ExplainStrings, LightStrings, NavStrings, OverviewStrings, SentenceStrings, Strings, UnitStrings,
};

/// The texts.
pub(super) const STRINGS: Strings = Strings {
    brand: "Yilan",
    language_name: "English",
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
    sentence: SentenceStrings {
        year_target: "the year’s target",
        year_plan: "the year’s plan",
        time_progress: "the time elapsed",
        plan_progress: "the plan to date",
        in_the_ledger: "In the project ledger, ",
    },
    overview: OverviewStrings {
        of_target: "Of the year’s target",
        of_plan: "Of the year’s plan",
        starts: "New starts",
        projects: "projects",
        need_attention: " need attention",
        list_joint: " ",
    },
    curve: pages::curve::EN,
    attention: pages::attention::EN,
    members: pages::members::EN,
    menu: pages::menu::EN,
    shell: pages::shell::EN,
    honesty: pages::honesty::EN,
    explanation: pages::explanation::EN,
    areas_card: pages::areas_card::EN,
    sectors_card: pages::sectors_card::EN,
    projects: pages::projects::EN,
    data: pages::data::EN,
};
