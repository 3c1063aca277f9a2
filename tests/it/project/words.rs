//! Sentence, light and turn: every branch in both languages.

use yilan::base::Decimal;
use yilan::locale::Locale::{self, En, ZhCn};
use yilan::model::Thresholds;
use yilan::model::contract::project;
use yilan::nav::State;
use yilan::present::overview::reason;
use yilan::present::project::{
    Turn, about, absent, project_head, project_sentence, records, responsibility_card, task_details,
};
use yilan::present::spec::Light;
use yilan::present::{Context, Known};

use super::{crossing, crossing_under, crossing_with, view};

#[test]
fn every_standing_has_its_sentence() {
    let known = crossing();
    let say = |id: &str, day: &str, locale: Locale| project_sentence(&view(&known, id, day, locale)).text();
    let both = |id: &str, day: &str| [say(id, day, ZhCn), say(id, day, En)];
    // Against the plan to date where one is stated (P1, P12), else against time.
    // One thing overdue: due on 31 May, so by 30 September 122 days. 112,000 of 180,000 is 62.2 %,
    // and nine months are 75.0 %.
    assert_eq!(
        both("P1", ""),
        [
            "征地拆迁逾期122天，尚未完成；完成年度计划的62.2%，慢于计划进度12.8个百分点。",
            "Land acquisition is 122\u{a0}days overdue and still open; 62.2% of the annual plan is done, 12.8\u{a0}pp behind plan."
        ]
    );
    // The day before it was due the works, due to begin on 20 March, are late all the same.
    let expected_late = say("P1", "2023-05-30", ZhCn);
    assert!(expected_late.starts_with("预计竣工较计划延期"), "{expected_late}");
    assert!(say("P1", "2023-05-30", En).starts_with("Finish expected "));
    assert_eq!(
        both("P12", ""),
        [
            "管线迁改等2项逾期，最长12天，尚未完成；完成年度计划的74.0%，慢于计划进度1.0个百分点。",
            "管线迁改 and 1 more are overdue, the longest by 12\u{a0}days; 74.0% of the annual plan is done, 1.0\u{a0}pp behind plan."
        ]
    );
    assert_eq!(
        both("P6", ""),
        [
            "各节点按期推进；完成年度计划的77.5%，快于时间进度2.5个百分点。",
            "Every milestone is on schedule; 77.5% of the annual plan is done, 2.5\u{a0}pp ahead of the time elapsed."
        ]
    );
    assert_eq!(
        both("P2", ""),
        [
            "完成年度计划的77.5%，快于时间进度2.5个百分点。",
            "77.5% of the annual plan is done, 2.5\u{a0}pp ahead of the time elapsed."
        ]
    );
    assert_eq!(
        both("P3", ""),
        [
            "已于2023年7月15日竣工，较计划延期15天；完成年度计划的100.0%，快于时间进度25.0个百分点。",
            "Completed on 15 July 2023, 15\u{a0}days late; 100.0% of the annual plan is done, 25.0\u{a0}pp ahead of the time elapsed."
        ]
    );
    assert_eq!(both("P9", ""), ["已竣工。", "Completed."]);
    assert_eq!(both("P10", ""), ["已于2023年4月30日竣工，按期完成。", "Completed on 30 April 2023, on time."]);
    assert_eq!(
        both("P11", ""),
        ["已于2023年8月21日竣工，较计划提前10天。", "Completed on 21 August 2023, 10\u{a0}days early."]
    );
    assert_eq!(both("P4", ""), ["项目停缓建。", "The project is suspended."]);
    assert_eq!(both("P5", ""), ["项目处于谋划阶段。", "Stage: planned."]);
    assert_eq!(
        both("P7", ""),
        [
            "年度计划2.0亿元，本年尚未填报进度。",
            "The annual plan is 200.0\u{a0}million yuan; nothing is reported yet this year."
        ]
    );
    assert_eq!(
        both("P8", ""),
        [
            "今年完成投资2,600.0万元，未下达年度计划。",
            "26.0\u{a0}million yuan is done this year without an annual plan."
        ]
    );
}

#[test]
fn a_light_says_which_test_decided_by_how_much_against_which_limit() {
    let known = crossing();
    let reason = |id: &str, locale| {
        let head = project_head(&view(&known, id, "", locale));
        (head.light.map(|(light, _)| light), head.reason.text())
    };
    // Both tests say behind: both are named.
    let both = "慢于计划进度12.8个百分点，超过5个百分点；征地拆迁逾期122天，超过30天";
    assert_eq!(reason("P1", ZhCn), (Some(Light::Behind), both.to_owned()));
    let both =
        "12.8\u{a0}pp behind plan, beyond 5\u{a0}pp; Land acquisition is 122\u{a0}days overdue, beyond 30\u{a0}days";
    assert_eq!(reason("P1", En), (Some(Light::Behind), both.to_owned()));
    let watch = "慢于计划进度1.0个百分点，在5个百分点以内；管线迁改逾期12天，在30天以内";
    assert_eq!(reason("P12", ZhCn), (Some(Light::Watch), watch.to_owned()));
    assert_eq!(reason("P6", ZhCn), (Some(Light::Ok), "快于计划进度2.5个百分点；无逾期事项".to_owned()));
    assert_eq!(reason("P3", ZhCn), (None, "已竣工，不评进度灯".to_owned()));
    assert_eq!(reason("P4", ZhCn), (None, "停缓建，不评进度灯".to_owned()));
    assert_eq!(reason("P5", ZhCn), (None, "未公布年度计划和节点时限，不评进度灯".to_owned()));
}

