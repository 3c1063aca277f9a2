"""The oracle on small packages whose figures are worked out by hand.

    python3 -B -m unittest discover -s tests/oracle

The first package is the worked example of the document, read from it.
"""

import json
import re
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from contract import (DOCUMENT, quoted, read_contracts, section,  # noqa: E402
                      table_rows)
from figures import Oracle  # noqa: E402
from ledger import rounded  # noqa: E402
from observed import shortest  # noqa: E402
from state import canonical, parse_query  # noqa: E402

CONTRACTS = read_contracts()
SCHEMA_TYPES = {"list": ("keys", "choices"), "number": ("money", "value"),
                "year": ("year",), "yearmonth": ("month",), "date": ("day",)}


def schema_field(table, label):
    """What a descriptor says of a column; money is in 万元."""
    kind = CONTRACTS[table].columns[label].kind
    field = {"name": label, "type": next(
        (name for name, kinds in SCHEMA_TYPES.items() if kind in kinds),
        kind if kind in ("integer", "boolean") else "string")}
    if kind == "money":
        field["unit"] = "CNY_10K"
    return field


def write_package(folder, tables, properties):
    """Writes a package of tables given as CSV text."""
    resources = []
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text.lstrip(), encoding="utf-8")
        labels = text.split("\n", 1)[0].split(",")
        resources.append({
            "name": name, "path": f"{name}.csv", "type": "table",
            "schema": {"fields": [schema_field(name, label)
                                  for label in labels]}})
    (folder / "datapackage.json").write_text(json.dumps(
        {"name": "test", "yilan": properties, "resources": resources}),
        encoding="utf-8")


class FiguresCase(unittest.TestCase):
    """A case with one package in a temporary folder."""

    TABLES = {}
    PROPERTIES = {"as_of": "2023-12"}

    @classmethod
    def setUpClass(cls):
        cls.oracle = cls.of(cls.TABLES, cls.PROPERTIES)

    @staticmethod
    def of(tables, properties):
        """The oracle of a package."""
        with tempfile.TemporaryDirectory() as folder:
            write_package(Path(folder), tables, properties)
            return Oracle(folder)

    def figures(self, query, scope=None, oracle=None):
        """The values of one scope of a query's table, by figure."""
        rows = list((oracle or self.oracle).table(query))
        scope = scope or rows[0][0]
        return {row[1]: row[2] for row in rows if row[0] == scope}

    def ranks(self, query, key):
        """The ranks of the members of a key, in their order."""
        return {re.search(key + "=([^&]*)", row[0]).group(1): row[2]
                for row in list(self.oracle.table(query))
                if row[1] == "rank" and key + "=" in row[0]}


class WorkedExample(unittest.TestCase):
    """The document's own example."""

    def test_every_figure_of_the_document(self):
        text = section(DOCUMENT.read_text(encoding="utf-8"),
                       "### A worked example")
        tables = dict(re.findall(r"`(\w+)\.csv`\n\n```csv\n(.*?)```", text,
                                 re.DOTALL))
        expected = [(quoted(figure)[0], value, unit) for figure, value, unit
                    in table_rows(text) if figure != "figure"]
        self.assertEqual(len(tables), 6)
        self.assertGreater(len(expected), 17)
        oracle = FiguresCase.of(tables, {"as_of": "2023-09"})
        rows = list(oracle.table("month=2023-09"))[:len(expected)]
        self.assertEqual([row[1:4] for row in rows], expected)
        self.assertEqual({row[0] for row in rows}, {"month=2023-09"})

    def test_defaults_of_the_document(self):
        text = section(DOCUMENT.read_text(encoding="utf-8"), "### Thresholds")
        documented = {quoted(row[0])[0]: int(row[1])
                      for row in table_rows(text) if row[0] != "key"}
        oracle = FiguresCase.of({}, {})
        self.assertEqual(oracle.package.thresholds, documented)


