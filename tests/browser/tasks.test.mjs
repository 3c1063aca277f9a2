// What a leader does in a meeting, five tasks with a finger and the same five from the keyboard: open a
// project, filter by area and undo it, scrub the month, cite a number, find a project in the list.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { device, goTo, launch, open, painted, ready, site } from "./chromium.mjs";
import { fingers, markRects, picture } from "./marks.mjs";
import { fragment } from "./routes.mjs";

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

async function begin(t, path = "/") {
  const opened = await open(t, browser, dist.address(fragment("demo", path)));
  await opened.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await ready(opened.page, path);
  return opened;
}

const sentence = (page) => page.locator("#app [data-sentence]").innerText();
const keysOf = (page) => page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.split("?")[1])));
const areas = (page) => page.locator(".y-overview__areas .y-chart");
const chips = (page) => page.getByRole("group", { name: "筛选条件" }).getByRole("button");
const attention = (page) => page.locator(".y-overview__attention");
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** Presses Tab until `selector` has the focus: every control can be reached so. */
async function tabTo(page, selector) {
  for (let press = 0; press < 200; press += 1) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`200 tabs do not lead to ${selector}`);
}

test("touch: a project in two taps", async (t) => {
  const { page } = await begin(t);
  await attention(page).locator("[data-row]").first().tap();
  await page.waitForFunction(() => document.getElementById("main").dataset.route.startsWith("/projects/"));
  await ready(page);
  await page.goBack();
  await ready(page, "/");
});

test("touch: filter by area, and undo", async (t) => {
  const { page } = await begin(t);
  const before = await sentence(page);
  // The sentence above has other words after the tap, so that the tile may lie elsewhere.
  const tap = async () => {
    const [mark] = await markRects(page, areas(page), 1);
    await page.touchscreen.tap(mark.x, mark.y);
  };
  await tap();
  await chips(page).first().waitFor();
  const chosen = await keysOf(page);
  assert.ok(chosen.area, "the area is in the address");
  assert.notEqual(await sentence(page), before);
  await tap();
  await chips(page).first().waitFor({ state: "detached" });
  assert.equal(await sentence(page), before);
  await page.goBack();
  assert.equal((await keysOf(page)).area, chosen.area, "Back undoes");
});

test("touch: scrub the month", async (t) => {
  const { page } = await begin(t);
  const before = await sentence(page);
  await page.locator(".y-month__name").tap();
  const slider = page.getByRole("slider", { name: "月份" });
  await slider.waitFor();
  const box = await slider.boundingBox();
  await page.touchscreen.tap(box.x + box.width * 0.45, box.y + box.height / 2);
  await page.waitForFunction(() => location.hash.includes("month="));
  await painted(page);
  assert.notEqual(await sentence(page), before);
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes("month="));
  await painted(page);
  assert.equal(await sentence(page), before);
});

test("touch: explain a number and copy the citation", async (t) => {
  const { page } = await begin(t);
  await page.locator("[data-sentence] [data-figure]").first().tap();
  const sheet = page.locator("dialog[open]");
  const citation = await sheet.locator(".y-explanation__citation").innerText();
  await sheet.getByRole("button", { name: "复制引用" }).tap();
  await sheet.locator(".y-notice--shown").waitFor();
  assert.equal(await clipboard(page), citation);
});

test("touch: sort the list and search it", async (t) => {
  const { page } = await begin(t, "/projects");
  const first = () => page.locator('[aria-rowindex="2"]').innerText();
  const before = await first();
  await page.getByRole("columnheader").filter({ hasText: "总投资" }).getByRole("button").tap();
  await page.locator('[aria-sort="descending"]').waitFor();
  await painted(page);
  assert.notEqual(await first(), before);
  await page.getByRole("searchbox").fill("医院");
  await page.waitForFunction(() => location.hash.includes("q="));
  await painted(page);
  const names = await page.locator('.y-grid__body [data-column="name"]').allInnerTexts();
  assert.ok(names.length > 0, "some project is a hospital");
  for (const name of names) assert.match(name, /医院/);
});

test("touch: a ranking of nothing says so and leads back", async (t) => {
  const { page } = await begin(t, "/ranking");
  await goTo(page, fragment("demo", "/ranking", "list=reserve"));
  await page.waitForFunction(() => /不作排名/.test(document.querySelector("#app [data-sentence]")?.textContent));
  await page.getByRole("button", { name: "清除" }).tap();
  await page.locator(".y-members .y-table tbody tr").first().waitFor();
});

