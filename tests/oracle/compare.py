#!/usr/bin/env python3
"""Holds the command's figures against the oracle's, line by line.

    python3 tests/oracle/compare.py DIR YILAN [--states N] [--seed S]

Compares every month of the package without a filter, and N random states.
Prints the first differences and ends with 1 if there is any.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from itertools import zip_longest
from urllib.parse import quote

from figures import HEADER, Oracle
from ledger import LIGHTS
from state import FILTER_KEYS, MEMBER_KEYS

SHOWN = 20  # differences printed
NOBODY = "nobody"  # a value that no row has


def months_of(package):
    """Every month from the first with a figure up to `as_of`."""
    month, months = min(package.months_with_figures(),
                        default=package.as_of), []
    while month <= package.as_of:
        months.append(month)
        year, number = int(month[:4]), int(month[5:])
        month = (f"{year}-{number + 1:02}" if number < 12
                 else f"{year + 1}-01")
    return months


def values_of(oracle):
    """The values to choose from, by key; one of each that no row has."""
    package, values = oracle.package, {}
    for key in MEMBER_KEYS:
        values[key] = [row["id"] for row in oracle.members[key]]
    columns = package.tables["project"].contract.columns \
        if "project" in package.tables else {}
    for key, column in (("funding", "funding"), ("authority", "authority"),
                        ("stage", "stage"), ("list", "lists")):
        values[key] = list(columns[column].choices) if columns else []
    values["batch"] = [row["id"] for row in package.rows("batch")]
    values["light"] = list(LIGHTS)
    return {key: found + [NOBODY] for key, found in values.items()}


def random_words(projects, chance):
    """A text to search for: one or two pieces of a project's name or id."""
    words = []
    for _ in range(chance.choice((1, 1, 1, 2))):
        project = chance.choice(projects)
        text = project[chance.choice(("id", "name", "name_en"))] or NOBODY
        start = chance.randrange(len(text))
        piece = text[start:start + chance.choice((1, 2, 2, 3))].strip()
        words.append(chance.choice((piece, piece.upper(), piece.lower())))
    return " ".join(words).strip() or NOBODY


def random_query(projects, values, months, chance):
    """A query of a few keys in any order, with a month."""
    pairs = ["month=" + chance.choice(months)]
    for key in chance.sample(FILTER_KEYS, chance.choice((1, 1, 2, 2, 3, 4))):
        if key == "q":
            chosen = [random_words(projects, chance)] if projects else []
        else:
            count = min(chance.choice((1, 1, 1, 2, 3)), len(values[key]))
            chosen = chance.sample(values[key], count)
        pairs.append(key + "=" + ",".join(quote(value, safe="")
                                          for value in chosen))
    chance.shuffle(pairs)
    return "&".join(pairs)


def command_lines(yilan, folder, queries):
    """The lines that the command prints for some states."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt",
                                     encoding="utf-8") as states:
        states.write("".join(query + "\n" for query in queries))
        states.flush()
        command = [yilan, "figures", folder, "--states", states.name]
        with subprocess.Popen(command, stdout=subprocess.PIPE,
                              encoding="utf-8") as process:
            for line in process.stdout:
                yield line.rstrip("\n")
        if process.returncode:
            sys.exit(f"{yilan} figures ended with {process.returncode}")


def oracle_rows(oracle, queries):
    """The rows of the oracle for some states, each with its query."""
    yield "", HEADER
    for query in queries:
        for row in oracle.table(query):
            yield query, row


def print_difference(query, own, line):
    """One difference: where it is and both values."""
    theirs = line.split("\t") if line is not None else []
    print(f"state:   {query or '(no filter)'}")
    if own is not None and list(own[:2]) == theirs[:2]:
        print(f"  scope:   {own[0]}\n  figure:  {own[1]}")
        own, line = "\t".join(own[2:]), "\t".join(theirs[2:])
    elif own is not None:
        own = "\t".join(own)
    print(f"  oracle:  {own}\n  command: {line}")


def main():
    """Compares, prints what differs and says how much was equal."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", metavar="DIR")
    parser.add_argument("yilan", metavar="YILAN")
    parser.add_argument("--states", type=int, default=200, metavar="N")
    parser.add_argument("--seed", default="1", metavar="S")
    arguments = parser.parse_args()

    oracle = Oracle(arguments.folder)
    chance = random.Random(arguments.seed)
    months, values = months_of(oracle.package), values_of(oracle)
    projects = oracle.package.rows("project")
    queries = ["month=" + month for month in months]
    queries += [random_query(projects, values, months, chance)
                for _ in range(arguments.states)]

    equal, different = 0, 0
    pairs = zip_longest(
        oracle_rows(oracle, queries),
        command_lines(arguments.yilan, arguments.folder, queries))
    for own, line in pairs:
        query, row = own or ("(after the last state)", None)
        if row is not None and "\t".join(row) == line:
            equal += 1
            continue
        different += 1
        if different <= SHOWN:
            print_difference(query, row, line)
    if different:
        sys.exit(f"{len(queries)} states: {different} rows differ, "
                 f"{equal} are equal")
    print(f"{len(queries)} states, {equal - 1} rows equal")


if __name__ == "__main__":
    main()
