// Starts the app from index.html. It stands outside the module because it must tell how far the
// module's download is and, when the module cannot run, leave the readable page with a reason.
//
// index.html lists what to load: `link[data-module="main"]` for the wasm (`data-bytes` its length,
// `data-sha256` its hash) and `link[rel="modulepreload"]` for the script that binds it.

const place = document.getElementById("boot");
const text = document.getElementById("boot-text");
const count = document.getElementById("boot-count");
const progress = document.getElementById("boot-progress");
const readable = document.getElementById("static");
const app = document.getElementById("app");

/** Shows a line in both languages, and below it a detail in neither. */
function say(zh, en, detail = "") {
  const english = document.createElement("span");
  english.lang = "en";
  english.textContent = en;
  text.replaceChildren(zh, english, detail);
}

function showProgress(here, length) {
  progress.value = here / length;
  count.textContent = `${Math.round(here / 1000)} / ${Math.round(length / 1000)} kB`;
}

// Each of these came with one of Safari 16.4, Chromium 107 and Firefox 115, or shortly before.
function isNewEnough() {
  return typeof WebAssembly === "object" && typeof CompressionStream === "function" && CSS.supports("container-type", "inline-size");
}

async function start() {
  const { download, verify } = await import("./download.js");
  await import("./rest.js");
  const wasm = document.querySelector('link[data-module="main"]');
  const script = document.querySelector('link[rel="modulepreload"]');
  const length = Number(wasm.dataset.bytes);
  const [bytes, bindings] = await Promise.all([
    download(wasm.href, length, (here) => showProgress(here, length)),
    import(script.href),
  ]);
  await verify(bytes, wasm.dataset.sha256);
  await bindings.default({ module_or_path: bytes });
}

function fail(error) {
  place.hidden = false;
  place.classList.add("boot--failed");
  progress.hidden = true;
  count.hidden = true;
  say("完整页面未能打开，请检查网络后刷新。", "The full page could not be opened. Check the network and reload.", error.message);
}

// The readable page speaks of the site's default package in its current version alone.
function showsAnotherPackage() {
  const asked = new URLSearchParams(location.hash.split("?")[1]);
  return asked.has("data") || asked.has("version");
}

place.classList.add("boot--taken");
readable.hidden = showsAnotherPackage();
if (!isNewEnough()) {
  place.classList.add("boot--failed");
} else {
  say("正在打开完整页面…", "Opening the full page…");
  progress.hidden = false;
  // Whatever comes first, the readable page stays until the frame of the full one is there.
  new MutationObserver((_, observer) => {
    if (!app.querySelector("main")) return;
    observer.disconnect();
    place.hidden = true;
    readable.hidden = true;
  }).observe(app, { childList: true });
  start().catch(fail);
}
