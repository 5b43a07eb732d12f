// Starting the package in Node: every source, twice, at once, too early, in vain, and on threads.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { FOLDER, node, written } from "./lib/installed.mjs";

const WASM = join(FOLDER, "fentan.wasm");

/** Each start in a copy of the package of its own, since a module starts once. */
let copies = 0;
const fresh = (entry = "node.js") => {
  const copy = `copies/${process.pid}-${(copies += 1)}`;
  for (const name of [entry, "core.js", "fentan.wasm", "package.json"]) written(join(copy, name), readFileSync(join(FOLDER, name)));
  return import(pathToFileURL(written(join(copy, "use.js"), `export * from "./${entry}";\n`)));
};

const works = ({ rules }) => assert.equal(rules().measures.length, 25);

/** The error with which a start ends. */
const failure = async (start) => {
  const error = await start().then(
    () => assert.fail("it started"),
    (error) => error,
  );
  assert.equal(error.name, "FentanError");
  assert.equal(error.code, "init.failed");
  assert.match(error.messageZh, /[\u4e00-\u9fff]/);
  return error;
};

/** Runs the body with a server that answers everything with the same. */
async function served(status, type, body, use) {
  const server = createServer((_, response) => response.writeHead(status, { "Content-Type": type }).end(body));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    await use(`http://127.0.0.1:${server.address().port}/fentan.wasm`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const BYTES = readFileSync(WASM);

for (const [name, source] of Object.entries({
  nothing: () => undefined,
  "a path": () => WASM,
  "a file's URL": () => pathToFileURL(WASM),
  "the text of a file's URL": () => pathToFileURL(WASM).href,
  "a Buffer": () => BYTES,
  "an ArrayBuffer": () => new Uint8Array(BYTES).buffer,
  "a part of a buffer": () => new Uint8Array([0, ...BYTES, 0]).subarray(1, BYTES.length + 1),
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

for (const [name, source] of Object.entries({ nothing: () => [], bytes: () => [BYTES], "a module": () => [new WebAssembly.Module(BYTES)] })) {
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
  for (const call of [() => fentan.assess("{}"), () => fentan.check("{}"), () => fentan.explain("{}", "x"), () => fentan.read("{}"), () => fentan.rules()]) {
    assert.throws(call, (error) => {
      assert.ok(error instanceof fentan.FentanError);
      assert.equal(error.code, "init.needed");
      assert.match(error.message, /init\(\)/);
      assert.match(error.messageZh, /请先调用/);
      return true;
    });
  }
});

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

test("an address that is not there is named", () =>
  served(404, "application/wasm", "", async (address) => {
    const fentan = await fresh("browser.js");
    const error = await failure(() => fentan.init(address));
    assert.ok(error.message.includes(`HTTP 404 ${address}`), error.message);
    assert.ok(error.messageZh.includes("HTTP 404"), error.messageZh);
  }));

test("outside Node, starting without waiting needs something to start", async () => {
  const fentan = await fresh("browser.js");
  assert.throws(() => fentan.initSync(), { code: "init.failed", message: /pass the bytes/, messageZh: /请传入/ });
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
