// Every route in the engines of Safari and Firefox: its sentence shows and nothing complains.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { site } from "./chromium.mjs";
import { launchFirefox } from "./firefox.mjs";
import { ROUTES, SENTENCE, collectComplaints, shownSentence } from "./routes.mjs";
import { launchWebKit } from "./webkit.mjs";

let dist;
before(async () => (dist = await site()));
after(() => dist?.close());

async function sentenceOf(page) {
  for (let left = 150; left > 0; left -= 1) {
    const sentence = await page.evaluate(shownSentence, SENTENCE);
    if (sentence) return sentence;
    await pause(100);
  }
  throw new Error(`no sentence within 15 s; the page says: ${await page.evaluate(() => document.body.innerText.slice(0, 400))}`);
}

for (const [engine, launch] of [["WebKit", launchWebKit], ["Firefox", launchFirefox]]) {
  test(engine, async (t) => {
    const page = await launch();
    t.after(() => page.close());
    for (const route of ROUTES) {
      await t.test(route, async () => {
        // A new query each time, so that the page loads afresh and does not only change its fragment.
        await page.goto(dist.address(`?${encodeURIComponent(route)}${route}`));
        await page.evaluate(collectComplaints);
        await sentenceOf(page);
        assert.deepEqual(await page.evaluate(() => window.yilanComplaints), []);
        assert.deepEqual(page.complaints ?? [], []);
      });
    }
  });
}
