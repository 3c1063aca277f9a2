//! What the command understands.

use std::env;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::base::Month;
use crate::locale::Locale;

/// Yilan 投资一览: check, seal and compute data packages.
#[derive(Debug, Parser)]
#[command(name = "yilan", version, about)]
pub(super) struct Arguments {
    /// The language of messages; otherwise that of LC_ALL, LC_MESSAGES or LANG
    #[arg(long, global = true, value_enum)]
    lang: Option<Language>,
    /// What to do.
    #[command(subcommand)]
    pub(super) verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Check a package: 0 is clean, 1 has warnings under --strict, 2 has errors
    Check(Check),
    /// Make a folder of tables a package, or refresh its descriptor
    Seal(Seal),
    /// Print every figure of a state and of each of its members
    Figures(Figures),
    /// Write the headline figures of the site's default package as HTML
    Bake(Bake),
    /// Make up a city's package: the same bytes for the same arguments
    Demo(Demo),
}

/// The arguments of `check`.
#[derive(Args, Debug)]
pub(super) struct Check {
    /// The folder that holds datapackage.json
    pub(super) folder: PathBuf,
    /// Let warnings fail the check
    #[arg(long)]
    pub(super) strict: bool,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// The arguments of `seal`.
#[derive(Args, Debug)]
pub(super) struct Seal {
    /// The folder that holds the tables
    pub(super) folder: PathBuf,
    /// Refresh the version's entry in the index.json two folders above
    #[arg(long)]
    pub(super) index: bool,
}

/// The arguments of `figures`.
#[derive(Args, Debug)]
pub(super) struct Figures {
    /// The folder that holds datapackage.json
    pub(super) folder: PathBuf,
    /// The month, YYYY-MM; otherwise the one the pages open on
    #[arg(long, value_parser = month)]
    pub(super) month: Option<Month>,
    /// The filters, as a link has them: area=440304&list=major
    #[arg(long, default_value = "")]
    pub(super) filter: String,
    /// A file of such filters, one state a line, in place of --filter
    #[arg(long, conflicts_with = "filter")]
    pub(super) states: Option<PathBuf>,
    /// How to print
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// The arguments of `bake`.
#[derive(Args, Debug)]
pub(super) struct Bake {
    /// The folder that holds index.json
    pub(super) folder: PathBuf,
    /// The file to write
    #[arg(long)]
    pub(super) out: PathBuf,
}

/// The arguments of `demo`.
#[derive(Args, Debug)]
pub(super) struct Demo {
    /// How many projects, the reserve included: 10 to 100000
    #[arg(long, default_value_t = 3_000, value_parser = projects)]
    pub(super) projects: usize,
    /// How many months the ledger goes back: 1 to 72
    #[arg(long, default_value_t = 24, value_parser = clap::value_parser!(u32).range(1..=72))]
    pub(super) months: u32,
    /// The seed of chance
    #[arg(long, default_value_t = 24)]
    pub(super) seed: u64,
    /// The folder to write, made where it is missing
    #[arg(long)]
    pub(super) out: PathBuf,
}

fn projects(text: &str) -> Result<usize, String> {
    let count = text.parse().ok().filter(|count| (10..=100_000).contains(count));
    count.ok_or_else(|| "10 – 100000".to_owned())
}

fn month(text: &str) -> Result<Month, String> {
    Month::parse(text).ok_or_else(|| "YYYY-MM".to_owned())
}

/// How to print.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    Zh,
    En,
}

impl Arguments {
    /// The language asked for, else the user's, else English.
    pub(super) fn locale(&self) -> Locale {
        match self.lang {
            Some(Language::Zh) => Locale::ZhCn,
            Some(Language::En) => Locale::En,
            None => {
                let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
                set.into_iter().find(|tag| !tag.is_empty()).and_then(|tag| Locale::parse(&tag)).unwrap_or(Locale::En)
            }
        }
    }
}
