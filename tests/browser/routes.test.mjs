// Every route on every screen in both languages: its sentence shows, nothing complains and the page
// does not scroll sideways.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SIZES, device, launch, settled, shot, sidewaysExcess, site, watch } from "./chromium.mjs";
import { ROUTES, SENTENCE } from "./routes.mjs";

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

for (const size of Object.keys(SIZES)) {
  for (const lang of ["zh", "en"]) {
    test(`${size}, ${lang}`, async (t) => {
      const context = await browser.newContext(device(size));
      t.after(() => context.close());
      for (const route of ROUTES) {
        await t.test(route, async () => {
          const page = await context.newPage();
          const complaints = await watch(page);
          await page.goto(dist.address(`${route}?lang=${lang}`));
          await settled(page);
          await page.locator(SENTENCE).first().waitFor();
          await shot(page, `${route.slice(2) || "home"}-${size}-${lang}`);
          assert.deepEqual(complaints, []);
          assert.equal(await sidewaysExcess(page), 0);
          await page.close();
        });
      }
    });
  }
}
