//! Tile maps and treemaps.

use proptest::prelude::*;
use yilan::chart::tiles::{self, Tile};
use yilan::chart::treemap::{self, Cell, Rest};
use yilan::chart::{Item, Light, Mark, MarkId, Paper, Size, TableMeasure, svg};

use super::gallery;
use super::laws::check;

fn light(completion: f64) -> Light {
    match completion {
        share if share >= 0.75 => Light::Ok,
        share if share >= 0.70 => Light::Watch,
        _ => Light::Behind,
    }
}

fn tile((name, column, row, completion): (&str, i32, i32, f64)) -> Tile {
    let figure = format!("{:.0}%", completion * 100.0);
    let spoken = format!("{name}，完成{figure}");
    Tile {
        column,
        row,
        name: name.into(),
        figure,
        light: light(completion),
        completion: Some(completion),
        planned: Some(0.75),
        spoken,
    }
}

/// The districts of the city, near where they lie.
fn districts() -> tiles::Spec {
    let tiles = [
        ("光明", 2, 1, 0.776),
        ("深汕", 7, 1, 0.811),
        ("宝安", 1, 2, 0.68),
        ("龙华", 3, 2, 0.761),
        ("龙岗", 4, 2, 0.672),
        ("坪山", 5, 2, 0.849),
        ("大鹏", 6, 2, 0.702),
        ("南山", 2, 3, 0.699),
        ("福田", 3, 3, 0.732),
        ("罗湖", 4, 3, 0.581),
        ("盐田", 5, 3, 0.758),
    ];
    tiles::Spec { tiles: tiles.map(tile).to_vec(), selected: vec![4] }
}

/// Long names in English.
fn wards() -> tiles::Spec {
    let tiles =
        [("Northern Harbour", -1, 0, 0.66), ("Old Town", 0, 0, 0.9), ("East", 1, 1, 0.71), ("Airport", 0, 1, 0.75)];
    tiles::Spec { tiles: tiles.map(tile).to_vec(), selected: Vec::new() }
}

fn cell((name, value, completion): (&str, f64, f64)) -> Cell {
    let percent = format!("{:.0}%", completion * 100.0);
    let spoken = format!("{name}，年度计划{value}亿元，完成{percent}");
    let figures = vec![format!("{value:.0} · {percent}"), percent];
    Cell { name: name.into(), figures, value, light: light(completion), spoken }
}

/// The sectors of the city by annual plan.
fn sectors() -> treemap::Spec {
    let cells = [
        ("房地产", 2_860.0, 0.65),
        ("工业", 2_010.0, 0.82),
        ("交通水利", 1_320.0, 0.77),
        ("市政环境", 980.0, 0.71),
        ("教育卫生", 720.0, 0.73),
        ("能源", 610.0, 0.81),
        ("信息科技", 480.0, 0.78),
        ("其他", 350.0, 0.72),
    ];
    treemap::Spec { cells: cells.map(cell).to_vec(), selected: vec![1], rest: None }
}

#[test]
fn districts_as_tiles() {
    gallery("tiles-districts", |size| tiles::layout(&districts(), size, &TableMeasure));
}

#[test]
fn wards_as_tiles_in_english() {
    gallery("tiles-wards-en", |size| tiles::layout(&wards(), size, &TableMeasure));
}

#[test]
fn sectors_as_a_treemap() {
    gallery("treemap-sectors", |size| treemap::layout(&sectors(), size, &TableMeasure));
}

#[test]
fn a_name_cut_short_is_spoken_in_full() {
    let placed = treemap::layout(&sectors(), Size::new(200.0, 120.0), &TableMeasure);
    assert_eq!(placed.marks().len(), 8);
    assert!(placed.marks()[6].label.contains("信息科技"));
}

fn rest() -> Rest {
    Rest {
        name: "其他{}个行业".into(),
        watch: "关注{}个".into(),
        behind: "{}个行业滞后".into(),
        sum: String::new(),
        tap: "查看全部行业".into(),
        comma: "，".into(),
    }
}

#[test]
fn cells_too_small_for_a_name_are_joined_to_one_that_says_how_many() {
    let spec = treemap::Spec { rest: Some(rest()), selected: vec![7], ..sectors() };
    let labels = |width, height| -> Vec<String> {
        let placed = treemap::layout(&spec, Size::new(width, height), &TableMeasure);
        placed.marks().iter().map(|mark| mark.label.clone()).collect()
    };
    assert_eq!(labels(980.0, 420.0).len(), 8, "all have room");
    let small = labels(180.0, 110.0);
    assert!(small.len() < 8);
    let last = small.last().unwrap();
    assert!(last.starts_with(&format!("其他{}个行业", 9 - small.len())), "{last}");
    assert!(last.contains("关注2个") && last.ends_with("查看全部行业"), "{last}");
    assert!(small.iter().any(|label| label.starts_with("其他，")), "what is chosen keeps its cell: {small:?}");
    assert_eq!(labels(40.0, 30.0).len(), 8, "where hardly any has a name none is joined");
}

