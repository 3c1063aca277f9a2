// Every page of every package in both themes: axe-core finds nothing to object to.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { device, goTo, launch, ready, site } from "./chromium.mjs";
import { PACKAGES, fragment } from "./routes.mjs";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

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

/** What axe-core objects to, one line each. */
async function objections(page) {
  const violations = await page.evaluate(async () => (await window.axe.run(document, { resultTypes: ["violations"] })).violations);
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary?.split("\n")[1] ?? ""}`));
}

/** A page that can be asked; a script tag would be blocked by the policy of the page. */
async function open(t, fragmentText, route, size = "landscape") {
  const context = await browser.newContext(device(size));
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(dist.address(fragmentText));
  await ready(page, route);
  await page.evaluate(AXE);
  return page;
}

for (const [name, { pages }] of Object.entries(PACKAGES)) {
  test(name, async (t) => {
    const page = await open(t, fragment(name, "/"), "/");
    for (const path of Object.keys(pages)) {
      await goTo(page, fragment(name, path));
      for (const colorScheme of ["light", "dark"]) {
        await t.test(`${path}, ${colorScheme}`, async () => {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await objections(page), []);
        });
      }
    }
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`the menus of a phone, ${colorScheme}`, async (t) => {
    const page = await open(t, fragment("demo", "/"), "/", "phone");
    await page.emulateMedia({ colorScheme });
    for (const button of [page.getByRole("button", { name: "更多" }), page.locator(".y-card__tools button").first()]) {
      await button.tap();
      await page.locator("dialog[open]").waitFor();
      assert.deepEqual(await objections(page), []);
      await page.keyboard.press("Escape");
      await page.locator("dialog[open]").waitFor({ state: "detached" });
    }
  });
}

test("an explanation and the settings", async (t) => {
  const page = await open(t, fragment("demo", "/"), "/");
  await page.locator("#main [data-figure]").first().tap();
  await page.locator("dialog[open]").waitFor();
  assert.deepEqual(await objections(page), []);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "显示设置" }).tap();
  await page.locator("dialog[open]").waitFor();
  assert.deepEqual(await objections(page), []);
});

test("a button without a name would be found", async (t) => {
  const page = await open(t, fragment("province", "/"), "/");
  await page.evaluate(() => document.getElementById("main").append(document.createElement("button")));
  assert.match((await objections(page)).join("\n"), /button-name/);
});
