//! What is wrong with a package, where, and what to do: sentences for every diagnostic.

mod en;
mod hints;
mod json;
mod quantity;
mod zh_cn;

use std::borrow::Cow;

use crate::base::{Code, Diagnostic, Place, Severity, is_invisible};
use crate::locale::Locale;
use crate::locale::format::counted;

/// The texts of one code. Between braces stand the diagnostic's parts: `{value}`, `{column}`,
/// `{file}`, and its details by number.
#[derive(Clone, Copy, Debug)]
pub struct CodeText {
    /// What is wrong.
    pub message: &'static str,
    /// What to do.
    pub repair: &'static str,
}

impl Locale {
    /// The texts of a code, before its parts are filled in.
    pub const fn code_text(self, code: Code) -> CodeText {
        match self {
            Self::ZhCn => zh_cn::text(code),
            Self::En => en::text(code),
        }
    }

    /// What is wrong, as a sentence.
    ///
    /// ```
    /// use yilan::{base::{Code, Diagnostic}, locale::Locale};
    /// let fault = Diagnostic::at_file(Code::TypeError, "progress.csv").line(7).column("month");
    /// let fault = fault.value("2023-9").detail("month");
    /// assert_eq!(Locale::ZhCn.message(&fault), "“2023-9”应为月份，写作2023-09。");
    /// assert_eq!(Locale::En.message(&fault), "“2023-9” should be a month, written 2023-09.");
    /// ```
    pub fn message(self, diagnostic: &Diagnostic) -> String {
        self.fill(self.code_text(diagnostic.code).message, diagnostic)
    }

    /// What to do about it, as a sentence; before it what was most likely meant.
    pub fn repair(self, diagnostic: &Diagnostic) -> String {
        let repair = self.fill(self.code_text(diagnostic.code).repair, diagnostic);
        // What a file says can be guessed at; why one did not come cannot, and the guesses might not have come either.
        let hint = hints::may_tell(diagnostic.code).then(|| hints::hint(self, diagnostic)).flatten();
        match hint {
            Some(hint) => format!("{hint}{}{repair}", self.pick("", " ")),
            None => repair,
        }
    }

    /// Where it was found: file, line, column.
    pub fn place(self, place: &Place) -> String {
        let mut words = vec![place.file.clone()];
        words.extend(place.line.map(|line| match self {
            Self::ZhCn => format!("第{line}行"),
            Self::En => format!("line {line}"),
        }));
        words.extend(place.column.clone());
        words.join(" ")
    }

