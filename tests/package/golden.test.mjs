// Every golden case through the installed package: the same figures in wasm as natively, as text, to the fen. As an ES
// module, as CommonJS, and from the entry that carries its wasm.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import test from "node:test";
import { differences, readCases } from "../browser/lib/golden.mjs";
import { PACKAGE } from "../browser/lib/places.mjs";
import { imported } from "./lib/installed.mjs";

const required = createRequire(join(PACKAGE, "package.json"));

const ENTRIES = {
  "an ES module": () => imported("fentan"),
  CommonJS: () => required("fentan"),
  "the entry with its wasm inside": () => required("fentan/inline"),
};

const cases = readCases("cases");

test("there are golden cases", () => assert.notEqual(cases.length, 0));

for (const [name, load] of Object.entries(ENTRIES)) {
  const { assess, initSync } = await load();
  initSync();
  for (const golden of cases) {
    test(`${name}: ${golden.name}`, () => assert.deepEqual(differences(golden, assess(golden.budget)), []));
  }
}
