//! Projects' schedules and responsibilities as known on a day.

use yilan::base::{DateSpan, Decimal, Ratio};
use yilan::model::Dataset;
use yilan::schedule::{ProjectSchedule, ResponsibilityRow, Standing, TaskRow, Tasks, responsibilities};

use super::tables::{Tables, day};

/// A tunnel: land late since May holds back the works, these the fitting-out and the opening.
const TUNNEL: Tables = Tables {
    task: "id,project,parent,name,start_planned,finish_planned,start_actual,finish_actual,percent,milestone
        all,P,,隧道,,,,,,
        study,P,all,可研,2023-01-01,2023-01-31,2023-01-01,2023-02-10,100,
        land,P,all,征地拆迁,2023-02-01,2023-05-31,2023-02-11,2023-12-15,80,
        works,P,all,土建施工,2023-06-01,2023-12-31,,,,
        fitting,P,all,机电安装,2024-01-01,2024-03-31,,,,
        greening,P,all,绿化,2023-10-01,2023-10-31,,,,
        opening,P,,通车,2024-03-31,2024-03-31,,,,true",
    dependency: "from,to,kind,lag_days
        study,land,,
        land,works,FS,0
        works,fitting,FS,0
        fitting,opening,FS,0
        land,greening,FS,0
        greening,opening,FS,0
        land,opening,FS,0",
    task_plan: "",
    responsibility: "project,item,task,start,due,done
        P,可研批复,study,,2023-02-05,2023-01-31
        P,交地,land,,2023-05-31,
        P,主线贯通,works,,2023-12-31,
        P,临时用电,works,2023-09-01,2023-10-15,
        P,协调,,,,
        P,验收,opening,2024-01-01,2024-03-31,2024-05-01",
};

fn schedule(dataset: &Dataset, project: u32, on: &str) -> ProjectSchedule {
    ProjectSchedule::new(dataset, &Tasks::new(dataset), project, day(on))
}

fn row<'a>(schedule: &'a ProjectSchedule, dataset: &Dataset, id: &str) -> &'a TaskRow {
    schedule.row(dataset.table(&yilan::model::contract::task::SPEC).find(id).unwrap()).unwrap()
}

fn span(start: &str, finish: &str) -> Option<DateSpan> {
    Some(DateSpan { start: day(start), finish: day(finish) })
}

#[test]
fn what_is_late_pushes_what_waits_for_it() {
    let dataset = TUNNEL.dataset();
    let schedule = schedule(&dataset, 0, "2023-09-30");
    let row = |id| row(&schedule, &dataset, id);
    assert_eq!(row("study").standing, Standing::Done { days_late: Some(10) });
    // Finished in December, which on the status day nobody knows.
    assert_eq!(row("land").finish_actual, None);
    assert_eq!(row("land").expected, span("2023-02-11", "2023-09-30"));
    assert_eq!(row("land").standing, Standing::Overdue { days: 122 });
    // 214 days as planned, from the day after.
    assert_eq!(row("works").expected, span("2023-10-01", "2024-05-01"));
    assert_eq!(row("works").standing, Standing::ExpectedLate { days: 122 });
    assert_eq!(row("fitting").expected, span("2024-05-02", "2024-07-31"));
    assert_eq!(row("greening").expected, span("2023-10-01", "2023-10-31"));
    assert_eq!(row("greening").standing, Standing::NotDue);
    assert_eq!(row("opening").expected, span("2024-07-31", "2024-07-31"), "a milestone is a single day");
    assert_eq!(row("opening").days_late_in_force, Some(122));
    assert_eq!(schedule.expected_finish(), Some(day("2024-07-31")));
}

#[test]
fn the_longest_way_is_critical_and_the_rest_has_float() {
    let dataset = TUNNEL.dataset();
    let schedule = schedule(&dataset, 0, "2023-09-30");
    let critical: Vec<bool> = schedule.rows.iter().map(|row| row.is_critical).collect();
    assert_eq!(critical, [false, false, true, true, true, false, true]);
    assert_eq!(row(&schedule, &dataset, "greening").total_float_days, Some(274));
    assert_eq!(row(&schedule, &dataset, "study").total_float_days, None);
    let links: Vec<_> = schedule.links.iter().map(|link| (link.from, link.to, link.is_critical)).collect();
    assert_eq!(
        links,
        [(1, 2, false), (2, 3, true), (3, 4, true), (2, 5, false), (4, 6, true), (5, 6, false), (2, 6, false)]
    );
    assert_eq!(schedule.has_logic_share, Some(Ratio::new(1, 1)));
    assert!(schedule.has_critical_path());
}

