// Calls with arguments of every kind that a program can pass by mistake, or on purpose: nothing but a FentanError is
// thrown, and the next sound call works.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test, { before } from "node:test";
import { runInNewContext } from "node:vm";
import { fresh } from "./lib/installed.mjs";

const fentan = await fresh();
const { FentanError, assess, check, explain, init, loadRulebook, read, rules } = fentan;

before(() => init());

const TEXT = readFileSync(new URL("../../examples/worked-check.json", import.meta.url), "utf8");
const BYTES = new TextEncoder().encode(TEXT);
const FIGURE = "projects[0].government.city";

const refuse = () => {
  throw new Error("no");
};
/** Refuses whatever is asked of it. */
const hostile = (target) => new Proxy(target, new Proxy({}, { get: refuse }));
const cyclic = {};
cyclic.self = cyclic;
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const detached = new ArrayBuffer(8);
const detachedView = new DataView(detached);
structuredClone(detached, { transfer: [detached] });
let deep = {};
for (let level = 0; level < 1e5; level += 1) deep = { deep };

const KINDS = {
  undefined: undefined,
  null: null,
  "a boolean": true,
  "a number": 5,
  "no number": NaN,
  "a bigint": 5n,
  "a symbol": Symbol("budget"),
  "an object": {},
  "an object without a prototype": Object.create(null),
  "an array": [FIGURE],
  "a text object": new String(FIGURE),
  "a function": refuse,
  "a function that is no text": Object.assign(() => 1, { toString: refuse }),
  "a class": FentanError,
  "a map": new Map([[1, 2]]),
  "no date": new Date(NaN),
  "an object that refuses everything": hostile({}),
  "a function that refuses everything": hostile(() => 1),
  "a budget that throws what refuses everything": { toJSON: () => { throw hostile({}); } },
  "a revoked proxy": revoked.proxy,
  "a toJSON that throws": { toJSON: refuse },
  "a toJSON that throws nothing": { toJSON: () => { throw undefined; } },
  "a toJSON that gives nothing": { toJSON: () => undefined },
  "a getter that throws": { get projects() { return refuse(); } },
  "a then that throws": { get then() { return refuse(); } },
  "a bigint within": { amount: 1n },
  "a cycle": cyclic,
  "a tower": deep,
  "a buffer that was sent away": detached,
  "a view of a buffer that was sent away": detachedView,
  "a view that throws": Object.defineProperty(new Uint8Array(8), "byteLength", { get: refuse }),
  "what calls itself a buffer": { [Symbol.toStringTag]: "ArrayBuffer", length: -1 },
  "what calls itself a module": { [Symbol.toStringTag]: "WebAssembly.Module" },
  "a promise": Promise.resolve(TEXT),
  "a Blob": new Blob([TEXT]),
  "a Response": new Response(TEXT),
};

/** The error that a call throws, which has to be ours; of a call that throws nothing, nothing. */
function thrown(call) {
  try {
    call();
  } catch (error) {
    return ours(error);
  }
  return undefined;
}

function ours(error) {
  assert.ok(error instanceof FentanError, "something else was thrown");
  assert.match(error.message, /^[^\u4e00-\u9fff]+$/);
  assert.match(error.messageZh, /[\u4e00-\u9fff]/);
  return error;
}

const works = () => assert.equal(explain(TEXT, FIGURE).value, "1130305.00");

for (const [name, value] of Object.entries(KINDS)) {
  test(`as a budget, ${name}`, () => {
    for (const call of [assess, check, read, (budget) => explain(budget, FIGURE)]) {
      const code = thrown(() => call(value))?.code;
      assert.ok([undefined, "input.not_json", "figure.unknown"].includes(code), code);
      works();
    }
  });

  test(`as a figure, ${name}`, () => {
    assert.equal(thrown(() => explain(TEXT, value)).code, "figure.unknown");
    works();
  });

  test(`as a source, ${name}`, async () => {
    const other = await fresh();
    const its = (error) => {
      assert.ok(error instanceof other.FentanError, "something else was thrown");
      assert.equal(error.code, "init.failed");
    };
    if (value !== undefined) {
      await other.init(value).then(() => assert.fail("it started"), its);
      await other.init(Promise.reject(value)).then(() => assert.fail("it started"), its);
      assert.throws(() => other.initSync(value), (error) => (its(error), true));
    }
    await other.init();
    assert.equal(other.rules().measures.length, 25);
  });
}

