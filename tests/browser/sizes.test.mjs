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

/**
 * Charts whose letters would be scaled or blurred: a canvas has exactly the pixels of the screen that it
 * covers. How large its letters are drawn is held where charts are laid out. Runs in the page.
 */
function scaledCharts() {
  return [...document.querySelectorAll("#app canvas")]
    .map((canvas) => ({ canvas, box: canvas.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1)
    .filter(({ canvas, box }) => Math.abs(canvas.width - box.width * devicePixelRatio) > 2 || Math.abs(canvas.height - box.height * devicePixelRatio) > 2)
    .map(({ canvas, box }) => `${canvas.width} × ${canvas.height} pixels on ${box.width} × ${box.height} at ${devicePixelRatio}`);
}

/** Numbers at the end of a line whose measure word (个, 位) begins the next. Runs in the page. */
function partedNumbers() {
  const bottom = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().bottom;
  };
  const found = [];
  for (const sentence of document.querySelectorAll("#app [data-sentence]")) {
    const texts = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT, (node) => (node.data ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP));
    for (let before = texts.nextNode(), next; before && (next = texts.nextNode()); before = next)
      if (/\d$/.test(before.data) && "个位项家天条批次".includes(next.data[0]) && bottom(next, 0) - bottom(before, before.data.length - 1) > 8)
        found.push(before.data + next.data.slice(0, 4));
  }
  return found;
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
          assert.deepEqual(await page.evaluate(scaledCharts), []);
          assert.deepEqual(await page.evaluate(partedNumbers), []);
          await goTo(page, fragment(name, path, `${filter}&lang=en`));
          assert.equal(await sidewaysExcess(page), 0, "sideways in English, filtered");
        });
      }
    });
  }
}

/** The demo's page at a route, at each of these sizes in both languages. */
async function* eachOf(t, sizes, route) {
  for (const size of sizes) {
    const context = await browser.newContext(device(size));
    t.after(() => context.close());
    const page = await context.newPage();
    await page.goto(dist.address(fragment("demo", route)));
    for (const lang of ["zh", "en"]) {
      await goTo(page, fragment("demo", route, `lang=${lang}`));
      await painted(page);
      yield { page, at: `${size} ${lang}` };
    }
  }
}

test("a phone shows every figure of a project in its row", async (t) => {
  for await (const { page, at } of eachOf(t, ["phone"], "/projects")) {
    const rights = await page.evaluate(() => {
      const figures = [...document.querySelectorAll('.y-grid__body [data-column="gap"] [data-value]')];
      return figures.map((figure) => Math.round(figure.getBoundingClientRect().right));
    });
    assert.ok(rights.length > 2, at);
    assert.ok(rights.every((right) => right > 200 && right <= 390), `${at}: ${rights}`);
  }
});

test("a list shows whole columns on tablets", async (t) => {
  for await (const { page, at } of eachOf(t, ["landscape", "portrait", "small"], "/projects")) {
    const { right, heads } = await page.evaluate(() => {
      const box = (element) => element.getBoundingClientRect();
      const grid = document.querySelector(".y-grid");
      const heads = [...grid.querySelectorAll(".y-grid__head")].map((head) => [box(head).left, box(head).right]);
      return { right: box(grid).left + grid.clientLeft + grid.clientWidth, heads };
    });
    const cut = heads.filter(([from, to]) => from < right - 1 && to > right + 1);
    assert.deepEqual(cut, [], at);
    assert.ok(heads.some(([from]) => from > right - 2), `${at}: some wait beside`);
  }
});

test("a ranking shows all its columns on tablets in landscape", async (t) => {
  for await (const { page, at } of eachOf(t, ["landscape", "small"], "/ranking")) {
    const excess = await page.evaluate(() => {
      const table = document.querySelector('.y-table[data-columns~="behind"]');
      return table.getBoundingClientRect().right - table.parentElement.getBoundingClientRect().right;
    });
    assert.ok(excess <= 1, `${at}: ${excess}`);
  }
});

test("large letters fit on every screen", async (t) => {
  for (const size of Object.keys(SIZES)) {
    const context = await browser.newContext(device(size));
    t.after(() => context.close());
    await context.addInitScript(() => localStorage.setItem("yilan.large", "1"));
    const page = await context.newPage();
    await page.goto(dist.address(fragment("demo", "/")));
    await ready(page, "/");
    for (const lang of size === "phone" ? ["zh", "en"] : ["zh"]) {
      for (const path of Object.keys(PACKAGES.demo.pages)) {
        await goTo(page, fragment("demo", path, `lang=${lang}`));
        await painted(page);
        assert.equal(await sidewaysExcess(page), 0, `${path} on ${size}, ${lang}`);
      }
    }
  }
});

test("charts are sharp on a screen of three pixels to one", async (t) => {
  const context = await browser.newContext(device("phone", { deviceScaleFactor: 3 }));
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(dist.address(fragment("demo", "/")));
  await ready(page, "/");
  assert.ok((await page.locator("#app canvas").count()) >= 3);
  assert.deepEqual(await page.evaluate(scaledCharts), []);
});

test("what is too small would be found", async (t) => {
  const context = await browser.newContext(device("landscape"));
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(dist.address(fragment("demo", "/")));
  await ready(page, "/");
  await page.evaluate(() => {
    const button = Object.assign(document.createElement("button"), { textContent: "12", style: "font-size:12px;inline-size:30px;block-size:30px" });
    document.getElementById("main").append(button);
    document.querySelector("#app canvas").width /= 2;
  });
  assert.match((await page.evaluate(tooSmall)).join("\n"), /letters of 12 px: button[^]*30\.0 × 30\.0, at least 44/);
  assert.equal((await page.evaluate(scaledCharts)).length, 1);
});