class Numbers(unittest.TestCase):
    """Rounding and the shortest form."""

    def test_half_away_from_zero(self):
        self.assertEqual([rounded(number, 2) for number in (5, -5, 3, -3, 1)],
                         [3, -3, 2, -2, 1])
        self.assertEqual([rounded(number, 12) for number in (5, 6, -6, -5)],
                         [0, 1, -1, 0])

    def test_shortest_form(self):
        self.assertEqual(
            [shortest(number, 2) for number in (0, 5, -5, 100, 120, -1234)],
            ["0", "0.05", "-0.05", "1", "1.2", "-12.34"])


class States(unittest.TestCase):
    """Queries and their canonical form."""

    def test_canonical_form(self):
        filters, month = parse_query(
            "unit=u&list=major,%E9%87%8D,major&area=&month=2023-09&q=a,b+c")
        self.assertEqual(
            canonical(filters, month),
            "list=major,%E9%87%8D&month=2023-09&q=a%2Cb%2Bc&unit=u")

    def test_repeated_keys(self):
        filters, _month = parse_query("area=b&q=x&area=a,b&q=y")
        self.assertEqual(filters, {"area": ("a", "b"), "q": ("y",)})


class PlannedToDate(FiguresCase):
    """Months that no cell states lie between those that one does."""

    TABLES = {
        "project": "id,name,area\na,A,x\nb,B,x\nc,C,x\n",
        "plan": "project,year,version,decided,amount\n"
                "a,2023,initial,,120\n"
                "b,2023,initial,,120\nb,2023,midyear,2023-07-01,60\n"
                "c,2023,initial,,120\n",
        "progress": "project,month,planned,done\n"
                    "a,2023-02,2,1\na,2023-06,42,\n"
                    "b,2023-06,90,1\nc,2023-02,,1\n",
    }

    def planned(self, project):
        return [float(self.figures(f"month=2023-{month:02}&q={project}")
                      ["planned"]) / 10000 for month in range(1, 13)]

    def test_it_never_falls(self):
        self.assertEqual(self.planned("a"), [
            1, 2, 12, 22, 32, 42, 55, 68, 81, 94, 107, 120])

    def test_of_a_plan_that_is_cut_no_more_is_due_than_there_is(self):
        self.assertEqual(self.planned("b"), [
            15, 30, 45, 60, 75, 90, 60, 60, 60, 60, 60, 60])

    def test_a_year_that_states_nothing_goes_by_twelfths(self):
        self.assertEqual(self.planned("c"), [
            10 * month for month in range(1, 13)])

    def test_a_light_goes_by_the_same_line(self):
        # In January 1/12 of the plan would be 10, of which 1 is done.
        tables = dict(self.TABLES, progress="project,month,planned,done\n"
                      "a,2023-01,,1\na,2023-02,2,2\n")
        oracle = self.of(tables, self.PROPERTIES)
        found = self.figures("month=2023-01&q=a", oracle=oracle)
        self.assertEqual(found["light_ok"], "1")


