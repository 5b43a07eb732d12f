// The answer to the worked example that index.html holds before any script has run.

import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { startChromium, untilStarted } from "../lib/chromium.mjs";

let chromium;
before(async () => (chromium = await startChromium()));
after(() => chromium.close());

const WITHOUT_SCRIPTS = { context: { javaScriptEnabled: false } };

/** The rows of a table in an answer: what, and how much. */
const rows = (answer, name) =>
  answer
    .getByRole("table", { name })
    .getByRole("row")
    .filter({ has: answer.page().getByRole("rowheader") })
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

/** What an answer says of the example. */
async function said(answer) {
  return {
    total: await answer.locator(".total .figure").textContent(),
    payers: await rows(answer, "谁承担多少"),
    government: await rows(answer, "财政资金怎么分"),
  };
}

test("it is read without scripts, and says what the page says when it has started", async () => {
  let early;
  await chromium.withPage(WITHOUT_SCRIPTS, async ({ page, troubles }) => {
    const answer = page.getByRole("region", { name: "测算结果：示例小区" });
    assert.ok(await answer.isVisible());
    early = await said(answer);
    assert.ok(early.payers.length > 2 && early.government.length === 5);
    assert.deepEqual(troubles, []);
  });
  await chromium.withPage({}, async ({ page, troubles }) => {
    await untilStarted(page);
    const late = await said(page.locator(".answer"));
    assert.equal(early.total, late.total);
    assert.deepEqual(early.government, late.government);
    // The page names the members of a group that has several, too.
    const known = late.payers.map(String);
    for (const row of early.payers) assert.ok(known.includes(String(row)), `${row} is not among ${known}`);
    assert.deepEqual(troubles, []);
  });
});

/** The opening as it stays when the boot script never arrives. */
const WITHOUT_BOOT = { before: (page) => page.route(/\/boot-[^/]*\.js$/, (route) => route.abort()) };

test("whoever comes back, or follows a link, does not see it", async () => {
  // Noted before the app takes its place.
  const noteReturning = (kept) => async (page) => {
    await page.addInitScript((kept) => {
      if (kept) localStorage.setItem("fentan.settings", "{}");
      addEventListener("DOMContentLoaded", () => (window.returning = document.documentElement.matches(".returning")));
    }, kept);
  };
  for (const [kept, hash, returning] of [[false, "", false], [true, "", true], [false, "#view=rules", true]]) {
    await chromium.withPage({ before: noteReturning(kept), hash }, async ({ page }) => {
      assert.equal(await page.evaluate(() => window.returning), returning, `${kept} ${hash}`);
    });
  }
  await chromium.withPage(WITHOUT_BOOT, async ({ page }) => {
    const answer = page.getByRole("region", { name: "测算结果：示例小区" });
    assert.equal(await answer.isVisible(), true);
    await page.evaluate(() => document.documentElement.classList.add("returning"));
    assert.equal(await answer.isVisible(), false);
  });
});

test("it has no accessibility problems", () =>
  chromium.withPage(WITHOUT_BOOT, async ({ page }) => {
    await page.getByRole("region", { name: "测算结果：示例小区" }).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  }));
