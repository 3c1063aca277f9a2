//! The cards of the overview: growth, batches, areas.

use std::collections::BTreeSet;

use yilan::chart::{Item, Size, TableMeasure, curve};
use yilan::locale::Locale;
use yilan::model::Dimension;
use yilan::nav::State;
use yilan::present::Known;
use yilan::present::overview::{areas_card, batches_card, series_card};
use yilan::present::projects::project_table;
use yilan::present::published::published_cards;
use yilan::present::spec::{Cell, TableCard};

use super::{context, shenzhen};

#[test]
fn the_growth_is_compared_with_what_was_published_before() {
    let known = Known::new(shenzhen());
    let title = |month, locale| series_card(&context(&known, month, locale)).unwrap().head.title;
    assert_eq!(title("2025-03", Locale::ZhCn), "由2024年1—9月增长4.7%转为2025年1—3月下降2.1%");
    assert_eq!(title("2025-03", Locale::En), "Turned from up 4.7% in Jan–Sep 2024 to down 2.1% in Jan–Mar 2025");
    assert_eq!(title("2023-09", Locale::ZhCn), "增速较2023年1—7月提高0.4个百分点");
    assert_eq!(title("2022-12", Locale::ZhCn), "增速较2022年1—8月回落4.4个百分点");
    // Nothing was published for 2023-03: the card makes no statement of that month.
    assert_eq!(title("2023-03", Locale::ZhCn), "固定资产投资增速");
}

#[test]
fn batches_stand_with_what_was_announced_of_them() {
    let known = Known::new(shenzhen());
    let TableCard { head, table } = batches_card(&context(&known, "2025-03", Locale::ZhCn), 5).unwrap();
    assert_eq!(head.title, "最近收录的一批：2024年第三批新开工项目集中启动");
    assert_eq!(table.rows.len(), 5);
    let texts = |row: usize| -> Vec<String> {
        let said = |cell: &Cell| match cell {
            Cell::Text(text) => text.clone(),
            Cell::Figure(shown) => shown.said(),
            _ => String::new(),
        };
        table.rows[row].cells.iter().map(said).collect()
    };
    assert_eq!(texts(0)[1..], ["2024-11-14", "276", "2,160.2", "304.4"]);
    assert_eq!(texts(2)[1..], ["2024-01-02", "约205", "约1,675", "约297"]);
}

#[test]
fn areas_are_compared_by_one_measure_alone() {
    let known = Known::new(shenzhen());
    let card = |month| areas_card(&context(&known, month, Locale::ZhCn)).unwrap();
    let figures = |month| -> Vec<(String, String)> {
        card(month).spec.tiles.into_iter().map(|tile| (tile.name, tile.figure)).collect()
    };
    // Four areas published their growth for 2024, three their amount.
    assert_eq!(card("2024-12").head.title, "各区域固定资产投资增速");
    let published: Vec<_> = figures("2024-12").into_iter().filter(|(_, figure)| figure.ends_with('%')).collect();
    assert_eq!(published.len(), 4);
    // None did for the first quarter of 2025: the map shows how many projects the ledger lists.
    let listed = figures("2025-03");
    assert!(listed.iter().all(|(_, figure)| figure.ends_with('个')), "{listed:?}");
    assert!(card("2025-03").note.contains("前海"));
    // What is published knows nothing of a sector.
    let education = context(&known, "2024-12", Locale::ZhCn).refiltered(&State::parse("/?sector=education").0.filters);
    let tiles = areas_card(&education).unwrap().spec.tiles;
    assert!(tiles.iter().all(|tile| tile.figure.ends_with('个')), "{tiles:?}");
}

#[test]
fn the_amounts_of_a_column_have_as_many_decimals() {
    let known = Known::new(shenzhen());
    let cards = published_cards(&context(&known, "2025-03", Locale::ZhCn), Dimension::Area);
    let mut mixed = 0;
    for table in cards.iter().map(|card| &card.table) {
        for (at, column) in table.columns.iter().enumerate().filter(|(_, column)| column.title.ends_with("亿元）")) {
            let exact = table.rows.iter().filter_map(|row| match &row.cells[at] {
                Cell::Figure(shown) if shown.qualifier.is_empty() => Some(shown),
                _ => None,
            });
            let places = |text: &str| text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            let (written, needed): (BTreeSet<usize>, BTreeSet<usize>) =
                exact.map(|shown| (places(&shown.text), needed(&shown.exact))).unzip();
            assert!(written.len() <= 1 && written.iter().all(|&places| places <= 2), "{}: {written:?}", column.title);
            mixed += usize::from(needed.len() > 1);
        }
    }
    // They were published with none, one, two and three.
    assert!(mixed > 0);
}

/// The decimals that an amount in 元 needs in 亿元.
fn needed(exact: &str) -> usize {
    let digits = format!("{exact:0>9}");
    digits[digits.len() - 8..].trim_end_matches('0').len()
}

#[test]
fn a_list_that_is_followed_no_further_has_the_stages_it_was_published_with() {
    let known = Known::new(shenzhen());
    let table = project_table(&context(&known, "2025-03", Locale::ZhCn), "");
    let stage = table.columns.iter().find(|column| column.key == "stage").unwrap();
    assert_eq!(stage.title, "公布时阶段");
}

#[test]
fn a_year_that_has_only_begun_is_named_under_its_curve() {
    let known = Known::new(shenzhen());
    let card = series_card(&context(&known, "2025-03", Locale::ZhCn)).unwrap();
    let placed = curve::layout(&card.spec, Size::new(660.0, 230.0), &TableMeasure);
    let years: Vec<&str> = placed
        .scene()
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Text { text, .. } if text.ends_with('年') => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(years, ["2020年", "2021年", "2022年", "2023年", "2024年", "2025年"]);
}
