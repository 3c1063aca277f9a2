//! What a column of the contract holds, and in which unit.

use crate::model::{Column, Texts};

/// The unit a number is given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 元.
    Yuan,
    /// 万元.
    TenThousandYuan,
    /// 亿元.
    HundredMillionYuan,
    /// A share of 100.
    Percent,
    /// A difference of percentages.
    PercentagePoint,
    /// Calendar days.
    Day,
    /// Square metres.
    SquareMetre,
    /// Things counted.
    Count,
}

impl Unit {
    /// Every unit.
    pub const ALL: [Self; 8] = [
        Self::Yuan,
        Self::TenThousandYuan,
        Self::HundredMillionYuan,
        Self::Percent,
        Self::PercentagePoint,
        Self::Day,
        Self::SquareMetre,
        Self::Count,
    ];

    /// Its code in descriptors and in `measure.unit`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yuan => "CNY",
            Self::TenThousandYuan => "CNY_10K",
            Self::HundredMillionYuan => "CNY_100M",
            Self::Percent => "percent",
            Self::PercentagePoint => "percentage_point",
            Self::Day => "day",
            Self::SquareMetre => "m2",
            Self::Count => "count",
        }
    }

    /// From its code.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.as_str() == text)
    }

    /// For units of money: how many 元 one of it is.
    pub const fn yuan(self) -> Option<i64> {
        match self {
            Self::Yuan => Some(1),
            Self::TenThousandYuan => Some(10_000),
            Self::HundredMillionYuan => Some(100_000_000),
            _ => None,
        }
    }
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An identifier: 1–64 letters, digits, `-`, `_`, `.`.
    Id,
    /// Free text on one or more lines.
    Text,
    /// Text in Markdown.
    Markdown,
    /// An `http` or `https` link.
    Link,
    /// A file beside the descriptor.
    Path,
    /// The id of a row of another table.
    Key(&'static str),
    /// Several such ids, joined by `;`.
    Keys(&'static str),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Several of these words, joined by `;`.
    Choices(&'static [&'static str]),
    /// Money; the descriptor declares the unit.
    Money,
    /// A number in the unit of the row's measure.
    Value,
    /// A number in this unit.
    Decimal(Unit),
    /// A whole number.
    Integer,
    /// `YYYY`.
    Year,
    /// `YYYY-MM`.
    Month,
    /// `YYYY-MM-DD`.
    Day,
    /// `YYYY`, `YYYY-Qn`, `YYYY-MM` or `YYYY-MM/YYYY-MM`.
    Period,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, shown as written.
    LooseDay,
    /// `true` or `false`.
    Boolean,
}

impl Kind {
    /// An empty column for it.
    pub fn column(self) -> Column {
        match self {
            Self::Id | Self::Text | Self::Markdown | Self::Link | Self::Path | Self::Key(_) | Self::Keys(_) => {
                Column::Text(Texts::default())
            }
            Self::Choice(_) => Column::Choice(Vec::new()),
            Self::Choices(_) => Column::Choices(Vec::new()),
            Self::Money => Column::Money(Vec::new()),
            Self::Value | Self::Decimal(_) => Column::Decimal(Vec::new()),
            Self::Integer => Column::Integer(Vec::new()),
            Self::Year | Self::Month | Self::Day => Column::Time(Vec::new()),
            Self::Period => Column::Period(Vec::new()),
            Self::LooseDay => Column::Loose(Vec::new()),
            Self::Boolean => Column::Boolean(Vec::new()),
        }
    }

    /// The words to choose from; none for other kinds.
    pub const fn choices(self) -> &'static [&'static str] {
        match self {
            Self::Choice(choices) | Self::Choices(choices) => choices,
            _ => &[],
        }
    }

    /// The Table Schema type it is declared as.
    pub const fn schema_type(self) -> &'static str {
        match self {
            Self::Money | Self::Value | Self::Decimal(_) => "number",
            Self::Integer => "integer",
            Self::Year => "year",
            Self::Month => "yearmonth",
            Self::Day => "date",
            Self::Boolean => "boolean",
            Self::Keys(_) | Self::Choices(_) => "list",
            _ => "string",
        }
    }
}

/// A column of the contract.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in the header.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Must every row have it?
    pub required: bool,
}

impl Field {
    pub(super) const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, required: false }
    }

    pub(super) const fn required(mut self) -> Self {
        self.required = true;
        self
    }
}
