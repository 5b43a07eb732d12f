// What the tests of the table of projects share: how a person finds a row and a column, and how amounts are read.

import { eventually } from "../lib/expect.mjs";
import { openBudget } from "./portfolio-data.mjs";

/** Opens a budget and goes to the table. */
export async function table(page, budget) {
  await openBudget(page, budget);
  await page.locator(".tabs").getByRole("button", { name: "项目总表", exact: true }).click();
  await page.locator(budget.projects.length > 0 ? "tr.project" : ".portfolio .nothing").first().waitFor();
}

/** A screen with room for every row of a small budget: only rows in sight, and few beyond, are in the page. */
export const tall = (page) => page.setViewportSize({ width: 1366, height: 2000 });

/** The names of the columns, from left to right. */
export async function columns(page) {
  const names = await page.locator(".sheet thead th").allTextContents();
  return names.map((name) => name.replace(/[↑↓]$/, ""));
}

/** The texts of a row, by the names of the columns. Fields give what stands in them. */
export async function texts(page, row) {
  const names = await columns(page);
  const cells = await row.locator("th, td").evaluateAll((cells) =>
    cells.map((cell) => cell.querySelector("input")?.value ?? (cell.querySelector(".link") ?? cell).textContent),
  );
  return Object.fromEntries(names.map((name, index) => [name, cells[index]]));
}

/** The row of a project that is in the page, by its place in the budget. */
export const row = (page, index) => page.locator(`tr.project[data-row="${index}"]`);

/** The rows of projects in the page, from top to bottom, by their places in the budget. */
export const shown = (page) =>
  page.locator("tr.project").evaluateAll((rows) => rows.map((row) => Number(row.dataset.row)));

/** The field for a grant of a project. */
export const grant = (page, index, column = "central") =>
  row(page, index).locator(`input[data-column="grant-${["central", "provincial"].indexOf(column)}"]`);

export const sum = (page) => page.locator(".sheet .sum tr");

/** An amount as people read it, in millionths of its unit: a fen is one millionth of a 万元. */
export const units = (text) => {
  const [whole, decimals = ""] = text.replaceAll(",", "").split(".");
  return BigInt(whole + decimals.padEnd(6, "0"));
};

/** Presses a column's heading. */
export const sortBy = (page, name) => page.locator(".sheet thead").getByRole("button", { name, exact: true }).click();

/** Waits until a text stands in a column of a row. */
export const untilShows = (page, locate, column, expected) => eventually(async () => (await texts(page, locate))[column], expected);
