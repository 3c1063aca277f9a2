//! One card an issue: members down, measures across, the whole's own figure and the difference below.

use crate::analysis::{Issue, IssueColumn};
use crate::base::Decimal;
use crate::figures::{Figure, FigureId, Rows, Value, published};
use crate::model::Dimension;
use crate::model::contract::observation;
use crate::present::Context;
use crate::present::chips::{home_name, value_name};
use crate::present::filled;
use crate::present::members::{dimension_name, member_tap, name_column, said_name};
use crate::present::published::Published;
use crate::present::scope::{member_id, scope};
use crate::present::spec::{CardHead, Cell, Shown, TableColumn, TableRow, TableSpec};
use crate::present::wording::members_noun_of;

/// What was published for one period or of one batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedCard {
    /// Title and second line.
    pub head: CardHead,
    /// The members with their figures.
    pub table: TableSpec,
}

/// The issues of the members of a dimension as cards, the latest first.
pub fn published_cards(context: &Context, dimension: Dimension) -> Vec<PublishedCard> {
    if !is_of_all(context, dimension) {
        return Vec::new();
    }
    let published = Published::new(context, dimension);
    published.issues.iter().map(|issue| published.card(issue)).collect()
}

/// Are the members looked at as they are published? No statistic is made of 储备项目 or of what is searched.
pub(super) fn is_of_all(context: &Context, dimension: Dimension) -> bool {
    context.filters.clone().without_key(dimension).is_empty()
}

