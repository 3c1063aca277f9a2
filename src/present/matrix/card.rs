//! The card around a matrix: its message, its legend, its remarks, its table for export.

use crate::analysis::Light;
use crate::model::Dimension;
use crate::present::filled;
use crate::present::legend::light_legend;
use crate::present::matrix::build::{Builder, Part};
use crate::present::matrix::{MatrixCard, MatrixCell, MatrixHead, MatrixRow};
use crate::present::members::dimension_name;
use crate::present::spec::{CardHead, Cell, TableColumn, TableRow, TableSpec};
use crate::present::wording::{ok_words, watch_words};

impl Builder<'_> {
    pub(super) fn card(&self, choices: Vec<Dimension>) -> MatrixCard {
        let context = self.context();
        let strings = context.strings();
        let columns = self.columns();
        let areas = self.crossing.down.members();
        let lines: Vec<MatrixRow> = self
            .crossing
            .lines()
            .map(|(at, line)| match areas.get(at) {
                Some(&row) => {
                    let head = self.head(Dimension::Area, row);
                    self.line(Part::Member(&head.clone()), head, line, &columns)
                }
                None => self.line(Part::None, Self::plain_head(strings.members.unassigned), line, &columns),
            })
            .collect();
        let whole = MatrixHead { is_sum: true, ..Self::plain_head(strings.explain.total) };
        let total = self.line(Part::All, whole, &self.crossing.matrix.total, &columns);
        let overlapping = self.overlapping(&columns);
        let corner = dimension_name(context, Dimension::Area).to_owned();
        let last_columns = [strings.explain.total.to_owned(), strings.members.completion.to_owned()];
        MatrixCard {
            head: self.card_head(),
            legend: light_legend(context),
            hint: strings.matrix.hint.to_owned(),
            more_columns: filled(strings.matrix.more_columns, &[("n", &columns.len().to_string())]),
            across: self.crossing.across,
            choices: choices.into_iter().map(|dimension| (dimension, dimension_name(context, dimension))).collect(),
            corner,
            columns,
            last_columns,
            lines,
            total,
            overlapping,
            notes: self.notes(),
        }
    }

    fn overlapping(&self, columns: &[MatrixHead]) -> Vec<MatrixRow> {
        let rows = self.crossing.down.overlapping().iter().zip(&self.crossing.matrix.overlapping);
        let of_which = self.context().strings().members.of_which;
        rows.map(|(&row, line)| {
            let head = self.head(Dimension::Area, row);
            let named = MatrixHead { text: of_which.replace("{}", &head.text), ..head.clone() };
            self.line(Part::Member(&head), named, line, columns)
        })
        .collect()
    }

    /// How many lines and columns are behind plan, as a message.
    fn card_head(&self) -> CardHead {
        let context = self.context();
        let strings = &context.strings().matrix;
        let count = |light: Light| self.crossing.lights().filter(|found| *found == light).count();
        let title = match (count(Light::Watch), count(Light::Behind)) {
            (0, 0) => strings.all_well.replace("{}", ok_words(context)),
            (watch, 0) => filled(strings.some_watch, &[("n", &watch.to_string()), ("words", watch_words(context))]),
            (0, behind) => filled(strings.some_behind, &[("n", &behind.to_string())]),
            (watch, behind) => filled(
                strings.both,
                &[("n", &behind.to_string()), ("k", &watch.to_string()), ("words", watch_words(context))],
            ),
        };
        let subtitle =
            [context.strings().members.plan, self.crossing.unit.name, context.strings().explain.ledger].join(" · ");
        CardHead { title, subtitle }
    }

    fn notes(&self) -> Vec<String> {
        let strings = self.context().strings();
        let mut notes = Vec::new();
        if !self.crossing.down.overlapping().is_empty() {
            notes.push(strings.matrix.overlapping.to_owned());
        }
        if self.crossing.rounds_apart() {
            notes.push(strings.members.rounding.to_owned());
        }
        notes
    }
}

impl MatrixCard {
    /// The lines shown: members, their sums, what overlaps.
    pub fn rows(&self) -> impl Iterator<Item = &MatrixRow> {
        self.lines.iter().chain([&self.total]).chain(&self.overlapping)
    }

    /// The table for export.
    pub fn table(&self) -> TableSpec {
        let number = |title: &String| TableColumn::number("plan", title);
        let mut columns = vec![TableColumn::words("name", self.corner.clone())];
        columns.extend(self.columns.iter().map(|column| number(&column.name)));
        columns.extend(self.last_columns.iter().map(number));
        let cell = |cell: &MatrixCell| Cell::Figure(Box::new(cell.shown.clone()));
        let row = |row: &MatrixRow| {
            let figures = row.cells.iter().chain([&row.total, &row.completion]);
            let cells = [Cell::Text(row.head.name.clone())].into_iter().chain(figures.map(cell)).collect();
            TableRow { key: row.head.id.clone(), cells, tap: None }
        };
        TableSpec {
            caption: self.corner.clone(),
            columns,
            rows: self.rows().map(row).collect(),
            ..TableSpec::default()
        }
    }
}