#[test]
fn the_light_follows_the_status_date_within_its_month() {
    let known = crossing();
    let light = |day| project_head(&view(&known, "P12", day, ZhCn)).reason.text();
    assert!(light("2023-09-18").ends_with("无逾期事项") || !light("2023-09-18").contains("逾期"));
    assert!(light("2023-09-19").contains("管线迁改逾期1天"), "{}", light("2023-09-19"));
}

#[test]
fn the_figures_of_the_head_explain_themselves() {
    let known = crossing();
    let head = project_head(&view(&known, "P1", "", ZhCn));
    let shown: Vec<String> = head
        .figures
        .iter()
        .map(|figure| format!("{} {}{} {}", figure.label, figure.shown.text, figure.shown.unit, figure.note.text()))
        .collect();
    // 895 days of work from 20 July 2023 on end on 30 December 2025, 121 days after 31 August.
    insta::assert_debug_snapshot!(shown);
    let finish = &head.figures[4];
    assert!(finish.is_behind);
    assert_eq!(finish.shown.figure.id.as_str(), "finish_expected");
    assert_eq!(finish.shown.exact, finish.shown.text);
    assert_eq!(head.places[1], "跨区：龙川、罗岭");
}

#[test]
fn moving_the_day_moves_the_turn() {
    let known = crossing();
    let turns = |day: &str| {
        let card = responsibility_card(&view(&known, "P1", day, ZhCn)).unwrap();
        let turns: Vec<(String, Turn)> = card.lines.iter().map(|line| (line.item.clone(), line.turn)).collect();
        let turns = turns.into_iter().filter(|(_, turn)| *turn != Turn::No).collect::<Vec<_>>();
        (turns, card.head.subtitle)
    };
    let turn = |item: &str, turn| (item.to_owned(), turn);
    assert_eq!(
        turns("2021-09-01"),
        (
            vec![turn("可研批复", Turn::Now), turn("用地预审与选址意见书", Turn::Now)],
            "9月1日责任单位：市发展改革委、市规自局".to_owned()
        )
    );
    assert_eq!(
        turns("2022-04-10"),
        (vec![turn("用地预审与选址意见书", Turn::Now)], "4月10日责任单位：市规自局".to_owned())
    );
    assert_eq!(
        turns("2023-09-30"),
        (
            vec![turn("征地拆迁", Turn::Overdue), turn("主线贯通", Turn::Now)],
            "9月30日责任单位：区住建局、市建工署".to_owned()
        )
    );
    assert_eq!(turns("2020-12-31").1, "12月31日表内无在办事项");
}

#[test]
fn what_is_late_says_by_how_much() {
    let known = crossing();
    let card = responsibility_card(&view(&known, "P1", "", ZhCn)).unwrap();
    assert_eq!(card.head.title, "关键责任分解表：6项，1项逾期");
    let status: Vec<String> = card.lines.iter().map(|line| line.status.text()).collect();
    assert_eq!(status[..3], ["✓ 提前5天完成", "✓ 按期完成", "逾期122天"]);
    assert!(status[3].starts_with("预计延期"), "{status:?}");
    assert_eq!(card.lines[2].supporting, "龙川街道、罗岭街道");
    assert_eq!(card.lines[2].support, "配合：龙川街道等2家");
    assert!(responsibility_card(&view(&known, "P2", "", ZhCn)).is_none());
}

#[test]
fn of_those_who_support_one_with_an_english_name_stands_for_all() {
    let line = "P1,征地拆迁,t4,U2,龙川街道;罗岭街道,2022-04-20,2023-05-31,2023-12-20,";
    let support =
        |known: &Known, locale| responsibility_card(&view(known, "P1", "", locale)).unwrap().lines[2].support.clone();
    let known = crossing_with("responsibility.csv", line, &line.replace("罗岭街道", "区住建局"));
    assert_eq!(support(&known, ZhCn), "配合：龙川街道等2家");
    assert_eq!(support(&known, En), "With District Housing Bureau and 1 more");
    assert_eq!(support(&crossing(), En), "With 龙川街道 and 1 more");
}