impl Published<'_> {
    fn card(&self, issue: &Issue) -> PublishedCard {
        let strings = self.context.strings();
        let subtitle = [strings.explain.statistics, strings.issues.not_added].join(" · ");
        PublishedCard { head: CardHead { title: self.title(issue), subtitle }, table: self.table(issue) }
    }

    /// 2024年：光明固定资产投资增速最高
    fn title(&self, issue: &Issue) -> String {
        let strings = &self.context.strings().issues;
        let label = self.label(issue);
        let Some(column) = issue.columns.first() else { return label };
        let (ordered, measure) = (self.ordered(column), self.measure_within(column.measure));
        let count = ordered.len();
        if count < self.grouping.members().len() {
            let noun = members_noun_of(self.dimension, count, self.context.locale);
            let values =
                [("label", label.as_str()), ("n", &count.to_string()), ("noun", noun), ("measure", measure.as_str())];
            return filled(strings.partly, &values);
        }
        match ordered.as_slice() {
            [(first, most), (_, next), ..] if most > next => {
                let template = if self.kind(column.measure) == "count" { strings.most } else { strings.highest };
                let name = said_name(self.context, &self.name(*first), self.dimension);
                template.replace("{label}", &label).replace("{name}", &name).replace("{measure}", &measure)
            }
            _ => {
                let dimension = dimension_name(self.context, self.dimension);
                strings.title.replace("{label}", &label).replace("{dimension}", dimension)
            }
        }
    }

    pub(super) fn name(&self, member: u32) -> String {
        let id = member_id(self.context.dataset(), self.dimension, member);
        value_name(self.context.dataset(), self.dimension, &id, self.context.locale)
    }

    fn table(&self, issue: &Issue) -> TableSpec {
        let strings = self.context.strings();
        let mut columns = vec![name_column(self.context, self.dimension)];
        columns.extend(issue.columns.iter().map(|column| self.column(column)));
        let ordered = issue.columns.first().map(|column| self.ordered(column)).unwrap_or_default();
        let mut members: Vec<u32> = ordered.into_iter().map(|(member, _)| member).collect();
        let is_published = |member: &u32| issue.columns.iter().any(|column| column.cells.contains_key(member));
        let rest = self.grouping.members().iter().filter(|member| !members.contains(member) && is_published(member));
        members.extend(rest.copied().collect::<Vec<_>>());
        let row = |&member: &u32| self.row(issue, member, self.name(member));
        let overlapping = self.grouping.overlapping().iter().filter(|member| is_published(member));
        let overlapping = overlapping
            .map(|&member| self.row(issue, member, strings.members.of_which.replace("{}", &self.name(member))));
        TableSpec {
            caption: self.label(issue),
            columns,
            rows: members.iter().map(row).collect(),
            chosen: self.context.filters.values(self.dimension).map(str::to_owned).collect(),
            totals: self.whole(issue).into_iter().chain(self.residual(issue)).chain(overlapping).collect(),
            ..TableSpec::default()
        }
    }

    pub(super) fn column(&self, column: &IssueColumn) -> TableColumn {
        let name = self.measure_name(column.measure);
        let title = match self.unit(column) {
            "" => name.to_owned(),
            unit => self.context.strings().members.in_unit.replacen("{}", name, 1).replacen("{}", unit, 1),
        };
        TableColumn::number("value", title)
    }

    fn row(&self, issue: &Issue, member: u32, name: String) -> TableRow {
        let id = member_id(self.context.dataset(), self.dimension, member);
        let cell = |column| self.figure(column, member).map_or(Cell::Empty, |figure| self.cell(column, figure));
        let cells = [Cell::Text(name)].into_iter().chain(issue.columns.iter().map(cell)).collect();
        TableRow { tap: Some(member_tap(self.dimension, &id)), key: id, cells }
    }

    fn cell(&self, column: &IssueColumn, figure: Figure) -> Cell {
        Cell::Figure(Box::new(self.shown(column, figure).without_unit()))
    }

    /// The whole's own published figures.
    fn whole(&self, issue: &Issue) -> Option<TableRow> {
        let there = scope(&crate::nav::Filters::default(), self.context.month);
        let cell = |column: &IssueColumn| {
            let figure = published(self.context.dataset(), &column.whole, there.clone());
            if figure.value.is_some() { self.cell(column, figure) } else { Cell::Empty }
        };
        let name = self.context.strings().issues.whole.replace("{}", &home_name(self.context));
        self.sum("whole", name, issue.columns.iter().map(cell).collect())
    }

    /// 合计减分项, where they differ; where some members are not published it is no difference of anything.
    fn residual(&self, issue: &Issue) -> Option<TableRow> {
        let cell = |column: &IssueColumn| {
            let members = self.grouping.members();
            let is_complete = members.iter().all(|member| column.cells.contains_key(member));
            let value = column.residual(self.context.dataset(), members).filter(|_| is_complete);
            value.filter(|value| *value != Decimal::ZERO).map_or(Cell::Empty, |value| {
                let shown = self.shown(column, self.residual_figure(column, value));
                Cell::Figure(Box::new(Shown { qualifier: "", remark: "", ..shown }.without_unit()))
            })
        };
        let name = self.context.strings().issues.residual.to_owned();
        self.sum("residual", name, issue.columns.iter().map(cell).collect())
    }

    /// A row under the members; nothing where it has no figure.
    fn sum(&self, key: &str, name: String, cells: Vec<Cell>) -> Option<TableRow> {
        let has_figure = cells.iter().any(|cell| *cell != Cell::Empty);
        let cells = [Cell::Text(name)].into_iter().chain(cells).collect();
        has_figure.then(|| TableRow { key: key.to_owned(), cells, tap: None })
    }

    fn residual_figure(&self, column: &IssueColumn, value: Decimal) -> Figure {
        let dataset = self.context.dataset();
        let members = self.grouping.members().iter().filter_map(|member| column.cells.get(member)?.first().copied());
        let whole = published(dataset, &column.whole, scope(&crate::nav::Filters::default(), self.context.month));
        Figure {
            id: FigureId::PublishedResidual,
            value: Some(Value::Published(value)),
            rows: Rows::Table {
                table: observation::SPEC.name,
                rows: column.whole.first().copied().into_iter().chain(members).collect(),
            },
            ..whole
        }
    }
}
