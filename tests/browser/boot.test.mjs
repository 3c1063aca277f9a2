// The page starts wherever it is put, without a word in the console, and says so when it cannot.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, settled, shot, site, watch } from "./chromium.mjs";

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

async function open(t, address, prepare = async () => {}) {
  const context = await browser.newContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const complaints = await watch(page);
  await prepare(page, context);
  await page.goto(address);
  return { page, complaints };
}

const visible = (page, selector) => page.locator(selector).isVisible();

for (const host of ["localhost", "yilan.test"]) {
  test(`mounts below a sub-path on ${host}, silently`, async (t) => {
    const { page, complaints } = await open(t, dist.address("", host));
    await settled(page);
    assert.equal(await page.evaluate(() => isSecureContext), host === "localhost");
    assert.match(await page.locator("#app").innerText(), /投资一览/);
    assert.equal(await visible(page, "#static"), false);
    assert.equal(await visible(page, "#boot"), false);
    assert.deepEqual(complaints, []);
    await shot(page, `boot-${host}`);
  });
}

test("an inline script would be reported", async (t) => {
  const { page, complaints } = await open(t, dist.address());
  await settled(page);
  await page.evaluate(() => document.body.append(Object.assign(document.createElement("script"), { text: "1" })));
  await page.waitForTimeout(100);
  assert.ok(complaints.some((complaint) => complaint.startsWith("policy: script-src")), complaints.join("\n"));
});

test("tells how far the download is", async (t) => {
  let release;
  const held = new Promise((done) => (release = done));
  const { page } = await open(t, dist.address(), (page) =>
    page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    }),
  );
  await page.getByText("正在打开完整页面").waitFor();
  assert.equal(await visible(page, "#boot-progress"), true);
  assert.equal(await visible(page, "#static"), true);
  release();
  await settled(page);
  assert.equal(await page.locator("#boot-progress").evaluate((bar) => bar.value), 1);
});

test("a module that does not arrive leaves the readable page and a reason", async (t) => {
  const { page } = await open(t, dist.address(), (page) => page.route("**/*.wasm", (route) => route.abort()));
  await page.getByText("完整页面未能打开").waitFor();
  assert.equal(await visible(page, "#static"), true);
  assert.equal(await visible(page, "#boot-progress"), false);
});

test("a module with other bytes than published is refused", async (t) => {
  const { page } = await open(t, dist.address(), (page) =>
    page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length - 1] ^= 1;
      await route.fulfill({ response, body });
    }),
  );
  await page.getByText("SHA-256").waitFor();
  assert.equal(await visible(page, "#static"), true);
});

test("a browser below the floor keeps the readable page and learns what is needed", async (t) => {
  const { page } = await open(t, dist.address(), (page) => page.addInitScript(() => delete globalThis.CompressionStream));
  await page.getByText("Safari 16.4").first().waitFor();
  assert.equal(await visible(page, "#static"), true);
  assert.equal(await page.locator("#app > *").count(), 0);
});

test("a browser below the floor shows no figures of a package that was not asked for", async (t) => {
  const { page } = await open(t, dist.address("#/?data=other"), (page) => page.addInitScript(() => delete globalThis.CompressionStream));
  await page.getByText("Safari 16.4").first().waitFor();
  assert.equal(await visible(page, "#static"), false);
});

test("without scripts the readable page stands", async (t) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(dist.address());
  assert.equal(await visible(page, "#static"), true);
  assert.equal(await visible(page, "noscript"), true);
});

test("the readable page hides when the link asks for another package", async (t) => {
  const { page } = await open(t, dist.address("#/?data=other"), (page) => page.route("**/*.wasm", () => {}));
  await page.getByText("正在打开完整页面").waitFor();
  assert.equal(await visible(page, "#static"), false);
});
