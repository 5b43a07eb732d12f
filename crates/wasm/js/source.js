// From what a start is given to a compiled module, and to nothing but ours: the glue keeps the first module that it
// gets for good, so a wrong one has to be refused before.

import { Reason, notBeside } from "./error.js";
import { bytesOf, kindOf } from "./input.js";

/** What the glue calls in the module. The build fills this in. */
const EXPORTS = "FENTAN_EXPORTS".split(" ");

const isModule = (value) => kindOf(value) === "WebAssembly.Module";

/** Whether a source is an address: text, a URL, or a request. */
export const isAddress = (source) =>
  typeof source === "string" || typeof source?.href === "string" || kindOf(source) === "Request";

/** What `find` finds beside the script. */
export async function beside(find) {
  try {
    return await received(await find());
  } catch (thrown) {
    throw notBeside(thrown);
  }
}

/** The same without waiting. */
export function besideSync(find) {
  try {
    return find();
  } catch (thrown) {
    throw notBeside(thrown);
  }
}

/** The compiled module from one, from bytes, or from a response. */
export async function compiled(source) {
  const found = await received(source);
  if (isModule(found)) return checked(found);
  if (isResponse(found)) return checked(await WebAssembly.compileStreaming(found));
  return checked(await WebAssembly.compile(bytesOf(found) ?? found));
}

/** The same without waiting, from one or from bytes. */
export function compiledSync(source) {
  if (isModule(source)) return checked(source);
  const bytes = bytesOf(source);
  if (bytes) return checked(new WebAssembly.Module(bytes));
  throw new Reason(
    "pass the bytes of fentan.wasm or a `WebAssembly.Module`: they cannot be found without waiting here",
    "请传入 fentan.wasm 的字节或 `WebAssembly.Module`：这里不等待就无法取得它",
  );
}

const isResponse = (value) => typeof value?.arrayBuffer === "function";

/** A response itself, where it can be compiled while it arrives, since it is named as wasm; else its bytes, whatever
 * their name. Anything else as it is. */
async function received(source) {
  if (!isResponse(source)) return source;
  if (source.ok === false) {
    const where = `HTTP ${source.status} ${source.url}`;
    throw new Reason(where, where);
  }
  if (source.headers?.get("Content-Type") === "application/wasm" && WebAssembly.compileStreaming) return source;
  const bytes = await source.arrayBuffer();
  // Many servers answer with a page where there is no file.
  if (!isWasm(bytes)) {
    const from = source.url || "response";
    throw new Reason(`there is something else than wasm in ${from}`, `${from} 的内容不是 wasm`);
  }
  return bytes;
}

/** Whether bytes begin as every wasm file does. */
const isWasm = (bytes) => String.fromCharCode(...new Uint8Array(bytes).subarray(0, 4)) === "\0asm";

function checked(module) {
  const there = new Set(WebAssembly.Module.exports(module).map(({ name }) => name));
  const missing = EXPORTS.find((name) => !there.has(name));
  if (missing === undefined) return module;
  throw new Reason(
    `this is another WebAssembly module: it has no \`${missing}\``,
    `这是另一个 WebAssembly 模块：其中没有 \`${missing}\``,
  );
}
