// A table of what the first visit to a built `dist/` fetches, the data apart, and the limit the
// modules must keep: a leader's tablet loads them over a meeting room's Wi-Fi.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const WASM_LIMIT_KB = 500;
// Fetched once the overview is there (.ci/split.mjs).
const isLater = ({ name }) => name.startsWith("main_rest-");
const COMPRESSED_ALREADY = [".woff2", ".png"];

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
const print = (name, sizes) => console.log(`${name.padEnd(44)}${sizes.map(kb).join("")}`);

const rows = readdirSync("dist", { recursive: true })
  .filter((name) => statSync(join("dist", name)).isFile() && !name.startsWith("data/"))
  .sort()
  .map((name) => {
    const bytes = readFileSync(join("dist", name));
    const packed = COMPRESSED_ALREADY.includes(extname(name));
    return { name, sizes: [bytes, packed ? bytes : gzipSync(bytes, { level: 9 }), packed ? bytes : brotliCompressSync(bytes)].map((b) => b.length) };
  });

const sum = (of) => [0, 1, 2].map((column) => of.reduce((total, row) => total + row.sizes[column], 0));
const modules = sum(rows.filter((row) => row.name.endsWith(".wasm") && !isLater(row)));

console.log(`${"kB".padEnd(44)}      raw     gzip   brotli`);
rows.forEach((row) => print(row.name, row.sizes));
// Read by lawyers, not by the page.
const isLicence = ({ name }) => name.endsWith(".txt");
print("until the overview is painted, data apart", sum(rows.filter((row) => !isLicence(row) && !isLater(row))));
print(`its wasm, at most ${WASM_LIMIT_KB} kB in brotli`, modules);
if (modules[2] > WASM_LIMIT_KB * 1000) {
  console.error(`The first module has ${kb(modules[2]).trim()} kB in brotli; ${WASM_LIMIT_KB} kB is the limit.`);
  process.exit(1);
}
