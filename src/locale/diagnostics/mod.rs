//! What is wrong with a package, where, and what to do: sentences for every diagnostic.

mod en;
mod zh_cn;

use crate::base::{Code, Diagnostic, Place, Severity};
use crate::locale::Locale;

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

    /// What to do about it, as a sentence.
    pub fn repair(self, diagnostic: &Diagnostic) -> String {
        self.fill(self.code_text(diagnostic.code).repair, diagnostic)
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
        let detail = |number: usize| {
            let detail = diagnostic.details.get(number).map(String::as_str).unwrap_or_default();
            self.expectation(detail).unwrap_or(detail)
        };
        let mut filled = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            filled.push_str(before);
            filled.push_str(match name {
                "value" => &diagnostic.value,
                "column" => diagnostic.place.column.as_deref().unwrap_or_default(),
                "file" => &diagnostic.place.file,
                number => number.parse().map_or("", detail),
            });
            rest = after;
        }
        filled + rest
    }

    /// What a column expects, where its word is not the text to show.
    fn expectation(self, word: &str) -> Option<&'static str> {
        let (chinese, english) = match word {
            "money" | "number" => ("数值，如1234.5", "a number, such as 1234.5"),
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
            _ => return None,
        };
        Some(match self {
            Self::ZhCn => chinese,
            Self::En => english,
        })
    }
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
                let known = |part: &&str| ["value", "column", "file", "0", "1", "2"].contains(part);
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