class Planning(FiguresCase):
    """The plan in force, carrying forward, rounding, the year's change."""

    TABLES = {
        "project": "id,name,area,total_investment,start_actual\n"
                   "a,A,x,10,2023\nb,B,x,,2023-02\nc,C,x,1.5,2022-12-31\n",
        "plan": "project,year,version,decided,amount\n"
                "a,2023,initial,,0.0001\n"
                "a,2023,midyear,2023-06-30,200\n"
                "a,2023,final,2023-06-30,300\n"
                "b,2023,initial,2023-03-31,120\n"
                "c,2022,initial,,60\n",
        "progress": "project,month,planned,done,counted\n"
                    "a,2023-01,,10,9\na,2023-02,,,\na,2023-04,,30,20\n"
                    "a,2023-07,80,,\nb,2023-02,,7,\nc,2022-11,,5,5\n",
    }

    def test_of_equal_dates_the_final_version_prevails(self):
        self.assertEqual(self.figures("month=2023-05")["plan"], "1200001")
        self.assertEqual(self.figures("month=2023-06")["plan"], "4200000")

    def test_no_plan_before_its_first_decision(self):
        february, march = (self.figures("month=2023-02"),
                           self.figures("month=2023-03"))
        self.assertEqual((february["plan"], march["plan"]), ("1", "1200001"))
        self.assertEqual((february["plan_initial"], march["plan_initial"]),
                         ("1", "1200001"))

    def test_what_is_not_stated_is_rounded_for_each_project(self):
        # b: 5/12 and 6/12 of 1,200,000 元. a: 5/7 of 1 元, for what July
        # has is of a later plan, and 6/7 of July's 800,000 元.
        self.assertEqual(self.figures("month=2023-05")["planned"], "500000.71")
        self.assertEqual(self.figures("month=2023-06")["planned"], "1285714.29")

    def test_a_stated_plan_to_date_does_not_carry(self):
        self.assertEqual(self.figures("month=2023-07")["planned"], "1500000")
        # Beyond it the line goes on to the plan of December.
        self.assertEqual(self.figures("month=2023-08")["planned"], "2040000")
        self.assertEqual(self.figures("month=2023-12")["planned"], "4200000")

    def test_done_and_counted_carry_forward_within_the_year(self):
        # Before the first of a year nothing is known.
        expected = {"2023-01": ("100000", ""), "2023-02": ("170000", ""),
                    "2023-03": ("170000", ""),
                    "2023-04": ("370000", "200000"),
                    "2023-12": ("370000", "200000"),
                    "2022-10": ("", ""), "2022-12": ("50000", "50000")}
        for month, values in expected.items():
            found = self.figures("month=" + month)
            self.assertEqual((found["done"], found["counted"]), values, month)

    def test_work_without_a_plan_is_in_no_rate(self):
        # b has no plan in February; a has done 10 万元 of 1 元.
        found = self.figures("month=2023-02")
        self.assertEqual(found["completion_rate"], "10000000")
        self.assertEqual(found["time_progress"], "16.666667")
        self.assertEqual(found["lead"], "9999983.333333")
        self.assertEqual(found["lead_plan"], "9999971")  # planned is 0.29 元
        self.assertEqual(found["gap"], "0")

    def test_a_year_the_ledger_does_not_speak_of(self):
        found = self.figures("month=2021-12")
        self.assertEqual((found["projects"], found["done"], found["plan"]),
                         ("3", "", ""))

    def test_starts_count_by_their_last_possible_day(self):
        self.assertEqual([self.figures("month=" + month)["starts"] for month in
                          ("2023-01", "2023-02", "2023-11", "2023-12",
                           "2022-11", "2022-12")],
                         ["0", "1", "1", "2", "0", "1"])

    def test_sums_of_nothing_have_no_value(self):
        found = self.figures("month=2023-05&area=nowhere")
        self.assertEqual((found["projects"], found["total_investment"],
                          found["done"], found["gap"], found["light_ok"]),
                         ("0", "", "", "", "0"))
        self.assertEqual(
            self.figures("month=2023-05&q=B")["total_investment"], "")
        self.assertEqual(
            self.figures("month=2023-05")["total_investment"], "115000")


