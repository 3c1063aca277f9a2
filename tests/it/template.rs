//! The template folder for publishers: sealed and checked as `README.md` says, it is a clean package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use yilan::load::{DESCRIPTOR, SiteIndex, sha256};
use yilan::nav::Page;
use yilan::present::Known;

fn template() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/template")
}

/// A copy of the template in a site's `data/` of its own.
fn copy(name: &str) -> PathBuf {
    let data = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let folder = data.join("mycity/1.0.0");
    fs::remove_dir_all(&data).ok();
    fs::create_dir_all(&folder).unwrap();
    for file in fs::read_dir(template()).unwrap().flatten() {
        fs::copy(file.path(), folder.join(file.file_name())).unwrap();
    }
    folder
}

fn yilan(words: &[&str], folder: &Path) -> ExitCode {
    let words = ["yilan"].iter().chain(words).map(Into::into);
    yilan::cli::run(words.chain([folder.as_os_str().to_owned()]))
}

#[test]
fn a_copy_is_sealed_and_clean() {
    let folder = copy("template-clean");
    assert_eq!(yilan(&["seal", "--index"], &folder), ExitCode::SUCCESS);
    assert_eq!(yilan(&["check", "--strict"], &folder), ExitCode::SUCCESS);
    let known = Known::new(yilan::cli::load(&folder).unwrap().value);
    assert_eq!(known.pages(), Page::ALL);
}

#[test]
fn the_index_has_one_entry_however_often_it_is_sealed() {
    let folder = copy("template-index");
    for _ in 0..2 {
        assert_eq!(yilan(&["seal", "--index"], &folder), ExitCode::SUCCESS);
        let index = SiteIndex::read(&fs::read(folder.join("../../index.json")).unwrap()).unwrap();
        let ids: Vec<&str> = index.packages.iter().map(|package| package.id.as_str()).collect();
        assert_eq!(ids, ["mycity"]);
        let (_, version) = index.find("", "").unwrap();
        assert_eq!(version.descriptor_sha256, sha256(&fs::read(folder.join(DESCRIPTOR)).unwrap()));
    }
}

#[test]
fn every_name_is_marked_as_an_example() {
    for table in ["area", "sector", "organisation", "source", "project"] {
        let text = fs::read_to_string(template().join(format!("{table}.csv"))).unwrap();
        assert!(text.lines().skip(1).all(|line| line.contains("示例")), "{table}");
    }
}
