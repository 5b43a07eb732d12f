// What the tests of what households owe share: how a person finds a home, and how amounts are read.

import { expect } from "../lib/expect.mjs";
import { browserForThisFile, openFile } from "./budget.mjs";
import { community, funded, households } from "./owners-answer-data.mjs";
import { owners } from "./owners.mjs";

export const PHONE = { viewport: { width: 390, height: 844 } };

/**
 * One browser for a test file. Gives what runs the body of a test on a started page, and what runs it on the owners view
 * of a community.
 */
export function communityForThisFile() {
  const onPage = browserForThisFile();
  const onCommunity = (body, { budget = community(funded(households())), settings = {}, context = {} } = {}) =>
    onPage(
      {
        context,
        before: (page) =>
          page.addInitScript((kept) => localStorage.setItem("fentan.settings", kept), JSON.stringify(settings)),
      },
      async (page) => {
        await owners(page, settings.language === "en" ? "Owners" : "业主");
        await opened(page, budget);
        await body(page);
      },
    );
  return { onPage, onCommunity };
}

/** Opens a budget, and waits until its first project is the one looked at. */
export async function opened(page, budget) {
  await openFile(page, JSON.stringify(budget));
  await expect(page.locator("#project")).toHaveValue(new RegExp(budget.projects[0].name));
}

export const fen = (text) => BigInt(text.replace(/[^\d.−-]/g, "").replace("−", "-").replace(".", ""));

/** Finds a home by typing its door, and takes the first that is found. */
export async function find(page, door) {
  await page.locator("#find-home").fill(door);
  await page.locator(".finder-results button").first().click();
  await page.locator(".home-answer").waitFor();
}

export const pays = (page) => page.locator(".home-pays .figure").innerText();

export const flat = (page, place) => page.locator(`#flat-${place}`);

export const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** The rows of a table as texts. */
export const rows = (page, table) =>
  page.locator(`${table} tbody tr`).evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText)));
