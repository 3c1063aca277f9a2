//! Everything a package holds, ready to be asked.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::inserted;
use crate::model::{Kind, NONE, Package, Table, TableSpec};

/// A loaded package: what it says of itself, and its tables.
///
/// Tables are shared: a dataset with one more table costs no copy of the others.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// What the package says of itself.
    pub package: Arc<Package>,
    tables: BTreeMap<&'static str, Arc<Table>>,
    absent: BTreeMap<&'static str, Arc<Table>>,
}

impl Dataset {
    /// Joins tables into a dataset: builds the lookups by key and resolves the keys between them.
    pub fn new(package: Package, tables: Vec<Table>) -> Self {
        let mut joining = Joining::new(package, tables);
        while !joining.step() {}
        joining.finish()
    }

    /// Is the table in the package, with at least one row?
    pub fn has(&self, spec: &TableSpec) -> bool {
        self.tables.get(spec.name).is_some_and(|table| !table.is_empty())
    }

    /// A table; one that is not in the package answers as an empty one.
    pub fn table(&self, spec: &TableSpec) -> &Table {
        let found = self.tables.get(spec.name).or_else(|| self.absent.get(spec.name));
        // Every table of the contract is in one of the two maps.
        found.unwrap_or_else(|| unreachable!("{} is not in the contract", spec.name))
    }

    /// The tables that are in the package, by name.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.tables.values().map(Arc::as_ref)
    }
}

/// Tables being joined into a dataset, one a step: a large package must not hold up the page.
#[derive(Debug, Default)]
pub struct Joining {
    package: Package,
    tables: BTreeMap<&'static str, Table>,
    waiting: Vec<&'static str>,
}

impl Joining {
    /// Tables whose keys are to be resolved.
    pub fn new(package: Package, tables: Vec<Table>) -> Self {
        let mut tables: BTreeMap<&'static str, Table> =
            inserted(tables.into_iter().map(|table| (table.spec.name, table)));
        tables.values_mut().for_each(Table::index);
        let waiting = tables.keys().copied().collect();
        Self { package, tables, waiting }
    }

    /// Resolves the keys of one table; true where none is left.
    pub fn step(&mut self) -> bool {
        let Some(name) = self.waiting.pop() else { return true };
        // Out of the map while it is changed: a table may hold keys into itself.
        if let Some(mut table) = self.tables.remove(name) {
            resolve(&mut table, &self.tables);
            self.tables.insert(name, table);
        }
        self.waiting.is_empty()
    }

    /// The dataset.
    pub fn finish(self) -> Dataset {
        let absent = crate::model::contract::TABLES
            .iter()
            .filter(|spec| !self.tables.contains_key(spec.name))
            .map(|spec| (spec.name, Arc::new(Table::new(spec, "", |_| false))));
        let absent = inserted(absent);
        let tables = inserted(self.tables.into_iter().map(|(name, table)| (name, Arc::new(table))));
        Dataset { package: Arc::new(self.package), tables, absent }
    }
}

fn resolve(table: &mut Table, tables: &BTreeMap<&'static str, Table>) {
    for (position, field) in table.spec.fields.iter().enumerate() {
        let Kind::Key(name) = field.kind else { continue };
        let own = name == table.spec.name;
        let Some(target) = tables.get(name).or(own.then_some(&*table)) else { continue };
        let rows = table
            .texts(position)
            .map(|texts| texts.values().iter().map(|id| target.find(id).unwrap_or(NONE)).collect::<Vec<u32>>());
        if let (Some(rows), Some(texts)) = (rows, table.texts_mut(position)) {
            texts.resolve(rows);
        }
    }
}
