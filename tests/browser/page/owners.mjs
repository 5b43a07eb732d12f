// What the tests of the owners view share: how a person comes there, pastes a list, and finds a household.

import { button, field, paste } from "./budget.mjs";

/** A list of so many households as a bureau has it: ten floors, two units each, two stairwells a building. */
export function listOf(count, { personal = true } = {}) {
  const heads = ["序号", "楼栋", "单元", "房号", ...(personal ? ["业主姓名", "联系电话"] : []), "专有面积", "用途", "维修资金余额"];
  const rows = Array.from({ length: count }, (_, place) => {
    const [building, stairwell] = [Math.floor(place / 40) + 1, (Math.floor(place / 20) % 2) + 1];
    const unit = (Math.floor((place % 20) / 2) + 1) * 100 + (place % 2) + 1;
    const person = personal ? ["某某", `1380000${String(place).padStart(4, "0")}`] : [];
    const area = (60 + (place % 37) * 1.25).toFixed(2);
    return [place + 1, building, stairwell, unit, ...person, area, place % 40 < 2 ? "店面" : "住宅", place % 7 === 0 ? "-" : `${2000 + place}.50`];
  });
  return [heads, ...rows].map((row) => row.join("\t")).join("\r\n");
}

/** Goes to the view. */
export async function owners(page, name = "业主") {
  await page.locator(".tabs").getByRole("button", { name, exact: true }).click();
  await page.locator("main.owners").waitFor();
}

/** Opens a chapter of the view: `home`, `shares`, `vote` or `papers`. */
export const chapter = (page, id) => page.locator(`#chapter-${id}`).click();

/** Pastes a list of households where one pastes it. */
export const pasteList = (page, text) => paste(page, "households.paste", text);

/** The id of a household's field. */
export const path = (household, name) => `projects[0].households[${household}].${name}`;

export const cell = (page, household, name) => field(page, path(household, name));

/** The rows in the page, from top to bottom, by the places of their households. */
export const shown = (page) =>
  page.locator("tr.household").evaluateAll((rows) => rows.map((row) => Number(row.dataset.row)));

export const sheet = (page) => page.locator("#households-sheet");

/** The texts of the row of sums. */
export const sums = (page) => sheet(page).locator(".sum th, .sum td").allTextContents();

export { button };