#[test]
fn a_task_says_all_about_itself() {
    let known = crossing();
    let view = view(&known, "P1", "", ZhCn);
    let position = |name: &str| {
        let named = |at: &usize| task_details(&view, *at).is_some_and(|details| details.title == name);
        (0..view.schedule.rows.len()).find(named).unwrap()
    };
    let details = task_details(&view, position("土建施工")).unwrap();
    let entries: Vec<String> =
        details.entries.iter().map(|entry| format!("{}：{}", entry.label, entry.value.text())).collect();
    insta::assert_debug_snapshot!(entries);
    assert_eq!(details.moves.rows.len(), 1, "the first version is no move");
    assert!(task_details(&view, 99).is_none());
}

#[test]
fn records_know_only_what_was_decided_by_then_and_put_open_matters_first() {
    let known = crossing();
    let titles = |day: &str| {
        let records = records(&view(&known, "P1", day, ZhCn));
        records.into_iter().map(|record| record.head.title).collect::<Vec<_>>()
    };
    assert_eq!(
        titles(""),
        [
            "计划调整：2023年计划由20.0亿元调整为18.0亿元",
            "纠偏措施：2项，1项未办结",
            "协调事项：2项，1项未办结",
            "基准调整：2次"
        ]
    );
    // In January neither the change of plan nor any matter is known.
    assert_eq!(titles("2023-01-25"), ["计划调整：2个年度计划，未作调整"]);
    assert!(records(&view(&known, "P5", "", ZhCn)).is_empty());
    let open = &records(&view(&known, "P1", "", ZhCn))[2].table;
    assert_eq!(open.rows[0].key, "c2");
    let about = about(&view(&known, "P1", "", ZhCn));
    let parts = about.entries.iter().find(|entry| entry.label == "投资构成").unwrap().value.text();
    assert_eq!(parts, "建安工程 70.0亿元、用地 12.0亿元、其他 4.0亿元");
    assert_eq!(about.sources.len(), 1);
    assert!(absent(&view(&known, "P1", "", ZhCn)).is_none(), "all three parts are there");
}

#[test]
fn one_day_is_one_in_english() {
    let known = crossing();
    // The day after 管线迁改 was due.
    let say = |day: &str, locale| project_head(&view(&known, "P12", day, locale)).reason.text();
    assert!(say("2023-09-19", En).contains("is 1\u{a0}day overdue"), "{}", say("2023-09-19", En));
    assert!(say("2023-09-20", En).contains("is 2\u{a0}days overdue"), "{}", say("2023-09-20", En));
}

#[test]
fn a_package_that_asks_for_more_than_the_plan_calls_nothing_ahead_slow() {
    let points = |points: i128| Decimal::from_micro(points * 1_000_000);
    let known =
        crossing_under(Thresholds { watch_lead_pp: points(5), behind_lead_pp: points(2), ..Thresholds::default() });
    let reason = |id: &str, locale: Locale| project_head(&view(&known, id, "", locale)).reason.text();
    // 2.5 points ahead of nine months, and 1.0 behind.
    assert!(reason("P6", ZhCn).starts_with("快于计划进度2.5个百分点，不足5个百分点"), "{}", reason("P6", ZhCn));
    assert!(reason("P6", En).starts_with("2.5\u{a0}pp ahead of plan, short of 5\u{a0}pp"), "{}", reason("P6", En));
    assert!(reason("P12", ZhCn).starts_with("慢于计划进度1.0个百分点"), "{}", reason("P12", ZhCn));
}

#[test]
fn what_is_behind_by_less_than_is_shown_is_not_called_level() {
    // 8,995 of 12,000 is 74.96 %, nine months are 75.0 %.
    let behind = crossing_with("progress.csv", "P2,2023-09,,9300,,,", "P2,2023-09,,8995,,,");
    let level = crossing_with("progress.csv", "P2,2023-09,,9300,,,", "P2,2023-09,,9000,,,");
    let said = |known, locale| {
        let head = project_head(&view(known, "P2", "", locale));
        (head.light.map(|(light, _)| light), head.reason.text())
    };
    let listed = |known: &Known, locale| {
        let context = Context::new(known, &State::default(), locale).unwrap();
        reason(&context, context.dataset().table(&project::SPEC).find("P2").unwrap())
    };
    let (chinese, english) = ("略慢于计划进度，不足0.1个百分点", "behind plan by less than 0.1\u{a0}pp");
    assert_eq!(said(&behind, ZhCn), (Some(Light::Watch), chinese.to_owned()));
    assert_eq!(said(&behind, En), (Some(Light::Watch), english.to_owned()));
    assert_eq!([ZhCn, En].map(|locale| listed(&behind, locale)), [chinese, english]);
    assert_eq!(said(&level, ZhCn), (Some(Light::Ok), "与计划进度持平；无逾期事项".to_owned()));
    assert_eq!(listed(&level, ZhCn), "与计划进度持平");
}
