//! The sentence that opens a project's page: a finite table from how it stands in time and in money
//! to words.

use crate::analysis::Light;
use crate::base::{Arrange, Day};
use crate::facts::{Basis, Overdue};
use crate::figures::FigureId;
use crate::locale::{Locale, format, word};
use crate::model::contract::{responsibility, task};
use crate::present::overview::deadline_name;
use crate::present::spec::{Part, Sentence};
use crate::present::template::{Fill, joined};
use crate::present::wording::{keeps_stages, lead};
use crate::schedule::Standing;

use super::ProjectView;
use super::days::{Dated, DayWords};
use super::finish::{Finish, FinishKind};

/// The sentence: first time, then money.
pub fn project_sentence(view: &ProjectView) -> Sentence {
    let strings = &view.context.strings().project;
    let mut clauses = vec![in_time(view), in_money(view)];
    clauses.retain(|clause| !clause.is_empty());
    if clauses.is_empty() {
        clauses.push(bare(view));
    }
    // On schedule and behind with the money is no contradiction, if it is said as one.
    let money = view.light().and_then(|light| light.money);
    let is_behind = money.is_some_and(|(lead, said)| said != Light::Ok && lead.is_negative());
    let is_apart = is_behind && clauses.len() == 2 && clauses[0].text() == strings.on_schedule;
    let sentence = joined(clauses, if is_apart { strings.but } else { strings.between });
    if sentence.is_empty() { sentence } else { begun(sentence, view.context.locale).words(strings.end) }
}

/// An English sentence begins with a capital.
fn begun(mut sentence: Sentence, locale: Locale) -> Sentence {
    if let (Locale::En, Some(Part::Words(words))) = (locale, sentence.parts.first_mut()) {
        let mut letters = words.chars();
        *words = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    }
    sentence
}

fn in_time(view: &ProjectView) -> Sentence {
    let strings = &view.context.strings().project;
    let finish = Finish::of(view);
    let is_finished = finish.as_ref().is_some_and(|finish| finish.kind == FinishKind::Actual);
    match view.stage() {
        "suspended" => return Sentence::default().words(strings.suspended),
        "completed" => return completed(view, finish.as_ref()),
        _ if is_finished => return completed(view, finish.as_ref()),
        _ => {}
    }
    let overdue = overdue(view);
    if let Some(longest) = overdue.first() {
        let template = if overdue.len() == 1 { strings.overdue_one } else { strings.overdue_many };
        // Chinese counts the one named among them, English the others.
        let is_chinese = view.context.locale == Locale::ZhCn;
        let count = if is_chinese { overdue.len() } else { overdue.len() - 1 };
        let fills = [
            ("item", Fill::from(longest.name.clone())),
            ("count", Fill::from(count.to_string())),
            ("days", Fill::from(view.days_overdue(longest.due, longest.place))),
        ];
        return Sentence::default().template(template, &fills);
    }
    expected(view, finish.as_ref())
}

fn expected(view: &ProjectView, finish: Option<&Finish>) -> Sentence {
    let strings = &view.context.strings().project;
    let expected = finish.filter(|finish| finish.kind == FinishKind::Expected);
    if let Some((finish, in_force)) = expected.and_then(|finish| Some((finish, finish.in_force?)))
        && finish.days_late().is_some_and(|days| days > 0)
    {
        let words = DayWords { early: "", on_time: "", late: strings.expected_late };
        return view.lateness(finish.dated(), Dated::new(FigureId::FinishInForce, in_force), None, words);
    }
    let has_deadlines = view.context.known.facts.deadlines.has(view.row) || expected.is_some();
    if has_deadlines { Sentence::default().words(strings.on_schedule) } else { Sentence::default() }
}

fn completed(view: &ProjectView, finish: Option<&Finish>) -> Sentence {
    let strings = &view.context.strings().project;
    let Some(finish) = finish.filter(|finish| finish.kind == FinishKind::Actual) else {
        return Sentence::default().words(strings.completed);
    };
    let date = match finish.date.day() {
        Some(day) => format::day(day, view.context.locale),
        None => format::loose_day(finish.date, view.context.locale),
    };
    let mut shown = finish.shown(view);
    shown.text = date;
    let sentence = Sentence::default().template(strings.completed_on, &[("date", Fill::from(shown))]);
    let words =
        DayWords { early: strings.completed_early, on_time: strings.completed_on_time, late: strings.completed_late };
    match finish.in_force.filter(|_| finish.date.day().is_some()) {
        Some(day) => {
            sentence.then(view.lateness(finish.dated(), Dated::new(FigureId::FinishInForce, day), None, words))
        }
        None => sentence,
    }
}