#[test]
fn what_is_behind_or_chosen_is_not_joined_with_others() {
    let cells =
        [("交通", 900.0, 0.9), ("能源", 500.0, 0.9), ("水务", 300.0, 0.9), ("教育", 60.0, 0.5), ("卫生", 1.0, 0.9)];
    let labels = |completion, selected| -> Vec<String> {
        let cells =
            cells.map(|(name, value, rate)| cell((name, value, if name == "教育" { completion } else { rate })));
        let spec = treemap::Spec { cells: cells.to_vec(), selected, rest: Some(rest()) };
        let placed = treemap::layout(&spec, Size::new(400.0, 200.0), &TableMeasure);
        placed.marks().iter().map(|mark| mark.label.clone()).collect()
    };
    assert!(labels(0.9, vec![]).iter().any(|label| label.starts_with("其他2个行业")));
    for (completion, selected) in [(0.5, vec![]), (0.9, vec![0, 3])] {
        let labels = labels(completion, selected);
        assert!(labels.iter().any(|label| label.starts_with("教育")), "{labels:?}");
    }
}

/// What is written in a treemap that may join, line after line, and how many cells it has.
fn words(cells: &[Cell], width: f64, height: f64) -> (String, usize) {
    let spec = treemap::Spec { cells: cells.to_vec(), selected: Vec::new(), rest: Some(rest()) };
    let placed = treemap::layout(&spec, Size::new(width, height), &TableMeasure);
    let text = |item: &Item| if let Item::Text { text, .. } = item { Some(text.clone()) } else { None };
    (placed.scene().items.iter().filter_map(text).collect(), placed.marks().len())
}

#[test]
fn what_is_behind_and_small_grows_until_its_name_fits() {
    let cells = [cell(("交通", 900.0, 0.9)), cell(("能源", 500.0, 0.9)), cell(("水务", 50.0, 0.5))];
    let has_name = |cells: &[Cell]| words(cells, 300.0, 120.0).0.contains("水务");
    assert!(has_name(&cells));
    // Were it not behind it would be too small, and joined.
    let calm = [cells[0].clone(), cells[1].clone(), cell(("水务", 50.0, 0.9))];
    assert!(!has_name(&calm));
    // One that not even that helps has its mark at least.
    let tiny = [cells[0].clone(), cells[1].clone(), cell(("水务", 18.0, 0.5))];
    assert!(!has_name(&tiny));
    let marks = |rest| {
        let spec = treemap::Spec { cells: tiny.to_vec(), selected: Vec::new(), rest };
        let placed = treemap::layout(&spec, Size::new(300.0, 120.0), &TableMeasure);
        placed.scene().items.iter().filter(|item| matches!(item, Item::Polygon { .. })).count()
    };
    assert_eq!([marks(None), marks(Some(rest()))], [0, 1]);
}

#[test]
fn those_behind_that_are_too_small_are_named_together() {
    let names = ["交通", "能源", "水务", "教育", "卫生", "文化", "体育", "商贸", "会展"];
    let cells: Vec<Cell> = (1..).zip(names).map(|(at, name)| cell((name, 900.0 / f64::from(at * at), 0.5))).collect();
    let (shown, marks) = words(&cells, 240.0, 120.0);
    assert!(marks < 9);
    assert!(shown.contains(&format!("{}个行业滞后", 10 - marks)), "{shown}");
    // Each of the others is named by itself.
    assert_eq!(names.iter().filter(|name| shown.contains(*name)).count(), marks - 1, "{shown}");
}

#[test]
fn what_is_joined_is_named_while_others_can_join_it() {
    let names = ["交通", "能源", "水务", "教育", "卫生", "文化", "体育", "商贸", "会展"];
    let cells: Vec<Cell> = (1..).zip(names).map(|(at, name)| cell((name, 900.0 / f64::from(at * at), 0.9))).collect();
    let mut joined = 0;
    for width in (120..420).step_by(4) {
        for height in [70.0, 110.0, 150.0] {
            let spec = treemap::Spec { cells: cells.clone(), selected: Vec::new(), rest: Some(rest()) };
            let placed = treemap::layout(&spec, Size::new(width.into(), height), &TableMeasure);
            let has_rest = placed.marks().last().unwrap().label.starts_with("其他");
            joined += usize::from(has_rest);
            let (shown, marks) = words(&cells, width.into(), height);
            assert!(!has_rest || marks <= 4 || shown.contains("其他"), "{width} × {height}: {shown}");
        }
    }
    assert!(joined > 20, "{joined}");
}

