//! Curves: the year to date of a city, the life of a project, growth rates.

use yilan::chart::curve::{Axis, Callout, EndLabel, Lead, Line, LineKind, Sample, Spec, Stop, Strip, layout};
use yilan::chart::{DateWords, Ink, Light, Paper, Size, TableMeasure, Wording, svg};

use super::gallery;

fn line(kind: LineKind, values: &[Option<f64>]) -> Line {
    let samples = (0..).zip(values).map(|(at, &value)| Sample { at, value }).collect();
    Line { kind, samples }
}

fn end(value: f64, wording: Wording) -> EndLabel {
    EndLabel { value, wording, short: None }
}

fn known(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

fn month_slots() -> Vec<String> {
    std::iter::once("1—2月".to_owned()).chain((3..=12).map(|month| format!("{month}月"))).collect()
}

fn leads(values: &[f64]) -> Vec<Lead> {
    let light = |value: f64| match value {
        value if value >= 0.0 => Light::Ok,
        value if value > -2.0 => Light::Watch,
        _ => Light::Behind,
    };
    (0..).zip(values).map(|(at, &value)| Lead { at, value: Some(value), light: light(value) }).collect()
}

/// The city's year: a plan, an actual value that falls behind, the year before, the run rate.
pub(crate) fn year_to_date() -> Spec {
    let plan = [640.0, 1_320.0, 2_010.0, 2_850.0, 3_900.0, 4_870.0, 5_990.0, 7_185.0, 8_010.0, 8_790.0, 9_580.0];
    let actual = [630.0, 1_275.0, 1_930.0, 2_740.0, 3_710.0, 4_600.0, 5_710.0, 6_912.4];
    let last_year = [590.0, 1_190.0, 1_800.0, 2_540.0, 3_420.0, 4_290.0, 5_230.0, 6_250.0, 7_180.0, 8_080.0, 8_942.0];
    let counted = [615.0, 1_230.0, 1_880.0, 2_650.0, 3_600.0, 4_420.0];
    let mut forecast = vec![None; 7];
    forecast.extend(known(&[6_912.4, 7_750.0, 8_600.0, 9_430.0]));
    Spec {
        axis: Axis::Slots { labels: month_slots() },
        lines: vec![
            line(LineKind::LastYear, &known(&last_year)),
            line(LineKind::Plan, &known(&plan)),
            line(LineKind::Counted, &known(&counted)),
            line(LineKind::Forecast, &forecast),
            line(LineKind::Actual, &known(&actual)),
        ],
        current: Some(7),
        from_zero: true,
        has_dots: false,
        suffix: String::new(),
        callouts: vec![
            Callout { value: 7_185.0, texts: vec![Wording::plain("计划 7,185.0", Ink::InkSoft)] },
            Callout {
                value: 6_912.4,
                texts: vec![Wording::strong("实际 6,912.4", Ink::Actual), Wording::plain("差 272.6", Ink::Ink)],
            },
        ],
        ends: vec![
            end(9_580.0, Wording::plain("目标 9,580", Ink::Ink)),
            end(9_430.0, Wording::plain("推算 9,430", Ink::Actual)),
            end(8_942.0, Wording::plain("去年 8,942", Ink::InkFaint)),
        ],
        strip: Some(Strip {
            title: "较计划".into(),
            unit: "百分点".into(),
            bars: leads(&[-0.1, -0.5, -0.8, -1.1, -2.0, -2.8, -2.9, -2.8]),
            current: "−2.8".into(),
        }),
        stops: (0..11).map(|at| Stop { at, spoken: format!("{}累计", month_slots()[at as usize]) }).collect(),
    }
}

/// The city's year told in English, ahead of plan at its end.
fn full_year_in_english() -> Spec {
    let labels = ["Jan–Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut spec = year_to_date();
    spec.axis = Axis::Slots { labels: labels.map(str::to_owned).to_vec() };
    let actual = [700.0, 1_400.0, 2_100.0, 3_000.0, 4_050.0, 5_000.0, 6_200.0, 7_300.0, 8_200.0, 9_000.0, 9_801.5];
    spec.lines.retain(|line| !matches!(line.kind, LineKind::Forecast | LineKind::Counted | LineKind::Actual));
    spec.lines.push(line(LineKind::Actual, &known(&actual)));
    spec.current = Some(10);
    spec.callouts = vec![Callout { value: 9_801.5, texts: vec![Wording::strong("Actual 9,801.5", Ink::Actual)] }];
    spec.ends = vec![
        end(9_580.0, Wording::plain("Target 9,580", Ink::Ink)),
        end(8_942.0, Wording::plain("Last year 8,942", Ink::InkFaint)),
    ];
    spec.strip = Some(Strip {
        title: "vs plan".into(),
        unit: "pp".into(),
        bars: leads(&[0.6, 0.8, 0.9, 1.6, 1.6, 1.4, 2.2, 1.2, 2.0, 2.2, 2.3]),
        current: "+2.3".into(),
    });
    spec
}

/// The whole life of a project by days, with a month that nobody reported.
fn life_of_a_project() -> Spec {
    let quarter = |index: i32| 18_628 + 91 * index; // 2021-01-01 onwards
    let sample = |(index, value): (i32, Option<f64>)| Sample { at: quarter(index), value };
    let plan: Vec<Sample> =
        (0..26).map(|index| sample((index, Some(86.0 * f64::from(index * index) / 625.0)))).collect();
    let actual = [0.0, 0.1, 0.4, 1.1, 1.9, 2.7, 4.2, 5.6, 7.4, 9.8, 11.2];
    let actual = (0..).zip(actual).map(|(index, value)| sample((index, (index != 6 && index != 8).then_some(value))));
    Spec {
        axis: Axis::Days {
            first: quarter(0),
            last: quarter(25),
            words: DateWords { months: (1..=12).map(|month| format!("{month}月")).collect(), year: "{}年".into() },
        },
        lines: vec![
            Line { kind: LineKind::Plan, samples: plan },
            Line { kind: LineKind::Actual, samples: actual.collect() },
        ],
        current: Some(quarter(10)),
        from_zero: true,
        has_dots: false,
        suffix: String::new(),
        callouts: vec![
            Callout { value: 13.8, texts: vec![Wording::plain("计划 13.8", Ink::InkSoft)] },
            Callout {
                value: 11.2,
                texts: vec![Wording::strong("实际 11.2", Ink::Actual), Wording::plain("差 2.6", Ink::Ink)],
            },
        ],
        ends: vec![end(86.0, Wording::plain("总投资 86.0", Ink::Ink))],
        strip: None,
        stops: (0..=10).map(|index| Stop { at: quarter(index), spoken: format!("第{}季", index + 1) }).collect(),
    }
}

/// Growth rates: percent, some below zero.
fn growth_rates() -> Spec {
    let values = [-3.2, 1.5, 4.0, 6.1, 8.3, 9.9, 10.4, 10.6];
    let mut spec = year_to_date();
    spec.lines = vec![line(LineKind::Actual, &known(&values))];
    spec.suffix = "%".into();
    spec.callouts = vec![Callout { value: 10.6, texts: vec![Wording::strong("10.6%", Ink::Actual)] }];
    spec.ends = Vec::new();
    spec.strip = None;
    spec
}

#[test]
fn the_year_to_date() {
    gallery("curve-year", |size| layout(&year_to_date(), size, &TableMeasure));
}

#[test]
fn a_full_year_in_english() {
    gallery("curve-full-year-en", |size| layout(&full_year_in_english(), size, &TableMeasure));
}

#[test]
fn without_a_value_no_scale_is_made_up() {
    let mut spec = year_to_date();
    spec.lines.clear();
    spec.callouts.clear();
    spec.ends.clear();
    let texts = |spec: &Spec| svg(layout(spec, Size::new(620.0, 160.0), &TableMeasure).scene(), &Paper, "");
    assert!(texts(&year_to_date()).contains("5,000"));
    assert!(!texts(&spec).contains("text-anchor=\"end\""));
}

#[test]
fn a_narrow_chart_names_its_lines_in_few_words() {
    let mut spec = year_to_date();
    let texts =
        [("全年计划 9,580", "全年 9,580"), ("按当前进度推算 9,430", "推算 9,430"), ("上年同期 8,942", "去年 8,942")];
    for (end, (whole, short)) in spec.ends.iter_mut().zip(texts) {
        end.wording.text = whole.to_owned();
        end.short = Some(short.to_owned());
    }
    let drawn = |width| svg(layout(&spec, Size::new(width, 240.0), &TableMeasure).scene(), &Paper, "");
    let (wide, narrow) = (drawn(720.0), drawn(350.0));
    for (whole, short) in texts {
        assert!(wide.contains(whole), "{whole} in {wide}");
        assert!(narrow.contains(short) && !narrow.contains(whole), "{short} in {narrow}");
    }
}

#[test]
fn the_life_of_a_project() {
    gallery("curve-life", |size| layout(&life_of_a_project(), size, &TableMeasure));
}

#[test]
fn growth_rates_fall_below_zero() {
    gallery("curve-growth", |size| layout(&growth_rates(), size, &TableMeasure));
}
