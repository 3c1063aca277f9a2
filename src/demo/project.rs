//! One made-up project: what is dealt to it before its money, its schedule and its papers follow.

use crate::base::{Day, LooseDay, Month};
use crate::demo::calendar::{AS_OF, YEAR};
use crate::demo::curves::Life;
use crate::demo::planted::Plant;

/// Where in its life a project is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Course {
    /// An idea of the five-year plan.
    Planned,
    /// In the reserve.
    Reserve,
    /// Its permits are being sought.
    Approval,
    /// May start, and is about to.
    Ready,
    /// Started this year.
    Started,
    /// Started and completed this year.
    Swift,
    /// Started in an earlier year.
    Underway,
    /// Completed this year.
    Completed,
    /// Completed in an earlier year.
    CompletedBefore,
    /// Stopped.
    Suspended,
}

impl Course {
    /// The word of the contract for its stage at the month the data run to.
    pub(super) const fn stage(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Reserve => "reserve",
            Self::Approval => "approval",
            Self::Ready => "ready",
            Self::Started | Self::Underway => "construction",
            Self::Swift | Self::Completed | Self::CompletedBefore => "completed",
            Self::Suspended => "suspended",
        }
    }

    /// How large its projects are beside others: of late more of them start, and smaller ones, so that
    /// one year's plans come to about as much as the next year's.
    pub(super) const fn size(self) -> f64 {
        match self {
            Self::Started | Self::Underway => 0.72,
            Self::Completed => 2.0,
            Self::CompletedBefore => 1.7,
            _ => 1.0,
        }
    }

    /// Did work begin?
    pub(super) const fn is_begun(self) -> bool {
        matches!(
            self,
            Self::Started | Self::Swift | Self::Underway | Self::Completed | Self::CompletedBefore | Self::Suspended
        )
    }
}

/// How a project stands at the month the data run to: what its light will show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Standing {
    #[default]
    Fine,
    Watch,
    Behind,
}

/// The lists a project is on.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lists {
    pub(super) is_major: bool,
    pub(super) is_infrastructure: bool,
    pub(super) is_demonstration: bool,
    /// Added to the major list in the third quarter.
    pub(super) is_addition: bool,
    /// Its schedule stands in the package: demonstration, new infrastructure, and some others.
    pub(super) is_scheduled: bool,
}

/// A made-up project.
#[derive(Clone, Debug)]
pub(super) struct Project {
    /// Its place in the file, from 0: the item of its streams of chance.
    pub(super) number: u32,
    pub(super) id: String,
    pub(super) names: [String; 2],
    pub(super) course: Course,
    /// The position of its area; none where it lies across several.
    pub(super) place: Option<usize>,
    pub(super) touches_overlay: bool,
    pub(super) sector: usize,
    pub(super) area_hq: Option<String>,
    pub(super) unit: String,
    pub(super) owner: String,
    pub(super) funding: &'static str,
    pub(super) authority: &'static str,
    pub(super) lists: Lists,
    pub(super) batch: Option<&'static str>,
    /// In 万元, as all amounts here.
    pub(super) total: i64,
    pub(super) floor_space: Option<i64>,
    /// The months of its work, as they were or are expected to be.
    pub(super) life: Life,
    pub(super) start_planned: LooseDay,
    pub(super) finish_planned: LooseDay,
    pub(super) start_actual: Option<Day>,
    pub(super) finish_actual: Option<Day>,
    /// The month work stopped.
    pub(super) stopped: Option<Month>,
    /// Has it a plan for the current year?
    pub(super) has_plan: bool,
    pub(super) standing: Standing,
    /// A contradiction that it bears.
    pub(super) plant: Option<Plant>,
    /// Is it a missed deadline, not money, that its light comes from?
    pub(super) is_by_deadline: bool,
}

impl Project {
    /// Does a light shine for it: planned for this year, neither completed nor stopped?
    pub(super) const fn has_light(&self) -> bool {
        self.has_plan && matches!(self.course, Course::Approval | Course::Ready | Course::Started | Course::Underway)
    }

    /// The share of the year's plan to be done by the month the data run to.
    pub(super) fn share_planned(&self) -> f64 {
        self.life.shares_of_year(YEAR).map_or(0.0, |shares| shares[AS_OF.number() as usize - 1])
    }

    /// Does it have a table of responsibilities?
    pub(super) const fn has_duties(&self) -> bool {
        self.lists.is_major || self.lists.is_scheduled
    }
}
