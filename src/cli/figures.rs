//! `yilan figures`: every figure of a package for a state and each of its members.

use std::fs;
use std::process::ExitCode;

use serde_json::json;

use crate::base::Month;
use crate::cli::arguments::{self, Format};
use crate::cli::{folder, output, trouble};
use crate::load::pretty;
use crate::locale::Locale;
use crate::nav::Filters;
use crate::present::Known;
use crate::present::chips::unknown_values;
use crate::present::report::{ReportRow, report};

/// A state to report: filters, and the month where the query names one.
struct Asked {
    filters: Filters,
    month: Option<Month>,
}

/// Prints the report of a folder; exit code 2 where the package or the question is at fault.
pub(super) fn run(arguments: &arguments::Figures, locale: Locale) -> ExitCode {
    let dataset = match folder::load(&arguments.folder) {
        Ok(checked) => checked.value,
        Err(failure) => {
            failure.diagnostics.iter().for_each(|diagnostic| output::remark(&trouble::sentence(diagnostic, locale)));
            return ExitCode::from(2);
        }
    };
    let known = Known::new(dataset);
    let states = asked(arguments);
    if let Ok(states) = &states {
        states.iter().for_each(|state| remark_unknown(&known, state, locale));
    }
    match states.and_then(|states| rows(&known, &states, arguments.month)) {
        Ok(rows) => print(&rows, arguments.format),
        Err(fault) => {
            output::remark(&fault.sentence(locale));
            ExitCode::from(2)
        }
    }
}

/// What is wrong with the question.
enum Fault {
    UnknownKey(String),
    UnreadableStates(String),
    NoMonth,
    AfterAsOf(Month),
}

impl Fault {
    fn sentence(&self, locale: Locale) -> String {
        match (self, locale) {
            (Self::UnknownKey(key), Locale::ZhCn) => format!("筛选条件中的“{key}”不是筛选键或其值有误，请改正后重试。"),
            (Self::UnknownKey(key), Locale::En) => {
                format!("“{key}” in the filter is no filter key or has a bad value.")
            }
            (Self::UnreadableStates(path), Locale::ZhCn) => format!("无法读取文件{path}，请检查路径。"),
            (Self::UnreadableStates(path), Locale::En) => format!("{path} cannot be read: check the path."),
            (Self::NoMonth, Locale::ZhCn) => "数据包没有任何月份的数字，请用--month指定月份。".to_owned(),
            (Self::NoMonth, Locale::En) => "The package has no figure for any month: name one with --month.".to_owned(),
            (Self::AfterAsOf(month), Locale::ZhCn) => format!("数据截至{month}，不能计算之后的月份。"),
            (Self::AfterAsOf(month), Locale::En) => format!("The data run to {month}; no later month can be computed."),
        }
    }
}

/// Says which values of a filter the package does not know: what they choose is nothing, and perhaps not meant.
fn remark_unknown(known: &Known, state: &Asked, locale: Locale) {
    for (key, value) in unknown_values(&known.dataset, &state.filters) {
        let key = key.as_str();
        output::remark(&match locale {
            Locale::ZhCn => format!("筛选条件{key}的取值“{value}”不在数据包中，没有项目符合。"),
            Locale::En => format!("The package has no “{value}” for the filter key {key}: no project fits."),
        });
    }
}

fn asked(arguments: &arguments::Figures) -> Result<Vec<Asked>, Fault> {
    let Some(path) = &arguments.states else { return Ok(vec![parse(&arguments.filter)?]) };
    let text = fs::read_to_string(path).map_err(|_| Fault::UnreadableStates(path.display().to_string()))?;
    text.lines().map(parse).collect()
}

fn parse(query: &str) -> Result<Asked, Fault> {
    let (filters, month, unknown) = Filters::parse(query);
    match unknown.into_iter().next() {
        Some(key) => Err(Fault::UnknownKey(key)),
        None => Ok(Asked { filters, month }),
    }
}

fn rows(known: &Known, states: &[Asked], month: Option<Month>) -> Result<Vec<ReportRow>, Fault> {
    let as_of = known.facts.as_of;
    let mut rows = Vec::new();
    for state in states {
        let month = month.or(state.month).or(known.opens_on).ok_or(Fault::NoMonth)?;
        match as_of {
            Some(as_of) if month > as_of => return Err(Fault::AfterAsOf(as_of)),
            _ => rows.extend(report(known, &state.filters, month)),
        }
    }
    Ok(rows)
}

fn print(rows: &[ReportRow], format: Format) -> ExitCode {
    match format {
        Format::Text => {
            let mut text = String::from("scope\tfigure\tvalue\tunit\tuniverse\n");
            for row in rows {
                let fields = [row.scope.as_ref(), &row.figure, &row.value, row.unit, row.universe];
                text.push_str(&fields.join("\t"));
                text.push('\n');
            }
            output::result(&text, 0)
        }
        Format::Json => {
            let entry = |row: &ReportRow| {
                json!({
                    "scope": row.scope.as_ref(),
                    "figure": row.figure,
                    "value": row.value,
                    "unit": row.unit,
                    "universe": row.universe,
                })
            };
            let entries = serde_json::Value::Array(rows.iter().map(entry).collect());
            output::result(&String::from_utf8_lossy(&pretty(&entries)), 0)
        }
    }
}
