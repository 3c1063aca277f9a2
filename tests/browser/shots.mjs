// Pictures of a built dist/ at the sizes Yilan is designed for:
//
//   node tests/browser/shots.mjs --out DIR [--routes '#/,#/areas?month=2023-09'] [--sizes 1180x820,phone]
//        [--langs zh,en] [--themes light,dark] [--root dist] [--full] [--wait MS] [--select CSS]
//
// --routes  fragments, joined by commas (write %2C for a comma inside one); `/areas` means `#/areas`. Default: `#/`
// --sizes   landscape 1180x820, portrait 820x1180, small 1024x768, desktop 1440x900, phone 390x844, by name or
//           as WIDTHxHEIGHT; all five by default. All but desktop are touch screens at twice the density.
// --langs   adds `lang=` to the fragment; none by default (the page's own language)
// --themes  light (default), dark: what the system prefers
// --full    the whole length of the page, not the first screen
// --select  pictures of the first element that matches, not of the page
// --root    the built folder. Build it with `trunk build` (debug is enough to look at).
//
// Writes DIR/<route>-<size>[-<lang>]-<theme>.png and prints each name with what the page complained
// of. Ends with 1 when a page complained or did not mount; a picture is taken all the same.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SIZES, device, launch, settled, sidewaysExcess, site, watch } from "./chromium.mjs";

const { values: options } = parseArgs({
  options: {
    out: { type: "string" },
    routes: { type: "string", default: "#/" },
    sizes: { type: "string", default: Object.keys(SIZES).join(",") },
    langs: { type: "string", default: "" },
    themes: { type: "string", default: "light" },
    root: { type: "string", default: "dist" },
    full: { type: "boolean", default: false },
    wait: { type: "string", default: "0" },
    select: { type: "string" },
  },
});
if (!options.out) throw new Error("--out DIR is needed");

/** The fragment with its `#` and, where asked, its language. */
function fragmentOf(route, lang) {
  const fragment = (route.startsWith("#") ? route : `#${route}`).replaceAll("%2C", ",");
  if (!lang) return fragment;
  return `${fragment}${fragment.includes("?") ? "&" : "?"}lang=${lang}`;
}

function nameOf(route, size, lang, theme) {
  const page = route.replace(/^#?\/?/, "").replace(/[^\w-]+/g, "_") || "home";
  return [page, SIZES[size] ?? size, lang, theme].filter(Boolean).join("-");
}

async function picture(browser, address, shape, path) {
  const context = await browser.newContext(shape);
  try {
    const page = await context.newPage();
    const complaints = await watch(page);
    await page.goto(address);
    await settled(page).catch((error) => complaints.push(`did not settle: ${error.message.split("\n")[0]}`));
    await page
      .waitForFunction(() => !document.querySelector('[aria-busy="true"]'), null, { timeout: 60_000 })
      .catch(() => complaints.push("is still at work"));
    await page.waitForTimeout(Number(options.wait));
    const subject = options.select ? page.locator(options.select).first() : page;
    await subject.screenshot(options.select ? { path } : { path, fullPage: options.full }).catch((error) => complaints.push(error.message));
    const excess = await sidewaysExcess(page);
    if (excess > 0) complaints.push(`scrolls sideways by ${excess} px`);
    return complaints;
  } finally {
    await context.close();
  }
}

const list = (text) => text.split(",");
const dist = await site({ root: options.root });
const browser = await launch();
let complained = false;
mkdirSync(options.out, { recursive: true });
try {
  for (const route of list(options.routes))
    for (const size of list(options.sizes))
      for (const lang of list(options.langs))
        for (const theme of list(options.themes)) {
          const path = join(options.out, `${nameOf(route, size, lang, theme)}.png`);
          const complaints = await picture(browser, dist.address(fragmentOf(route, lang)), device(size, { colorScheme: theme }), path);
          complained ||= complaints.length > 0;
          console.log([path, ...complaints].join("\n    "));
        }
} finally {
  await browser.close();
  await dist.close();
}
process.exitCode = complained ? 1 : 0;
