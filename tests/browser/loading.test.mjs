// On the way to the figures: the page shows how far it is, keeps the headline in sight, and answers
// while it reads. What is held here is the structure; how long it takes is in docs/performance.md.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { device, launch, open, ready, site } from "./chromium.mjs";
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

/** A page whose file `name` waits until the returned function is called. */
async function held(t, name, address) {
  const context = await browser.newContext(device("landscape"));
  t.after(() => context.close());
  const page = await context.newPage();
  let release;
  const until = new Promise((done) => (release = done));
  await page.route(`**/${name}`, async (route) => (await until, route.continue()));
  await page.goto(address);
  await page.locator('#app .y-waiting[aria-busy="true"]').waitFor();
  return { page, release };
}

test("real progress, and the headline meanwhile", async (t) => {
  const { page, release } = await held(t, "observation.csv", dist.address(fragment("shenzhen", "/")));
  const bar = page.locator("#app progress");
  await page.waitForFunction(() => document.querySelector("#app progress").position > 0.2);
  assert.ok((await bar.evaluate((bar) => bar.position)) < 1);
  assert.match(await page.locator(".y-waiting").innerText(), /已下载\d+ kB，共\d+ kB/);
  const headline = await page.locator(".y-waiting .y-headline__sentence").first().innerText();
  release();
  await ready(page, "/");
  assert.equal(headline, (await page.locator("#app [data-sentence]").innerText()).trim());
});

test("the headline is not shown for another package", async (t) => {
  const { page, release } = await held(t, "progress.csv", dist.address(fragment("demo", "/")));
  assert.equal(await page.locator(".y-headline:visible").count(), 0);
  release();
  await ready(page, "/");
});

test("answers taps between two slices of reading", async (t) => {
  const context = await browser.newContext(device("landscape"));
  t.after(() => context.close());
  const page = await context.newPage();
  // Counts the rows that had been read each time the page waited for taps.
  await page.addInitScript(() => {
    window.yilanSlices = new Set();
    new MutationObserver(() => {
      const line = document.querySelectorAll(".y-waiting__text")[1]?.textContent;
      if (line) window.yilanSlices.add(line);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(dist.address(fragment("demo", "/")));
  const throttle = await context.newCDPSession(page);
  await throttle.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await ready(page, "/");
  const slices = await page.evaluate(() => window.yilanSlices.size);
  assert.ok(slices >= 10, `${slices} slices were seen`);
});

test("without scripts the headline says what the page says", async (t) => {
  const { page } = await open(t, browser, dist.address(fragment("shenzhen", "/")));
  await ready(page, "/");
  const shown = (await page.locator("#app [data-sentence]").innerText()).trim();
  const figures = await page.locator("#app .y-strip__figure [data-figure]").evaluateAll((all) => all.map((element) => element.dataset.value));
  const context = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const bare = await context.newPage();
  await bare.goto(dist.address(""));
  const part = (lang) => bare.locator(`#static [lang="${lang}"]`);
  assert.equal((await part("zh-CN").locator(".y-headline__sentence").innerText()).trim(), shown);
  const baked = await part("zh-CN").locator(".y-headline__figure data").evaluateAll((all) => all.map((element) => element.value));
  assert.deepEqual(baked, figures);
  const said = await part("zh-CN").innerText();
  const statements = await page.locator(".y-honesty__statement").allInnerTexts();
  assert.ok(statements.length >= 4);
  for (const statement of statements) assert.ok(said.includes(statement.trim()), `${statement} is missing`);
  assert.match(await part("zh-CN").innerText(), /来源：/);
  assert.match(await part("en").innerText(), /As of 31 March 2025 \(records to March 2026\)/);
});
