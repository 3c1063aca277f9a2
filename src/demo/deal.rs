//! Deals every project its lot: where it is in its life, where in the city, how large, how long.

use crate::base::{LooseDay, Month};
use crate::demo::Demo;
use crate::demo::batches::{Batch, LAST_YEAR, THIS_YEAR};
use crate::demo::calendar::{AS_OF, YEAR, month, some_day, working};
use crate::demo::curves::{Life, SHAPE_COUNT};
use crate::demo::dice::{Dice, Subject, normal_quantile};
use crate::demo::organisations::{area_headquarters_of, district_promotion, unit_of};
use crate::demo::places::{AREAS, OVERLAID, OVERLAY};
use crate::demo::project::{Course, Lists, Project, Standing};
use crate::demo::sectors::{Build, SECTORS};
use crate::demo::words::{Namer, company};

/// How many of 3,000 projects are where in their lives; the starts are 801.
const COURSES: [(Course, usize); 10] = [
    (Course::Planned, 130),
    (Course::Reserve, 250),
    (Course::Approval, 230),
    (Course::Ready, 170),
    (Course::Started, 781),
    (Course::Swift, 20),
    (Course::Underway, 700),
    (Course::Completed, 190),
    (Course::CompletedBefore, 500),
    (Course::Suspended, 29),
];
/// What [`COURSES`] add up to.
pub(super) const WHOLE: usize = 3_000;

/// The middle of the projects' totals, in 万元, and how far the logarithms spread: the largest
/// tenth then holds about three fifths of the money.
const MEDIAN_TOTAL: f64 = 18_000.0;
const SPREAD: f64 = 1.38;
/// The largest of usual size; no library costs as much as a railway.
const LARGEST_TOTAL: f64 = 600_000.0;

/// Deals every project its lot, in the order of their ids.
pub(super) fn deal(demo: &Demo) -> Vec<Project> {
    let mut order = Dice::new(demo.seed, Subject::Order, 0);
    let mut courses = courses(demo.projects);
    order.shuffle(&mut courses);
    let mut sizes: Vec<usize> = (0..demo.projects).collect();
    order.shuffle(&mut sizes);
    let mut namer = Namer::default();
    let width = demo.projects.to_string().len().max(4);
    let mut projects = Vec::with_capacity(demo.projects);
    for (number, (course, size)) in courses.into_iter().zip(sizes).enumerate() {
        let mut dice = Dice::new(demo.seed, Subject::Project, number as u32);
        let size = normal_quantile((size as f64 + 0.5) / demo.projects as f64);
        let mut project = lot(demo, course, size, &mut dice);
        project.number = number as u32;
        project.id = format!("P{:0width$}", number + 1);
        let mut chance = Dice::new(demo.seed, Subject::Name, number as u32);
        project.names = namer.name(project.sector, size, project.place, &mut chance);
        projects.push(project);
    }
    projects
}

/// So many projects, in the proportions of [`COURSES`].
fn courses(count: usize) -> Vec<Course> {
    let mut courses = Vec::with_capacity(count);
    let mut passed = 0;
    for (course, weight) in COURSES {
        passed += weight;
        courses.resize((count * passed * 2 + WHOLE) / (WHOLE * 2), course);
    }
    courses
}

/// A part of the projects, in the proportion it has of 3,000; at least one.
pub(super) fn part(count: usize, of_whole: usize) -> usize {
    ((count * of_whole * 2 + WHOLE) / (WHOLE * 2)).clamp(1, count)
}

