// Parts the module in two: what the first page needs, and the rest, which is fetched behind it.
//
// A function is of the rest when the name that the compiler gave it says that it is written in a part
// of the source that only later pages use, or when none but such functions call it. Where the first
// module calls one, a bridge stands in its place: it has the rest loaded where that is not yet here,
// and jumps through a table that the rest fills when it starts. So nothing can be missing, whatever
// the names say; it could only come early. docs/decisions/0012 says why.
import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

// What only later pages use, but for what stands in brackets with `?!`, which the overview uses, too.
// A part that is not named here comes with the first module.
const LATER = [
  "ui::pages::(areas|data|later_page|member|project|projects|ranking|sectors)",
  "ui::panels::(explanation|matrix|members|project|published|ranking|settings)",
  "ui::widgets::(matrix_grid|scene_svg|scrubber|sheet|time_axis|virtual_grid)",
  "ui::widgets::chart_menu::(?!__component_chart_menu|ChartMenu)",
  "present::(data|explain_members|explain_rows|matrix|member|project|projects|published|report|table_csv)",
  "chart::(caption|gantt|svg)",
  "locale::(columns|diagnostics::hints::(?!may_tell))",
  "base::nearest",
  "present::ranking::(?!sentence::family)",
  "present::explain::(?!figure_name)",
  "schedule::(?!tasks)",
  "analysis::matrix",
];
// What only packages need that constrain cells by patterns.
const LIBRARY = "regex_lite";
const PLACE = `(yilan(\\[\\w+\\])?::(${LATER.join("|")})\\b|${LIBRARY}(\\[\\w+\\])?::)`;
const IS_WRITTEN_THERE = new RegExp(`^[<&]*${PLACE}`);
const HOLDS_A_CLOSURE_OF_IT = new RegExp(`\\b${PLACE}.*\\{closure#`);
// Leptos' own components call what they are given through a pointer: they fit any page.
const FITS_ANY = /^[<&]*leptos(\[\w+\])?::/;
// The compiler folds functions that came out alike under either's name. Those are short, and what a
// library makes of two closures comes out alike most easily: such functions stay.
const SHORT_BYTES = 96;
const SHORT_BYTES_OF_LIBRARIES = 256;

const FEATURES = ["BulkMemory", "BulkMemoryOpt", "Multivalue", "MutableGlobals", "NontrappingFPToInt", "ReferenceTypes", "SignExt"];
const { i32, none } = binaryen;

// What the two say to each other, and `src/rest.js` to both.
const FIRST = "first";
const TABLE = "rest_table";
const IS_HERE = "rest_is_here";

const each = (count, at) => Array.from({ length: count }, (_, index) => at(index));
const functionsOf = (module) => each(module.getNumFunctions(), (at) => binaryen.getFunctionInfo(module.getFunctionByIndex(at)));
const tablesOf = (module) => each(module.getNumTables(), (at) => binaryen.getTableInfo(module.getTableByIndex(at)));
const globalsOf = (module) => each(module.getNumGlobals(), (at) => binaryen.getGlobalInfo(module.getGlobalByIndex(at)));
const exportsOf = (module) => each(module.getNumExports(), (at) => binaryen.getExportInfo(module.getExportByIndex(at)).name);
const segmentsOf = (module) => each(module.getNumElementSegments(), (at) => binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(at)).name);

function read(bytes) {
  const module = binaryen.readBinary(bytes);
  module.setFeatures(FEATURES.reduce((all, name) => all | binaryen.Features[name], 0));
  return module;
}

/** The lengths of the bodies of a module's own functions, in their order. */
function bodyLengths(bytes) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const CODE = 10;
  for (let kind = bytes[at++], length = number(); kind !== CODE; kind = bytes[at++], length = number()) at += length;
  return each(number(), () => {
    const length = number();
    at += length;
    return length;
  });
}

function isLater(name, length) {
  if (IS_WRITTEN_THERE.test(name)) return length >= SHORT_BYTES;
  return HOLDS_A_CLOSURE_OF_IT.test(name) && !FITS_ANY.test(name) && length >= SHORT_BYTES_OF_LIBRARIES;
}

/** The functions that belong to the rest by their names. */
function laterOf(module, bytes) {
  const lengths = bodyLengths(bytes);
  const own = functionsOf(module).filter(({ module: from }) => !from);
  if (own.length !== lengths.length) throw new Error(`${own.length} functions, ${lengths.length} bodies`);
  return own.filter(({ name }, at) => isLater(name, lengths[at]));
}