class Lights(FiguresCase):
    """The tests of money and of deadlines, and the stage that ends both."""

    TABLES = {
        "project": "id,name,area,stage\n" + "".join(
            f"{name},n,x,construction\n" for name in
            ("even", "watch", "edge", "behind", "stated", "due", "moved",
             "late", "ended", "none")) + "halted,n,x,suspended\n",
        "plan": "project,year,version,amount\n" + "".join(
            f"{name},2023,initial,100\n" for name in
            ("even", "watch", "edge", "behind", "stated", "late", "ended",
             "halted")),
        "progress": "project,month,planned,done\neven,2023-05,,40\n"
                    "even,2023-06,,50\nwatch,2023-06,,49.999999\n"
                    "edge,2023-06,,45\nbehind,2023-06,,44.999999\n"
                    "stated,2023-06,40,40\nlate,2023-06,,60\n"
                    "ended,2023-06,,0\n",
        "responsibility": "project,item,due,done\n"
                          "due,one,2023-06-29,\n"
                          "due,two,2023-06-01,2023-06-30\n"
                          "late,one,2023-05-30,\nlate,two,,\n",
        "task": "id,project,name,finish_planned,finish_actual,milestone\n"
                "m,moved,n,2023-01-31,,true\nn,none,n,2023-01-31,,\n",
        "task_plan": "task,version,decided,start,finish\n"
                     "m,0,,2023-01-01,2023-06-20\n"
                     "m,1,2023-06-30,2023-01-01,2023-07-10\n",
        "stage_change": "project,stage,entered\n"
                        "ended,construction,2022-05-01\n"
                        "ended,suspended,2023-06-30\n"
                        "ended,completed,2023-06-30\n",
    }

    def light(self, project, month="2023-06"):
        """The lights of one project, as its three counts."""
        found = self.figures(f"month={month}&q={project}")
        return tuple(found["light_" + light]
                     for light in ("ok", "watch", "behind"))

    def test_money(self):
        expected = {"even": "100", "watch": "010", "edge": "010",
                    "behind": "001", "stated": "100", "none": "000"}
        for project, light in expected.items():
            self.assertEqual(self.light(project), tuple(light), project)

    def test_deadlines(self):
        self.assertEqual(self.light("due"), tuple("010"))  # one day overdue
        self.assertEqual(self.light("due", "2023-05"), tuple("100"))
        # Two is open, 60 days overdue, at the end of July; one is 32.
        self.assertEqual(self.light("due", "2023-07"), tuple("001"))
        # 31 days overdue are worse than being ahead of the plan.
        self.assertEqual(self.light("late"), tuple("001"))

    def test_milestones_are_due_by_the_plan_of_the_day(self):
        self.assertEqual(self.light("moved", "2023-05"), tuple("100"))
        self.assertEqual(self.light("moved"), tuple("100"))
        self.assertEqual(self.light("moved", "2023-07"), tuple("010"))

    def test_no_light_once_it_has_ended(self):
        self.assertEqual(self.light("ended"), tuple("000"))
        self.assertEqual(self.light("ended", "2023-05"), tuple("001"))
        self.assertEqual(self.light("halted", "2023-05"), tuple("000"))

    def test_the_stage_is_that_of_the_month(self):
        def named(query):
            return self.figures(query + "&q=ended")["projects"]
        self.assertEqual(named("month=2023-06&stage=completed"), "1")
        self.assertEqual(named("month=2023-05&stage=construction"), "1")
        self.assertEqual(named("month=2022-04&stage=construction"), "0")


