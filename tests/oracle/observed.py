"""Statistics: the leading published value of each cell."""

from cells import FEN_PER_UNIT, to_fen
from state import HQ_KEYS

SOURCE_KINDS = ("primary", "media", "reprint", "none", None)
NOT_IN_A_CELL = ("authority", "stage", "list", "light", "q")


def shortest(number, places):
    """A whole number of 10 ** -places as the shortest exact decimal."""
    digits = str(abs(number)).rjust(places + 1, "0")
    point = len(digits) - places
    text = (digits[:point] + "." + digits[point:]).rstrip("0").rstrip(".")
    return "-" + text if number < 0 else text


class Statistics:
    """The published values of all measures, looked up by scope."""

    def __init__(self, package):
        self.package = package
        self.measures = package.rows("measure")
        self.sources = {row["id"]: row for row in package.rows("source")}
        self.leading = {}
        for row in package.rows("observation"):
            if not package.is_ignored(row):
                cell = package.cell(row)
                held = self.leading.setdefault(cell, row)
                if self.precedence(row) < self.precedence(held):
                    self.leading[cell] = row

    def precedence(self, row):
        """What a row's source is compared by; the least leads."""
        source = self.sources.get(row["source"], {})
        kind = source.get("kind")
        day = source.get("date")
        latest_first = -day[1].toordinal() if day else 0
        return SOURCE_KINDS.index(kind), latest_first, row["source"] or ""

    def value(self, measure, filters, month):
        """The value of a measure in a scope and its unit; empty: 无此口径."""
        money = measure["unit"] in FEN_PER_UNIT
        unit = "CNY" if money else measure["unit"]
        row = self.row(measure, filters, month)
        if row is None:
            return "", unit
        if money:
            return shortest(to_fen(row["value"], measure["unit"]), 2), unit
        return shortest(int(row["value"] * 10**6), 6), unit

    def row(self, measure, filters, month):
        """The leading row of the cell of a scope, if the scope has a cell."""
        if any(len(values) > 1 for values in filters.values()) \
                or any(key in filters for key in NOT_IN_A_CELL):
            return None
        organisations = [filters[key][0] for key in HQ_KEYS if key in filters]
        if len(organisations) > 1:
            return None
        organisation = organisations[0] if organisations else None
        area, sector, funding, batch = (
            filters.get(key, (None,))[0]
            for key in ("area", "sector", "funding", "batch"))
        cell = (measure["id"], area or self.package.home, sector, organisation,
                funding, batch)
        for period in periods(measure["kind"], month):
            if cell + (period,) in self.leading:
                return self.leading[cell + (period,)]
        return None


def periods(kind, month):
    """The periods that a month may be published as, the best first."""
    if kind not in ("ytd", "rate"):
        return [month]
    to_date = f"{month[:4]}-01/{month}"
    return [to_date, month[:4]] if month[5:] == "12" else [to_date]
