//! Names that no measure may bear, since reports list figures and measures side by side.

/// The computed figures that reports list.
pub const RESERVED: [&str; 17] = [
    "projects",
    "total_investment",
    "plan",
    "plan_initial",
    "planned",
    "done",
    "counted",
    "completion_rate",
    "time_progress",
    "lead",
    "lead_plan",
    "gap",
    "starts",
    "light_ok",
    "light_watch",
    "light_behind",
    "rank",
];
