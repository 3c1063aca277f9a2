//! What leaves the page says whose figure it is, of when, in which unit and how exact.

use std::collections::BTreeSet;

use yilan::base::Month;
use yilan::figures::Rows;
use yilan::locale::{Locale, format};
use yilan::model::Dimension;
use yilan::model::contract::observation;
use yilan::nav::Filters;
use yilan::present::published::{history, published_cards};
use yilan::present::spec::{Cell, Shown, TableSpec};
use yilan::present::{Known, explain, table_csv};
use yilan::publish::headline;

use super::{context, index, shenzhen};

/// The figures that a table shows.
fn shown_in(table: &TableSpec) -> impl Iterator<Item = &Shown> {
    table.all_rows().flat_map(|row| &row.cells).filter_map(|cell| match cell {
        Cell::Figure(shown) => Some(shown.as_ref()),
        _ => None,
    })
}

/// A card of 2023 stands on a page of 2025: what is cited is of 2023.
#[test]
fn a_published_figure_is_cited_with_its_own_period() {
    let known = Known::new(shenzhen());
    let context = context(&known, "", Locale::ZhCn);
    let table = known.dataset.table(&observation::SPEC);
    let mut periods = BTreeSet::new();
    for dimension in [Dimension::Area, Dimension::Sector] {
        for card in published_cards(&context, dimension) {
            for shown in shown_in(&card.table) {
                let Rows::Table { rows, .. } = &shown.figure.rows else { panic!("{shown:?}") };
                let period = format::period(table.period(observation::PERIOD, rows[0]).unwrap(), Locale::ZhCn);
                let explanation = explain(&context, &shown.figure);
                assert!(explanation.title.contains(&period), "{} of {period}", explanation.title);
                assert!(explanation.citation.starts_with(&explanation.title));
                periods.insert(period);
            }
        }
    }
    assert!(periods.len() > 3 && !periods.contains("2025年3月"), "{periods:?}");
}

/// One column holds 亿元, % and counts: on paper and in a spreadsheet each keeps its unit.
#[test]
fn a_spreadsheet_of_several_indicators_keeps_their_units() {
    let known = Known::new(shenzhen());
    let state = Filters::default().with(Dimension::Area, "440307");
    let there = context(&known, "2024-12", Locale::ZhCn).refiltered(&state);
    let table = history(&there).unwrap().table;
    let units: BTreeSet<&str> = shown_in(&table).map(|shown| shown.unit.as_str()).collect();
    assert!(units.len() > 1, "{units:?}");
    let csv = table_csv(&table, &[]);
    for shown in shown_in(&table) {
        let said = shown.said().replace(',', "").replace('−', "-").replace('+', "");
        assert!(csv.contains(&said), "{said} in {csv}");
    }
}

/// 超1万亿元 is no level: before the page has started as well.
#[test]
fn the_readable_page_keeps_what_qualifies_a_figure() {
    let mut known = Known::new(shenzhen());
    known.opens_on = Month::parse("2024-12");
    let html = headline(&index().site, Some(&known));
    assert!(html.contains("超1万亿元") && html.contains("over 1"), "{html}");
    assert!(html.contains("截至2024年12月31日（资料收录至2026年3月）"), "{html}");
}
