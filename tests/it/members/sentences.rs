//! The sentences over all members and over one, the cards of members: every branch in both languages.

use yilan::figures::FigureId;
use yilan::locale::Locale;
use yilan::model::{Dimension, Thresholds};
use yilan::nav::{Filters, Route, State};
use yilan::present::largest::largest;
use yilan::present::member::member_sentence;
use yilan::present::members::{members_card, members_sentence};
use yilan::present::overview::{SectorsTitle, areas_card, overview_sentence, sectors_card, strip};
use yilan::present::projects::projects_sentence;
use yilan::present::scope::narrowed;
use yilan::present::spec::{Cell, HonestyStatement, Part, Shown, TableCard, TableRow};
use yilan::present::views::{View, view, views};
use yilan::present::{Known, Offer, explain, honesty, honesty_of, offer};

use super::city::{Project, city, city_under, context, listed};
use crate::shenzhen::shenzhen;

/// Done by September, in percent of plans of a million 万元 each; 75 is on plan.
fn districts(rates: &[(&'static str, u32)]) -> Known {
    let project = |&(area, rate): &(&'static str, u32)| Project::of(area, "S", 1_000_000, [0, rate * 10_000]);
    city(&rates.iter().map(project).collect::<Vec<_>>(), "")
}

fn say(known: &Known, dimension: Dimension, locale: Locale) -> String {
    members_sentence(&context(known, "/areas", locale), dimension).unwrap().text()
}

#[test]
fn members_are_counted_by_their_standing() {
    let both = |rates: &[(&'static str, u32)]| {
        let known = districts(rates);
        [say(&known, Dimension::Area, Locale::ZhCn), say(&known, Dimension::Area, Locale::En)]
    };
    assert_eq!(
        both(&[("A", 75), ("B", 90)]),
        ["1—9月，2个区域均达到计划进度。", "January–September 2023, of 2 areas, all are on plan."]
    );
    assert_eq!(
        both(&[("A", 60), ("B", 55)]),
        [
            "1—9月，2个区域进度均滞后；缺口的100.0%集中在南山、福田两地。",
            "January–September 2023, of 2 areas, all are behind; 100.0% of the gap lies in Nanshan and Futian."
        ]
    );
    assert_eq!(
        both(&[("A", 75), ("B", 60), ("C", 74)]),
        [
            "1—9月，3个区域中，1个进度滞后、1个略慢于计划进度，其余达到计划进度；缺口的93.8%集中在南山。",
            "January–September 2023, of 3 areas, 1 is behind, 1 slightly behind plan, the others on plan; \
             93.8% of the gap lies in Nanshan."
        ]
    );
    assert_eq!(
        both(&[("A", 74), ("B", 60)])[0],
        "1—9月，2个区域中，1个进度滞后、1个略慢于计划进度；缺口的93.8%集中在南山。"
    );
    assert_eq!(
        both(&[("A", 74), ("B", 80)]),
        [
            "1—9月，2个区域中，1个略慢于计划进度，其余达到计划进度；仅福田未达计划，缺口1.0亿元。",
            "January–September 2023, of 2 areas, 1 slightly behind plan, the others on plan; \
             only Futian is behind plan, short by 100.0\u{a0}million yuan."
        ]
    );
    // Sectors keep their names, whatever they end with.
    let known = districts(&[("A", 60)]);
    assert_eq!(say(&known, Dimension::Sector, Locale::ZhCn), "1—9月，1个行业进度滞后；仅房地产有缺口，为15.0亿元。");
    let unplanned = city(&[Project { area: "A", sector: "S", ..Project::default() }], "");
    assert!(members_sentence(&context(&unplanned, "/areas", Locale::ZhCn), Dimension::Area).is_none());
}

#[test]
fn a_share_of_the_gap_is_explained_by_the_gaps() {
    let known = districts(&[("A", 75), ("B", 60), ("C", 74), ("D", 99)]);
    let context = context(&known, "/areas", Locale::ZhCn);
    let sentence = members_sentence(&context, Dimension::Area).unwrap();
    let share = sentence.parts.iter().find_map(|part| match part {
        Part::Figure { shown, .. } if shown.figure.id == FigureId::GapShare => Some(shown.figure.clone()),
        _ => None,
    });
    let explanation = explain(&context, &share.unwrap());
    // Of a million 万元 each: 15 and 1 percent short, those ahead not listed; 150,000 + 10,000 万元.
    let amounts = |rows: &[TableRow]| {
        let amount = |row: &TableRow| match &row.cells[1] {
            Cell::Figure(shown) => shown.exact.clone(),
            other => unreachable!("{other:?} is no amount"),
        };
        rows.iter().map(amount).collect::<Vec<_>>()
    };
    assert_eq!(names(&explanation.rows.rows, 0), ["南山区", "龙岗区"]);
    assert_eq!(amounts(&explanation.rows.rows), ["1500000000", "100000000"]);
    assert_eq!(amounts(&explanation.rows.totals), ["1600000000"]);
    // Dapeng is ahead by more than that: the whole has no gap, and the table says why they do not add.
    assert!(sentence.text().ends_with("；未达计划的区域缺口合计16.0亿元，南山占93.8%。"), "{}", sentence.text());
    let card = members_card(&context, Dimension::Area, None).unwrap();
    let remarks: Vec<&str> = card.table.column_notes.iter().map(|remark| remark.note).collect();
    assert_eq!(remarks, ["缺口只计未达计划的部分；合计为与快于计划的部分相抵后的净额。"]);
    // Where all are behind the gaps add, and nothing is said.
    let behind = districts(&[("A", 60), ("B", 70)]);
    let card = members_card(&self::context(&behind, "/areas", Locale::ZhCn), Dimension::Area, None).unwrap();
    assert!(card.table.column_notes.is_empty());
}

#[test]
fn where_members_ahead_make_up_for_others_both_gaps_are_said() {
    let known = districts(&[("A", 60), ("B", 70), ("C", 80)]);
    // 15 and 5 billion short, 5 ahead.
    assert!(
        say(&known, Dimension::Area, Locale::ZhCn)
            .ends_with("；总体缺口15.0亿元，未达计划的区域缺口合计20.0亿元，福田占75.0%。")
    );
    assert!(say(&known, Dimension::Area, Locale::En).ends_with(
        "; 1.5\u{a0}billion yuan short of plan; areas behind are short by 2.0\u{a0}billion yuan, 75.0% of it in Futian."
    ));
    let overview = overview_sentence(&context(&known, "/", Locale::ZhCn)).text();
    assert!(overview.contains("完成年度计划的70.0%") && overview.contains("总体缺口15.0亿元"), "{overview}");
}

#[test]
fn a_table_says_why_a_member_has_no_rank() {
    let projects = [Project::of("A", "S", 1_000_000, [0, 500_000]), Project::of("B", "S", 9_000, [0, 9_000])];
    let notes = |projects: &[Project], locale| {
        let known = city(projects, "");
        members_card(&context(&known, "/areas", locale), Dimension::Area, None).unwrap().table.notes
    };
    assert_eq!(notes(&projects, Locale::ZhCn)[0], "年度计划不足合计的1%，另列，不参加排名。");
    assert_eq!(notes(&projects, Locale::En)[0], "Plans below 1% of the total: apart, not ranked.");
    assert!(notes(&projects[..1], Locale::ZhCn).is_empty());
}

#[test]
fn who_is_behind_plan_is_not_said_to_lead() {
    let title = |rates: &[(&'static str, u32)], locale| {
        let known = districts(rates);
        members_card(&context(&known, "/areas", locale), Dimension::Area, None).unwrap().head.title
    };
    assert_eq!(title(&[("A", 80), ("B", 60)], Locale::ZhCn), "福田领先，南山进度靠后");
    assert_eq!(title(&[("A", 70), ("B", 60)], Locale::ZhCn), "均未达到计划进度，南山进度靠后");
    assert_eq!(title(&[("A", 70), ("B", 60)], Locale::En), "All are short of plan, Nanshan is last");
}

#[test]
fn a_kind_of_projects_stands_beside_their_number() {
    let known = districts(&[("A", 60)]);
    let say = |link: &str, locale| {
        let context = context(&known, link, locale);
        [overview_sentence(&context).text(), projects_sentence(&context).text()]
    };
    let [overview, list] = say("/?area=A&list=major", Locale::ZhCn);
    assert!(overview.starts_with("1—9月，福田区1个重大项目"), "{overview}");
    assert!(list.starts_with("福田区共1个重大项目"), "{list}");
    let [overview, list] = say("/?list=major", Locale::ZhCn);
    assert!(overview.starts_with("1—9月，全市1个重大项目"), "{overview}");
    assert!(list.starts_with("项目台账共1个重大项目"), "{list}");
    let [_, list] = say("/?area=A&list=major", Locale::En);
    assert!(list.starts_with("Futian: 1 major project"), "{list}");
    let [overview, _] = say("/?area=A", Locale::ZhCn);
    assert!(overview.starts_with("1—9月，福田区1个项目完成投资"), "{overview}");
}

#[test]
fn projects_without_a_light_are_counted_too() {
    let project = Project::of("A", "S", 1_000_000, [0, 600_000]);
    let known = city(&[project, Project { area: "A", sector: "S", ..Project::default() }], "");
    let of = |link: &str, locale| strip(&context(&known, link, locale));
    let lights = of("/", Locale::ZhCn).pop().unwrap();
    assert_eq!((lights.label.as_str(), lights.counts), ("2个重大项目", Some([0, 0, 1, 1])));
    assert_eq!(lights.note.text(), "未评灯1");
    assert_eq!(of("/", Locale::En).pop().unwrap().label, "2 major projects");
    // One of the two: the explanation of the count lists it.
    let Some(Part::Figure { shown, .. }) = lights.note.parts.first() else { unreachable!("no figure") };
    assert_eq!(explain(&context(&known, "/", Locale::ZhCn), &shown.figure).rows.rows.len(), 1);
}

#[test]
fn a_treemap_names_the_sectors_behind_and_of_a_mere_list_shows_those_it_names() {
    let projects = [Project::of("A", "S", 1_000_000, [0, 500_000]), Project::of("A", "T", 1_000_000, [0, 900_000])];
    let title = |locale| {
        let known = city(&projects, "");
        sectors_card(&context(&known, "/", locale), SectorsTitle::Progress).unwrap().head.title
    };
    assert_eq!([title(Locale::ZhCn), title(Locale::En)], ["房地产进度滞后", "Behind: Real estate"]);
    let chosen = |link| {
        let known = city(&projects, "");
        sectors_card(&context(&known, link, Locale::ZhCn), SectorsTitle::Progress).unwrap().spec.selected
    };
    assert_eq!([chosen("/"), chosen("/?sector=T"), chosen("/?sector=S,T")], [vec![], vec![1], vec![0, 1]]);
    let listed = Known::new(shenzhen());
    let card = sectors_card(&context(&listed, "/", Locale::ZhCn), SectorsTitle::Progress).unwrap();
    assert_eq!(card.ids[0], "rail");
    assert_eq!(card.spec.cells.iter().map(|cell| cell.value.round() as i64).sum::<i64>(), 125);
}

#[test]
fn how_far_the_data_run_is_said_beside_the_month_shown() {
    let known = districts(&[("A", 60)]);
    let words = |link: &str, locale| {
        let bar = honesty(&context(&known, link, locale)).statements;
        bar.iter().map(|statement| format!("{}{}", statement.before, statement.after)).collect::<Vec<_>>()
    };
    assert_eq!(words("/", Locale::ZhCn)[0], "截至2023年9月30日");
    assert_eq!(words("/?month=2023-08", Locale::ZhCn)[0], "截至2023年8月31日（资料收录至2023年9月）");
    assert_eq!(words("/?month=2023-08", Locale::En)[0], "As of 31 August 2023 (records to September 2023)");
    assert!(words("/", Locale::ZhCn).contains(&"无隔离记录".to_owned()));
}

#[test]
fn the_bar_counts_what_the_page_shows() {
    let known = districts(&[("A", 60), ("B", 70), ("B", 80)]);
    let said = |link: &str| {
        let state = State::parse(link).0;
        let bar = honesty_of(&context(&known, link, Locale::ZhCn), &state.route).statements;
        let shown = |statement: &HonestyStatement| statement.shown.as_ref().map_or(String::new(), Shown::said);
        bar.iter().map(|it| format!("{}{}{}", it.before, shown(it), it.after)).collect::<Vec<_>>()
    };
    let has = |link: &str, words: &str| said(link).iter().any(|statement| statement.starts_with(words));
    assert!(has("/areas", "范围内3/3个项目") && has("/areas", "未归属"), "{:?}", said("/areas"));
    assert!(has("/areas/B", "范围内2/3个项目") && !has("/areas/B", "未归属"), "{:?}", said("/areas/B"));
    assert!(has("/projects/p0", "范围内1/3个项目"), "{:?}", said("/projects/p0"));
}

fn page_sentence(known: &Known, link: &str) -> String {
    let page = context(known, link, Locale::ZhCn);
    let there = page.refiltered(&narrowed(&page.filters, Dimension::Area, "A"));
    member_sentence(&there, Dimension::Area, "A").text()
}

#[test]
fn a_member_says_its_place_and_where_its_gap_is() {
    let known = city(
        &[
            Project::of("A", "S", 1_000_000, [0, 500_000]),
            Project::of("A", "T", 1_000_000, [0, 900_000]),
            Project::of("B", "T", 1_000_000, [0, 800_000]),
        ],
        "",
    );
    let say = |locale| {
        let page = context(&known, "/areas/A", locale);
        let there = page.refiltered(&narrowed(&Filters::default(), Dimension::Area, "A"));
        member_sentence(&there, Dimension::Area, "A").text()
    };
    let chinese = say(Locale::ZhCn);
    assert!(
        chinese.ends_with("。完成率居2个行政区第2位；总体缺口10.0亿元，仅房地产未达计划，缺口25.0亿元。"),
        "{chinese}"
    );
    let english = say(Locale::En);
    let end = "It ranks number 2 of 2 districts by completion; 1.0\u{a0}billion yuan short of plan; only Real estate is behind plan, short by 2.5\u{a0}billion yuan.";
    assert!(english.ends_with(end), "{english}");
    // Of chosen sectors alone nothing is said of where the gap is; without a place the clause begins a sentence.
    let chosen = page_sentence(&known, "/areas/A?sector=S");
    assert!(!chosen.contains("缺口"), "{chosen}");
    // Without siblings there is no place, without a gap none to find.
    let page = context(&known, "/sectors/T", Locale::ZhCn);
    let there = page.refiltered(&narrowed(&Filters::default(), Dimension::Sector, "T"));
    let sector = member_sentence(&there, Dimension::Sector, "T").text();
    assert!(sector.ends_with("。完成率居2个行业第1位。"), "{sector}");
}

fn names(rows: &[TableRow], at: usize) -> Vec<String> {
    let name = |row: &TableRow| match &row.cells[at] {
        Cell::Text(text) => text.clone(),
        other => unreachable!("{other:?} is no name"),
    };
    rows.iter().map(name).collect()
}

#[test]
fn cards_list_each_kind_and_only_headquarters_with_projects() {
    let known = city(
        &[
            Project::of("A", "S", 1_000_000, [0, 700_000]).by("H"),
            Project::of("B", "S", 1_000_000, [0, 800_000]),
            Project::of("D", "S", 1_000_000, [0, 800_000]),
        ],
        "",
    );
    let context = context(&known, "/areas?area=A", Locale::ZhCn);
    let areas = members_card(&context, Dimension::Area, None).unwrap();
    assert_eq!(areas.table.groups.iter().map(|group| group.title.as_str()).collect::<Vec<_>>(), ["行政区", "功能区"]);
    assert_eq!(names(&areas.table.groups[0].rows, 3), ["南山区", "福田区", "龙岗区"]);
    assert_eq!(names(&areas.table.totals, 3), ["合计", "其中前海合作区"]);
    assert_eq!(areas.table.chosen, ["A"]);
    // Only one headquarters has work, the rest lies in none; in Futian it is the whole over again.
    let whole = self::context(&known, "/areas", Locale::ZhCn);
    let headquarters = members_card(&whole, Dimension::SpecialHq, None).unwrap();
    assert_eq!(names(&headquarters.table.rows, 3), ["交通"]);
    assert!(members_card(&context, Dimension::SpecialHq, None).is_none());
    assert!(members_card(&context, Dimension::AreaHq, None).is_none());
}

#[test]
fn without_plans_there_is_no_choice_of_views_but_the_largest_projects() {
    let listed = city(&[Project { area: "A", sector: "S", ..Project::default() }], "");
    let planned = districts(&[("A", 75)]);
    let of = |known: &Known, route: Route| views(&context(known, "/areas", Locale::ZhCn), &route);
    assert!(of(&listed, Route::Areas).is_empty());
    let areas = of(&planned, Route::Areas);
    assert_eq!(areas, [View::Map, View::Matrix, View::Ranking]);
    assert_eq!(view(&areas, "matrix"), Some(View::Matrix));
    assert_eq!(view(&areas, "nonsense"), Some(View::Map));
    assert_eq!(view(&of(&planned, Route::Sectors), ""), Some(View::Treemap));
    assert!(of(&planned, Route::Ranking).is_empty());

    let TableCard { head, table } = largest(&context(&listed, "/areas/A", Locale::ZhCn), 5).unwrap();
    assert_eq!((head.title.as_str(), table.rows.len()), ("总投资最大的1个项目", 1));
    assert!(largest(&context(&planned, "/areas/A", Locale::ZhCn), 5).is_none());
    let card = members_card(&context(&listed, "/areas", Locale::ZhCn), Dimension::Area, None).unwrap();
    assert_eq!(
        card.table.columns.iter().map(|column| column.key).collect::<Vec<_>>(),
        ["name", "projects", "priced", "total"]
    );
}

/// Areas and projects alone are a list, in the month in which it was made or a project started last.
#[test]
fn a_list_without_any_month_can_be_read() {
    let projects = "id,name,area,stage,start_actual\np,甲,A,construction,2022-05-03\nq,乙,B,construction,2022-03\n";
    for (created, month) in [("2023-02-01T08:00:00+08:00", "2023-02"), ("", "2022-05")] {
        let known = listed(projects, created);
        assert_eq!(offer(&known, &Route::Projects), Offer::There);
        let there = context(&known, "/projects", Locale::ZhCn);
        assert_eq!((there.month.to_string().as_str(), there.totals().projects), (month, 2));
    }
}

/// A year that has plans is a year of the ledger, before anything is reported of it.
#[test]
fn a_year_with_plans_alone_is_a_year() {
    let known = city(&[Project { area: "A", plan: Some(100), ..Project::default() }], "");
    assert_eq!(known.facts.ledger.years(), [2023]);
}

#[test]
fn what_is_to_watch_is_called_slow_only_where_it_is() {
    let projects = [Project::of("A", "S", 1_000_000, [0, 760_000]), Project::of("B", "S", 1_000_000, [0, 900_000])];
    let watched = |known: &Known| [Locale::ZhCn, Locale::En].map(|locale| say(known, Dimension::Area, locale));
    assert_eq!(watched(&city(&projects, ""))[0], "1—9月，2个区域均达到计划进度。");
    let points = yilan::base::Decimal::from_micro(5_000_000);
    let known = city_under(&projects, Thresholds { watch_lead_pp: points, ..Thresholds::default() });
    assert_eq!(
        watched(&known),
        [
            "1—9月，2个区域中，1个需关注，其余无需关注。",
            "January–September 2023, of 2 areas, 1 to watch, the others within limits."
        ]
    );
}

#[test]
fn nobody_is_named_who_carries_little_of_the_gap_or_has_as_many_as_another() {
    let ten: Vec<Project> = ["A", "B", "C", "D", "E"]
        .iter()
        .flat_map(|area| [Project::of(area, "S", 100_000, [0, 60_000]), Project::of(area, "T", 100_000, [0, 60_000])])
        .collect();
    let five = city(&ten, "");
    // Three of five carry 60 %.
    assert!(say(&five, Dimension::Area, Locale::ZhCn).contains("缺口的60.0%集中在"));
    let rates: Vec<_> = ["A", "B"].iter().map(|area| (*area, 60)).collect();
    assert!(say(&districts(&rates), Dimension::Area, Locale::ZhCn).contains("缺口的100.0%"));
    // As many projects here as there: nobody has the most.
    let listed =
        listed("id,name,area,lists,stage\np0,甲,A,major,construction\np1,乙,B,major,construction\n", "2023-09-30");
    let card = areas_card(&context(&listed, "/", Locale::ZhCn)).unwrap();
    assert_eq!(card.head.title, "收录项目数");
}

#[test]
fn a_title_of_members_goes_by_the_plan_and_not_by_where_lights_begin() {
    let projects = [76, 78, 79].map(|rate| rate * 10_000);
    let projects: Vec<Project> = ["A", "B", "C"]
        .into_iter()
        .zip(projects)
        .map(|(area, done)| Project::of(area, "S", 1_000_000, [0, done]))
        .collect();
    let points = yilan::base::Decimal::from_micro(10_000_000);
    let known = city_under(&projects, Thresholds { watch_lead_pp: points, ..Thresholds::default() });
    let title = members_card(&context(&known, "/areas", Locale::ZhCn), Dimension::Area, None).unwrap().head.title;
    assert!(!title.contains("未达到"), "{title}");
}

#[test]
fn of_what_nobody_has_reported_on_no_card_says_how_it_stands() {
    let silent = Project { plan: Some(100_000), area: "A", sector: "S", ..Project::default() };
    let known = city(&[silent], "");
    let card = sectors_card(&context(&known, "/", Locale::ZhCn), SectorsTitle::Progress).unwrap();
    assert_eq!(card.head.title, "各行业年度计划");
}
