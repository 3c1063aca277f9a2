//! Which paths a package may name: files beside or below its descriptor, and nothing else.

/// May this be fetched? Relative, of the same origin, spelled one way only: no scheme, no query,
/// no escape, no empty segment, none that begins with a dot.
pub fn allowed(path: &str) -> bool {
    let plain = path.chars().all(|c| !c.is_control() && !matches!(c, '%' | '?' | '#' | '\\' | ':'));
    plain && path.split('/').all(|segment| !segment.is_empty() && !segment.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::allowed;

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
