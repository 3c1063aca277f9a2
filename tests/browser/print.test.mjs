// Every page on paper: no sheet is blank, none is dark whatever the screen's theme, and made-up data
// say so on it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { device, goTo, launch, ready, site } from "./chromium.mjs";
import { PACKAGES, fragment } from "./routes.mjs";

let browser;
let dist;
let folder;

before(async () => {
  browser = await launch();
  dist = await site();
  folder = mkdtempSync(join(tmpdir(), "yilan-print-"));
});

after(async () => {
  await browser?.close();
  await dist?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Each sheet of a PDF as the brightness of its mean pixel and the share of its pixels that are not paper. */
function sheets(path) {
  const bytes = execFileSync("pdftoppm", ["-gray", "-r", "24", path], { maxBuffer: 1 << 28 });
  const found = [];
  for (let at = 0; at < bytes.length; ) {
    const head = bytes.subarray(at, at + 40).toString("latin1").match(/^P5\s+(\d+)\s+(\d+)\s+255\s/);
    const [whole, width, height] = [head[0].length, Number(head[1]), Number(head[2])];
    const pixels = bytes.subarray(at + whole, at + whole + width * height);
    const sum = pixels.reduce((total, pixel) => total + pixel, 0);
    const inked = pixels.reduce((count, pixel) => count + (pixel < 200 ? 1 : 0), 0);
    found.push({ brightness: sum / pixels.length, inked: inked / pixels.length });
    at += whole + width * height;
  }
  return found;
}

/** A list runs on over the sheets to the end of what it says it prints. */
async function allRowsPrinted(page, file) {
  await page.emulateMedia({ media: "print" });
  const rows = page.locator(".y-grid__body .y-grid__row");
  const last = (await rows.last().locator('[data-column="name"]').innerText()).replace(/\s/g, "");
  const [count, all] = [await rows.count(), Number(await page.locator(".y-grid").getAttribute("aria-rowcount")) - 1];
  const units = await page.locator(".y-projects__units").innerText();
  await page.emulateMedia({ media: null });
  assert.equal(count, Math.min(all, 500));
  if (count < all) assert.match(units, /共3,000个，打印前500个/);
  const text = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" }).replace(/\s/g, "");
  assert.ok(text.includes(last), `${last} is not on paper`);
}

for (const [name, { pages }] of Object.entries(PACKAGES)) {
  test(name, async (t) => {
    const context = await browser.newContext(device("landscape", { colorScheme: "dark" }));
    t.after(() => context.close());
    const page = await context.newPage();
    await page.goto(dist.address(fragment(name, "/")));
    await ready(page, "/");
    for (const path of Object.keys(pages)) {
      await t.test(path, async () => {
        await goTo(page, fragment(name, path));
        const file = join(folder, "page.pdf");
        // As most people print: without backgrounds, but for those that say something.
        await page.pdf({ path: file, preferCSSPageSize: true });
        const printed = sheets(file);
        printed.forEach(({ brightness, inked }, at) => {
          assert.ok(inked > 0.002, `sheet ${at + 1} of ${printed.length} is blank`);
          assert.ok(brightness > 190, `sheet ${at + 1} of ${printed.length} is dark: ${brightness.toFixed(0)}`);
        });
        if (path === "/projects") await allRowsPrinted(page, file);
        if (name === "demo") {
          const sheets = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" }).split("\f").filter((text) => text.trim());
          for (const sheet of sheets) assert.match(sheet, /示例数据/);
        }
      });
    }
  });
}

test("一表二图 is one sheet in English, too", async (t) => {
  const context = await browser.newContext(device("landscape"));
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(dist.address(fragment("demo", "/projects/P0051", "lang=en")));
  await ready(page, "/projects/P0051");
  const file = join(folder, "sheet.pdf");
  await page.pdf({ path: file, preferCSSPageSize: true });
  assert.equal(sheets(file).length, 1);
});
