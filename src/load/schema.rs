//! A declared Table Schema, read against the contract.

use serde_json::{Map, Value};

use crate::base::{Arrange, Code, Diagnostic, Diagnostics};
use crate::load::cell::Spelling;
use crate::load::constraint::Constraints;
use crate::load::field::{FieldReader, Missing};
use crate::load::number::Marks;
use crate::model::{Field, Kind, TableSpec, Unit, contract};

/// Which labels the file must have: Table Schema's `fieldsMatch`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Matching {
    /// All fields, in their order.
    #[default]
    Exact,
    /// All fields, in any order.
    Equal,
    /// All fields, and others.
    Subset,
    /// No others.
    Superset,
    /// At least one.
    Partial,
}

/// A field the descriptor declares.
#[derive(Clone, Debug)]
pub(super) struct Declared {
    /// Its name.
    pub name: String,
    /// Its reader; none for a column that the contract does not know.
    pub reader: Option<FieldReader>,
}

/// A declared schema.
#[derive(Clone, Debug, Default)]
pub(super) struct Schema {
    /// The fields, in their order.
    pub fields: Vec<Declared>,
    /// Which labels the file must have.
    pub matching: Matching,
    /// Columns of the contract whose values together may stand only once.
    pub unique_keys: Vec<Vec<usize>>,
    /// Keys beyond the contract's own: the column, and the table it names rows of.
    pub foreign_keys: Vec<(usize, &'static str)>,
}

/// Reads schemas; notes what contradicts the contract.
pub(super) struct SchemaReader<'a> {
    /// The table the schema is for.
    pub spec: &'static TableSpec,
    /// Where the schema stands in the descriptor.
    pub pointer: &'a str,
    /// Is it the first edition of the standard, which has no type `list`?
    pub first_edition: bool,
    /// What was noticed.
    pub diagnostics: &'a mut Diagnostics,
}

