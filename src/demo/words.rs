//! Names that sound like projects of such a city and are no real ones: place, thing, phase.

use std::collections::BTreeMap;

use crate::demo::dice::Dice;
use crate::demo::places::AREAS;
use crate::demo::sectors::{SECTORS, Thing};

/// Made-up places within the areas; each area takes eight in a row.
const PLACES: [Thing; 44] = [
    ("青石湾", "Qingshi Bay"),
    ("白鹭洲", "Bailu Isle"),
    ("松风岭", "Songfeng Ridge"),
    ("月桥", "Yueqiao"),
    ("金沙浦", "Jinsha Creek"),
    ("云溪", "Yunxi"),
    ("竹坑", "Zhukeng"),
    ("梅塘", "Meitang"),
    ("龙脊", "Longji"),
    ("石岩头", "Shiyantou"),
    ("南汀", "Nanting"),
    ("北堤", "Beidi"),
    ("东屿", "Dongyu"),
    ("西澜", "Xilan"),
    ("望海台", "Wanghai Terrace"),
    ("鹤鸣", "Heming"),
    ("桐江", "Tongjiang"),
    ("澄心湖", "Chengxin Lake"),
    ("银滩", "Yintan"),
    ("岬角", "Jiajiao"),
    ("麓园", "Luyuan"),
    ("长汀口", "Changtingkou"),
    ("沙洲", "Shazhou"),
    ("榕桥", "Rongqiao"),
    ("蓝田湾", "Lantian Bay"),
    ("翠谷", "Cuigu"),
    ("古渡", "Gudu"),
    ("新埔", "Xinpu"),
    ("大浦", "Dapu"),
    ("红树湾", "Mangrove Bay"),
    ("莲渚", "Lianzhu"),
    ("凤仪", "Fengyi"),
    ("海云", "Haiyun"),
    ("星河", "Xinghe"),
    ("平沙", "Pingsha"),
    ("远山", "Yuanshan"),
    ("横岭", "Hengling"),
    ("上屿", "Shangyu"),
    ("下浦", "Xiapu"),
    ("听澜台", "Tinglan Terrace"),
    ("玉屏", "Yuping"),
    ("清泉", "Qingquan"),
    ("石桥", "Shiqiao"),
    ("双溪", "Shuangxi"),
];

/// What two projects of one name are told apart by.
const PHASES: [Thing; 5] = [
    ("（二期）", " Phase II"),
    ("（三期）", " Phase III"),
    ("（南区）", " South"),
    ("（北区）", " North"),
    ("（四期）", " Phase IV"),
];

/// The first words of made-up companies.
const COMPANIES: [&str; 20] = [
    "澜芯", "启岳", "恒澜", "汇屿", "明岬", "远汀", "瑞麓", "鼎屿", "云岸", "海澈", "星桐", "嘉澜", "博岭", "安汀",
    "华屿", "众岸", "元麓", "思澜", "联岬", "拓海",
];

/// What lies across areas, by its sector.
const fn across(sector: usize) -> &'static [Thing] {
    match sector {
        6 => &[("环湾城际铁路", "Bay Ring Intercity Railway"), ("沿海快线", "Coastal Express Line")],
        7 => &[
            ("东部过海通道", "Eastern Sea Crossing"),
            ("滨海快速干线", "Coastal Expressway"),
            ("云岭隧道群", "Yunling Tunnels"),
            ("北环快速路东延", "Northern Ring Expressway, Eastern Extension"),
            ("沿江高速联络线", "Riverside Motorway Link"),
            ("西岸跨江大桥", "West Bank River Bridge"),
        ],
        11 => &[("北部水源连通工程", "Northern Water Link"), ("全市供水干管环网", "Water Main Ring")],
        12 => &[("碧道贯通工程", "Greenway Link"), ("海岸生态廊道", "Coastal Green Corridor")],
        _ => &[("综合管廊干线", "Trunk Utility Tunnel"), ("天然气高压管网", "High-Pressure Gas Grid")],
    }
}

/// Gives names, each once.
#[derive(Default)]
pub(super) struct Namer {
    given: BTreeMap<String, u32>,
}

impl Namer {
    /// A name for a project of a sector and size (in deviations from the usual), in an area or across
    /// several: Chinese and English.
    pub(super) fn name(&mut self, sector: usize, size: f64, place: Option<usize>, dice: &mut Dice) -> [String; 2] {
        let Some(place) = place else {
            let (name, name_en) = *dice.pick(across(sector));
            return self.once(name.to_owned(), name_en.to_owned());
        };
        let (large, usual) = SECTORS[sector].things.split_at(2);
        let is_large = size > 1.0 || (size > 0.0 && dice.chance(0.3));
        let (thing, thing_en) = dice.pick(if is_large { large } else { usual });
        let (spot, spot_en) = PLACES[(place * 4 + dice.below(8)) % PLACES.len()];
        let district = AREAS[place].short;
        match dice.below(10) {
            0..=5 => self.once(format!("{spot}{thing}"), format!("{spot_en} {thing_en}")),
            6 | 7 => {
                let area_en = AREAS[place].name_en.split(' ').next().unwrap_or_default();
                self.once(format!("{district}{thing}"), format!("{area_en} {thing_en}"))
            }
            _ => {
                let company = dice.pick(&COMPANIES);
                let is_private = SECTORS[sector].public < 0.3;
                let first = if is_private { company } else { district };
                self.once(format!("{first}{spot}{thing}"), format!("{spot_en} {thing_en}"))
            }
        }
    }

    fn once(&mut self, name: String, name_en: String) -> [String; 2] {
        let count = self.given.entry(name.clone()).or_default();
        *count += 1;
        match *count as usize {
            1 => [name, name_en],
            again => match PHASES.get(again - 2) {
                Some((phase, phase_en)) => [format!("{name}{phase}"), format!("{name_en}{phase_en}")],
                None => [format!("{name}（{again}号地块）"), format!("{name_en} Lot {again}")],
            },
        }
    }
}

/// A made-up company of a sector.
pub(super) fn company(sector: usize, dice: &mut Dice) -> String {
    let trade = match sector {
        0 => "半导体",
        1 => "电子",
        2 => "汽车科技",
        3 | 9 => "能源",
        4 => "生物",
        5 | 18 => "产业发展",
        10 => "数据",
        17 => "置业",
        19 => "商业管理",
        _ => "建设",
    };
    format!("{}{trade}有限公司", dice.pick(&COMPANIES))
}