test("keyboard: a project from the overview", async (t) => {
  const { page } = await begin(t);
  await tabTo(page, ".y-overview__attention .y-table__link");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.getElementById("main").dataset.route.startsWith("/projects/"));
  await ready(page);
});

test("keyboard: filter by area, and undo", async (t) => {
  const { page } = await begin(t);
  const before = await sentence(page);
  await tabTo(page, ".y-overview__areas .y-chart");
  await page.keyboard.press("ArrowRight");
  assert.ok((await areas(page).locator("[aria-live]").innerText()).length > 4, "the mark is spoken");
  await page.keyboard.press("Enter");
  await chips(page).first().waitFor();
  assert.notEqual(await sentence(page), before);
  await tabTo(page, ".y-chip");
  await page.keyboard.press("Enter");
  await chips(page).first().waitFor({ state: "detached" });
  assert.equal(await sentence(page), before);
  // The chip had the focus and is gone: the keys lead on from the page's main part.
  await page.waitForFunction(() => document.activeElement?.id === "main");
});

test("keyboard: scrub the month", async (t) => {
  const { page } = await begin(t);
  const before = await sentence(page);
  await tabTo(page, ".y-month__name");
  await page.keyboard.press("Enter");
  await tabTo(page, ".y-scrubber__slider");
  await page.keyboard.press("ArrowLeft");
  await page.waitForFunction(() => location.hash.includes("month="));
  await painted(page);
  assert.notEqual(await sentence(page), before);
});

test("keyboard: explain a number and copy the citation", async (t) => {
  const { page } = await begin(t);
  await tabTo(page, "[data-sentence] [data-figure]");
  await page.keyboard.press("i");
  const citation = await page.locator("dialog[open] .y-explanation__citation").innerText();
  await tabTo(page, "dialog[open] .y-button:not(.y-button--icon)");
  await page.keyboard.press("Enter");
  await page.locator("dialog[open] .y-notice--shown").waitFor();
  assert.equal(await clipboard(page), citation);
});

test("keyboard: walk the list, sort it, open a project", async (t) => {
  const { page } = await begin(t, "/projects");
  await tabTo(page, ".y-grid__head[data-column=name] .y-grid__sort");
  await page.keyboard.press("Enter");
  await page.locator('[aria-sort="descending"]').waitFor();
  await page.locator(".y-grid").focus();
  for (const key of ["End", "Home", "PageDown", "PageDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
  await painted(page);
  const focused = page.locator(".y-grid__cell--focused");
  assert.equal(await focused.count(), 1);
  const box = await focused.boundingBox();
  const frame = await page.locator(".y-grid").boundingBox();
  assert.ok(box.y >= frame.y && box.y + box.height <= frame.y + frame.height + 1, "the cell in focus is in sight");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.getElementById("main").dataset.route.startsWith("/projects/"));
});

// A project with a schedule of its own, in the demonstration package.
const SCHEDULED = "/projects/P0051";

test("touch: pan and zoom a project's schedule", async (t) => {
  const { page } = await begin(t, SCHEDULED);
  const chart = page.locator(".y-gantt .y-chart");
  const box = await chart.boundingBox();
  const [x, y] = [box.x + box.width * 0.6, box.y + Math.min(box.height, 200) / 2];
  const whole = await picture(chart);
  await fingers(page, [[x - 40, y], [x + 40, y]], [[x - 120, y], [x + 120, y]]);
  await painted(page);
  const zoomed = await picture(chart);
  assert.notEqual(zoomed, whole, "two fingers zoom");
  await fingers(page, [[x, y]], [[x - 150, y]]);
  await painted(page);
  assert.notEqual(await picture(chart), zoomed, "one finger pans");
  assert.equal(new URL(page.url()).hash.split("?")[0], `#${SCHEDULED}`, "and nothing was tapped on the way");
  await chart.focus();
  await page.keyboard.press("0");
  await painted(page);
  await page.keyboard.press("Escape");
  assert.equal(await picture(chart), whole, "a key shows all of it again");
});

test("keyboard: zoom and pan a project's schedule", async (t) => {
  const { page } = await begin(t, SCHEDULED);
  const chart = page.locator(".y-gantt .y-chart");
  await chart.focus();
  const seen = new Set([await picture(chart)]);
  for (const key of ["+", "Shift+ArrowRight", "-", "0"]) {
    await page.keyboard.press(key);
    await painted(page);
    seen.add(await picture(chart));
  }
  assert.ok(seen.size >= 3, "keys zoom and pan");
});
