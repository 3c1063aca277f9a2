//! The twenty sectors that the city invests in, and what is built in each.

use crate::demo::sheet::Sheets;
use crate::model::contract::sector;

/// What is built, or where: its name in both languages.
pub(super) type Thing = (&'static str, &'static str);

/// A sector.
pub(super) struct Sector {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) name_en: &'static str,
    /// The section of GB/T 4754, where it is one.
    code: &'static str,
    /// Its part of the projects, in thousandths.
    pub(super) weight: f64,
    /// How large its projects are beside the city's.
    pub(super) size: f64,
    /// How many of its projects the government pays for.
    pub(super) public: f64,
    /// The position of its headquarters, of its department.
    pub(super) headquarters: usize,
    pub(super) department: usize,
    /// How its projects are built.
    pub(super) build: Build,
    /// What is built: the first two are large, the others are not.
    pub(super) things: &'static [Thing],
}

/// How a project is built: it decides the tasks of its schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Build {
    /// Factories and parks.
    Plant,
    /// Schools, hospitals, housing.
    Building,
    /// Railways, roads, ports.
    Line,
    /// Power, water, the environment.
    Works,
    /// Computing and networks.
    Network,
}

macro_rules! sectors {
    ($( $id:literal $name:literal $en:literal $code:literal [$weight:literal $size:literal $public:literal]
        $hq:literal $department:literal $build:ident { $( $zh:literal $thing_en:literal, )* } )*) => {
        /// Every sector.
        pub(super) const SECTORS: [Sector; 20] = [ $( Sector {
            id: $id, name: $name, name_en: $en, code: $code, weight: $weight, size: $size, public: $public,
            headquarters: $hq, department: $department, build: Build::$build, things: &[ $( ($zh, $thing_en), )* ],
        }, )* ];
    };
}

