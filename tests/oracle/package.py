"""A package as it counts: its tables without their quarantined rows.

A row with a fault of its own is quarantined, and so is every row with a key
to a quarantined row. Only the tables that a figure depends on are read.
"""

import csv
import json
from fractions import Fraction
from pathlib import Path

from cells import (FEN_PER_UNIT, Fault, cell_reader, check_decimal, period_end,
                   to_fen)
from contract import read_contracts

TABLES = ("area", "sector", "organisation", "source", "batch", "measure",
          "observation", "project", "plan", "progress", "stage_change", "task",
          "task_plan", "responsibility")
TREES = ("area", "sector", "organisation", "task")
SPANS = {
    "project": (("start_planned", "finish_planned"),
                ("start_actual", "finish_actual")),
    "task": (("start_planned", "finish_planned"),
             ("start_actual", "finish_actual")),
    "task_plan": (("start", "finish"),),
}
FIGURES = (
    ("projects", "count"), ("total_investment", "CNY"), ("plan", "CNY"),
    ("plan_initial", "CNY"), ("planned", "CNY"), ("done", "CNY"),
    ("counted", "CNY"), ("completion_rate", "percent"),
    ("time_progress", "percent"), ("lead", "percentage_point"),
    ("lead_plan", "percentage_point"), ("gap", "CNY"), ("starts", "count"),
    ("light_ok", "count"), ("light_watch", "count"),
    ("light_behind", "count"), ("rank", "count"),
)
THRESHOLDS = {
    "watch_lead_pp": 0, "behind_lead_pp": -5, "watch_days": 0,
    "behind_days": 30, "small_plan_percent": 1, "small_plan_projects": 5,
}


class Row(dict):
    """The values of a row by column; None where a cell is empty."""

    good = True


class Table:
    """The rows of one table and the columns that its file has."""

    def __init__(self, contract, rows, columns):
        self.contract = contract
        self.rows = rows
        self.columns = columns


