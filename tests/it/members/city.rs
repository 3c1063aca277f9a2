//! A small city from CSV text, read as any package is.

use std::collections::BTreeMap;
use std::sync::Arc;

use yilan::base::{Checked, Month};
use yilan::load::{Limits, Loader, seal};
use yilan::locale::Locale;
use yilan::model::{Dataset, Thresholds};
use yilan::nav::State;
use yilan::present::{Context, Known};

/// The areas: a city of three districts and a new area, and a zone that overlaps two of them.
const AREA: &str = "\
id,parent,name,name_en,kind,counted_in_parent,column,row
Z,,示例市,Sample City,city,true,,
A,Z,福田区,Futian,district,true,1,1
B,Z,南山区,Nanshan,district,true,0,1
C,Z,龙岗区,Longgang,district,true,2,0
D,Z,大鹏新区,Dapeng,functional_area,true,3,0
E,Z,光明新区,Guangming,functional_area,true,0,0
Q,Z,前海合作区,Qianhai,functional_area,false,0,2
";
const SECTOR: &str = "\
id,parent,name,name_en
S,,房地产,Real estate
T,,工业,Industry
";
const ORGANISATION: &str = "\
id,parent,name,name_en,kind,area
G,,总指挥部,General headquarters,general_hq,
H,G,交通建设专项指挥部,Transport headquarters,special_hq,
I,G,水务专项指挥部,Water headquarters,special_hq,
K,G,深圳湾片区指挥部,Bay headquarters,area_hq,B
U,,区住房建设局,Housing bureau,department,A
";
const MEASURE: &str = "\
id,name,name_en,unit,kind,direction,decimals
fai,固定资产投资完成额,Fixed-asset investment completed,CNY_100M,ytd,higher,1
fai_growth,固定资产投资增速,Fixed-asset investment growth,percent,rate,higher,1
";
const SOURCE: &str = "\
id,title,publisher,date,url,kind
P,统计公报,市统计局,2023-10-20,https://example.gov.cn/,primary
";
const PROJECT: &str = "id,name,area,also_area,sector,special_hq,area_hq,unit,lists,stage,total_investment\n";

/// A project of the city.
#[derive(Clone, Debug, Default)]
pub(super) struct Project {
    /// Ids; empty for none.
    pub(super) area: &'static str,
    pub(super) also_area: &'static str,
    pub(super) sector: &'static str,
    pub(super) special_hq: &'static str,
    pub(super) area_hq: &'static str,
    /// The plan of 2023 in 万元; nothing without one.
    pub(super) plan: Option<u32>,
    /// Done up to a month of 2023, in 万元.
    pub(super) done: Vec<(u32, u32)>,
}

impl Project {
    /// In an area and a sector, with a plan and what is done by August and by September.
    pub(super) fn of(area: &'static str, sector: &'static str, plan: u32, done: [u32; 2]) -> Self {
        Self { area, sector, plan: Some(plan), done: vec![(8, done[0]), (9, done[1])], ..Self::default() }
    }

    /// Driven by a special headquarters.
    pub(super) fn by(self, special_hq: &'static str) -> Self {
        Self { special_hq, ..self }
    }
}

/// The city with these projects, judged otherwise.
pub(super) fn city_under(projects: &[Project], thresholds: Thresholds) -> Known {
    let mut dataset = tables(projects, "");
    Arc::make_mut(&mut dataset.package).thresholds = thresholds;
    Known::new(dataset)
}

/// The city with these projects, and with what is published of it.
pub(super) fn city(projects: &[Project], observation: &str) -> Known {
    Known::new(tables(projects, observation))
}

