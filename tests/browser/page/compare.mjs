// What the tests of the comparison share: how a person comes there, and how its tables and sentences are read.

import { button } from "./budget.mjs";

export const toCompare = async (page, part) => {
  await button(page, "比较").click();
  await page.locator("main.compare").waitFor();
  if (part) await page.getByRole("navigation", { name: "比较内容" }).getByRole("button", { name: part }).click();
};

/** The texts of the cells of a row, by the region its table is in and what the row is called. */
export async function row(page, region, name) {
  const found = page
    .getByRole("region", { name: region, exact: true })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  await found.first().waitFor();
  return (await found.getByRole("cell").allTextContents()).map((text) => text.replace(/^[▲▼]/, ""));
}

export async function sentences(page) {
  await page.locator(".compare-sentences").waitFor();
  const all = await page.locator(".compare-sentences li").allTextContents();
  return all.map((text) => text.replaceAll("\u00a0", " "));
}
