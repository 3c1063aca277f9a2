//! Which column of a file is which column of the contract.

use crate::base::{Code, Diagnostic, Diagnostics};
use crate::load::field::FieldReader;
use crate::load::schema::{Matching, Schema};
use crate::model::TableSpec;

/// The columns of the contract that a file holds.
#[derive(Debug)]
pub(super) struct Layout {
    /// Cells in every record.
    pub width: usize,
    /// For each column that is read: its position in the file and in the contract, and its reader.
    pub columns: Vec<(usize, usize, FieldReader)>,
}

/// Lays out a file by its labels (of a file without a header: the schema's names).
/// What stops the load is in the diagnostics, too.
pub(super) fn layout(
    spec: &'static TableSpec,
    file: &str,
    labels: &[String],
    schema: Option<&Schema>,
    diagnostics: &mut Diagnostics,
) -> Layout {
    // What a label that is not known may have been meant to be: a column that the file has not.
    let missing = || spec.fields.iter().map(|field| field.name).filter(|name| !labels.iter().any(|l| l == name));
    let unknown = || labels.iter().map(String::as_str).filter(|label| spec.position(label).is_none());
    let mut note = |code, label: &str| {
        let fault = Diagnostic::at_file(code, file).line(1).column(label).value(label);
        diagnostics.push(match code {
            Code::UnknownColumn | Code::ExtraLabel if spec.position(label).is_none() => fault.among(missing()),
            Code::MissingLabel => fault.among(unknown()),
            _ => fault,
        });
    };
    let mut columns: Vec<(usize, usize, FieldReader)> = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        if label.is_empty() {
            note(Code::BlankLabel, &(at + 1).to_string());
            continue;
        }
        if labels[..at].contains(label) {
            note(Code::DuplicateLabel, label);
            continue;
        }
        let position = spec.position(label);
        match (schema, declared(schema, label)) {
            (Some(schema), None) => {
                if matches!(schema.matching, Matching::Exact | Matching::Equal | Matching::Superset) {
                    note(Code::ExtraLabel, label);
                }
            }
            (_, reader) => match position {
                None => note(Code::UnknownColumn, label),
                Some(position) => {
                    let reader =
                        reader.flatten().cloned().unwrap_or_else(|| FieldReader::contract(&spec.fields[position]));
                    columns.push((at, position, reader));
                }
            },
        }
    }
    absent(spec, labels, schema).for_each(|name| note(Code::MissingLabel, name));
    if let Some((found, expected)) = schema.and_then(|schema| out_of_order(labels, schema)) {
        let diagnostic = Diagnostic::at_file(Code::IncorrectLabel, file).line(1).column(found).value(found);
        diagnostics.push(diagnostic.detail(expected));
    }
    Layout { width: labels.len(), columns }
}

/// Whether the schema declares a label, and how it is read where the contract knows it.
fn declared<'a>(schema: Option<&'a Schema>, label: &str) -> Option<Option<&'a FieldReader>> {
    let field = schema?.fields.iter().find(|field| field.name == label)?;
    Some(field.reader.as_ref())
}

/// Columns that must be in the file and are not.
fn absent<'a>(
    spec: &'static TableSpec,
    labels: &'a [String],
    schema: Option<&'a Schema>,
) -> impl Iterator<Item = &'a str> {
    let all_declared = schema.filter(|schema| !matches!(schema.matching, Matching::Superset | Matching::Partial));
    let declared = all_declared.into_iter().flat_map(|schema| schema.fields.iter().map(|field| field.name.as_str()));
    let required = spec.fields.iter().filter(|field| field.required).map(|field| field.name);
    let mut names: Vec<&str> = declared.chain(required).filter(|name| !labels.iter().any(|l| l == name)).collect();
    let mut seen = Vec::new();
    names.retain(|name| {
        !seen.contains(name) && {
            seen.push(*name);
            true
        }
    });
    names.into_iter()
}

/// The first label that stands elsewhere than declared, where the order is promised.
fn out_of_order<'a>(labels: &'a [String], schema: &'a Schema) -> Option<(&'a str, &'a str)> {
    if schema.matching != Matching::Exact {
        return None;
    }
    let declared =
        schema.fields.iter().map(|field| field.name.as_str()).filter(|name| labels.iter().any(|l| l == name));
    let found =
        labels.iter().map(String::as_str).filter(|label| schema.fields.iter().any(|field| field.name == *label));
    found.zip(declared).find(|(found, expected)| found != expected)
}
