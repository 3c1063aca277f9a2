//! Tables of members: what is remarked on is what can be seen, every count lists what it counts.

use std::collections::BTreeMap;
use std::sync::Arc;

use yilan::analysis::Light;
use yilan::base::Month;
use yilan::chart::curve::LineKind;
use yilan::facts::{MonthSums, Selection};
use yilan::figures::{Figure, FigureId, ledger_figure};
use yilan::locale::Locale;
use yilan::model::Dimension;
use yilan::model::contract::{action, project};
use yilan::nav::State;
use yilan::present::chips::unknown_values;
use yilan::present::curves::year_spec;
use yilan::present::data::data_sentence;
use yilan::present::matrix::matrix_sentence;
use yilan::present::member::member_sentence;
use yilan::present::members::{members_card, members_sentence};
use yilan::present::overview::{attention, curve_head, overview_sentence, reason, strip};
use yilan::present::project::{ProjectView, project_head, project_sentence};
use yilan::present::projects::projects_sentence;
use yilan::present::published::{published_cards, published_sentence};
use yilan::present::spec::{Cell, Part, Sentence, TableRow, TableSpec};
use yilan::present::{Context, explain};

use crate::demo::{AS_OF, FIGURES, KNOWN, Row, figure, rows};

fn context(query: &str) -> Context {
    Context::new(&KNOWN, &State::parse(&format!("/areas?{query}")).0, Locale::ZhCn).unwrap()
}

/// A shown amount in tenths.
fn tenths(cell: &Cell) -> Option<i64> {
    let Cell::Figure(shown) = cell else { return None };
    shown.figure.value?;
    shown.text.replace([',', '.'], "").replace('−', "-").parse().ok()
}

/// The columns of amounts whose shown parts do not add to the shown total.
fn apart(table: &TableSpec) -> Vec<&'static str> {
    let listed: Vec<&TableRow> = table.rows.iter().chain(table.groups.iter().flat_map(|group| &group.rows)).collect();
    let total = &table.totals[0];
    let columns =
        table.columns.iter().enumerate().filter(|(_, column)| ["plan", "done", "total"].contains(&column.key));
    columns
        .filter(|(at, _)| {
            let parts: i64 = listed.iter().filter_map(|row| tenths(&row.cells[*at])).sum();
            tenths(&total.cells[*at]).is_some_and(|total| total != parts)
        })
        .map(|(_, column)| column.key)
        .collect()
}

#[test]
fn the_remark_on_rounding_stands_for_a_column_that_can_be_seen() {
    let mut seen = BTreeMap::new();
    for query in ["", "list=major", "light=behind", "month=2026-03", "month=2025-12", "list=demonstration"] {
        for dimension in [Dimension::Area, Dimension::Sector] {
            let table = members_card(&context(query), dimension, None).unwrap().table;
            let apart = apart(&table);
            let remarked = table.column_notes.iter().map(|remark| remark.column).find(|column| *column != "gap");
            // Of two the one that gives way last where room is short.
            assert_eq!(remarked, apart.first().copied(), "{query} {dimension:?}: {apart:?}");
            *seen.entry(remarked).or_insert(0) += 1;
        }
    }
    assert!(seen.len() > 1, "with and without: {seen:?}");
}

#[test]
fn a_member_shows_its_oldest_overdue_item() {
    let context = context("");
    let table = members_card(&context, Dimension::Area, None).unwrap().table;
    let at = table.columns.iter().position(|column| column.key == "oldest").unwrap();
    for row in &table.rows {
        // Asked of every project in the area that has a light.
        let projects = rows("project").iter().enumerate().filter(|(_, project)| project["area"] == row.key);
        let lights = projects.filter_map(|(at, _)| context.project(at as u32).light);
        let oldest = lights.filter_map(|light| light.deadline).map(|(overdue, _)| overdue.days).max();
        let shown = match &row.cells[at] {
            Cell::Figure(shown) => Some(shown.exact.parse().unwrap()),
            _ => None,
        };
        assert_eq!(shown, oldest, "{}", row.key);
    }
}

fn figures(sentence: &Sentence, id: FigureId) -> Vec<Arc<Figure>> {
    let figure = |part: &Part| match part {
        Part::Figure { shown, .. } => Some(shown.figure.clone()),
        Part::Words(_) => None,
    };
    sentence.parts.iter().filter_map(figure).filter(|figure| figure.id == id).collect()
}

