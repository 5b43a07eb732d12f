// Starts of the package that fail: each says why, and the next one may succeed.

import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import test from "node:test";
import { fresh, node } from "./lib/installed.mjs";
import { BYTES, failure, served, works, WASM } from "./lib/starts.mjs";

test("a start that fails says why, and may be tried again", async () => {
  const fentan = await fresh();
  assert.equal((await failure(() => fentan.init("nowhere.wasm"))).cause.code, "ENOENT");
  assert.ok((await failure(() => fentan.init(new TextEncoder().encode("<!doctype html>")))).cause instanceof WebAssembly.CompileError);
  assert.ok((await failure(() => fentan.init(42))).cause instanceof TypeError);
  assert.ok((await failure(() => fentan.init(null))).cause instanceof TypeError);
  await failure(() => fentan.init(Promise.reject(new Error("the host said no"))));
  assert.throws(() => fentan.initSync(new Uint8Array(4)), { code: "init.failed" });
  await fentan.init();
  works(fentan);
});

/** Modules that are sound, but not ours: an empty one, and one with all our calls but without what makes them work. */
const EMPTY = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const CALLS = ["assess", "check", "explain", "read", "rules"];
const LIKE_OURS = Uint8Array.of(
  ...EMPTY,
  ...[1, 4, 1, 0x60, 0, 0], // a type: nothing in, nothing out
  ...[3, 2, 1, 0], // a function of that type
  ...[7, 1 + CALLS.join("").length + 3 * CALLS.length, CALLS.length], // exported under each name
  ...CALLS.flatMap((name) => [name.length, ...Buffer.from(name), 0, 0]),
  ...[10, 4, 1, 2, 0, 0x0b], // that does nothing
);

for (const [name, bytes, lacks] of [["an empty module", EMPTY, /`\w+`/], ["a module with functions of our names", LIKE_OURS, /`__wb\w+`/]]) {
  test(`${name} is refused, and ours starts after it`, async () => {
    const response = (type) => new Response(bytes, { headers: { "Content-Type": type } });
    const sources = [bytes, new WebAssembly.Module(bytes), response("application/wasm"), response("text/plain")];
    for (const entry of ["node.js", "browser.js"]) {
      const fentan = await fresh(entry);
      for (const source of sources) {
        const error = await failure(() => fentan.init(source.clone?.() ?? source));
        assert.match(error.message, /another WebAssembly module/);
        assert.match(error.message, lacks);
        assert.match(error.messageZh, /另一个 WebAssembly 模块/);
        assert.throws(() => fentan.rules(), { code: "init.needed" });
      }
      await fentan.init(BYTES);
      works(fentan);
    }
    const fentan = await fresh();
    for (const source of sources.slice(0, 2)) {
      await failure(async () => fentan.initSync(source));
    }
    fentan.initSync();
    works(fentan);
  });
}

test("a page in place of the file is refused by its address", () =>
  served(200, "text/html", "<!doctype html>", async (address) => {
    const fentan = await fresh("browser.js");
    const error = await failure(() => fentan.init(address));
    assert.ok(error.message.endsWith(`something else than wasm in ${address}`), error.message);
    assert.ok(error.messageZh.includes(`${address} 的内容不是 wasm`), error.messageZh);
  }));

test("a package whose file was left behind says what to do", async () => {
  const fentan = await fresh();
  rmSync(new URL("fentan.wasm", fentan.here));
  for (const start of [() => fentan.init(), async () => fentan.initSync()]) {
    const error = await failure(start);
    assert.equal(error.cause.code, "ENOENT");
    assert.match(error.message, /pass its address to `init` or import from `fentan\/inline`$/);
    assert.match(error.messageZh, /请把它的地址传给 `init`，或改用 `fentan\/inline`$/);
  }
  await fentan.init(WASM);
  works(fentan);
});

test("an address that is not there is named", () =>
  served(404, "application/wasm", "", async (address) => {
    const fentan = await fresh("browser.js");
    const error = await failure(() => fentan.init(address));
    assert.ok(error.message.includes(`HTTP 404 ${address}`), error.message);
    assert.ok(error.messageZh.includes("HTTP 404"), error.messageZh);
  }));

test("starting without waiting needs something to start", async () => {
  const [here, browser] = [await fresh(), await fresh("browser.js")];
  const starts = [() => browser.initSync(), () => browser.initSync("fentan.wasm"), () => here.initSync(null), () => here.initSync(fetch)];
  for (const start of starts) {
    assert.throws(start, { code: "init.failed", message: /pass the bytes/, messageZh: /请传入/ });
  }
});

test("without WebAssembly it says so", () => {
  const script = `
    delete globalThis.WebAssembly;
    const { init, initSync } = await import("fentan");
    for (const start of [init, async () => initSync()]) {
      await start().then(() => { throw new Error("it started"); }, ({ code, messageZh }) => console.log(code, messageZh));
    }`;
  const { stdout, stderr } = node("--input-type=module", "--eval", script);
  assert.equal(stdout, "init.failed fentan.wasm 未能启动：此环境没有 WebAssembly\n".repeat(2), stderr);
});