sectors! {
    "semiconductors" "半导体与集成电路" "Semiconductors" "C" [46.0 2.2 0.02] 0 1 Plant {
        "集成电路制造基地" "Chip Plant", "功率器件生产线" "Power Device Line", "先进封装测试项目" "Packaging and Test Plant",
        "半导体材料产业化项目" "Semiconductor Materials Plant", "芯片设计中心" "Chip Design Centre",
        "传感器制造项目" "Sensor Plant", }
    "electronics" "电子信息制造" "Electronics" "C" [78.0 1.3 0.02] 0 1 Plant {
        "显示模组生产基地" "Display Module Plant", "智能终端制造基地" "Smart Device Plant",
        "精密制造中心" "Precision Manufacturing Centre", "通信设备产业化项目" "Telecom Equipment Plant",
        "机器人产业化项目" "Robotics Plant", "生产线技术改造项目" "Production Line Upgrade", }
    "vehicles" "智能网联汽车" "Intelligent Vehicles" "C" [34.0 1.8 0.02] 1 1 Plant {
        "整车扩产项目" "Vehicle Plant Expansion", "新能源汽车零部件基地" "Vehicle Parts Plant",
        "智能驾驶研发中心" "Smart Driving R&D Centre", "汽车电子产业化项目" "Automotive Electronics Plant",
        "车规测试场" "Vehicle Test Track", }
    "new_energy" "新能源与储能" "New Energy and Storage" "C" [42.0 1.6 0.03] 1 1 Plant {
        "储能电池制造基地" "Storage Battery Plant", "光伏组件产业化项目" "Solar Module Plant",
        "氢能装备项目" "Hydrogen Equipment Project", "电池材料项目" "Battery Materials Project",
        "储能系统集成中心" "Storage Integration Centre", }
    "biomedicine" "生物医药" "Biomedicine" "C" [48.0 0.9 0.05] 2 1 Plant {
        "生物医药产业化基地" "Biomedicine Plant", "疫苗生产基地" "Vaccine Plant",
        "医疗器械研发生产中心" "Medical Devices Centre", "创新药中试基地" "New Drug Pilot Plant",
        "细胞治疗中心" "Cell Therapy Centre", }
    "parks" "产业园区" "Industrial Parks" "L" [70.0 1.2 0.2] 3 1 Plant {
        "工业上楼产业园" "Vertical Industrial Park", "科技产业园" "Technology Park",
        "智造产业园" "Smart Manufacturing Park", "专精特新产业园" "Specialist Industry Park",
        "先进制造园区配套厂房" "Advanced Manufacturing Park Workshops", "海洋产业园" "Marine Industry Park", }
    "rail" "轨道交通" "Rail Transport" "G" [24.0 5.5 0.95] 4 3 Line {
        "城市轨道延长线" "Metro Extension", "城际铁路" "Intercity Railway", "轨道枢纽" "Rail Interchange",
        "轨道车辆段" "Metro Depot", "有轨电车示范线" "Demonstration Tramway", }
    "roads" "道路交通" "Roads" "G" [104.0 1.0 0.97] 5 3 Line {
        "快速路改造工程" "Expressway Upgrade", "干线道路新建工程" "New Trunk Road", "主干道拓宽工程" "Arterial Road Widening",
        "市政道路新建工程" "New Urban Road", "隧道工程" "Tunnel", "大桥工程" "Bridge", "立交改造工程" "Interchange Upgrade",
        "片区路网工程" "District Road Network", "跨线桥工程" "Flyover", "道路综合整治工程" "Road Renewal",
        "慢行系统改造工程" "Walking and Cycling Network", "公交综合场站" "Bus Depot", }
    "ports" "港口航空" "Ports and Aviation" "G" [18.0 3.2 0.45] 5 3 Line {
        "集装箱码头扩建工程" "Container Terminal Expansion", "航空货站" "Air Cargo Terminal",
        "通用机场" "General Aviation Airfield", "邮轮母港配套工程" "Cruise Port Facilities",
        "航道疏浚工程" "Channel Dredging", }
    "power" "电力能源" "Power and Energy" "D" [62.0 1.1 0.25] 6 13 Works {
        "海上风电项目" "Offshore Wind Farm", "抽水蓄能电站" "Pumped Storage Station",
        "输变电工程" "Substation and Grid Works", "天然气调峰电厂" "Gas Peaking Plant",
        "充电基础设施项目" "Charging Network", "分布式光伏项目" "Distributed Solar Project", }
    "digital" "新型信息基础设施" "Digital Infrastructure" "I" [42.0 0.7 0.35] 6 11 Network {
        "算力中心" "Computing Centre", "数据中心" "Data Centre", "工业互联网平台" "Industrial Internet Platform",
        "通信网络升级工程" "Network Upgrade", "城市感知网工程" "City Sensing Network", "车路协同工程" "Vehicle-Road Network", }
    "water" "水务水利" "Water" "N" [66.0 0.8 0.96] 7 4 Works {
        "水库连通工程" "Reservoir Link", "供水保障工程" "Water Supply Works",
        "水质净化厂扩建工程" "Water Reclamation Plant Expansion", "排水管网改造工程" "Drainage Renewal",
        "海堤加固工程" "Sea Wall Works", "排涝泵站" "Drainage Pumping Station", }
    "ecology" "生态环境" "Environment" "N" [44.0 0.5 0.9] 7 8 Works {
        "能源生态园" "Waste-to-Energy Park", "海岸带修复工程" "Coast Restoration", "河流生态修复工程" "River Restoration",
        "郊野公园" "Country Park", "碧道工程" "Greenway", }
    "municipal" "市政公用" "Municipal Works" "N" [58.0 0.5 0.95] 7 2 Works {
        "综合管廊工程" "Utility Tunnel", "环卫综合体" "Sanitation Complex", "燃气管网改造工程" "Gas Network Renewal",
        "电缆下地工程" "Cable Undergrounding", "应急物资储备中心" "Emergency Stores", }
    "education" "教育" "Education" "P" [92.0 0.5 0.96] 8 5 Building {
        "大学校区" "University Campus", "职业技术学院" "Vocational College", "高级中学" "High School",
        "九年一贯制学校" "Nine-Year School", "小学改扩建工程" "Primary School Extension", "幼儿园" "Kindergarten",
        "实训基地" "Training Base", }
    "health" "医疗卫生" "Health" "Q" [48.0 0.9 0.94] 8 6 Building {
        "综合医院迁建工程" "General Hospital Relocation", "人民医院二期" "People's Hospital Phase II",
        "妇幼保健院" "Maternity Hospital", "中医院新建工程" "Chinese Medicine Hospital",
        "康复医院" "Rehabilitation Hospital", "疾病预防控制中心" "Disease Control Centre", }
    "culture" "文化体育" "Culture and Sports" "R" [30.0 0.8 0.9] 8 7 Building {
        "体育中心" "Sports Centre", "文化中心" "Cultural Centre", "图书馆新馆" "New Library", "美术馆" "Art Museum",
        "海洋博物馆" "Maritime Museum", "全民健身中心" "Community Gymnasium", }
    "housing" "保障性住房" "Affordable Housing" "K" [54.0 1.0 0.8] 9 2 Building {
        "人才住房" "Talent Housing", "公共住房" "Public Housing", "保障性租赁住房" "Affordable Rental Housing",
        "安居工程" "Housing Estate", "配套宿舍" "Staff Housing", }
    "renewal" "城市更新" "Urban Renewal" "K" [44.0 2.6 0.05] 9 9 Building {
        "片区统筹开发项目" "District Redevelopment", "城市更新单元" "Urban Renewal Unit",
        "旧工业区改造项目" "Old Industrial Area Renewal", "城中村改造项目" "Urban Village Renewal",
        "住宅小区" "Residential Quarter", }
    "commerce" "商贸会展物流" "Commerce and Logistics" "L" [42.0 1.2 0.15] 9 10 Building {
        "国际会展中心" "Convention Centre", "总部大厦" "Headquarters Tower", "商业综合体" "Shopping Complex",
        "冷链物流中心" "Cold Chain Centre", "智慧物流园" "Smart Logistics Park", "酒店项目" "Hotel", }
}

/// The position of 新型信息基础设施, of 电力能源: the list of new infrastructure is taken from them.
pub(super) const NEW_INFRASTRUCTURE: [usize; 2] = [10, 9];

/// Writes the table `sector`.
pub(super) fn write(sheets: &mut Sheets) {
    let sheet = sheets.of(&sector::SPEC);
    for entry in &SECTORS {
        sheet.put(sector::ID, entry.id).put(sector::NAME, entry.name).put(sector::NAME_EN, entry.name_en);
        sheet.put(sector::CODE, entry.code).put(sector::CODE_SCHEME, "gbt4754").end();
    }
}