#[test]
fn parts_stand_below_their_whole_and_span_it() {
    let dataset = TUNNEL.dataset();
    let schedule = schedule(&dataset, 0, "2023-09-30");
    let outline: Vec<_> = schedule.rows.iter().map(|row| (row.parent, row.depth, row.is_summary)).collect();
    assert_eq!(outline[0], (None, 0, true));
    assert_eq!(outline[5], (Some(0), 1, false));
    assert_eq!(outline[6], (None, 0, false));
    let all = row(&schedule, &dataset, "all");
    assert_eq!(all.first, span("2023-01-01", "2024-03-31"));
    assert_eq!(all.start_actual, Some(day("2023-01-01")));
    assert_eq!(all.expected, span("2023-01-01", "2024-07-31"));
    assert_eq!(all.standing, Standing::ExpectedLate { days: 122 });
}

#[test]
fn only_what_is_dated_by_then_is_known() {
    let dataset = TUNNEL.dataset();
    let early = schedule(&dataset, 0, "2023-01-20");
    let study = row(&early, &dataset, "study");
    assert_eq!((study.start_actual, study.finish_actual), (Some(day("2023-01-01")), None));
    assert_eq!((study.expected, study.standing), (span("2023-01-01", "2023-01-31"), Standing::NotDue));
    assert_eq!(study.percent, None, "progress is known at the end of the data alone");
    let at_the_end = schedule(&dataset, 0, "2023-09-30");
    assert_eq!(row(&at_the_end, &dataset, "land").percent, Some(Decimal::from_whole(80)));
    let later = schedule(&dataset, 0, "2023-12-31");
    assert_eq!(row(&later, &dataset, "land").standing, Standing::Done { days_late: Some(198) });
    assert_eq!(row(&later, &dataset, "land").expected, None);
}

#[test]
fn due_today_is_not_overdue() {
    let dataset = TUNNEL.dataset();
    let on = |date| row(&schedule(&dataset, 0, date), &dataset, "land").standing;
    assert_eq!(on("2023-05-31"), Standing::ExpectedLate { days: 10 }, "begun ten days late");
    assert_eq!(on("2023-06-01"), Standing::Overdue { days: 1 });
}

fn turns(on: &str) -> Vec<ResponsibilityRow> {
    let dataset = TUNNEL.dataset();
    let tasks = Tasks::new(&dataset);
    let schedule = ProjectSchedule::new(&dataset, &tasks, 0, day(on));
    responsibilities(&dataset, &tasks, &schedule, 0)
}

#[test]
fn it_is_a_units_turn_from_the_start_until_done() {
    let turn = |on| turns(on).iter().map(|row| row.is_turn).collect::<Vec<_>>();
    assert_eq!(turn("2023-01-31"), [false, false, false, false, false, false]);
    assert_eq!(turn("2023-01-30"), [true, false, false, false, false, false]);
    assert_eq!(turn("2023-09-30"), [false, true, true, true, false, false]);
    assert_eq!(turn("2024-01-01"), [false, true, true, true, false, true]);
}

#[test]
fn responsibilities_stand_by_their_own_date_and_their_task() {
    let rows = turns("2023-09-30");
    let standings: Vec<Standing> = rows.iter().map(|row| row.standing).collect();
    assert_eq!(standings[0], Standing::Done { days_late: Some(-5) });
    assert_eq!(standings[1], Standing::Overdue { days: 122 });
    assert_eq!(rows[1].overdue_since(), Some(day("2023-06-01")));
    assert_eq!(standings[2], Standing::ExpectedLate { days: 122 }, "due with its task");
    assert_eq!(standings[3], Standing::NotDue, "due midway through its task");
    assert_eq!(rows[3].overdue_since(), None);
    assert_eq!(standings[4], Standing::Undated);
    assert_eq!((rows[5].done, standings[5]), (None, Standing::ExpectedLate { days: 122 }));
}

/// A task replanned twice, the second time later than the status day of most tests.
const REPLANNED: Tables = Tables {
    task: "id,project,name,start_planned,finish_planned,start_actual,finish_actual
        pier,P,桥墩,2023-04-01,2023-09-30,,
        deck,P,桥面,2023-01-01,2023-01-31,,",
    dependency: "",
    task_plan: "task,version,decided,start,finish
        pier,1,2023-03-01,2023-02-01,2023-06-30
        pier,0,,2023-01-01,2023-05-31
        pier,2,2023-07-01,2023-04-01,2023-09-30
        deck,0,2023-06-01,2023-08-01,2023-08-31",
    responsibility: "",
};

#[test]
fn days_late_are_counted_from_the_first_plan_and_from_the_one_in_force() {
    let dataset = REPLANNED.dataset();
    let at = |on| row(&schedule(&dataset, 0, on), &dataset, "pier").clone();
    assert_eq!(at("2023-02-28").in_force, span("2023-01-01", "2023-05-31"));
    let spring = at("2023-03-01");
    assert_eq!((spring.first, spring.in_force), (span("2023-01-01", "2023-05-31"), span("2023-02-01", "2023-06-30")));
    // 150 days from the status day on.
    assert_eq!(spring.expected, span("2023-03-01", "2023-07-28"));
    assert_eq!((spring.days_late_first, spring.days_late_in_force), (Some(58), Some(28)));
    assert_eq!(at("2023-07-01").in_force, span("2023-04-01", "2023-09-30"));
}

