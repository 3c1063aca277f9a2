//! The menu of a chart.

/// The texts.
#[derive(Debug)]
pub struct MenuStrings {
    /// The button.
    pub open: &'static str,
    /// The close button.
    pub close: &'static str,
    /// A picture.
    pub png: &'static str,
    /// A picture.
    pub svg: &'static str,
    /// The data.
    pub csv: &'static str,
    /// The link.
    pub link: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: MenuStrings = MenuStrings {
    open: "图表菜单",
    close: "关闭",
    png: "下载图片（PNG）",
    svg: "下载图片（SVG）",
    csv: "下载数据（CSV）",
    link: "复制链接",
};

/// In English.
pub(in crate::locale) const EN: MenuStrings = MenuStrings {
    open: "Chart menu",
    close: "Close",
    png: "Download picture (PNG)",
    svg: "Download picture (SVG)",
    csv: "Download data (CSV)",
    link: "Copy link",
};
