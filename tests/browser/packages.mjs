// Small packages made in memory, for tests of what is wrong with one: the page asks for its data and
// the test answers.
import { createHash } from "node:crypto";

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

const FIELDS = {
  area: ["id", "parent", "name", "kind"],
  measure: ["id", "name", "unit", "kind"],
  observation: ["measure", "area", "period", "value"],
};
const TYPES = { value: "number" };

/** Three tables that already give an overview. */
export const TABLES = {
  area: "id,parent,name,kind\n440300,,示例市,city\n440303,440300,东区,district\n",
  measure: "id,name,unit,kind\ninvestment,固定资产投资完成额,CNY_100M,ytd\n",
  observation: "measure,area,period,value\ninvestment,,2023-01/2023-09,12.5\n",
};

/** The files of a package with these tables, by path: bytes and hashes as `yilan seal` writes them. */
export function packageOf(tables, properties = {}) {
  const files = Object.fromEntries(Object.entries(tables).map(([name, text]) => [`${name}.csv`, Buffer.from(text)]));
  const resource = (name) => ({
    name,
    path: `${name}.csv`,
    type: "table",
    bytes: files[`${name}.csv`].length,
    hash: `sha256:${sha256(files[`${name}.csv`])}`,
    schema: { fields: FIELDS[name].map((field) => ({ name: field, type: TYPES[field] ?? "string" })) },
  });
  const descriptor = {
    name: "tiny",
    title: "小数据包",
    version: "1.0.0",
    yilan: { as_of: "2023-09", headline: ["investment"], ...properties },
    resources: Object.keys(tables).map(resource),
  };
  return { ...files, "datapackage.json": Buffer.from(JSON.stringify(descriptor)) };
}

/** The files of a site's data folder with one package `tiny` in the versions given; the last is current. */
export function siteOf(versions) {
  const names = Object.keys(versions);
  const entry = (version) => ({
    version,
    path: `tiny/${version}`,
    descriptor_sha256: versions[version]["datapackage.json"] ? sha256(versions[version]["datapackage.json"]) : "0".repeat(64),
  });
  const index = {
    site: { title: "小站", title_en: "Small site", default_package: "tiny" },
    packages: [{ id: "tiny", title: "小数据包", title_en: "Tiny", current: names.at(-1), versions: names.map(entry) }],
  };
  const files = { "index.json": Buffer.from(JSON.stringify(index)) };
  for (const version of names)
    for (const [path, bytes] of Object.entries(versions[version])) files[`tiny/${version}/${path}`] = bytes;
  return files;
}

const MEDIA_TYPES = { csv: "text/csv", json: "application/json" };

/**
 * Answers the page's requests below `data/` from `files`. An entry may be bytes, or `{ status, contentType,
 * body }`, or "abort"; what is not there is answered with 404.
 */
export async function serveData(page, files) {
  await page.route("**/data/**", async (route) => {
    const path = new URL(route.request().url()).pathname.split("/data/")[1];
    const file = files[path];
    if (file === "abort") return route.abort();
    if (file === undefined) return route.fulfill({ status: 404, contentType: "text/plain", body: "not found" });
    if (!Buffer.isBuffer(file)) return route.fulfill(file);
    return route.fulfill({ status: 200, contentType: MEDIA_TYPES[path.split(".").at(-1)], body: file });
  });
}
