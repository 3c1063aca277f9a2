//! Gantt charts: a portfolio by headquarters, one project with its dependencies, a hundred thousand rows.

use yilan::chart::gantt::{
    Link, LinkKind, Milestone, Row, RowKind, Shade, Slip, Span, Spec, Status, View, day_scale, layout,
};
use yilan::chart::{DateWords, Item, Light, Size, TableMeasure};

use super::gallery;
use super::laws::check;

/// 2022-01-01.
const NEW_YEAR: i32 = 18_993;
/// 2023-09-30.
const STATUS: i32 = 19_630;

pub(crate) fn chinese() -> DateWords {
    DateWords { months: (1..=12).map(|month| format!("{month}月")).collect(), year: "{}年".into() }
}

fn span(start: i32, finish: i32) -> Option<Span> {
    Some(Span { start: NEW_YEAR + start, finish: NEW_YEAR + finish })
}

fn group(label: &str, figure: &str, start: i32, finish: i32) -> Row {
    let kind = RowKind::Group { open: true };
    let (label, figure, spoken) = (label.into(), figure.into(), format!("{label}，{figure}"));
    Row { label, figure, kind, actual: span(start, finish), spoken, ..Row::default() }
}

/// A project from the days since 2022-01-01 of its baseline and of its finish as now expected.
fn project(label: &str, light: Light, baseline: (i32, i32), finish: i32) -> Row {
    let today = STATUS - NEW_YEAR;
    let late = finish - baseline.1;
    let slip = (late > 0).then(|| Slip { span: span(baseline.1 + 1, finish), text: format!("延期{late}天") });
    Row {
        label: label.into(),
        depth: 1,
        light,
        baseline: span(baseline.0, baseline.1),
        actual: span(baseline.0 + 8, finish.min(baseline.1).min(today)),
        forecast: (finish > today).then(|| span(today + 1, baseline.1.max(today + 1))).flatten(),
        milestones: vec![Milestone { day: NEW_YEAR + baseline.1, reached: finish <= today && late <= 0 }],
        slip,
        spoken: format!("{label}，延期{late}天"),
        ..Row::default()
    }
}

/// What is due in the coming 90 days.
fn portfolio() -> Spec {
    let rows = vec![
        group("交通专项指挥部", "5个", 30, 880),
        project("东部过海通道（示例）", Light::Watch, (60, 440), 474),
        project("快线三期（示例）", Light::Ok, (296, 662), 662),
        project("枢纽改造（示例）", Light::Watch, (188, 575), 625),
        project("港区铁路（示例）", Light::Ok, (256, 541), 541),
        project("智能公交（示例）", Light::Ok, (222, 714), 714),
        group("工业专项指挥部", "3个", 30, 880),
        project("半导体产线（示例）", Light::Ok, (85, 393), 393),
        project("智造园（示例）", Light::Ok, (223, 634), 634),
        project("精密装备（示例）", Light::Ok, (256, 503), 503),
        group("卫健专项指挥部", "2个", 30, 880),
        project("综合医院迁建（示例）", Light::Behind, (305, 704), 790),
        project("医学院（示例）", Light::Behind, (322, 650), 752),
    ];
    Spec {
        rows: rows.into(),
        view: View { first_row: 0.0, first_day: f64::from(NEW_YEAR), last_day: f64::from(NEW_YEAR + 900) },
        row_height: 28.0,
        status: Some(Status { day: STATUS, label: "9月30日".into() }),
        shade: Some(Shade { span: Span { start: STATUS + 1, finish: STATUS + 90 }, label: "未来90天".into() }),
        links: Vec::new(),
        selected: None,
        words: chinese(),
    }
}

fn task(label: &str, baseline: (i32, i32), actual: Option<Span>, forecast: Option<Span>) -> Row {
    let baseline = span(baseline.0, baseline.1);
    Row { label: label.into(), baseline, actual, forecast, spoken: label.into(), ..Row::default() }
}

