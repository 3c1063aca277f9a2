"""Cuts a font to the letters of the page's texts and of the names in the shipped packages.

    .ci/font.py FONT.woff2

Writes public/fonts/yilan-serif.woff2 and, for the check whether a line can be set in it whole,
src/ui/widgets/serif.txt. Fails when the result is larger than a poor network should carry.
"""

import csv
import re
import sys
from pathlib import Path

from fontTools import subset

FONT = Path("public/fonts/yilan-serif.woff2")
LETTERS = Path("src/ui/widgets/serif.txt")
LARGEST_BYTES = 220_000

# Tables of a package whose names a sentence may speak of.
NAMED_TABLES = ("area", "sector", "organisation", "project", "batch", "measure")
LATIN = {chr(code) for code in range(0x20, 0x7F)}
# Not printable, as Python sees it; it keeps a number with its unit.
NO_BREAK_SPACE = "\u00A0"
# As wide as a Chinese letter in this font, which tears an English word apart.
WIDE = {"‘", "’"}


def letters_of_texts() -> set[str]:
    """Every letter of the texts and of the sentences; comments are not shown."""
    comment = re.compile(r"^\s*//.*$", re.MULTILINE)
    return {letter for folder in ("src/locale", "src/present") for path in Path(folder).rglob("*.rs") for letter in comment.sub("", path.read_text("utf-8"))}


def letters_of_names() -> set[str]:
    """Every letter of the names of the packages below public/data."""
    found: set[str] = set()
    for table in NAMED_TABLES:
        for path in Path("public/data").rglob(f"{table}.csv"):
            with path.open(encoding="utf-8-sig", newline="") as file:
                found.update(letter for row in csv.DictReader(file) for letter in row.get("name") or "")
    return found


def cut(source: str, letters: set[str]) -> set[str]:
    """Writes the font and returns the letters it has."""
    options = subset.Options(flavor="woff2", hinting=False, layout_features=[], notdef_outline=True)
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "vhea", "vmtx"]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(letters))
    subsetter.subset(font)
    FONT.parent.mkdir(parents=True, exist_ok=True)
    subset.save_font(font, str(FONT), options)
    return {chr(code) for code in font.getBestCmap()}


def main() -> None:
    wanted = {letter for letter in LATIN | letters_of_texts() | letters_of_names() if letter.isprintable()} - WIDE | {NO_BREAK_SPACE}
    had = cut(sys.argv[1], wanted)
    LETTERS.write_text("".join(sorted(had)) + "\n", "utf-8")
    size = FONT.stat().st_size
    print(f"font: {len(had)} letters, {size / 1000:.0f} kB; not in the font: {''.join(sorted(wanted - had)) or 'none'}")
    if size > LARGEST_BYTES:
        sys.exit(f"font: larger than {LARGEST_BYTES / 1000:.0f} kB")


main()
