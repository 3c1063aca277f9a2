// What leaves the page: tables, pictures and data of every chart of the overview say whose they are,
// and no spreadsheet takes a cell for a formula.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { device, launch, open, ready, site } from "./chromium.mjs";
import { PACKAGES, fragment } from "./routes.mjs";

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

/** Taps a button of the open menu and returns the file that arrives. */
async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).tap()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const menus = (page) => page.locator("#main").getByRole("button", { name: "图表菜单" });

test("made-up data say so on every screen and in every file", async (t) => {
  const { page } = await open(t, browser, dist.address(fragment("demo", "/")), device("landscape", { acceptDownloads: true }));
  for (const path of Object.keys(PACKAGES.demo.pages)) {
    await page.evaluate((hash) => (location.hash = hash), fragment("demo", path));
    await ready(page, path);
    assert.ok(await page.locator(".y-header__synthetic").isVisible(), `the mark on ${path}`);
  }
  await page.evaluate((hash) => (location.hash = hash), fragment("demo", "/"));
  await ready(page, "/");
  const count = await menus(page).count();
  let pictures = 0;
  for (let at = 0; at < count; at += 1) {
    await menus(page).nth(at).tap();
    const files = [];
    // A card of a table alone has no picture.
    if ((await page.getByRole("button", { name: "下载图片（SVG）" }).count()) > 0) {
      pictures += 1;
      const picture = await downloaded(page, "下载图片（SVG）");
      const svg = picture.bytes.toString("utf8");
      assert.match(svg, /^<svg/);
      for (const said of [/示例数据/, /云澜市/, /截至2026年9月30日/, /项目台账/]) assert.match(svg, said);
      const png = await downloaded(page, "下载图片（PNG）");
      assert.deepEqual([...png.bytes.subarray(1, 4)], [...Buffer.from("PNG")]);
      assert.ok(png.bytes.readUInt32BE(16) >= 1600, "wide enough for a slide");
      files.push(picture, png);
    }
    const table = await downloaded(page, "下载数据（CSV）");
    const csv = table.bytes.toString("utf8");
    assert.equal(csv[0], "\ufeff", "a byte order mark");
    for (const said of [/示例数据/, /云澜市/, /截至2026年9月30日/, /亿元/]) assert.match(csv, said);
    for (const cell of csv.slice(1).split(/[,\r\n]+/)) assert.doesNotMatch(cell, /^"?[=+@＝＋＠-](?![\d.]+"?$)/, "no cell is a formula");
    for (const file of [...files, table]) assert.match(file.name, /示例数据/);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
  assert.ok(pictures >= 3, `${pictures} charts with a menu`);
});

test("the list of projects is saved with all its rows, its filter and its month", async (t) => {
  const link = fragment("demo", "/projects", "area=wanglan&list=major");
  const { page } = await open(t, browser, dist.address(link), device("landscape", { acceptDownloads: true }));
  await ready(page, "/projects");
  const shown = Number(await page.locator(".y-grid").getAttribute("aria-rowcount")) - 1;
  const file = await downloaded(page, "导出CSV");
  assert.match(file.name, /示例数据.*\.csv$/);
  const lines = file.bytes.toString("utf8").trim().split("\n");
  // The head above, units and whose they are below.
  assert.equal(lines.length, 1 + shown + 2);
  assert.match(lines.at(-2), /亿元/);
  for (const said of [/望澜/, /重大/, /截至2026年9月30日/]) assert.match(lines.at(-1), said);
});

test("published data are not called made up", async (t) => {
  const { page } = await open(t, browser, dist.address(fragment("shenzhen", "/")), device("landscape", { acceptDownloads: true }));
  await ready(page, "/");
  assert.equal(await page.locator(".y-header__synthetic").count(), 0);
  await menus(page).first().tap();
  const svg = (await downloaded(page, "下载图片（SVG）")).bytes.toString("utf8");
  assert.doesNotMatch(svg, /示例数据/);
  assert.match(svg, /数据版本/);
});

test("every chart has its table behind it", async (t) => {
  const { page } = await open(t, browser, dist.address(fragment("demo", "/")));
  await ready(page, "/");
  const count = await menus(page).count();
  assert.ok(count >= 3, `${count} charts`);
  for (let at = 0; at < count; at += 1) {
    await menus(page).nth(at).tap();
    assert.ok((await page.locator("dialog[open] tbody tr").count()) >= 3);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
});
