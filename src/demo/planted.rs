//! A few honest contradictions, planted so that the checker has something to say: each in one
//! project that fits it. Those of funds and of targets are planted where these are made.

use crate::demo::Demo;
use crate::demo::counting::Counting;
use crate::demo::project::{Course, Project, Standing};

/// A contradiction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plant {
    /// More done than the total, which was not raised with the works.
    DoneAboveTotal,
    /// Statistics accepted more than was reported.
    CountedAboveDone,
    /// A report was corrected downwards.
    CumulativeFalls,
    /// The parts no longer sum to the total.
    PartsMismatch,
    /// The ledger's stage was not updated.
    StageMismatch,
    /// December's planned amount was not updated with the plan.
    DecemberMismatch,
    /// A task's dates were not updated with its baseline.
    BaselineMismatch,
    /// An approval granted before it was submitted.
    DatesOutOfOrder,
}

/// Plants each contradiction in the first project that fits and bears none, from the middle on.
pub(super) fn plant(demo: &Demo, projects: &mut [Project]) {
    let middle = projects.len() / 3;
    let is_plain = |it: &Project| !it.has_duties();
    let mut put = |plant: Plant, fits: &dyn Fn(&Project) -> bool| {
        let later = projects.iter_mut().skip(middle);
        let mut free = later.filter(|it| it.plant.is_none() && it.standing == Standing::Fine);
        if let Some(project) = free.find(|it| fits(it)) {
            project.plant = Some(plant);
        }
    };
    put(Plant::DoneAboveTotal, &|it| it.course == Course::Completed && is_plain(it));
    put(Plant::CountedAboveDone, &|it| {
        it.course == Course::Underway && is_plain(it) && Counting::deal(demo.seed, it) == Counting::Same
    });
    put(Plant::CumulativeFalls, &|it| {
        it.course == Course::Underway && is_plain(it) && Counting::deal(demo.seed, it) == Counting::NEVER
    });
    put(Plant::PartsMismatch, &|it| it.course == Course::Started && it.lists.is_major && !it.lists.is_scheduled);
    put(Plant::StageMismatch, &|it| it.course == Course::Approval && !it.has_plan);
    put(Plant::DecemberMismatch, &|it| it.course == Course::Underway && it.lists.is_major && !it.lists.is_scheduled);
    put(Plant::BaselineMismatch, &|it| it.course == Course::Underway && it.lists.is_scheduled);
    put(Plant::DatesOutOfOrder, &|it| it.course == Course::Underway && it.lists.is_scheduled);
}
