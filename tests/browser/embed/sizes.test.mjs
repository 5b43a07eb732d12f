// The frame's height: whatever changes it, wherever the frame is, it is that of the content.

import assert from "node:assert/strict";
import test from "node:test";
import { eventually } from "../lib/expect.mjs";
import { browserForThisFile, fitted } from "./hosts.mjs";

const onHost = browserForThisFile();

/** A budget beside the page. */
const BUDGETS = { "budgets/1.json": { body: JSON.stringify({ toPay: "100.00", height: 100 }) } };

test("resized from outside: narrower makes it taller, wider shorter again", () =>
  onHost("plain.html", {}, async ({ page, calculator, wrong }) => {
    await calculator("one").locator("#answer").waitFor();
    const wide = await fitted(page, "one");
    await calculator("one").locator("#answer").evaluate((answer) => (answer.textContent = "每一分钱由谁出 ".repeat(60)));
    await page.waitForFunction((wide) => document.querySelector("#one").offsetHeight > wide, wide);
    const long = await fitted(page, "one");
    await page.setViewportSize({ width: 400, height: 700 });
    await page.waitForFunction((long) => document.querySelector("#one").offsetHeight > long + 50, long);
    await fitted(page, "one");
    await page.setViewportSize({ width: 1000, height: 700 });
    await page.waitForFunction((long) => document.querySelector("#one").offsetHeight === long, long);
    assert.deepEqual(await wrong(), []);
  }));

test("in a panel that is hidden at first, and hidden again", () =>
  onHost("tabs.html", { files: BUDGETS }, async ({ page, calculator, wrong }) => {
    await page.locator("#show").click();
    await calculator("one").getByText("100.00", { exact: true }).waitFor();
    const shown = await fitted(page, "one");
    await page.locator("#show").click();
    await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "5.00", height: 400 }));
    await calculator("one").getByText("5.00", { exact: true }).waitFor({ state: "attached" });
    await page.locator("#show").click();
    await page.waitForFunction((shown) => document.querySelector("#one").offsetHeight === shown + 300, shown);
    await fitted(page, "one");
    assert.deepEqual(await wrong(), []);
  }));

test("a frame that is not lazy and not shown tells no height, and tells it when it is shown", () =>
  onHost("tabs.html", {}, async ({ page, calculator, wrong }) => {
    await page.evaluate(() => {
      const one = document.querySelector("#one");
      one.removeAttribute("budget");
      one.shadowRoot.querySelector("iframe").loading = "eager";
    });
    await page.evaluate(() => new Promise((later) => setTimeout(later)));
    await page.evaluate(() => (document.querySelector("#one").shadowRoot.querySelector("iframe").loading = "eager"));
    await page.waitForFunction(() => window.said.some(([, type]) => type === "ready"));
    assert.equal(await page.evaluate(() => document.querySelector("#one").shadowRoot.querySelector("iframe").style.height), "480px");
    await page.locator("#show").click();
    await calculator("one").locator("#answer").waitFor();
    await fitted(page, "one");
    assert.deepEqual(await wrong(), []);
  }));

test("in a hidden tab, where nothing is drawn and no observer is called", () =>
  onHost(
    "plain.html",
    {
      script: () => {
        if (window === top) return;
        window.ResizeObserver = class {
          observe() {}
        };
        window.requestAnimationFrame = () => 0;
      },
    },
    async ({ page, calculator, wrong }) => {
      await calculator("one").locator("#answer").waitFor();
      await fitted(page, "one");
      await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "5.00", height: 700 }));
      await page.waitForFunction(() => document.querySelector("#one").offsetHeight > 700);
      await fitted(page, "one");
      assert.deepEqual(await wrong(), []);
    },
  ));

test("what is taller than a frame is made is scrolled in it", () =>
  onHost("plain.html", {}, async ({ page, calculator }) => {
    await calculator("one").locator("#answer").waitFor();
    const overflow = () => calculator("one").locator(":root").evaluate((root) => getComputedStyle(root).overflowY);
    await fitted(page, "one");
    await eventually(overflow, "hidden");
    await page.evaluate(() => document.querySelector("#one").setBudget({ height: 30_000 }));
    await page.waitForFunction(() => document.querySelector("#one").offsetHeight === 20_000);
    await eventually(overflow, "visible");
  }));
