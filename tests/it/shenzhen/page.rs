//! The page of a project of which little is published.

use yilan::locale::Locale;
use yilan::present::project::{ProjectView, about, absent, project_head, project_sentence};
use yilan::present::spec::Part;
use yilan::present::{Known, explain};

use super::{context, shenzhen};

/// The page of a project, on the last day of the month the package opens on.
fn project_page(known: &Known, id: &str, locale: Locale) -> ProjectView {
    let context = context(known, "", locale);
    ProjectView::new(&context, id, context.month.last_day()).unwrap()
}

#[test]
fn a_project_without_plan_or_tasks_shows_all_that_was_published_of_it() {
    let known = Known::new(shenzhen());
    let say = |id: &str, label: &str| {
        let entries = about(&project_page(&known, id, Locale::ZhCn)).entries;
        entries.iter().find(|entry| entry.label == label).map(|entry| entry.value.text()).unwrap_or_default()
    };
    // project.csv beside variant.csv: two sources, two values.
    assert_eq!(say("tencent", "总投资"), "370亿元（另有来源：319亿元）");
    assert_eq!(say("tencent", "实际开工"), "2021-06（另有来源：2021年）");
    assert_eq!(say("tencent", "计划竣工"), "2026-11");
    assert_eq!(say("tencent", "建设单位"), "腾讯科技（深圳）有限公司");
    assert_eq!(say("tencent", "跨区"), "前海合作区");
    assert_eq!(say("cuhkmed", "建筑面积"), "552,000平方米（另有来源：550,000平方米）");
    assert_eq!(say("cuhkmed", "公布时阶段"), "在建（2023-05-15起）");
    assert_eq!(say("cuhkmed", "行业"), "教育");
    assert_eq!(say("jiantai", "总投资"), "超40亿元");
    assert_eq!(say("xiaomo-1", "总投资"), "13.34亿元");
    // Where the ledger itself counts none, what is published elsewhere is said all the same.
    assert_eq!(say("luohubei", "总投资"), "另有来源：23.43亿元");
}

#[test]
fn a_stage_that_was_published_once_is_not_said_to_be_that_of_today() {
    let known = Known::new(shenzhen());
    let page = |locale| project_page(&known, "m8-3", locale);
    let said = |locale| [project_sentence(&page(locale)).text(), project_head(&page(locale)).stage];
    assert_eq!(said(Locale::ZhCn), ["公布时项目处于在建阶段；总投资83.2亿元。", "公布时在建"]);
    let english = [
        "Stage when published: under construction; total investment 8.3\u{a0}billion yuan.",
        "under construction when published",
    ];
    assert_eq!(said(Locale::En), english);
}

#[test]
fn every_published_figure_of_a_project_explains_itself() {
    let known = Known::new(shenzhen());
    let view = project_page(&known, "tencent", Locale::ZhCn);
    let found = about(&view);
    let total = found.entries.iter().find(|entry| entry.label == "总投资").unwrap();
    let figures = total.value.parts.iter().filter_map(|part| match part {
        Part::Figure { shown, .. } => Some(shown.as_ref().clone()),
        Part::Words(_) => None,
    });
    let figures: Vec<_> = figures.collect();
    assert_eq!(figures.iter().map(|shown| shown.exact.as_str()).collect::<Vec<_>>(), ["37000000000", "31900000000"]);
    let explanation = explain(&view.context, &figures[0].figure);
    assert_eq!(explanation.sources.len(), 2, "its own source, and the one of the other value");
    assert_eq!(explanation.sources[1].other_value.as_deref(), Some("319亿元"));
    assert!(explain(&view.context, &figures[1].figure).files[0].starts_with("variant.csv:"));
    let others = found.sources.iter().filter_map(|line| line.other_value.as_deref());
    assert_eq!(others.collect::<Vec<_>>(), ["总投资：319亿元", "实际开工：2021年"]);
}

#[test]
fn what_a_project_s_page_has_not_is_said_in_one_line() {
    let known = Known::new(shenzhen());
    let missing = absent(&project_page(&known, "luohubei", Locale::ZhCn)).unwrap();
    assert!(missing.is_all);
    assert_eq!(missing.line, "暂无甘特图、关键责任分解表、投资进度曲线数据。");
    let english = absent(&project_page(&known, "luohubei", Locale::En)).unwrap().line;
    assert!(english.starts_with("No data for the Gantt chart, "), "{english}");
}
