//! The tables in the making: cells by the contract's columns, records as CSV.

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};
use std::io;

use crate::model::TableSpec;

/// A table in the making.
pub(super) struct Sheet {
    csv: csv::Writer<Vec<u8>>,
    cells: Vec<String>,
    fault: Option<csv::Error>,
}

impl Sheet {
    fn new(spec: &TableSpec) -> Self {
        let csv = csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
        let cells = spec.fields.iter().map(|field| field.name.to_owned()).collect();
        let mut sheet = Self { csv, cells, fault: None };
        sheet.end();
        sheet
    }

    /// Fills a cell of the row in the making.
    pub(super) fn put(&mut self, column: usize, value: impl Display) -> &mut Self {
        let cell = &mut self.cells[column];
        cell.clear();
        // Writing to a text never fails.
        if write!(cell, "{value}").is_err() {
            cell.clear();
        }
        self
    }

    /// Fills a cell where there is something to fill it with.
    pub(super) fn put_some(&mut self, column: usize, value: Option<impl Display>) -> &mut Self {
        match value {
            Some(value) => self.put(column, value),
            None => self,
        }
    }

    /// Ends the row; the next begins empty.
    pub(super) fn end(&mut self) {
        if let Err(error) = self.csv.write_record(&self.cells) {
            self.fault.get_or_insert(error);
        }
        self.cells.iter_mut().for_each(String::clear);
    }

    fn finish(self) -> io::Result<Vec<u8>> {
        match self.fault {
            Some(fault) => Err(fault.into()),
            None => self.csv.into_inner().map_err(|error| error.into_error()),
        }
    }
}

/// All tables in the making.
#[derive(Default)]
pub(super) struct Sheets(BTreeMap<&'static str, Sheet>);

impl Sheets {
    /// The table of a specification.
    pub(super) fn of(&mut self, spec: &'static TableSpec) -> &mut Sheet {
        self.0.entry(spec.name).or_insert_with(|| Sheet::new(spec))
    }

    /// The files, by their paths.
    pub(super) fn finish(self) -> io::Result<BTreeMap<String, Vec<u8>>> {
        self.0.into_iter().map(|(name, sheet)| Ok((format!("{name}.csv"), sheet.finish()?))).collect()
    }
}
