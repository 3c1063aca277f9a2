// The rest of the module (.ci/split.mjs): fetched behind the first page, or at once where it is
// needed earlier. `globalThis.yilan` is how the page asks for it.
//
// index.html names it with `link[data-module="rest"]`; a build that was not parted has no such link,
// and then the rest is there from the beginning.
import { download, verify } from "./download.js";

const link = document.querySelector('link[data-module="rest"]');

let imports = null;
let bytes = null;
let coming = null;

const isHere = () => !link || imports.first.rest_is_here.value === 1;

// The rest may have begun at once while it was on its way: it begins once.
const hasBegun = () => (imports.first.rest_is_here.value = 1);

async function fetched(onProgress) {
  const length = Number(link.dataset.bytes);
  const found = await download(link.href, length, (here) => onProgress(here, length));
  await verify(found, link.dataset.sha256);
  bytes = found;
  if (isHere()) return;
  await WebAssembly.instantiate(bytes, imports);
  hasBegun();
}

/**
 * The rest, when it has come; `onProgress` is told the bytes that are here and all of them. After a
 * failure it can be asked for again.
 */
function arrive(onProgress) {
  if (isHere()) return Promise.resolve();
  coming ??= fetched(onProgress).catch((error) => {
    coming = null;
    throw error;
  });
  return coming;
}

/** Bytes that are needed before the next line of the page's code can run. */
function bytesNow() {
  const request = new XMLHttpRequest();
  request.open("GET", link.href, false);
  // The only way to bytes that does not wait: each becomes a character of its own.
  request.overrideMimeType("text/plain; charset=x-user-defined");
  request.send();
  if (request.status !== 200) throw new Error(`${request.status} ${link.href}`);
  const found = Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
  // Hashing would have to wait: here the length alone is checked.
  if (found.length !== Number(link.dataset.bytes)) throw new Error(`${found.length} B ${link.href}`);
  return found;
}

/** Loads the rest before it returns: the first module's bridges call it. */
function load() {
  if (isHere()) return;
  new WebAssembly.Instance(new WebAssembly.Module(bytes ?? bytesNow()), imports);
  hasBegun();
}

globalThis.yilan = {
  arrive,
  load,
  /** Takes what the first module offers before it starts, and what both import of the browser. */
  follow: (first, browser) => (imports = { ...browser, first }),
};
