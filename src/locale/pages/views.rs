//! The views of a page.

/// The texts.
#[derive(Debug)]
pub struct ViewsStrings {
    /// The choice of a view.
    pub view: &'static str,
    /// The tile map.
    pub map: &'static str,
    /// The matrix.
    pub matrix: &'static str,
    /// The ranking.
    pub ranking: &'static str,
    /// The treemap.
    pub treemap: &'static str,
    /// The table.
    pub table: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: ViewsStrings =
    ViewsStrings { view: "视图", map: "地图", matrix: "条块", ranking: "排行", treemap: "图", table: "表" };

/// In English.
pub(in crate::locale) const EN: ViewsStrings =
    ViewsStrings { view: "View", map: "Map", matrix: "Matrix", ranking: "Ranking", treemap: "Treemap", table: "Table" };