impl SchemaReader<'_> {
    /// Reads the schema of one resource.
    pub(super) fn read(&mut self, schema: &Map<String, Value>) -> Schema {
        let missing = self.missing_values(schema, "").unwrap_or_else(|| vec![empty()]);
        let fields = schema.get("fields").and_then(Value::as_array);
        if fields.is_none_or(Vec::is_empty) {
            self.contradiction("fields", "", "[…]");
        }
        let fields: Vec<Declared> =
            fields.into_iter().flatten().enumerate().map(|(at, field)| self.field(at, field, &missing)).collect();
        let matching = self.matching(schema);
        self.primary_key(schema);
        let mut unique_keys = self.unique_keys(schema);
        unique_keys.extend(fields.iter().filter_map(|declared| {
            let reader = declared.reader.as_ref().filter(|reader| reader.constraints.unique)?;
            self.spec.position(reader.field.name).map(|position| vec![position])
        }));
        let foreign_keys = self.foreign_keys(schema);
        Schema { fields, matching, unique_keys, foreign_keys }
    }

    fn note(&mut self, code: Code, at: &str, value: impl Into<String>, expected: &str) {
        let place = format!("{}.{at}", self.pointer);
        let diagnostic = Diagnostic::at_file(code, "datapackage.json").column(&place).value(value);
        self.diagnostics.push(diagnostic.detail(expected));
    }

    fn contradiction(&mut self, at: &str, value: impl Into<String>, expected: &str) {
        self.note(Code::SchemaError, at, value, expected);
    }

    fn matching(&mut self, schema: &Map<String, Value>) -> Matching {
        let declared = match schema.get("fieldsMatch") {
            None => return Matching::Exact,
            Some(Value::Array(items)) if items.len() == 1 => &items[0],
            Some(value) => value,
        };
        match declared.as_str() {
            Some("exact") => Matching::Exact,
            Some("equal") => Matching::Equal,
            Some("subset") => Matching::Subset,
            Some("superset") => Matching::Superset,
            Some("partial") => Matching::Partial,
            _ => {
                self.contradiction("fieldsMatch", declared.to_string(), "exact, equal, subset, superset, partial");
                Matching::Exact
            }
        }
    }

    fn field(&mut self, at: usize, field: &Value, missing: &[Missing]) -> Declared {
        let pointer = format!("fields[{at}]");
        let (Some(properties), Some(name)) = (field.as_object(), field.get("name").and_then(Value::as_str)) else {
            self.contradiction(&pointer, field.to_string(), "{\"name\": …}");
            return Declared { name: String::new(), reader: None };
        };
        let known = self.spec.position(name).map(|position| self.spec.fields[position]);
        let reader = known.map(|known| self.reader(&pointer, known, properties, missing));
        Declared { name: name.to_owned(), reader }
    }

    fn reader(&mut self, at: &str, field: Field, properties: &Map<String, Value>, missing: &[Missing]) -> FieldReader {
        let mut reader = FieldReader::contract(&field);
        self.type_and_format(at, field, properties);
        reader.missing = self.missing_values(properties, &format!("{at}.")).unwrap_or_else(|| missing.to_vec());
        reader.spelling = self.spelling(at, field, properties);
        reader.unit_fault = unit_fault(field.kind, properties.get("unit"));
        if let Some(constraints) = properties.get("constraints").and_then(Value::as_object) {
            match Constraints::read(constraints, field.kind, &reader.spelling) {
                Ok(read) => reader.constraints = read,
                Err(name) => {
                    let value = constraints.get(&name).map(Value::to_string).unwrap_or_default();
                    self.note(Code::ConstraintUnsupported, &format!("{at}.constraints.{name}"), value, &name);
                }
            }
        }
        reader
    }

    fn type_and_format(&mut self, at: &str, field: Field, properties: &Map<String, Value>) {
        let expected = field.kind.schema_type();
        let declared = properties.get("type").and_then(Value::as_str).unwrap_or("any");
        let first_edition_list = self.first_edition && expected == "list" && declared == "string";
        if declared != "any" && declared != expected && !first_edition_list {
            self.contradiction(&format!("{at}.type"), declared, expected);
        }
        let format = properties.get("format").and_then(Value::as_str).unwrap_or("default");
        if format != "default" && !(field.kind == Kind::Link && format == "uri") {
            self.contradiction(&format!("{at}.format"), format, "default");
        }
        if properties.get("bareNumber") == Some(&Value::Bool(false)) {
            self.contradiction(&format!("{at}.bareNumber"), "false", "true");
        }
    }

    fn spelling(&mut self, at: &str, field: Field, properties: &Map<String, Value>) -> Spelling {
        let mut spelling = Spelling::default();
        let (decimal, group) = (self.mark(at, "decimalChar", properties), self.mark(at, "groupChar", properties));
        spelling.marks = Marks { decimal: decimal.unwrap_or('.'), group };
        if spelling.marks.group == Some(spelling.marks.decimal) {
            self.contradiction(&format!("{at}.groupChar"), spelling.marks.decimal, "other_mark");
        }
        spelling.unit = properties.get("unit").and_then(Value::as_str).and_then(Unit::parse);
        let words = |name: &str| properties.get(name).and_then(Value::as_array).map(|words| texts(words));
        spelling.true_values = words("trueValues").unwrap_or(spelling.true_values);
        spelling.false_values = words("falseValues").unwrap_or(spelling.false_values);
        if let Some(delimiter) = properties.get("delimiter").and_then(Value::as_str).filter(|text| !text.is_empty()) {
            spelling.list_delimiter = delimiter.to_owned();
        }
        if let Some(categories) = properties.get("categories").and_then(Value::as_array) {
            spelling.categories = self.categories(at, field, categories);
        }
        spelling
    }

    /// A mark within numbers: one character that is no part of a number itself.
    fn mark(&mut self, at: &str, name: &str, properties: &Map<String, Value>) -> Option<char> {
        let declared = properties.get(name)?;
        let mut characters = declared.as_str().unwrap_or_default().chars();
        let mark =
            characters.next().filter(|mark| !mark.is_ascii_digit() && *mark != '-' && characters.next().is_none());
        if mark.is_none() {
            self.contradiction(&format!("{at}.{name}"), declared.to_string(), "single_mark");
        }
        mark
    }

    /// Each category as written, with the contract's word for it: the value itself or its label.
    fn categories(&mut self, at: &str, field: Field, categories: &[Value]) -> Vec<(String, String)> {
        let choices = field.kind.choices();
        let mut read = Vec::new();
        for category in categories {
            let value = category.get("value").unwrap_or(category);
            let written = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let label = category.get("label").and_then(Value::as_str).unwrap_or_default();
            let word = [written.as_str(), label].into_iter().find(|word| choices.contains(word)).map(str::to_owned);
            match word {
                Some(word) => read.push((written, word)),
                None if choices.is_empty() => {}
                None => self.contradiction(&format!("{at}.categories"), written, &choices.join(", ")),
            }
        }
        read
    }

    fn missing_values(&mut self, properties: &Map<String, Value>, at: &str) -> Option<Vec<Missing>> {
        let declared = properties.get("missingValues")?;
        let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let read: Option<Vec<Missing>> = declared.as_array().and_then(|items| {
            let one = |item: &Value| match item {
                Value::String(value) => Some(Missing { value: value.clone(), label: String::new() }),
                Value::Object(_) if item.get("value").is_some_and(Value::is_string) => {
                    Some(Missing { value: text(item, "value"), label: text(item, "label") })
                }
                _ => None,
            };
            items.iter().map(one).collect()
        });
        if read.is_none() {
            self.contradiction(&format!("{at}missingValues"), declared.to_string(), "[\"\"]");
        }
        read
    }

    /// A declared key must be the contract's; where that may hold empty cells, there is none.
    fn primary_key(&mut self, schema: &Map<String, Value>) {
        let Some(declared) = schema.get("primaryKey") else { return };
        let mut names = names(declared);
        let mut expected: Vec<String> =
            self.spec.key.iter().map(|&column| self.spec.fields[column].name.to_owned()).collect();
        let shown = expected.join(", ");
        names.arrange();
        expected.arrange();
        if self.spec.nullable_key && !names.is_empty() {
            self.contradiction("primaryKey", declared.to_string(), "—");
        } else if !names.is_empty() && names != expected {
            self.contradiction("primaryKey", declared.to_string(), &shown);
        }
    }

    fn unique_keys(&mut self, schema: &Map<String, Value>) -> Vec<Vec<usize>> {
        let keys = schema.get("uniqueKeys").and_then(Value::as_array);
        let positions = |key: &Value| names(key).iter().map(|name| self.spec.position(name)).collect();
        keys.into_iter().flatten().filter_map(positions).collect()
    }

    /// Keys beyond the contract's: one column that names rows of a table by its `id`.
    fn foreign_keys(&mut self, schema: &Map<String, Value>) -> Vec<(usize, &'static str)> {
        let mut found = Vec::new();
        let declared = schema.get("foreignKeys").and_then(Value::as_array);
        for (at, key) in declared.into_iter().flatten().enumerate() {
            let pointer = format!("foreignKeys[{at}]");
            let fields = key.get("fields").map(names).unwrap_or_default();
            let referenced = key.pointer("/reference/fields").map(names).unwrap_or_default();
            let target = match key.pointer("/reference/resource").and_then(Value::as_str) {
                None | Some("") => self.spec.name,
                Some(name) => name,
            };
            let ([field], [referenced]) = (fields.as_slice(), referenced.as_slice()) else {
                self.contradiction(
                    &pointer,
                    key.to_string(),
                    "{\"fields\": [x], \"reference\": {\"fields\": [\"id\"]}}",
                );
                continue;
            };
            let (Some(position), Some(table)) = (self.spec.position(field), contract::table(target)) else { continue };
            match self.spec.fields[position].kind {
                Kind::Key(expected) | Kind::Keys(expected) if expected != target || referenced != "id" => {
                    self.contradiction(&pointer, format!("{target}.{referenced}"), &format!("{expected}.id"));
                }
                Kind::Key(_) | Kind::Keys(_) => {}
                Kind::Text if referenced == "id" && table.position("id").is_some() => {
                    found.push((position, table.name));
                }
                _ => self.contradiction(&pointer, key.to_string(), "—"),
            }
        }
        found
    }
}

fn empty() -> Missing {
    Missing { value: String::new(), label: String::new() }
}

/// A column of money needs a unit of money; another column's unit, where declared, is its own.
pub(super) fn unit_fault(kind: Kind, declared: Option<&Value>) -> Option<Code> {
    let unit = declared.and_then(Value::as_str).and_then(Unit::parse);
    match (kind, declared) {
        (Kind::Money, None) => Some(Code::UnitMissing),
        (Kind::Money, Some(_)) => unit.and_then(Unit::yuan).is_none().then_some(Code::UnitError),
        (Kind::Decimal(expected), Some(_)) => (unit != Some(expected)).then_some(Code::UnitError),
        _ => None,
    }
}

/// A list of names, which the first edition also writes as one text.
fn names(value: &Value) -> Vec<String> {
    match value {
        Value::String(name) => vec![name.clone()],
        Value::Array(items) => texts(items),
        _ => Vec::new(),
    }
}

fn texts(items: &[Value]) -> Vec<String> {
    items.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
