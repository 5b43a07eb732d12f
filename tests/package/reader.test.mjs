// The reader of golden cases: one that overlooked something would let every case pass.

import assert from "node:assert/strict";
import test from "node:test";
import { differences, parseCases } from "../browser/lib/golden.mjs";

const CASE = `# A file

Words.

## First

\`\`\`json
{ "a": 1 }
\`\`\`

\`\`\`figures
projects[0].total 5.00
projects[0].government -
\`\`\`

\`\`\`diagnostics
error line.amount projects[0].lines[1]
warning budget.odd -
\`\`\`

## Second

\`\`\`json
\`\`\`
`;

const ASSESSMENT = {
  projects: [{ total: "5.00", diagnostics: [{ severity: "warning", code: "budget.odd", path: "" }] }],
  diagnostics: [{ severity: "error", code: "line.amount", path: "projects[0].lines[1]" }],
};

test("a file is read into its cases", () => {
  const [first, second] = parseCases(CASE, "a.md");
  assert.equal(first.name, "a.md: First");
  assert.equal(first.budget, '{ "a": 1 }');
  assert.equal(second.budget, "");
  assert.equal(second.diagnostics, undefined);
});

test("what is expected is met", () => {
  const [first, second] = parseCases(CASE, "a.md");
  assert.deepEqual(differences(first, ASSESSMENT), []);
  assert.deepEqual(differences(second, ASSESSMENT), []);
});

test("a figure that differs, or stands where none may, is told", () => {
  const [first] = parseCases(CASE, "a.md");
  const odd = { ...ASSESSMENT, projects: [{ total: "5.01", government: { pool: "1.00" }, diagnostics: [] }] };
  const told = differences(first, odd);
  assert.equal(told.length, 3);
  assert.equal(told[0], "expected projects[0].total 5.00; got projects[0].total 5.01");
  assert.equal(told[1], "expected projects[0].government -; got projects[0].government.pool 1.00");
  assert.match(told[2], /^diagnostics: expected\nerror .*\nwarning budget.odd -\ngot\nerror [^\n]*$/s);
});

test("a misspelt block is refused", () => {
  assert.throws(() => parseCases("## A\n```figure\n```\n", "a.md"), /a\.md: A: unknown block `figure`/);
});
