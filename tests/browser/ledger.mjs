// The sums of a package's projects, computed from its CSV files by docs/data-format.md alone: what the
// page shows for a filter must equal them. Money is in 分.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decimal, micro, rounded } from "./exact.mjs";

/** The records of a CSV file as objects by column. */
export function records(path) {
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    const row = rows.at(-1);
    if (quoted && letter === '"' && text[at + 1] === '"') (row[row.length - 1] += '"'), (at += 1);
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ",") row.push("");
    else if (!quoted && letter === "\n") rows.push([""]);
    else if (quoted || letter !== "\r") row[row.length - 1] += letter;
  }
  const [header, ...body] = rows.filter((row) => row.length > 1 || row[0] !== "");
  return body.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
}

const FEN = { CNY: 100n, CNY_10K: 1_000_000n, CNY_100M: 10_000_000_000n };

/** A package's tables, its money in 分. */
export function readPackage(folder) {
  const descriptor = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  const tables = {};
  for (const { name, path, schema } of descriptor.resources) {
    if (!["area", "sector", "project", "plan", "progress"].includes(name)) continue;
    const money = schema.fields.filter((field) => FEN[field.unit]);
    tables[name] = records(join(folder, path));
    for (const row of tables[name])
      for (const { name: column, unit } of money) row[column] = row[column] === "" ? null : rounded(micro(row[column]) * FEN[unit], 1_000_000n);
  }
  return { ...tables, asOf: descriptor.yilan.as_of };
}

/** The ids of a member and all below it. */
function family(rows, id) {
  const found = new Set([id]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const row of rows) if (found.has(row.parent)) found.add(row.id);
  }
  return found;
}

/** Does a project lie in what the filters choose? */
function chooser({ area, sector }, filters) {
  const tests = Object.entries(filters).map(([key, value]) => {
    if (key === "list") return (project) => project.lists.split(";").includes(value);
    const chosen = family(key === "area" ? area : sector, value);
    const overlaps = key === "area" && area.find((row) => row.id === value)?.counted_in_parent === "false";
    return (project) => (overlaps ? project.also_area.split(";").some((id) => chosen.has(id)) : chosen.has(project[key]));
  });
  return (project) => tests.every((test) => test(project));
}

const RANK = { initial: 0, midyear: 1, final: 2 };

/** The plan of a project in force on the month's last day. */
function planInForce(rows, month) {
  const year = month.slice(0, 4);
  const known = rows.filter((row) => row.year === year && (row.decided === "" || row.decided.slice(0, 7) <= month));
  known.sort((a, b) => (a.decided < b.decided ? -1 : a.decided > b.decided ? 1 : RANK[a.version] - RANK[b.version]));
  return known.at(-1)?.amount ?? null;
}

/** The latest filled cell of the year up to the month. */
function latest(rows, column, month) {
  const known = rows.filter((row) => row.month.slice(0, 4) === month.slice(0, 4) && row.month <= month && row[column] !== null);
  known.sort((a, b) => (a.month < b.month ? -1 : 1));
  return known.at(-1)?.[column] ?? 0n;
}

/** The rows by the value of a column. */
function by(rows, column) {
  const groups = new Map();
  for (const row of rows) groups.set(row[column], [...(groups.get(row[column]) ?? []), row]);
  return groups;
}

/** `{ projects, plan, done, doneOfPlanned, totalInvestment }` of what the filters choose at a month. */
export function sums(tables, filters, month = tables.asOf) {
  const plans = by(tables.plan ?? [], "project");
  const progress = by(tables.progress ?? [], "project");
  const result = { projects: 0, plan: 0n, done: 0n, doneOfPlanned: 0n, totalInvestment: 0n };
  for (const project of tables.project.filter(chooser(tables, filters))) {
    const plan = planInForce(plans.get(project.id) ?? [], month);
    const done = latest(progress.get(project.id) ?? [], "done", month);
    result.projects += 1;
    result.done += done;
    result.totalInvestment += project.total_investment ?? 0n;
    if (plan !== null) {
      result.plan += plan;
      result.doneOfPlanned += done;
    }
  }
  return result;
}

/** 分 as the exact decimal that a figure of money carries. */
export const yuan = (fen) => decimal(fen * 10_000n);
