//! The fixtures: packages that are sound, broken in one place each, or odd but valid, and what the
//! checker says of them.
//!
//! A folder without a descriptor holds only the files in which it differs from `typical`, and has
//! its descriptor with sizes and hashes made anew. In a descriptor of its own `@bytes(FILE)@` and
//! `@sha256(FILE)@` stand for those of a file, so that a promise is only broken on purpose.

#[cfg(feature = "cli")]
mod command;
mod descriptor;
mod filters;
mod hints;
mod hostile;
mod laws;
mod limits;
mod overlay;
mod values;

use std::collections::BTreeSet;

use overlay::{check, files, folders, read, report};
use yilan::base::{Code, Severity};
use yilan::locale::Locale;

/// Codes that no folder can show, with the test that does.
const ELSEWHERE: &[(Code, &str)] = &[
    (Code::MissingDescriptor, "limits::a_package_without_its_descriptor"),
    (Code::DescriptorHash, "limits::a_descriptor_other_than_promised"),
    (Code::UnknownPackage, "command::a_site_whose_index_lacks_its_package"),
    (Code::FolderName, "command::folders_named_otherwise_than_the_descriptor_enter_no_index"),
    (Code::FetchError, "limits::what_only_the_page_can_meet_is_said_as_well"),
    (Code::TooManyResources, "limits::each_limit_has_its_own_message"),
    (Code::TooManyBytes, "limits::each_limit_has_its_own_message"),
    (Code::TooManyRows, "limits::each_limit_has_its_own_message"),
    (Code::TooManyColumns, "limits::each_limit_has_its_own_message"),
    (Code::CellTooLong, "limits::each_limit_has_its_own_message"),
    (Code::SumOutOfRange, "hostile::amounts_that_no_sum_can_hold_stop_the_package"),
    (Code::UnlistedFile, "command::a_table_that_the_descriptor_does_not_name_is_said"),
    (Code::UnitAssumed, "limits::sealing_says_what_it_took_for_granted"),
];

/// The code that a broken folder is named after; what follows `--` tells several of one code apart.
fn code_of(folder: &str) -> &str {
    let name = folder.strip_prefix("broken-").unwrap();
    name.split("--").next().unwrap()
}

/// The fixture that shows a code, or else the test.
pub(crate) fn shown_by(code: Code) -> String {
    let elsewhere = ELSEWHERE.iter().find(|(known, _)| *known == code);
    elsewhere.map_or_else(|| format!("broken-{}", code.as_str()), |(_, test)| (*test).to_owned())
}

#[test]
fn sound_packages_are_clean() {
    for folder in ["minimal", "typical"] {
        let checked = read(&files(folder)).unwrap();
        assert!(checked.diagnostics.is_empty(), "{folder}: {:?}", checked.diagnostics);
        let resources = &checked.value.package.resources;
        assert!(resources.iter().all(|resource| resource.quarantined + resource.parent_quarantined == 0));
    }
    let typical = read(&files("typical")).unwrap().value;
    let missing: Vec<&str> =
        yilan::model::contract::TABLES.iter().filter(|spec| !typical.has(spec)).map(|spec| spec.name).collect();
    assert!(missing.is_empty(), "the typical package lacks {missing:?}");
}

#[test]
fn odd_packages_raise_no_false_alarm() {
    let odd = folders("odd-");
    assert!(odd.len() >= 12);
    for folder in odd {
        let checked = read(&files(&folder)).unwrap();
        assert!(checked.diagnostics.is_empty(), "{folder}: {:?}", checked.diagnostics);
        // What differs from the typical package in its cells alone is read as that is.
        if overlay::has_descriptor(&folder) {
            insta::assert_snapshot!(folder.as_str(), overlay::content(&checked.value));
        }
    }
}

#[test]
fn each_fault_is_named_where_it_stands() {
    let broken = folders("broken-");
    assert!(broken.len() >= 45);
    for folder in broken {
        let diagnostics = check(&files(&folder));
        let of_another: Vec<&str> = diagnostics
            .iter()
            .map(|diagnostic| diagnostic.code.as_str())
            .filter(|code| *code != code_of(&folder) && *code != Code::ParentQuarantined.as_str())
            .collect();
        // Where a parent is quarantined something else has put it out.
        let one_more = usize::from(code_of(&folder) == Code::ParentQuarantined.as_str());
        assert_eq!(of_another.len(), one_more, "{folder} has more than its own fault: {of_another:?}");
        assert!(diagnostics.iter().any(|found| found.code.as_str() == code_of(&folder)), "{folder}");
        insta::assert_snapshot!(folder.as_str(), report(&diagnostics));
    }
}

#[test]
fn slices_change_nothing() {
    for folder in ["typical", "odd-several-parts", "broken-cycle--of-tasks", "broken-stray-quote", "broken-hash-count"]
    {
        let package = files(folder);
        let whole = read(&package).map_or_else(|failure| failure.diagnostics, |checked| checked.diagnostics);
        let sliced = overlay::read_in_slices(&package);
        assert_eq!(whole, sliced.map_or_else(|failure| failure.diagnostics, |checked| checked.diagnostics), "{folder}");
    }
}

#[test]
fn every_code_is_shown_by_a_fixture_or_a_test() {
    let shown: BTreeSet<String> = folders("broken-").iter().map(|folder| code_of(folder).to_owned()).collect();
    for &code in Code::ALL {
        let elsewhere = ELSEWHERE.iter().any(|(known, _)| *known == code);
        assert_ne!(shown.contains(code.as_str()), elsewhere, "{}", code.as_str());
    }
    let known = |name: &String| Code::ALL.iter().any(|code| code.as_str() == name);
    assert!(shown.iter().all(known), "{shown:?}");
}

#[test]
fn sentences_are_whole_in_both_languages() {
    for folder in folders("broken-") {
        for diagnostic in check(&files(&folder)) {
            for locale in Locale::ALL {
                let (message, repair) = (locale.message(&diagnostic), locale.repair(&diagnostic));
                let whole = |text: &str| {
                    !text.contains("“”") && !text.contains("  ") && !text.contains("{0}") && !text.contains("{value}")
                };
                assert!(whole(&message) && whole(&repair), "{folder}: {message} {repair}");
            }
            let has_place = diagnostic.severity() == Severity::Package || diagnostic.place.line.is_some();
            let of_file = diagnostic.place.file == "datapackage.json"
                || [Code::MissingHash, Code::MissingBytes].contains(&diagnostic.code);
            assert!(has_place || of_file, "{folder}: {diagnostic:?}");
        }
    }
}
