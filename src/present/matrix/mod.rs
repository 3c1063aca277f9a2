//! The 条块 matrix: areas down, headquarters or sectors across, annual plans in one unit; margins
//! that add, with what lies in no member as a line and a column of its own.

mod behind;
mod build;
mod card;
mod sentence;

use std::sync::Arc;

use crate::analysis::{Grouping, Matrix, MatrixLine, Totals};
use crate::base::Money;
use crate::locale::format::MoneyUnit;
use crate::model::Dimension;
use crate::present::Context;
use crate::present::members::{adds_otherwise, grouping_below};
use crate::present::spec::{CardHead, Light, Shown, Tap};

pub(super) use behind::cell_rows;
use build::Builder;
pub use sentence::matrix_sentence;

/// What may run across, in the order of preference.
const ACROSS: [Dimension; 3] = [Dimension::SpecialHq, Dimension::Sector, Dimension::AreaHq];

/// The matrix as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixCard {
    /// Title and second line.
    pub head: CardHead,
    /// What the lights in it mean.
    pub legend: Vec<(Light, String)>,
    /// What a tap does.
    pub hint: String,
    /// How many columns there are, for screens that do not show all at once.
    pub more_columns: String,
    /// What runs across, and what else might.
    pub across: Dimension,
    /// The choices of what runs across, with their words.
    pub choices: Vec<(Dimension, &'static str)>,
    /// The head of the first column.
    pub corner: String,
    /// The heads of the columns of members.
    pub columns: Vec<MatrixHead>,
    /// The heads of the last two columns: 合计, 完成率.
    pub last_columns: [String; 2],
    /// One line an area, what lies in none last.
    pub lines: Vec<MatrixRow>,
    /// The margin.
    pub total: MatrixRow,
    /// 其中: outside the margins.
    pub overlapping: Vec<MatrixRow>,
    /// Remarks.
    pub notes: Vec<String>,
}

/// The head of a line or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixHead {
    /// The member's id; empty for what lies in none and for the total.
    pub id: String,
    /// As it is shown.
    pub text: String,
    /// In full.
    pub name: String,
    /// Leads to the member.
    pub tap: Option<Tap>,
    /// Is it chosen in a filter?
    pub is_chosen: bool,
    /// Is it the total?
    pub is_sum: bool,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// Its head.
    pub head: MatrixHead,
    /// Its cells, as many as there are columns.
    pub cells: Vec<MatrixCell>,
    /// Its sum.
    pub total: MatrixCell,
    /// Its completion, with its light.
    pub completion: MatrixCell,
}

/// One cell: a figure with the light of what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixCell {
    /// What is shown; a dash where nothing is planned.
    pub shown: Shown,
    /// The light, by money alone.
    pub light: Option<Light>,
    /// Leads to the projects of the cell.
    pub tap: Option<Tap>,
    /// All of it in words.
    pub spoken: String,
}

/// The two groupings of a matrix with its sums.
struct Crossing {
    context: Context,
    across: Dimension,
    down: Grouping,
    columns: Grouping,
    matrix: Arc<Matrix>,
    unit: MoneyUnit,
}

impl Crossing {
    /// Of what is in scope but for the members themselves: lines and columns stay while one of them
    /// is chosen.
    fn new(context: &Context, across: Dimension) -> Self {
        let filters = context.filters.clone().without_key(Dimension::Area).without_key(across);
        let whole = context.refiltered(&filters);
        let down = grouping_below(&whole, Dimension::Area, None);
        let columns = grouping_below(&whole, across, None);
        let matrix = whole.matrix(&down, &columns);
        let unit = MoneyUnit::of(matrix.total.total.plan().unwrap_or_default(), context.locale);
        Self { context: whole, across, down, columns, matrix, unit }
    }

    /// The columns that hold a project, by their positions; the last is what lies in none.
    fn filled(&self) -> Vec<usize> {
        let cells = self.matrix.total.cells.iter().enumerate();
        cells.filter(|(_, totals)| totals.projects > 0).map(|(at, _)| at).collect()
    }

    /// The lines shown: every area, and what lies in none where that is something.
    fn lines(&self) -> impl Iterator<Item = (usize, &MatrixLine)> {
        let areas = self.down.members().len();
        self.matrix.lines.iter().enumerate().filter(move |(at, line)| *at < areas || line.total.projects > 0)
    }

    /// Is a cell behind plan that lies in no member of one of the groupings?
    fn is_short_beside(&self) -> bool {
        let is_short = |totals: &Totals| totals.gap().is_some_and(|gap| gap > Money::ZERO);
        let beside = self.matrix.lines.iter().filter_map(|line| line.cells.last());
        beside.chain(self.matrix.lines.last().into_iter().flat_map(|line| &line.cells)).any(is_short)
    }

    /// Do rounded cells visibly not add to a rounded margin?
    fn rounds_apart(&self) -> bool {
        let differs = |parts: &[Totals], whole: &Totals| {
            adds_otherwise(parts.iter().filter_map(Totals::plan), whole.plan(), self.unit)
        };
        let lines = self.matrix.lines.iter().chain([&self.matrix.total]);
        let mut lines = lines.map(|line| differs(&line.cells, &line.total));
        let columns = self.matrix.total.cells.iter().enumerate().any(|(at, total)| {
            let parts = self.matrix.lines.iter().filter_map(|line| line.cells[at].plan());
            adds_otherwise(parts, total.plan(), self.unit)
        });
        let sums = self.matrix.lines.iter().filter_map(|line| line.total.plan());
        columns || lines.any(|differs| differs) || adds_otherwise(sums, self.matrix.total.total.plan(), self.unit)
    }

    /// The lights of the cells that have one.
    fn lights(&self) -> impl Iterator<Item = Light> {
        let thresholds = &self.context.dataset().package.thresholds;
        let cells = self.matrix.lines.iter().flat_map(|line| &line.cells);
        cells.filter_map(|totals| totals.light(thresholds))
    }

    /// The gaps of the cells that are short of their plan, whatever their light.
    fn gaps(&self) -> Vec<Money> {
        let cells = self.matrix.lines.iter().flat_map(|line| &line.cells);
        cells.filter_map(Totals::gap).filter(|gap| *gap > Money::ZERO).collect()
    }
}

/// What may run across: the dimensions with members that hold a plan.
pub fn matrix_choices(context: &Context) -> Vec<Dimension> {
    let filters = context.filters.clone().without_key(Dimension::Area);
    let is_there = |&dimension: &Dimension| {
        let whole = context.refiltered(&filters.clone().without_key(dimension));
        let breakdown = whole.breakdown(&grouping_below(&whole, dimension, None));
        breakdown.members.iter().any(|member| member.totals.plan().is_some())
    };
    ACROSS.into_iter().filter(is_there).collect()
}

/// The matrix with these columns, by their name in the link (another or none: the first that is
/// there); nothing where no area has a plan.
pub fn matrix_card(context: &Context, columns: &str) -> Option<MatrixCard> {
    let choices = matrix_choices(context);
    let asked = choices.iter().copied().find(|dimension| dimension.as_str() == columns);
    let across = asked.or_else(|| choices.first().copied())?;
    let crossing = Crossing::new(context, across);
    crossing.matrix.total.total.plan()?;
    Some(Builder { crossing: &crossing, page: context }.card(choices))
}
