// Every route in the engines of Safari and Firefox: its sentence and its figures show and nothing
// complains; and five tasks with a pointer and keys.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { routeOf, site } from "./chromium.mjs";
import { launchFirefox } from "./firefox.mjs";
import { PACKAGES, SENTENCE, collectComplaints, figuresOnPage, fragment, shownSentence } from "./routes.mjs";
import { launchWebKit } from "./webkit.mjs";

let dist;
before(async () => (dist = await site()));
after(() => dist?.close());

/** Asks until the answer is not null. */
async function until(page, run, ...args) {
  for (let left = 300; left > 0; left -= 1) {
    const answer = await page.evaluate(run, ...args);
    if (answer) return answer;
    await pause(100);
  }
  throw new Error(`not within 30 s: ${run.name} ${JSON.stringify(args)}; the page says: ${await page.evaluate(() => document.body.innerText.slice(0, 400))}`);
}

const sentence = (page, text) => until(page, shownSentence, SENTENCE, routeOf(text));

async function goTo(page, text) {
  await page.evaluate((hash) => void (location.hash = hash), text);
  return sentence(page, text);
}

/** The middle of the first element that matches, scrolled into sight; runs in the page. */
function middleOf(selector) {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: "center" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

const tap = async (page, selector) => page.tap(await until(page, middleOf, selector));
const focus = (page, selector) => until(page, function focus(selector) {
  const element = document.querySelector(selector);
  element?.focus();
  return document.activeElement === element;
}, selector);
const shows = (page, selector) => until(page, function shows(selector) {
  return document.querySelector(selector) !== null;
}, selector);
const hides = (page, selector) => until(page, function hides(selector) {
  return document.querySelector(selector) === null;
}, selector);
const addressHas = (page, text) => until(page, function addressHas(text) {
  return location.hash.includes(text);
}, text);

const TASKS = {
  "a project in two taps": async (page) => {
    await goTo(page, fragment("demo", "/"));
    await tap(page, ".y-overview__attention [data-row] .y-table__link");
    await addressHas(page, "#/projects/");
    await shows(page, ".y-project [data-sentence]");
  },
  "filter by area, and undo": async (page) => {
    const before = await goTo(page, fragment("demo", "/"));
    await focus(page, ".y-overview__areas .y-chart");
    // The card is there before its picture, and has nothing to walk through until then.
    const speaks = () => page.evaluate((spoken) => document.querySelector(spoken)?.textContent !== "", ".y-overview__areas .y-chart__spoken");
    for (let left = 50; left > 0 && !(await speaks()); left -= 1) {
      await page.press("ArrowRight");
      await pause(100);
    }
    await page.press("Enter");
    await shows(page, ".y-chip");
    assert.notEqual(await sentence(page, "#/"), before);
    await tap(page, ".y-chip");
    await hides(page, ".y-chip");
    assert.equal(await sentence(page, "#/"), before);
  },
  "scrub the month": async (page) => {
    await goTo(page, fragment("demo", "/"));
    const before = await sentence(page, "#/");
    await tap(page, ".y-month__name");
    await focus(page, ".y-scrubber__slider");
    await page.press("ArrowLeft");
    await addressHas(page, "month=");
    assert.notEqual(await sentence(page, "#/"), before);
  },
  "explain a number": async (page) => {
    await goTo(page, fragment("demo", "/"));
    await tap(page, "[data-sentence] [data-figure]");
    await shows(page, "dialog[open] .y-explanation__citation");
    await page.press("Escape");
    await hides(page, "dialog");
    await focus(page, ".y-strip [data-figure]");
    await page.press("i");
    await shows(page, "dialog[open] .y-explanation__citation");
    await page.press("Escape");
    await hides(page, "dialog");
  },
  "sort and search the list": async (page) => {
    await goTo(page, fragment("demo", "/projects"));
    await tap(page, ".y-grid__head:nth-child(2) .y-grid__sort");
    await addressHas(page, "sort=");
    await focus(page, ".y-search");
    await page.type("区");
    await addressHas(page, "q=");
    await shows(page, '.y-grid__body .y-grid__row [data-column="name"]');
  },
};

for (const [engine, launch] of [["WebKit", launchWebKit], ["Firefox", launchFirefox]]) {
  test(engine, async (t) => {
    const page = await launch();
    t.after(() => page.close());
    for (const [name, { pages }] of Object.entries(PACKAGES)) {
      // A new query each time, so that the page loads afresh and does not only change its fragment.
      await page.goto(dist.address(`?${name}${fragment(name, "/")}`));
      await page.evaluate(collectComplaints);
      await sentence(page, "#/");
      for (const [path, least] of Object.entries(pages)) {
        await t.test(`${name} ${path}`, async () => {
          await goTo(page, fragment(name, path));
          const figures = await page.evaluate(figuresOnPage, "#main");
          assert.ok(figures.length >= least, `${figures.length} figures, at least ${least} are listed`);
          assert.deepEqual(await page.evaluate(() => window.yilanComplaints), []);
          assert.deepEqual(page.complaints ?? [], []);
        });
      }
    }
    await page.goto(dist.address(`?tasks${fragment("demo", "/")}`));
    await sentence(page, "#/");
    for (const [name, task] of Object.entries(TASKS)) await t.test(name, () => task(page));
  });
}