    /// The word for a severity.
    pub const fn severity(self, severity: Severity) -> &'static str {
        match (self, severity) {
            (Self::ZhCn, Severity::Package) => "数据包错误",
            (Self::ZhCn, Severity::Error) => "错误",
            (Self::ZhCn, Severity::Warning) => "提醒",
            (Self::En, Severity::Package) => "package fault",
            (Self::En, Severity::Error) => "error",
            (Self::En, Severity::Warning) => "warning",
        }
    }

    fn fill(self, template: &str, diagnostic: &Diagnostic) -> String {
        let mut filled = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let before = counted(&filled, before);
            filled.push_str(&before);
            match name {
                "value" if diagnostic.code == Code::JsonError => filled.push_str(&self.json_fault(&diagnostic.value)),
                "value" => filled.push_str(&visible(&diagnostic.value)),
                "column" => filled.push_str(&visible(diagnostic.place.column.as_deref().unwrap_or_default())),
                "file" => filled.push_str(&visible(&diagnostic.place.file)),
                number => {
                    let detail = number.parse().ok().and_then(|number: usize| diagnostic.details.get(number));
                    let detail = self.detail(detail.map_or("", String::as_str));
                    let is_list = matches!(diagnostic.code, Code::ChoiceError | Code::SchemaError);
                    match self {
                        Self::ZhCn if is_list => filled.push_str(&detail.replace(", ", "、")),
                        _ => filled.push_str(&detail),
                    }
                }
            }
            rest = after;
        }
        let rest = counted(&filled, rest);
        filled + &rest
    }

    fn json_fault(self, what: &str) -> Cow<'static, str> {
        json::found(what)
            .map_or_else(|| visible(what).into_owned().into(), |(chinese, english)| self.pick(chinese, english).into())
    }

    fn detail(self, detail: &str) -> Cow<'_, str> {
        if let Some((number, unit)) = Diagnostic::as_quantity(detail) {
            return quantity::text(self, number, unit).into();
        }
        self.expectation(detail).map_or_else(|| visible(detail).into_owned().into(), Cow::Borrowed)
    }

    /// What a column expects, where its word is not the text to show.
    fn expectation(self, word: &str) -> Option<&'static str> {
        let (chinese, english) = match word {
            "money" | "number" => (
                "数值，如1234.5，不带千位分隔符、百分号和单位",
                "a number, such as 1234.5, without separators, percent sign or unit",
            ),
            "integer" => ("整数", "a whole number"),
            "year" => ("年份，写作2023", "a year, written 2023"),
            "month" => ("月份，写作2023-09", "a month, written 2023-09"),
            "day" => ("日期，写作2023-09-30", "a day, written 2023-09-30"),
            "period" => (
                "时期，写作2023、2023-Q3、2023-09或2023-01/2023-09",
                "a period, written 2023, 2023-Q3, 2023-09 or 2023-01/2023-09",
            ),
            "loose_day" => ("日期，写作2023、2023-09或2023-09-30", "a date, written 2023, 2023-09 or 2023-09-30"),
            "boolean" => ("true或false", "true or false"),
            "single_mark" => ("单个字符，不用数字和负号", "one character, neither a digit nor a minus"),
            "other_mark" => ("与decimalChar不同的字符", "another character than decimalChar"),
            "no_answer" => ("没有应答", "there is no answer"),
            "broken_off" => ("传输中断", "it breaks off"),
            "is_html" => ("内容为网页", "it is a web page"),
            "is_empty" => ("没有内容", "it is empty"),
            "is_headless" => ("第一行为空，没有表头", "its first line is blank and no header"),
            "is_misquoted" => ("双引号不成对，无法分列", "its double quotes do not match"),
            "is_of_carriage_returns" => ("只用回车符分行", "its lines end in carriage returns alone"),
            "CNY" => ("元", "yuan"),
            "CNY_10K" => ("万元", "ten thousand yuan"),
            "CNY_100M" => ("亿元", "a hundred million yuan"),
            "by_area" => ("区域", "area"),
            "by_sector" => ("行业", "sector"),
            "by_project" => ("项目", "project"),
            "by_general_hq" => ("总指挥部", "general headquarters"),
            "by_special_hq" => ("专项指挥部", "special headquarters"),
            "by_area_hq" => ("区域指挥部", "area headquarters"),
            "by_department" => ("部门", "department"),
            "by_unit" => ("责任单位", "unit"),
            "by_owner" => ("建设单位", "owner"),
            "of_spent" => ("支出", "Spending"),
            "of_committed" => ("签约", "The commitment"),
            "of_allocated" => ("分配", "The allocation"),
            "of_all" => ("分配合计", "The sum of the allocations"),
            "limit_committed" => ("签约额", "the commitment"),
            "limit_allocated" => ("分配额", "the allocation"),
            "limit_fund" => ("资金总额", "the fund's amount"),
            _ => return None,
        };
        Some(match self {
            Self::ZhCn => chinese,
            Self::En => english,
        })
    }
}

/// The text with every character spelled out that could not be seen or would turn what follows.
fn visible(text: &str) -> Cow<'_, str> {
    let hidden = |c: char| c.is_control() && c != '\n' || is_invisible(c);
    if !text.contains(hidden) {
        return text.into();
    }
    text.chars()
        .fold(String::new(), |shown, c| {
            if hidden(c) { format!("{shown}[U+{:04X}]", c as u32) } else { shown + c.encode_utf8(&mut [0; 4]) }
        })
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The braces of a template, in order of their names.
    fn parts(template: &str) -> Vec<&str> {
        let mut parts: Vec<&str> =
            template.split('{').skip(1).map(|rest| rest.split_once('}').map_or("", |(name, _)| name)).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    #[test]
    fn both_languages_say_the_same_of_every_code() {
        for &code in Code::ALL {
            let [chinese, english] = Locale::ALL.map(|locale| locale.code_text(code));
            for (ours, theirs) in [(chinese.message, english.message), (chinese.repair, english.repair)] {
                assert!(ours.ends_with('。') && theirs.ends_with('.'), "{}: {ours} {theirs}", code.as_str());
                assert_eq!(parts(ours), parts(theirs), "{}", code.as_str());
                let known = |part: &&str| ["value", "column", "file", "0", "1", "2", "3"].contains(part);
                assert!(parts(ours).iter().all(known), "{}: {ours}", code.as_str());
            }
        }
    }

    #[test]
    fn chinese_sentences_keep_to_official_wording() {
        for &code in Code::ALL {
            let text = Locale::ZhCn.code_text(code);
            for sentence in [text.message, text.repair] {
                assert!(!sentence.contains("异常") && !sentence.contains("造假"), "{sentence}");
                assert!(!sentence.contains(',') && !sentence.contains(';'), "{sentence}");
            }
        }
    }
}
