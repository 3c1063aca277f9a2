//! The charts of a project at three sizes, and what must hold for them.

use yilan::base::Money;
use yilan::chart::curve::{self, Axis};
use yilan::chart::gantt::{self, day_scale};
use yilan::chart::{Item, Paper, Placed, Size, TableMeasure, svg};
use yilan::locale::Locale::{En, ZhCn};
use yilan::present::curves::{YearCurve, year_spec};
use yilan::present::project::{LifeCurve, life_chart, project_gantt};

use super::{crossing, view};
use crate::charts::SIZES;
use crate::charts::laws::check;

fn gallery(name: &str, layout: impl Fn(Size) -> Placed) {
    for (size_name, width, height) in SIZES {
        let placed = layout(Size::new(width, height));
        check(&placed);
        insta::assert_snapshot!(format!("project-{name}-{size_name}"), svg(placed.scene(), &Paper, name));
    }
}

#[test]
fn the_gantt_chart() {
    let known = crossing();
    let view = view(&known, "P1", "", ZhCn);
    let life = LifeCurve::new(&view).unwrap();
    let gantt = project_gantt(&view, life.days()).unwrap();
    assert!(gantt.head.title.starts_with("甘特图：征地拆迁逾期122天，预计竣工延期"), "{}", gantt.head.title);
    gallery("gantt", |size| gantt::layout(&gantt.spec, size, &TableMeasure));
}

#[test]
fn the_curve_of_its_life() {
    let known = crossing();
    let view = view(&known, "P1", "", ZhCn);
    let life = LifeCurve::new(&view).unwrap();
    let chart = life_chart(&view, &life);
    // 4.2 before 2022, 6.2 in 2022, 11.2 so far: 21.6 of 86.0.
    assert_eq!(life.now, Money::from_yuan(2_160_000_000));
    assert_eq!(chart.head.title, "投资进度曲线：开工以来完成21.6亿元，占总投资25.1%");
    gallery("life", |size| curve::layout(&chart.spec, size, &TableMeasure));
}

#[test]
fn the_curve_of_its_year() {
    let known = crossing();
    let view = view(&known, "P1", "", En);
    let curve = YearCurve::new(&view.context);
    gallery("year-en", |size| curve::layout(&year_spec(&view.context, &curve), size, &TableMeasure));
}

#[test]
fn the_curve_stands_in_line_with_the_bars() {
    let known = crossing();
    let view = view(&known, "P1", "", ZhCn);
    let life = LifeCurve::new(&view).unwrap();
    let (gantt, chart) = (project_gantt(&view, life.days()).unwrap(), life_chart(&view, &life));
    for window in [gantt.spec.view, gantt.spec.view.zoomed(3.0, f64::from(view.status.number()))] {
        let Axis::Timeline { words, notes, .. } = chart.spec.axis.clone() else { panic!("no timeline") };
        let axis = Axis::Timeline { first: window.first_day, last: window.last_day, words, notes };
        let spec = curve::Spec { axis, ..chart.spec.clone() };
        for width in [360.0, 660.0, 980.0] {
            let size = Size::new(width, 260.0);
            let placed = curve::layout(&spec, size, &TableMeasure);
            // The dotted line of the curve is where the status line of the Gantt chart is.
            let line = placed.scene().items.iter().find_map(|item| match item {
                Item::Line { from, to, stroke } if stroke.ink == yilan::chart::Ink::StatusDate => Some((from.x, to.x)),
                _ => None,
            });
            let expected = day_scale(&window, size).map(f64::from(view.status.number()) + 1.0);
            let (from, to) = line.unwrap();
            assert!((from - expected).abs() < 1e-6 && (to - expected).abs() < 1e-6);
            check(&placed);
        }
    }
}

#[test]
fn the_pace_leads_to_the_total_or_to_the_horizon() {
    let known = crossing();
    // 112,000 in 273 days; 644,000 are left: 1,570 days, of which the horizon allows fewer.
    let view_of = |id| view(&known, id, "", ZhCn);
    let life = LifeCurve::new(&view_of("P1")).unwrap();
    let (day, amount) = life.pace.unwrap();
    assert!(amount < life.total.unwrap());
    let days = i64::from(day.since(view_of("P1").status));
    assert_eq!(amount, life.now + Money::from_fen((112_000 * 1_000_000 * days + 136) / 273));
    // 9,300 of 32,000 are done of P2; its plan ends nowhere, so the year's end is the horizon.
    let life = LifeCurve::new(&view_of("P2")).unwrap();
    assert_eq!(life.pace.unwrap().0.to_string(), "2023-12-31");
    assert!(LifeCurve::new(&view_of("P5")).is_none());
}

#[test]
fn a_project_without_tasks_has_no_gantt_chart() {
    let known = crossing();
    let view = view(&known, "P2", "", ZhCn);
    assert!(project_gantt(&view, None).is_none());
    let life = LifeCurve::new(&view).unwrap();
    assert!(project_gantt(&view, life.days()).is_none());
}

#[test]
fn on_an_earlier_day_less_is_known() {
    let known = crossing();
    let at = |day| {
        let view = view(&known, "P1", day, ZhCn);
        let life = LifeCurve::new(&view).unwrap();
        (project_gantt(&view, life.days()).unwrap().head.title, life.now)
    };
    let (title, done) = at("2022-06-30");
    // 4.2 before, 2.35 by the end of June 2022.
    assert_eq!(done, Money::from_yuan(655_000_000));
    assert!(!title.contains("征地拆迁"), "{title}");
}
