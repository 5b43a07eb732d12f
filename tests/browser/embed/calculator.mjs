// What the tests of the calculator itself share: it is opened without a page around it, and what it tells is kept.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { launchChromium, openPage } from "../lib/chromium.mjs";
import { CASES } from "../lib/places.mjs";
import { startFentan } from "./site.mjs";

const EXAMPLES = join(CASES, "../../examples");
export const OWNERS = readFileSync(join(EXAMPLES, "owners.json"), "utf8");
const WORKED = readFileSync(join(EXAMPLES, "worked-check.json"), "utf8");

/** Keeps what the calculator tells the embed's script, which goes on hearing it. */
function record() {
  window.told = [];
  let own;
  Object.defineProperty(window, "fentanEmbed", {
    get: () => own,
    set: (script) => {
      own = Object.fromEntries(
        Object.entries(script).map(([name, call]) => [name, (...values) => (window.told.push([name, ...values]), call(...values))]),
      );
    },
  });
}

/**
 * Starts a browser for a test file; gives what opens the embed by itself.
 *
 * @param {string} query what the address asks for
 * @param {{ files?: Record<string, string>, width?: number }} options files beside the embed
 * @param {(opened: { page, told, figures }) => Promise<void>} body `figures` are those told last
 */
export function calculatorForThisFile() {
  let browser;
  before(async () => (browser = await launchChromium()));
  after(() => browser.close());
  return (query, options, body) => withCalculator(browser, query, options, body);
}

async function withCalculator(browser, query, { files = {}, width = 700 }, body) {
  const beside = Object.entries({ "owners.json": OWNERS, "worked.json": WORKED, ...files });
  const headers = { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*" };
  const fentan = await startFentan({ real: true, instead: Object.fromEntries(beside.map(([name, body]) => [name, { body, headers }])) });
  const { context, page } = await openPage(browser, { viewport: { width, height: 900 } });
  const wrong = [];
  try {
    await context.addInitScript(record);
    page.on("pageerror", ({ message }) => wrong.push(message));
    page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
    await page.goto(`${fentan.base}embed.html?${query}`);
    await page.waitForFunction(() => window.told.some(([name]) => ["ready", "failed"].includes(name)));
    const told = (name) => page.evaluate((name) => window.told.filter(([own]) => own === name).map(([, ...values]) => values), name);
    const figures = async () => JSON.parse((await told("changed")).pop()[0]);
    await body({ page, told, figures });
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
    await fentan.close();
  }
}

export const answer = (page) => page.locator("#answer").textContent();

/** Sets a budget; gives what the page around is told is wrong with it, in both languages. */
export const setBudget = (page, budget) =>
  page.evaluate(
    (text) => {
      const before = window.told.length;
      window.fentanCalculator.setBudget(text);
      const failures = window.told.slice(before).filter(([name]) => name === "failed");
      return failures.map(([, code, zh, en]) => `${code}: ${zh} · ${en}`).join();
    },
    typeof budget === "string" ? budget : JSON.stringify(budget),
  );

/** The texts of a table's rows, cell by cell. */
export const rows = (table) => table.locator("tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

export const budget = (project) => ({
  schema: "fentan/budget/1",
  rulebook: "fuzhou-2021-60",
  projects: [{ id: "1", name: "小区", division: "350102", year: 2021, kind: "comprehensive", tier: "basic", ...project }],
});
