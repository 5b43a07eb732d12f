// Starting the package in Node: every source, twice, at once, too early, and on threads. What fails is in
// failures.test.mjs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { fresh, node, written } from "./lib/installed.mjs";
import { BYTES, served, works, WASM } from "./lib/starts.mjs";

const shared = (bytes) => {
  const view = new Uint8Array(new SharedArrayBuffer(bytes.length));
  view.set(bytes);
  return view;
};

for (const [name, source] of Object.entries({
  nothing: () => undefined,
  "a path": () => WASM,
  "a file's URL": () => pathToFileURL(WASM),
  "the text of a file's URL": () => pathToFileURL(WASM).href,
  "a Buffer": () => BYTES,
  "an ArrayBuffer": () => new Uint8Array(BYTES).buffer,
  "a part of a buffer": () => new Uint8Array([0, ...BYTES, 0]).subarray(1, BYTES.length + 1),
  "a view of another kind": () => new DataView(new Uint8Array([0, ...BYTES, 0]).buffer, 1, BYTES.length),
  "shared memory": () => shared(BYTES),
  "a Blob": () => new Blob([BYTES]),
  "a module": () => new WebAssembly.Module(BYTES),
  "a response": () => new Response(BYTES, { headers: { "Content-Type": "application/wasm" } }),
  "a response of another MIME type": () => new Response(BYTES, { headers: { "Content-Type": "text/plain" } }),
  "a promise of a response": () => Promise.resolve(new Response(BYTES)),
  "a data URL": () => `data:application/wasm;base64,${BYTES.toString("base64")}`,
})) {
  test(`init takes ${name}`, async () => {
    const fentan = await fresh();
    assert.equal(await fentan.init(source()), undefined);
    works(fentan);
  });
}

for (const type of ["application/wasm", "application/octet-stream", "application/wasm; charset=utf-8", "text/html"]) {
  test(`init takes an address that answers with ${type}`, () =>
    served(200, type, BYTES, async (address) => {
      for (const source of [address, new URL(address), new Request(address), fetch(address)]) {
        for (const entry of ["node.js", "browser.js"]) {
          const fentan = await fresh(entry);
          await fentan.init(source instanceof Promise ? (await source).clone() : source);
          works(fentan);
        }
      }
    }));
}

for (const [name, source] of Object.entries({
  nothing: () => [],
  bytes: () => [BYTES],
  "an ArrayBuffer": () => [new Uint8Array(BYTES).buffer],
  "shared memory": () => [shared(BYTES)],
  "a module": () => [new WebAssembly.Module(BYTES)],
})) {
  test(`initSync takes ${name}`, async () => {
    const fentan = await fresh();
    assert.equal(fentan.initSync(...source()), undefined);
    works(fentan);
  });
}

test("starting again, and at once, and both ways, is fine", async () => {
  const fentan = await fresh();
  await Promise.all([fentan.init(), fentan.init(), fentan.init("nowhere.wasm")]);
  works(fentan);
  await fentan.init("nowhere.wasm");
  fentan.initSync();
  works(fentan);

  const other = await fresh();
  const starting = other.init();
  other.initSync();
  works(other);
  await starting;
  works(other);
});

test("what is called too early says what to do, in both languages", async () => {
  const fentan = await fresh();
  for (const call of [() => fentan.assess("{}"), () => fentan.check("{}"), () => fentan.explain("{}", "x"), () => fentan.read("{}"), () => fentan.rules(), () => fentan.loadRulebook("")]) {
    assert.throws(call, (error) => {
      assert.ok(error instanceof fentan.FentanError);
      assert.equal(error.code, "init.needed");
      assert.match(error.message, /init\(\)/);
      assert.match(error.messageZh, /请先调用/);
      return true;
    });
  }
});

test("importing touches nothing, so that servers may", () => {
  for (const entry of ["fentan", "fentan/inline", "./node_modules/fentan/browser.js"]) {
    const script = `
      for (const name of ["WebAssembly", "fetch", "document", "window", "self", "navigator", "location", "atob", "Response", "Request"]) {
        Object.defineProperty(globalThis, name, { get() { console.log(name); }, configurable: true });
      }
      await import(${JSON.stringify(entry)});
      console.log("imported");`;
    const { stdout, stderr } = node("--input-type=module", "--eval", script);
    assert.equal(stdout, "imported\n", `${entry}: ${stderr}`);
  }
});

test("threads have it each for themselves, from one compiled module", async () => {
  const script = written(
    "thread.mjs",
    `import { parentPort, workerData } from "node:worker_threads";
    import { assess, init } from "fentan";
    await init(workerData.module);
    parentPort.postMessage(assess(workerData.budget).projects[0].government.city);`,
  );
  const budget = readFileSync(new URL("../../examples/worked-check.json", import.meta.url), "utf8");
  const module = new WebAssembly.Module(BYTES);
  const answer = () =>
    new Promise((resolve, reject) => {
      new Worker(script, { workerData: { module, budget } }).once("message", resolve).once("error", reject);
    });
  assert.deepEqual(await Promise.all([answer(), answer()]), ["1130305.00", "1130305.00"]);
});
