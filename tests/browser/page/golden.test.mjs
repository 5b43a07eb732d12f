// The golden cases through the page that is shipped: whatever of their figures the budget view shows is theirs, to the fen.

import assert from "node:assert/strict";
import test from "node:test";
import { eventually, expect } from "../lib/expect.mjs";
import { readCases } from "../lib/golden.mjs";
import { browserForThisFile, field } from "./budget.mjs";
import { openBudget } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

/** Every figure that is in the page, by its path: the texts that stand there, as the contract writes them. */
const shown = (page) =>
  page.locator("[data-figure]").evaluateAll((all) => {
    const texts = {};
    for (const one of all) (texts[one.dataset.figure] ??= []).push(one.textContent.replaceAll(",", ""));
    return texts;
  });

/** The amounts that a case expects. */
const amountsOf = ({ figures }) => figures.filter(({ value }) => /^-?\d+\.\d{2}$/.test(value ?? ""));

/** The case's budget under the case's name, so that one knows when it is there. */
function named({ budget, name }) {
  const draft = JSON.parse(budget);
  draft.projects[0].name = name;
  return draft;
}

test("every golden case, opened as a file", () =>
  onPage({}, async (page) => {
    let compared = 0;
    for (const golden of readCases("cases")) {
      const amounts = amountsOf(golden);
      if (amounts.length === 0) continue;
      await openBudget(page, named(golden));
      await expect(field(page, "projects[0].name")).toHaveValue(golden.name);
      const given = async () => {
        const there = await shown(page);
        return amounts.filter(({ path }) => there[path]).map(({ path }) => [path, [...new Set(there[path])]]);
      };
      const there = await shown(page);
      const inSight = amounts.filter(({ path }) => there[path]);
      assert.notEqual(inSight.length, 0, `${golden.name}: the page shows none of its figures`);
      await eventually(given, inSight.map(({ path, value }) => [path, [value]]), golden.name);
      compared += inSight.length;
    }
    assert.ok(compared > 500, `${compared} figures`);
  }));
