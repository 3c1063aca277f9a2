// The frame around every page, whatever the data: sheets keep the focus and give it back, choices
// change the page at once and stay, a phone reaches every action, paper is light.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { device, launch, settled, sidewaysExcess, site } from "./chromium.mjs";

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

/** The page on a screen of `size`, closed when the test ends. */
async function open(t, size, more) {
  const context = await browser.newContext(device(size, more));
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(dist.address("#/?lang=zh"));
  await settled(page);
  return page;
}

const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const rootSize = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const isFocusInside = (page) => page.evaluate(() => document.activeElement?.closest("dialog") !== null);

test("a sheet keeps the focus inside and gives it back", async (t) => {
  const page = await open(t, "landscape");
  const opener = page.getByRole("button", { name: "显示设置" });
  await opener.tap();
  const sheet = page.getByRole("dialog", { name: "显示设置" });
  await sheet.waitFor();
  const controls = await sheet.locator("button").count();
  for (let press = 0; press < controls; press += 1) {
    assert.ok(await isFocusInside(page), `after ${press} tabs`);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  assert.ok(await opener.evaluate((element) => element === document.activeElement));
});

test("theme and size change at once and are kept", async (t) => {
  const page = await open(t, "landscape");
  const [light, normal] = [await background(page), await rootSize(page)];
  await page.getByRole("button", { name: "显示设置" }).tap();
  await page.getByRole("button", { name: "深色" }).tap();
  await page.getByRole("group", { name: "大字" }).getByRole("button", { name: "开" }).tap();
  const dark = await background(page);
  assert.notEqual(dark, light);
  assert.ok(Math.abs((await rootSize(page)) / normal - 4 / 3) < 0.001);
  await page.reload();
  await settled(page);
  assert.equal(await background(page), dark);
  assert.equal(await sidewaysExcess(page), 0);
});

test("a phone reaches every action behind 更多", async (t) => {
  const page = await open(t, "phone");
  await page.getByRole("button", { name: "更多" }).tap();
  const sheet = page.getByRole("dialog", { name: "更多" });
  for (const name of ["复制链接", "打印", "显示设置"]) assert.ok(await sheet.getByRole("button", { name }).isVisible(), name);
  await sheet.getByRole("button", { name: "显示设置" }).tap();
  await page.getByRole("dialog", { name: "显示设置" }).waitFor();
  assert.equal(await page.getByRole("dialog").count(), 1);
});

test("paper is light, whatever the screen", async (t) => {
  const page = await open(t, "landscape", { colorScheme: "dark" });
  const ink = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--chart-ink"));
  const onScreen = await ink();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.notEqual(await ink(), onScreen);
});

test("the sentences' serif is of the page's own making", async (t) => {
  const page = await open(t, "landscape");
  assert.deepEqual(await page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family.replaceAll('"', "")} ${status}`)), ["Yilan Serif loaded"]);
});