#[test]
fn joined_cells_have_the_ground_of_most_of_them() {
    let cells = |watched: usize| -> Vec<Cell> {
        let small = (0..4).map(|at| cell(("市政环境", 6.0, if at < watched { 0.71 } else { 0.9 })));
        [cell(("交通", 900.0, 0.9)), cell(("能源", 500.0, 0.9)), cell(("水务", 300.0, 0.9))]
            .into_iter()
            .chain(small)
            .collect()
    };
    let shapes = |watched| {
        let spec = treemap::Spec { cells: cells(watched), selected: Vec::new(), rest: Some(rest()) };
        let placed = treemap::layout(&spec, Size::new(400.0, 200.0), &TableMeasure);
        assert!(placed.marks().last().unwrap().label.starts_with("其他4个行业"));
        placed.scene().items.iter().filter(|item| matches!(item, Item::Polygon { .. })).count()
    };
    assert_eq!([0, 2, 3].map(shapes), [0, 0, 1]);
}

#[test]
fn two_tiles_in_one_place_stand_side_by_side() {
    let tiles = vec![tile(("甲", 3, 3, 0.5)), tile(("乙", 3, 3, 0.9))];
    let spec = tiles::Spec { tiles, selected: Vec::new() };
    check(&tiles::layout(&spec, Size::new(300.0, 200.0), &TableMeasure));
}

#[test]
fn far_places_are_drawn_together_when_room_is_short() {
    let tiles = vec![tile(("甲", i32::MIN, 0, 0.5)), tile(("乙", i32::MAX, i32::MAX, 0.9))];
    let spec = tiles::Spec { tiles, selected: Vec::new() };
    let placed = tiles::layout(&spec, Size::new(300.0, 200.0), &TableMeasure);
    assert!(placed.marks().iter().all(|mark| mark.rect.width >= 24.0 && mark.rect.height >= 24.0));
}

#[test]
fn nothing_to_show_is_an_empty_picture() {
    let none = tiles::Spec { tiles: Vec::new(), selected: Vec::new() };
    assert!(tiles::layout(&none, Size::new(300.0, 200.0), &TableMeasure).scene().items.is_empty());
    let worthless = [("甲", 0.0, 0.5), ("乙", -3.0, 0.5), ("丙", f64::NAN, 0.5)].map(cell).to_vec();
    let spec = treemap::Spec { cells: worthless, ..treemap::Spec::default() };
    assert!(treemap::layout(&spec, Size::new(300.0, 200.0), &TableMeasure).marks().is_empty());
}

proptest! {
    #[test]
    fn tiles_keep_their_frame(
        places in proptest::collection::vec((-3..9_i32, -3..9_i32, 0.0..1.2), 0..30),
        width in 0.0..900.0,
        height in 0.0..600.0,
    ) {
        let tiles = places.into_iter().map(|(column, row, share)| tile(("东部新区", column, row, share))).collect();
        let spec = tiles::Spec { tiles, selected: vec![0] };
        check(&tiles::layout(&spec, Size::new(width, height), &TableMeasure));
    }

    #[test]
    fn a_treemap_keeps_its_frame(
        values in proptest::collection::vec(0.0..1e6, 0..40),
        width in 8.0..900.0,
        height in 8.0..600.0,
    ) {
        let cells = values.iter().map(|&value| cell(("市政环境", value, 0.6))).collect();
        let spec = treemap::Spec { cells, ..treemap::Spec::default() };
        let placed = treemap::layout(&spec, Size::new(width, height), &TableMeasure);
        check(&placed);
        let joined = treemap::layout(&treemap::Spec { rest: Some(rest()), ..spec }, Size::new(width, height), &TableMeasure);
        check(&joined);
        // Every cell is there, by itself or among those that are joined.
        let (rest, alone): (Vec<_>, Vec<_>) = joined.marks().iter().partition(|mark| mark.id >= MarkId(values.len()));
        let number = |label: &str| label.chars().filter(char::is_ascii_digit).collect::<String>();
        let among = |mark: &&Mark| number(mark.label.split('个').next().unwrap()).parse::<usize>().unwrap();
        let (among, alone): (usize, usize) = (rest.iter().map(among).sum(), alone.len());
        prop_assert_eq!(alone + among, placed.marks().len());
    }

    #[test]
    fn strange_values_draw_all_the_same(value in prop::num::f64::ANY, width in 0.0..40.0, height in 0.0..40.0) {
        let spec = treemap::Spec { cells: vec![cell(("甲", value, value)), cell(("乙", 1.0, 0.5))], selected: vec![0], rest: None };
        let placed = treemap::layout(&spec, Size::new(width, height), &TableMeasure);
        prop_assert!(svg(placed.scene(), &Paper, "").ends_with("</svg>\n"));
    }
}
