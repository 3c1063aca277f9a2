// The same link is the same screen: a link into the middle, opened afresh below a sub-path, shows what
// taps lead to, on every page of every package; Back and Forward walk through what was seen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { device, goTo, launch, open, ready, site } from "./chromium.mjs";
import { PACKAGES, figuresOnPage, fragment } from "./routes.mjs";

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

/** What a page says: its sentence and its figures. */
const screen = async (page) => ({
  sentence: await page.locator("#app [data-sentence]").innerText(),
  figures: (await page.evaluate(figuresOnPage, "#main")).map(({ id, value, text }) => `${id} ${value} ${text}`),
});

for (const [name, { pages, filter }] of Object.entries(PACKAGES)) {
  test(`${name}: a link opened afresh is the page that taps lead to`, async (t) => {
    const { page: walker } = await open(t, browser, dist.address(fragment(name, "/")), device("landscape"));
    await ready(walker, "/");
    for (const path of Object.keys(pages)) {
      await t.test(`${path}?${filter}`, async (t) => {
        const link = fragment(name, path, filter);
        await goTo(walker, link);
        const { page, complaints } = await open(t, browser, dist.address(link), device("landscape"));
        await ready(page, path);
        assert.deepEqual(await screen(page), await screen(walker));
        assert.equal(new URL(page.url()).pathname, "/some/folder/");
        assert.deepEqual(complaints, []);
      });
    }
  });

  test(`${name}: Back and Forward`, async (t) => {
    const { page } = await open(t, browser, dist.address(fragment(name, "/")), device("landscape"));
    await ready(page, "/");
    const seen = [{ path: "/", query: "", ...(await screen(page)) }];
    for (const [path, query] of [["/", filter], ["/areas", filter], ["/projects", ""]]) {
      await goTo(page, fragment(name, path, query));
      seen.push({ path, query, ...(await screen(page)) });
    }
    assert.notEqual(seen[0].sentence, seen[1].sentence, "the filter is in the sentence");
    const there = async ({ path, query, sentence, figures }) => {
      const link = fragment(name, path, query);
      await page.waitForFunction((link) => location.hash === link, link);
      await ready(page, path);
      assert.deepEqual(await screen(page), { sentence, figures }, link);
    };
    for (const state of seen.slice(0, -1).reverse()) await page.goBack(), await there(state);
    for (const state of seen.slice(1)) await page.goForward(), await there(state);
  });
}

test("rows out of sight follow a tap as those in sight do", async (t) => {
  const { page: walker } = await open(t, browser, dist.address(fragment("demo", "/sectors")), device("landscape"));
  await ready(walker, "/sectors");
  const isOutOfSight = () => document.querySelector("#main .y-table__row:last-child").getBoundingClientRect().top > innerHeight;
  assert.ok(await walker.evaluate(isOutOfSight));
  for (const filter of ["area=wanglan", "list=major", ""]) {
    const link = fragment("demo", "/sectors", filter);
    await goTo(walker, link);
    const { page } = await open(t, browser, dist.address(link), device("landscape"));
    await ready(page, "/sectors");
    assert.deepEqual(await screen(walker), await screen(page), filter);
  }
});

/** Presses the button of the replay, which is behind the name of the month. */
async function replay(page) {
  await page.locator(".y-month__name").click();
  await page.locator(".y-year > button").click();
}

const monthOf = (page) => page.evaluate(() => new URLSearchParams(location.hash.split("?")[1]).get("month"));

test("Back ends a replay, undoes it as a whole, and no entry of the history is lost", async (t) => {
  const { page } = await open(t, browser, dist.address(fragment("demo", "/ranking")), device("landscape"));
  await ready(page, "/ranking");
  await goTo(page, fragment("demo", "/"));
  await replay(page);
  await page.waitForFunction(() => location.hash.includes("month="));
  await page.goBack();
  await page.waitForFunction((link) => location.hash === link, fragment("demo", "/"));
  await page.waitForFunction(() => document.querySelector(".y-year > button")?.getAttribute("aria-pressed") === "false");
  assert.equal(await monthOf(page), null);
  await page.goBack();
  await page.waitForFunction((link) => location.hash === link, fragment("demo", "/ranking"));
  await ready(page, "/ranking");
});

test("a step to another month ends a replay", async (t) => {
  const { page } = await open(t, browser, dist.address(fragment("demo", "/")), device("landscape"));
  await ready(page, "/");
  await replay(page);
  await page.waitForFunction(() => location.hash.includes("month="));
  await page.locator(".y-month > button").first().click();
  assert.equal(await page.locator(".y-year > button").getAttribute("aria-pressed"), "false");
  const month = await monthOf(page);
  // Longer than a month stays in a replay.
  await page.waitForTimeout(1_500);
  assert.equal(await monthOf(page), month);
});

test("Back undoes a search as a whole", async (t) => {
  const { page } = await open(t, browser, dist.address(fragment("demo", "/areas")), device("landscape"));
  await ready(page, "/areas");
  await goTo(page, fragment("demo", "/projects"));
  const all = await screen(page);
  await page.locator(".y-search").pressSequentially("轨道");
  await page.waitForFunction(() => location.hash.includes("q="));
  assert.notDeepEqual(await screen(page), all);
  await page.goBack();
  await page.waitForFunction((link) => location.hash === link, fragment("demo", "/projects"));
  await ready(page, "/projects");
  assert.deepEqual(await screen(page), all);
});
