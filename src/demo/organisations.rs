//! Who drives and who builds: 1 + 10 + 20 headquarters, departments, units, owners.

use crate::demo::dice::Dice;
use crate::demo::places::{AREAS, OVERLAY, OVERLAY_NAMES};
use crate::demo::sectors::SECTORS;
use crate::demo::sheet::{Sheet, Sheets};
use crate::model::contract::organisation;

type Names = (&'static str, &'static str, &'static str);

/// The headquarters over all others.
pub(super) const GENERAL: &str = "hq";

/// The special headquarters.
pub(super) const SPECIAL: [Names; 10] = [
    ("hq-chips", "电子信息产业专项指挥部", "Electronics Industry Headquarters"),
    ("hq-energy-cars", "新能源与汽车产业专项指挥部", "New Energy and Vehicles Headquarters"),
    ("hq-bio", "生物医药产业专项指挥部", "Biomedicine Headquarters"),
    ("hq-parks", "产业空间专项指挥部", "Industrial Space Headquarters"),
    ("hq-rail", "轨道交通专项指挥部", "Rail Headquarters"),
    ("hq-transport", "交通与港航专项指挥部", "Transport and Ports Headquarters"),
    ("hq-energy", "能源与新型基础设施专项指挥部", "Energy and New Infrastructure Headquarters"),
    ("hq-water", "水务与生态环境专项指挥部", "Water and Environment Headquarters"),
    ("hq-social", "社会民生专项指挥部", "Social Projects Headquarters"),
    ("hq-housing", "住房与城市更新专项指挥部", "Housing and Renewal Headquarters"),
];

/// Headquarters of key districts within an area: id, names, the area's position.
const KEY_DISTRICTS: [(&str, &str, &str, usize); 8] = [
    ("kd-west-bay", "西湾片区指挥部", "West Bay Headquarters", 5),
    ("kd-north-hub", "北站枢纽片区指挥部", "North Hub Headquarters", 3),
    ("kd-science", "云麓科学城指挥部", "Yunlu Science City Headquarters", 3),
    ("kd-lake", "环湖新城片区指挥部", "Lakeside New Town Headquarters", 2),
    ("kd-bund", "长堤总部湾片区指挥部", "Changdi Bay Headquarters", 4),
    ("kd-east-port", "东港片区指挥部", "East Port Headquarters", 6),
    ("kd-valley", "桐岭智造谷指挥部", "Tongling Valley Headquarters", 7),
    ("kd-airport", "银沙空港片区指挥部", "Yinsha Airport Headquarters", 5),
];

/// The departments of the city.
pub(super) const DEPARTMENTS: [Names; 16] = [
    ("fgw", "市发展改革委", "Development and Reform Commission"),
    ("gxj", "市工业和信息化局", "Industry and Information Bureau"),
    ("zjj", "市住房建设局", "Housing and Construction Bureau"),
    ("jtj", "市交通运输局", "Transport Bureau"),
    ("swj", "市水务局", "Water Bureau"),
    ("jyj", "市教育局", "Education Bureau"),
    ("wjw", "市卫生健康委", "Health Commission"),
    ("wtj", "市文化广电旅游体育局", "Culture, Tourism and Sports Bureau"),
    ("hjj", "市生态环境局", "Ecology and Environment Bureau"),
    ("gzj", "市规划和自然资源局", "Planning and Natural Resources Bureau"),
    ("swu", "市商务局", "Commerce Bureau"),
    ("zsj", "市政务服务数据管理局", "Government Data Bureau"),
    ("tjj", "市统计局", "Statistics Bureau"),
    ("nyj", "市能源局", "Energy Bureau"),
    ("czj", "市财政局", "Finance Bureau"),
    ("hyj", "市海洋发展局", "Marine Development Bureau"),
];

/// Owners that the city itself set up, each with the sectors (by position) it builds in.
const OWNERS: [(&str, &str, &str, &[usize]); 6] = [
    ("metro", "云澜地铁集团", "Yunlan Metro Group", &[6]),
    ("port", "云澜港航集团", "Yunlan Port Group", &[8]),
    ("energy", "云澜能源集团", "Yunlan Energy Group", &[9]),
    ("water", "云澜水务集团", "Yunlan Water Group", &[11, 12]),
    ("housing", "云澜安居集团", "Yunlan Housing Group", &[17]),
    ("data", "云澜数据集团", "Yunlan Data Group", &[10]),
];

/// The agency that builds the city's public buildings and roads.
pub(super) const CITY_WORKS: &str = "gws";

/// The headquarters of an area itself.
pub(super) fn area_headquarters(place: usize) -> String {
    format!("hq-{}", AREAS[place].id)
}

/// The headquarters a project of an area answers to: a key district's now and then.
pub(super) fn area_headquarters_of(place: usize, dice: &mut Dice) -> String {
    let here: Vec<&str> = KEY_DISTRICTS.iter().filter(|district| district.3 == place).map(|it| it.0).collect();
    if !here.is_empty() && dice.chance(0.35) { (*dice.pick(&here)).to_owned() } else { area_headquarters(place) }
}

/// The agency that builds for an area's own government.
pub(super) fn district_works(place: usize) -> String {
    format!("gws-{}", AREAS[place].id)
}

/// The office that looks after an area's private investment.
pub(super) fn district_promotion(place: usize) -> String {
    format!("tcj-{}", AREAS[place].id)
}

/// The unit responsible for a project: its id and, in words, who builds it.
pub(super) fn unit_of(sector: usize, place: Option<usize>, is_of_the_city: bool) -> (String, &'static str) {
    let owner = OWNERS.iter().find(|owner| owner.3.contains(&sector));
    match (is_of_the_city, owner, place) {
        (true, Some(owner), _) => (owner.0.to_owned(), owner.1),
        (true, None, _) | (false, _, None) => (CITY_WORKS.to_owned(), "市建筑工务署"),
        (false, _, Some(place)) => (district_works(place), ""),
    }
}

/// The department that oversees a sector.
pub(super) fn department_of(sector: usize) -> &'static str {
    DEPARTMENTS[SECTORS[sector].department].0
}

