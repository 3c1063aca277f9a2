//! Which projects are on which list, and how each stands: by rank, so that the numbers are exact.

use crate::base::Arrange;
use crate::demo::Demo;
use crate::demo::batches::ADDITIONS;
use crate::demo::deal::part;
use crate::demo::dice::{Dice, Subject};
use crate::demo::places::AREAS;
use crate::demo::project::{Course, Project, Standing};
use crate::demo::sectors::NEW_INFRASTRUCTURE;

/// Of 3,000: the major projects, those added to them in the third quarter, the demonstration
/// projects and the new infrastructure.
const MAJOR: usize = 883;
const ADDED: usize = 61;
const DEMONSTRATION: usize = 200;
const INFRASTRUCTURE: usize = 60;
/// Other major projects with a schedule.
const SCHEDULED: usize = 60;

/// Puts projects on the lists: the larger ones, mostly.
pub(super) fn assign(demo: &Demo, projects: &mut [Project]) {
    let is_current = |project: &Project| project.has_plan || project.course == Course::Suspended;
    let major = ranked(demo, projects, 0, is_current);
    for &at in major.iter().take(part(demo.projects, MAJOR)) {
        projects[at].lists.is_major = true;
    }
    let addable = |project: &Project| project.lists.is_major && project.batch.is_none() && project.has_light();
    for at in ranked(demo, projects, 1, addable).into_iter().take(part(demo.projects, ADDED)) {
        projects[at].lists.is_addition = true;
        projects[at].batch = Some(ADDITIONS.id);
    }
    let digital = |project: &Project| NEW_INFRASTRUCTURE.contains(&project.sector) && project.has_plan;
    let mut digital = ranked(demo, projects, 2, digital);
    digital.arrange_by_key(|&at| NEW_INFRASTRUCTURE.iter().position(|&sector| sector == projects[at].sector));
    for at in digital.into_iter().take(part(demo.projects, INFRASTRUCTURE)) {
        projects[at].lists.is_infrastructure = true;
    }
    let shown = |project: &Project| {
        project.lists.is_major
            && !project.lists.is_infrastructure
            && matches!(project.course, Course::Ready | Course::Started | Course::Underway | Course::Completed)
    };
    for at in ranked(demo, projects, 3, shown).into_iter().take(part(demo.projects, DEMONSTRATION)) {
        projects[at].lists.is_demonstration = true;
    }
    let others = |project: &Project| project.lists.is_major && !project.lists.is_demonstration;
    let others = ranked(demo, projects, 4, others).into_iter().take(part(demo.projects, SCHEDULED));
    others.for_each(|at| projects[at].lists.is_scheduled = true);
    for project in projects {
        project.lists.is_scheduled |= project.lists.is_demonstration || project.lists.is_infrastructure;
    }
}

/// The positions of those that fit, the largest first, chance mixed in.
fn ranked(demo: &Demo, projects: &[Project], round: u32, fits: impl Fn(&Project) -> bool) -> Vec<usize> {
    let mut dice = Dice::new(demo.seed, Subject::Lists, round);
    let mut scored: Vec<(f64, usize)> = projects
        .iter()
        .enumerate()
        .map(|(at, project)| (libm::log(project.total as f64) + 0.9 * dice.normal(), at))
        .filter(|&(_, at)| fits(&projects[at]))
        .collect();
    scored.arrange_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(&right.1)));
    scored.into_iter().map(|(_, at)| at).collect()
}

/// The parts of an area's projects that lag and that need watching.
struct Shares {
    behind: f64,
    watch: f64,
}

const AS_USUAL: Shares = Shares { behind: 0.03, watch: 0.15 };
const LAGGING: Shares = Shares { behind: 0.18, watch: 0.27 };

/// Decides how each project stands; in the areas that lag the large ones lag first.
pub(super) fn stand(demo: &Demo, projects: &mut [Project]) {
    for place in (0..AREAS.len()).map(Some).chain([None]) {
        let lags = place.is_some_and(|place| AREAS[place].is_behind);
        let shares = if lags { LAGGING } else { AS_USUAL };
        let mut order = ranked(demo, projects, 10, |project| project.has_light() && project.place == place);
        let mut dice = Dice::new(demo.seed, Subject::Standing, place.map_or(99, |place| place as u32));
        if !lags {
            dice.shuffle(&mut order);
        }
        let count = |share: f64| (share * order.len() as f64).round() as usize;
        let (behind, watch) = (count(shares.behind), count(shares.watch));
        let behind = take(projects, &mut order, behind, Standing::Behind, &mut dice);
        dice.shuffle(&mut order);
        let watch = take(projects, &mut order, watch + behind, Standing::Watch, &mut dice);
        debug_assert_eq!(watch, 0, "enough projects to choose from");
    }
    // In a small city shares come to nothing; something lags in every city.
    if !projects.iter().any(|project| project.standing == Standing::Behind) {
        let mut order = ranked(demo, projects, 11, Project::has_light);
        let mut dice = Dice::new(demo.seed, Subject::Standing, 100);
        take(projects, &mut order, 1, Standing::Behind, &mut dice);
    }
}

/// Gives so many of the first projects a standing that they can have, by money or by a missed
/// deadline; returns how many were not to be found.
fn take(
    projects: &mut [Project],
    order: &mut Vec<usize>,
    mut count: usize,
    standing: Standing,
    dice: &mut Dice,
) -> usize {
    let (missed, least) = if standing == Standing::Behind { (0.2, 0.12) } else { (0.3, 0.02) };
    order.retain(|&at| {
        let project = &mut projects[at];
        let has_money = project.share_planned() >= least;
        let has_duties = project.has_duties();
        if count == 0 || !(has_money || has_duties) {
            return true;
        }
        project.standing = standing;
        project.is_by_deadline = has_duties && (!has_money || dice.chance(missed));
        count -= 1;
        false
    });
    count
}
