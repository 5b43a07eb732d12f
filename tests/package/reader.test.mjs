// What compares an answer with a golden case: one that overlooked something would let every case pass.

import assert from "node:assert/strict";
import test from "node:test";
import { differences, readCases } from "../browser/lib/golden.mjs";

const CASE = {
  figures: [
    { path: "projects[0].total", keys: ["projects", 0, "total"], value: "5.00" },
    { path: "projects[0].government", keys: ["projects", 0, "government"], value: null },
  ],
  diagnostics: ["error line.amount projects[0].lines[1]", "warning budget.odd -"],
};

const ASSESSMENT = {
  projects: [{ total: "5.00", diagnostics: [{ severity: "warning", code: "budget.odd", path: "" }] }],
  diagnostics: [{ severity: "error", code: "line.amount", path: "projects[0].lines[1]" }],
};

/** What is said where one figure is expected. */
function told(keys, value, answer) {
  return differences({ figures: [{ path: keys.join("."), keys, value }], diagnostics: null }, answer);
}

test("there are cases of every kind, with their budgets as text", () => {
  for (const suite of ["cases", "owners", "vote"]) {
    const cases = readCases(suite);
    assert.ok(cases.length > 30);
    for (const { name, budget, figures, diagnostics } of cases) {
      assert.ok(name.startsWith(`${suite}/`));
      assert.equal(typeof budget, "string");
      assert.ok(figures.length > 0 || diagnostics);
    }
  }
});

test("what is expected is met", () => {
  assert.deepEqual(differences(CASE, ASSESSMENT), []);
  assert.deepEqual(differences({ figures: [], diagnostics: null }, ASSESSMENT), []);
});

test("a figure that differs, or stands where none may, is told", () => {
  const odd = { ...ASSESSMENT, projects: [{ total: "5.01", government: { pool: "1.00" }, diagnostics: [] }] };
  const told = differences(CASE, odd);
  assert.equal(told.length, 3);
  assert.equal(told[0], "expected projects[0].total 5.00; got 5.01");
  assert.equal(told[1], 'expected projects[0].government -; got {"pool":"1.00"}');
  assert.match(told[2], /^diagnostics: expected\nerror .*\nwarning budget.odd -\ngot\nerror [^\n]*$/s);
});

test("a path to an object or a list is no figure", () => {
  assert.match(told(["projects"], "1", ASSESSMENT)[0], /an object or a list stands there$/);
  assert.match(told(["projects", 0], "1", ASSESSMENT)[0], /an object or a list stands there$/);
  assert.equal(told(["empty"], null, { empty: [] }).length, 1);
});

test("what is absent has a place to be absent from", () => {
  assert.deepEqual(told(["projects", 1], null, ASSESSMENT), []);
  for (const keys of [["projects", 1, "total"], ["totals", "share"], ["projects", "length"], ["projects", 0, "total", 0]]) {
    assert.match(told(keys, null, ASSESSMENT)[0], /what is above the path's last step is missing$/);
  }
  assert.deepEqual(told(["a", "toString"], null, { a: {} }), []);
});
