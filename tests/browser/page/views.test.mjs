// Every view at every size in both languages: reached by its tab and by its address, free of what axe knows, nothing
// sticking out, also at twice the size, and the keyboard comes round.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, untilStarted } from "../lib/chromium.mjs";
import { eventually, holds } from "../lib/expect.mjs";
import { browserForThisFile } from "./budget.mjs";

const onPage = browserForThisFile();

const VIEWS = [
  ["budget", "预算", "Budget"],
  ["owners", "业主", "Owners"],
  ["projects", "项目总表", "Projects"],
  ["compare", "比较", "Compare"],
  ["rules", "规则", "Rules"],
  ["forms", "报表", "Forms"],
];

const SIZES = [
  ["office", { width: 1366, height: 768 }],
  ["phone", { width: 390, height: 844 }],
  ["wide", { width: 1920, height: 1080 }],
];

/** How far the page is wider than the window. */
const overhang = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Waits until the view shows more than that it is loading. */
const settled = (page) => page.waitForFunction(() => document.querySelector("main") && !/正在(载入|计算)|Loading…|Computing…/.test(document.querySelector("main").textContent));

const tab = (page, name) => page.locator(".tabs").getByRole("button", { name, exact: true });

for (const [size, viewport] of SIZES) {
  for (const english of [false, true]) {
    test(`every view at ${size} size in ${english ? "English" : "Chinese"}`, () =>
      onPage({ context: { viewport } }, async (page) => {
        if (english) {
          await page.getByRole("button", { name: "English" }).click();
          await tab(page, "Budget").waitFor();
        }
        for (const [id, chinese, name] of VIEWS) {
          await tab(page, english ? name : chinese).click();
          await page.waitForFunction((id) => document.documentElement.dataset.view === id, id);
          await settled(page);
          await eventually(() => new URL(page.url()).hash, `#view=${id}`);
          await eventually(() => overhang(page), 0, `${id} sticks out`);
          await eventually(() => accessibilityProblems(page), [], id);
          await screenshot(page, `view-${id}-${size}-${english ? "en" : "zh"}`);
        }
      }));
  }
}

test("an address leads to its view, and the browser's back button to the one before", () =>
  onPage({ hash: "#view=rules" }, async (page) => {
    await page.waitForFunction(() => document.querySelector(".tab[aria-current]")?.textContent === "规则");
    await tab(page, "报表").click();
    await page.getByRole("article").waitFor();
    await page.goBack();
    await page.waitForFunction(() => document.querySelector(".tab[aria-current]")?.textContent === "规则");
  }));

test("at twice the size nothing is lost", () =>
  onPage({ context: { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 } }, async (page) => {
    for (const [id, name] of VIEWS) {
      await tab(page, name).click();
      await page.waitForFunction((id) => document.documentElement.dataset.view === id, id);
      await settled(page);
      await eventually(() => overhang(page), 0, `${id} sticks out`);
    }
  }));

test("by keyboard every view is reached, and the focus is always seen", () =>
  onPage({}, async (page) => {
    for (const [id, name] of VIEWS) {
      await tab(page, name).focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction((id) => document.documentElement.dataset.view === id, id);
      await settled(page);
      const seen = new Set();
      await tab(page, "报表").focus();
      for (let press = 0; press < 60; press += 1) {
        await page.keyboard.press("Tab");
        const focused = await page.evaluate(() => {
          const { activeElement } = document;
          const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
          const box = activeElement.getBoundingClientRect();
          const label = activeElement.closest("label");
          const shown = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
          const byLabel = label && getComputedStyle(label).outlineStyle !== "none";
          return { body: activeElement === document.body, visible: shown || byLabel, empty: box.width * box.height === 0, html: activeElement.outerHTML.slice(0, 120) };
        });
        if (focused.body) break;
        assert.ok(focused.visible, `${id}: no outline on ${focused.html}`);
        assert.ok(!focused.empty, `${id}: nothing to see of ${focused.html}`);
        seen.add(focused.html);
      }
      assert.ok(seen.size > 10, `${id}: only ${seen.size} stops`);
    }
  }));