#[test]
fn the_cells_behind_plan_are_listed() {
    let context = context("");
    let sentence = matrix_sentence(&context, "sector").unwrap();
    let [count] = figures(&sentence, FigureId::CellsBehind).try_into().unwrap();
    let explanation = explain(&context, &count);
    assert_eq!(explanation.rows.rows.len().to_string(), count.value.unwrap().exact());
    // Each with the gap that the command reports of its area and sector.
    let [area, sector] = ["changdi", "roads"];
    let row = explanation.rows.rows.iter().find(|row| row.key == format!("{area}/{sector}")).unwrap();
    let Cell::Figure(gap) = &row.cells[3] else { panic!("{row:?}") };
    assert!(figure(&FIGURES, &format!("area={area}&month={AS_OF}"), "gap") >= gap.exact.parse().unwrap());
    assert_eq!(gap.figure.scope.as_ref(), format!("area={area}&month={AS_OF}&sector={sector}"));
    // The sum of the gaps is that of the sentence.
    let [sum] = figures(&sentence, FigureId::GapSum).try_into().unwrap();
    let listed = explanation.rows.rows.iter().map(|row| match &row.cells[3] {
        Cell::Figure(shown) => shown.exact.parse::<f64>().unwrap(),
        _ => 0.0,
    });
    assert!((listed.sum::<f64>() - sum.value.unwrap().exact().parse::<f64>().unwrap()).abs() < 0.5);
}

/// All figures of a sentence or a table.
fn all_figures(sentences: &[Sentence], tables: &[TableSpec]) -> Vec<Arc<Figure>> {
    let parts = sentences.iter().flat_map(|sentence| &sentence.parts).filter_map(|part| match part {
        Part::Figure { shown, .. } => Some(shown.figure.clone()),
        Part::Words(_) => None,
    });
    let rows = tables.iter().flat_map(|table| table.rows.iter().chain(&table.totals));
    let cells = rows.flat_map(|row| &row.cells).filter_map(|cell| match cell {
        Cell::Figure(shown) => Some(shown.figure.clone()),
        _ => None,
    });
    parts.chain(cells).collect()
}

#[test]
fn no_formula_stands_without_its_names_and_values() {
    let mut seen = BTreeMap::new();
    for query in ["", "area=changdi", "list=major&light=behind"] {
        let context = context(query);
        let [areas, sectors] = [Dimension::Area, Dimension::Sector];
        let sentences: Vec<Sentence> = [members_sentence(&context, areas), members_sentence(&context, sectors)]
            .into_iter()
            .chain(["sector", "special_hq"].map(|across| matrix_sentence(&context, across)))
            .flatten()
            .chain([overview_sentence(&context), projects_sentence(&context), data_sentence(&context)])
            .chain([member_sentence(&context, areas, "changdi"), member_sentence(&context, sectors, "roads")])
            .collect();
        let tables = [
            attention(&context, 8).unwrap().table,
            members_card(&context, areas, None).unwrap().table,
            members_card(&context, sectors, None).unwrap().table,
        ];
        for figure in all_figures(&sentences, &tables).into_iter().filter(|figure| figure.value.is_some()) {
            let explanation = explain(&context, &figure);
            let said = format!("{} | {}", explanation.formula, explanation.substituted);
            assert!(!said.contains('{'), "{:?}: {said}", figure.id);
            *seen.entry(figure.id.as_str()).or_insert(0) += 1;
        }
    }
    assert!(seen.len() > 20 && seen["gap"] > 20, "{seen:?}");
}

/// A month's sums, from columns, are those of its projects one by one, whatever month they are seen from.
#[test]
fn a_months_sums_are_those_of_its_projects() {
    let ledger = &KNOWN.facts.ledger;
    let selection = Selection::of(KNOWN.dataset.table(&project::SPEC).len(), |row| row % 3 != 1);
    let seen = Month::parse("2026-03").unwrap();
    for month in ledger.years().into_iter().flat_map(|year| (1..=12).filter_map(move |number| Month::new(year, number)))
    {
        let mut one_by_one = MonthSums::default();
        for row in selection.rows() {
            one_by_one.add(&ledger.seen_from(row, month, seen));
        }
        assert_eq!(ledger.sums(month, seen, &selection), one_by_one, "{month}");
    }
}

#[test]
fn what_a_link_chooses_beyond_the_package_is_named() {
    let query =
        "area=nowhere,wanglan&batch=x&funding=y&light=behind,red&list=major,start&project=P0&sector=z&stage=ready";
    let context = context(query);
    let unknown: Vec<(Dimension, String)> = unknown_values(context.dataset(), &context.filters);
    let unknown: Vec<String> = unknown.into_iter().map(|(key, value)| format!("{}={value}", key.as_str())).collect();
    let expected = ["area=nowhere", "batch=x", "funding=y", "light=red", "list=start", "project=P0", "sector=z"];
    assert_eq!(unknown, expected);
}