fn lot(demo: &Demo, course: Course, size: f64, dice: &mut Dice) -> Project {
    let sector = dice.weighted(SECTORS.iter().map(|sector| sector.weight));
    let kind = &SECTORS[sector];
    let is_across = kind.public > 0.5 && kind.build != Build::Building && size > 0.6 && dice.chance(0.05);
    let place = (!is_across).then(|| dice.weighted(AREAS.iter().map(|area| area.weight)));
    let touches_overlay = place.is_none_or(|place| OVERLAID.contains(&place) && dice.chance(0.22));
    let funding = if dice.chance(kind.public) {
        "government"
    } else if dice.chance(0.12) {
        "mixed"
    } else {
        "social"
    };
    let authority = match (funding, dice.below(10)) {
        ("social", _) => "district",
        _ if is_across || kind.size > 3.0 => "city",
        (_, 0..=3) => "city",
        (_, 4) => "joint",
        _ => "district",
    };
    let (unit, builder) = match (funding, place) {
        ("social", Some(place)) => (district_promotion(place), ""),
        _ => unit_of(sector, place, authority == "city"),
    };
    let owner = match (funding, builder, place) {
        ("government", "", Some(place)) => format!("{}建筑工务署", AREAS[place].name),
        ("government", builder, _) => builder.to_owned(),
        _ => company(sector, dice),
    };
    let usual = MEDIAN_TOTAL * kind.size * course.size();
    let total = (usual * libm::exp(SPREAD * size)).min(LARGEST_TOTAL * kind.size);
    let total = significant(total, 3).max(600);
    // What is built within months is small.
    let total = if course == Course::Swift { total.min(8_000) } else { total };
    let months = duration(kind.build, size, dice);
    let timing = timing(demo, course, months, dice);
    let area_hq = match place {
        Some(_) if touches_overlay && dice.chance(0.6) => Some(format!("hq-{OVERLAY}")),
        Some(place) => Some(area_headquarters_of(place, dice)),
        None => Some(format!("hq-{OVERLAY}")),
    };
    let floor_space = matches!(kind.build, Build::Plant | Build::Building)
        .then(|| significant(total as f64 / dice.range(0.45, 0.95), 2));
    Project {
        number: 0,
        id: String::new(),
        names: [String::new(), String::new()],
        course,
        place,
        touches_overlay,
        sector,
        area_hq,
        unit,
        owner,
        funding,
        authority,
        lists: Lists::default(),
        batch: timing.batch,
        total,
        floor_space,
        life: timing.life,
        start_planned: timing.start_planned,
        finish_planned: timing.finish_planned,
        start_actual: timing.start_actual,
        finish_actual: timing.finish_actual,
        stopped: timing.stopped,
        has_plan: timing.has_plan,
        standing: Standing::Fine,
        plant: None,
        is_by_deadline: false,
    }
}

/// How many months a project of its kind and size takes.
fn duration(build: Build, size: f64, dice: &mut Dice) -> i32 {
    let usual = match build {
        Build::Plant => 24.0,
        Build::Building => 30.0,
        Build::Line => 36.0,
        Build::Works => 26.0,
        Build::Network => 17.0,
    };
    (usual * dice.range(0.75, 1.3) * (1.0 + 0.14 * size)).clamp(8.0, 72.0) as i32
}

/// When a project starts and finishes, in plan and in fact.
struct Timing {
    life: Life,
    batch: Option<&'static str>,
    start_planned: LooseDay,
    finish_planned: LooseDay,
    start_actual: Option<crate::base::Day>,
    finish_actual: Option<crate::base::Day>,
    stopped: Option<Month>,
    has_plan: bool,
}

