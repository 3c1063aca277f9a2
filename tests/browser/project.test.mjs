// 一表二图: table, Gantt chart and curve on one screen of a tablet and on one sheet of paper; one status
// date moves all three, with a finger, with buttons and with keys.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { device, launch, painted, ready, settled, site, watch } from "./chromium.mjs";
import { records } from "./ledger.mjs";
import { markRects } from "./marks.mjs";
import { PACKAGES, fragment } from "./routes.mjs";

const rows = (table) => records(join(PACKAGES.demo.folder, `${table}.csv`));
const isInHand = (task) => task.parent && task.start_actual && !task.finish_actual && task.milestone !== "true";
const duties = new Set(rows("responsibility").map((row) => row.project));
const tasks = rows("task");
/** A project with a task in hand, in a group, and with responsibilities. */
const TASK = tasks.find((task) => isInHand(task) && duties.has(task.project));
const PROJECT = `/projects/${TASK.project}`;

let browser;
let dist;
let folder;

before(async () => {
  browser = await launch();
  dist = await site();
  folder = mkdtempSync(join(tmpdir(), "yilan-project-"));
});

after(async () => {
  await browser?.close();
  await dist?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page of a project on a screen of `size`, with what it complains of. */
async function open(t, size, query = "") {
  const context = await browser.newContext(device(size));
  t.after(() => context.close());
  const page = await context.newPage();
  const complaints = await watch(page);
  await page.goto(dist.address(fragment("demo", PROJECT, query)));
  await ready(page, PROJECT, { timeout: 90_000 });
  await page.locator(".y-gantt canvas").first().waitFor();
  await settled(page);
  return { page, complaints };
}

const slider = (page) => page.getByRole("slider", { name: "状态日期" });
const status = (page) => slider(page).getAttribute("aria-valuetext");
const turn = (page) => page.locator(".y-project__duties .y-card__subtitle").textContent();

test("table, Gantt chart and curve stand on one screen", async (t) => {
  const { page, complaints } = await open(t, "landscape");
  const foot = (await page.locator(".y-honesty").boundingBox()).y;
  for (const part of [".y-gantt canvas", ".y-project__curve canvas", ".y-duties__row:last-child"]) {
    const box = await page.locator(part).first().boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= foot, `${part} ends at ${box.y + box.height}, the foot begins at ${foot}`);
  }
  assert.deepEqual(complaints, []);
});

for (const size of ["landscape", "portrait", "phone"])
  test(`table, Gantt chart and curve stand on one sheet, printed from ${size}`, async (t) => {
    const { page } = await open(t, size);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1);
    const [, width, height] = pdf.match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/).map(Number);
    assert.ok(width > height, "the sheet lies crosswise");
    const file = join(folder, `${size}.pdf`);
    writeFileSync(file, pdf, "latin1");
    const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
    for (const words of ["关键责任分解表", "甘特图", "投资进度曲线", "截至"]) assert.ok(text.includes(words), `${words} stands on it`);
  });

test("a drag over the axis moves the status date of all three", async (t) => {
  const { page, complaints } = await open(t, "landscape");
  const before = [await status(page), await turn(page)];
  const box = await slider(page).boundingBox();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.2, y, { steps: 4 });
  await page.mouse.up();
  await painted(page);
  assert.notEqual(await status(page), before[0]);
  assert.notEqual(await turn(page), before[1]);
  assert.match(await page.evaluate(() => location.hash), /month=\d{4}-\d\d/);
  await page.goBack();
  await painted(page);
  assert.deepEqual([await status(page), await turn(page)], before, "Back undoes the whole drag");
  assert.deepEqual(complaints, []);
});

test("buttons and keys step the status date", async (t) => {
  const { page } = await open(t, "landscape");
  const end = await status(page);
  await page.getByRole("button", { name: "前一天" }).click();
  await painted(page);
  assert.match(await page.evaluate(() => location.hash), /status=\d{4}-\d\d-29/);
  await page.getByRole("button", { name: "回到月末" }).click();
  await painted(page);
  assert.equal(await status(page), end);
  await slider(page).focus();
  await page.keyboard.press("PageDown");
  await painted(page);
  assert.match(await page.evaluate(() => location.hash), /month=2026-08/);
  await page.keyboard.press("End");
  await painted(page);
  assert.equal(await status(page), end, "the data reach no farther");
});

test("the axis is zoomed and panned with buttons, keys and two fingers", async (t) => {
  const { page } = await open(t, "landscape", "span=life");
  const whole = () => page.getByRole("button", { name: "显示全程" });
  assert.equal(await whole().count(), 0);
  await page.getByRole("button", { name: "放大时间轴" }).click();
  await whole().click();
  await whole().waitFor({ state: "detached" });
  const chart = page.locator(".y-gantt .y-chart");
  await chart.focus();
  await page.keyboard.press("+");
  await whole().waitFor();
  await page.keyboard.press("0");
  await whole().waitFor({ state: "detached" });
  const box = await chart.boundingBox();
  const touch = await page.context().newCDPSession(page);
  const fingers = (type, ...xs) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: xs.map((x, id) => ({ x: box.x + x, y: box.y + 100, id })) });
  await fingers("touchStart", 300, 340);
  for (const by of [10, 25, 40, 60]) await fingers("touchMove", 300 - by, 340 + by);
  await fingers("touchEnd");
  await whole().waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0, "no tap follows a pinch");
});

test("a tap on a bar tells all about its task, Enter too", async (t) => {
  const { page } = await open(t, "landscape");
  const chart = page.locator(".y-gantt .y-chart");
  const sheet = page.getByRole("dialog", { name: TASK.name });
  await chart.focus();
  const spoken = chart.locator("[aria-live]");
  for (let press = 0; press < 14 && !(await spoken.textContent()).startsWith(TASK.name); press += 1) await page.keyboard.press("ArrowDown");
  assert.match(await spoken.textContent(), /首版基准.*预计/);
  await page.keyboard.press("Enter");
  await sheet.waitFor();
  assert.match(await sheet.textContent(), /总时差/);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  const rows = () => page.locator(".y-gantt").evaluate((gantt) => gantt.style.getPropertyValue("--rows"));
  const before = await rows();
  const [{ x, y }] = await markRects(page, chart, 1);
  await page.mouse.click(x, y);
  // The first row is a group: a tap folds it, or shows its parts.
  await painted(page);
  assert.equal(await page.getByRole("dialog").count(), 0);
  assert.notEqual(await rows(), before);
});

test("an id that the package does not know says so and leads back", async (t) => {
  const context = await browser.newContext(device("phone"));
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(dist.address(fragment("demo", "/projects/none")));
  await page.getByRole("heading", { name: "本数据包中没有链接所指的对象" }).waitFor({ timeout: 90_000 });
  await page.locator(".y-trail__link").click();
  await page.locator(".y-grid").waitFor();
});

test("what is known of a project without plan and tasks is in sight on a low screen", async (t) => {
  const context = await browser.newContext(device("small"));
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(dist.address(fragment("shenzhen", "/projects/m13-2n")));
  await ready(page, "/projects/m13-2n");
  const record = await page.locator(".y-record").first().boundingBox();
  assert.ok(record.y + record.height < 768, `it begins at ${record.y}`);
});
