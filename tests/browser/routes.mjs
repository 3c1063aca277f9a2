// The packages and routes that every browser must show, and what is asked of each in any browser.
import { readFileSync } from "node:fs";

const index = JSON.parse(readFileSync("public/data/index.json", "utf8"));

/** A package of the index in its current version. */
function shipped(id) {
  const entry = index.packages.find((known) => known.id === id);
  const version = entry.versions.find((known) => known.version === entry.current);
  return { data: id === index.site.default_package ? "" : id, folder: `public/data/${version.path}` };
}

/**
 * Each package: how a link names it, where its files lie, and its pages, each with the number of figures
 * it shows at least on the first screens of a tablet. `filter` is a query that every page is shown with too.
 */
export const PACKAGES = {
  shenzhen: {
    ...shipped("shenzhen"),
    filter: "area=440306",
    pages: {
      "/": 20,
      "/areas": 100,
      "/areas/440306": 15,
      "/sectors": 60,
      "/sectors/rail": 8,
      "/projects": 15,
      "/projects/m8-3": 2,
      "/data": 2,
    },
  },
  demo: {
    ...shipped("demo"),
    filter: "area=wanglan&list=major",
    pages: {
      "/": 20,
      "/areas": 75,
      "/areas/wanglan": 80,
      "/sectors": 95,
      "/sectors/semiconductors": 80,
      "/projects": 80,
      "/projects/P0051": 8,
      "/ranking": 100,
      "/data": 2,
    },
  },
  province: {
    data: "fixtures/province/yunze/1.0.0",
    folder: "tests/fixtures/province/yunze/1.0.0",
    filter: "area=980100",
    pages: {
      "/": 16,
      "/areas": 20,
      "/areas/980100": 35,
      "/sectors": 50,
      "/sectors/G": 10,
      "/projects": 80,
      "/projects/yz-001": 10,
      "/ranking": 35,
      "/data": 2,
    },
  },
};

/** The fragment of a page of a package: `query` may add filters, a month, a language. */
export function fragment(name, path, query = "") {
  const { data } = PACKAGES[name];
  const parts = [data && `data=${encodeURIComponent(data)}`, query].filter(Boolean);
  return `#${path}${parts.length > 0 ? `?${parts.join("&")}` : ""}`;
}

/** Every page of every package as `{ name, path, figures }`. */
export const ROUTES = Object.entries(PACKAGES).flatMap(([name, { pages }]) =>
  Object.entries(pages).map(([path, figures]) => ({ name, path, figures })),
);

/** Every page opens with its sentence. */
export const SENTENCE = "#app [data-sentence]";

// The functions below run inside the page: they are sent as text and may name nothing from here.

/** Begins to collect what the page complains of from now on, for drivers that do not report it. */
export function collectComplaints() {
  window.yilanComplaints = [];
  const keep = (kind, detail) => window.yilanComplaints.push(`${kind}: ${detail}`);
  addEventListener("error", (event) => keep("error", event.message));
  addEventListener("unhandledrejection", (event) => keep("rejection", event.reason));
  document.addEventListener("securitypolicyviolation", (event) => keep("policy", `${event.violatedDirective} ${event.blockedURI}`));
  for (const level of ["error", "warn"]) console[level] = (...words) => keep(level, words.join(" "));
}

/** The text of the sentence once the page of `route` shows it, else null. */
export function shownSentence(selector, route) {
  const element = document.querySelector(selector);
  const main = document.getElementById("main");
  // Cards come in turns: the page is there when none is waited for.
  if (main?.dataset.route !== route || main.querySelector('[aria-busy="true"]')) return null;
  return element && element.getClientRects().length > 0 ? element.textContent.trim() || null : null;
}

/**
 * Every figure on the page as `{ id, text, whole, value, scale, places }`: its visible number and all its
 * text, its exact value in base units, how many of these one shown unit is, how many decimals are shown.
 */
export function figuresOnPage(within = "#app") {
  const numberOf = (element) => element.querySelector(".y-figure__number") ?? element.querySelector(".y-matrix__number");
  return [...document.querySelectorAll(`${within} [data-figure]`)]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => ({
      id: element.dataset.figure,
      text: numberOf(element).textContent.replace(/%$/, ""),
      whole: element.textContent,
      value: element.dataset.value,
      scale: element.dataset.scale,
      places: element.dataset.places,
    }));
}
