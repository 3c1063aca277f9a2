//! The style sheets' colours and sizes: every pair of roles that meet on screen is computed, in both
//! themes, after WCAG 2.2; no letter is below the floor, and nothing names a colour but the palette.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use yilan::chart::{Color, Ink};

/// Least contrast of letters on their ground.
const LETTERS: f64 = 4.5;
/// Least contrast of marks and lines that carry a meaning.
const MARKS: f64 = 3.0;
/// Least size of letters, in CSS pixels.
const LEAST_LETTERS_PX: f64 = 13.0;
/// One rem before letters are enlarged.
const REM_PX: f64 = 16.0;

/// Roles of letters with the grounds they stand on.
const TEXTS: &[(&str, &[&str])] = &[
    ("color-text", &["page", "card", "sunk", "selected-tint", "watch-tint", "behind-tint"]),
    ("color-text-soft", &["page", "card", "sunk", "selected-tint", "watch-tint", "behind-tint"]),
    ("color-text-faint", &["page", "card", "sunk"]),
    ("color-selected", &["page", "card", "sunk", "selected-tint"]),
    ("color-ok", &["page", "card"]),
    ("color-watch", &["page", "card"]),
    ("color-card", &["text"]),
    // The arrows of change, where the reader has them coloured.
    ("cinnabar", &["page", "card", "sunk"]),
    ("malachite", &["page", "card", "sunk"]),
];

/// Roles of marks with the grounds they stand on.
const SHAPES: &[(&str, &[&str])] = &[
    ("color-ok", &["card", "sunk", "selected-tint"]),
    ("color-watch", &["card", "sunk", "watch-tint", "selected-tint"]),
    ("color-behind", &["card", "sunk", "behind-tint", "selected-tint"]),
    ("color-selected", &["page", "card", "sunk", "selected-tint"]),
];

/// Roles of a chart's letters with their grounds.
const CHART_TEXTS: &[(Ink, &[Ink])] = &[
    (Ink::Ink, &[Ink::Surface, Ink::Sunk, Ink::OkTint, Ink::WatchTint, Ink::BehindTint, Ink::ForecastTint]),
    (Ink::InkSoft, &[Ink::Surface, Ink::Sunk, Ink::WatchTint, Ink::BehindTint]),
    (Ink::InkFaint, &[Ink::Surface]),
    (Ink::Actual, &[Ink::Surface]),
    (Ink::Slip, &[Ink::Surface]),
    (Ink::Surface, &[Ink::StatusDate]),
];

/// Roles of a chart's marks with their grounds.
const CHART_SHAPES: &[(Ink, &[Ink])] = &[
    (Ink::Ok, &[Ink::Surface, Ink::Sunk, Ink::OkTint]),
    (Ink::Watch, &[Ink::Surface, Ink::Sunk, Ink::WatchTint]),
    (Ink::Behind, &[Ink::Surface, Ink::Sunk, Ink::BehindTint]),
    (Ink::Actual, &[Ink::Surface, Ink::ForecastTint, Ink::Shade]),
    (Ink::Forecast, &[Ink::Surface]),
    (Ink::Counted, &[Ink::Surface]),
    (Ink::Plan, &[Ink::Surface]),
    (Ink::LastYear, &[Ink::Surface]),
    (Ink::StatusDate, &[Ink::Surface]),
    (Ink::Baseline, &[Ink::Surface, Ink::Shade]),
    (Ink::Slip, &[Ink::Surface, Ink::Shade]),
    (Ink::Critical, &[Ink::Surface]),
    (Ink::Selection, &[Ink::Surface, Ink::Sunk]),
];

/// The properties of a theme: name without dashes, value.
type Properties = BTreeMap<String, String>;

fn style(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style").join(path)).unwrap()
}

/// Custom properties of the first block after `selector`.
fn block(sheet: &str, selector: &str) -> Properties {
    let from = sheet.find(selector).unwrap() + selector.len();
    let body = &sheet[from..from + sheet[from..].find('}').unwrap()];
    let declaration = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(':')?;
        Some((name.to_owned(), value.trim().trim_end_matches(';').to_owned()))
    };
    body.lines().filter_map(declaration).collect()
}

fn themes() -> [(&'static str, Properties); 2] {
    let palette = style("tokens/palette.css");
    let roles = block(&style("tokens/roles.css"), ":root {");
    let light = block(&palette, ":root {");
    let dark = block(&palette, ":root[data-theme=\"dark\"] {");
    assert_eq!(dark, block(&palette, ":root:not([data-theme]) {"), "the chosen and the device's dark theme are one");
    assert!(light.keys().eq(dark.keys()), "both themes name the same pigments");
    let with_roles = |pigments: Properties| pigments.into_iter().chain(roles.clone()).collect();
    [("light", with_roles(light)), ("dark", with_roles(dark))]
}

/// The colour of a property, through as many `var()` as it takes.
fn color(theme: &Properties, name: &str) -> Color {
    assert!(theme.contains_key(name), "--{name} is not defined");
    let value = &theme[name];
    match value.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')')) {
        Some(next) => color(theme, next),
        None => Color::parse(value).unwrap(),
    }
}