fn tables(projects: &[Project], observation: &str) -> Dataset {
    let mut files = BTreeMap::from([
        ("area.csv", AREA.to_owned()),
        ("sector.csv", SECTOR.to_owned()),
        ("organisation.csv", ORGANISATION.to_owned()),
        ("measure.csv", MEASURE.to_owned()),
        ("source.csv", SOURCE.to_owned()),
    ]);
    if !observation.is_empty() {
        files.insert("observation.csv", observation.to_owned());
    }
    if !projects.is_empty() {
        let (mut project, mut plan, mut progress) =
            (PROJECT.to_owned(), "project,year,version,decided,amount\n".to_owned(), "project,month,done\n".to_owned());
        for (at, one) in projects.iter().enumerate() {
            let Project { area, also_area, sector, special_hq, area_hq, .. } = one;
            project += &format!(
                "p{at},项目{at},{area},{also_area},{sector},{special_hq},{area_hq},U,major,construction,100\n"
            );
            if let Some(amount) = one.plan {
                plan += &format!("p{at},2023,initial,,{amount}\n");
            }
            for (month, done) in &one.done {
                progress += &format!("p{at},2023-{month:02},{done}\n");
            }
        }
        files.extend([("project.csv", project), ("plan.csv", plan), ("progress.csv", progress)]);
    }
    files.retain(|_, text| text.lines().count() > 1);
    load(&files)
}

/// The city with three projects, a, b and c in its districts, their plans and progress as files have them.
pub(super) fn planned(plan: &str, progress: &str) -> Known {
    let projects: String =
        ["a", "b", "c"].iter().map(|id| format!("{id},{id},A,,S,,,U,major,construction,1000\n")).collect();
    let files = BTreeMap::from([
        ("area.csv", AREA.to_owned()),
        ("sector.csv", SECTOR.to_owned()),
        ("organisation.csv", ORGANISATION.to_owned()),
        ("project.csv", format!("{PROJECT}{projects}")),
        ("plan.csv", format!("project,year,version,decided,amount\n{plan}")),
        ("progress.csv", format!("project,month,planned,done\n{progress}")),
    ]);
    Known::new(load(&files))
}

/// The city of a few tables, made in a month, with no month of its own.
pub(super) fn listed(project: &str, created: &str) -> Known {
    let files = BTreeMap::from([("area.csv", AREA.to_owned()), ("project.csv", project.to_owned())]);
    Known::new(load_as(&files, &serde_json::json!({"name": "city", "created": created, "yilan": {"home_area": "Z"}})))
}

/// The same with rows at fault.
pub(super) fn faulty(project: &str) -> Known {
    let files = BTreeMap::from([("area.csv", AREA.to_owned()), ("project.csv", project.to_owned())]);
    let own = serde_json::json!({"name": "city", "created": "2023-09-30", "yilan": {"home_area": "Z"}});
    Known::new(checked(&files, &own).value)
}

fn load(files: &BTreeMap<&str, String>) -> Dataset {
    let own = serde_json::json!({
        "name": "city", "title": "示例市", "title_en": "Sample City",
        "yilan": {"as_of": "2023-09", "home_area": "Z", "headline": ["fai", "fai_growth"],
                  "thresholds": {"small_plan_projects": 1}},
    });
    load_as(files, &own)
}

fn load_as(files: &BTreeMap<&str, String>, own: &serde_json::Value) -> Dataset {
    let checked = checked(files, own);
    let errors: Vec<_> =
        checked.diagnostics.iter().filter(|fault| fault.code.severity().as_str() != "warning").collect();
    assert!(errors.is_empty(), "{errors:?}");
    checked.value
}

fn checked(files: &BTreeMap<&str, String>, own: &serde_json::Value) -> Checked<Dataset> {
    let bytes = files.iter().map(|(name, text)| ((*name).to_owned(), text.clone().into_bytes())).collect();
    let sealed = seal(Some(own.to_string().as_bytes()), &bytes, "city").unwrap();
    let mut loader = Loader::new(Limits::COMMAND);
    loader.feed_descriptor(&sealed.descriptor, None).unwrap();
    for wanted in loader.wanted() {
        loader.feed(wanted.file, files[wanted.path.as_str()].clone().into_bytes()).unwrap();
    }
    loader.finish().unwrap()
}

/// What a page asks with, by its link.
pub(super) fn context(known: &Known, link: &str, locale: Locale) -> Context {
    let (state, dropped) = State::parse(link);
    assert!(dropped.is_empty(), "{dropped:?}");
    Context::new(known, &state, locale).unwrap()
}

/// September 2023.
pub(super) fn september() -> Month {
    Month::new(2023, 9).unwrap()
}