class Ranking(FiguresCase):
    """Ties, siblings, small plans and overlapping areas."""

    # Each with five projects; of a project the plan and what is done of it.
    AREAS = (("one", "district", 100, 50), ("two", "district", 100, 80),
             ("three", "district", 100, 80), ("four", "district", 100, 20),
             ("park", "functional_area", 100, 10), ("tiny", "district", 1, 1))
    FIVES = [(area, f"{area}{number}", plan, done)
             for area, _kind, plan, done in AREAS for number in range(5)]
    TABLES = {
        "area": "id,parent,name,kind,counted_in_parent\ncity,,n,city,\n"
                "bay,city,n,functional_area,false\nempty,city,n,district,\n"
                + "".join(f"{area},city,n,{kind},true\n"
                          for area, kind, _plan, _done in AREAS),
        "project": "id,name,area,also_area\nlone,n,city,bay\n" + "".join(
            f"{project},n,{area},{'bay' if area == 'two' else ''}\n"
            for area, project, _plan, _done in FIVES),
        "plan": "project,year,version,amount\n" + "".join(
            f"{project},2023,initial,{plan}\n"
            for _area, project, plan, _done in FIVES),
        "progress": "project,month,done\n" + "".join(
            f"{project},2023-12,{done}\n"
            for _area, project, _plan, done in FIVES),
    }

    def test_ties_share_a_rank_and_the_next_counts_them(self):
        # tiny: 5 of 2,505 万元 is below 1 %; the city has no sibling.
        self.assertEqual(self.ranks("", "area"), {
            "city": "1", "one": "3", "two": "1", "three": "1", "four": "4",
            "park": "1", "empty": "", "bay": "", "tiny": ""})

    def test_members_with_few_projects_stand_apart(self):
        self.assertEqual(set(self.ranks("q=1", "area").values()), {"", "1"})
        self.assertEqual(self.ranks("q=1", "area")["city"], "1")
        self.assertEqual(self.ranks("q=two1", "area")["two"], "")

    def test_a_small_plan_is_below_its_share_of_the_parents_plan(self):
        for small, rest, rank in (("1", "99", "1"),
                                  ("0.999999", "99.000001", "")):
            oracle = self.of({
                "area": "id,parent,name\ncity,,n\na,city,n\nb,city,n\n",
                "project": "id,name,area\na,n,a\nb,n,b\n",
                "plan": "project,year,version,amount\n"
                        f"a,2023,initial,{small}\nb,2023,initial,{rest}\n",
                "progress": "project,month,done\na,2023-12,50\n"},
                {"thresholds": {"small_plan_projects": 1}})
            self.assertEqual(self.figures("", "area=a&month=2023-12",
                                          oracle)["rank"], rank)

    def test_an_overlapping_area_has_its_figures_from_also_area(self):
        found = self.figures("", "area=bay&month=2023-12")
        self.assertEqual((found["projects"], found["done"]), ("6", "4000000"))
        found = self.figures("", "area=city&month=2023-12")
        self.assertEqual(found["projects"], "31")

    def test_several_areas_are_or_and_several_keys_and(self):
        self.assertEqual(self.figures("area=bay,two")["projects"], "6")
        self.assertEqual(self.figures("area=bay,one&q=n%20T")["projects"], "5")
        self.assertEqual(self.figures("area=bay&q=lone")["projects"], "1")


class PublishedStatistics(FiguresCase):
    """Cells, periods and which source leads."""

    TABLES = {
        "area": "id,parent,name\ncity,,n\neast,city,n\n",
        "source": "id,title,date,kind\np,t,2023-01,primary\n"
                  "q,t,2023-01-31,primary\nr,t,2024,media\ns,t,,primary\n"
                  "n,t,2024,none\ne,t,2024,\n",
        "measure": "id,name,unit,kind\ninvest,n,CNY_100M,ytd\n"
                   "growth,n,percent,rate\nflow,n,count,flow\n"
                   "stock,n,m2,stock\n",
        "observation": "measure,area,funding,period,source,value\n"
                       "invest,,,2023,,100\ninvest,,,2022,,90\n"
                       "invest,city,,2022-01/2022-12,,91.5\n"
                       "invest,,,2023-01,,1\n"
                       "invest,,,2023-02,r,7\n"
                       "invest,city,,2023-01/2023-02,s,8\n"
                       "invest,,,2023-02,p,9\ninvest,,,2023-02,q,9.5\n"
                       "growth,east,,2023-01/2023-02,e,1\n"
                       "growth,east,,2023-02,n,-2.50\n"
                       "growth,east,,2023-03,,3\n"
                       "growth,east,,2023-03,e,4\n"
                       "flow,,,2023-02/2023-02,,12\n"
                       "flow,,,2023-01/2023-03,,9\n"
                       "flow,,,2023-01,,5\nstock,,,2023-01,,0.500000\n"
                       "stock,,social,2023-01,,0.25\n",
    }

    def value(self, measure, query):
        """The value of a measure in a scope."""
        return self.figures(query)[measure]

    def test_december_may_be_published_as_the_year(self):
        self.assertEqual(self.value("invest", "month=2023-12"), "10000000000")
        self.assertEqual(self.value("invest", "month=2022-12"), "9150000000")
        self.assertEqual(self.value("invest", "month=2023-11"), "")

    def test_january_is_never_published_alone(self):
        self.assertEqual(self.value("invest", "month=2023-01"), "")
        self.assertEqual(self.value("flow", "month=2023-01"), "")
        self.assertEqual(self.value("stock", "month=2023-01"), "0.5")

    def test_the_leading_source(self):
        # p and q are primary and s has no date; both dates end on one day.
        self.assertEqual(self.value("invest", "month=2023-02"), "900000000")
        self.assertEqual(self.value("growth", "month=2023-02&area=east"),
                         "-2.5")  # an empty kind comes after none
        self.assertEqual(self.value("growth", "month=2023-03&area=east"),
                         "4")  # no source has no date either

    def test_the_cell_of_a_scope(self):
        self.assertEqual(self.value("flow", "month=2023-02&area=city"), "12")
        self.assertEqual(self.value("flow", "month=2023-03"), "")
        self.assertEqual(self.value("stock", "month=2023-01&funding=social"),
                         "0.25")
        for query in ("area=city,east", "q=x", "stage=ready", "list=major",
                      "light=ok", "authority=city", "unit=u&area_hq=h",
                      "sector=s"):
            self.assertEqual(self.value("stock", "month=2023-01&" + query), "",
                             query)