/// Every name of the made-up city has an English twin.
#[test]
fn english_sentences_hold_no_chinese() {
    let mut said = 0;
    for query in ["", "area=changdi", "list=major&light=behind", "sector=semiconductors", "month=2026-01", "q=P0051"] {
        let context = Context::new(&KNOWN, &State::parse(&format!("/?{query}")).0, Locale::En).unwrap();
        let sentences = [
            Some(overview_sentence(&context)),
            members_sentence(&context, Dimension::Area),
            members_sentence(&context, Dimension::Sector),
            matrix_sentence(&context, "special_hq"),
            Some(projects_sentence(&context)),
            Some(member_sentence(&context, Dimension::Area, "changdi")),
            Some(data_sentence(&context)),
        ];
        for text in sentences.into_iter().flatten().map(|sentence| sentence.text()) {
            assert!(!text.chars().any(|letter| letter > '\u{2E80}'), "{query}: {text}");
            said += 1;
        }
    }
    assert!(said > 30, "{said}");
}

/// The lines of a table as the file has them, counted from 1.
fn line(place: &str) -> (String, Row) {
    let (file, line) = place.split_once(':').unwrap();
    let table = file.strip_suffix(".csv").unwrap();
    (table.to_owned(), rows(table)[line.parse::<usize>().unwrap() - 2].clone())
}

#[test]
fn every_row_behind_a_figure_is_found_in_its_file() {
    let context = context("area=changdi");
    let month = Month::parse(AS_OF).unwrap();
    let cases = [
        (FigureId::Done, "progress", "done"),
        (FigureId::Counted, "progress", "counted"),
        (FigureId::Plan, "plan", "amount"),
        (FigureId::PlanInitial, "plan", "amount"),
        (FigureId::TotalInvestment, "project", "total_investment"),
    ];
    for (id, table, column) in cases {
        let figure = ledger_figure(id, &context.totals(), month, context.scope());
        let explanation = explain(&context, &figure);
        assert!(explanation.rows.rows.len() > 30, "{id:?}");
        for row in &explanation.rows.rows {
            let [_, Cell::Text(place), Cell::Figure(shown)] = row.cells.as_slice() else { panic!("{:?}", row.cells) };
            // A project of which nothing is done has no line that says so.
            if place.is_empty() {
                assert_eq!(shown.figure.value.unwrap().exact(), "0", "{id:?} of {}", row.key);
                continue;
            }
            let (found, line) = line(place);
            assert_eq!(found, table);
            let project = if table == "project" { &line["id"] } else { &line["project"] };
            assert_eq!(*project, row.key, "{id:?} at {place}");
            // The package states money in 万元.
            let stated: f64 = line[column].parse().unwrap();
            let exact: f64 = shown.figure.value.unwrap().exact().parse().unwrap();
            assert!((stated * 1e4 - exact).abs() < 0.005, "{id:?} at {place}: {stated} {exact}");
        }
    }
}

/// 250个储备项目: nothing planned, nothing reported, nothing published of them alone.
#[test]
fn of_projects_without_a_plan_nothing_is_made_up() {
    let reserve = Context::new(&KNOWN, &State::parse("/?list=reserve").0, Locale::ZhCn).unwrap();
    let sentence = overview_sentence(&reserve).text();
    assert!(sentence.contains("250个") && !sentence.contains("0元"), "{sentence}");
    for dimension in [Dimension::Area, Dimension::Sector] {
        assert!(!published_cards(&context(""), dimension).is_empty());
        assert!(published_cards(&reserve, dimension).is_empty(), "no statistic is made of a list");
        assert!(published_sentence(&reserve, dimension).is_none());
    }
    let table = members_card(&reserve, Dimension::Area, None).unwrap().table;
    assert!(table.columns.iter().any(|column| column.title.contains("总投资（亿元）")), "{:?}", table.columns);
}

#[test]
fn a_year_in_which_nobody_has_reported_is_not_called_nothing_done() {
    let ledger = &KNOWN.facts.ledger;
    let month = |text| Month::parse(text).unwrap();
    let first = ledger.months_with_figures().next().unwrap();
    assert!(ledger.has_report(month(AS_OF)) && ledger.has_report(first) && !ledger.has_report(first.plus(-1)));
    let said = |query: &str| {
        overview_sentence(&Context::new(&KNOWN, &State::parse(&format!("/?{query}")).0, Locale::ZhCn).unwrap()).text()
    };
    assert!(said("list=major").contains("完成"));
    let before = said(&format!("list=major&month={}", first.plus(-1)));
    assert!(before.contains("收录") && !before.contains("完成"), "{before}");
}

