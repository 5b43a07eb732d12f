// Room on an office screen and on a phone: what surrounds the answer stays small, and what is pressed is large enough.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import axe from "axe-core";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button } from "./budget.mjs";
import { find } from "./owners-answer.mjs";
import { chapter, owners } from "./owners.mjs";
import { budgetOf, openBudget } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

const OWNERS = new URL("../../../examples/owners.json", import.meta.url);

/** The elements that are smaller than 24 pixels and too near to others. */
async function tooSmall(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["target-size"] }));
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
}

const top = (page, selector) => page.locator(selector).evaluate((own) => own.getBoundingClientRect().top + scrollY);
const height = (page, selector) => page.locator(selector).evaluate((own) => own.getBoundingClientRect().height);

test("D26, O23: readings fit an office screen, and what is pressed is 24 pixels high", () =>
  onPage({}, async (page) => {
    await eventually(() => tooSmall(page), []);
    await openBudget(page, JSON.parse(await readFile(OWNERS, "utf8")));
    await owners(page);
    await chapter(page, "shares");
    await page.locator(".part-rules").waitFor();
    await eventually(() => tooSmall(page), []);
    await openBudget(page, budgetOf(150, 12));
    await page.getByRole("navigation", { name: "视图" }).getByRole("button", { name: "比较" }).click();
    await button(page, "口径敏感性").click();
    await page.locator(".compare-readings .compare-save .tool").first().waitFor();
    // With some room to spare, since a year's amounts have a digit more.
    await holds(async () => {
      const natural = await page.locator(".compare-readings").evaluate((table) => {
        table.style.width = "1px";
        const width = table.getBoundingClientRect().width;
        table.style.width = "";
        return width;
      });
      assert.ok(natural < 1326, `${natural} pixels`);
    });
  }));

for (const [name, viewport, head, bar] of [["wide office screen", { width: 1366, height: 768 }, 70, 70], ["phone", { width: 390, height: 844 }, 160, 140]]) {
  test(`D31: in large letters on a ${name} the header is small and the answer on the first screen`, () =>
    onPage({ context: { viewport } }, async (page) => {
      await button(page, "大字").click();
      await expect(page.locator("html")).toHaveAttribute("data-size", "large");
      await holds(async () => assert.ok((await height(page, ".head")) <= head, String(await height(page, ".head"))));
      await holds(async () => assert.ok((await height(page, ".summary")) <= bar, String(await height(page, ".summary"))));
      await openBudget(page, JSON.parse(await readFile(OWNERS, "utf8")));
      await owners(page);
      await find(page, "1-1-502");
      await holds(async () => assert.ok((await top(page, ".home-pays")) < viewport.height - 40, String(await top(page, ".home-pays"))));
    }));
}
