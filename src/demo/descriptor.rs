//! What the made-up package says of itself.

use serde_json::{Value, json};

use crate::demo::calendar::AS_OF;
use crate::demo::places::CITY;
use crate::demo::project::Project;
use crate::demo::statistics::PLAN_MEASURE;
use crate::load::pretty;
use crate::model::contract::TABLES;
use crate::model::{Kind, TableSpec, Unit};

/// The package's name, and the folder of its versions.
pub(super) const NAME: &str = "demo";

/// The descriptor before its files are sealed.
pub(super) fn descriptor(projects: &[Project]) -> Vec<u8> {
    let resources: Vec<Value> = TABLES.iter().filter_map(|spec| units(spec)).collect();
    let package = json!({
        "name": NAME,
        "title": "示例数据：云澜市投资项目",
        "title_en": "Demonstration data: projects of Yunlan, a made-up city",
        "description": "程序生成的示例数据，城市、机构、项目和数字均为虚构。Generated; city, organisations, projects and figures are made up.",
        "version": format!("{}.{}.0", AS_OF.year(), AS_OF.number()),
        "created": "2026-10-15T00:00:00Z",
        "yilan": {
            "as_of": AS_OF.to_string(),
            "home_area": CITY,
            "headline": ["fai", "fai_growth", "industrial_share", "industrial_growth", "infrastructure_growth"],
            "plan_measure": PLAN_MEASURE,
            "synthetic": true,
            "thresholds": {
                "watch_lead_pp": 0, "behind_lead_pp": -5, "watch_days": 0, "behind_days": 30,
                "small_plan_percent": 1, "small_plan_projects": 5,
            },
            "coverage": {
                "included": projects.len(),
                "total": projects.len(),
                "excluded": ["谋划和储备项目的完成率（没有年度计划）", "500万元以下的项目（台账不收录）"],
                "excluded_en": [
                    "completion of proposed and reserve projects (they have no annual plan)",
                    "projects below 5 million yuan (the ledger does not keep them)",
                ],
            },
        },
        "resources": resources,
    });
    pretty(&package)
}

/// A table's amounts of money are in 万元.
fn units(spec: &TableSpec) -> Option<Value> {
    let money = spec.fields.iter().filter(|field| field.kind == Kind::Money);
    let fields: Vec<Value> =
        money.map(|field| json!({ "name": field.name, "unit": Unit::TenThousandYuan.as_str() })).collect();
    let path = format!("{}.csv", spec.name);
    (!fields.is_empty()).then(|| json!({ "name": spec.name, "path": path, "schema": { "fields": fields } }))
}