/// Four years before the ledger begins no project is on track.
#[test]
fn no_light_is_counted_in_a_year_that_the_ledger_does_not_know() {
    let has_lights = |month: &str| {
        let context = Context::new(&KNOWN, &State::parse(&format!("/?month={month}")).0, Locale::ZhCn).unwrap();
        strip(&context).iter().any(|item| item.counts.is_some())
    };
    assert!(has_lights(AS_OF) && !has_lights("2022-05"));
}

/// 完成7.54，计划7.47，超0.07: what is done is seen to be the plan and the difference.
#[test]
fn the_numbers_beside_a_curve_add_up() {
    let number = |text: &str| -> i64 {
        let digits: String = text.chars().filter(|letter| letter.is_ascii_digit() || *letter == '.').collect();
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        format!("{whole}{fraction:0<4}").parse().unwrap()
    };
    let mut seen = 0;
    for row in rows("project").iter().take(400) {
        let there = context(&format!("project={}", row["id"]));
        let callouts = year_spec(&there, &there.year()).callouts;
        let [planned, done] = callouts.as_slice() else { continue };
        let said = |at: usize| done.texts.get(at).map(|wording| wording.text.clone()).unwrap_or_default();
        let difference = match said(1).chars().next() {
            Some('超') => number(&said(1)),
            Some('差') => -number(&said(1)),
            _ => continue,
        };
        assert_eq!(number(&said(0)) - number(&planned.texts[0].text), difference, "{}: {callouts:?}", row["id"]);
        seen += 1;
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn a_project_on_schedule_and_behind_with_its_money_says_both() {
    let context = context("");
    let projects = context.dataset().table(&project::SPEC);
    let mut said = 0;
    for row in projects.rows() {
        let view = ProjectView::new(&context, projects.text(project::ID, row), context.month.last_day()).unwrap();
        let sentence = project_sentence(&view).text();
        let is_behind = project_head(&view).light.is_some_and(|(light, _)| light != Light::Ok);
        if sentence.starts_with("各节点按期推进") && sentence.contains("慢于计划进度") {
            assert_eq!(sentence.contains("推进，但投资完成"), is_behind, "{}: {sentence}", view.id);
            said += usize::from(is_behind);
        }
    }
    assert!(said > 0);
}

#[test]
fn a_last_year_beyond_the_scale_is_said_and_not_drawn() {
    let of = |id: &str| {
        let view = ProjectView::new(&context(""), id, context("").month.last_day()).unwrap();
        let curve = view.context.year();
        let spec = year_spec(&view.context, &curve);
        let is_drawn = spec.lines.iter().any(|line| line.kind == LineKind::LastYear);
        let is_labelled = spec.ends.iter().any(|end| end.wording.text.starts_with("去年"));
        (is_drawn, is_labelled, curve_head(&view.context, &curve).subtitle)
    };
    // Planned 5,850 this year, done 24,880 in the last.
    let (is_drawn, is_labelled, subtitle) = of("P0001");
    assert!(!is_drawn && !is_labelled && subtitle.ends_with("去年24,880.0，超出图示"), "{subtitle}");
    let city = context("");
    let curve = city.year();
    assert!(curve.last_year_beyond().is_none());
    assert!(year_spec(&city, &curve).lines.iter().any(|line| line.kind == LineKind::LastYear));
}

#[test]
fn after_the_statistics_an_overview_names_the_two_gaps_of_the_ledger_and_no_second_rate() {
    let sentence = overview_sentence(&context("")).text();
    let (statistics, ledger) = sentence.split_once("项目台账中，").unwrap();
    assert!(statistics.contains("完成年度目标的"), "{sentence}");
    assert!(ledger.starts_with("总体缺口") && ledger.contains("，未达计划的区域缺口合计"), "{sentence}");
}

#[test]
fn that_no_correction_is_open_is_said_of_what_is_behind_alone() {
    let context = context("");
    let (projects, actions) = (context.dataset().table(&project::SPEC), context.dataset().table(&action::SPEC));
    let day = context.month.last_day();
    let (mut left, mut by_how_much) = (0, 0);
    for row in projects.rows() {
        let is_open = |&at: &u32| {
            actions.target(action::PROJECT, at) == Some(row)
                && actions.day(action::RAISED, at).unwrap() <= day
                && actions.day(action::CLOSED, at).is_none_or(|closed| closed > day)
        };
        let why = reason(&context, row);
        let is_behind = context.snapshot.light(row) == Some(Light::Behind);
        if why == "暂无纠偏措施" {
            assert!(is_behind && !actions.rows().any(|at| is_open(&at)), "{}", projects.key(row));
            left += 1;
        }
        by_how_much += usize::from(!is_behind && why.starts_with('慢'));
    }
    assert!(left > 0 && by_how_much > 0, "{left} {by_how_much}");
}
