//! CSV as RFC 4180 has it, read strictly and with physical line numbers.
//!
//! `csv-core` splits a record into its cells; this reader first finds where the record ends,
//! because `csv-core` forgives what the contract reports: stray quotes, blank lines, a carriage
//! return alone. After a stray quote reading goes on at the next line, so that one slip does not
//! swallow the rest of the file.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};

use crate::base::{Code, Diagnostic};
use crate::load::dialect::Dialect;
use crate::load::draft::shortened;
use crate::load::raw::{RawTable, Reading, Record};

/// A quoted cell is looked through no further than this for its closing quote.
const LONGEST_QUOTED: usize = 1 << 20;
/// After so many records with stray quotes the file is not this dialect's CSV.
const STRAY_QUOTES: u32 = 1_000;

/// One CSV file, or one part of several.
pub struct Csv {
    file: String,
    bytes: Vec<u8>,
    at: usize,
    line: u32,
    dialect: Dialect,
    core: Reader,
    scratch: Vec<u8>,
    labels: Vec<String>,
    stray_quotes: u32,
}

impl Csv {
    /// Opens a file and reads its header, if the dialect has one.
    ///
    /// # Errors
    /// The file is not UTF-8, or its header cannot be read.
    pub fn open(file: &str, bytes: Vec<u8>, dialect: Dialect) -> Result<Self, Box<Diagnostic>> {
        let at = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let core = ReaderBuilder::new()
            .delimiter(dialect.delimiter)
            .quote(dialect.quote)
            .double_quote(dialect.double_quote)
            .terminator(Terminator::Any(b'\n'))
            .build();
        let (file, scratch, labels) = (file.to_owned(), vec![0; 1024], Vec::new());
        let mut csv = Self { file, bytes, at, line: 1, dialect, core, scratch, labels, stray_quotes: 0 };
        if dialect.header {
            csv.read_labels()?;
        }
        Ok(csv)
    }

    fn read_labels(&mut self) -> Result<(), Box<Diagnostic>> {
        let mut record = Record::default();
        match self.read(&mut record)? {
            Reading::Record if !record.text.contains('\r') => {
                self.labels = record.cells().map(str::to_owned).collect();
                Ok(())
            }
            Reading::Broken(_) => Err(self.no_table(1, "is_misquoted")),
            Reading::Record => Err(self.no_table(1, "is_of_carriage_returns")),
            Reading::Blank => Err(self.no_table(1, "is_headless")),
            Reading::End => Err(self.no_table(1, "is_empty")),
        }
    }

    /// Where the record that begins here ends, and whether its quotes are in order.
    fn extent(&self) -> (usize, bool) {
        let rest = &self.bytes[self.at..];
        let line_end = rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
        if !rest[..line_end].contains(&self.dialect.quote) {
            return (line_end, true);
        }
        quoted_extent(rest, self.dialect).map_or((line_end, false), |end| (end, true))
    }

    fn split(&mut self, length: usize, record: &mut Record) -> bool {
        let raw = &self.bytes[self.at..self.at + length];
        let raw = raw.strip_suffix(b"\r").unwrap_or(raw);
        self.core.reset();
        self.scratch.resize(self.scratch.len().max(raw.len()), 0);
        record.ends.resize(record.ends.capacity().max(16), 0);
        let (mut read, mut written, mut ended) = (0, 0, 0);
        loop {
            let (result, used, output, ends) =
                self.core.read_record(&raw[read..], &mut self.scratch[written..], &mut record.ends[ended..]);
            (read, written, ended) = (read + used, written + output, ended + ends);
            match result {
                ReadRecordResult::Record | ReadRecordResult::End => break,
                ReadRecordResult::OutputFull => self.scratch.resize(self.scratch.len() * 2 + 16, 0),
                ReadRecordResult::OutputEndsFull => record.ends.resize(record.ends.len() * 2, 0),
                ReadRecordResult::InputEmpty => {}
            }
        }
        record.ends.truncate(ended);
        record.text.clear();
        match std::str::from_utf8(&self.scratch[..written]) {
            Ok(text) => record.text.push_str(text),
            Err(_) => return false,
        }
        record.ends.iter().all(|&end| record.text.is_char_boundary(end))
    }

    fn stray_quote(&mut self, line: u32, raw: &[u8]) -> Result<Reading, Box<Diagnostic>> {
        self.stray_quotes += 1;
        if self.stray_quotes > STRAY_QUOTES {
            return Err(self.no_table(line, "is_misquoted"));
        }
        let text = shortened(&String::from_utf8_lossy(raw));
        let fault = Diagnostic::at_file(Code::StrayQuote, &self.file).line(line);
        Ok(Reading::Broken(Box::new(fault.value(text.trim_end_matches('\r')))))
    }

