//! The words of the fields with choices.

/// `area.kind`.
pub const AREA_KIND: &[&str] = &["province", "city", "district", "functional_area"];
/// `organisation.kind`.
pub const ORGANISATION_KIND: &[&str] = &["general_hq", "special_hq", "area_hq", "department", "unit", "owner"];
/// `source.kind`, in order of precedence.
pub const SOURCE_KIND: &[&str] = &["primary", "media", "reprint", "none"];
/// `measure.unit`.
pub const UNIT: &[&str] = &["CNY", "CNY_10K", "CNY_100M", "percent", "percentage_point", "day", "m2", "count"];
/// `measure.kind`.
pub const MEASURE_KIND: &[&str] = &["flow", "stock", "ytd", "rate", "count"];
/// `measure.direction`.
pub const DIRECTION: &[&str] = &["higher", "lower", "none"];
/// `qualifier`: the published 约, 超, 近; empty is exact.
pub const QUALIFIER: &[&str] = &["about", "over", "under"];
/// `observation.status`.
pub const OBSERVATION_STATUS: &[&str] = &["published", "derived", "provisional", "synthetic"];
/// `project.funding`.
pub const FUNDING: &[&str] = &["government", "social", "mixed"];
/// `project.authority` (事权).
pub const AUTHORITY: &[&str] = &["city", "district", "joint"];
/// `project.horizon`.
pub const HORIZON: &[&str] = &["five_year", "three_year", "annual"];
/// `project.lists`.
pub const LISTS: &[&str] = &["planned", "reserve", "major", "infrastructure", "demonstration"];
/// `project.stage`, in the order of a project's life.
pub const STAGE: &[&str] = &["planned", "reserve", "approval", "ready", "construction", "completed", "suspended"];
/// `investment_part.part`.
pub const PART: &[&str] = &["construction", "equipment", "information", "opening_cost", "land", "other"];
/// `plan.version` and `target.version`, in the order they are decided.
pub const VERSION: &[&str] = &["initial", "midyear", "final"];
/// `progress.difference`: why reported and counted differ.
pub const DIFFERENCE: &[&str] = &["not_enrolled", "time_lag", "scope", "place", "other"];
/// `task.phase`.
pub const PHASE: &[&str] = &["preparation", "approval", "land", "design", "construction", "acceptance"];
/// `dependency.kind`.
pub const DEPENDENCY: &[&str] = &["FS", "SS", "FF", "SF"];
/// `fund.instrument`.
pub const INSTRUMENT: &[&str] =
    &["special_bond", "policy_instrument", "equipment_subsidy", "reit", "government_budget", "loan", "private"];
/// `approval.route`.
pub const ROUTE: &[&str] = &["joint", "parallel", "express", "standard"];

/// One bit for each of the choices that are among these words.
pub fn bits(choices: &[&str], words: &[String]) -> u16 {
    let is_asked = |choice: &&str| words.iter().any(|word| word == choice);
    (0..).zip(choices).filter(|(_, choice)| is_asked(choice)).fold(0, |bits, (at, _)| bits | 1 << at)
}
