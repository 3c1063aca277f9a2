//! The pages and their paths.

use super::query::{decode, encode};
use crate::model::Dimension;

/// A page of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// 总览.
    Overview,
    /// 区域.
    Areas,
    /// 行业.
    Sectors,
    /// 项目.
    Projects,
    /// 排行.
    Ranking,
    /// 数据与口径.
    Data,
}

impl Page {
    /// Every page, in the order of the navigation.
    pub const ALL: [Self; 6] = [Self::Overview, Self::Areas, Self::Sectors, Self::Projects, Self::Ranking, Self::Data];

    /// The route it opens at.
    pub const fn route(self) -> Route {
        match self {
            Self::Overview => Route::Overview,
            Self::Areas => Route::Areas,
            Self::Sectors => Route::Sectors,
            Self::Projects => Route::Projects,
            Self::Ranking => Route::Ranking,
            Self::Data => Route::Data,
        }
    }
}

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// 总览.
    #[default]
    Overview,
    /// All areas: tile map, matrix, ranking.
    Areas,
    /// One area.
    Area(String),
    /// All sectors.
    Sectors,
    /// One sector.
    Sector(String),
    /// The project lists.
    Projects,
    /// One project: 一表二图.
    Project(String),
    /// 排行榜.
    Ranking,
    /// 数据与口径.
    Data,
}

impl Route {
    /// From the path of a fragment, without its `#`.
    ///
    /// ```
    /// use yilan::nav::Route;
    /// assert_eq!(Route::parse("/areas/440304"), Some(Route::Area("440304".into())));
    /// assert_eq!(Route::parse("/nowhere"), None);
    /// ```
    pub fn parse(path: &str) -> Option<Self> {
        let mut segments = path.trim_matches('/').split('/');
        let (first, second) = (segments.next().unwrap_or(""), segments.next());
        if segments.next().is_some() {
            return None;
        }
        let member = match second {
            Some(text) => Some(decode(text).filter(|id| !id.is_empty())?),
            None => None,
        };
        match (first, member) {
            ("", None) => Some(Self::Overview),
            ("areas", None) => Some(Self::Areas),
            ("areas", Some(id)) => Some(Self::Area(id)),
            ("sectors", None) => Some(Self::Sectors),
            ("sectors", Some(id)) => Some(Self::Sector(id)),
            ("projects", None) => Some(Self::Projects),
            ("projects", Some(id)) => Some(Self::Project(id)),
            ("ranking", None) => Some(Self::Ranking),
            ("data", None) => Some(Self::Data),
            _ => None,
        }
    }

    /// The one area, sector or project that it shows.
    pub fn member(&self) -> Option<(Dimension, &str)> {
        match self {
            Self::Area(id) => Some((Dimension::Area, id)),
            Self::Sector(id) => Some((Dimension::Sector, id)),
            Self::Project(id) => Some((Dimension::Project, id)),
            _ => None,
        }
    }

    /// The path of its fragment, with the leading slash.
    pub fn path(&self) -> String {
        match self {
            Self::Overview => "/".to_owned(),
            Self::Areas => "/areas".to_owned(),
            Self::Area(id) => format!("/areas/{}", encode(id)),
            Self::Sectors => "/sectors".to_owned(),
            Self::Sector(id) => format!("/sectors/{}", encode(id)),
            Self::Projects => "/projects".to_owned(),
            Self::Project(id) => format!("/projects/{}", encode(id)),
            Self::Ranking => "/ranking".to_owned(),
            Self::Data => "/data".to_owned(),
        }
    }

    /// The page of the navigation it belongs to.
    pub const fn page(&self) -> Page {
        match self {
            Self::Overview => Page::Overview,
            Self::Areas | Self::Area(_) => Page::Areas,
            Self::Sectors | Self::Sector(_) => Page::Sectors,
            Self::Projects | Self::Project(_) => Page::Projects,
            Self::Ranking => Page::Ranking,
            Self::Data => Page::Data,
        }
    }

    /// The keys of the query that this route adds to the common ones.
    pub const fn own_keys(&self) -> &'static [&'static str] {
        match self {
            Self::Areas => &["view", "columns"],
            Self::Sectors => &["view"],
            Self::Project(_) => &["span", "links"],
            Self::Ranking => &["by", "kind"],
            Self::Data => &["part"],
            Self::Overview | Self::Area(_) | Self::Sector(_) | Self::Projects => &[],
        }
    }

    /// May a key have this value? An empty one is no choice.
    pub fn may_say(&self, key: &str, value: &str) -> bool {
        let words = self.words(key);
        words.is_empty() || value.is_empty() || words.contains(&value)
    }

    /// The words that the value of a key may be on this route; none where any text may stand.
    pub fn words(&self, key: &str) -> &'static [&'static str] {
        match (self, key) {
            (Self::Areas, "view") => &["map", "matrix", "ranking"],
            (Self::Areas, "columns") => &["special_hq", "sector", "area_hq"],
            (Self::Sectors, "view") => &["treemap", "table"],
            (Self::Project(_), "span") => &["year", "life"],
            (Self::Project(_), "links") => &["all"],
            (Self::Ranking, "by") => &["area", "sector", "special_hq", "area_hq", "unit"],
            (Self::Ranking, "kind") => {
                &["province", "city", "district", "functional_area", "department", "unit", "owner"]
            }
            (Self::Data, "part") => &["definitions", "sources"],
            (Self::Projects, "sort") => &SORTS,
            _ => &[],
        }
    }
}

/// What the list of projects is sorted by, `-` before it for descending.
const SORTS: [&str; 14] = [
    "area",
    "completion_rate",
    "done",
    "due",
    "gap",
    "lead_plan",
    "light",
    "name",
    "plan",
    "reason",
    "sector",
    "stage",
    "total_investment",
    "unit",
];