    /// The file is no table, for a reason that the sentences spell out.
    fn no_table(&self, line: u32, reason: &str) -> Box<Diagnostic> {
        let start = self.bytes[..self.bytes.len().min(400)].split(|&byte| byte == b'\n').next().unwrap_or_default();
        let fault = Diagnostic::at_file(Code::SourceError, &self.file).line(line).detail(reason);
        Box::new(fault.value(shortened(&String::from_utf8_lossy(start))))
    }
}

impl RawTable for Csv {
    fn labels(&self) -> &[String] {
        &self.labels
    }

    fn read(&mut self, record: &mut Record) -> Result<Reading, Box<Diagnostic>> {
        if self.at >= self.bytes.len() {
            return Ok(Reading::End);
        }
        record.line = self.line;
        let (length, in_order) = self.extent();
        let (start, raw) = (self.at, &self.bytes[self.at..self.at + length]);
        let (blank, lines) = (matches!(raw, b"" | b"\r"), raw.iter().filter(|&&byte| byte == b'\n').count());
        let split = blank || !in_order || self.split(length, record);
        self.at += length + 1;
        self.line = self.line.saturating_add(lines as u32 + 1);
        if !split {
            return Err(Box::new(Diagnostic::at_file(Code::EncodingError, &self.file).line(record.line)));
        }
        if !in_order {
            let raw = self.bytes[start..start + length].to_vec();
            return self.stray_quote(record.line, &raw);
        }
        Ok(if blank { Reading::Blank } else { Reading::Record })
    }
}

/// Is it a page instead? A captive portal answers any address with one, and with status 200.
pub(super) fn is_html(bytes: &[u8]) -> bool {
    let start = bytes[..bytes.len().min(256)].trim_ascii_start().to_ascii_lowercase();
    start.starts_with(b"<!doctype html") || start.starts_with(b"<html")
}

/// The length of a record with quotes; nothing where a quote stands where none may.
fn quoted_extent(rest: &[u8], dialect: Dialect) -> Option<usize> {
    let (quote, delimiter) = (dialect.quote, dialect.delimiter);
    let mut at = 0;
    loop {
        // At the start of a cell.
        if rest.get(at) == Some(&quote) {
            at = closing_quote(rest, at + 1, dialect)? + 1;
            let ends_line = matches!(rest.get(at..), None | Some([] | [b'\n', ..] | [b'\r', b'\n', ..] | [b'\r']));
            if !ends_line && rest.get(at) != Some(&delimiter) {
                return None;
            }
        }
        let stop = |&byte: &u8| byte == delimiter || byte == b'\n' || byte == quote;
        at = rest[at..].iter().position(stop).map_or(rest.len(), |step| at + step);
        match rest.get(at) {
            None | Some(b'\n') => return Some(at),
            Some(byte) if *byte == quote => return None,
            Some(_) => at += 1,
        }
    }
}

fn closing_quote(rest: &[u8], from: usize, dialect: Dialect) -> Option<usize> {
    let reach = rest.len().min(from.saturating_add(LONGEST_QUOTED));
    let mut at = from;
    loop {
        at += rest.get(at..reach)?.iter().position(|&byte| byte == dialect.quote)?;
        if !dialect.double_quote || rest.get(at + 1) != Some(&dialect.quote) {
            return Some(at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each record as `line:cell|cell`, or what else came.
    fn read(text: &str) -> Vec<String> {
        let mut csv = Csv::open("x.csv", text.into(), Dialect::default()).unwrap();
        let (mut record, mut found) = (Record::default(), Vec::new());
        loop {
            found.push(match csv.read(&mut record).unwrap() {
                Reading::Record => format!("{}:{}", record.line, record.cells().collect::<Vec<_>>().join("|")),
                Reading::Blank => format!("{}:blank", record.line),
                Reading::Broken(fault) => format!("{}:{}", fault.place.line.unwrap(), fault.code.as_str()),
                Reading::End => return found,
            });
        }
    }

    #[test]
    fn lines_are_where_records_begin() {
        assert_eq!(read("a,b\r\n\"x\ny\",1\r\n\r\nz,\"2\"\"\"\r\n"), ["2:x\ny|1", "4:blank", "5:z|2\""]);
    }

    #[test]
    fn a_stray_quote_costs_one_line() {
        assert_eq!(read("a,b\nx\"y,1\nz,2"), ["2:stray-quote", "3:z|2"]);
        assert_eq!(read("a,b\n\"x\"y,1\nz,2"), ["2:stray-quote", "3:z|2"]);
        assert_eq!(read("a,b\n\"x,1\nz,2\n"), ["2:stray-quote", "3:z|2"]);
    }

    #[test]
    fn cells_may_be_empty_or_many() {
        assert_eq!(read("a\n\"\"\n,\n"), ["2:", "3:|"]);
        let many = vec!["1"; 40].join(",");
        assert_eq!(read(&format!("{many}\n{many}")), [format!("2:{}", many.replace(',', "|"))]);
    }
}
