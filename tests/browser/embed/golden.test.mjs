// The golden cases through the embed that is shipped: what it tells the page around of their figures is theirs, to the fen.

import assert from "node:assert/strict";
import test from "node:test";
import { eventually } from "../lib/expect.mjs";
import { readCases } from "../lib/golden.mjs";
import { calculatorForThisFile, setBudget } from "./calculator.mjs";

const onCalculator = calculatorForThisFile();

/** The amounts of a case of which the embed tells, by the names under which it does. */
function toldOf({ figures }, { fees = [] }) {
  const names = {
    "projects[0].total": "total",
    "projects[0].government.pool": "government",
    "projects[0].payers.undetermined": "undetermined",
    // Where there are no fees the works are the total.
    ...(fees.length === 0 && { "projects[0].works": "total" }),
  };
  const told = figures.filter(({ path, value }) => names[path] && value !== null);
  return Object.fromEntries(told.map(({ path, value }) => [names[path], value]));
}

test("every golden case, set as a budget", () =>
  onCalculator("", {}, async ({ page, figures }) => {
    let compared = 0;
    for (const [number, golden] of readCases("cases").entries()) {
      if (!golden.figures.some(({ value }) => value !== null)) continue;
      const draft = JSON.parse(golden.budget);
      const expected = toldOf(golden, draft.projects[0]);
      if (Object.keys(expected).length === 0) continue;
      // By its id one knows whose figures are told.
      draft.projects[0].id = `case-${number}`;
      await setBudget(page, draft);
      await eventually(async () => {
        const { project, total, groups } = await figures();
        const all = { ...groups, total };
        return [project, Object.fromEntries(Object.keys(expected).map((name) => [name, all[name]]))];
      }, [`case-${number}`, expected], golden.name);
      compared += Object.keys(expected).length;
    }
    assert.ok(compared > 80, `${compared} figures`);
  }));