fn timing(demo: &Demo, course: Course, months: i32, dice: &mut Dice) -> Timing {
    let months = if course == Course::Swift { 5 } else { months };
    let (first, batch) = first_month(demo, course, months, dice);
    let shape = dice.below(SHAPE_COUNT);
    let mut last = first.plus(months - 1);
    if matches!(course, Course::Started | Course::Underway | Course::Suspended) {
        last = last.max(AS_OF.plus(1 + dice.below(4) as i32));
    }
    let life = Life { first, last, shape };
    let ceremony = batch.map(Batch::day);
    let start_actual = course.is_begun().then(|| match ceremony {
        Some(day) if dice.chance(0.55) => day,
        // Work may begin before its ceremony, but in the same year.
        Some(day) => working(day.plus(-(dice.between(1, 45) as i32)).max(day.month().january().first_day().plus(6))),
        _ => some_day(first, dice).min(AS_OF.last_day()),
    });
    let has_finished = matches!(course, Course::Swift | Course::Completed | Course::CompletedBefore);
    let finish_actual = has_finished.then(|| some_day(life.last, dice));
    let late = if has_finished && dice.chance(0.3) { dice.between(1, 4) as i32 } else { 0 };
    let finish_planned = some_day(life.last.plus(-late), dice);
    let early = if dice.chance(0.35) { dice.between(0, 2) as i32 } else { 0 };
    let loose = |month: Month| match course {
        Course::Planned => LooseDay::Year(month.year()),
        _ => LooseDay::Month(month),
    };
    let planned_start = if course == Course::Ready { first } else { first.plus(-early) };
    let stopped = (course == Course::Suspended)
        .then(|| first.plus(dice.between(3, i64::from(AS_OF.since(first).max(4)) - 1) as i32).min(AS_OF.plus(-1)));
    Timing {
        life,
        batch: batch.map(|batch| batch.id),
        start_planned: loose(planned_start),
        finish_planned: if course.is_begun() { LooseDay::Day(finish_planned) } else { loose(life.last) },
        start_actual,
        finish_actual,
        stopped,
        has_plan: match course {
            Course::Approval => first.year() == YEAR,
            Course::Ready | Course::Started | Course::Swift | Course::Underway | Course::Completed => true,
            Course::Suspended => stopped.is_some_and(|stopped| stopped.year() == YEAR),
            _ => false,
        },
    }
}

/// The month its work begins, and the batch it starts with.
fn first_month(demo: &Demo, course: Course, months: i32, dice: &mut Dice) -> (Month, Option<&'static Batch>) {
    let last_year = month(YEAR - 1, 12);
    let of = |batches: &'static [Batch; 4], dice: &mut Dice| {
        &batches[dice.weighted(batches.iter().map(|batch| batch.weight))]
    };
    match course {
        Course::Planned => (month(YEAR + 2, 1).plus(dice.below(30) as i32), None),
        Course::Reserve => (month(YEAR + 1, 1).plus(dice.below(24) as i32), None),
        Course::Approval if dice.chance(0.2) => (month(YEAR, 10).plus(dice.below(3) as i32), None),
        Course::Approval => (month(YEAR + 1, 1).plus(dice.below(14) as i32), None),
        Course::Ready => (month(YEAR, 10).plus(dice.below(3) as i32), None),
        Course::Started => {
            let batch = of(&THIS_YEAR, dice);
            (batch.month, Some(batch))
        }
        Course::Swift => (THIS_YEAR[0].month, Some(&THIS_YEAR[0])),
        Course::Completed => {
            let last = month(YEAR, 1).plus(dice.below(AS_OF.number() as usize) as i32);
            (last.plus(1 - months).min(last_year), None)
        }
        Course::CompletedBefore => {
            let low = demo.first_month().min(month(YEAR - 1, 2)).january();
            let last = low.plus(dice.below(last_year.since(low) as usize + 1) as i32);
            (last.plus(1 - months), None)
        }
        Course::Underway | Course::Suspended => {
            // It began last year or before, and has some of its time still to go.
            let this_year = AS_OF.number() as i32;
            let passed = this_year + (dice.range(0.0, 0.95) * f64::from((months - this_year).max(3))) as i32;
            let first = AS_OF.plus(-passed).min(last_year);
            let batch = LAST_YEAR.iter().find(|batch| (0..3).contains(&batch.month.since(first)));
            match batch {
                Some(batch) if dice.chance(0.9) => (batch.month, Some(batch)),
                _ => (first, None),
            }
        }
    }
}

/// A number rounded to so many digits that count.
pub(super) fn significant(number: f64, digits: u32) -> i64 {
    let mut unit = 1.0;
    let bound = 10_u64.pow(digits) as f64;
    while number / unit >= bound {
        unit *= 10.0;
    }
    ((number / unit).round() * unit) as i64
}
