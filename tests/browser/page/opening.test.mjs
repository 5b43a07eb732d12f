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

test("whoever comes back, or follows a link, does not see it", async () => {
  const shown = (page) => page.waitForFunction(() => typeof window.shown === "boolean").then(() => page.evaluate(() => window.shown));
  const before = (kept) => async (page) => {
    await page.addInitScript((kept) => {
      if (kept) localStorage.setItem("fentan.settings", "{}");
      addEventListener("DOMContentLoaded", () => {
        // Nothing is painted before the styles are there.
        const styles = document.querySelector("link[rel=stylesheet]");
        const answer = document.querySelector("#opening .answer");
        const note = () => (window.shown = getComputedStyle(answer).display !== "none");
        if (styles.sheet) note();
        else styles.addEventListener("load", note);
      });
    }, kept);
  };
  await chromium.withPage({ before: before(false) }, async ({ page }) => assert.equal(await shown(page), true));
  await chromium.withPage({ before: before(true) }, async ({ page }) => assert.equal(await shown(page), false));
  await chromium.withPage({ before: before(false), hash: "#view=rules" }, async ({ page }) => assert.equal(await shown(page), false));
});

test("it has no accessibility problems", () =>
  chromium.withPage(
    {
      // Scripts for axe alone: the boot script never arrives.
      before: (page) => page.route(/\/boot-[^/]*\.js$/, (route) => route.abort()),
    },
    async ({ page }) => {
      await page.getByRole("region", { name: "测算结果：示例小区" }).waitFor();
      assert.deepEqual(await accessibilityProblems(page), []);
    },
  ));
