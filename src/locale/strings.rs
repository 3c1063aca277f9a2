//! Every text of the page, once per language: a missing one does not compile.

use crate::locale::format::counted;
use crate::locale::pages;

/// The texts of one language.
#[derive(Debug)]
pub struct Strings {
    /// The product's name.
    pub brand: &'static str,
    /// The language's own name.
    pub language_name: &'static str,
    /// The mark of made-up data.
    pub synthetic: &'static str,
    /// The navigation.
    pub nav: NavStrings,
    /// The words of lights.
    pub light: LightStrings,
    /// The names of units.
    pub unit: UnitStrings,
    /// The explanation of a number.
    pub explain: ExplainStrings,
    /// Words of sentences.
    pub sentence: SentenceStrings,
    /// The overview.
    pub overview: OverviewStrings,
    /// The projects that need attention.
    pub attention: pages::attention::AttentionStrings,
    /// A whole by its members.
    pub members: pages::members::MembersStrings,
    /// The 条块 matrix.
    pub matrix: pages::matrix::MatrixStrings,
    /// 排行榜.
    pub ranking: pages::ranking::RankingStrings,
    /// The views of a page.
    pub views: pages::views::ViewsStrings,
    /// What is published of members.
    pub issues: pages::issues::IssuesStrings,
    /// The menu of a chart.
    pub menu: pages::menu::MenuStrings,
    /// The frame around every page.
    pub shell: pages::shell::ShellStrings,
    /// The honesty bar.
    pub honesty: pages::honesty::HonestyStrings,
    /// The sheet that explains a number.
    pub explanation: pages::explanation::ExplanationStrings,
    /// The tile map.
    pub areas_card: pages::areas_card::AreasCardStrings,
    /// The treemap.
    pub sectors_card: pages::sectors_card::SectorsCardStrings,
    /// The head of a project's page.
    pub project: pages::project::ProjectStrings,
    /// A project's responsibilities and schedule.
    pub schedule: pages::project_schedule::ScheduleStrings,
    /// A project's life curve and records.
    pub records: pages::project_records::RecordsStrings,
    /// The lists of projects.
    pub projects: pages::projects::ProjectsStrings,
    /// The page on the data.
    pub data: pages::data::DataStrings,
    /// Curves.
    pub curve: pages::curve::CurveStrings,
    /// What was published.
    pub published: pages::published::PublishedStrings,
}

/// Words of sentences.
#[derive(Debug)]
pub struct SentenceStrings {
    /// 年度目标.
    pub year_target: &'static str,
    /// 年度计划.
    pub year_plan: &'static str,
    /// 时间进度.
    pub time_progress: &'static str,
    /// 计划进度.
    pub plan_progress: &'static str,
    /// 项目台账中，.
    pub in_the_ledger: &'static str,
}

/// The overview.
#[derive(Debug)]
pub struct OverviewStrings {
    /// 完成年度目标.
    pub of_target: &'static str,
    /// 完成年度计划.
    pub of_plan: &'static str,
    /// 新开工.
    pub starts: &'static str,
    /// 项目.
    pub projects: &'static str,
    /// 个关注或滞后.
    pub need_attention: &'static str,
    /// Between the number of a list and its name.
    pub list_joint: &'static str,
    /// After the name of a list.
    pub of_list: &'static str,
    /// 未评灯.
    pub unlit: &'static str,
}

impl OverviewStrings {
    /// A list named by its number: 883个重大项目.
    /// A list's English name says only which projects are on it.
    pub fn counted_list(&self, number: &str, list: &str, is_list: bool) -> String {
        let noun = if is_list { counted(number, self.of_list) } else { String::new() };
        format!("{number}{}{list}{noun}", self.list_joint)
    }
}

/// The explanation of a number.
#[derive(Debug)]
pub struct ExplainStrings {
    /// Between scope, month and name.
    pub separator: &'static str,
    /// 统计口径.
    pub statistics: &'static str,
    /// 项目台账.
    pub ledger: &'static str,
    /// The calendar.
    pub time: &'static str,
    /// The package itself.
    pub package: &'static str,
    /// The colon.
    pub colon: &'static str,
    /// Between clauses.
    pub clause: &'static str,
    /// Rows of the universe that no figure counts.
    pub leaves_out: &'static str,
    /// The full stop.
    pub full_stop: &'static str,
    /// 来源：.
    pub source_is: &'static str,
    /// Before a version.
    pub version_is: &'static str,
    /// The column of projects.
    pub project: &'static str,
    /// The column of file and line.
    pub place: &'static str,
    /// Column.
    pub member: &'static str,
    /// Column.
    pub value: &'static str,
    /// 合计.
    pub total: &'static str,
    /// Opening and closing quotes of a title.
    pub quotes: [&'static str; 2],
}

impl ExplainStrings {
    /// A title in quotes.
    pub fn quoted(&self, title: &str) -> String {
        let [open, close] = self.quotes;
        if title.is_empty() { String::new() } else { format!("{open}{title}{close}") }
    }
}

/// The names of units.
#[derive(Debug)]
pub struct UnitStrings {
    /// 元.
    pub yuan: &'static str,
    /// 万元.
    pub ten_thousand_yuan: &'static str,
    /// 亿元.
    pub hundred_million_yuan: &'static str,
    /// 个百分点.
    pub percentage_point: &'static str,
    /// 天.
    pub day: &'static str,
    /// The same of one.
    pub one_day: &'static str,
    /// 平方米.
    pub square_metre: &'static str,
    /// 个, of projects.
    pub project: &'static str,
    /// 约, before a number.
    pub about: &'static str,
    /// 超, before a number.
    pub over: &'static str,
    /// 近, before a number.
    pub under: &'static str,
    /// （推算）, after a unit.
    pub derived: &'static str,
    /// （初步）, after a unit.
    pub provisional: &'static str,
}

/// Short names of the pages.
#[derive(Debug)]
pub struct NavStrings {
    /// 总览.
    pub overview: &'static str,
    /// 区域.
    pub areas: &'static str,
    /// 行业.
    pub sectors: &'static str,
    /// 项目.
    pub projects: &'static str,
    /// 排行.
    pub ranking: &'static str,
    /// 数据.
    pub data: &'static str,
    /// 更多.
    pub more: &'static str,
}

/// The words of lights.
#[derive(Debug)]
pub struct LightStrings {
    /// 正常.
    pub ok: &'static str,
    /// 关注.
    pub watch: &'static str,
    /// 滞后.
    pub behind: &'static str,
    /// What ◆ means.
    pub legend_watch: &'static str,
    /// What ▲ means.
    pub legend_behind: &'static str,
}
