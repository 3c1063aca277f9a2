//! Records into columns, row by row, with every fault named where it stands.

use crate::base::{Code, Diagnostic};
use crate::load::cell::Cell;
use crate::load::csv::Csv;
use crate::load::descriptor::Resource;
use crate::load::doubtful;
use crate::load::draft::{Draft, RowState, shortened};
use crate::load::header::{self, Layout};
use crate::load::limits::Limits;
use crate::load::raw::{RawTable, Reading, Record};
use crate::load::sink::Sink;
use crate::model::Table;

/// Reads one table from its parts.
pub(super) struct RowReader {
    layout: Layout,
    draft: Draft,
    raw: Csv,
    labels: Vec<String>,
    file: String,
    waiting: Vec<(String, Vec<u8>)>,
    record: Record,
}

impl RowReader {
    /// Opens a table: reads its header and lays out its columns.
    ///
    /// # Errors
    /// A diagnostic of severity package: the first part is not a table.
    pub(super) fn open(
        resource: &Resource,
        parts: Vec<Vec<u8>>,
        limits: &Limits,
        sink: &mut Sink,
    ) -> Result<Self, Box<Diagnostic>> {
        let mut waiting: Vec<(String, Vec<u8>)> = resource.paths.iter().cloned().zip(parts).rev().collect();
        let (file, bytes) = waiting.pop().unwrap_or_default();
        let raw = Csv::open(&file, bytes, resource.dialect)?;
        let schema = resource.schema.as_ref();
        let labels = if resource.dialect.header {
            raw.labels().to_vec()
        } else {
            schema.into_iter().flat_map(|schema| &schema.fields).map(|field| field.name.clone()).collect()
        };
        if labels.len() > limits.columns {
            let fault = Diagnostic::at_file(Code::TooManyColumns, &file).line(1).value(labels.len().to_string());
            return Err(Box::new(fault.detail(limits.columns.to_string())));
        }
        let mut diagnostics = Vec::new();
        let layout = header::layout(resource.spec, &file, &labels, schema, &mut diagnostics);
        diagnostics.extend(unit_faults(&layout, &file));
        sink.extend(diagnostics);
        let present = |name: &str| layout.columns.iter().any(|(_, _, reader)| reader.field.name == name);
        let mut table = Table::new(resource.spec, &file, |field| present(field.name));
        table.begin_part(&file);
        let unique_keys = schema.map(|schema| schema.unique_keys.clone()).unwrap_or_default();
        let mut units = vec![None; resource.spec.fields.len()];
        layout.columns.iter().for_each(|(_, column, reader)| units[*column] = reader.spelling.unit);
        let draft = Draft::new(table, unique_keys, schema.map_or(&[], |schema| &schema.foreign_keys), units);
        Ok(Self { layout, draft, raw, labels, file, waiting, record: Record::default() })
    }

    /// Reads at most `rows` records; how many, and whether that was all.
    ///
    /// # Errors
    /// A diagnostic of severity package.
    pub(super) fn step(
        &mut self,
        rows: usize,
        resource: &Resource,
        limits: &Limits,
        sink: &mut Sink,
    ) -> Result<(usize, bool), Box<Diagnostic>> {
        for count in 0..rows {
            match self.raw.read(&mut self.record)? {
                Reading::Record => self.take(limits, sink)?,
                Reading::Blank => sink.push(self.fault(Code::BlankRow)),
                Reading::Broken(diagnostic) => {
                    self.draft.lost += 1;
                    sink.push(*diagnostic);
                }
                Reading::End => match self.waiting.pop() {
                    None => return Ok((count, true)),
                    Some((file, bytes)) => self.next_part(&file, bytes, resource)?,
                },
            }
        }
        Ok((rows, false))
    }

    /// The table as read.
    pub(super) fn finish(self) -> Draft {
        self.draft
    }

    fn fault(&self, code: Code) -> Diagnostic {
        Diagnostic::at_file(code, &self.file).line(self.record.line)
    }

    fn next_part(&mut self, file: &str, bytes: Vec<u8>, resource: &Resource) -> Result<(), Box<Diagnostic>> {
        file.clone_into(&mut self.file);
        self.raw = Csv::open(file, bytes, resource.dialect)?;
        self.draft.table.begin_part(file);
        if resource.dialect.header && self.raw.labels() != self.labels {
            let found = shortened(&self.raw.labels().join(","));
            return Err(Box::new(Diagnostic::at_file(Code::PartHeader, file).line(1).value(found)));
        }
        Ok(())
    }

