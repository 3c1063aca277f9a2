//! Small datasets from CSV text.

use yilan::base::{Day, Month};
use yilan::model::contract::{dependency, project, responsibility, task, task_plan};
use yilan::model::{Column, Dataset, Kind, Package, Table, TableSpec};

/// A table from a header and rows; cells hold no commas.
fn table(spec: &'static TableSpec, text: &str) -> Table {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let names: Vec<&str> = lines.next().unwrap().split(',').collect();
    assert!(names.iter().all(|name| spec.position(name).is_some()), "{names:?}");
    let mut table = Table::new(spec, spec.name, |field| names.contains(&field.name));
    for (number, line) in lines.enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells.len(), names.len(), "{line}");
        for (name, cell) in names.iter().zip(cells) {
            let position = spec.position(name).unwrap();
            push(spec.fields[position].kind, table.column_mut(position).unwrap(), cell);
        }
        table.push_line(number as u32 + 2);
    }
    table
}

fn push(kind: Kind, column: &mut Column, cell: &str) {
    match column {
        Column::Text(texts) => texts.push(cell),
        Column::Choice(values) => {
            let position = kind.choices().iter().position(|&choice| choice == cell);
            values.push(position.map_or(u8::MAX, |position| position as u8));
        }
        Column::Decimal(values) => values.push(cell.parse::<i64>().map_or(i64::MIN, |value| value * 1_000_000)),
        Column::Integer(values) => values.push(cell.parse().unwrap_or(i64::MIN)),
        Column::Time(values) => values.push(Day::parse(cell).map_or(i32::MIN, Day::number)),
        Column::Boolean(values) => values.push(cell.parse::<bool>().map_or(u8::MAX, u8::from)),
        other => unreachable!("{other:?} is in none of these tables"),
    }
}

/// The tables behind schedules, as CSV; an empty text is an absent table.
#[derive(Default)]
pub(super) struct Tables {
    pub(super) task: &'static str,
    pub(super) dependency: &'static str,
    pub(super) task_plan: &'static str,
    pub(super) responsibility: &'static str,
}

impl Tables {
    /// With the projects `P` and `Q`, and data up to September 2023.
    pub(super) fn dataset(&self) -> Dataset {
        let given = [
            (&project::SPEC, "id,name\nP,桥\nQ,路"),
            (&task::SPEC, self.task),
            (&dependency::SPEC, self.dependency),
            (&task_plan::SPEC, self.task_plan),
            (&responsibility::SPEC, self.responsibility),
        ];
        let tables = given.into_iter().filter(|(_, text)| !text.is_empty()).map(|(spec, text)| table(spec, text));
        let package = Package { as_of: Month::new(2023, 9), ..Package::default() };
        Dataset::new(package, tables.collect())
    }
}

/// A day as written.
pub(super) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}
