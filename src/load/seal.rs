//! A folder of tables made a package: schemas from the contract, sizes and hashes from the bytes.
//!
//! What a publisher declared stays: the package's own words, units, constraints, missing values,
//! and every property that this program does not know. Sealing twice gives the same bytes.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::base::{Arrange, Code, Diagnostic, Diagnostics, Severity};
use crate::load::csv::Csv;
use crate::load::descriptor::{self, FILE};
use crate::load::dialect::Dialect;
use crate::load::limits::Limits;
use crate::load::loader::LoadFailure;
use crate::load::raw::RawTable as _;
use crate::load::schema::unit_fault;
use crate::load::{json, path, verify};
use crate::model::contract::TABLES;
use crate::model::{Field, Kind, TableSpec, Unit, contract};

/// The unit of money where none was declared: what investment reports are written in.
const DEFAULT_UNIT: Unit = Unit::TenThousandYuan;

/// A sealed package.
#[derive(Debug)]
pub struct Sealed {
    /// The bytes of `datapackage.json`.
    pub descriptor: Vec<u8>,
    /// How many tables it holds.
    pub tables: usize,
    /// What its publisher should know.
    pub notes: Diagnostics,
}

/// Seals the files of a folder, by their paths below it, under the descriptor that is there or,
/// without one, under `name`.
///
/// # Errors
/// The descriptor that is there, or a header, cannot be read; or what the descriptor declares is what no
/// package may.
pub fn seal(existing: Option<&[u8]>, files: &BTreeMap<String, Vec<u8>>, name: &str) -> Result<Sealed, LoadFailure> {
    let mut package = match existing {
        None => Map::new(),
        Some(bytes) => match json::parse(bytes, FILE).map_err(|fault| LoadFailure::new(*fault))? {
            Value::Object(package) => package,
            other => {
                return Err(LoadFailure::new(
                    Diagnostic::at_file(Code::DescriptorError, FILE).column(FILE).value(other.to_string()),
                ));
            }
        },
    };
    let declared = match package.remove("resources") {
        Some(Value::Array(resources)) => resources,
        _ => Vec::new(),
    };
    let mut sealer = Sealer { files, notes: Vec::new(), resources: sources(declared, files) };
    sealer.name_the_rest();
    let sealed: Result<Vec<Value>, LoadFailure> =
        (0..sealer.resources.len()).map(|at| sealer.resource(at).map(Value::Object)).collect();
    let mut sealed_package = Map::new();
    sealed_package.insert("$schema".to_owned(), json!("https://datapackage.org/profiles/2.0/datapackage.json"));
    sealed_package.insert("name".to_owned(), json!(name));
    sealed_package.extend(package);
    let sealed = sealed?;
    let tables = sealed.len();
    sealed_package.insert("resources".to_owned(), Value::Array(sealed));
    let descriptor = pretty(&Value::Object(sealed_package));
    // Without a table there is no package to ask.
    let doubts = if tables == 0 { Vec::new() } else { doubts(&descriptor)? };
    sealer.notes.extend(doubts);
    Ok(Sealed { descriptor, tables, notes: sealer.notes })
}

/// What loading would say of the descriptor: properties of the package that are not known.
///
/// # Errors
/// Loading would refuse it.
fn doubts(descriptor: &[u8]) -> Result<Diagnostics, LoadFailure> {
    let (_, mut found) = descriptor::read(descriptor, &Limits::COMMAND);
    if found.iter().any(|fault| fault.severity() == Severity::Package) {
        found.retain(|fault| fault.severity() == Severity::Package);
        return Err(LoadFailure { diagnostics: found });
    }
    found.retain(|doubt| doubt.code == Code::UnknownProperty);
    Ok(found)
}

