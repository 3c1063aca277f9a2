// How long the page takes, at the size of the demonstration package:
//
//   node tests/browser/bench.mjs [--root dist] [--data demo] [--rate 1] [--times 40]
//
// load    from the fragment's package asked for to its overview painted, its files from this machine
// results what the page itself measures of a tap (`yilan:filter`): from the filters to every sum it shows
// written from the tap to the end of the task that computed its results and wrote them into the page, or of
//         the frame, where that comes first
// painted from the same tap to the end of the next painted frame
// thread  the processor's time of the page's thread for a tap, all its tasks until the frame is painted, the
//         mean of all taps: what is left when nothing else runs on the machine
// long    tasks above 50 ms, while loading and while tapping
// machine the same millisecond of work again and again: what its 95 % has above its median, every other
//         figure has from the machine as well
//
// --rate slows the processor so many times, as a tablet's would be. Build with `make build` first. The
// figures of a machine and a day are in docs/performance.md; nothing here is a test.
import { parseArgs } from "node:util";
import { device, launch, ready, site } from "./chromium.mjs";

const { values: options } = parseArgs({
  options: {
    root: { type: "string", default: "dist" },
    data: { type: "string", default: "demo" },
    rate: { type: "string", default: "1" },
    times: { type: "string", default: "40" },
  },
});

const GOALS = { "tap, results": 4, "tap, painted": 50 };

/** The page's own name for the work behind a tap. */
const FILTER = "yilan:filter";

/** The value below which a share of the values lies. */
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

const line = (cells) => console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(34) : String(cell).padStart(9))).join(""));

function report(name, values) {
  const goal = GOALS[name.split(":")[0]];
  const [median, p95] = [quantile(values, 0.5), quantile(values, 0.95)];
  const verdict = goal === undefined ? "" : p95 <= goal ? "met" : "missed";
  line([name, median.toFixed(1), p95.toFixed(1), goal ?? "", verdict]);
}

/** Watches long tasks and the page's own measures from now on; runs in the page before its scripts. */
function watchTasks(filter) {
  window.yilanFilters = [];
  new PerformanceObserver((list) => window.yilanFilters.push(...list.getEntriesByName(filter).map(({ duration }) => duration))).observe({ type: "measure" });
  window.yilanLong = [];
  new PerformanceObserver((list) => window.yilanLong.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: "longtask", buffered: true });
}

/**
 * Goes to a fragment as a tap does, which puts it into the history, and measures in the page: all that
 * hangs on it is done in the microtasks after it, before the next task; the frame after it is painted
 * before the task after that frame.
 */
async function step(fragment) {
  // A finger rests between two taps.
  await new Promise((rested) => setTimeout(rested, 100));
  const nextTask = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
  if (location.hash === fragment) throw new Error(`${fragment} is no tap`);
  const began = performance.now();
  history.pushState(null, "", fragment);
  dispatchEvent(new PopStateEvent("popstate"));
  // Asked for with the tap, as the page asks for its own: asked for a task later it would be the frame after.
  const painted = new Promise((done) => requestAnimationFrame(() => nextTask().then(() => done(performance.now() - began))));
  await nextTask();
  const written = performance.now() - began;
  return { written, painted: await painted };
}

/** Times some millisecond of arithmetic, many times. */
function sameWork() {
  const work = (count) => {
    const began = performance.now();
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += (at * at) % 7;
    return sum < 0 ? NaN : performance.now() - began;
  };
  work(1e6);
  const inMillisecond = Math.round(1e6 / work(1e6));
  return Array.from({ length: 2_000 }, () => work(inMillisecond));
}

// Many states each, so that a tap finds few of its answers where another left them.
const AREAS = ["yunlan", "wanglan", "qingyu", "chenghu", "yunlu", "changdi", "yinsha", "heting", "tongling", "songpo", "jiawan"].map((id) => `area=${id}`);
const LISTS = ["major", "infrastructure", "demonstration", "reserve"].map((id) => `list=${id}`);
const MONTHS = [9, 6, 8, 3, 7, 5, 4].map((month) => `month=2026-0${month}`);
const of = (prefix, taps) => taps.map((tap) => [prefix, tap].filter(Boolean).join("&"));
const TAPS = {
  area: ["/", of("", AREAS)],
  list: ["/", of("", ["", ...LISTS, ...LISTS.map((list) => `area=wanglan&${list}`)])],
  light: ["/", ["", "area=wanglan", "area=yinsha"].flatMap((area) => of(area, ["light=behind", "light=watch", "light=ok"]))],
  month: ["/", of("", MONTHS)],
  matrix: ["/areas", of("view=matrix", ["", ...LISTS, ...MONTHS.map((month) => `list=major&${month}`)])],
  sectors: ["/sectors", of("", AREAS)],
  projects: ["/projects", of("", AREAS)],
};

const browser = await launch();
const dist = await site({ root: options.root });
try {
  const address = (path, query) => `#${path}?${[`data=${options.data}`, query].filter(Boolean).join("&")}`;
  line(["ms", "median", "p95", "goal p95", ""]);
  const loads = [];
  const longLoading = [];
  for (let at = 0; at < 5; at += 1) {
    const context = await browser.newContext(device("landscape"));
    const page = await context.newPage();
    await page.addInitScript(watchTasks, FILTER);
    await throttled(context, page);
    await page.goto(dist.address(address("/")));
    await ready(page, "/", { timeout: 120_000 });
    loads.push(await page.evaluate(() => performance.now()));
    longLoading.push(...(await page.evaluate(() => window.yilanLong)));
    await context.close();
  }
  report("load", loads);
  const context = await browser.newContext(device("landscape"));
  const page = await context.newPage();
  await page.addInitScript(watchTasks, FILTER);
  await page.goto(dist.address(address("/")));
  await ready(page, "/", { timeout: 120_000 });
  // A reader looks before the first tap; the page prepares the months meanwhile.
  await page.waitForTimeout(1_500);
  await throttled(context, page);
  await page.evaluate(() => (window.yilanLong = []));
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  for (const [name, [path, queries]] of Object.entries(TAPS)) {
    await page.evaluate(step, address(path, queries.at(-1)));
    const taps = [];
    const before = await busy();
    await page.evaluate(() => (window.yilanFilters = []));
    for (let at = 0; at < Number(options.times); at += 1) taps.push(await page.evaluate(step, address(path, queries[at % queries.length])));
    report(`tap, results: ${name}`, await page.evaluate(() => window.yilanFilters));
    report(`tap, written: ${name}`, taps.map(({ written }) => written));
    report(`tap, painted: ${name}`, taps.map(({ painted }) => painted));
    line([`tap, thread: ${name}`, (((await busy()) - before) / taps.length).toFixed(1)]);
  }
  report("machine, a millisecond of work", await page.evaluate(sameWork));
  const longTapping = await page.evaluate(() => window.yilanLong);
  for (const [when, tasks] of [["loading", longLoading], ["tapping", longTapping]]) {
    const lengths = tasks.map(([, duration]) => Math.round(duration)).filter((duration) => duration > 50);
    line([`tasks above 50 ms, ${when}`, lengths.length, lengths.length > 0 ? Math.max(...lengths) : ""]);
  }
} finally {
  await browser.close();
  await dist.close();
}

async function throttled(context, page) {
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: Number(options.rate) });
}
