// Loading the calculator: its glue, which embed.html has asked for already, its wasm, and the rulebook and the budget
// that it begins with.
// What fails says why: an error of this module has one of the reasons of words.js as its `reason`.

import { unpack } from "../link.js";

/** The smallest module there is. A policy that refuses it refuses every other. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** The longest budget or rulebook, in bytes of its file. */
const MOST_BYTES = 1_048_576;

/** Files that a policy has kept from us. */
const refused = new Set();

addEventListener("securitypolicyviolation", ({ blockedURI }) => refused.add(blockedURI));

export class Failure extends Error {
  constructor(reason, detail) {
    super(detail === undefined ? reason : String(detail));
    this.reason = reason;
  }
}

/**
 * Loads and starts up the wasm.
 *
 * @param {{ glue: string, wasm: string, seal: string }} files addresses, and the integrity of the wasm
 * @returns {Promise<object>} the module's exports
 */
export async function calculator({ glue, wasm, seal }) {
  if (typeof WebAssembly !== "object") throw new Failure("old");
  // A module that is asked for early and then not used is an error to nobody.
  const compiled = compile(wasm, seal);
  compiled.catch(() => {});
  const module = await script(glue);
  const binary = await compiled;
  try {
    await module.default({ module_or_path: binary });
  } catch (error) {
    throw new Failure("start", error);
  }
  return module;
}

/** The glue: a deferred script, which has run or failed when the page is parsed. */
async function script(address) {
  let broken;
  const notice = (event) => {
    if (event.error instanceof SyntaxError) broken = event.error;
  };
  addEventListener("error", notice);
  if (document.readyState !== "complete" && document.readyState !== "interactive") {
    await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
  } else if (!window.fentanCalculator) {
    await new Promise((resolve) => addEventListener("load", resolve));
  }
  removeEventListener("error", notice);
  if (window.fentanCalculator) return window.fentanCalculator;
  if (broken) throw new Failure("old", broken);
  throw await whyNot(address);
}

async function compile(address, seal) {
  let response;
  try {
    response = await fetch(address, { integrity: seal });
  } catch (failed) {
    throw await whyNot(address);
  }
  if (!response.ok) throw new Failure("missing", `${response.status} ${address}`);
  try {
    // A browser compiles what arrives only where the server says that it is wasm; else it is compiled when it is there.
    const named = /^application\/wasm\b/.test(response.headers.get("Content-Type") || "");
    if (named && WebAssembly.compileStreaming) return await WebAssembly.compileStreaming(response);
    console.warn(`fentan: ${address}: Content-Type should be application/wasm`);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    if (!mayCompile()) throw new Failure("policy", error);
    // The connection may fail in the middle of a file.
    throw new Failure(error instanceof WebAssembly.CompileError ? "old" : "network", error);
  }
}

function mayCompile() {
  try {
    return new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module;
  } catch (refusal) {
    return false;
  }
}

/** Why a file could not be had: a browser says only that it could not. */
async function whyNot(address) {
  // The browser tells of a violation after it has failed what violates.
  await new Promise((later) => setTimeout(later));
  const policy = () => refused.has(address) || refused.has(new URL(address).origin);
  if (policy()) return new Failure("policy", address);
  try {
    const { ok, status, headers } = await fetch(address);
    const type = headers.get("Content-Type");
    // It can be had, but was refused for its type or its seal; or it has come up between.
    const typed = /javascript/.test(type) || /wasm$/.test(address);
    return new Failure(!ok ? "missing" : typed ? "altered" : "type", `${status} ${type} ${address}`);
  } catch (failed) {
    // Then it is the network, or the server's leave.
  }
  try {
    // Without asking to read it.
    await fetch(address, { mode: "no-cors" });
    return new Failure("cors", address);
  } catch (failed) {
    return new Failure("network", address);
  }
}

/**
 * The budget that the address asks for: its bytes, none for the example; and what a link says about it, the kinds of
 * private data that were left out and the home whose answer it is.
 *
 * @param {{ budget: string | null, link: string | null }} configuration
 * @returns {Promise<{ bytes: Uint8Array, leftOut?: string[], home?: string }>}
 */
export async function presetBudget({ budget, link }) {
  try {
    if (link) {
      // A link comes from anybody: what is not as it should be says nothing.
      const { document = null, left_out: kinds, home } = JSON.parse(await unpack(link));
      const texts = (list) => (Array.isArray(list) ? list.map(String) : []);
      return { bytes: new TextEncoder().encode(JSON.stringify(document)), leftOut: texts(kinds), home: texts(home)[1] };
    }
    if (budget === "" && link !== null) return { bytes: new Uint8Array() };
    // What cannot be had is not replaced by an example.
    if (!budget) throw new Error("budget");
    return { bytes: await fileBytes(budget) };
  } catch (error) {
    throw new Failure("budget", error.message);
  }
}

/**
 * The bytes of the rulebook that the address asks for, none for the one that is compiled in.
 *
 * @param {string | null} address
 * @returns {Promise<Uint8Array>}
 */
export async function presetRulebook(address) {
  if (address === "") return new Uint8Array();
  try {
    // What cannot be had is not replaced by other rules.
    if (!address) throw new Error("rulebook");
    return await fileBytes(address);
  } catch (error) {
    throw new Failure("rulebook", error.message);
  }
}

/** The bytes of a file. One that holds nothing is refused: no bytes stand for no file. */
async function fileBytes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!bytes.length) throw new Error(`${address}: empty`);
  if (bytes.length > MOST_BYTES) throw new Error(`${address}: more than ${MOST_BYTES} bytes`);
  return bytes;
}
