// Plain http under a name that is not localhost, as on an intranet: everything is verified all the
// same; what the browser keeps back is said once, and copying falls back to a selected text field.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { device, launch, open, ready, settled, site } from "./chromium.mjs";
import { TABLES, packageOf, serveData, siteOf } from "./packages.mjs";
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

const address = (text) => dist.address(text, "yilan.test");

test("every file is verified", async (t) => {
  const { page, complaints } = await open(t, browser, address(fragment("demo", "/")));
  await ready(page, "/");
  assert.equal(await page.evaluate(() => isSecureContext || Boolean(crypto.subtle)), false);
  assert.match(await page.locator(".y-honesty__statement--verified").innerText(), /^\d+个文件已核验$/);
  assert.deepEqual(complaints, []);
});

test("a wrong byte is found", async (t) => {
  const context = await browser.newContext(device("landscape"));
  t.after(() => context.close());
  const page = await context.newPage();
  const changed = Buffer.from(packageOf(TABLES)["observation.csv"].toString().replace("12.5", "12.6"));
  await serveData(page, { ...siteOf({ "1.0.0": packageOf(TABLES) }), "tiny/1.0.0/observation.csv": changed });
  await page.goto(address(""));
  await page.locator('[data-code="hash-count"]').waitFor();
});

test("copying offers a selected field, and says once why", async (t) => {
  const { page } = await open(t, browser, address(fragment("demo", "/")));
  await ready(page, "/");
  const sheet = page.getByRole("dialog", { name: "请手动复制" });
  const copy = async () => {
    await page.getByRole("button", { name: "复制链接" }).tap();
    await sheet.waitFor();
    const field = sheet.locator("input");
    assert.equal(await field.inputValue(), page.url());
    await page.waitForFunction((url) => {
      const { value, selectionStart, selectionEnd } = document.activeElement;
      return value?.slice(selectionStart, selectionEnd) === url;
    }, page.url());
    const why = await sheet.getByText("https").count();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    return why;
  };
  assert.deepEqual([await copy(), await copy()], [1, 0]);
});

test("the shell complains of nothing", async (t) => {
  const { page, complaints } = await open(t, browser, address(""));
  await settled(page);
  assert.deepEqual(complaints, []);
});
