// Chromium for the browser tests: starts it, serves a built dist/ below a sub-path, and watches
// each page for what must never happen: console messages, errors, reports of the security policy.
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../../.ci/serve.mjs";

const ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Plain http under a name that is not localhost: an insecure context, as on an intranet.
  "--host-resolver-rules=MAP yilan.test 127.0.0.1",
];

/** The screens Yilan is designed for, in CSS pixels. */
export const SIZES = { landscape: "1180x820", portrait: "820x1180", small: "1024x768", desktop: "1440x900", phone: "390x844" };

/** Options of a browser context that emulates `size`, a name of SIZES or WIDTHxHEIGHT; all but the desktop are touch screens. */
export function device(size, more = {}) {
  const [width, height] = (SIZES[size] ?? size).split("x").map(Number);
  const touch = width < 1440;
  return {
    viewport: { width, height },
    screen: { width, height },
    deviceScaleFactor: touch ? 2 : 1,
    hasTouch: touch,
    isMobile: touch,
    locale: "zh-CN",
    ...more,
  };
}

export function launch() {
  return chromium.launch({ executablePath: "/usr/bin/chromium", chromiumSandbox: false, args: ARGUMENTS });
}

/** Serves dist/ below `/some/folder/`, the tests' own packages in `fixtures/` beside it; `address(fragment, host)` spells a page's address. */
export async function site({ root = process.env.DIST ?? "dist", base = "/some/folder/" } = {}) {
  if (!existsSync(join(root, "index.html"))) throw new Error(`${root}/index.html is missing: run \`make build\` first`);
  const { port, close } = await serve({ root, base, mounts: { "fixtures/": "tests/fixtures" } });
  const address = (fragment = "", host = "localhost") => `http://${host}:${port}${base}${fragment}`;
  return { address, close };
}

/** Collects into the returned array whatever the page complains of; it must stay empty. */
export async function watch(page) {
  const complaints = [];
  page.on("console", (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.stack ?? error.message}`));
  page.on("requestfailed", (request) => {
    // A fetch the page itself gave up is no fault.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => response.status() >= 400 && complaints.push(`${response.status()}: ${response.url()}`));
  await page.exposeFunction("yilanReportsPolicy", (report) => complaints.push(`policy: ${report}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.yilanReportsPolicy(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  return complaints;
}

/** Waits until the page of `route` (as in the fragment, without its query) says its sentence and has been painted. */
export async function ready(page, route, { timeout = 30_000 } = {}) {
  await page.waitForFunction(
    (route) => {
      const main = document.getElementById("main");
      const says = main?.querySelector("[data-sentence]")?.textContent.trim();
      return says && !main.querySelector('[aria-busy="true"]') && (!route || main.dataset.route === route);
    },
    route,
    { timeout },
  );
  await painted(page);
}

/** Waits until what has been asked for is on the screen: effects run before the next frame, paint in it. */
export async function painted(page) {
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))));
}

/** The path of a fragment, as `data-route` has it. */
export const routeOf = (fragment) => fragment.slice(1).split("?")[0];

/** Opens `address` in a page of its own, closed with its context when the test ends. */
export async function open(t, browser, address, shape = device("landscape")) {
  const context = await browser.newContext(shape);
  t.after(() => context.close());
  const page = await context.newPage();
  const complaints = await watch(page);
  await page.goto(address);
  return { page, context, complaints };
}

/** Changes the fragment as a link does, without a reload, and waits for its page. */
export async function goTo(page, fragment) {
  await page.evaluate((fragment) => (location.hash = fragment), fragment);
  await ready(page, routeOf(fragment));
}

/** Waits until the app has painted, the letters are there and nothing more arrives. */
export async function settled(page, { timeout = 30_000 } = {}) {
  await page.waitForFunction(() => document.getElementById("app")?.firstElementChild, null, { timeout });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle", { timeout });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** By how many pixels the page is wider than its window; it must not be. */
export function sidewaysExcess(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Keeps a picture of the page in the folder that SHOTS names, where it names one. */
export async function shot(page, name) {
  const folder = process.env.SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