/// Writes the table `organisation`.
pub(super) fn write(sheets: &mut Sheets) {
    let sheet = sheets.of(&organisation::SPEC);
    row(sheet, "general_hq", GENERAL, ["市投资建设总指挥部", "General Investment Headquarters"], None);
    for (id, name, name_en) in SPECIAL {
        row(sheet, "special_hq", id, [name, name_en], None);
    }
    for (at, place) in AREAS.iter().enumerate() {
        let names = [format!("{}指挥部", place.name), format!("{} Headquarters", place.name_en)];
        row(sheet, "area_hq", &area_headquarters(at), [&names[0], &names[1]], Some(place.id));
    }
    let [name, name_en] = OVERLAY_NAMES.map(str::to_owned);
    let names = [format!("{name}指挥部"), format!("{name_en} Headquarters")];
    row(sheet, "area_hq", &format!("hq-{OVERLAY}"), [&names[0], &names[1]], Some(OVERLAY));
    for (id, name, name_en, place) in KEY_DISTRICTS {
        row(sheet, "area_hq", id, [name, name_en], Some(AREAS[place].id));
    }
    for (id, name, name_en) in DEPARTMENTS {
        row(sheet, "department", id, [name, name_en], None);
    }
    row(sheet, "unit", CITY_WORKS, ["市建筑工务署", "Public Works Agency"], None);
    for (at, place) in AREAS.iter().enumerate() {
        let names = [format!("{}建筑工务署", place.name), format!("{} Public Works", place.name_en)];
        row(sheet, "unit", &district_works(at), [&names[0], &names[1]], None);
    }
    for (at, place) in AREAS.iter().enumerate() {
        let names = [format!("{}投资促进局", place.name), format!("{} Investment Promotion", place.name_en)];
        row(sheet, "unit", &district_promotion(at), [&names[0], &names[1]], None);
    }
    for (id, name, name_en, _) in OWNERS {
        row(sheet, "owner", id, [name, name_en], None);
    }
}

fn row(sheet: &mut Sheet, kind: &str, id: &str, names: [&str; 2], area: Option<&str>) {
    let parent = matches!(kind, "special_hq" | "area_hq").then_some(GENERAL);
    sheet.put(organisation::ID, id).put_some(organisation::PARENT, parent).put(organisation::KIND, kind);
    sheet.put(organisation::NAME, names[0]).put(organisation::NAME_EN, names[1]);
    sheet.put_some(organisation::AREA, area).end();
}