    fn take(&mut self, limits: &Limits, sink: &mut Sink) -> Result<(), Box<Diagnostic>> {
        if self.record.text.is_empty() {
            sink.push(self.fault(Code::BlankRow));
            return Ok(());
        }
        if let Some(position) = (0..self.record.len()).find(|&at| self.record.cell(at).len() > limits.cell_bytes) {
            let label = self.labels.get(position).map(String::as_str).unwrap_or_default();
            let fault = self.fault(Code::CellTooLong).column(label);
            let length = self.record.cell(position).len().to_string();
            return Err(Box::new(fault.value(length).detail(limits.cell_bytes.to_string())));
        }
        let mut state = RowState::Sound;
        let width = self.layout.width;
        if self.record.len() != width {
            let code = if self.record.len() > width { Code::ExtraCell } else { Code::MissingCell };
            let fault = self.fault(code).value(self.record.len().to_string()).detail(width.to_string());
            sink.push(fault);
            state = RowState::Torn;
        }
        if let Some((code, position, character)) = unprintable(&mut self.record) {
            let label = self.labels.get(position).map(String::as_str).unwrap_or_default();
            let value = shortened(self.record.cell(position));
            let fault = self.fault(code).column(label).value(value);
            sink.push(fault.detail(format!("U+{:04X}", character as u32)));
            state = RowState::Torn;
        }
        self.append(state, sink);
        Ok(())
    }

    fn append(&mut self, mut state: RowState, sink: &mut Sink) {
        for (position, column, reader) in &self.layout.columns {
            let text = self.record.cell(*position);
            let cell = reader.read(text).unwrap_or_else(|fault| {
                if state != RowState::Torn {
                    state = RowState::Quarantined;
                    // A fault of the unit was named once, at the label.
                    if reader.unit_fault != Some(fault.code) {
                        let place = Diagnostic::at_file(fault.code, &self.file).line(self.record.line);
                        let place = place.column(reader.field.name).value(shortened(text));
                        sink.push(if fault.detail.is_empty() { place } else { place.detail(fault.detail) });
                    }
                }
                Cell::Empty
            });
            let cell = match (state, doubtful::read(reader.field.kind, &cell)) {
                (RowState::Torn, _) | (_, None) => cell,
                (_, Some((code, what))) => {
                    let place = Diagnostic::at_file(code, &self.file).line(self.record.line);
                    sink.push(place.column(reader.field.name).value(shortened(text)).detail(what));
                    if code == Code::FileRefused { Cell::Empty } else { cell }
                }
            };
            if cell == Cell::Empty
                && let Some(label) = reader.missing_label(text)
            {
                self.draft.table.push_missing_label(*column, label);
            }
            if let Cell::Wide(value) = cell {
                self.draft.table.push_wide(*column, value);
            }
            if let Some(values) = self.draft.table.column_mut(*column) {
                cell.push(values);
            }
        }
        self.draft.table.push_line(self.record.line);
        self.draft.states.push(state);
    }
}

fn unit_faults(layout: &Layout, file: &str) -> impl Iterator<Item = Diagnostic> {
    layout.columns.iter().filter_map(move |(_, _, reader)| {
        let code = reader.unit_fault?;
        Some(Diagnostic::at_file(code, file).line(1).column(reader.field.name).value(reader.field.name))
    })
}

/// The first control character that may not stand in a cell, its code, and the cell's position. A line
/// break within a cell is kept as a line feed alone.
fn unprintable(record: &mut Record) -> Option<(Code, usize, char)> {
    let suspicious = |byte: u8| byte < 0x20 && byte != b'\t' && byte != b'\n' || byte == 0x7F || byte == 0xC2;
    if !record.text.bytes().any(suspicious) {
        return None;
    }
    if record.text.contains("\r\n") {
        let cells: Vec<String> = record.cells().map(|cell| cell.replace("\r\n", "\n")).collect();
        record.text = cells.concat();
        record.ends = cells
            .iter()
            .scan(0, |end, cell| {
                *end += cell.len();
                Some(*end)
            })
            .collect();
    }
    record.cells().enumerate().find_map(|(position, cell)| {
        let found = cell.chars().find(|&c| c.is_control() && c != '\t' && c != '\n')?;
        Some((if found == '\r' { Code::StrayCarriageReturn } else { Code::ControlCharacter }, position, found))
    })
}
