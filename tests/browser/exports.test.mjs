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
  assert.ok(count >= 3, `${count} charts with a menu`);
  for (let at = 0; at < count; at += 1) {
    await menus(page).nth(at).tap();
    const picture = await downloaded(page, "下载图片（SVG）");
    const svg = picture.bytes.toString("utf8");
    assert.match(svg, /^<svg/);
    assert.match(svg, /示例数据/);
    const table = await downloaded(page, "下载数据（CSV）");
    const csv = table.bytes.toString("utf8");
    assert.equal(csv[0], "\ufeff", "a byte order mark");
    assert.match(csv, /示例数据/);
    for (const cell of csv.slice(1).split(/[,\r\n]+/)) assert.doesNotMatch(cell, /^"?[=+@＝＋＠-](?![\d.]+"?$)/, "no cell is a formula");
    const png = await downloaded(page, "下载图片（PNG）");
    assert.deepEqual([...png.bytes.subarray(1, 4)], [...Buffer.from("PNG")]);
    assert.ok(png.bytes.readUInt32BE(16) >= 1600, "wide enough for a slide");
    for (const file of [picture, table, png]) assert.match(file.name, /示例数据/);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
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