#[test]
fn the_first_plan_is_the_lowest_version_whenever_it_was_decided() {
    let tables = Tables {
        task: "id,project,name\npier,P,桥墩",
        task_plan: "task,version,decided,start,finish
            pier,1,2023-02-01,2023-03-01,2023-03-31
            pier,0,2023-02-15,2023-01-01,2023-01-31",
        ..Tables::default()
    };
    let dataset = tables.dataset();
    let at = |on| row(&schedule(&dataset, 0, on), &dataset, "pier").first;
    assert_eq!((at("2023-02-14"), at("2023-02-15")), (None, span("2023-01-01", "2023-01-31")));
}

#[test]
fn a_task_planned_later_has_no_plan_yet() {
    let dataset = REPLANNED.dataset();
    let deck = row(&schedule(&dataset, 0, "2023-05-31"), &dataset, "deck").clone();
    assert_eq!((deck.first, deck.in_force, deck.expected), (None, None, None));
    assert_eq!((deck.standing, deck.days_late_first), (Standing::Undated, None));
}

#[test]
fn what_the_first_plan_overlaps_is_not_late() {
    let tables = Tables {
        task: "id,project,name,start_planned,finish_planned,start_actual,finish_actual,milestone
            begin,P,开工,2023-10-02,2023-10-02,,,true
            works,P,施工,2023-10-02,2023-10-31,,,
            tests,P,检测,2023-10-22,2023-11-10,,,",
        dependency: "from,to\nbegin,works\nworks,tests",
        ..Tables::default()
    };
    let dataset = tables.dataset();
    let in_time = schedule(&dataset, 0, "2023-09-30");
    assert!(in_time.rows.iter().all(|row| row.expected == row.in_force), "{:?}", in_time.rows);
    let late = schedule(&dataset, 0, "2023-10-05");
    assert!(late.rows.iter().all(|row| row.days_late_in_force == Some(3)), "{:?}", late.rows);
}

#[test]
fn tasks_without_ties_are_neither_critical_nor_logic() {
    let dataset = REPLANNED.dataset();
    let schedule = schedule(&dataset, 0, "2023-09-30");
    assert!(schedule.rows.iter().all(|row| !row.is_critical));
    assert_eq!(schedule.has_logic_share, Some(Ratio::ZERO));
    assert!(!schedule.has_critical_path());
}

#[test]
fn a_late_task_of_another_project_pushes_too() {
    let tables = Tables {
        task: "id,project,name,start_planned,finish_planned
            power,Q,供电,2023-01-01,2023-06-30
            trial,P,试运行,2023-07-01,2023-07-31",
        dependency: "from,to\npower,trial",
        ..Tables::default()
    };
    let dataset = tables.dataset();
    let schedule = schedule(&dataset, 0, "2023-03-01");
    assert_eq!(schedule.rows.len(), 1);
    // Not begun on 1 March: 181 days from then on.
    assert_eq!(row(&schedule, &dataset, "trial").expected, span("2023-08-29", "2023-09-28"));
    assert!(schedule.links.is_empty());
}

#[test]
fn what_a_whole_waits_for_holds_for_its_parts() {
    let tables = Tables {
        task: "id,project,parent,name,start_planned,finish_planned
            permit,P,,许可,2023-01-01,2023-01-31
            works,P,,施工,,
            dig,P,works,开挖,2023-02-01,2023-02-10
            line,P,works,衬砌,2023-02-01,2023-02-20
            open,P,,开放,2023-02-21,2023-02-21",
        dependency: "from,to\npermit,works\nworks,open",
        ..Tables::default()
    };
    let dataset = tables.dataset();
    let schedule = schedule(&dataset, 0, "2023-02-05");
    assert_eq!(row(&schedule, &dataset, "dig").expected, span("2023-03-08", "2023-03-17"));
    assert_eq!(row(&schedule, &dataset, "line").expected, span("2023-03-08", "2023-03-27"));
    assert_eq!(row(&schedule, &dataset, "open").expected, span("2023-03-28", "2023-03-28"));
    assert_eq!(schedule.links.len(), 2);
}

#[test]
fn a_ring_of_dependencies_is_named_and_counts_for_nothing() {
    let tables = Tables {
        task: "id,project,name,start_planned,finish_planned
            a,P,甲,2023-10-01,2023-10-31
            b,P,乙,2023-10-01,2023-10-31",
        dependency: "from,to\na,b\nb,a",
        ..Tables::default()
    };
    let schedule = schedule(&tables.dataset(), 0, "2023-09-30");
    assert_eq!(schedule.cycle, [0, 1]);
    assert!(schedule.rows.iter().all(|row| row.expected == span("2023-10-01", "2023-10-31")));
}

#[test]
fn without_tasks_there_is_nothing_to_say() {
    let schedule = schedule(&Tables::default().dataset(), 0, "2023-09-30");
    assert!(schedule.rows.is_empty() && schedule.links.is_empty());
    assert_eq!((schedule.has_logic_share, schedule.expected_finish()), (None, None));
}