/// JSON as every descriptor and index of the product is written.
pub fn pretty(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

/// A resource to seal: what was declared of it, and its paths.
struct Source {
    declared: Map<String, Value>,
    name: String,
    paths: Vec<String>,
}

/// The resources in the contract's order: those declared whose files are there, and the files of
/// the contract's tables that no resource names. Resources of other names come last.
fn sources(declared: Vec<Value>, files: &BTreeMap<String, Vec<u8>>) -> Vec<Source> {
    let mut sources: Vec<Source> = declared
        .into_iter()
        .filter_map(|resource| {
            let Value::Object(declared) = resource else { return None };
            let name = declared.get("name")?.as_str()?.to_owned();
            let paths = match declared.get("path")? {
                Value::String(path) => vec![path.clone()],
                other => other.as_array()?.iter().filter_map(|path| path.as_str().map(str::to_owned)).collect(),
            };
            let present = paths.iter().all(|path| files.contains_key(path));
            present.then_some(Source { declared, name, paths })
        })
        .collect();
    for spec in TABLES {
        let path = format!("{}.csv", spec.name);
        let known = sources.iter().any(|source| source.name == spec.name || source.paths.contains(&path));
        if !known && files.contains_key(&path) {
            sources.push(Source { declared: Map::new(), name: spec.name.to_owned(), paths: vec![path] });
        }
    }
    sources.arrange_by_key(|source| TABLES.iter().position(|spec| spec.name == source.name).unwrap_or(TABLES.len()));
    sources
}

struct Sealer<'a> {
    files: &'a BTreeMap<String, Vec<u8>>,
    resources: Vec<Source>,
    notes: Diagnostics,
}