/** Puts a bridge in the place of every moved function. */
function buildBridges(module, moved) {
  // Exported before anything is taken out: the rest calls through these tables, too, and what nobody
  // seems to call there would lose its body.
  tablesOf(module).forEach(({ name }) => module.addTableExport(name, `table ${name}`));
  globalsOf(module).forEach(({ name }) => module.addGlobalExport(name, `global ${name}`));
  module.addTable(TABLE, moved.length, moved.length);
  module.addTableExport(TABLE, TABLE);
  module.addGlobal(IS_HERE, i32, true, module.i32.const(0));
  module.addGlobalExport(IS_HERE, IS_HERE);
  module.addFunctionImport("load_rest", "rest", "load", none, none);
  moved.forEach(({ name, params, results }, slot) => {
    const operands = binaryen.expandType(params).map((type, at) => module.local.get(at, type));
    const load = module.if(module.i32.eqz(module.global.get(IS_HERE, i32)), module.call("load_rest", [], none));
    const jump = module.call_indirect(TABLE, module.i32.const(slot), operands, params, results);
    module.removeFunction(name);
    module.addFunction(name, params, results, [], module.block(null, [load, jump], results));
  });
  // What only moved functions called goes with them.
  module.runPasses(["remove-unused-module-elements"]);
}

/** Keeps of the module the moved functions and what `stays` does not know; the others are imported. */
function keepRest(module, moved, stays) {
  const isMoved = new Set(moved.map(({ name }) => name));
  exportsOf(module).forEach((name) => module.removeExport(name));
  segmentsOf(module).forEach((name) => module.removeElementSegment(name));
  functionsOf(module)
    .filter(({ name, module: from }) => !from && stays.has(name) && !isMoved.has(name))
    .forEach(({ name, params, results }, at) => {
      module.removeFunction(name);
      module.addFunctionImport(name, FIRST, `f${at.toString(36)}`, params, results);
    });
  const { initial, max } = module.getMemoryInfo("0");
  module.setMemory(initial, max ?? -1, null, [], false, false, "0");
  module.addMemoryImport("0", FIRST, "memory");
  tablesOf(module).forEach(({ name }) => module.addTableImport(name, FIRST, `table ${name}`));
  globalsOf(module).forEach(({ name, type, mutable }) => {
    module.removeGlobal(name);
    module.addGlobalImport(name, FIRST, `global ${name}`, type, mutable);
  });
  module.addTable(TABLE, moved.length, moved.length);
  module.addTableImport(TABLE, FIRST, TABLE);
  module.addActiveElementSegment(TABLE, TABLE, moved.map(({ name }) => name), module.i32.const(0));
  module.runPasses(["remove-unused-module-elements"]);
}

/** Exports from the first module the functions that the rest imports of it. */
function offer(first, rest) {
  functionsOf(rest)
    .filter(({ module }) => module === FIRST)
    .forEach(({ name, base }) => first.addFunctionExport(name, base));
}

/** Parts the module at `path`: it becomes the first one, the rest is written to `restPath`. */
export function split(path, restPath) {
  const bytes = readFileSync(path);
  const [first, rest] = [read(bytes), read(bytes)];
  const moved = laterOf(first, bytes);
  const unknown = LATER.filter((part) => !moved.some(({ name }) => new RegExp(`yilan(\\[\\w+\\])?::${part}`).test(name)));
  if (!moved.some(({ name }) => new RegExp(`\\b${LIBRARY}(\\[\\w+\\])?::`).test(name))) unknown.push(LIBRARY);
  if (unknown.length > 0) throw new Error(`no function is written in ${unknown.join(", ")}: what is it called now?`);
  if (moved.length === 0) throw new Error(`${path}: no function is of the rest; are the names stripped?`);
  // What follows orders the functions by their names, and drops these then.
  binaryen.setDebugInfo(true);
  buildBridges(first, moved);
  keepRest(rest, moved, new Set(functionsOf(first).map(({ name }) => name)));
  offer(first, rest);
  for (const [module, name] of [[first, path], [rest, restPath]]) {
    if (!module.validate()) throw new Error(`${name}: parting the module broke it`);
    writeFileSync(name, module.emitBinary());
  }
}
