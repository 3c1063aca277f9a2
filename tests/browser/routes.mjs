// The routes that every browser must show, and what is asked of each in any browser.

/** Fragments of every page of the navigation. */
export const ROUTES = ["#/", "#/areas", "#/sectors", "#/projects", "#/ranking", "#/data"];

/** Every page opens with its sentence. */
export const SENTENCE = "#app h1";

// The two functions below run inside the page: they are sent as text and may name nothing from here.

/** Begins to collect what the page complains of from now on, for drivers that do not report it. */
export function collectComplaints() {
  window.yilanComplaints = [];
  const keep = (kind, detail) => window.yilanComplaints.push(`${kind}: ${detail}`);
  addEventListener("error", (event) => keep("error", event.message));
  addEventListener("unhandledrejection", (event) => keep("rejection", event.reason));
  document.addEventListener("securitypolicyviolation", (event) => keep("policy", `${event.violatedDirective} ${event.blockedURI}`));
  for (const level of ["error", "warn"]) console[level] = (...words) => keep(level, words.join(" "));
}

/** The text of the sentence once it is on the screen, else null. */
export function shownSentence(selector) {
  const element = document.querySelector(selector);
  return element && element.getClientRects().length > 0 ? element.textContent.trim() || null : null;
}
