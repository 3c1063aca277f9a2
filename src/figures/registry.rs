//! One entry per figure: its name, unit and universe. Definitions and formulas in words stand in
//! `locale`, under the same name.

/// Which whole a figure belongs to. Figures of different universes never meet in one sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Universe {
    /// 统计口径: published statistics.
    Statistics,
    /// 项目台账: the ledger.
    Ledger,
    /// The calendar.
    Time,
    /// The package itself.
    Package,
}

/// The unit of a figure's exact value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureUnit {
    /// 元.
    Money,
    /// Percent.
    Percent,
    /// Percentage points.
    PercentagePoint,
    /// Things counted.
    Count,
    /// Floor space.
    SquareMetre,
    /// Calendar days.
    Day,
    /// A day of the calendar.
    Date,
    /// As the measure says.
    Measure,
}

impl FigureUnit {
    /// Its code in `yilan figures`; empty for published figures, whose measure says it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Money => "CNY",
            Self::Percent => "percent",
            Self::PercentagePoint => "percentage_point",
            Self::Count => "count",
            Self::SquareMetre => "m2",
            Self::Day => "day",
            Self::Date => "date",
            Self::Measure => "",
        }
    }
}

macro_rules! figures {
    ($( $(#[$doc:meta])* $name:ident $text:literal $universe:ident $unit:ident; )*) => {
        /// The name of a figure.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum FigureId { $( $(#[$doc])* $name, )* }

        impl FigureId {
            /// Every figure, in the order of the documentation.
            pub const ALL: &'static [Self] = &[ $( Self::$name, )* ];

            /// Its name in reports.
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$name => $text, )* }
            }

            /// The whole it belongs to.
            pub const fn universe(self) -> Universe {
                match self { $( Self::$name => Universe::$universe, )* }
            }

            /// The unit of its exact value.
            pub const fn unit(self) -> FigureUnit {
                match self { $( Self::$name => FigureUnit::$unit, )* }
            }
        }
    };
}

figures! {
    /// Projects in scope.
    Projects "projects" Ledger Count;
    /// 总投资.
    TotalInvestment "total_investment" Ledger Money;
    /// The plan in force.
    Plan "plan" Ledger Money;
    /// The plan first decided.
    PlanInitial "plan_initial" Ledger Money;
    /// Planned to date.
    Planned "planned" Ledger Money;
    /// Done, year to date.
    Done "done" Ledger Money;
    /// Accepted by statistics, year to date (纳统).
    Counted "counted" Ledger Money;
    /// 完成率.
    CompletionRate "completion_rate" Ledger Percent;
    /// 时间进度.
    TimeProgress "time_progress" Time Percent;
    /// Lead over 时间进度.
    Lead "lead" Ledger PercentagePoint;
    /// Lead over 计划进度.
    LeadPlan "lead_plan" Ledger PercentagePoint;
    /// Short of what was planned to date.
    Gap "gap" Ledger Money;
    /// 新开工.
    Starts "starts" Ledger Count;
    /// ● 正常.
    LightOk "light_ok" Ledger Count;
    /// ◆ 关注.
    LightWatch "light_watch" Ledger Count;
    /// ▲ 滞后.
    LightBehind "light_behind" Ledger Count;
    /// Rank among siblings.
    Rank "rank" Ledger Count;
    /// Projects that state their 总投资.
    ProjectsPriced "projects_priced" Ledger Count;
    /// Done of the projects with a plan in force: what 完成率 divides.
    DoneOfPlan "done_of_plan" Ledger Money;
    /// 计划外: done of projects without a plan.
    DoneUnplanned "done_unplanned" Ledger Money;
    /// A member's share of its siblings' gaps.
    GapShare "gap_share" Ledger Percent;
    /// The gaps of all siblings.
    GapSum "gap_sum" Ledger Money;
    /// The gaps of the members named.
    GapLeading "gap_leading" Ledger Money;
    /// What the year would come to at the pace so far (按当前进度推算).
    RunRate "run_rate" Ledger Money;
    /// ◆ and ▲ together.
    LightAttention "light_attention" Ledger Count;
    /// Projects without a light (未评灯).
    LightNone "light_none" Ledger Count;
    /// What lies in no child (未归属).
    Unassigned "unassigned" Ledger Money;
    /// Projects that no month reports though a plan is in force (未报).
    Unreported "unreported" Ledger Count;
    /// A published value.
    Published "published" Statistics Measure;
    /// The target of a published measure.
    Target "target" Statistics Measure;
    /// A published value over its target.
    TargetCompletion "target_completion" Statistics Percent;
    /// The lead of that over 时间进度.
    TargetLead "target_lead" Statistics PercentagePoint;
    /// The change of a published rate against the year before.
    RateChange "rate_change" Statistics PercentagePoint;
    /// The parent less the sum of its published children (与合计之差).
    PublishedResidual "published_residual" Statistics Measure;
    /// Days after the due date.
    DaysOverdue "days_overdue" Ledger Day;
    /// Days later than the baseline.
    DaysLate "days_late" Ledger Day;
    /// Places gained since the previous reported month.
    RankChange "rank_change" Ledger Count;
    /// Siblings of a higher completion rate.
    RankedAbove "ranked_above" Ledger Count;
    /// Members compared.
    Members "members" Ledger Count;
    /// Members whose sum is ◆.
    MembersWatch "members_watch" Ledger Count;
    /// Members whose sum is ▲.
    MembersBehind "members_behind" Ledger Count;
    /// Cells of the matrix that are ◆ or ▲.
    CellsBehind "cells_behind" Ledger Count;
    /// Members with a published value.
    MembersPublished "members_published" Statistics Count;
    /// The day a schedule is looked at.
    StatusDate "status_date" Time Date;
    /// The day something is due.
    DueDate "due_date" Ledger Date;
    /// The finish of the first baseline.
    FinishBaseline "finish_baseline" Ledger Date;
    /// The finish of the plan in force.
    FinishInForce "finish_in_force" Ledger Date;
    /// The finish as expected from the schedule (预计竣工).
    FinishExpected "finish_expected" Ledger Date;
    /// The actual finish.
    FinishActual "finish_actual" Ledger Date;
    /// The day a project is planned to start.
    StartPlanned "start_planned" Ledger Date;
    /// The day it started.
    StartActual "start_actual" Ledger Date;
    /// The day it is planned to be finished, as its own row says.
    FinishPlanned "finish_planned" Ledger Date;
    /// The day it entered its stage.
    StageEntered "stage_entered" Ledger Date;
    /// Floor space (建筑面积).
    FloorSpace "floor_space" Ledger SquareMetre;
    /// Days a task may slip without moving the end.
    TotalFloat "total_float" Ledger Day;
    /// Days a task may slip without moving any other.
    FreeFloat "free_float" Ledger Day;
    /// Physical progress of a task (形象进度).
    TaskPercent "task_percent" Ledger Percent;
    /// Done in the years before this one.
    DoneEarlier "done_earlier" Ledger Money;
    /// Done since the start (开工以来累计完成).
    DoneSinceStart "done_since_start" Ledger Money;
    /// That as a share of the total investment.
    TotalShare "total_share" Ledger Percent;
    /// A part of the total investment (三合一, 开办费).
    InvestmentPart "investment_part" Ledger Money;
    /// Rows that no figure counts.
    Quarantined "quarantined" Package Count;
    /// Files hashed against the descriptor.
    FilesVerified "files_verified" Package Count;
    /// Files of the package.
    Files "files" Package Count;
    /// Rows of all its files.
    Records "records" Package Count;
}
