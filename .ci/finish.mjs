// Trunk's last step (Trunk.toml, post_build): optimises the module, gives every file a name with
// its content's hash, so that hosts may cache it for ever, and fills in index.html.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { split } from "./split.mjs";

const dist = process.env.TRUNK_STAGING_DIR;

// The data keeps its names: the contract and data/index.json hash it by themselves.
const PLAIN = /^(data\/.*|index\.html|manifest\.webmanifest)$/;
const TEXT = [".js", ".css", ".html", ".webmanifest"];

// What rustc 1.95 emits for wasm32 by default; all of it runs on the oldest browsers supported.
const WASM_FEATURES = ["bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];

const files = () =>
  readdirSync(dist, { recursive: true })
    .filter((name) => statSync(join(dist, name)).isFile())
    .sort();

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function optimise(name) {
  const path = join(dist, name);
  const features = WASM_FEATURES.map((feature) => `--enable-${feature}`);
  // Taken apart and put together again, then in the order of their names: alike functions stand together, and pack better.
  const passes = ["--flatten", "--rereloop", "-Oz", "-Oz", "--reorder-functions-by-name"];
  execFileSync("node_modules/.bin/wasm-opt", [...passes, ...features, path, "-o", path], { stdio: "inherit" });
}

/** `text` with `found` replaced, which must stand there: what writes it may have changed. */
function replaced(text, found, by) {
  if (!text.includes(found)) throw new Error(`not found: ${found}`);
  return text.replace(found, by);
}

/** Parts the module, and lets the script that binds it hand each part to the other (src/rest.js). */
function part() {
  const [script, module, rest] = ["main.js", "main_bg.wasm", "main_rest.wasm"].map((name) => join(dist, name));
  split(module, rest);
  let text = readFileSync(script, "utf8");
  text = replaced(text, '"./main_bg.js": import0,', '"./main_bg.js": import0, rest: globalThis.yilan,');
  text = replaced(text, "wasm = instance.exports;", "wasm = instance.exports; globalThis.yilan.follow(wasm, __wbg_get_imports());");
  writeFileSync(script, text);
}

/**
 * Joins the style sheets into one, in the order of their links: sources are a file per component,
 * and a poor network is slower by every file it must ask for.
 */
function withOneSheet(html) {
  const link = /[ \t]*<link rel="stylesheet" href="\.\/([\w.-]+)"\/?>\n?/g;
  const sheets = [...html.matchAll(link)].map(([, name]) => join(dist, name));
  const text = sheets.map((sheet) => readFileSync(sheet, "utf8").replace(/\/\*[\s\S]*?\*\//g, "")).join("\n");
  sheets.forEach((sheet) => rmSync(sheet));
  writeFileSync(join(dist, "style.css"), text.replace(/^\s+/gm, ""));
  let first = true;
  return html.replace(link, () => (first ? ((first = false), '    <link rel="stylesheet" href="./style.css">\n') : ""));
}

/** `text` with each renamed file's new name; a name counts only where it stands alone. */
function withNewNames(text, renamed) {
  return text.replace(/[\w.-]+/g, (word) => renamed.get(word) ?? word);
}

/** Names every file by its content, what is named by others first; returns old → new base names. */
function nameByContent() {
  const renamed = new Map();
  let waiting = files().filter((name) => !PLAIN.test(name));
  const bases = new Set(waiting.map((name) => basename(name)));
  if (bases.size < waiting.length) throw new Error(`two files share a base name: ${waiting.join(", ")}`);
  while (waiting.length > 0) {
    const ready = waiting.filter((name) => !namesOneOf(name, waiting));
    if (ready.length === 0) throw new Error(`files name each other in a circle: ${waiting.join(", ")}`);
    for (const name of ready) rename(name, renamed);
    waiting = waiting.filter((name) => !ready.includes(name));
  }
  return renamed;
}

function namesOneOf(name, others) {
  if (!TEXT.includes(extname(name))) return false;
  const words = new Set(readFileSync(join(dist, name), "utf8").match(/[\w.-]+/g));
  return others.some((other) => other !== name && words.has(basename(other)));
}

function rename(name, renamed) {
  const path = join(dist, name);
  if (TEXT.includes(extname(name))) writeFileSync(path, withNewNames(readFileSync(path, "utf8"), renamed));
  const extension = extname(name);
  const hashed = `${basename(name, extension)}-${sha256(readFileSync(path)).slice(0, 16)}${extension}`;
  renameSync(path, join(dist, dirname(name), hashed));
  renamed.set(basename(name), hashed);
}

/** Tells boot.js how long each part of the module is and what it must hash to. */
function withModules(html) {
  const promises = (name) => {
    const bytes = readFileSync(join(dist, name));
    return `data-bytes="${bytes.length}" data-sha256="${sha256(bytes)}"`;
  };
  const [link, first] = html.match(/<link rel="preload" href="\.\/(main_bg-\w+\.wasm)"/) ?? [];
  if (!link) throw new Error("index.html does not preload the module");
  const rest = files().find((name) => name.startsWith("main_rest-"));
  const later = rest ? `<link rel="later" data-module="rest" href="./${rest}" ${promises(rest)}>` : "";
  return html.replace(link, `${later}${link} data-module="main" ${promises(first)}`);
}

/** The headline figures of the default package, where the native command has written them. */
function withHeadline(html) {
  const headline = "target/headline.html";
  if (!existsSync(headline)) return html;
  const region = /(<main id="static">)[\s\S]*?(<\/main>)/;
  return html.replace(region, (_, open, close) => `${open}\n${readFileSync(headline, "utf8")}${close}`);
}

if (process.env.TRUNK_PROFILE === "release") {
  part();
  files().filter((name) => name.endsWith(".wasm")).forEach(optimise);
}
const page = join(dist, "index.html");
writeFileSync(page, withOneSheet(readFileSync(page, "utf8")));
const renamed = nameByContent();
for (const name of ["manifest.webmanifest", "index.html"]) {
  const path = join(dist, name);
  const text = withNewNames(readFileSync(path, "utf8"), renamed);
  writeFileSync(path, name === "index.html" ? withHeadline(withModules(text)) : text);
}