/// Relative luminance after WCAG 2.2.
fn luminance(color: Color) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = color.rgb.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The pairs below the floor, in words.
fn too_faint(pairs: impl Iterator<Item = (String, String)>, least: f64) -> Vec<String> {
    let themes = themes();
    let mut found = Vec::new();
    for (mark, ground) in pairs {
        for (name, theme) in &themes {
            let contrast = contrast(color(theme, &mark), color(theme, &ground));
            if contrast < least {
                found.push(format!("{name}: --{mark} on --{ground} {contrast:.2}, least {least}"));
            }
        }
    }
    found
}

fn page_pairs(list: &'static [(&str, &[&str])]) -> impl Iterator<Item = (String, String)> {
    list.iter()
        .flat_map(|(mark, grounds)| grounds.iter().map(move |ground| ((*mark).to_owned(), format!("color-{ground}"))))
}

fn chart_pairs(list: &'static [(Ink, &[Ink])]) -> impl Iterator<Item = (String, String)> {
    let name = |ink: Ink| format!("chart-{}", ink.role());
    list.iter().flat_map(move |(mark, grounds)| grounds.iter().map(move |ground| (name(*mark), name(*ground))))
}

#[test]
fn letters_stand_out_in_both_themes() {
    let found = too_faint(page_pairs(TEXTS).chain(chart_pairs(CHART_TEXTS)), LETTERS);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn marks_stand_out_in_both_themes() {
    let found = too_faint(page_pairs(SHAPES).chain(chart_pairs(CHART_SHAPES)), MARKS);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_role_of_a_chart_has_a_colour_in_both_themes() {
    for (_, theme) in themes() {
        for ink in Ink::ALL {
            color(&theme, &format!("chart-{}", ink.role()));
        }
    }
}

fn sheets() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("style")];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                open.push(entry.path());
            } else {
                found.push((entry.path(), fs::read_to_string(entry.path()).unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_sheet_is_linked_and_only_the_palette_names_colours() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).unwrap();
    for (path, text) in sheets() {
        let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().display().to_string();
        assert!(page.contains(&format!("href=\"{name}\"")), "{name} is not linked in index.html");
        let has_hex = text
            .match_indices('#')
            .any(|(at, _)| text[at + 1..].chars().take_while(char::is_ascii_hexdigit).count() >= 3);
        assert!(!has_hex || name.ends_with("palette.css"), "{name} names a colour");
    }
}

/// A theme that named a colour as another file names a length would win over it unseen.
#[test]
fn no_name_of_a_token_is_given_twice() {
    let names = |sheet: &str| {
        let lines: Vec<String> = style(sheet).lines().map(|line| line.trim().to_owned()).collect();
        lines
            .iter()
            .filter_map(|line| line.strip_prefix("--")?.split_once(':').map(|(name, _)| name.to_owned()))
            .collect()
    };
    let sheets = ["tokens/palette.css", "tokens/roles.css", "tokens/space.css", "tokens/type.css"];
    let all: Vec<BTreeSet<String>> = sheets.map(names).to_vec();
    assert!(all.iter().all(|names| !names.is_empty()));
    for (at, names) in all.iter().enumerate() {
        let twice: Vec<&String> = all[..at].iter().flat_map(|other| other.intersection(names)).collect();
        assert!(twice.is_empty(), "{} again in {}", twice[0], sheets[at]);
    }
}

#[test]
fn no_letter_is_too_small() {
    let sizes = block(&style("tokens/type.css"), ":root {");
    for (name, value) in sizes.iter().filter(|(name, _)| name.starts_with("text-")) {
        let rem: f64 = value.strip_suffix("rem").unwrap().parse().unwrap();
        assert!(rem * REM_PX >= LEAST_LETTERS_PX, "--{name} is {value}");
    }
    // Whatever sets a size of its own says it in one of these.
    for (path, text) in sheets() {
        for line in text.lines().filter_map(|line| line.trim().strip_prefix("font-size:")) {
            let is_token = line.trim().starts_with("var(--text-");
            let is_root = ["133.333%;", "14px;"].contains(&line.trim());
            assert!(is_token || is_root, "{}: font-size:{line}", path.display());
        }
    }
}
