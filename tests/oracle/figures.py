#!/usr/bin/env python3
"""Recomputes every figure of a data package from its files alone.

    python3 tests/oracle/figures.py DIR [--month M] [--filter QUERY]
    python3 tests/oracle/figures.py DIR --states FILE

Prints what `yilan figures` prints, as `docs/data-format.md` describes it, and
shares no code with it. All amounts are whole 分 and all rates exact fractions.
"""

import argparse
import sys
from fractions import Fraction

from ledger import LIGHTS, Ledger, rounded
from observed import Statistics, shortest
from package import FIGURES, Package
from state import Selection, canonical, chosen, members, parse_query

UNITS = dict(FIGURES)
HEADER = ("scope", "figure", "value", "unit", "universe")
PLACES = 6  # decimals that a rate keeps


class Sums:
    """The sums of a scope, *P* and *Q* being its projects as in the document.

    A sum over no project, or of nothing, is None.
    """

    def __init__(self, facts):
        in_plan = [fact for fact in facts if fact.plan is not None]  # Q
        self.projects = len(facts)
        self.total = total(fact.total for fact in facts)
        self.plan = total(fact.plan for fact in in_plan)
        self.initial = total(fact.initial for fact in facts)
        self.planned = total(fact.planned for fact in in_plan)
        self.done = total(fact.done for fact in facts)
        self.counted = total(fact.counted for fact in facts)
        self.done_in_plan = total(fact.done for fact in in_plan)
        self.starts = sum(fact.started for fact in facts)
        self.lights = [sum(fact.light == light for fact in facts)
                       for light in LIGHTS]


def total(amounts):
    """The sum of the amounts that are there; None if there is none."""
    there = [amount for amount in amounts if amount is not None]
    return sum(there) if there else None


def money(fen):
    """An amount in 分 as a decimal of 元."""
    return "" if fen is None else shortest(fen, 2)


def rate(numerator, denominator):
    """A fraction of one as a decimal of the percentage, rounded once."""
    return shortest(rounded(100 * 10**PLACES * numerator, denominator), PLACES)


class Month:
    """All that is asked of one month of a package."""

    def __init__(self, ledger, month):
        self.month = month
        self.number = int(month[5:])
        self.facts = ledger.at(month)
        self.selection = Selection(ledger.package, self.facts)
        self.done_published = ledger.published("done", month)
        self.counted_published = (self.number != 1
                                  and ledger.published("counted", month))

    def sums(self, places):
        """The sums over some projects, given by their places."""
        return Sums([self.facts[place] for place in places])

    def has_rate(self, sums):
        """Has a scope a completion rate?"""
        return bool(sums.plan) and self.done_published

    def completion(self, sums):
        """The completion rate of a scope as an exact fraction."""
        return Fraction(sums.done_in_plan, sums.plan)

    def figures(self, sums, rank):
        """The values of the figures of the ledger, in their order."""
        counts = [sums.starts, *sums.lights]
        if not self.facts:
            counts, projects = [""] * len(counts), ""
        else:
            counts, projects = map(str, counts), str(sums.projects)
        return [projects, money(sums.total), money(sums.plan),
                money(sums.initial), money(sums.planned),
                money(sums.done) if self.done_published else "",
                money(sums.counted) if self.counted_published else "",
                *self.rates(sums), self.gap(sums), *counts, rank]

    def rates(self, sums):
        """completion_rate, time_progress, lead and lead_plan."""
        time = rate(self.number, 12)
        if not self.has_rate(sums):
            return ["", time, "", ""]
        done, plan = sums.done_in_plan, sums.plan
        return [rate(done, plan), time,
                rate(12 * done - self.number * plan, 12 * plan),
                rate(done - sums.planned, plan)]

    def gap(self, sums):
        """What done falls short of planned, from the sums of the scope."""
        if sums.plan is None or not self.done_published:
            return ""
        return money(max(0, sums.planned - sums.done_in_plan))


class Oracle:
    """Every figure of a package, state by state."""

    def __init__(self, folder):
        self.package = Package(folder)
        self.ledger = Ledger(self.package)
        self.statistics = Statistics(self.package)
        self.members = members(self.package)
        self.months = {}

    def month(self, month):
        """A month, computed when it is first asked for."""
        if month not in self.months:
            self.months[month] = Month(self.ledger, month)
        return self.months[month]

    def asked(self, month):
        """The month asked for, which is `as_of` if none is."""
        as_of = self.package.as_of
        if month is None and as_of is None:
            sys.exit("The package has no month: name one with --month.")
        if month is not None and as_of is not None and month > as_of:
            sys.exit(f"{month} is after {as_of}, the month the data run to.")
        return month or as_of

    def table(self, query, month=None):
        """All rows of a state and of its members, each a tuple of texts."""
        filters, query_month = parse_query(query)
        at = self.month(self.asked(month or query_month))
        sums = at.sums(at.selection.of(filters))
        yield from self.scope(at, filters, sums, "")
        for key, rows in self.members.items():
            if rows:
                yield from self.members_of(at, filters, key, rows)

    def members_of(self, at, filters, key, rows):
        """The rows of the members of one key, each alone."""
        others = {name: values for name, values in filters.items()
                  if name != key}
        without = at.selection.of(others)
        sums = {row["id"]: at.sums(without
                                   & at.selection.of_value(key, row["id"]))
                for row in rows}
        ranks = self.ranks(at, key, rows, sums, at.sums(without))
        for row in rows:
            yield from self.scope(at, chosen(filters, key, row["id"]),
                                  sums[row["id"]], ranks.get(row["id"], ""))

    def scope(self, at, filters, sums, rank):
        """The rows of one scope."""
        scope = canonical(filters, at.month)
        for (figure, unit), value in zip(FIGURES, at.figures(sums, rank)):
            yield scope, figure, value, unit, "ledger"
        for measure in self.statistics.measures:
            value, unit = self.statistics.value(measure, filters, at.month)
            yield scope, measure["id"], value, unit, "statistics"

    def ranks(self, at, key, rows, sums, without):
        """The ranks of the members of a key that are ranked."""
        groups = {}
        for row in rows:
            base = without
            if key in ("area", "sector") and row["parent"] is not None:
                base = sums[row["parent"]]
            if self.is_ranked(at, row, sums[row["id"]], base):
                groups.setdefault((row["parent"], row.get("kind")), []).append(
                    (row["id"], at.completion(sums[row["id"]])))
        return {member: str(1 + sum(other > own for _, other in group))
                for group in groups.values() for member, own in group}

    def is_ranked(self, at, row, sums, base):
        """Overlapping areas and small plans stand apart, unranked."""
        thresholds = self.package.thresholds
        if row.get("counted_in_parent") is False or not at.has_rate(sums):
            return False
        if sums.projects < thresholds["small_plan_projects"]:
            return False
        return (100 * sums.plan
                >= thresholds["small_plan_percent"] * (base.plan or 0))


def main():
    """Prints the figures of a package."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("--month")
    parser.add_argument("--filter", default="")
    parser.add_argument("--states", metavar="FILE",
                        help="a file of queries, one a line")
    arguments = parser.parse_args()
    queries = [arguments.filter]
    if arguments.states:
        with open(arguments.states, encoding="utf-8") as lines:
            queries = lines.read().splitlines()
    oracle = Oracle(arguments.folder)
    print(*HEADER, sep="\t")
    for query in queries:
        for row in oracle.table(query, arguments.month):
            print(*row, sep="\t")


if __name__ == "__main__":
    main()
