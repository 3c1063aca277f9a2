//! What every format is read as: labels, then records of text.
//!
//! CSV is the first reader behind this door; Parquet, spreadsheets and JSON are others.

use crate::base::Diagnostic;

/// One record: its cells as text, and the physical line on which it begins.
#[derive(Debug, Default)]
pub struct Record {
    /// The cells, one after the other.
    pub text: String,
    /// Where each cell ends in `text`.
    pub ends: Vec<usize>,
    /// The physical line, the first being 1.
    pub line: u32,
}

impl Record {
    /// The number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// No cell at all?
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A cell; empty where there is none.
    pub fn cell(&self, position: usize) -> &str {
        let start = position.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(0));
        self.ends.get(position).and_then(|&end| self.text.get(start..end)).unwrap_or_default()
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|position| self.cell(position))
    }
}

/// What came out of one reading.
#[derive(Debug)]
pub enum Reading {
    /// A record.
    Record,
    /// A line without anything on it; `record.line` says which.
    Blank,
    /// A record that cannot be split into cells, and why.
    Broken(Box<Diagnostic>),
    /// There is no more.
    End,
}

/// A source of records.
pub trait RawTable {
    /// The header's labels; empty where the file has no header.
    fn labels(&self) -> &[String];

    /// Reads the next record into `record`, whose memory is used again.
    ///
    /// # Errors
    /// A diagnostic of severity package: the file is not what it claims to be.
    fn read(&mut self, record: &mut Record) -> Result<Reading, Box<Diagnostic>>;
}
