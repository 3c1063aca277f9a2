//! Monthly briefs, written from the ledger's own sums.

use crate::base::{Arrange, Month};
use crate::demo::calendar::{AS_OF, day, working};
use crate::demo::money::Money;
use crate::demo::places::AREAS;
use crate::demo::project::Project;
use crate::demo::sheet::Sheets;
use crate::demo::statistics::tenths;
use crate::model::contract::brief;

/// How many months have a brief.
const BRIEFS: usize = 9;

/// The sums of a month, in 万元.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    planned_projects: usize,
    plan: i64,
    done_of_plan: i64,
    starts: usize,
    gaps: [i64; AREAS.len()],
}

/// The months of the briefs, with what is added up for each.
pub(super) struct Briefs(Vec<(Month, Sums)>);

impl Briefs {
    pub(super) fn new() -> Self {
        let first = AS_OF.january().max(AS_OF.plus(1 - BRIEFS as i32));
        Self((0..=AS_OF.since(first)).map(|at| (first.plus(at), Sums::default())).collect())
    }

    /// Adds a project.
    pub(super) fn add(&mut self, project: &Project, money: &Money) {
        for (month, sums) in &mut self.0 {
            let year = month.year();
            let is_start = |day: &crate::base::Day| day.year() == year && *day <= month.last_day();
            sums.starts += usize::from(project.start_actual.as_ref().is_some_and(is_start));
            let Some(money) = money.years.iter().find(|it| it.year == year) else { continue };
            let Some(plan) = money.plan_on(month.last_day()) else { continue };
            let done = money.done_by(*month);
            let expected = money
                .planned
                .map_or(plan * i64::from(month.number()) / 12, |planned| planned[month.number() as usize - 1]);
            sums.planned_projects += 1;
            sums.plan += plan;
            sums.done_of_plan += done;
            if let Some(place) = project.place {
                sums.gaps[place] += expected - done;
            }
        }
    }

    /// Writes the briefs.
    pub(super) fn write(&self, sheets: &mut Sheets) {
        let sheet = sheets.of(&brief::SPEC);
        for (month, sums) in self.0.iter().filter(|(month, sums)| month.number() > 1 && sums.plan > 0) {
            let (year, number) = (month.year(), month.number());
            let period = if number == 2 { "1—2月".to_owned() } else { format!("1—{number}月") };
            sheet.put(brief::ID, format_args!("{month}")).put(brief::DATE, working(day(month.plus(1), 10)));
            sheet.put(brief::TITLE, format_args!("{year}年{period}重大项目投资进度简报"));
            sheet.put(brief::TITLE_EN, format_args!("Progress of projects, January to {month}"));
            sheet.put(brief::BODY, body(&period, sums)).put(brief::VIEW, format_args!("/?month={month}")).end();
        }
    }
}

fn body(period: &str, sums: &Sums) -> String {
    let hundred_millions = |amount: i64| tenths(amount as f64 / 10_000.0);
    let rate = tenths(100.0 * sums.done_of_plan as f64 / sums.plan as f64);
    let mut worst: Vec<usize> = (0..AREAS.len()).collect();
    worst.arrange_by_key(|&place| std::cmp::Reverse(sums.gaps[place]));
    let names: Vec<&str> = worst.iter().take(3).map(|&place| AREAS[place].short).collect();
    format!(
        "**总体情况。** {period}，列入年度计划的{}个项目完成投资{}亿元，完成年度计划{}亿元的{rate}%。\n\n\
         **新开工。** 年内累计新开工项目{}个。\n\n\
         **存在问题。** 与计划进度的差额主要集中在{}三地，主要原因是征地拆迁、管线迁改和用海审批滞后。\n\n\
         **下一步。** 对进度滞后项目逐个制定纠偏措施，按周调度。\n",
        sums.planned_projects,
        hundred_millions(sums.done_of_plan),
        hundred_millions(sums.plan),
        sums.starts,
        names.join("、"),
    )
}
