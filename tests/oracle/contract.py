"""The tables of the data format, read from the document itself.

`docs/data-format.md` lists every table with its key and its columns. This
module reads these lists, so that the oracle holds no second copy of them.
"""

import re
from pathlib import Path
from typing import NamedTuple

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "data-format.md"


class Column(NamedTuple):
    """One column of a table, as the document describes it."""

    name: str
    kind: str  # the type without its arrow: "key", "money", "choice" ...
    target: str | None  # the table that a key or keys column points into
    required: bool
    choices: tuple


class Contract(NamedTuple):
    """One table: its key and its columns by name."""

    name: str
    key: tuple
    columns: dict


def quoted(text):
    """The words of a text that stand between backticks."""
    return tuple(re.findall(r"`([^`]*)`", text))


def table_rows(text):
    """The body rows of the Markdown tables in a text, as lists of cells."""
    rows = []
    for line in text.splitlines():
        if line.startswith("|") and not line.startswith("|---"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def section(text, heading):
    """What stands under a heading, up to the next of its level or above."""
    level = len(heading) - len(heading.lstrip("#"))
    body = text.split("\n" + heading + "\n", 1)[1]
    return re.split(r"\n#{1,%d} " % level, body, maxsplit=1)[0]


def read_column(cells):
    """A column from the five cells of its row in the document."""
    name, kind, required, choices, _meaning = cells
    kind, _, target = (part.strip() for part in kind.partition("→"))
    return Column(quoted(name)[0], kind, target or None, required == "yes",
                  quoted(choices) if kind.startswith("choice") else ())


def read_contracts():
    """Every table of the document, by name."""
    text = section(DOCUMENT.read_text(encoding="utf-8"), "## The tables")
    contracts = {}
    for part in text.split("\n### ")[1:]:
        name = quoted(part)[0]
        key_line = re.search(r"^Key: (.*)$", part, re.MULTILINE).group(1)
        columns = [read_column(row) for row in table_rows(part)
                   if row[0] != "name"]
        contracts[name] = Contract(name, quoted(key_line),
                                   {column.name: column for column in columns})
    return contracts
