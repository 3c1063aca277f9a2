//! The documents against the code: what `docs/` promises publishers is what the program reads.

use std::fs;
use std::path::Path;

use crate::fixtures::shown_by;
use yilan::base::{Code, Month};

use yilan::figures::FigureId;
use yilan::load::{Limits, Loader, RESERVED_IDS};
use yilan::model::contract::{self, TABLES, Unit};
use yilan::model::{Dataset, Field, Kind, TableSpec, Thresholds};
use yilan::nav::Filters;
use yilan::present::Known;
use yilan::present::report::report;

fn document(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)).unwrap()
}

/// The text below a heading, up to the next heading of any level.
fn section<'a>(document: &'a str, heading: &str) -> &'a str {
    let line = format!("\n{heading}\n");
    assert!(document.contains(&line), "no heading {heading:?}");
    let body = &document[document.find(&line).unwrap() + line.len() - 1..];
    &body[..body.find("\n#").unwrap_or(body.len())]
}

/// The cells of the rows of a section's tables, without headers and rules.
fn rows(section: &str) -> Vec<Vec<String>> {
    let lines: Vec<&str> = section.lines().collect();
    let is_header = |at: usize| lines.get(at + 1).is_some_and(|next| next.starts_with("|---"));
    let is_row = |at: usize| lines[at].starts_with('|') && !lines[at].starts_with("|---") && !is_header(at);
    (0..lines.len()).filter(|&at| is_row(at)).map(|at| cells(lines[at])).collect()
}

fn cells(line: &str) -> Vec<String> {
    line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

/// The name of a column's kind in the document.
fn type_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Id => "id",
        Kind::Text => "text",
        Kind::Markdown => "markdown",
        Kind::Link => "link",
        Kind::Path => "path",
        Kind::Key(_) => "key",
        Kind::Keys(_) => "keys",
        Kind::Choice(_) => "choice",
        Kind::Choices(_) => "choices",
        Kind::Money => "money",
        Kind::Value => "value",
        Kind::Decimal(_) => "decimal",
        Kind::Integer => "integer",
        Kind::Year => "year",
        Kind::Month => "month",
        Kind::Day => "day",
        Kind::Period => "period",
        Kind::LooseDay => "loose day",
        Kind::Boolean => "boolean",
    }
}

fn type_cell(kind: Kind) -> String {
    match kind {
        Kind::Key(table) | Kind::Keys(table) => format!("{} → {table}", type_name(kind)),
        _ => type_name(kind).to_owned(),
    }
}

fn unit_cell(kind: Kind) -> String {
    match kind {
        Kind::Choice(choices) | Kind::Choices(choices) => {
            choices.iter().map(|choice| code(choice)).collect::<Vec<_>>().join(", ")
        }
        Kind::Money => "declared".to_owned(),
        Kind::Value => "the measure's".to_owned(),
        Kind::Decimal(unit) => code(unit.as_str()),
        _ => String::new(),
    }
}

/// A column as the document's row, but for its meaning.
fn row_of(field: &Field) -> [String; 4] {
    let required = if field.required { "yes" } else { "" };
    [code(field.name), type_cell(field.kind), required.to_owned(), unit_cell(field.kind)]
}

fn key_of(spec: &TableSpec) -> String {
    let names: Vec<String> = spec.key.iter().map(|&column| code(spec.fields[column].name)).collect();
    let nullable = if spec.nullable_key { " (cells of it may be empty)" } else { "" };
    format!("Key: {}{nullable}.", names.join(", "))
}

#[test]
fn the_tables_are_those_of_the_contract() {
    let document = document("data-format.md");
    let from = document.find("\n## The tables\n").unwrap();
    let to = document.find("\n## Rules of reading\n").unwrap();
    let headings: Vec<&str> = document[from..to].lines().filter_map(|line| line.strip_prefix("### ")).collect();
    let tables: Vec<String> = TABLES.iter().map(|spec| code(spec.name)).collect();
    assert_eq!(headings, tables);
}

#[test]
fn every_column_is_documented_as_the_contract_has_it() {
    let document = document("data-format.md");
    for spec in TABLES {
        let section = section(&document, &format!("### `{}`", spec.name));
        let documented = rows(section);
        let columns: Vec<&[String]> = documented.iter().map(|row| &row[..4]).collect();
        let contract: Vec<[String; 4]> = spec.fields.iter().map(row_of).collect();
        assert_eq!(columns, contract, "{}", spec.name);
        assert!(documented.iter().all(|row| !row[4].is_empty()), "{}: a column without a meaning", spec.name);
        assert!(section.contains(&key_of(spec)), "{}: {}", spec.name, key_of(spec));
    }
}

#[test]
fn every_type_is_declared_as_the_document_says() {
    let document = document("data-format.md");
    let documented = rows(section(&document, "### Types"));
    for field in TABLES.iter().flat_map(|spec| spec.fields) {
        let row = documented.iter().find(|row| row[0] == type_name(field.kind)).unwrap();
        assert_eq!(row[1], code(field.kind.schema_type()), "{}", field.name);
    }
}

#[test]
fn every_unit_is_documented() {
    let document = document("data-format.md");
    let documented: Vec<String> =
        rows(section(&document, "### Money and units")).into_iter().map(|row| row[0].clone()).collect();
    assert_eq!(documented, Unit::ALL.map(|unit| code(unit.as_str())));
}

