// The module comes in two parts: the overview is painted by the first one alone, every other page
// waits for the rest, and nothing is lost where it comes late, at once, or not at all.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { device, goTo, launch, painted, ready, site, watch } from "./chromium.mjs";
import { PACKAGES, fragment } from "./routes.mjs";

const REST = "**/main_rest-*.wasm";

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

async function blank(t) {
  const context = await browser.newContext(device("landscape"));
  t.after(() => context.close());
  return context.newPage();
}

for (const name of ["shenzhen", "demo", "province"]) {
  test(`the overview of ${name} is painted without the rest`, async (t) => {
    const page = await blank(t);
    const complaints = await watch(page);
    let release;
    const until = new Promise((done) => (release = done));
    await page.route(REST, async (route) => (await until, route.continue()));
    // The bridges' own request, which blocks: it must not be made.
    await page.addInitScript(() => {
      XMLHttpRequest.prototype.send = () => console.error("the rest was needed at once");
    });
    await page.goto(dist.address(fragment(name, "/")));
    await ready(page, "/");
    for (const query of [PACKAGES[name].filter, "month=2024-03", "lang=en", "light=behind", "q=1", "month=nonsense&area=nowhere"]) {
      await goTo(page, fragment(name, "/", query));
      await painted(page);
    }
    await page.goto(dist.address(fragment(name, "/areas")));
    await page.locator('#app .y-waiting[aria-busy="true"]').waitFor();
    assert.match(await page.locator(".y-waiting").innerText(), /正在打开本页[^]*已下载/);
    release();
    await ready(page, "/areas");
    assert.deepEqual(complaints, []);
  });
}

test("where the network breaks off in between, the page says so and asks again", async (t) => {
  const page = await blank(t);
  let isBroken = true;
  await page.route(REST, (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(dist.address(fragment("demo", "/")));
  await ready(page, "/");
  await page.goto(dist.address(fragment("demo", "/areas")));
  await page.getByRole("heading", { name: "本页未能打开" }).waitFor();
  isBroken = false;
  await page.getByRole("button", { name: "重试" }).click();
  await ready(page, "/areas");
});

test("a package that constrains cells by a pattern waits for the rest, and asks again where it does not come", async (t) => {
  const page = await blank(t);
  let isBroken = true;
  await page.route(REST, (route) => (isBroken ? route.abort() : route.continue()));
  await page.route("**/data/demo/*/datapackage.json", async (route) => {
    const descriptor = await (await route.fetch()).json();
    const area = descriptor.resources.find(({ name }) => name === "area");
    area.schema.fields.find(({ name }) => name === "name").constraints = { pattern: ".+" };
    await route.fulfill({ json: descriptor });
  });
  const index = await (await fetch(dist.address("data/index.json"))).json();
  const { path } = index.packages.find(({ id }) => id === "demo").versions[0];
  await page.goto(dist.address(`#/?data=data/${path}`));
  await page.getByText("main_rest.wasm").first().waitFor();
  isBroken = false;
  await page.getByRole("button").filter({ hasText: /重试|重新/ }).first().click();
  await ready(page, "/");
});

test("what is damaged on the way is not run", async (t) => {
  const page = await blank(t);
  await page.route(REST, async (route) => {
    const body = await (await route.fetch()).body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ body, contentType: "application/wasm" });
  });
  await page.goto(dist.address(fragment("demo", "/areas")));
  await page.getByRole("heading", { name: "本页未能打开" }).waitFor();
});

test("a tap that needs the rest before it is here opens when it comes, or says why not", async (t) => {
  const page = await blank(t);
  let isBroken = true;
  await page.route(REST, (route) => (isBroken ? route.abort() : route.continue()));
  await page.goto(dist.address(fragment("demo", "/")));
  await ready(page, "/");
  const figure = page.locator("#app [data-sentence] [data-figure]").first();
  await figure.click();
  await page.getByText("程序的其余部分没有下载完").waitFor();
  isBroken = false;
  await figure.click();
  await page.locator("dialog[open]").waitFor();
});

test("what comes damaged is never run, not even in a hurry", async (t) => {
  const page = await blank(t);
  await page.route(REST, async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ body: body.subarray(0, body.length - 1), contentType: "application/wasm" });
  });
  await page.goto(dist.address(fragment("demo", "/")));
  await ready(page, "/");
  assert.match(await page.evaluate(() => { try { yilan.load(); return "run"; } catch (error) { return error.message; } }), /main_rest/);
});

test("where it is needed at once it is loaded at once", async (t) => {
  const page = await blank(t);
  await page.route(REST, (route) => (route.request().resourceType() === "xhr" ? route.continue() : undefined));
  await page.goto(dist.address(fragment("demo", "/")));
  await ready(page, "/");
  await page.evaluate(() => yilan.load());
  assert.equal(await page.evaluate(() => yilan.arrive().then(() => "here")), "here");
});