/// One project with its critical path and the dependencies of the selected task.
fn one_project() -> Spec {
    let mut rows = vec![
        task("可研与立项", (-365, -75), span(-365, -58), None),
        task("用地与规划", (-180, 127), span(-180, 145), None),
        task("征地拆迁", (76, 516), span(112, 516), None),
        task("土建施工", (440, 1_330), span(562, 637), span(638, 1_376)),
        task("机电安装", (1_170, 1_640), None, span(1_216, 1_686)),
        task("竣工验收", (1_641, 1_820), None, span(1_687, 1_866)),
    ];
    rows[0].note = "✓ 21-10".into();
    rows[1].note = "✓ 22-05".into();
    rows[2].slip = Some(Slip { span: span(517, 637), text: "逾期121天，尚未完成".into() });
    for row in &mut rows[3..] {
        row.critical = true;
        row.slip = Some(Slip { span: None, text: "预计延期46天".into() });
    }
    rows[3].progress = Some(0.22);
    rows[5].milestones = vec![Milestone { day: NEW_YEAR + 1_820, reached: false }];
    let link = |from: usize, to: usize, kind: LinkKind| Link { from, to, kind, critical: from > 2 };
    Spec {
        rows: rows.into(),
        view: View { first_row: 0.0, first_day: f64::from(NEW_YEAR - 400), last_day: f64::from(NEW_YEAR + 2_100) },
        row_height: 36.0,
        status: Some(Status { day: STATUS, label: "9月30日".into() }),
        shade: None,
        links: vec![
            link(1, 2, LinkKind::FinishToStart),
            link(2, 3, LinkKind::FinishToStart),
            link(3, 4, LinkKind::StartToStart),
            link(4, 5, LinkKind::FinishToStart),
        ],
        selected: Some(3),
        words: chinese(),
    }
}

/// The same in English, scrolled half a row and zoomed to months.
fn zoomed_in_english() -> Spec {
    let mut spec = portfolio();
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    spec.words = DateWords { months: months.map(str::to_owned).to_vec(), year: "{}".into() };
    spec.status = Some(Status { day: STATUS, label: "30 Sep".into() });
    spec.shade = None;
    spec.row_height = 44.0;
    spec.view = spec.view.zoomed(3.0, f64::from(STATUS));
    spec.view.first_row = 1.5;
    spec
}

#[test]
fn a_portfolio() {
    gallery("gantt-portfolio", |size| layout(&portfolio(), size, &TableMeasure));
}

#[test]
fn a_project_with_its_dependencies() {
    gallery("gantt-project", |size| layout(&one_project(), size, &TableMeasure));
}

#[test]
fn a_portfolio_zoomed_in_english() {
    gallery("gantt-zoomed-en", |size| layout(&zoomed_in_english(), size, &TableMeasure));
}

#[test]
fn a_hundred_thousand_rows_cost_what_is_in_view() {
    let row =
        |index: i32| project(&format!("项目{index}"), Light::Ok, (index % 300, index % 300 + 200), index % 300 + 210);
    let mut spec = Spec { rows: (0..100_000).map(row).collect::<Vec<_>>().into(), ..portfolio() };
    spec.view.first_row = 54_321.5;
    let placed = layout(&spec, Size::new(980.0, 420.0), &TableMeasure);
    let ids: Vec<usize> = placed.marks().iter().map(|mark| mark.id.0).collect();
    assert_eq!((ids[0], ids.len()), (54_321, 14));
    let count = |items: &[Item]| -> usize {
        items.iter().map(|item| if let Item::Clip { items, .. } = item { items.len() } else { 1 }).sum()
    };
    assert!(count(&placed.scene().items) < 400);
    assert_eq!(spec, spec.clone());
    check(&placed);
}

#[test]
fn every_size_keeps_its_frame() {
    for spec in [portfolio(), one_project(), zoomed_in_english()] {
        for width in [240.0, 360.0, 620.0, 980.0, 1_400.0] {
            check(&layout(&spec, Size::new(width, 300.0), &TableMeasure));
        }
    }
}

#[test]
fn a_finger_finds_its_day() {
    let spec = portfolio();
    let scale = day_scale(&spec.view, Size::new(980.0, 420.0));
    let day = scale.invert(scale.map(f64::from(STATUS)));
    assert!((day - f64::from(STATUS)).abs() < 1e-6);
    let zoomed = spec.view.zoomed(2.0, day);
    let kept = day_scale(&zoomed, Size::new(980.0, 420.0)).map(day);
    assert!((kept - scale.map(day)).abs() < 1e-6);
}

#[test]
fn strange_windows_draw_all_the_same() {
    for (first_row, first_day, last_day) in
        [(-3.0, 10.0, 10.0), (1e12, 0.0, -5.0), (f64::NAN, f64::NAN, f64::NAN), (0.0, -1e18, 1e18)]
    {
        for size in [Size::new(0.0, 0.0), Size::new(30.0, 20.0), Size::new(620.0, 300.0)] {
            let spec = Spec { view: View { first_row, first_day, last_day }, ..portfolio() };
            let placed = layout(&spec, size, &TableMeasure);
            assert!(yilan::chart::svg(placed.scene(), &yilan::chart::Paper, "").ends_with("</svg>\n"));
        }
    }
    let empty = Spec { rows: Vec::new().into(), ..portfolio() };
    assert!(layout(&empty, Size::new(620.0, 300.0), &TableMeasure).marks().is_empty());
}
