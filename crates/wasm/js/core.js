// The functions, and starting the module they are in. What differs from host to host, how fentan.wasm is found,
// is in the entries: browser.js, node.js and inline.js.

import * as glue from "./glue.js";
import { Reason, failed, notStarted, translated } from "./error.js";
import { budgetOf, figureOf } from "./input.js";
import { aboutLoaded, handleOf, tomlOf } from "./rulebook.js";
import { compiled, compiledSync } from "./source.js";

export { FentanError } from "./error.js";
export { beside, besideSync, isAddress } from "./source.js";

/** The package's version. */
export const version = VERSION;

let started = false;
/** The start that is under way, so that a second caller waits for the first one's. */
let starting;

/** Starts the module from what `find` gives, or a promise of it; once it has started, does nothing. */
export function start(find) {
  if (started) return Promise.resolve();
  starting ??= startFrom(find).finally(() => (starting = undefined));
  return starting;
}

async function startFrom(find) {
  try {
    refuseWithoutWebAssembly();
    const module = await compiled(await find());
    // Started meanwhile by `initSync`: the first one stays.
    if (!started) await glue.default({ module_or_path: module });
    started = true;
  } catch (thrown) {
    throw failed(thrown);
  }
}

/** Starts the module from the bytes or the compiled module that `find` gives, without waiting. */
export function startSync(find) {
  if (started) return;
  try {
    refuseWithoutWebAssembly();
    glue.initSync({ module: compiledSync(find()) });
    started = true;
  } catch (thrown) {
    throw failed(thrown);
  }
}

function refuseWithoutWebAssembly() {
  if (typeof WebAssembly !== "object") throw new Reason("there is no WebAssembly here", "此环境没有 WebAssembly");
}

/** Calls the module with the arguments that `read` reads; before the start nothing is read. */
function called(name, read) {
  if (!started) throw notStarted();
  const values = read();
  try {
    return glue[name](...values);
  } catch (thrown) {
    throw translated(thrown);
  }
}

/** A rulebook of one's own, from the text or the bytes of its TOML file. */
export function loadRulebook(file) {
  if (!started) throw notStarted();
  const bytes = tomlOf(file);
  try {
    return aboutLoaded(glue.LoadedRulebook.fromToml(bytes));
  } catch (thrown) {
    throw translated(thrown);
  }
}

/** Who pays what. */
export function assess(budget, options) {
  return called("assess", () => [rulebookOf(options), budgetOf(budget)]);
}

/** What is said about a budget, without its figures. */
export function check(budget, options) {
  return called("check", () => [rulebookOf(options), budgetOf(budget)]);
}

/** Why a figure is what it is. */
export function explain(budget, figure, options) {
  return called("explain", () => [rulebookOf(options), budgetOf(budget), figureOf(figure)]);
}

/** What a text, bytes or an object hold of a budget, and what could not be read. */
export function read(budget) {
  return called("read", () => [budgetOf(budget)]);
}

/** The rulebook. */
export function rules(options) {
  return called("rules", () => [rulebookOf(options)]);
}

/** The rulebook that is compiled in, once it was needed. */
let builtIn;

/** The module's rulebook for a call: the one that its options name, else the one compiled in. */
function rulebookOf(options) {
  return handleOf(options) ?? (builtIn ??= glue.LoadedRulebook.builtIn());
}
