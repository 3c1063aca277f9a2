//! The sheet that explains a number.

/// The texts.
#[derive(Debug)]
pub struct ExplanationStrings {
    /// Definition.
    pub definition: &'static str,
    /// Formula.
    pub formula: &'static str,
    /// Formula with values.
    pub values: &'static str,
    /// Universe.
    pub universe: &'static str,
    /// Files.
    pub files: &'static str,
    /// Sources.
    pub sources: &'static str,
    /// Before another value.
    pub also: &'static str,
    /// Rows not listed.
    pub more_rows: &'static str,
    /// Copy.
    pub cite: &'static str,
    /// A notice.
    pub copied: &'static str,
}

/// In Chinese.
pub(in crate::locale) const ZH_CN: ExplanationStrings = ExplanationStrings {
    definition: "口径",
    formula: "公式",
    values: "代入",
    universe: "范围",
    files: "文件",
    sources: "来源",
    also: "另有来源：",
    more_rows: "其余{n}个项目未列出，合计已包括。",
    cite: "复制引用",
    copied: "引用已复制",
};

/// In English.
pub(in crate::locale) const EN: ExplanationStrings = ExplanationStrings {
    definition: "Definition",
    formula: "Formula",
    values: "With values",
    universe: "Universe",
    files: "Files",
    sources: "Sources",
    also: "also: ",
    more_rows: "{n} more [project is|projects are] in the total but not listed.",
    cite: "Copy citation",
    copied: "Citation copied",
};
