// Every page on every screen: no sideways scroll, no letter and no control smaller than a finger or an
// eye at arm's length needs. Sizes are measured on the screen, after scaling.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SIZES, device, goTo, launch, painted, ready, sidewaysExcess, site } from "./chromium.mjs";
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

/** What is too small, in words; runs in the page. */
function tooSmall() {
  const LETTERS = 13;
  const CONTROL = 44;
  const MARK = 24;
  // Figures, rows, cells and marks may be lower than a control: there a tap takes the nearest.
  const MARKS = ".y-figure, td *, tr, [role=row] *, [role=row], .y-strip__filter, .y-link";
  const LEAST = { "[data-sentence]": 22, ".y-strip__figure .y-figure__number": 28 };
  const isShown = (element) => {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && style.visibility === "visible" && !element.closest("[inert], .y-visually-hidden, #static, #boot");
  };
  const named = (element) => `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent || element.ariaLabel || "").slice(0, 20)}”`;
  const found = new Set();
  for (const element of document.querySelectorAll("#app *")) {
    if (!isShown(element)) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    const hasLetters = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (hasLetters && size < LETTERS) found.add(`letters of ${size} px: ${named(element)}`);
  }
  for (const [selector, least] of Object.entries(LEAST))
    for (const element of document.querySelectorAll(`#app ${selector}`)) {
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (isShown(element) && size < least) found.add(`letters of ${size} px, at least ${least}: ${named(element)}`);
    }
  for (const element of document.querySelectorAll("#app :is(a[href], button, input, select, summary, [role=button], [tabindex='0'])")) {
    if (!isShown(element)) continue;
    const { width, height } = element.getBoundingClientRect();
    const least = element.matches(MARKS) ? MARK : CONTROL;
    // A number of one digit is narrow; its height is what a finger finds.
    const isNarrow = width < least - 0.5 && !element.matches(".y-figure");
    if (isNarrow || height < least - 0.5) found.add(`${width.toFixed(1)} × ${height.toFixed(1)}, at least ${least}: ${named(element)}`);
  }
  return [...found];
}

for (const [name, { pages, filter }] of Object.entries(PACKAGES)) {
  for (const size of Object.keys(SIZES)) {
    test(`${name}, ${size}`, async (t) => {
      const context = await browser.newContext(device(size));
      t.after(() => context.close());
      const page = await context.newPage();
      await page.goto(dist.address(fragment(name, "/")));
      await ready(page, "/");
      for (const path of Object.keys(pages)) {
        await t.test(path, async () => {
          await goTo(page, fragment(name, path));
          assert.equal(await sidewaysExcess(page), 0, "sideways");
          assert.deepEqual(await page.evaluate(tooSmall), []);
          await goTo(page, fragment(name, path, `${filter}&lang=en`));
          assert.equal(await sidewaysExcess(page), 0, "sideways in English, filtered");
        });
      }
    });
  }
}

test("large letters fit on every screen", async (t) => {
  for (const size of Object.keys(SIZES)) {
    const context = await browser.newContext(device(size));
    t.after(() => context.close());
    await context.addInitScript(() => localStorage.setItem("yilan.large", "1"));
    const page = await context.newPage();
    await page.goto(dist.address(fragment("demo", "/")));
    await ready(page, "/");
    for (const path of Object.keys(PACKAGES.demo.pages)) {
      await goTo(page, fragment("demo", path));
      await painted(page);
      assert.equal(await sidewaysExcess(page), 0, `${path} on ${size}`);
    }
  }
});
