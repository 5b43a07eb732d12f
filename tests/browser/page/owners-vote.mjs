// What the tests of votes and papers share: households that voted, and how a person comes to them.

import { readFile } from "node:fs/promises";
import { chapter, owners } from "./owners.mjs";
import { openBudget } from "./portfolio-data.mjs";

export const EXAMPLE = new URL("../../../examples/worked-check.json", import.meta.url);

/** So many households of 80.00 ㎡ each, in buildings of two stairwells with five floors of two; the first `votes` voted. */
export function households(count, votes = []) {
  return Array.from({ length: count }, (_, place) => {
    const [building, stairwell] = [Math.floor(place / 20) + 1, (Math.floor(place / 10) % 2) + 1];
    const floor = Math.floor((place % 10) / 2) + 1;
    const unit = `${floor}0${(place % 2) + 1}`;
    const vote = votes[place];
    return {
      id: `${building}-${stairwell}-${unit}`,
      building: `${building}`,
      stairwell: `${stairwell}`,
      unit,
      floor,
      area: "80.00",
      ...(vote ? { votes: { application: vote } } : {}),
    };
  });
}

/** Opens the worked check with these households, and goes to the owners. */
export async function withHouseholds(page, list) {
  const budget = JSON.parse(await readFile(EXAMPLE, "utf8"));
  Object.assign(budget.projects[0], { name: "表决小区", households: list });
  await openBudget(page, budget);
  await page.waitForFunction(() => document.getElementById("projects[0].name")?.value === "表决小区");
  await owners(page);
  await chapter(page, "vote");
  await page.locator(".part-vote .matter-result").first().waitFor();
}

export const doorOf = (page, place) => page.locator(`#vote-door-${place}`);

/** 80 of 120 take part, 60 of these agree: exactly two thirds and three quarters. */
export const EXACT = [...Array(60).fill("for"), ...Array(15).fill("against"), ...Array(5).fill("abstain")];