/// Something open past its date.
struct Open {
    name: String,
    due: Day,
    place: (&'static str, u32),
}

/// What is overdue, the oldest first: responsibilities and milestones, of which a milestone whose
/// responsibility is overdue too counts once; without any, tasks.
fn overdue(view: &ProjectView) -> Vec<Open> {
    let dataset = view.context.dataset();
    let found: Vec<Overdue> = view.context.known.facts.deadlines.overdue(view.row, view.status).collect();
    let items = dataset.table(&responsibility::SPEC);
    let is_item = |overdue: &&Overdue| overdue.table == responsibility::SPEC.name;
    let covered: Vec<u32> =
        found.iter().filter(is_item).filter_map(|item| items.target(responsibility::TASK, item.row)).collect();
    let counts = |overdue: &&Overdue| is_item(overdue) || !covered.contains(&overdue.row);
    let mut open: Vec<Open> = found
        .iter()
        .filter(counts)
        .map(|overdue| Open {
            name: deadline_name(&view.context, overdue.table, overdue.row),
            due: overdue.due,
            place: (overdue.table, overdue.row),
        })
        .collect();
    if open.is_empty() {
        open = overdue_tasks(view);
    }
    open.arrange_by_key(|open| open.due);
    open
}

fn overdue_tasks(view: &ProjectView) -> Vec<Open> {
    let late = |row: &&crate::schedule::TaskRow| !row.is_summary && matches!(row.standing, Standing::Overdue { .. });
    let open = |row: &crate::schedule::TaskRow| {
        let place = (task::SPEC.name, row.task);
        Some(Open { name: deadline_name(&view.context, place.0, place.1), due: row.in_force?.finish, place })
    };
    view.schedule.rows.iter().filter(late).filter_map(open).collect()
}

fn in_money(view: &ProjectView) -> Sentence {
    let context = &view.context;
    let strings = &context.strings().project;
    let at = &view.at().at;
    let has_done = at.done.is_some_and(|done| done != crate::base::Money::ZERO);
    if at.plan.is_some() && !at.is_reported {
        return Sentence::default()
            .template(strings.plan_unreported, &[("plan", Fill::from(view.shown(FigureId::Plan)))]);
    }
    if view.totals().completion_rate().is_some() {
        let completion = view.shown(FigureId::CompletionRate);
        let sentence = Sentence::default().template(strings.plan_done, &[("completion", Fill::from(completion))]);
        // Against the plan, as the light is: time alone says nothing of a plan that begins late.
        let words = &context.strings().sentence;
        let (points, against) = match at.due {
            Some(due) if due.basis != Basis::Twelfths => (FigureId::LeadPlan, words.plan_progress),
            _ => (FigureId::Lead, words.time_progress),
        };
        return lead(sentence, view.shown(points), against, context.locale);
    }
    if has_done {
        let done = Fill::from(view.shown(FigureId::Done));
        // A plan of 0 is a plan.
        if at.plan.is_some() {
            let plan = Fill::from(view.shown(FigureId::Plan));
            return Sentence::default().template(strings.done_beyond_none, &[("done", done), ("plan", plan)]);
        }
        return Sentence::default().template(strings.done_without_plan, &[("done", done)]);
    }
    Sentence::default()
}

/// Of a project of which little is known: its stage and its total.
fn bare(view: &ProjectView) -> Sentence {
    let strings = &view.context.strings().project;
    let stage = view.stage();
    let in_stage = || {
        let words = word("stage", stage, view.context.locale).to_owned();
        let template = if keeps_stages(&view.context) { strings.stage_only } else { strings.stage_published };
        Sentence::default().template(template, &[("stage", Fill::from(words))])
    };
    let total = view.shown(FigureId::TotalInvestment);
    let with_total = || Sentence::default().template(strings.total_only, &[("total", Fill::from(total.clone()))]);
    let mut clauses = Vec::new();
    if !stage.is_empty() {
        clauses.push(in_stage());
    }
    if total.figure.value.is_some() {
        clauses.push(with_total());
    }
    joined(clauses, strings.between)
}
