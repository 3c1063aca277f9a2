//! `yilan check`: what is wrong with a package, where, and what to do.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};

use crate::base::{Code, Diagnostic, Diagnostics, inserted};
use crate::cli::arguments::{self, Format};
use crate::cli::{alike, folder, output};
use crate::load::{DESCRIPTOR, pretty};
use crate::locale::Locale;
use crate::model::{Dataset, FaultCounts};
use crate::present::filled;

/// As many as a program should have to.
const JSON_ENTRIES: usize = 10_000;

/// What a check found.
struct Report {
    diagnostics: Diagnostics,
    faults: FaultCounts,
    quarantined: u64,
    parent_quarantined: u64,
}

/// Checks a folder; the exit code says how grave the gravest fault is.
pub(super) fn run(arguments: &arguments::Check, locale: Locale) -> ExitCode {
    let report = match folder::load(&arguments.folder) {
        Ok(checked) => Report::of(&checked.value, checked.diagnostics).with(&left_out(&arguments.folder)),
        Err(failure) => Report::stopped(failure.diagnostics),
    };
    let code = report.exit_code(arguments.strict);
    match arguments.format {
        Format::Text => output::result(&report.text(locale), code),
        Format::Json => output::result(&String::from_utf8_lossy(&pretty(&report.json(code == 0))), code),
    }
}

/// The tables in the folder that the descriptor does not name: a misspelt file name hides a table whole.
fn left_out(place: &Path) -> Vec<Diagnostic> {
    let descriptor: Value =
        folder::read(place, DESCRIPTOR).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let resources = descriptor["resources"].as_array().into_iter().flatten();
    let named: BTreeSet<&str> = inserted(resources.flat_map(|resource| match &resource["path"] {
        Value::Array(parts) => parts.iter().filter_map(Value::as_str).collect(),
        path => path.as_str().into_iter().collect::<Vec<_>>(),
    }));
    // What cannot be listed has no table to miss: the package itself was read.
    let paths = folder::table_paths(place).unwrap_or_default();
    let left_out = paths.iter().filter(|path| !named.contains(path.as_str()));
    left_out.map(|path| Diagnostic::at_file(Code::UnlistedFile, path).value(path)).collect()
}

impl Report {
    fn with(mut self, warnings: &[Diagnostic]) -> Self {
        self.faults.warning += warnings.len() as u64;
        self.diagnostics.extend(warnings.iter().cloned());
        self
    }

    fn of(dataset: &Dataset, diagnostics: Diagnostics) -> Self {
        let package = &dataset.package;
        let sum = |count: fn(&crate::model::ResourceInfo) -> u32| -> u64 {
            package.resources.iter().map(|resource| u64::from(count(resource))).sum()
        };
        Self {
            diagnostics,
            faults: package.faults,
            quarantined: sum(|resource| resource.quarantined),
            parent_quarantined: sum(|resource| resource.parent_quarantined),
        }
    }

    fn stopped(diagnostics: Diagnostics) -> Self {
        let faults = FaultCounts { package: diagnostics.len() as u64, ..FaultCounts::default() };
        Self { diagnostics, faults, quarantined: 0, parent_quarantined: 0 }
    }

    const fn exit_code(&self, strict: bool) -> u8 {
        if self.faults.package + self.faults.error > 0 {
            2
        } else if strict && self.faults.warning > 0 {
            1
        } else {
            0
        }
    }

    fn json(&self, ok: bool) -> Value {
        let shown: Vec<Value> = self.diagnostics.iter().take(JSON_ENTRIES).map(entry).collect();
        json!({
            "ok": ok,
            "counts": {
                "package": self.faults.package,
                "error": self.faults.error,
                "warning": self.faults.warning,
                "quarantined": self.quarantined,
                "parent_quarantined": self.parent_quarantined,
            },
            "truncated": self.found() > shown.len() as u64,
            "diagnostics": shown,
        })
    }

    const fn found(&self) -> u64 {
        self.faults.package + self.faults.error + self.faults.warning
    }

    /// The findings, alike ones together, and the counts.
    fn text(&self, locale: Locale) -> String {
        let (mut lines, spoken_of) = alike::lines(&self.diagnostics, locale);
        let left = self.found().saturating_sub(spoken_of);
        if left > 0 {
            lines.push(match locale {
                Locale::ZhCn => format!("……另有{left}条未列出，可用--format json查看。"),
                Locale::En => format!("… {left} more are not listed; see --format json."),
            });
        }
        lines.push(self.summary(locale));
        lines.join("\n") + "\n"
    }

    fn summary(&self, locale: Locale) -> String {
        let FaultCounts { package, error, warning, .. } = self.faults;
        let (quarantined, followed) = (self.quarantined, self.parent_quarantined);
        match locale {
            Locale::ZhCn if self.found() == 0 => "检查通过，没有发现问题。".to_owned(),
            Locale::En if self.found() == 0 => "Clean: nothing was found.".to_owned(),
            Locale::ZhCn => format!(
                "数据包错误{package}条，错误{error}条，提醒{warning}条；隔离{quarantined}行，随上级隔离{followed}行。"
            ),
            Locale::En => {
                let counts = [package, error, warning, quarantined, followed].map(|count| count.to_string());
                let names = ["package", "error", "warning", "quarantined", "followed"];
                let fills: Vec<(&str, &str)> = names.into_iter().zip(counts.iter().map(String::as_str)).collect();
                filled(
                    "{package} package [fault|faults], {error} [error|errors], {warning} [warning|warnings]; {quarantined} \
                     [row|rows] quarantined, {followed} more with the rows they hang on.",
                    &fills,
                )
            }
        }
    }
}

fn entry(diagnostic: &Diagnostic) -> Value {
    let both = |text: fn(Locale, &Diagnostic) -> String| json!({ "zh": text(Locale::ZhCn, diagnostic), "en": text(Locale::En, diagnostic) });
    json!({
        "code": diagnostic.code.as_str(),
        "severity": diagnostic.severity().as_str(),
        "file": diagnostic.place.file,
        "line": diagnostic.place.line,
        "column": diagnostic.place.column,
        "value": diagnostic.value,
        "message": both(Locale::message),
        "repair": both(Locale::repair),
    })
}
