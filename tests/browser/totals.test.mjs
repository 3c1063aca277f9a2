// Wholes by their parts on the screen: the exact values add to the 分, and where the rounded ones
// visibly do not, the table says why. And a filtered total is what the CSV files say, summed here.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { device, goTo, launch, ready, site } from "./chromium.mjs";
import { decimal, micro, rounded } from "./exact.mjs";
import { readPackage, sums, yuan } from "./ledger.mjs";
import { PACKAGES, figuresOnPage, fragment } from "./routes.mjs";

const ROUNDING = "因四舍五入，分项之和与合计可能略有出入";
// Columns whose parts make up the whole; a rate or a rank does not.
const ADDED = ["plan", "done"];

let browser;
let dist;

before(async () => {
  browser = await launch();
  dist = await site();
});

after(async () => {
  await browser?.close();
  await dist?.close();
});

/** Each table with a sum: its columns of `{ parts, whole }`, a figure being `{ value, text }`, and its remarks. Runs in the page. */
function tablesWithSums(added) {
  const figureOf = (cell) => {
    const element = cell?.matches("[data-figure]") ? cell : cell?.querySelector("[data-figure]");
    const number = element?.querySelector(".y-figure__number") ?? element?.querySelector(".y-matrix__number");
    return element && { id: element.dataset.figure, value: element.dataset.value, text: number.textContent };
  };
  // Published statistics are never added: their tables have no plan.
  const plain = [...document.querySelectorAll("#main .y-table:has(tfoot [data-column=plan])")].map((table) => {
    const rows = [...table.querySelectorAll("tbody .y-table__row")];
    const [whole] = table.querySelectorAll("tfoot .y-table__row");
    const cellIn = (row, column) => figureOf(row.querySelector(`[data-column="${column}"]`));
    const columns = added.map((column) => ({ column, parts: rows.map((row) => cellIn(row, column)), whole: cellIn(whole, column) }));
    return { columns, notes: table.closest(".y-table-frame").textContent };
  });
  const matrices = [...document.querySelectorAll("#main .y-matrix__table")].map((table) => {
    const all = [...table.querySelectorAll("tbody tr")];
    const end = all.findIndex((row) => row.matches(".y-matrix__sum"));
    // The last column is a rate.
    const cells = (row) => [...row.querySelectorAll("td")].slice(0, -1).map(figureOf);
    const [rows, whole] = [all.slice(0, end).map(cells), cells(all[end])];
    const down = whole.map((sum, at) => ({ column: `column ${at}`, parts: rows.map((row) => row[at]), whole: sum }));
    const across = [...rows, whole].map((row, at) => ({ column: `line ${at}`, parts: row.slice(0, -1), whole: row.at(-1) }));
    return { columns: [...down, ...across], notes: table.closest(".y-card").textContent };
  });
  return [...plain, ...matrices];
}

const isMissing = (figure) => !figure || figure.value === "";
const add = (figures, number) => figures.filter((figure) => !isMissing(figure)).reduce((sum, figure) => sum + number(figure), 0n);
const shownNumber = ({ text }) => micro(text.replaceAll(",", "").replace("−", "-"));

/** Checks the tables and returns how many sums there were. */
function checkSums(tables) {
  let checked = 0;
  for (const { columns, notes } of tables) {
    let isApart = false;
    for (const { column, parts, whole } of columns.filter(({ whole }) => !isMissing(whole))) {
      assert.equal(add(parts, ({ value }) => micro(value)), micro(whole.value), `${column}: ${JSON.stringify(parts)} make ${whole.value}`);
      isApart ||= add(parts, shownNumber) !== shownNumber(whole);
      checked += 1;
    }
    assert.equal(notes.includes(ROUNDING), isApart, `the remark on rounding; ${JSON.stringify(columns.map(({ column }) => column))}`);
  }
  return checked;
}

