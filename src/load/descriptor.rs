//! `datapackage.json`: the list of files and what is promised of each, in both editions of the
//! standard.

use serde_json::{Map, Value};

use crate::base::{Code, Diagnostic, Diagnostics, Severity};
use crate::load::dialect::Dialect;
use crate::load::limits::Limits;
use crate::load::schema::{Schema, SchemaReader};
use crate::load::{json, path, properties};
use crate::model::{Package, TableSpec, contract};

/// The descriptor's file name.
pub const FILE: &str = "datapackage.json";

/// A descriptor, read.
#[derive(Debug)]
pub(super) struct Descriptor {
    /// What the package says of itself.
    pub package: Package,
    /// The tables of the contract that it holds, in its order.
    pub resources: Vec<Resource>,
}

/// One table's files.
#[derive(Debug)]
pub(super) struct Resource {
    /// The table.
    pub spec: &'static TableSpec,
    /// Its files, in order.
    pub paths: Vec<String>,
    /// Their promised size together.
    pub bytes: Option<u64>,
    /// Their promised SHA-256, in lower-case hex.
    pub sha256: Option<String>,
    /// How they are written.
    pub dialect: Dialect,
    /// What they are said to hold.
    pub schema: Option<Schema>,
}

/// Reads a descriptor. Where one of the diagnostics is of severity package, nothing can be loaded.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> (Option<Descriptor>, Diagnostics) {
    let mut reader = DescriptorReader { first_edition: false, diagnostics: Vec::new() };
    let descriptor = match json::parse(bytes, FILE) {
        Ok(Value::Object(package)) => reader.package(&package, limits),
        Ok(other) => {
            reader.note(Code::DescriptorError, FILE, other.to_string());
            None
        }
        Err(fault) => {
            reader.diagnostics.push(*fault);
            None
        }
    };
    let stopped = reader.diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Package);
    (descriptor.filter(|_| !stopped), reader.diagnostics)
}

struct DescriptorReader {
    first_edition: bool,
    diagnostics: Diagnostics,
}

impl DescriptorReader {
    fn note(&mut self, code: Code, at: &str, value: impl Into<String>) {
        self.diagnostics.push(Diagnostic::at_file(code, FILE).column(at).value(value));
    }

    fn package(&mut self, package: &Map<String, Value>, limits: &Limits) -> Option<Descriptor> {
        self.first_edition = package.contains_key("profile");
        let resources = package.get("resources").and_then(Value::as_array).filter(|list| !list.is_empty());
        let Some(resources) = resources else {
            let found = package.get("resources").unwrap_or(&Value::Null).to_string();
            self.note(Code::DescriptorError, "resources", found);
            return None;
        };
        if resources.len() > limits.resources {
            let fault = Diagnostic::at_file(Code::TooManyResources, FILE).value(resources.len().to_string());
            self.diagnostics.push(fault.detail(limits.resources.to_string()));
            return None;
        }
        let described = properties::read(package, &mut self.diagnostics);
        let mut names = Vec::new();
        let resources = resources.iter().enumerate().filter_map(|(at, resource)| {
            let (pointer, name) = (format!("resources[{at}]"), resource.get("name").and_then(Value::as_str));
            match name {
                Some(name) if !name.is_empty() && !names.contains(&name) => names.push(name),
                _ => self.note(Code::ResourceError, &format!("{pointer}.name"), name.unwrap_or_default()),
            }
            self.resource(&pointer, name?, resource.as_object()?)
        });
        let resources = resources.collect();
        Some(Descriptor { package: described, resources })
    }

    fn resource(&mut self, at: &str, name: &str, resource: &Map<String, Value>) -> Option<Resource> {
        let paths = self.paths(at, resource);
        let Some(spec) = contract::table(name) else {
            self.note(Code::UnknownTable, at, name);
            return None;
        };
        self.first_edition |= resource.contains_key("profile");
        for (property, understood) in [("format", ["csv"].as_slice()), ("encoding", &["utf-8", "utf8"])] {
            let declared = resource.get(property).and_then(Value::as_str).map(str::to_lowercase);
            if let Some(other) = declared.filter(|declared| !understood.contains(&declared.as_str())) {
                self.note(Code::ResourceError, &format!("{at}.{property}"), other);
            }
        }
        let file = paths.first().map(String::as_str).unwrap_or_default();
        let dialect = self.dialect(at, resource);
        let schema = self.schema(at, spec, resource);
        if !dialect.header && schema.is_none() {
            self.note(Code::ResourceError, &format!("{at}.schema"), "");
        }
        let bytes = resource.get("bytes").and_then(Value::as_u64);
        if bytes.is_none() {
            self.diagnostics.push(Diagnostic::at_file(Code::MissingBytes, file));
        }
        let sha256 = self.sha256(at, file, resource);
        Some(Resource { spec, paths, bytes, sha256, dialect, schema })
    }

    fn paths(&mut self, at: &str, resource: &Map<String, Value>) -> Vec<String> {
        let pointer = format!("{at}.path");
        let paths: Option<Vec<&str>> = match resource.get("path") {
            Some(Value::String(path)) => Some(vec![path]),
            Some(Value::Array(paths)) if !paths.is_empty() => paths.iter().map(Value::as_str).collect(),
            _ => None,
        };
        let Some(paths) = paths else {
            self.note(Code::ResourceError, &pointer, resource.get("path").map(Value::to_string).unwrap_or_default());
            return Vec::new();
        };
        for refused in paths.iter().filter(|path| !path::allowed(path)) {
            self.note(Code::PathRefused, &pointer, *refused);
        }
        paths.into_iter().map(str::to_owned).collect()
    }

    fn dialect(&mut self, at: &str, resource: &Map<String, Value>) -> Dialect {
        let pointer = format!("{at}.dialect");
        match resource.get("dialect") {
            None => Dialect::default(),
            Some(Value::Object(properties)) => Dialect::read(properties).unwrap_or_else(|name| {
                let value = properties.get(&name).map(Value::to_string).unwrap_or_default();
                self.note(Code::DialectError, &format!("{pointer}.{name}"), value);
                Dialect::default()
            }),
            Some(other) => {
                self.note(Code::DialectError, &pointer, other.to_string());
                Dialect::default()
            }
        }
    }

    fn schema(&mut self, at: &str, spec: &'static TableSpec, resource: &Map<String, Value>) -> Option<Schema> {
        let pointer = format!("{at}.schema");
        match resource.get("schema")? {
            Value::Object(schema) => {
                let (first_edition, diagnostics) = (self.first_edition, &mut self.diagnostics);
                Some(SchemaReader { spec, pointer: &pointer, first_edition, diagnostics }.read(schema))
            }
            other => {
                self.note(Code::ResourceError, &pointer, other.to_string());
                None
            }
        }
    }

    /// Only SHA-256 counts; any other promise is as good as none.
    fn sha256(&mut self, at: &str, file: &str, resource: &Map<String, Value>) -> Option<String> {
        let declared = resource.get("hash").and_then(Value::as_str).unwrap_or_default();
        let Some(hex) = declared.strip_prefix("sha256:") else {
            self.diagnostics.push(Diagnostic::at_file(Code::MissingHash, file).value(declared));
            return None;
        };
        if hex.len() != 64 || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            self.note(Code::ResourceError, &format!("{at}.hash"), declared);
        }
        Some(hex.to_ascii_lowercase())
    }
}
