// What is wrong with a package is said on one clear page: what, where, and what to do. Each fault has
// a message of its own, and no figure shows beside it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { device, launch, settled, site, watch } from "./chromium.mjs";
import { TABLES, packageOf, serveData, siteOf } from "./packages.mjs";

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

async function open(t, files, fragment = "#/") {
  const context = await browser.newContext(device("landscape"));
  t.after(() => context.close());
  const page = await context.newPage();
  const complaints = await watch(page);
  await serveData(page, files);
  await page.goto(dist.address(fragment));
  await settled(page);
  return { page, complaints };
}

const sound = () => packageOf(TABLES);
const OBSERVATION = "tiny/1.0.0/observation.csv";
const html = { status: 200, contentType: "text/html; charset=utf-8", body: "<!doctype html><title>登录</title>" };

/** A site with one package and one of its files changed after it was sealed. */
const changed = (path, file) => ({ ...siteOf({ "1.0.0": sound() }), [path]: file });

/** A site whose package was sealed with this in place of its observations. */
const sealed = (observation) => siteOf({ "1.0.0": packageOf({ ...TABLES, observation }) });

const flipped = (bytes) => {
  const copy = Buffer.from(bytes);
  copy[copy.length - 3] ^= 1;
  return copy;
};

// Name: what is served, the code, the words that must be there: the file and what to do.
const FAULTS = {
  "a wrong hash": [changed(OBSERVATION, flipped(sound()["observation.csv"])), "hash-count", ["observation.csv", "SHA-256", "重新传输"]],
  "a table cut short": [changed(OBSERVATION, sound()["observation.csv"].subarray(0, 40)), "byte-count", ["observation.csv", "40字节", "重新传输"]],
  "a table longer than promised": [changed(OBSERVATION, Buffer.concat([sound()["observation.csv"], Buffer.alloc(99, "1")])), "byte-count", ["observation.csv", "重新传输"]],
  "a corrupted table": [sealed(Buffer.from([...Buffer.from("measure,area,period,value\n"), 0xff, 0xfe, 0x00, 0xc3])), "encoding-error", ["observation.csv", "UTF-8"]],
  "a missing file": [changed(OBSERVATION, undefined), "missing-file", ["observation.csv", "没有找到"]],
  "a file that breaks off": [changed(OBSERVATION, "abort"), "fetch-error", ["observation.csv", "网络"]],
  "a server at fault": [changed(OBSERVATION, { status: 503, body: "" }), "fetch-error", ["observation.csv", "503", "网络"]],
  "a web page in place of a table": [changed(OBSERVATION, html), "source-error", ["observation.csv", "网页"]],
  "another descriptor than the index promises": [
    changed("tiny/1.0.0/datapackage.json", packageOf(TABLES, { as_of: "2023-08" })["datapackage.json"]),
    "descriptor-hash",
    ["datapackage.json", "站点索引", "重新发布"],
  ],
  "no descriptor": [changed("tiny/1.0.0/datapackage.json", undefined), "missing-descriptor", ["datapackage.json", "yilan seal"]],
  "a descriptor that is no JSON": [
    siteOf({ "1.0.0": { ...sound(), "datapackage.json": Buffer.from("{") } }),
    "json-error",
    ["datapackage.json", "JSON"],
  ],
  "no index": [{}, "missing-file", ["index.json", "没有找到"]],
};

// Each fault has a message of its own.
const said = new Set();

for (const [name, [files, code, words]] of Object.entries(FAULTS)) {
  test(name, async (t) => {
    const { page } = await open(t, files);
    const reason = page.locator(`#app [role="alert"] [data-code="${code}"]`);
    await reason.waitFor();
    const text = await reason.innerText();
    for (const word of words) assert.ok(text.includes(word), `${word} is not in: ${text}`);
    assert.ok(!said.has(text), `said of another fault, too: ${text}`);
    said.add(text);
    assert.equal(await page.locator("#app [data-value]").count(), 0, "no figure beside it");
    assert.ok(await page.getByRole("button", { name: "重试" }).isVisible());
  });
}

test("a package that the index does not list", async (t) => {
  const { page } = await open(t, siteOf({ "1.0.0": sound() }), "#/?data=other");
  const reason = page.locator('[data-code="unknown-package"]');
  await reason.waitFor();
  assert.match(await reason.innerText(), /other/);
  await page.getByRole("button", { name: "打开默认数据包" }).tap();
  await page.locator("#app [data-sentence]").waitFor();
  assert.doesNotMatch(page.url(), /other/);
});

