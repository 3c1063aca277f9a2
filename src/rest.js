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

function begin(module) {
  if (isHere()) return;
  new WebAssembly.Instance(module, imports);
  imports.first.rest_is_here.value = 1;
}

async function fetched() {
  bytes = await download(link.href, Number(link.dataset.bytes));
  await verify(bytes, link.dataset.sha256);
  begin(await WebAssembly.compile(bytes));
}

/** The rest, when it has come. After a failure it can be asked for again. */
function arrive() {
  if (isHere()) return Promise.resolve();
  coming ??= fetched().catch((error) => {
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
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
}

globalThis.yilan = {
  arrive,
  /** Loads the rest before it returns: the first module's bridges call it. */
  load: () => begin(new WebAssembly.Module(bytes ?? bytesNow())),
  /** Takes what the first module offers before it starts, and what both import of the browser. */
  follow: (first, browser) => (imports = { ...browser, first }),
};
