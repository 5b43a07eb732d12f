// Rules of one's own: an invented city's rulebook, loaded and passed with a call.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test, { before } from "node:test";
import { fresh, imported } from "./lib/installed.mjs";

const { FentanError, assess, check, explain, init, loadRulebook, rules } = await imported("fentan");

const example = (name) => readFileSync(new URL(`../../examples/${name}`, import.meta.url), "utf8");
const TOML = example("rulebooks/linjiang-2024-8.toml");
const BUDGET = example("rulebooks/linjiang-budget.json");
const FUZHOU = example("worked-check.json");

let linjiang;
before(async () => {
  await init();
  linjiang = loadRulebook(TOML);
});

/** The error of a call. */
function thrown(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof FentanError, String(error));
    return error;
  }
  return assert.fail("nothing was thrown");
}

test("a rulebook says what it is, and cannot be changed", () => {
  assert.equal(linjiang.id, "linjiang-2024-8");
  assert.match(linjiang.digest, /^sha256:[0-9a-f]{64}$/);
  assert.match(linjiang.name.zh, /^临江市/);
  assert.ok(Object.isFrozen(linjiang) && Object.isFrozen(linjiang.name));
  assert.deepEqual(loadRulebook(new TextEncoder().encode(TOML)), linjiang);
});

// By hand: shared pipes of 100,000 are shared 40:60, so the treasury bears 40,000; no grant reached the district, so the
// city pays 2 of 10 parts, 8,000.
test("figures follow it, to the fen", () => {
  const { projects, rulebook } = assess(BUDGET, { rulebook: linjiang });
  assert.deepEqual(rulebook, { id: linjiang.id, digest: linjiang.digest });
  assert.deepEqual(projects[1].payers, { pipe_companies: "60000.00", treasury: "40000.00" });
  assert.equal(projects[1].government.match, "2:8");
  assert.deepEqual([projects[1].government.city, projects[1].government.district], ["8000.00", "32000.00"]);
  assert.deepEqual(assess(JSON.parse(BUDGET), { rulebook: linjiang }).projects, projects);
});

test("check, explain and rules follow it too", () => {
  assert.deepEqual(check(BUDGET, { rulebook: linjiang }).map(({ code }) => code), ["money.undetermined", "division.by_reference"]);
  const why = explain(BUDGET, "projects[1].government.city", { rulebook: linjiang });
  assert.equal(why.value, "8000.00");
  assert.equal(why.rulebook.digest, linjiang.digest);
  assert.equal(why.grounds[0].clause, "第八条(二)");
  const { measures, rulebook } = rules({ rulebook: linjiang });
  assert.equal(measures.length, 8);
  assert.equal(rulebook.digest, linjiang.digest);
});

test("a budget of another city is refused, and the package's own rules stay", () => {
  assert.equal(check(FUZHOU, { rulebook: linjiang })[0].code, "rulebook.unknown");
  assert.equal(check(BUDGET)[0].code, "rulebook.unknown");
  for (const options of [undefined, null, {}, { rulebook: undefined }]) {
    assert.equal(assess(FUZHOU, options).projects[0].government.city, "1130305.00");
    assert.equal(explain(FUZHOU, "projects[0].total", options).rulebook.id, "fuzhou-2021-60");
  }
});

test("a rulebook with errors is refused with each row, in both languages", () => {
  const error = thrown(() => loadRulebook(TOML.replace('pipe_companies = "0.6"', 'pipe_companies = "0.5"')));
  assert.equal(error.code, "rulebook.invalid");
  assert.match(error.message, /components must\.pipes\.shared: shares must be .* sum to exactly 1/);
  assert.match(error.messageZh, /components must\.pipes\.shared: 各承担比例/);
  assert.equal(thrown(() => loadRulebook("[")).code, "rulebook.invalid");
  assert.equal(thrown(() => loadRulebook(new Uint8Array([0xff]))).code, "rulebook.invalid");
});

test("what is no rulebook is refused", async () => {
  for (const file of [undefined, null, 1, {}, Promise.resolve(TOML), new Blob([TOML])]) {
    const error = thrown(() => loadRulebook(file));
    assert.equal(error.code, "rulebook.not_toml");
    assert.match(error.messageZh, /TOML/);
  }
  const other = await fresh();
  await other.init();
  const elsewhere = other.loadRulebook(TOML);
  const hostile = new Proxy({}, { get: () => { throw new Error("no"); } });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  for (const options of [{ rulebook: null }, { rulebook: TOML }, { rulebook: { ...linjiang } }, { rulebook: elsewhere }, hostile, revoked.proxy]) {
    for (const call of [() => assess(BUDGET, options), () => check(BUDGET, options), () => explain(BUDGET, "totals.total", options), () => rules(options)]) {
      assert.equal(thrown(call).code, "rulebook.not_loaded");
    }
  }
  assert.equal(assess(BUDGET, { rulebook: linjiang }).projects[1].government.city, "8000.00");
});
