//! What was most likely meant, where that can be told: it stands before what to do.

use std::path::Path;

use super::visible;
use crate::base::{Code, Diagnostic, nearest, plain};
use crate::locale::columns::is_called;
use crate::locale::{Locale, word};
use crate::model::contract;

/// Can what was meant be told of such a fault at all?
pub(super) const fn may_tell(code: Code) -> bool {
    matches!(
        code,
        Code::ChoiceError
            | Code::UnknownColumn
            | Code::ExtraLabel
            | Code::MissingLabel
            | Code::UnknownTable
            | Code::UnlistedFile
            | Code::UnknownProperty
            | Code::ForeignKey
            | Code::PropertyReference
            | Code::IdError
            | Code::DescriptorError
    )
}

/// A sentence on what was meant; nothing where that is anybody's guess.
// A function of its own: it comes with the rest of the module (.ci/split.mjs).
#[inline(never)]
pub(super) fn hint(locale: Locale, diagnostic: &Diagnostic) -> Option<String> {
    let value = diagnostic.value.as_str();
    let candidates = || diagnostic.candidates.iter().map(String::as_str);
    Some(match diagnostic.code {
        Code::ChoiceError => meant(locale, choice(diagnostic)?),
        Code::UnknownColumn | Code::ExtraLabel => column(locale, column_meant(value, candidates())?),
        Code::MissingLabel => label(locale, candidates().find(|label| column_meant(label, [value]).is_some())?),
        Code::UnknownTable | Code::UnlistedFile => file(locale, value)?,
        Code::UnknownProperty => meant(locale, nearest(property(diagnostic), candidates())?),
        Code::ForeignKey | Code::PropertyReference => id(locale, candidates().next()?, diagnostic.details.first()?),
        Code::IdError => ids_of(locale, diagnostic.details.first().filter(|table| contract::table(table).is_some())?),
        Code::DescriptorError => {
            let (chinese, english) = form(property(diagnostic))?;
            locale.pick(chinese, english).to_owned()
        }
        _ => return None,
    })
}

/// The choice that a cell says in words of either language, or misspells.
fn choice(diagnostic: &Diagnostic) -> Option<&str> {
    let choices = diagnostic.details.first()?.split(", ");
    let column = diagnostic.place.column.as_deref().unwrap_or_default();
    let mut items = diagnostic.value.split([';', '；', '、', ',', '，']);
    let unknown = items.find(|item| choices.clone().all(|choice| choice != *item))?;
    let says = |choice: &&str| {
        let words = Locale::ALL.map(|locale| plain(word(column, choice, locale)));
        words.contains(&plain(unknown)) || words[0].strip_suffix("项目") == Some(unknown)
    };
    choices.clone().find(says).or_else(|| nearest(unknown, choices))
}

/// The column that a label means: in Chinese, with its unit in brackets, or nearly its name.
fn column_meant<'a>(label: &str, columns: impl IntoIterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let bare = plain(label.split(['(', '（', '[', '【']).next().unwrap_or(label));
    let called = columns.clone().into_iter().find(|column| is_called(column, &bare));
    called.or_else(|| nearest(label, columns))
}

/// The table that the name of a table, or of a file, means; a workbook is saved otherwise first.
fn file(locale: Locale, name: &str) -> Option<String> {
    let path = Path::new(name);
    let stem = path.file_stem()?.to_str()?;
    let table = nearest(stem, contract::TABLES.iter().map(|spec| spec.name))?;
    match path.extension().unwrap_or_default().to_ascii_lowercase().to_str()? {
        "" => (table != stem).then(|| meant(locale, table)),
        "csv" => {
            let meant_file = format!("{table}.csv");
            (!name.ends_with(&meant_file)).then(|| meant(locale, &meant_file))
        }
        _ => Some(match locale {
            Locale::ZhCn => format!("请另存为UTF-8编码的CSV文件“{table}.csv”。"),
            Locale::En => format!("Save it as “{table}.csv”, a CSV file in UTF-8."),
        }),
    }
}

/// The last part of a property's name.
fn property(diagnostic: &Diagnostic) -> &str {
    let column = diagnostic.place.column.as_deref().unwrap_or_default();
    column.rsplit('.').next().unwrap_or(column)
}

/// How a property of the package is written.
fn form(property: &str) -> Option<(&'static str, &'static str)> {
    Some(match property {
        "as_of" => ("写作年份和月份，如\"2023-09\"。", "Write a year and a month, such as \"2023-09\"."),
        "headline" => (
            "写作指标编号的列表，如[\"fai\", \"fai_growth\"]。",
            "Write a list of measure ids, such as [\"fai\", \"fai_growth\"].",
        ),
        "synthetic" => ("写作true或false，不加引号。", "Write true or false, without quotes."),
        "thresholds" => (
            "写作各项界限的数值，如{\"behind_days\": 30}。",
            "Write an object of numbers, such as {\"behind_days\": 30}.",
        ),
        "coverage" => (
            "写作收录情况，如{\"included\": 120, \"total\": 150, \"excluded\": [\"原因\"]}。",
            "Write an object, such as {\"included\": 120, \"total\": 150, \"excluded\": [\"why\"]}.",
        ),
        "home_area" | "plan_measure" | "map_approval_no" | "supersedes" => {
            ("写作文字，加双引号。", "Write a text, in double quotes.")
        }
        _ => return None,
    })
}

fn meant(locale: Locale, what: &str) -> String {
    match locale {
        Locale::ZhCn => format!("您是否想写“{what}”？"),
        Locale::En => format!("Did you mean “{what}”?"),
    }
}

fn column(locale: Locale, name: &str) -> String {
    match locale {
        Locale::ZhCn => format!("您是否想写列名“{name}”？"),
        Locale::En => format!("Did you mean the column “{name}”?"),
    }
}

fn label(locale: Locale, found: &str) -> String {
    let found = visible(found);
    match locale {
        Locale::ZhCn => format!("表头中的“{found}”可能就是这一列，请改用上述列名。"),
        Locale::En => format!("“{found}” in the header may be it: give it this name."),
    }
}

fn id(locale: Locale, id: &str, table: &str) -> String {
    match locale {
        Locale::ZhCn => format!("此处填写表{table}的编号，不填名称：应为“{id}”。"),
        Locale::En => format!("The id of the row in {table} stands here, not its name: “{id}”."),
    }
}

fn ids_of(locale: Locale, table: &str) -> String {
    match locale {
        Locale::ZhCn => format!("此处填写表{table}的编号，不填名称。"),
        Locale::En => format!("The id of a row in {table} stands here, not its name."),
    }
}