#[test]
fn every_threshold_is_documented_with_its_default() {
    // Taken apart without `..`, so that a new threshold does not compile until it is documented.
    let Thresholds { watch_lead_pp, behind_lead_pp, watch_days, behind_days, small_plan_percent, small_plan_projects } =
        Thresholds::default();
    let defaults = [
        ("watch_lead_pp", watch_lead_pp.to_string()),
        ("behind_lead_pp", behind_lead_pp.to_string()),
        ("watch_days", watch_days.to_string()),
        ("behind_days", behind_days.to_string()),
        ("small_plan_percent", small_plan_percent.to_string()),
        ("small_plan_projects", small_plan_projects.to_string()),
    ];
    let document = document("data-format.md");
    let documented: Vec<[String; 2]> =
        rows(section(&document, "### Thresholds")).into_iter().map(|row| [row[0].clone(), row[1].clone()]).collect();
    assert_eq!(documented, defaults.map(|(key, default)| [code(key), default]));
}

#[test]
fn every_code_is_documented_with_its_severity_and_the_fixture_that_shows_it() {
    let document = document("data-format.md");
    let documented = rows(section(&document, "### Codes"));
    let listed: Vec<[String; 3]> =
        documented.iter().map(|row| [row[0].clone(), row[1].clone(), row[3].clone()]).collect();
    let declared: Vec<[String; 3]> = Code::ALL
        .iter()
        .map(|&rule| [code(rule.as_str()), rule.severity().as_str().to_owned(), code(&shown_by(rule))])
        .collect();
    assert_eq!(listed, declared);
}

#[test]
fn no_measure_may_bear_the_name_of_a_reported_figure() {
    let document = document("data-format.md");
    let documented = rows(section(&document, "## Figures"));
    let figures = documented.iter().filter(|row| row.len() == 4 && row[0].starts_with('`')).map(|row| row[0].clone());
    assert_eq!(figures.collect::<Vec<_>>(), RESERVED_IDS.map(code));
}

#[test]
fn the_figures_are_those_of_the_registry() {
    let document = document("data-format.md");
    let documented: Vec<[String; 2]> = rows(section(&document, "## Figures"))
        .into_iter()
        .filter(|row| row.len() == 4 && row[0].starts_with('`'))
        .map(|row| [row[0].clone(), row[1].clone()])
        .collect();
    assert!(documented.iter().any(|[figure, _]| *figure == code("rank")));
    // The registry begins with the figures that the command prints; the pages add theirs.
    let registry: Vec<[String; 2]> = FigureId::ALL
        .iter()
        .take(documented.len())
        .map(|figure| [code(figure.as_str()), figure.unit().as_str().to_owned()])
        .collect();
    assert_eq!(documented, registry);
}

/// The files of the worked example: each name stands alone on a line before its fence.
fn example_files(example: &str) -> Vec<(&str, &str)> {
    let fences = example.split("`\n\n```csv\n").collect::<Vec<_>>();
    let names = fences.iter().map(|text| &text[text.rfind('`').map_or(0, |at| at + 1)..]);
    let bodies = fences.iter().skip(1).map(|text| &text[..text.find("```").unwrap()]);
    names.zip(bodies).collect()
}

/// The worked example as a package, its money in 万元.
fn example_package(files: &[(&str, &str)]) -> Dataset {
    let resources: Vec<serde_json::Value> = files.iter().map(|(name, body)| example_resource(name, body)).collect();
    let own = serde_json::json!({"as_of": "2023-09", "home_area": "440300"});
    let descriptor = serde_json::json!({"name": "example", "yilan": own, "resources": resources});
    let mut loader = Loader::new(Limits::PAGE);
    loader.feed_descriptor(descriptor.to_string().as_bytes(), None).unwrap();
    for wanted in loader.wanted() {
        let body = files.iter().find(|(name, _)| *name == wanted.path).unwrap().1;
        loader.feed(wanted.file, body.as_bytes().to_vec()).unwrap();
    }
    let checked = loader.finish().unwrap();
    let faults: Vec<_> =
        checked.diagnostics.iter().filter(|fault| !fault.code.as_str().starts_with("missing-")).collect();
    assert!(faults.is_empty(), "{faults:?}");
    checked.value
}

fn example_resource(name: &str, body: &str) -> serde_json::Value {
    let table = name.trim_end_matches(".csv");
    let spec = contract::table(table).unwrap();
    let field = |label: &str| {
        let kind = spec.fields[spec.position(label).unwrap()].kind;
        let mut field = serde_json::json!({"name": label, "type": kind.schema_type()});
        if kind == Kind::Money {
            field["unit"] = Unit::TenThousandYuan.as_str().into();
        }
        field
    };
    let fields: Vec<serde_json::Value> = body.lines().next().unwrap().split(',').map(field).collect();
    serde_json::json!({"name": table, "path": name, "schema": {"fields": fields}})
}

#[test]
fn the_worked_example_comes_out_as_printed() {
    let document = document("data-format.md");
    let example = section(&document, "### A worked example");
    let dataset = example_package(&example_files(example));
    let month = Month::parse("2023-09").unwrap();
    let report = report(&Known::new(dataset), &Filters::default(), month);
    let state = report.iter().filter(|row| row.scope.as_ref() == "month=2023-09");
    let computed: Vec<[String; 3]> =
        state.map(|row| [code(&row.figure), row.value.clone(), row.unit.to_owned()]).collect();
    assert_eq!(rows(example), computed);
}

#[test]
fn every_table_and_every_figure_has_an_entry_in_the_glossary() {
    let names: Vec<String> = rows(&document("glossary.md")).into_iter().map(|row| row[2].clone()).collect();
    let has = |name: &str| names.iter().any(|cell| cell.split(", ").any(|part| part == code(name)));
    let tables = TABLES.iter().map(|spec| spec.name);
    let missing: Vec<&str> =
        tables.chain(FigureId::ALL.iter().map(|figure| figure.as_str())).filter(|name| !has(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
