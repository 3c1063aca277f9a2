//! The package's own words: the standard's properties and ours, under the key `yilan`.

use serde_json::{Map, Value};

use crate::base::{Code, Decimal, Diagnostic, Diagnostics, Month};
use crate::load::descriptor::FILE;
use crate::load::number::{Marks, scaled};
use crate::model::{Coverage, Package, Thresholds};

/// Properties of `yilan` that the page reads.
const OWN: &[&str] = &[
    "as_of",
    "home_area",
    "headline",
    "plan_measure",
    "synthetic",
    "map_approval_no",
    "supersedes",
    "thresholds",
    "coverage",
];
/// The names of thresholds.
const THRESHOLDS: &[&str] =
    &["watch_lead_pp", "behind_lead_pp", "watch_days", "behind_days", "small_plan_percent", "small_plan_projects"];
/// Properties of `yilan` that other programs than the page read.
const FOR_OTHERS: &[&str] = &["part"];

/// Reads what the package says of itself.
pub(super) fn read(package: &Map<String, Value>, diagnostics: &mut Diagnostics) -> Package {
    let text = |name: &str| package.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut described = Package {
        name: text("name"),
        title: text("title"),
        title_en: text("title_en"),
        version: text("version"),
        created: text("created"),
        ..Package::default()
    };
    match package.get("yilan") {
        None => {}
        Some(Value::Object(own)) => {
            for (name, value) in own {
                match set(&mut described, name, value, diagnostics) {
                    Some(()) => {}
                    None => note(Code::DescriptorError, &format!("yilan.{name}"), value, diagnostics),
                }
            }
        }
        Some(other) => note(Code::DescriptorError, "yilan", other, diagnostics),
    }
    described
}

fn note(code: Code, at: &str, value: &Value, diagnostics: &mut Diagnostics) {
    diagnostics.push(Diagnostic::at_file(code, FILE).column(at).value(value.to_string()));
}

/// A property that is not known, among those that are.
fn unknown(at: &str, value: &Value, known: &[&str], diagnostics: &mut Diagnostics) {
    let doubt = Diagnostic::at_file(Code::UnknownProperty, FILE).column(at).value(value.to_string());
    diagnostics.push(doubt.among(known.iter().copied()));
}

fn set(package: &mut Package, name: &str, value: &Value, diagnostics: &mut Diagnostics) -> Option<()> {
    let text = || value.as_str().map(str::to_owned);
    match name {
        "as_of" => package.as_of = Some(Month::parse(value.as_str()?)?),
        "home_area" => package.home_area = text()?,
        "headline" => package.headline = texts(value)?,
        "plan_measure" => package.plan_measure = text()?,
        "synthetic" => package.synthetic = value.as_bool()?,
        "map_approval_no" => package.map_approval_no = text()?,
        "supersedes" => package.supersedes = text()?,
        "thresholds" => package.thresholds = thresholds(value.as_object()?, diagnostics)?,
        "coverage" => package.coverage = Some(coverage(value.as_object()?)?),
        other if FOR_OTHERS.contains(&other) => {}
        _ => unknown(&format!("yilan.{name}"), value, OWN, diagnostics),
    }
    Some(())
}

fn texts(value: &Value) -> Option<Vec<String>> {
    value.as_array()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

/// A number exactly, whether written as a number or as text.
fn decimal(value: &Value) -> Option<Decimal> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    scaled(&text, 6, &Marks::default()).ok().map(|micro| Decimal::from_micro(micro.into()))
}

fn thresholds(own: &Map<String, Value>, diagnostics: &mut Diagnostics) -> Option<Thresholds> {
    let mut thresholds = Thresholds::default();
    for (name, value) in own {
        match name.as_str() {
            "watch_lead_pp" => thresholds.watch_lead_pp = decimal(value)?,
            "behind_lead_pp" => thresholds.behind_lead_pp = decimal(value)?,
            "watch_days" => thresholds.watch_days = value.as_i64()?,
            "behind_days" => thresholds.behind_days = value.as_i64()?,
            "small_plan_percent" => thresholds.small_plan_percent = decimal(value)?,
            "small_plan_projects" => thresholds.small_plan_projects = value.as_i64()?,
            _ => unknown(&format!("yilan.thresholds.{name}"), value, THRESHOLDS, diagnostics),
        }
    }
    Some(thresholds)
}

fn coverage(own: &Map<String, Value>) -> Option<Coverage> {
    let number = |name: &str| own.get(name).map(|value| value.as_i64().ok_or(())).transpose().ok();
    let value_share = own.get("value_share").map(|value| decimal(value).ok_or(())).transpose().ok()?;
    let excluded = own.get("excluded").map_or(Some(Vec::new()), texts)?;
    let excluded_en = own.get("excluded_en").map_or(Some(Vec::new()), texts)?;
    Some(Coverage { included: number("included")?, total: number("total")?, value_share, excluded, excluded_en })
}
