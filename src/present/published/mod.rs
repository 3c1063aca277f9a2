//! What the statistics publish of members: beside each other, with their sources, never added.

mod card;
mod history;
mod sentence;

use std::sync::Arc;

use crate::analysis::{Grouping, Issue, IssueColumn, issues};
use crate::base::{Arrange, Decimal};
use crate::figures::{Figure, Value, measure_unit, published};
use crate::locale::Locale;
use crate::locale::format;
use crate::model::contract::{batch, measure};
use crate::model::{Dimension, NONE};
use crate::present::Context;
use crate::present::members::grouping_below;
use crate::present::scope::{member_id, narrowed, scope};
use crate::present::shown::{MoneyColumn, shown_published_in, unit_name};
use crate::present::spec::Shown;
use crate::present::wording::within;

pub use card::{PublishedCard, published_cards};
pub use history::{History, history};
pub use sentence::published_sentence;

/// The issues of the members of a dimension, with what is needed to show them.
struct Published<'a> {
    context: &'a Context,
    dimension: Dimension,
    grouping: Grouping,
    issues: Vec<Issue>,
}

impl<'a> Published<'a> {
    fn new(context: &'a Context, dimension: Dimension) -> Self {
        let grouping = grouping_below(context, dimension, None);
        let is_shown = |row: u32| grouping.members().contains(&row) || grouping.overlapping().contains(&row);
        let parent = if dimension == Dimension::Area { context.home_area() } else { None };
        let mut issues = issues(&context.known.statistics, (dimension, parent), context.month, is_shown);
        let order = |column: &IssueColumn| (headline_place(context, column.measure), column.measure);
        issues.iter_mut().for_each(|issue| issue.columns.arrange_by_key(order));
        let mut published = Self { context, dimension, grouping, issues: Vec::new() };
        for issue in &mut issues {
            // The column that the issue is told and sorted by comes first.
            if let Some(at) = published.leading(issue) {
                issue.columns[..=at].rotate_right(1);
            }
        }
        published.issues = issues;
        published
    }

    /// Where the first rate among the headline's measures stands.
    fn leading(&self, issue: &Issue) -> Option<usize> {
        let is_told = |column: &IssueColumn| {
            self.kind(column.measure) == "rate" && headline_place(self.context, column.measure) < NONE as usize
        };
        issue.columns.iter().position(is_told)
    }

    fn kind(&self, measure_row: u32) -> &'static str {
        self.context.dataset().table(&measure::SPEC).choice(measure::KIND, measure_row)
    }

    /// A member's value as a figure; nothing where it is not published.
    fn figure(&self, column: &IssueColumn, member: u32) -> Option<Figure> {
        let rows = column.cells.get(&member)?;
        let id = member_id(self.context.dataset(), self.dimension, member);
        Some(published(self.context.dataset(), rows, self.scope_of(&id))).filter(|figure| figure.value.is_some())
    }

    fn scope_of(&self, id: &str) -> Arc<str> {
        scope(&narrowed(&crate::nav::Filters::default(), self.dimension, id), self.context.month)
    }

    /// A figure in the unit of its column.
    fn shown(&self, column: &IssueColumn, figure: Figure) -> Shown {
        shown_published_in(self.context.dataset(), figure, self.money(column), self.context.locale)
    }

    /// How a column's money is written.
    fn money(&self, column: &IssueColumn) -> Option<MoneyColumn> {
        measure_unit(self.context.dataset(), column.measure).yuan()?;
        MoneyColumn::of(column.cells.keys().filter_map(|&member| self.figure(column, member)), self.context.locale)
    }

    /// The unit of a column, for its head; empty for things counted.
    fn unit(&self, column: &IssueColumn) -> &'static str {
        let unit = unit_name(measure_unit(self.context.dataset(), column.measure), self.context.locale);
        self.money(column).map_or(unit, |money| money.unit.name)
    }

    fn measure_name(&self, measure_row: u32) -> &str {
        let table = self.context.dataset().table(&measure::SPEC);
        self.context.name(table.text(measure::NAME, measure_row), table.text(measure::NAME_EN, measure_row))
    }

    /// The same within a title or a sentence.
    fn measure_within(&self, measure_row: u32) -> String {
        let name = self.measure_name(measure_row);
        if self.context.locale == Locale::En { within(name) } else { name.to_owned() }
    }

    /// 2024年; of a batch its name.
    fn label(&self, issue: &Issue) -> String {
        let table = self.context.dataset().table(&batch::SPEC);
        match issue.batch {
            Some(row) => self.context.name(table.text(batch::NAME, row), table.text(batch::NAME_EN, row)).to_owned(),
            None => format::period(issue.period, self.context.locale),
        }
    }

    /// The counted members with a value, the highest first.
    fn ordered(&self, column: &IssueColumn) -> Vec<(u32, Decimal)> {
        let members = self.grouping.members().iter();
        let mut valued: Vec<(u32, Decimal)> =
            members.filter_map(|&member| Some((member, value(&self.figure(column, member)?)?))).collect();
        valued.arrange_by_key(|&(_, value)| std::cmp::Reverse(value));
        valued
    }
}

fn value(figure: &Figure) -> Option<Decimal> {
    figure.value.map(Value::decimal)
}

/// Its place in the headline; beyond all places for what does not stand there.
fn headline_place(context: &Context, measure_row: u32) -> usize {
    let id = context.dataset().table(&measure::SPEC).key(measure_row);
    context.dataset().package.headline.iter().position(|known| *known == id).unwrap_or(NONE as usize)
}