def read_records(path, dialect):
    """The records of one CSV file; lines without anything are skipped."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines, delimiter=dialect.get("delimiter", ","),
                            quotechar=dialect.get("quoteChar", '"'),
                            doublequote=dialect.get("doubleQuote", True),
                            strict=True)
        return [record for record in reader if record]


def read_parts(folder, resource):
    """The header and the records of a resource of one or several files."""
    paths, dialect = resource["path"], resource.get("dialect", {})
    header, records = None, []
    for path in [paths] if isinstance(paths, str) else paths:
        part = read_records(folder / path, dialect)
        if dialect.get("header", True):
            header, part = part[0], part[1:]
        records += part
    fields = resource.get("schema", {}).get("fields", [])
    return header or [field["name"] for field in fields], records


def read_table(folder, resource, contract):
    """A table with each row read cell by cell, faulty rows marked."""
    header, records = read_parts(folder, resource)
    schema = resource.get("schema", {})
    shared = {"missingValues": schema.get("missingValues", [""])}
    fields = {field["name"]: shared | field
              for field in schema.get("fields", [])}
    readers = [(place, name,
                cell_reader(contract.columns[name], fields.get(name, shared)))
               for place, name in enumerate(header)
               if name in contract.columns]
    rows = []
    for record in records:
        row = Row()
        row.good = len(record) == len(header)
        for place, name, read_cell in readers:
            try:
                row[name] = read_cell(record[place])
            except (Fault, IndexError):
                row.good, row[name] = False, None
        rows.append(row)
    for column in contract.columns:
        if column not in header:
            for row in rows:
                row[column] = None
    mark_repeats(rows, [name for name, field in fields.items()
                        if field.get("constraints", {}).get("unique")
                        and name in header])
    return Table(contract, rows, set(header))


def mark_repeats(rows, columns):
    """Values of a unique column stand once; later rows are faulty."""
    for column in columns:
        seen = set()
        for row in rows:
            if row.get(column) in seen:
                row.good = False
            elif row.get(column) is not None:
                seen.add(row[column])


def mark_duplicates(rows, key_of):
    """Of rows with the same key the first stays, the later are faulty.

    A row with a fault in one of its cells holds no key.
    """
    seen = set()
    for row in rows:
        if not row.good:
            continue
        key = key_of(row)
        if key in seen:
            row.good = False
        seen.add(key)


def mark_cycles(rows):
    """Rows that hang on one another in a circle are faulty."""
    parents = {row["id"]: row["parent"] for row in rows if row.good}
    for row in rows:
        start, step, seen = row["id"], row["parent"], set()
        while step is not None and step != start and step not in seen:
            seen.add(step)
            step = parents.get(step)
        if step is not None and step == start:
            row.good = False


def finishes_before_start(row, start, finish):
    """Is the finish certainly before the start, however loose they are?"""
    def ends(value):
        return value if isinstance(value, tuple) else (value, value)
    if row[start] is None or row[finish] is None:
        return False
    return ends(row[finish])[1] < ends(row[start])[0]


class Package:
    """A package: its tables as they count, and what `yilan` declares."""

    def __init__(self, folder):
        folder = Path(folder)
        text = (folder / "datapackage.json").read_text(encoding="utf-8-sig")
        descriptor = json.loads(text, parse_float=Fraction)
        contracts = read_contracts()
        self.tables = {
            resource["name"]: read_table(folder, resource,
                                         contracts[resource["name"]])
            for resource in descriptor["resources"]
            if resource["name"] in TABLES}
        self.properties = descriptor.get("yilan", {})
        self.thresholds = THRESHOLDS | self.properties.get("thresholds", {})
        self.home, self.kinds = None, {}
        self.quarantine()
        self.as_of = self.properties.get("as_of") or self.latest_month()

    def rows(self, table):
        """The rows of a table that count; none where the table is missing."""
        found = self.tables.get(table)
        return [row for row in found.rows if row.good] if found else []

    def has_column(self, table, column):
        """Does the file of a table have a column?"""
        return table in self.tables and column in self.tables[table].columns

    def only_root(self):
        """The only area without a parent, where there is just one."""
        roots = [row["id"] for row in self.rows("area")
                 if row["parent"] is None]
        return roots[0] if len(roots) == 1 else None

    def latest_month(self):
        """The latest month with a figure."""
        return max(self.months_with_figures(), default=None)

    def months_with_figures(self):
        """The months of reports and the last months of statistics."""
        months = {row["month"] for row in self.rows("progress")
                  if row["done"] is not None
                  or row["counted"] is not None and not january(row["month"])}
        return months | {period_end(row["period"])
                         for row in self.rows("observation")
                         if not self.is_ignored(row)}

    def is_ignored(self, row):
        """A January of a flow, a year to date or a rate is never published."""
        return (self.kinds.get(row["measure"]) in ("flow", "ytd", "rate")
                and january(row["period"]))

    # Quarantine

    def quarantine(self):
        """Marks every row that has a fault or hangs on one that has."""
        for name, table in self.tables.items():
            if name != "observation":
                mark_duplicates(table.rows, lambda row, key=table.contract.key:
                                tuple(row[column] for column in key))
        self.home = self.properties.get("home_area") or self.only_root()
        self.check_observations()
        self.check_rows()
        self.follow_keys()

    def check_rows(self):
        """The rules that are not about one cell alone."""
        figures = {figure for figure, _unit in FIGURES}
        overlapping = {row["id"] for row in self.rows("area")
                       if row["counted_in_parent"] is False}
        for name in TREES:
            mark_cycles(self.all_rows(name))
        for name, spans in SPANS.items():
            for row in self.all_rows(name):
                row.good &= not any(finishes_before_start(row, *span)
                                    for span in spans)
        for row in self.all_rows("measure"):
            row.good &= row["id"] not in figures
        for row in self.all_rows("project"):
            row.good &= row["area"] not in overlapping
        for row in self.all_rows("plan"):
            row.good &= (row["decided"] is not None
                         or row["version"] == "initial")

    def all_rows(self, table):
        """The rows of a table, quarantined or not."""
        return self.tables[table].rows if table in self.tables else []

    def check_observations(self):
        """The rules of statistics: amounts in whole 分, no row twice."""
        measures = {row["id"]: row for row in self.rows("measure")}
        self.kinds = {name: row["kind"] for name, row in measures.items()}
        rows = self.all_rows("observation")
        for row in rows:
            measure = measures.get(row["measure"])
            if row.good and measure:
                try:
                    check_value(row["value"], measure["unit"])
                except Fault:
                    row.good = False
        mark_duplicates(rows, lambda row: (self.cell(row), row["source"]))

    def cell(self, row):
        """The cell of statistics that a row of `observation` is about."""
        kind = self.kinds.get(row["measure"])
        return (row["measure"], row["area"] or self.home, row["sector"],
                row["organisation"], row["funding"], row["batch"],
                cell_period(row["period"], kind))

    def follow_keys(self):
        """Quarantines rows whose keys lead to nothing or to quarantine."""
        changed = True
        while changed:
            ids = {name: {row["id"] for row in self.rows(name)}
                   for name in self.tables
                   if "id" in self.tables[name].contract.columns}
            changed = any([self.follow_keys_of(table, ids)
                           for table in self.tables.values()])

    def follow_keys_of(self, table, ids):
        """One table's turn; says whether a row was quarantined."""
        keys = [column for column in table.contract.columns.values()
                if column.target in ids]
        changed = False
        for row in table.rows:
            if row.good and not all(
                    leads_somewhere(row[column.name], ids[column.target])
                    for column in keys):
                row.good, changed = False, True
        return changed


def leads_somewhere(value, ids):
    """Do a key, or all keys of a list, name rows that count?"""
    if value is None:
        return True
    return ids.issuperset(value) if isinstance(value, tuple) else value in ids


def check_value(value, unit):
    """A statistic: money in whole 分, all others of at most six places."""
    if unit in FEN_PER_UNIT:
        to_fen(value, unit)
    else:
        check_decimal(value)


def january(period):
    """Is a period a January?"""
    return len(period) == 7 and period.endswith("-01")


def cell_period(period, kind):
    """The period of a cell: year-to-date measures run from January."""
    if period and kind in ("ytd", "rate") and len(period) == 7 \
            and period[5] != "Q":
        return f"{period[:4]}-01/{period}"
    return period
