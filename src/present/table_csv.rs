//! A table as CSV for a spreadsheet: what is shown, numbers as numbers, with a byte order mark, and no
//! cell that a spreadsheet would take for a formula.

use crate::present::spec::{Cell, TableColumn, TableRow, TableSpec};

/// The byte order mark by which spreadsheets know UTF-8.
const MARK: char = '\u{feff}';

/// Writes a table, and below it what it is of and whose figures these are.
pub fn table_csv(table: &TableSpec, about: &[&str]) -> String {
    let mut text = String::from(MARK);
    let titles: Vec<String> = table.columns.iter().map(|column| quoted(&column.title)).collect();
    push_line(&mut text, &titles);
    for row in table.all_rows() {
        push_line(&mut text, &cells(&table.columns, row));
    }
    // As many cells as every other line has: readers that count them stay content.
    let empty = table.columns.len().saturating_sub(1);
    let of_columns = table.column_notes.iter().map(|remark| remark.note);
    let notes = table.notes.iter().map(String::as_str).chain(of_columns).chain(about.iter().copied());
    for note in notes.filter(|note| !note.is_empty()) {
        let mut line = vec![quoted(note)];
        line.resize(1 + empty, String::new());
        push_line(&mut text, &line);
    }
    text
}

fn cells(columns: &[TableColumn], row: &TableRow) -> Vec<String> {
    let plain = |text: &str| text.trim_start_matches('+').replace(',', "").replace('−', "-");
    let cell = |(at, cell): (usize, &Cell)| match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) if columns.get(at).is_some_and(|column| column.is_number) => quoted(&plain(text)),
        Cell::Text(text) => quoted(text),
        Cell::Light(light, word) => quoted(&format!("{} {word}", light.shape())),
        // A number is written as such, so that the spreadsheet can add it; one that is qualified, or of a
        // unit that is not its column's, is not.
        Cell::Figure(shown) | Cell::Bar(_, shown) => {
            let number = plain(&shown.text);
            match (shown.qualifier, shown.unit.as_str(), shown.remark) {
                ("", "", "") => number,
                (qualifier, unit, remark) => quoted(&[qualifier, &number, unit, remark].concat()),
            }
        }
    };
    row.cells.iter().enumerate().map(cell).collect()
}

fn push_line(text: &mut String, cells: &[String]) {
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

/// Quotes what must be, and disarms what begins like a formula.
fn quoted(text: &str) -> String {
    let leads = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    let is_number = text.trim_start_matches(['-', '+']).chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    let is_armed = text.trim_start().starts_with(leads) && !(is_number && text.len() > 1);
    let safe = if is_armed { format!("'{text}") } else { text.to_owned() };
    if safe.contains([',', '"', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn formulas_are_disarmed_and_numbers_are_not() {
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted(" @SUM(A1)"), "' @SUM(A1)");
        assert_eq!(quoted("＝cmd"), "'＝cmd");
        assert_eq!(quoted("-3.2"), "-3.2");
        assert_eq!(quoted("-"), "'-");
        assert_eq!(quoted("甲,乙"), "\"甲,乙\"");
    }
}
