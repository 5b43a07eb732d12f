// What the companion gives the page to draw: scenarios, readings, and what grants change, by the contract's figures.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { browserForThisFile } from "./budget.mjs";

const onPage = browserForThisFile();

const example = JSON.parse(readFileSync(new URL("../../../examples/worked-check.json", import.meta.url), "utf8"));

/** The worked check with a central grant of so many yuan. */
function granted(amount) {
  const budget = structuredClone(example);
  budget.projects[0].funding = [{ source: "central_grant", amount }];
  return budget;
}

/** Calls a function of the companion; what it throws comes back as `{ thrown, message, messageZh }`. */
const call = (page, name, ...given) =>
  page.evaluate(
    async ([name, given]) => {
      const companion = await window.fentan.companion();
      try {
        return companion[name](...given);
      } catch (error) {
        return { thrown: error.code, message: error.message, messageZh: error.messageZh };
      }
    },
    [name, given],
  );

test("scenarios stand side by side, text or objects, the first against each other", () =>
  onPage({}, async (page) => {
    const compared = await call(page, "compare", [granted("0"), JSON.stringify(granted("500000")), granted("1500000")]);
    assert.equal(compared.scenarios.length, 3);
    assert.equal(compared.scenarios[0].totals.government.city, "828183.00");
    const city = compared.comparisons.map((pair) => pair.totals.amounts["government.city"]);
    assert.deepEqual(city, [
      { before: "828183.00", after: "1130305.00", change: "302122.00" },
      { before: "828183.00", after: "630305.00", change: "-197878.00" },
    ]);
    const [division] = compared.comparisons[0].divisions;
    assert.deepEqual([division.id, division.name.zh, division.before], ["350102", "鼓楼区", "figures"]);
    assert.deepEqual(compared.sums[0], { id: "total", name: { zh: "总投资", en: "Total" } });
    const [project] = compared.comparisons[0].projects;
    assert.deepEqual([project.id, project.name, project.before_index], ["FZ-GL-001", "示例小区", 0]);
  }));

test("each open question says what reading it otherwise would move", () =>
  onPage({}, async (page) => {
    const { readings } = await call(page, "readings", granted("0"));
    assert.deepEqual(
      readings.map((reading) => reading.id),
      ["fees", "match_scope", "grant_order", "debt"],
    );
    const [proRata] = readings[0].options;
    assert.deepEqual([proRata.id, proRata.projects, proRata.moved], ["pro_rata", 1, "179972.50"]);
    assert.equal(proRata.amounts["government.city"].after, "774191.25");
  }));

test("the curve of a project's grants has its jump and its break-even", () =>
  onPage({}, async (page) => {
    const found = await call(page, "sensitivity", granted("500000"), 0);
    assert.deepEqual([found.pool, found.curve.length], ["2760610.00", 21]);
    assert.deepEqual([found.without.city, found.without.district], ["828183.00", "1932427.00"]);
    assert.deepEqual([found.present.city, found.present.city_change], ["1130305.00", "302122.00"]);
    assert.equal(found.break_even.grant, "1104244.00");
    const portfolio = await call(page, "threshold", granted("500000"));
    assert.deepEqual(portfolio.change, { city: "302122.00", district: "-802122.00" });
    assert.equal(portfolio.scopes.length, 3);
    assert.equal((await call(page, "sensitivity", granted("0"), 7)).thrown, "figures.none");
  }));

test("grants are spread into a budget, and what cannot be spread is refused in words", () =>
  onPage({}, async (page) => {
    const budget = granted("1");
    budget.projects.push({ ...structuredClone(budget.projects[0]), id: "twin", funding: [] });
    const planned = await call(page, "spread", budget, "1000000.01", "central_grant");
    const funding = planned.projects.map((project) => project.funding);
    assert.deepEqual(funding, [
      [{ source: "central_grant", amount: "500000.01" }],
      [{ source: "central_grant", amount: "500000.00" }],
    ]);
    const refused = await call(page, "spread", budget, "1,000", "central_grant");
    assert.deepEqual([refused.thrown, refused.messageZh], ["amount.format", "“1,000”不是金额"]);
    assert.equal((await call(page, "spread", budget, "1", "central")).thrown, "source.unknown");
    budget.projects = [];
    assert.equal((await call(page, "spread", budget, "1", "central_grant")).thrown, "pool.none");
  }));