test("options without a rulebook do not matter, and what cannot be looked at is refused", () => {
  const refused = ["an object that refuses everything", "a function that refuses everything", "a revoked proxy"];
  for (const [name, value] of Object.entries(KINDS)) {
    if (refused.includes(name)) assert.equal(thrown(() => rules(value)).code, "rulebook.not_loaded", name);
    else assert.equal(rules(value).measures.length, 25, name);
    works();
  }
});

for (const [name, value] of Object.entries(KINDS)) {
  if (value === undefined) continue;
  test(`as a rulebook, ${name}`, () => {
    for (const call of [(options) => assess(TEXT, options), (options) => check(TEXT, options), rules]) {
      assert.equal(thrown(() => call({ rulebook: value })).code, "rulebook.not_loaded");
    }
    works();
  });

  test(`as a rulebook's file, ${name}`, () => {
    assert.match(thrown(() => loadRulebook(value)).code, /^rulebook\.(not_toml|invalid)$/);
    works();
  });
}

test("a figure of a wrong kind is named in the error", () => {
  const named = (figure, text) => {
    const { message, messageZh } = thrown(() => explain(TEXT, figure));
    for (const words of [message, messageZh]) assert.ok(words.includes(`“${text}”`), words);
  };
  named(5, "5");
  named(undefined, "undefined");
  named(Symbol("city"), "Symbol(city)");
  named({ figure: FIGURE }, `{"figure":"${FIGURE}"}`);
  named([FIGURE], `["${FIGURE}"]`);
  named(cyclic, "[object]");
  named(JSON.parse(TEXT), `${JSON.stringify(JSON.parse(TEXT)).slice(0, 80)}…`);
});

test("what has to be awaited first is named in the error", () => {
  for (const [value, words] of [
    [Promise.resolve(TEXT), "promise"],
    [new Blob([TEXT]), "arrayBuffer()"],
    [new Response(TEXT), "arrayBuffer()"],
  ]) {
    const { code, message, messageZh } = thrown(() => assess(value));
    assert.equal(code, "input.not_json");
    assert.ok(message.includes("`await`") && message.includes(words), message);
    assert.match(messageZh, /请先 `await`/);
  }
});

test("what a budget threw is the cause", () => {
  assert.equal(thrown(() => assess({ toJSON: refuse })).cause.message, "no");
  assert.ok(thrown(() => assess(cyclic)).cause instanceof TypeError);
  assert.equal("cause" in thrown(() => assess(undefined)), false);
});

test("bytes may be any buffer and any view of one", () => {
  const expected = assess(TEXT);
  // Views of larger elements need a whole number of them; a budget may end in blanks.
  const padded = new TextEncoder().encode(TEXT.padEnd(TEXT.length + 8 - (BYTES.length % 8)));
  const { buffer } = padded;
  const shared = new SharedArrayBuffer(padded.length);
  new Uint8Array(shared).set(padded);
  const part = new Uint8Array([0x5b, ...BYTES, 0x5b]);
  const views = [Uint8Array, Int8Array, Uint8ClampedArray, Uint16Array, Uint32Array, Float32Array, Float64Array, BigUint64Array, DataView];
  for (const bytes of [
    buffer,
    shared,
    Buffer.from(TEXT),
    ...views.flatMap((View) => [new View(buffer), new View(shared)]),
    new DataView(part.buffer, 1, BYTES.length),
    part.subarray(1, BYTES.length + 1),
    ...runInNewContext("const copy = Uint8Array.from(bytes); [copy, copy.buffer]", { bytes: BYTES }),
  ]) {
    assert.deepEqual(assess(bytes), expected);
    assert.deepEqual(explain(bytes, FIGURE), explain(TEXT, FIGURE));
  }
  assert.equal(check(new ArrayBuffer(0))[0].code, "input.empty");
});

test("a budget that calls us while it is written", () => {
  const budget = { toJSON: () => (works(), JSON.parse(TEXT)) };
  assert.deepEqual(assess(budget), assess(TEXT));
});
