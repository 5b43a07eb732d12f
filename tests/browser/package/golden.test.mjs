// Every golden case through the JavaScript package: the same figures in wasm as natively, as text, to the fen.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import test from "node:test";
import { differences, readCases } from "../lib/golden.mjs";
import { CASES, PACKAGE } from "../lib/places.mjs";

const { assess } = createRequire(import.meta.url)(join(PACKAGE, "node", "fentan_wasm.js"));

const cases = readCases(CASES);

test("there are golden cases", () => assert.notEqual(cases.length, 0));

for (const golden of cases) {
  test(golden.name, () => assert.deepEqual(differences(golden, assess(golden.budget)), []));
}
