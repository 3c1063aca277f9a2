"""Cells: from the text of a CSV file to values.

Every type of the document has one function that turns a cell's text into a
value or raises `Fault`. Money becomes whole 分, other numbers exact fractions,
a month stays its text `YYYY-MM` (months compare as texts do), a day is a
`datetime.date`, a loose day the first and the last day that it may mean.
"""

import calendar
import re
from datetime import date
from fractions import Fraction

FEN_PER_UNIT = {
    "CNY": 100,
    "CNY_10K": 100 * 10_000,
    "CNY_100M": 100 * 100_000_000,
}
RANGES = {"percent": (0, 100), "decimals": (0, 6)}  # by column
LARGEST_CELL = 9 * 10**15  # 分
TRUE_WORDS = ("true", "True", "TRUE", "1")
FALSE_WORDS = ("false", "False", "FALSE", "0")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
MONTH = re.compile(r"(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])")
YEAR = re.compile(r"(19|2[01])[0-9]{2}")
QUARTER = re.compile(r"(19|2[01])[0-9]{2}-Q[1-4]")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all but tab and \n


class Fault(Exception):
    """A cell that is not of its column's type."""


def last_day(month):
    """The day of a month is its last day."""
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, calendar.monthrange(year, number)[1])


def read_text(text, _field=None):
    """Any text, as it stands: cells are not trimmed."""
    return text


def read_id(text, _field=None):
    """1 to 64 letters, numerals, hyphens, underscores and full stops."""
    if not (1 <= len(text) <= 64
            and all(char.isalnum() or char in "-_." for char in text)):
        raise Fault("id")
    return text


def read_number(text, field):
    """A number as its digits and how many of them are decimals."""
    group, mark = field.get("groupChar"), field.get("decimalChar", ".")
    if group:
        text = re.sub(r"(?<=[0-9])%s(?=[0-9])" % re.escape(group), "", text)
    if mark != ".":
        if "." in text:
            raise Fault("number")
        text = text.replace(mark, ".")
    if not NUMBER.fullmatch(text):
        raise Fault("number")
    whole, _, decimals = text.partition(".")
    return int(whole + decimals), len(decimals)


def to_fen(amount, unit):
    """An amount in one of the units of money, in whole 分."""
    fen = Fraction(amount) * FEN_PER_UNIT[unit]
    if fen.denominator != 1 or abs(fen) > LARGEST_CELL:
        raise Fault("money")
    return fen.numerator


def read_money(text, field):
    """Money of the ledger: whole 分, in the field's unit, never negative."""
    if field.get("unit") not in FEN_PER_UNIT:
        raise Fault("unit")
    digits, places = read_number(text, field)
    fen = to_fen(Fraction(digits, 10**places), field["unit"])
    if fen < 0:
        raise Fault("negative money")
    return fen


def check_decimal(value):
    """A decimal has at most six places and fits 64 bits in millionths."""
    millionths = value * 10**6
    if millionths.denominator != 1 or not fits(millionths):
        raise Fault("decimal")


def fits(number):
    """Does a number fit 64 bits?"""
    return -2**63 <= number < 2**63


def read_decimal(text, field):
    """An exact decimal."""
    value = read_value(text, field)
    check_decimal(value)
    return value


def read_value(text, field):
    """A value; its unit, and so its last rule, come from its measure."""
    digits, places = read_number(text, field)
    return Fraction(digits, 10**places)


def read_integer(text, field):
    """A whole number that fits 64 bits."""
    digits, places = read_number(text, field)
    if places or not fits(digits):
        raise Fault("integer")
    return digits


def read_year(text, _field=None):
    """`YYYY`, from 1900 to 2199."""
    if not YEAR.fullmatch(text):
        raise Fault("year")
    return text


def read_month(text, _field=None):
    """`YYYY-MM`."""
    if not MONTH.fullmatch(text):
        raise Fault("month")
    return text


def read_day(text, _field=None):
    """`YYYY-MM-DD`."""
    if not re.fullmatch(MONTH.pattern + r"-[0-9]{2}", text):
        raise Fault("day")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Fault("day") from None


def read_loose_day(text, _field=None):
    """The first and the last day that a year, a month or a day may mean."""
    if YEAR.fullmatch(text):
        return date(int(text), 1, 1), date(int(text), 12, 31)
    if MONTH.fullmatch(text):
        end = last_day(text)
        return end.replace(day=1), end
    return read_day(text), read_day(text)


