//! Which paths a package may name: files beside or below its descriptor, and nothing else.

use std::ffi::OsStr;
use std::path::Path;

use crate::base::nearest;
use crate::model::contract::TABLES;

/// What spreadsheets are saved as.
const WORKBOOKS: [&str; 4] = ["xlsx", "xls", "ods", "tsv"];

/// May this be fetched? Relative, of the same origin, spelled one way only: no scheme, no query,
/// no escape, no empty segment, none that begins with a dot.
pub fn allowed(path: &str) -> bool {
    let plain = path.chars().all(|c| !c.is_control() && !matches!(c, '%' | '?' | '#' | '\\' | ':'));
    plain && path.split('/').all(|segment| !segment.is_empty() && !segment.starts_with('.'))
}

/// Is it a table by its name: a file of CSV, or a workbook that is called as a table of the contract is?
pub fn is_table(path: &str) -> bool {
    let path = Path::new(path);
    let of_path = |part: Option<&OsStr>| part.and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
    let (stem, ending) = (of_path(path.file_stem()), of_path(path.extension()));
    let is_known = || nearest(&stem, TABLES.iter().map(|spec| spec.name)).is_some();
    ending == "csv" || WORKBOOKS.contains(&ending.as_str()) && is_known()
}

#[cfg(test)]
mod tests {
    use super::{allowed, is_table};

    #[test]
    fn tables_are_told_by_their_names() {
        for path in ["area.csv", "Area.CSV", "parts/other.csv", "project.xlsx", "parts/Projects.XLS", "区域.csv"] {
            assert!(is_table(path), "{path}");
        }
        for path in ["notes.xlsx", "area", "area.txt", "area.csv.gz", "csv", ""] {
            assert!(!is_table(path), "{path}");
        }
    }

    #[test]
    fn only_siblings_and_children_are_allowed() {
        for path in ["area.csv", "parts/2023/progress.csv", "区域.csv"] {
            assert!(allowed(path), "{path}");
        }
        for path in [
            "",
            "/area.csv",
            "../area.csv",
            "a/../b.csv",
            "a//b.csv",
            "a/",
            ".git/config",
            "a/./b.csv",
            "a\\b.csv",
            "%2e%2e/a.csv",
            "a.csv?x",
            "a.csv#x",
            "a\n.csv",
            "https://example.org/a.csv",
            "//example.org/a.csv",
            "javascript:alert(1)",
            "C:a.csv",
        ] {
            assert!(!allowed(path), "{path}");
        }
    }
}
