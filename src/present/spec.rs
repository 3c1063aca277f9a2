//! What a page is made of, as plain data.

use std::sync::Arc;

pub use crate::analysis::Light;
use crate::figures::Figure;
use crate::nav::{FilterKey, Route};

/// A figure as it is shown: its rounding and unit beside the exact value it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The rounded number, with thousands separators and a real minus sign; `—` where there is
    /// none.
    pub text: String,
    /// Its unit; empty where the header says it.
    pub unit: String,
    /// 约, 超 or 近, as it was published, before the number; empty where it is exact.
    pub qualifier: &'static str,
    /// （推算） or （初步） after it; empty where it was published as it stands.
    pub remark: &'static str,
    /// The exact decimal in the base unit of the figure; empty where there is none.
    pub exact: String,
    /// How many base units one shown unit is (100,000,000 for 亿元), for whoever checks the
    /// rounding.
    pub scale: i64,
    /// The decimals shown.
    pub places: u8,
    /// What it is and where it comes from.
    pub figure: Arc<Figure>,
}

impl Shown {
    /// The same without its unit, for cells whose header says it.
    #[must_use]
    pub fn without_unit(self) -> Self {
        Self { unit: String::new(), ..self }
    }

    /// As plain text, with all that belongs to it.
    pub fn said(&self) -> String {
        [self.qualifier, &self.text, &self.unit, self.remark].concat()
    }
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Words(String),
    /// A figure, underlined with dots and opening its explanation; the words joined to it (慢于时间进度)
    /// never part from it at a line break.
    Figure {
        /// Words before the number, underlined with it.
        before: String,
        /// The number.
        shown: Box<Shown>,
    },
}

/// One sentence in official wording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Its pieces, in order.
    pub parts: Vec<Part>,
}

impl Sentence {
    /// Appends words.
    #[must_use]
    pub fn words(mut self, words: &str) -> Self {
        if !words.is_empty() {
            self.parts.push(Part::Words(words.to_owned()));
        }
        self
    }

    /// Appends a figure.
    #[must_use]
    pub fn figure(self, shown: Shown) -> Self {
        self.figure_after("", shown)
    }

    /// Appends a figure with the words that belong to it.
    #[must_use]
    pub fn figure_after(mut self, before: &str, shown: Shown) -> Self {
        self.parts.push(Part::Figure { before: before.to_owned(), shown: Box::new(shown) });
        self
    }

    /// As plain text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for part in &self.parts {
            match part {
                Part::Words(words) => text.push_str(words),
                Part::Figure { before, shown } => {
                    text.push_str(before);
                    text.push_str(&shown.said());
                }
            }
        }
        text
    }
}

/// The head of a card: its message in words, then measure, unit and universe.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardHead {
    /// The message; it changes with the data.
    pub title: String,
    /// Measure, unit, universe.
    pub subtitle: String,
}

/// A card that shows a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableCard {
    /// Title and second line.
    pub head: CardHead,
    /// What it shows.
    pub table: TableSpec,
}

/// What a tap does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tap {
    /// Goes to another page with the same filters.
    Go(Route),
    /// Chooses a value of a filter, or undoes the choice.
    Filter(FilterKey, String),
    /// Goes to another page narrowed to these members.
    Narrow(Route, Vec<(FilterKey, String)>),
}

/// A bar with a tick, in thousandths of its whole length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The filled part.
    pub filled: u32,
    /// The tick.
    pub tick: u32,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A figure.
    Figure(Box<Shown>),
    /// A light with its shape and word.
    Light(Light, String),
    /// A figure beside the bar that it is the length of.
    Bar(Bar, Box<Shown>),
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    /// Its name, also the key of its sorting in a link.
    pub key: &'static str,
    /// The title, with the unit where there is one.
    pub title: String,
    /// Numbers stand at the end of their cell.
    pub is_number: bool,
}

impl TableColumn {
    /// A column of words.
    pub fn words(key: &'static str, title: impl Into<String>) -> Self {
        Self { key, title: title.into(), is_number: false }
    }

    /// A column of numbers.
    pub fn number(key: &'static str, title: impl Into<String>) -> Self {
        Self { key, title: title.into(), is_number: true }
    }
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// A stable key.
    pub key: String,
    /// One cell a column.
    pub cells: Vec<Cell>,
    /// What a tap on the row does.
    pub tap: Option<Tap>,
}

/// A table: what stands behind every picture, too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableSpec {
    /// What it shows, for those who cannot see it.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// Its rows, in order.
    pub rows: Vec<TableRow>,
    /// Rows under headings of their own, after the others.
    pub groups: Vec<TableGroup>,
    /// The keys of the rows that are chosen.
    pub chosen: Vec<String>,
    /// Sums, set apart.
    pub totals: Vec<TableRow>,
    /// Remarks under it.
    pub notes: Vec<String>,
    /// Remarks on single columns, of rounding among them.
    pub column_notes: Vec<ColumnNote>,
}

/// A remark on a column; it stands as long as its column does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnNote {
    /// The column: of several the one that gives way last where room is short.
    pub column: &'static str,
    /// The words.
    pub note: &'static str,
}

/// Rows of a table under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableGroup {
    /// The heading; empty where the rows need none.
    pub title: String,
    /// Its rows, in order.
    pub rows: Vec<TableRow>,
}

impl TableSpec {
    /// Every row with figures: those under headings after the others, sums last.
    pub fn all_rows(&self) -> impl Iterator<Item = &TableRow> {
        let grouped = self.groups.iter().flat_map(|group| &group.rows);
        self.rows.iter().chain(grouped).chain(&self.totals)
    }
}

/// A removable choice in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// The words.
    pub text: String,
    /// The filter it stands for.
    pub key: FilterKey,
    /// Its value.
    pub value: String,
}

/// A number explained.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// The figure's name and scope in words.
    pub title: String,
    /// The number with its unit.
    pub value: String,
    /// What it means.
    pub definition: String,
    /// The formula in words.
    pub formula: String,
    /// The formula with the values in it.
    pub substituted: String,
    /// The universe, in words.
    pub universe: String,
    /// The rows it was made from, the largest first.
    pub rows: TableSpec,
    /// How many rows there are beside those listed.
    pub more_rows: usize,
    /// Where it was published, as lines of text with an optional link.
    pub sources: Vec<SourceLine>,
    /// Files and lines.
    pub files: Vec<String>,
    /// A citation to copy.
    pub citation: String,
}

/// A source in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceLine {
    /// Publisher, title, date.
    pub text: String,
    /// A link, only to official and media sources.
    pub url: Option<String>,
    /// Another value that this source gives.
    pub other_value: Option<String>,
}

/// The honesty bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HonestyBar {
    /// Its statements, in order of weight.
    pub statements: Vec<HonestyStatement>,
}

/// One statement of the honesty bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HonestyStatement {
    /// Words before the number.
    pub before: String,
    /// The number, where there is one.
    pub shown: Option<Shown>,
    /// Words after it.
    pub after: String,
    /// Is it good news that may be marked with ✓?
    pub is_verified: bool,
}