class Quarantine(FiguresCase):
    """Rows with a fault, and the rows that hang on them, count nowhere."""

    TABLES = {
        "area": "id,parent,name,counted_in_parent\n"
                "city,,n,\nbay,city,n,false\n"
                "loop,knot,n,\nknot,loop,n,\nhung,knot,n,\n",
        "project": "id,name,area,total_investment,start_planned,"
                   "finish_planned\n"
                   "a,n,city,1,2023-05-10,2023\na,n,city,2,,\nb,n,bay,4,,\n"
                   "c,n,hung,8,,\nd,n,city,-16,,\ne,n,city,32.0000001,,\n"
                   "f,n,nowhere,64,,\ng,n,city,128,2023-05,2023-04-30\n"
                   "h,,city,256,,\n i,n,city,512,,\n"
                   "h,n,city,1024,,\ng,n,city,2048,,\n",
        "plan": "project,year,version,decided,amount\n"
                "a,2023,initial,,10\na,2023,midyear,,20\n"
                "d,2023,initial,,40\n",
        "measure": "id,name,unit,kind\ndone,n,count,flow\nsum,n,CNY,flow\n",
        "observation": "measure,period,value\nsum,2023-12,1.005\n"
                       "sum,2023-11,1.50\n",
    }
    PROPERTIES = {"as_of": "2023-12", "home_area": "city"}

    def test_rows_that_count(self):
        # a, and the second h: the first has no name and so holds no key.
        found = self.figures("")
        self.assertEqual((found["projects"], found["total_investment"],
                          found["plan"]), ("2", "10250000", "100000"))

    def test_members_and_measures_that_count(self):
        rows = list(self.oracle.table("month=2023-11"))
        self.assertEqual({row[0] for row in rows},
                         {"month=2023-11", "area=city&month=2023-11",
                          "area=bay&month=2023-11"})
        self.assertEqual(len(rows), 3 * (17 + 1))
        self.assertEqual(self.figures("month=2023-11")["sum"], "1.5")
        self.assertEqual(self.figures("month=2023-12")["sum"], "")


class Missing(FiguresCase):
    """Packages without some of the tables."""

    def test_no_tables(self):
        oracle = self.of({}, {"as_of": "2023-03"})
        found = self.figures("", oracle=oracle)
        self.assertEqual(found.pop("time_progress"), "25")
        self.assertEqual(set(found.values()), {""})

    def test_no_progress(self):
        tables = {name: text for name, text in Planning.TABLES.items()
                  if name != "progress"}
        found = self.figures("", oracle=self.of(tables, {"as_of": "2023-12"}))
        self.assertEqual((found["plan"], found["done"], found["gap"],
                          found["completion_rate"]), ("4200000", "", "", ""))

    def test_the_month_the_data_run_to(self):
        self.assertEqual(self.of(Planning.TABLES, {}).package.as_of, "2023-04")
        self.assertEqual(self.of({"measure": PublishedStatistics.TABLES[
            "measure"], "observation": "measure,period,value\n"
            "invest,2022-Q3,1\ninvest,2023-01,1\n"}, {}).package.as_of,
            "2022-09")


if __name__ == "__main__":
    unittest.main()
