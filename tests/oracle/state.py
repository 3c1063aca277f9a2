"""States: a query, its canonical form and the projects that it selects."""

from urllib.parse import quote, unquote

MEMBER_KEYS = ("area", "sector", "special_hq", "area_hq", "unit")
HQ_KEYS = ("special_hq", "area_hq", "unit")
FILTER_KEYS = MEMBER_KEYS + ("funding", "authority", "stage", "list", "batch",
                             "light", "q")
TREE_OF = {"area": "area", "sector": "sector", "special_hq": "organisation",
           "area_hq": "organisation", "unit": "organisation"}
UNIT_KINDS = ("department", "unit", "owner")


def parse_query(query):
    """The filters of a query, as sorted values by key, and its month.

    A key without a value is no choice and a plus is a plus. A key that stands
    twice adds its values; `q` and `month` are one text, of which the last
    counts. Any other key is refused.
    """
    filters, month = {}, None
    for pair in filter(None, query.split("&")):
        key, _, text = pair.partition("=")
        if key != "month" and key not in FILTER_KEYS:
            raise ValueError(f"{key} is no filter key")
        values = [text] if key == "q" else text.split(",")
        values = {unquote(value) for value in values if value}
        if key != "q":
            values |= set(filters.get(key, ()))
        if key == "month":
            month = text
        elif values:
            filters[key] = tuple(sorted(values))
    return filters, month


def canonical(filters, month):
    """The canonical form of filters and a month: the scope."""
    choices = filters | {"month": (month,)}
    return "&".join(
        key + "=" + ",".join(quote(value, safe="") for value in choices[key])
        for key in sorted(choices))


def chosen(filters, key, value):
    """The filters with one key set to one value alone."""
    return filters | {key: (value,)}


class Tree:
    """The members of a table with parents, and who is above whom."""

    def __init__(self, rows):
        self.parents = {row["id"]: row["parent"] for row in rows}

    def upward(self, member):
        """A member and all above it."""
        while member is not None:
            yield member
            member = self.parents.get(member)


def members(package):
    """The rows of each key's members, in the order of the output."""
    organisations = package.rows("organisation")
    return {
        "area": package.rows("area"),
        "sector": package.rows("sector"),
        "special_hq": [row for row in organisations
                       if row["kind"] == "special_hq"],
        "area_hq": [row for row in organisations if row["kind"] == "area_hq"],
        "unit": [row for row in organisations if row["kind"] in UNIT_KINDS],
    }


class Selection:
    """Which projects each value of each key selects, at one month.

    Projects are known by their place among the package's projects.
    """

    def __init__(self, package, facts):
        self.projects = package.rows("project")
        self.all = frozenset(range(len(self.projects)))
        self.found = {key: {} for key in FILTER_KEYS}
        overlapping = {row["id"] for row in package.rows("area")
                       if row["counted_in_parent"] is False}
        trees = {table: Tree(package.rows(table))
                 for table in set(TREE_OF.values())}
        for place, project in enumerate(self.projects):
            for key, table in TREE_OF.items():
                for member in trees[table].upward(project[key]):
                    if key != "area" or member not in overlapping:
                        self.add(key, member, place)
            for area in project["also_area"] or ():
                for member in trees["area"].upward(area):
                    if member in overlapping:
                        self.add("area", member, place)
            for key in ("funding", "authority", "batch"):
                self.add(key, project[key], place)
            for value in project["lists"] or ():
                self.add("list", value, place)
            self.add("stage", facts[place].stage, place)
            self.add("light", facts[place].light, place)

    def add(self, key, value, place):
        """Lets a value select a project."""
        self.found[key].setdefault(value, set()).add(place)

    def of_value(self, key, value):
        """The projects that one value of a key selects."""
        if key == "q":
            return self.containing(value.lower().split())
        return self.found[key].get(value, frozenset())

    def containing(self, words):
        """The projects in which every word occurs, whatever its case."""
        def texts(project):
            return [(project[column] or "").lower()
                    for column in ("id", "name", "name_en")]
        return {place for place, project in enumerate(self.projects)
                if all(any(word in text for text in texts(project))
                       for word in words)}

    def of(self, filters):
        """The projects of a state: one key is or, several keys are and."""
        result = self.all
        for key, values in filters.items():
            result = result & frozenset().union(
                *(self.of_value(key, value) for value in values))
        return result
