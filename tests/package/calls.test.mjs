// What the package's functions take, give and throw, apart from the figures, which the golden cases pin.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test, { before } from "node:test";
import { CASES } from "../browser/lib/places.mjs";
import { imported } from "./lib/installed.mjs";

const { FentanError, assess, check, explain, init, read, rules } = await imported("fentan");

before(() => init());

const TEXT = readFileSync(join(CASES, "../../examples/worked-check.json"), "utf8");

test("a budget may be text, bytes or an object", () => {
  const expected = assess(TEXT);
  assert.equal(expected.projects[0].government.city, "1130305.00");
  assert.deepEqual(assess(new TextEncoder().encode(TEXT)), expected);
  assert.deepEqual(assess(JSON.parse(TEXT)), expected);
});

test("amounts come out as text and nothing as a float", () => {
  JSON.stringify(assess(TEXT), (name, value) => {
    assert.notEqual(typeof value, "number", name);
    return value;
  });
});

test("check says what assess says, without figures", () => {
  const assessment = assess(TEXT);
  assert.deepEqual(check(TEXT), [...assessment.diagnostics, ...assessment.projects[0].diagnostics]);
  assert.equal(check("{")[0].code, "input.syntax");
});

test("explain gives a tree down to what was entered", () => {
  const explanation = explain(TEXT, "projects[0].government.city");
  assert.equal(explanation.value, "1130305.00");
  assert.equal(explanation.grounds[0].clause, "六(二)1");
  assert.equal(explanation.inputs[0].figure, "projects[0].government.net");
});

test("every letter comes back as it was", () => {
  const letters = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)).join("");
  const id = `${letters}\u2028\u2029\uFEFF\uFFFF分𠮷🏘️</script>`;
  const budget = { readings: { [id]: id, ["__proto__"]: "a", constructor: "b" }, projects: [{ id, name: id }] };
  const { budget: back } = read(JSON.stringify(budget));
  assert.equal(back.projects[0].id, id);
  assert.equal(back.projects[0].name, id);
  assert.deepEqual(Object.entries(back.readings).sort(), Object.entries(budget.readings).sort());
  assert.equal(assess(budget).projects[0].id, id);
});

test("read gives the budget back, and knows bytes that are not UTF-8", () => {
  assert.deepEqual(read(TEXT).budget.projects[0].lines, JSON.parse(TEXT).projects[0].lines);
  assert.deepEqual(read(TEXT).diagnostics, []);
  assert.equal(read(Uint8Array.of(0x7b, 0xd0, 0xa1, 0xc7, 0xf8)).diagnostics[0].code, "input.gbk");
});

test("rules are the rulebook", () => {
  const { measures, rulebook } = rules();
  assert.equal(measures.length, 25);
  assert.equal(measures.flatMap((measure) => measure.components).length, 37);
  assert.equal(rulebook.digest, assess(TEXT).rulebook.digest);
});

test("a wrong call throws a typed error in both languages", () => {
  const thrown = (call) => {
    try {
      call();
    } catch (error) {
      assert.ok(error instanceof FentanError && error instanceof Error);
      assert.equal(error.name, "FentanError");
      assert.match(error.message, /^[^\u4e00-\u9fff]+$/);
      assert.match(error.messageZh, /[\u4e00-\u9fff]/);
      return error.code;
    }
    return assert.fail("nothing was thrown");
  };
  const circle = {};
  circle.self = circle;
  assert.equal(thrown(() => explain(TEXT, "projects[0].goverment.city")), "figure.unknown");
  for (const nonsense of [undefined, () => 1, circle, { amount: 1n }]) {
    assert.equal(thrown(() => assess(nonsense)), "input.not_json");
  }
});

test("deep and cyclic and huge values do not bring it down", () => {
  let deep = [];
  for (let level = 0; level < 200; level += 1) deep = [deep];
  assert.equal(assess(deep).diagnostics[0].code, "input.not_a_budget");
  assert.equal(assess("[".repeat(1e6)).diagnostics[0].code, "input.not_a_budget");
  assert.equal(assess(" ".repeat(40 << 20)).diagnostics[0].code, "input.too_large");
  assert.equal(assess(TEXT).projects[0].total, "3725610.00");
});
