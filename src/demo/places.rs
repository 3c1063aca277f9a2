//! The areas of the made-up city: eleven that make it up, and one that overlaps two of them.

use crate::demo::sheet::Sheets;
use crate::model::contract::area;

/// The city's id.
pub(super) const CITY: &str = "yunlan";

/// An area: id, names, place on the tile map, and how much of the city is there.
pub(super) struct Area {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) name_en: &'static str,
    pub(super) short: &'static str,
    pub(super) is_functional: bool,
    column: u8,
    row: u8,
    /// Its part of the projects, in thousandths.
    pub(super) weight: f64,
    /// How much projects there lag: the share that does, beside that of the other areas.
    pub(super) is_behind: bool,
}

const fn district(id: &'static str, names: [&'static str; 3], tile: [u8; 2], weight: f64, is_behind: bool) -> Area {
    let [name, name_en, short] = names;
    let [column, row] = tile;
    Area { id, name, name_en, short, is_functional: false, column, row, weight, is_behind }
}

const fn functional(id: &'static str, names: [&'static str; 3], tile: [u8; 2], weight: f64) -> Area {
    Area { is_functional: true, ..district(id, names, tile, weight, false) }
}

/// The areas that make up the city.
pub(super) const AREAS: [Area; 11] = [
    district("wanglan", ["望澜区", "Wanglan District", "望澜"], [3, 3], 128.0, false),
    district("qingyu", ["青屿区", "Qingyu District", "青屿"], [4, 3], 88.0, false),
    district("chenghu", ["澄湖区", "Chenghu District", "澄湖"], [4, 2], 104.0, true),
    district("yunlu", ["云麓区", "Yunlu District", "云麓"], [3, 2], 112.0, false),
    district("changdi", ["长堤区", "Changdi District", "长堤"], [2, 3], 134.0, true),
    district("yinsha", ["银沙区", "Yinsha District", "银沙"], [1, 2], 140.0, false),
    district("heting", ["鹤汀区", "Heting District", "鹤汀"], [5, 3], 60.0, false),
    district("tongling", ["桐岭区", "Tongling District", "桐岭"], [2, 1], 96.0, false),
    district("songpo", ["松坡区", "Songpo District", "松坡"], [5, 2], 66.0, true),
    functional("jiawan", ["岬湾新区", "Jiawan New Area", "岬湾"], [6, 2], 40.0),
    functional("yuan-ao", ["远澳合作区", "Yuan'ao Cooperation Zone", "远澳"], [7, 1], 32.0),
];

/// The area that overlaps its neighbours.
pub(super) const OVERLAY: &str = "lanwan";
/// Its name.
pub(super) const OVERLAY_NAMES: [&str; 2] = ["澜湾先行区", "Lanwan Pioneer Zone"];
/// Those of [`AREAS`] that it lies in.
pub(super) const OVERLAID: [usize; 2] = [0, 4];

/// Writes the table `area`.
pub(super) fn write(sheets: &mut Sheets) {
    let sheet = sheets.of(&area::SPEC);
    sheet.put(area::ID, CITY).put(area::NAME, "云澜市").put(area::NAME_EN, "Yunlan City");
    sheet.put(area::KIND, "city").put(area::CODE_SCHEME, "local").end();
    for place in &AREAS {
        let kind = if place.is_functional { "functional_area" } else { "district" };
        sheet.put(area::ID, place.id).put(area::PARENT, CITY).put(area::KIND, kind);
        sheet.put(area::NAME, place.name).put(area::NAME_EN, place.name_en).put(area::CODE_SCHEME, "local");
        sheet.put(area::COUNTED_IN_PARENT, true).put(area::COLUMN, place.column).put(area::ROW, place.row).end();
    }
    let [name, name_en] = OVERLAY_NAMES;
    sheet.put(area::ID, OVERLAY).put(area::PARENT, CITY).put(area::KIND, "functional_area");
    sheet.put(area::NAME, name).put(area::NAME_EN, name_en).put(area::CODE_SCHEME, "local");
    sheet.put(area::COUNTED_IN_PARENT, false).put(area::COLUMN, 2).put(area::ROW, 4).end();
}
