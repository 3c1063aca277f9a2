// A static file server that needs nothing but Node: `node .ci/serve.mjs [--root dist] [--port 8080]
// [--base /]`. The browser tests import `serve`. It promises no more than any static host does.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The file that `address` names below the first of the places whose path it begins with, or null. */
function fileAt(places, address) {
  const path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  const [base, root] = places.find(([base]) => path.startsWith(base)) ?? [];
  if (!root) return null;
  const file = join(root, normalize(`/${path.slice(base.length)}`), path.endsWith("/") ? "index.html" : "");
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? { file, size: found.size } : null;
}

function answer(places, request, response) {
  let found = null;
  try {
    found = fileAt(places, request.url);
  } catch {
    // A malformed address is answered like one that names nothing.
  }
  if (!found) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found\n");
    return;
  }
  response.writeHead(200, {
    "content-type": TYPES[extname(found.file)] ?? "application/octet-stream",
    "content-length": found.size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else createReadStream(found.file).pipe(response);
}

function listen(server, port) {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, () => {
      server.off("error", failed);
      done(server.address().port);
    });
  });
}

/**
 * Serves `root` below the path `base` on `port`, or on the next free one; 0 lets the system choose.
 * `mounts` are further folders by the path below `base` that leads to each, with a slash at its end.
 */
export async function serve({ root, base = "/", port = 0, mounts = {} }) {
  const places = [...Object.entries(mounts).map(([path, folder]) => [base + path, resolve(folder)]), [base, resolve(root)]];
  const server = createServer((request, response) => answer(places, request, response));
  for (let tried = port; ; tried += 1) {
    try {
      const bound = await listen(server, tried);
      return { port: bound, base, close: () => new Promise((done) => (server.close(done), server.closeAllConnections())) };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || tried >= port + 50) throw error;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({
    options: { root: { type: "string", default: "dist" }, port: { type: "string", default: "8080" }, base: { type: "string", default: "/" } },
  });
  const { port, base } = await serve({ ...values, port: Number(values.port) });
  console.log(`Yilan is at http://localhost:${port}${base} (Ctrl-C ends it)`);
}
