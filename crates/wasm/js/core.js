// The five functions, and starting the module they are in. What differs from host to host, how fentan.wasm is found,
// is in the entries: browser.js, node.js and inline.js.

import * as glue from "./glue.js";
import { failed, noSource, notStarted, translated } from "./error.js";

export { FentanError } from "./error.js";

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
    const module = await moduleFrom(await find());
    // Started meanwhile by `initSync`: the first one stays.
    if (!started) await glue.default({ module_or_path: module });
    started = true;
  } catch (error) {
    throw error?.name === "FentanError" ? error : failed(error);
  }
}

/** Starts the module from the bytes or the compiled module that `find` gives, without waiting. */
export function startSync(find) {
  if (started) return;
  try {
    refuseWithoutWebAssembly();
    const source = find();
    if (source === undefined) throw noSource();
    glue.initSync({ module: source });
    started = true;
  } catch (error) {
    throw error?.name === "FentanError" ? error : failed(error);
  }
}

function refuseWithoutWebAssembly() {
  if (typeof WebAssembly === "object") return;
  throw failed(undefined, "there is no WebAssembly here", "此环境没有 WebAssembly");
}

/** A compiled module from one, from bytes, or from a response. */
async function moduleFrom(source) {
  if (isModule(source)) return source;
  const bytes = typeof source?.arrayBuffer === "function" ? await received(source) : source;
  return isModule(bytes) ? bytes : WebAssembly.compile(bytes);
}

/** The module, compiled while it arrives where the response is named as wasm; else its bytes, whatever their name. */
async function received(response) {
  if (response.ok === false) {
    const where = `HTTP ${response.status} ${response.url}`;
    throw failed(undefined, where, where);
  }
  const streams = response.headers?.get("Content-Type") === "application/wasm" && WebAssembly.compileStreaming;
  return streams ? WebAssembly.compileStreaming(response) : response.arrayBuffer();
}

/** Also for a module of another window or worker, whose class is another. */
const isModule = (value) => Object.prototype.toString.call(value) === "[object WebAssembly.Module]";

/** Whether a source is an address: text, a URL, or a request. */
export const isAddress = (source) =>
  typeof source === "string" || typeof source?.href === "string" || Object.prototype.toString.call(source) === "[object Request]";

function called(name, values) {
  if (!started) throw notStarted();
  try {
    return glue[name](...values);
  } catch (error) {
    throw translated(error);
  }
}

/** Who pays what. */
export function assess(budget) {
  return called("assess", [budget]);
}

/** What is said about a budget, without its figures. */
export function check(budget) {
  return called("check", [budget]);
}

/** Why a figure is what it is. */
export function explain(budget, figure) {
  return called("explain", [budget, figure]);
}

/** What a text, bytes or an object hold of a budget, and what could not be read. */
export function read(budget) {
  return called("read", [budget]);
}

/** The rulebook. */
export function rules() {
  return called("rules", []);
}
