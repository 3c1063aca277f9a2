"""The ledger: what each project is worth at a month.

For a month *M* of the year *Y*, with the last day *D*, every project has the
facts that figures add up: its plan in force, planned, done and counted, its
stage, its light and whether it started in the year.
"""

from fractions import Fraction
from typing import NamedTuple

from cells import last_day

VERSIONS = ("initial", "midyear", "final")  # of equal dates the last wins
OK, WATCH, BEHIND = 0, 1, 2
LIGHTS = ("ok", "watch", "behind")


class Facts(NamedTuple):
    """One project at one month; amounts in 分, None where there is none."""

    total: int | None
    plan: int | None  # the plan in force
    initial: int | None  # the initial plan, as far as it is decided
    planned: int | None  # planned to date, only where a plan is in force
    done: int
    counted: int
    started: bool
    stage: str | None
    light: str | None


def rounded(numerator, denominator):
    """A fraction as a whole number, half away from zero."""
    whole, rest = divmod(abs(numerator), denominator)
    whole += 2 * rest >= denominator
    return whole if numerator >= 0 else -whole


def grouped(rows, column):
    """The rows of a table by the value of a column."""
    groups = {}
    for row in rows:
        groups.setdefault(row[column], []).append(row)
    return groups


class Ledger:
    """Projects with all that hangs on them, ready to be asked for a month."""

    def __init__(self, package):
        self.package = package
        self.thresholds = package.thresholds
        self.projects = package.rows("project")
        self.plans = grouped(package.rows("plan"), "project")
        self.progress = grouped(package.rows("progress"), "project")
        self.stages = grouped(package.rows("stage_change"), "project")
        self.duties = grouped((row for row in package.rows("responsibility")
                               if row["due"]), "project")
        self.milestones = grouped((row for row in package.rows("task")
                                   if row["milestone"]), "project")
        self.baselines = grouped(package.rows("task_plan"), "task")
        self.first = {column: self.first_months(column)
                      for column in ("done", "counted")}

    def first_months(self, column):
        """The first month of each year with a figure of any project."""
        first = {}
        for row in self.package.rows("progress"):
            if self.counts(row, column):
                year = row["month"][:4]
                first[year] = min(row["month"], first.get(year, row["month"]))
        return first

    def counts(self, row, column):
        """Is a cell used?

        A figure after `as_of` is ignored, and so is a `counted` of January.
        """
        as_of = self.package.as_of
        return (row.get(column) is not None
                and (as_of is None or row["month"] <= as_of)
                and not (column == "counted" and row["month"][5:] == "01"))

    def published(self, column, month):
        """Is anything of `done` or `counted` known of the year at a month?"""
        first = self.first[column].get(month[:4])
        return first is not None and first <= month

    def at(self, month):
        """The facts of every project at a month, in the file's order."""
        return [self.facts(project, month) for project in self.projects]

    def facts(self, project, month):
        """The facts of one project at a month."""
        day = last_day(month)
        plans = [row for row in self.plans.get(project["id"], ())
                 if row["year"] == month[:4]
                 and (row["decided"] is None or row["decided"] <= day)]
        plan = max(plans, key=decision, default=None)
        amount = plan and plan["amount"]
        due = self.due(project, amount, month)
        done = self.latest(project, "done", month) or 0
        stage = self.stage(project, day)
        return Facts(
            total=project["total_investment"],
            plan=amount,
            initial=next((row["amount"] for row in plans
                          if row["version"] == "initial"), None),
            planned=None if due is None else rounded(due.numerator,
                                                     due.denominator),
            done=done,
            counted=self.latest(project, "counted", month) or 0,
            started=started(project["start_actual"], day),
            stage=stage,
            light=self.light(project, amount, due, done, stage, month))

    def due(self, project, plan, month):
        """What the plan asks for up to a month, not rounded.

        The cell `planned` of the month, or else what lies on the straight
        line between the nearest filled cells of the year.
        """
        if plan is None:
            return None
        number = int(month[5:])
        cells = {int(row["month"][5:]): row["planned"]
                 for row in self.progress.get(project["id"], ())
                 if row["month"][:4] == month[:4]
                 and row["planned"] is not None}
        if number in cells:
            return Fraction(cells[number])
        start = max((at for at in cells if at < number), default=0)
        begin = min(cells.get(start, 0), plan)
        finish = min((at for at in cells if at > number), default=12)
        end = min(cells.get(finish, plan), plan)
        return begin + Fraction((end - begin) * (number - start),
                                finish - start)

    def latest(self, project, column, month):
        """The latest cell of the year that is used, up to the month."""
        cells = [(row["month"], row[column])
                 for row in self.reports(project, month)
                 if self.counts(row, column)]
        return max(cells, default=(None, None))[1]

    def reports(self, project, month):
        """The rows of progress of the year, up to the month."""
        return [row for row in self.progress.get(project["id"], ())
                if row["month"][:4] == month[:4] and row["month"] <= month]

    def stage(self, project, day):
        """The stage at a day: that of the latest change, if any is known."""
        changes = self.stages.get(project["id"])
        if not changes:
            return project["stage"]
        known = [(row["entered"], place, row["stage"])
                 for place, row in enumerate(changes) if row["entered"] <= day]
        return max(known, default=(None, None, None))[2]

    # Lights

    def light(self, project, plan, due, done, stage, month):
        """The worse of the tests that apply; None where none does."""
        if stage in ("completed", "suspended"):
            return None
        tests = (self.money_test(plan, due, done, month),
                 self.deadline_test(project, last_day(month)))
        worst = max((test for test in tests if test is not None), default=None)
        return None if worst is None else LIGHTS[worst]

    def money_test(self, plan, due, done, month):
        """How far done is behind what was planned, in percent of the plan."""
        if not plan or not self.published("done", month):
            return None
        lead = 100 * (done - due) / plan
        if lead < self.thresholds["behind_lead_pp"]:
            return BEHIND
        return WATCH if lead < self.thresholds["watch_lead_pp"] else OK

    def deadline_test(self, project, day):
        """How many days the open item with the earliest date is overdue."""
        duties = self.duties.get(project["id"], ())
        milestones = [
            task for task in self.milestones.get(project["id"], ())
            if task["finish_planned"] or task["id"] in self.baselines]
        if not duties and not milestones:
            return None
        dues = [row["due"] for row in duties if is_open(row["done"], day)]
        dues += [self.planned_finish(task, day) for task in milestones
                 if is_open(task["finish_actual"], day)]
        dues = [due for due in dues if due is not None]
        overdue = (day - min(dues)).days if dues else 0
        if overdue > self.thresholds["behind_days"]:
            return BEHIND
        return WATCH if overdue > self.thresholds["watch_days"] else OK

    def planned_finish(self, task, day):
        """The finish of a task's plan at a day; None if it has none yet."""
        baselines = self.baselines.get(task["id"])
        if not baselines:
            return task["finish_planned"]
        known = [row for row in baselines
                 if row["decided"] is None or row["decided"] <= day]
        latest = max(known, default=None, key=lambda row: (
            row["decided"] is not None, row["decided"] or day, row["version"]))
        return latest and latest["finish"]


def decision(plan):
    """When a plan was decided, to be compared: an empty date is first."""
    return (plan["decided"] is not None, plan["decided"] or 0,
            VERSIONS.index(plan["version"]))


def started(loose_day, day):
    """Did the project start in the year of a day, and not after it?"""
    if loose_day is None:
        return False
    latest = loose_day[1]
    return latest.year == day.year and latest <= day


def is_open(done, day):
    """Is something still open on a day?"""
    return done is None or done > day