def read_period(text, _field=None):
    """A year, a quarter, a month, or a span of months, as written.

    `2023-09/2023-09` is `2023-09` for every measure.
    """
    first, slash, last = text.partition("/")
    if not slash:
        if not any(form.fullmatch(text) for form in (YEAR, QUARTER, MONTH)):
            raise Fault("period")
        return text
    if read_month(first) > read_month(last):
        raise Fault("period")
    return text if first < last else first


def period_end(period):
    """The last month of a period."""
    if YEAR.fullmatch(period):
        return period + "-12"
    if QUARTER.fullmatch(period):
        return f"{period[:4]}-{int(period[-1]) * 3:02}"
    return period.rpartition("/")[2]


def read_boolean(text, field):
    """True or false, in the words that the field declares or the usual."""
    if text in field.get("trueValues", TRUE_WORDS):
        return True
    if text in field.get("falseValues", FALSE_WORDS):
        return False
    raise Fault("boolean")


def read_list(text, field):
    """The items of a list, parted by the field's delimiter."""
    return tuple(text.split(field.get("delimiter", ";")))


READERS = {
    "id": read_id, "text": read_text, "markdown": read_text,
    "link": read_text, "path": read_text, "key": read_text,
    "keys": read_list, "choice": read_text, "choices": read_list,
    "money": read_money, "value": read_value, "decimal": read_decimal,
    "integer": read_integer, "year": read_year, "month": read_month,
    "day": read_day, "period": read_period, "loose day": read_loose_day,
    "boolean": read_boolean,
}


def words_of(column, field):
    """What may stand in the cells of a choice, and the words it means.

    These are the contract's words, unless the field declares categories: then
    a category's value stands in the cell, and whichever of its value and its
    label is a word of the contract is what it means.
    """
    words = {}
    for item in field.get("categories", column.choices):
        if isinstance(item, str):
            item = {"value": item}
        label = item.get("label")
        words[item["value"]] = (label if label in column.choices
                                else item["value"])
    return words


def cell_reader(column, field):
    """The function that reads the cells of one column of one file.

    It returns None for a missing value and raises `Fault` where the cell is
    not of the column's type or breaks a constraint of the field.
    """
    missing = {value if isinstance(value, str) else value["value"]
               for value in field.get("missingValues", [""])}
    read, words = READERS[column.kind], words_of(column, field)
    constraints = field.get("constraints", {})
    required = column.required or constraints.get("required", False)

    def read_cell(text):
        if text in missing:
            if required:
                raise Fault("required")
            return None
        if CONTROL.search(text):
            raise Fault("control character")
        value = read(text, field)
        check_constraints(constraints, text, column.kind, field)
        if column.name in RANGES:
            least, most = RANGES[column.name]
            if not least <= value <= most:
                raise Fault("range")
        if column.choices:
            return choice(value, words)
        return value

    return read_cell


def choice(value, words):
    """The contract's word or words for what stands in a cell."""
    try:
        if isinstance(value, tuple):
            return tuple(words[item] for item in value)
        return words[value]
    except KeyError:
        raise Fault("choice") from None


def check_constraints(constraints, text, kind, field):
    """The constraints of Table Schema, on the cell as it is written."""
    def comparable(bound):
        if kind in ("money", "value", "decimal", "integer"):
            if isinstance(bound, str):
                digits, places = read_number(bound, field)
                return Fraction(digits, 10**places)
            return Fraction(bound)
        return bound

    if not constraints:
        return
    size = (len(read_list(text, field)) if kind in ("keys", "choices")
            else len(text))
    tests = {
        "minLength": lambda bound: size >= bound,
        "maxLength": lambda bound: size <= bound,
        "minimum": lambda bound: comparable(text) >= comparable(bound),
        "maximum": lambda bound: comparable(text) <= comparable(bound),
        "exclusiveMinimum":
            lambda bound: comparable(text) > comparable(bound),
        "exclusiveMaximum":
            lambda bound: comparable(text) < comparable(bound),
        "pattern": lambda bound: re.fullmatch(bound, text),
        "enum": lambda bound: comparable(text) in map(comparable, bound),
    }
    for name, test in tests.items():
        if name in constraints and not test(constraints[name]):
            raise Fault(name)
