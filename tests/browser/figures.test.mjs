// Every page of every package: first its sentence and at least its figures, then that each figure's
// text is its exact value rounded, that it explains itself, and that nothing complains.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { device, goTo, launch, painted, ready, site, watch } from "./chromium.mjs";
import { shownText } from "./exact.mjs";
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

/** A figure's text without what only goes before or after the number. */
const bare = (text) => text.replace(/^[↑↓+−-]+/, "");

/** Is a figure's text its exact value rounded? A day says its year; a place neither gained nor lost is a dash. */
function isRounded({ id, text, value, scale, places }) {
  const [, year] = value.match(/^(\d{4})-\d{2}-\d{2}$/) ?? [];
  if (year) return text.includes(year);
  if (id === "rank_change" && value === "0") return text === "—";
  return bare(text) === shownText(value, scale, places);
}

function checkRounding(figures) {
  const wrong = figures
    .filter(({ value }) => value !== "")
    .filter((figure) => !isRounded(figure))
    .map((figure) => `${figure.id}: “${figure.text}” for ${figure.value} (${figure.scale}, ${figure.places})`);
  assert.deepEqual(wrong, []);
  const silent = figures.filter(({ value, text }) => value === "" && text !== "—");
  assert.deepEqual(silent, [], "a figure without a value shows a dash");
}

/** Presses `i` on the first figure of each kind: its explanation names the same number and says what it means. */
async function checkExplanations(page, seen) {
  const kinds = await page.evaluate(() => [...new Set([...document.querySelectorAll("#main [data-figure]")].map((element) => element.dataset.figure))]);
  for (const kind of kinds.filter((kind) => !seen.has(kind))) {
    seen.add(kind);
    const figure = page.locator(`#main [data-figure="${kind}"]`).first();
    await figure.focus();
    await page.keyboard.press("i");
    const sheet = page.locator("dialog[open]");
    await sheet.waitFor();
    const [value, definition, citation] = await Promise.all(
      [".y-explanation__value", ".y-explanation dd", ".y-explanation__citation"].map((part) => sheet.locator(part).first().innerText()),
    );
    assert.ok(definition.length >= 6, `${kind} is defined: ${definition}`);
    assert.ok(citation.includes(value), `${kind}: the citation “${citation}” names ${value}`);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
  }
}

for (const [name, { pages, filter }] of Object.entries(PACKAGES)) {
  for (const lang of ["zh", "en"]) {
    test(`${name}, ${lang}`, async (t) => {
      const context = await browser.newContext(device("landscape"));
      t.after(() => context.close());
      const page = await context.newPage();
      const complaints = await watch(page);
      const seen = new Set();
      await page.goto(dist.address(fragment(name, "/", `lang=${lang}`)));
      await ready(page, "/");
      for (const [path, least] of Object.entries(pages)) {
        await t.test(path, async () => {
          await goTo(page, fragment(name, path, `lang=${lang}`));
          const figures = await page.evaluate(figuresOnPage, "#main");
          assert.ok(figures.length >= least, `${figures.length} figures, at least ${least} are listed`);
          checkRounding(figures);
          const text = await page.locator("#app").innerText();
          assert.doesNotMatch(text, /NaN|undefined|null|Infinity|\{\w*\}/);
          if (lang === "zh") await checkExplanations(page, seen);
          assert.deepEqual(complaints, []);
        });
        await t.test(`${path}?${filter}`, async () => {
          await goTo(page, fragment(name, path, `lang=${lang}&${filter}`));
          await painted(page);
          const figures = await page.evaluate(figuresOnPage, "#app");
          assert.ok(figures.length > 0, "something is left of the figures");
          checkRounding(figures);
          assert.deepEqual(complaints, []);
        });
      }
    });
  }
}

test("a figure asked for while the explanation of another closes is explained", async (t) => {
  const context = await browser.newContext(device("landscape"));
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(dist.address(fragment("demo", "/")));
  await ready(page, "/");
  await page.locator(".y-strip [data-figure]").first().focus();
  await page.keyboard.press("i");
  await page.locator("dialog[open] .y-explanation__value").waitFor();
  // In one task: the browser tells of the closing only after it.
  const asked = await page.evaluate(() => {
    const figure = [...document.querySelectorAll(".y-strip [data-figure]")].at(-1);
    document.querySelector("dialog[open]").close();
    figure.dispatchEvent(new KeyboardEvent("keydown", { key: "i", bubbles: true, cancelable: true }));
    return figure.querySelector(".y-figure__value").textContent;
  });
  await painted(page);
  assert.equal(await page.locator("dialog[open] .y-explanation__value").innerText(), asked);
});
