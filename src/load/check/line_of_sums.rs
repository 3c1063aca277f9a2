//! Lines of sums, as lists kept in spreadsheets have them: they are no projects.

use crate::base::Code;
use crate::load::assemble::Drafts;
use crate::load::sink::Sink;
use crate::model::contract::{area, project, sector};

/// Is this what a line of sums is called: 合计, 全市合计, 合计（25个）, 本页小计, Total?
pub(super) fn is_sum(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, ':' | '：' | '*')).collect();
    let ends = ["合计", "总计", "小计", "共计"].into_iter().any(|word| bare.ends_with(word));
    let is_english = ["total", "subtotal", "grandtotal"].into_iter().any(|word| bare.eq_ignore_ascii_case(word));
    ends || is_english || bare.starts_with("合计")
}

/// A line of sums among members or projects is put out, and said to be one whatever else is wrong with it.
pub(super) fn put_out(drafts: &mut Drafts, sink: &mut Sink) {
    for (table, name) in
        [(area::SPEC.name, area::NAME), (sector::SPEC.name, sector::NAME), (project::SPEC.name, project::NAME)]
    {
        let Some(draft) = drafts.tables.get_mut(table) else { continue };
        let sums: Vec<u32> = draft.readable().filter(|&row| is_sum(draft.table.text(name, row))).collect();
        for row in sums {
            let fault = draft.at(Code::TotalRow, row, name);
            draft.quarantine(row, fault, sink);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_sums_are_told_from_projects() {
        let sums = [
            "合计",
            "合 计",
            "合计：25个",
            "合计（25个）",
            "25个项目合计",
            "全市合计",
            "本页小计",
            "总　计：",
            "Grand total",
        ];
        assert!(sums.into_iter().all(is_sum));
        assert!(!["小计量站改造", "总计划编制", "计量院", "Total Energies plant", ""].into_iter().any(is_sum));
    }
}
