//! The dimensions by which projects are filtered and grouped.

/// A dimension that can be filtered. One key is OR, several keys are AND.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// 块.
    Area,
    /// Area headquarters.
    AreaHq,
    /// 事权.
    Authority,
    /// Start batch.
    Batch,
    /// Funding.
    Funding,
    /// 进度灯.
    Light,
    /// One of the lists.
    List,
    /// A single project; what its own figures speak of.
    Project,
    /// 行业.
    Sector,
    /// Special headquarters.
    SpecialHq,
    /// Stage.
    Stage,
    /// Responsible unit.
    Unit,
}

impl Dimension {
    /// Every key, in the alphabetical order of a canonical query.
    pub const ALL: [Self; 12] = [
        Self::Area,
        Self::AreaHq,
        Self::Authority,
        Self::Batch,
        Self::Funding,
        Self::Light,
        Self::List,
        Self::Project,
        Self::Sector,
        Self::SpecialHq,
        Self::Stage,
        Self::Unit,
    ];

    /// Its name in the query.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::AreaHq => "area_hq",
            Self::Authority => "authority",
            Self::Batch => "batch",
            Self::Funding => "funding",
            Self::Light => "light",
            Self::List => "list",
            Self::Project => "project",
            Self::Sector => "sector",
            Self::SpecialHq => "special_hq",
            Self::Stage => "stage",
            Self::Unit => "unit",
        }
    }

    /// From its name in the query.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.as_str() == text)
    }
}