impl Sealer<'_> {
    /// Tables that no resource holds: left out, and said so.
    fn name_the_rest(&mut self) {
        let held = |path: &String| self.resources.iter().any(|source| source.paths.contains(path));
        let rest = self.files.keys().filter(|path| path::is_table(path) && path::allowed(path) && !held(path));
        let notes: Diagnostics = rest.map(|path| Diagnostic::at_file(Code::UnknownTable, path).value(path)).collect();
        self.notes.extend(notes);
    }

    fn resource(&mut self, at: usize) -> Result<Map<String, Value>, LoadFailure> {
        let source = &self.resources[at];
        let path = source.paths.first().cloned().unwrap_or_default();
        let parts: Vec<&Vec<u8>> = source.paths.iter().filter_map(|path| self.files.get(path)).collect();
        let joined: Vec<u8> = parts.into_iter().flatten().copied().collect();
        let mut sealed = Map::new();
        sealed.insert("name".to_owned(), json!(source.name));
        sealed.insert("path".to_owned(), json!(path));
        sealed.insert("type".to_owned(), json!("table"));
        sealed.extend(source.declared.clone());
        sealed.insert("bytes".to_owned(), json!(joined.len()));
        sealed.insert("hash".to_owned(), json!(format!("sha256:{}", verify::sha256(&joined))));
        if let Some(spec) = contract::table(&source.name) {
            let declared = source.declared.get("schema").and_then(Value::as_object).cloned().unwrap_or_default();
            let labels = self.labels(at, &path, &declared)?;
            let schema = self.schema(spec, &path, &labels, declared);
            sealed.insert("schema".to_owned(), Value::Object(schema));
        }
        Ok(sealed)
    }

    /// The labels of a file; of one without a header, the names declared.
    fn labels(&self, at: usize, path: &str, declared: &Map<String, Value>) -> Result<Vec<String>, LoadFailure> {
        let properties = self.resources[at].declared.get("dialect").and_then(Value::as_object).cloned();
        let dialect = Dialect::read(&properties.unwrap_or_default()).map_err(|name| {
            LoadFailure::new(Diagnostic::at_file(Code::DialectError, FILE).column(&name).value(name.clone()))
        })?;
        if !dialect.header {
            return Ok(declared_fields(declared)
                .filter_map(|field| Some(field.get("name")?.as_str()?.to_owned()))
                .collect());
        }
        let bytes = self.files.get(path).cloned().unwrap_or_default();
        let csv = Csv::open(path, bytes, dialect).map_err(|fault| LoadFailure::new(*fault))?;
        Ok(csv.labels().to_vec())
    }

    fn schema(
        &mut self,
        spec: &'static TableSpec,
        path: &str,
        labels: &[String],
        declared: Map<String, Value>,
    ) -> Map<String, Value> {
        let fields: Vec<Value> = labels
            .iter()
            .filter(|label| !label.is_empty())
            .map(|label| {
                let known = declared_fields(&declared).find(|field| field.get("name") == Some(&json!(label)));
                let known = known.cloned().unwrap_or_default();
                let missing =
                    spec.fields.iter().map(|field| field.name).filter(|name| !labels.iter().any(|l| l == name));
                Value::Object(self.field(spec, (path, label), known, missing))
            })
            .collect();
        let has = |column: usize| labels.iter().any(|label| label == spec.fields[column].name);
        let mut schema = declared;
        schema.insert("fields".to_owned(), Value::Array(fields));
        schema.entry("missingValues").or_insert_with(|| json!([""]));
        if !spec.nullable_key && spec.key.iter().all(|&column| has(column)) {
            let key: Vec<&str> = spec.key.iter().map(|&column| spec.fields[column].name).collect();
            schema.insert("primaryKey".to_owned(), json!(key));
        }
        let keys: Vec<Value> = (0..spec.fields.len())
            .filter(|&column| has(column))
            .filter_map(|column| self.foreign_key(spec, &spec.fields[column]))
            .collect();
        schema.remove("foreignKeys");
        if !keys.is_empty() {
            schema.insert("foreignKeys".to_owned(), Value::Array(keys));
        }
        schema
    }

    /// A key into a table that is in the package; into its own, the standard names no resource.
    fn foreign_key(&self, spec: &TableSpec, field: &Field) -> Option<Value> {
        let Kind::Key(target) = field.kind else { return None };
        let present = self.resources.iter().any(|source| source.name == target);
        let reference = if target == spec.name {
            json!({ "fields": ["id"] })
        } else {
            json!({ "resource": target, "fields": ["id"] })
        };
        present.then(|| json!({ "fields": [field.name], "reference": reference }))
    }

    /// A column of the file; where it is not known, one of those `missing` may have been meant.
    fn field(
        &mut self,
        spec: &TableSpec,
        (path, label): (&str, &str),
        declared: Map<String, Value>,
        missing: impl Iterator<Item = &'static str>,
    ) -> Map<String, Value> {
        let mut sealed = Map::new();
        sealed.insert("name".to_owned(), json!(label));
        let Some(field) = spec.position(label).map(|column| spec.fields[column]) else {
            let note = Diagnostic::at_file(Code::UnknownColumn, path).line(1).column(label).value(label);
            self.notes.push(note.among(missing));
            sealed.insert("type".to_owned(), json!("string"));
            sealed.extend(declared);
            return sealed;
        };
        sealed.extend(declared);
        sealed.insert("type".to_owned(), json!(field.kind.schema_type()));
        match field.kind {
            Kind::Money if !sealed.contains_key("unit") => {
                sealed.insert("unit".to_owned(), json!(DEFAULT_UNIT.as_str()));
                let note = Diagnostic::at_file(Code::UnitAssumed, path).line(1).column(label);
                self.notes.push(note.value(label).detail(DEFAULT_UNIT.as_str()));
            }
            Kind::Money => {
                let fault = unit_fault(field.kind, sealed.get("unit"));
                let fault = fault.map(|code| Diagnostic::at_file(code, path).line(1).column(label).value(label));
                self.notes.extend(fault);
            }
            Kind::Decimal(unit) => {
                sealed.insert("unit".to_owned(), json!(unit.as_str()));
            }
            Kind::Keys(_) | Kind::Choices(_) => {
                sealed.entry("delimiter").or_insert_with(|| json!(";"));
            }
            _ => {}
        }
        constrain(&mut sealed, &field);
        sealed
    }
}

/// Adds what the contract asks of a column to what its publisher does.
fn constrain(sealed: &mut Map<String, Value>, field: &Field) {
    let mut constraints = match sealed.remove("constraints") {
        Some(Value::Object(constraints)) => constraints,
        _ => Map::new(),
    };
    if field.required {
        constraints.insert("required".to_owned(), json!(true));
    }
    if let Kind::Choice(choices) = field.kind {
        if sealed.contains_key("categories") {
            // What an earlier sealing wrote would refuse the words that the categories map.
            constraints.remove("enum");
        } else {
            constraints.entry("enum").or_insert_with(|| json!(choices));
        }
    }
    if !constraints.is_empty() {
        sealed.insert("constraints".to_owned(), Value::Object(constraints));
    }
}

fn declared_fields(schema: &Map<String, Value>) -> impl Iterator<Item = &Map<String, Value>> {
    let fields = schema.get("fields").and_then(Value::as_array);
    fields.into_iter().flatten().filter_map(Value::as_object)
}