test("a version that the index does not list", async (t) => {
  const { page } = await open(t, siteOf({ "1.0.0": sound() }), "#/?version=9.9.9");
  await page.locator('[data-code="unknown-package"]').waitFor();
});

test("a path that leaves the site is refused before anything is fetched", async (t) => {
  for (const path of ["../other/data", "https%3A%2F%2Fexample.org%2Fpackage", "/etc/package"]) {
    const { page } = await open(t, siteOf({ "1.0.0": sound() }), `#/?data=${path}`);
    await page.locator('[data-code="path-refused"]').waitFor();
  }
});

test("a version of its own opens by its number", async (t) => {
  const older = packageOf({ ...TABLES, observation: TABLES.observation.replace("12.5", "11.5") });
  const files = siteOf({ "0.9.0": older, "1.0.0": sound() });
  const { page } = await open(t, files, "#/?version=0.9.0");
  await page.locator('#app [data-sentence] [data-value="1150000000"]').waitFor();
  const { page: current } = await open(t, files);
  await current.locator('#app [data-sentence] [data-value="1250000000"]').waitFor();
});

test("a package by its path opens, and says that its descriptor is unverified", async (t) => {
  const { page, complaints } = await open(t, siteOf({ "1.0.0": sound() }), "#/?data=data/tiny/1.0.0");
  await page.locator("#app [data-sentence]").waitFor();
  assert.match(await page.locator(".y-honesty").innerText(), /描述文件未核验/);
  assert.deepEqual(complaints, []);
});

test("a package without any figure says so, and the data page still opens", async (t) => {
  const { page } = await open(t, sealed("measure,area,period,value\n"));
  await page.getByText("数据包中还没有数字").waitFor();
  await page.evaluate(() => (location.hash = "#/data"));
  await page.locator("#app [data-sentence]").waitFor();
});

test("the packages of the index are switched in the settings", async (t) => {
  const files = siteOf({ "1.0.0": sound() });
  const index = JSON.parse(files["index.json"]);
  index.packages.push({ id: "second", title: "另一数据包", title_en: "Another", current: "1", versions: [{ version: "1", path: "second/1", descriptor_sha256: "" }] });
  files["index.json"] = Buffer.from(JSON.stringify(index));
  const second = packageOf({ ...TABLES, observation: TABLES.observation.replace("12.5", "99") }, { synthetic: true });
  for (const [path, bytes] of Object.entries(second)) files[`second/1/${path}`] = bytes;
  const { page } = await open(t, files);
  await page.getByRole("button", { name: "显示设置" }).tap();
  await page.getByRole("group", { name: "数据包" }).getByRole("button", { name: "另一数据包" }).tap();
  await page.locator('#app [data-sentence] [data-value="9900000000"]').waitFor();
  assert.ok(await page.getByText("示例数据").first().isVisible());
  await page.goBack();
  await page.locator('#app [data-sentence] [data-value="1250000000"]').waitFor();
});

test("what comes late from a package left meanwhile is not shown", async (t) => {
  const context = await browser.newContext(device("landscape"));
  t.after(() => context.close());
  const page = await context.newPage();
  const older = packageOf({ ...TABLES, observation: TABLES.observation.replace("12.5", "11.5") });
  await serveData(page, siteOf({ "0.9.0": older, "1.0.0": sound() }));
  let release;
  const held = new Promise((done) => (release = done));
  await page.route("**/tiny/0.9.0/observation.csv", async (route) => (await held, route.fallback()));
  await page.goto(dist.address("#/?version=0.9.0"));
  await page.locator('#app .y-waiting[aria-busy="true"]').waitFor();
  await page.evaluate(() => (location.hash = "#/"));
  await page.locator('#app [data-sentence] [data-value="1250000000"]').waitFor();
  const late = page.waitForResponse("**/tiny/0.9.0/observation.csv");
  release();
  await late;
  await settled(page);
  assert.equal(await page.locator('#app [data-value="1250000000"]').count() > 0, true);
});

test("what failed can be tried again", async (t) => {
  const context = await browser.newContext(device("landscape"));
  t.after(() => context.close());
  const page = await context.newPage();
  let isDown = true;
  await serveData(page, siteOf({ "1.0.0": sound() }));
  await page.route("**/data/index.json", (route) => (isDown ? route.abort() : route.fallback()));
  await page.goto(dist.address("#/"));
  await page.locator('[data-code="fetch-error"]').waitFor();
  isDown = false;
  await page.getByRole("button", { name: "重试" }).click();
  await page.locator("#app [data-sentence]").waitFor();
});
