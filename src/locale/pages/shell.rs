//! The frame around every page.

/// The texts.
#[derive(Debug)]
pub struct ShellStrings {
    /// The navigation.
    pub navigation: &'static str,
    /// The chips.
    pub filters: &'static str,
    /// Before a chip.
    pub remove_filter: &'static str,
    /// All chips.
    pub clear: &'static str,
    /// The month control.
    pub month: &'static str,
    /// A month back.
    pub previous: &'static str,
    /// A month on.
    pub next: &'static str,
    /// Replay.
    pub play: &'static str,
    /// Stop the replay.
    pub pause: &'static str,
    /// Search.
    pub search: &'static str,
    /// Share.
    pub share: &'static str,
    /// Print.
    pub print: &'static str,
    /// Settings.
    pub settings: &'static str,
    /// A notice.
    pub copied: &'static str,
    /// A notice.
    pub copy_by_hand: &'static str,
    /// A notice: what plain http lacks.
    pub insecure: &'static str,
    /// The other language.
    pub language: &'static str,
    /// The switch.
    pub language_label: &'static str,
    /// Settings.
    pub theme: &'static str,
    /// Theme.
    pub theme_system: &'static str,
    /// Theme.
    pub theme_light: &'static str,
    /// Theme.
    pub theme_dark: &'static str,
    /// Settings.
    pub large: &'static str,
    /// Settings.
    pub dense: &'static str,
    /// A switch.
    pub on: &'static str,
    /// A switch.
    pub off: &'static str,
    /// Settings.
    pub package: &'static str,
    /// Loading.
    pub loading: &'static str,
    /// Loading: bytes so far and in all.
    pub loaded_bytes: &'static str,
    /// Loading: rows so far.
    pub loaded_rows: &'static str,
    /// The page that waits for the rest of the program.
    pub rest_coming: &'static str,
    /// The page that the rest of the program did not reach.
    pub rest_failed: &'static str,
    /// The page that the rest of the program did not reach.
    pub rest_failed_hint: &'static str,
    /// The page that the rest of the program did not reach.
    pub try_again: &'static str,
    /// The failure page.
    pub failed: &'static str,
    /// The failure page.
    pub failed_hint: &'static str,
    /// The failure page.
    pub try_default: &'static str,
    /// The empty page.
    pub empty: &'static str,
    /// The empty page.
    pub empty_hint: &'static str,
    /// The same where there are rows, all at fault.
    pub empty_quarantined: &'static str,
    /// The absent page: its tables.
    pub no_tables: &'static str,
    /// The absent page: what it names.
    pub no_member: &'static str,
    /// The absent page.
    pub absent_hint: &'static str,
    /// The absent page.
    pub to_overview: &'static str,
    /// A notice.
    pub dropped: &'static str,
    /// Chosen values that the package does not know; followed by them.
    pub not_in_package: &'static str,
    /// A month after the one the data run to.
    pub after_data: &'static str,
    /// A month before the first with a figure.
    pub before_data: &'static str,
    /// Between two notices.
    pub between_notices: &'static str,
    /// Close.
    pub close: &'static str,
    /// Settings.
    pub languages: &'static str,
    /// Settings: the colours of arrows.
    pub arrows: &'static str,
    /// Arrows.
    pub arrows_ink: &'static str,
    /// Arrows.
    pub arrows_red_up: &'static str,
    /// Arrows.
    pub arrows_green_up: &'static str,
    /// The filter by words.
    pub searched: &'static str,
    /// The path of a page below its kind.
    pub trail: &'static str,
    /// Before the address that the site's publisher answers.
    pub contact: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: ShellStrings = ShellStrings {
    navigation: "页面导航",
    filters: "筛选条件",
    remove_filter: "取消筛选：",
    clear: "全部取消",
    month: "月份",
    previous: "上一月",
    next: "下一月",
    play: "回放全年",
    pause: "暂停",
    search: "搜索项目",
    share: "复制链接",
    print: "打印",
    settings: "显示设置",
    copied: "链接已复制",
    copy_by_hand: "请手动复制",
    insecure: "本页不是通过https打开的，浏览器不提供自动复制；数据核验不受影响",
    language: "EN",
    language_label: "EN：切换到英文",
    theme: "主题",
    theme_system: "跟随系统",
    theme_light: "浅色",
    theme_dark: "深色",
    large: "大字",
    dense: "密集",
    on: "开",
    off: "关",
    package: "数据包",
    loading: "正在读取数据",
    loaded_bytes: "已下载{}，共{}",
    loaded_rows: "已读取{n}行",
    rest_coming: "正在打开本页",
    rest_failed: "本页未能打开",
    rest_failed_hint: "网络中断，程序的其余部分没有下载完。已打开的总览和数据不受影响，请检查网络后重试。",
    try_again: "重试",
    failed: "数据包无法打开",
    failed_hint: "页面没有显示任何未经核验的数字。请按以下说明处理后刷新。",
    try_default: "打开默认数据包",
    empty: "数据包中还没有数字",
    empty_hint: "加入观测值或项目进度后，用“yilan seal”重新封装即可显示。",
    empty_quarantined: "已有的记录因违反规则均被隔离，原因见“数据”页。",
    no_tables: "本数据包没有这一页的数据",
    no_member: "本数据包中没有链接所指的对象",
    absent_hint: "链接可能来自其他数据包或较早的版本；该记录也可能因违反规则被隔离，见“数据”页。",
    to_overview: "回到总览",
    dropped: "链接中有未识别的内容，已忽略：",
    not_in_package: "数据包中没有所选的：",
    after_data: "数据截至{end}，没有{asked}的数据，现显示{shown}",
    before_data: "数据始于{end}，没有{asked}的数据，现显示{shown}",
    between_notices: "；",
    close: "关闭",
    languages: "语言",
    arrows: "升降箭头",
    arrows_ink: "不着色",
    arrows_red_up: "红升绿降",
    arrows_green_up: "绿升红降",
    searched: "搜索“{}”",
    trail: "当前位置",
    contact: "联系：",
};

/// In English.
pub(in crate::locale) const EN: ShellStrings = ShellStrings {
    navigation: "Pages",
    filters: "Filters",
    remove_filter: "Remove filter: ",
    clear: "Clear all",
    month: "Month",
    previous: "Previous month",
    next: "Next month",
    play: "Replay the year",
    pause: "Pause",
    search: "Search projects",
    share: "Copy link",
    print: "Print",
    settings: "Display settings",
    copied: "Link copied",
    copy_by_hand: "Copy by hand",
    insecure: "Without https the browser offers no copying; the data are verified all the same",
    language: "中文",
    language_label: "中文: switch to Chinese",
    theme: "Theme",
    theme_system: "System",
    theme_light: "Light",
    theme_dark: "Dark",
    large: "Large type",
    dense: "Dense rows",
    on: "On",
    off: "Off",
    package: "Data package",
    loading: "Reading the data",
    loaded_bytes: "{} of {} downloaded",
    loaded_rows: "{n} [row|rows] read",
    rest_coming: "Opening this page",
    rest_failed: "This page could not be opened",
    rest_failed_hint: "The network broke off before the rest of the program was here. The overview and the data are not affected. Check the network and try again.",
    try_again: "Try again",
    failed: "The data package cannot be opened",
    failed_hint: "Nothing unverified is shown. Mend what is listed and reload.",
    try_default: "Open the default package",
    empty: "The package holds no figure yet",
    empty_hint: "Add observations or progress, seal it again with “yilan seal”, and they appear.",
    empty_quarantined: "The rows there are were all quarantined; the page “Data” says why.",
    no_tables: "This package has no data for the page",
    no_member: "This package does not have what the link names",
    absent_hint: "The link may belong to another package or an older version; the row may also be quarantined: see the page “Data”.",
    to_overview: "Back to the overview",
    dropped: "Parts of the link were not understood and are ignored: ",
    not_in_package: "Chosen, but not in this package: ",
    after_data: "The data run to {end}: there is nothing for {asked}, so {shown} is shown",
    before_data: "The data begin in {end}: there is nothing for {asked}, so {shown} is shown",
    between_notices: "; ",
    close: "Close",
    languages: "Language",
    arrows: "Arrows of change",
    arrows_ink: "Plain",
    arrows_red_up: "Red up, green down",
    arrows_green_up: "Green up, red down",
    searched: "Search “{}”",
    trail: "Where you are",
    contact: "Contact: ",
};
