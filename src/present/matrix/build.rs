//! The lines and cells of a matrix from its sums.

use crate::analysis::{MatrixLine, Totals};
use crate::figures::{FigureId, Rows, ledger_figure};
use crate::model::Dimension;
use crate::nav::Route;
use crate::present::Context;
use crate::present::chips::value_name;
use crate::present::matrix::{Crossing, MatrixCell, MatrixHead, MatrixRow};
use crate::present::members::{member_tap, said_name};
use crate::present::overview::light_word;
use crate::present::scope::{member_id, narrowed, scope};
use crate::present::shown::shown_in;
use crate::present::spec::{Shown, Tap};

pub(super) struct Builder<'a> {
    pub(super) crossing: &'a Crossing,
    /// The page's own scope, which knows what is chosen.
    pub(super) page: &'a Context,
}

/// A line or a column: a member, what lies in none, or all of them.
#[derive(Clone, Copy)]
pub(super) enum Part<'a> {
    Member(&'a MatrixHead),
    None,
    All,
}

impl Builder<'_> {
    pub(super) fn context(&self) -> &Context {
        &self.crossing.context
    }

    /// The head of a member.
    pub(super) fn head(&self, dimension: Dimension, row: u32) -> MatrixHead {
        let context = self.context();
        let id = member_id(context.dataset(), dimension, row);
        let name = value_name(context.dataset(), dimension, &id, context.locale);
        MatrixHead {
            text: said_name(context, &name, dimension),
            tap: Some(member_tap(dimension, &id)),
            is_sum: false,
            is_chosen: self.page.filters.contains(dimension, &id),
            name,
            id,
        }
    }

    /// The head of the line or the column at a place; behind the members stands what lies in none.
    pub(super) fn head_at(&self, dimension: Dimension, at: usize) -> MatrixHead {
        let grouping = if dimension == Dimension::Area { &self.crossing.down } else { &self.crossing.columns };
        match grouping.members().get(at) {
            Some(&row) => self.head(dimension, row),
            None => Self::plain_head(self.context().strings().members.unassigned),
        }
    }

    /// A head without a member.
    pub(super) fn plain_head(text: &str) -> MatrixHead {
        let (id, text) = (String::new(), text.to_owned());
        MatrixHead { id, name: text.clone(), text, tap: None, is_chosen: false, is_sum: false }
    }

    /// The heads of the columns, what lies in none last where that is something.
    pub(super) fn columns(&self) -> Vec<MatrixHead> {
        let members = self.crossing.columns.members();
        let head = |at: usize| match members.get(at) {
            Some(&row) => self.head(self.crossing.across, row),
            None => Self::plain_head(self.context().strings().members.unassigned),
        };
        self.crossing.filled().into_iter().map(head).collect()
    }

    pub(super) fn line(
        &self,
        part: Part<'_>,
        head: MatrixHead,
        line: &MatrixLine,
        columns: &[MatrixHead],
    ) -> MatrixRow {
        let cell = |(&at, column): (&usize, &MatrixHead)| {
            let across = if column.tap.is_some() { Part::Member(column) } else { Part::None };
            self.cell(FigureId::Plan, &line.cells[at], part, across, &[head.name.as_str(), column.name.as_str()])
        };
        let filled = self.crossing.filled();
        MatrixRow {
            cells: filled.iter().zip(columns).map(cell).collect(),
            total: self.cell(FigureId::Plan, &line.total, part, Part::All, &[head.name.as_str()]),
            completion: self.cell(FigureId::CompletionRate, &line.total, part, Part::All, &[head.name.as_str()]),
            head,
        }
    }

    pub(super) fn cell(
        &self,
        id: FigureId,
        totals: &Totals,
        down: Part<'_>,
        across: Part<'_>,
        names: &[&str],
    ) -> MatrixCell {
        let context = self.context();
        let mut filters = context.filters.clone();
        let mut members = Vec::new();
        for (dimension, part) in [(Dimension::Area, down), (self.crossing.across, across)] {
            if let Part::Member(head) = part {
                filters = narrowed(&filters, dimension, &head.id);
                members.push((dimension, head.id.clone()));
            }
        }
        let is_named = !matches!(down, Part::None) && !matches!(across, Part::None);
        let mut figure = ledger_figure(id, totals, context.month, scope(&filters, context.month));
        if !is_named {
            // No filter names what lies in no member.
            figure.rows = Rows::None;
        }
        let light = totals.light(&context.dataset().package.thresholds);
        let shown = shown_in(figure, self.crossing.unit, context.locale);
        MatrixCell {
            spoken: self.spoken(names, totals, &shown, light.map(|light| light_word(context, light))),
            tap: (is_named && totals.projects > 0).then_some(Tap::Narrow(Route::Projects, members)),
            shown: if id == FigureId::Plan { shown.without_unit() } else { shown },
            light,
        }
    }

    /// 龙岗区，交通专项指挥部，年度计划238.8亿元，完成率67.2%，滞后
    fn spoken(&self, names: &[&str], totals: &Totals, shown: &Shown, light: Option<String>) -> String {
        let context = self.context();
        let strings = &context.strings().members;
        let mut parts: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        for (id, title) in [(FigureId::Plan, strings.plan), (FigureId::CompletionRate, strings.completion)] {
            let other = (shown.figure.id != id)
                .then(|| shown_in(ledger_figure(id, totals, context.month, ""), self.crossing.unit, context.locale));
            let shown = other.as_ref().unwrap_or(shown);
            if shown.figure.value.is_some() {
                let number = [shown.text.as_str(), &shown.unit].concat();
                parts.push(strings.said.replacen("{}", title, 1).replacen("{}", &number, 1));
            }
        }
        parts.extend(light);
        parts.join(context.strings().explain.clause)
    }
}