// Where wholes stand: at least so many sums.
const WHOLES = {
  demo: { "/areas": 2, "/areas?view=matrix": 20, "/areas?view=matrix&columns=special_hq": 20, "/sectors": 2, "/areas/wanglan": 2, "/areas?list=major": 2 },
  province: { "/areas": 2, "/areas?view=matrix": 6, "/sectors": 2, "/areas/980100": 2, "/areas?month=2024-03": 2 },
};

for (const [name, places] of Object.entries(WHOLES)) {
  test(`${name}: parts make up the whole`, async (t) => {
    const context = await browser.newContext(device("desktop"));
    t.after(() => context.close());
    const page = await context.newPage();
    await page.goto(dist.address(fragment(name, "/")));
    await ready(page, "/");
    for (const [place, least] of Object.entries(places)) {
      await t.test(place, async () => {
        const [path, query] = place.split("?");
        await goTo(page, fragment(name, path, query));
        const checked = checkSums(await page.evaluate(tablesWithSums, ADDED));
        assert.ok(checked >= least, `${checked} sums, at least ${least} are expected`);
      });
    }
  });
}

// States whose total is computed here from the CSV files alone.
const STATES = {
  demo: [{}, { area: "wanglan" }, { area: "lanwan" }, { sector: "semiconductors" }, { list: "major" }, { area: "yinsha", list: "major" }],
  province: [{}, { area: "980100" }, { sector: "C" }, { area: "980200", list: "major" }],
  // Published projects have no plan of the year: only their list is summed.
  shenzhen: [{}, { area: "440306" }, { sector: "rail" }, { area: "440309", sector: "rail" }],
};

/** The exact values that the sentence above the list must have. */
function listed({ projects, totalInvestment, plan, doneOfPlanned }) {
  const money = (figure, fen) => (fen === 0n ? [] : [[figure, yuan(fen)]]);
  const rate = plan === 0n ? [] : [["completion_rate", decimal(rounded(doneOfPlanned * 100n * 1_000_000n, plan))]];
  return Object.fromEntries([["projects", String(projects)], ...money("total_investment", totalInvestment), ...money("plan", plan), ...rate]);
}

for (const [name, states] of Object.entries(STATES)) {
  test(`${name}: a filtered total is the sum of the files' rows`, async (t) => {
    const tables = readPackage(PACKAGES[name].folder);
    assert.equal(sums(tables, {}).plan > 0n, name !== "shenzhen", "plans of the year");
    const context = await browser.newContext(device("desktop"));
    t.after(() => context.close());
    const page = await context.newPage();
    await page.goto(dist.address(fragment(name, "/areas")));
    await ready(page, "/areas");
    for (const state of states) {
      const query = new URLSearchParams(state).toString();
      await t.test(query || "everything", async () => {
        const expected = sums(tables, state);
        // A page of members shows the chosen one among its siblings: the other page's sum is of the filter.
        await goTo(page, fragment(name, state.sector ? "/areas" : "/sectors", query));
        if (expected.plan > 0n) assert.deepEqual(await page.evaluate(totalLine), { plan: yuan(expected.plan), done: yuan(expected.done) });
        await goTo(page, fragment(name, "/projects", query));
        const figures = await page.evaluate(figuresOnPage, "#main [data-sentence]");
        const said = Object.fromEntries(figures.map(({ id, value }) => [id, value]));
        const must = listed(expected);
        assert.deepEqual(Object.fromEntries(Object.keys(must).map((id) => [id, said[id]])), must);
      });
    }
  });
}

/** The exact plan and amount done in the sum of the ledger's table; runs in the page. */
function totalLine() {
  const [whole] = [...document.querySelectorAll("#main .y-table tfoot .y-table__row")].filter((row) => row.querySelector("[data-column=plan]"));
  const value = (column) => whole.querySelector(`[data-column="${column}"] [data-figure]`).dataset.value;
  return { plan: value("plan"), done: value("done") };
}
