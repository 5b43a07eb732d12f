// How the page looks and speaks: English, 万元, larger letters, dark; each kept, each free of what axe knows.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, untilStarted } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, field, figure, figures } from "./budget.mjs";

const onPage = browserForThisFile();

const SIZES = [
  ["office", { width: 1366, height: 768 }],
  ["phone", { width: 390, height: 844 }],
  ["wide", { width: 1920, height: 1080 }],
];

for (const [name, viewport] of SIZES) {
  test(`English is one click away, at ${name} size, and stays after a reload`, () =>
    onPage({ context: { viewport } }, async (page) => {
      await enter(page, "projects[0].name", "三山社区");
      await button(page, "English").click();
      await page.getByRole("heading", { name: "Result" }).waitFor();
      await expect(field(page, "projects[0].name")).toHaveValue("三山社区");
      await eventually(() => accessibilityProblems(page), []);
      await screenshot(page, `english-${name}`);
      // What was done before is still one undo away.
      await button(page, "Undo").click();
      await expect(field(page, "projects[0].name")).not.toHaveValue("三山社区");
      await page.getByText("Saved on this computer").waitFor();
      await page.reload();
      await page.getByRole("heading", { name: "Result" }).waitFor();
      await eventually(() => page.evaluate(() => document.documentElement.lang), "en");
      await field(page, "projects[0].name").waitFor();
      await expectFigure(page, "projects[0].total", "3725610.00");
      const han = () => page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) {
          const { data, parentElement } = walker.currentNode;
          // What lines say of themselves is what people typed.
          if (/\p{Script=Han}/u.test(data) && !parentElement.matches(".description, option")) found.push(data);
        }
        return found;
      });
      // Clauses are named as the policy names them.
      const english = (text) => !/\p{Script=Han}/u.test(text.replace(/附件2|[六一二三、]|基础版|提升版|示范版/g, ""));
      const left = async () => [...new Set(await han())].filter((text) => !english(text) && !/示例小区|中文/.test(text));
      await eventually(left, []);
    }));
}

test("D4: in 万元 fields take and show 万元, answers show it exactly, and nothing held is rewritten", () =>
  onPage({}, async (page) => {
    await enter(page, "projects[0].lines[1].amount", "120050.50");
    await button(page, "万元").click();
    await page.locator(".total .label").getByText("万元").waitFor();
    await expect(field(page, "projects[0].lines[1].amount")).toHaveValue("12.00505");
    await expectFigure(page, "projects[0].lines[0].amount", "70.00");
    for (const [typed, shown] of [["70", "70.00"], ["7.000001", "7.000001"], ["500元", "0.05"], ["70万", "70.00"]]) {
      await enter(page, "projects[0].lines[1].amount", typed);
      await expect(field(page, "projects[0].lines[1].amount")).toHaveValue(shown);
    }
    await expectFigure(page, "projects[0].lines[1].shares.government", "70.00");
    await expect(page.locator(".lines thead")).toContainText("金额（万元）");
    await expect(page.locator(".lines thead")).not.toContainText("（元）");
    await expect(figures(page, "projects[0].total").first()).toHaveAttribute("title", /,\d\d\d\.\d\d元$/);
    const shown = (path) => page.locator(`.answer [data-figure="${path}"]`).first().textContent();
    const fen = async (path) => Math.round(Number((await shown(path)).replaceAll(",", "")) * 1_000_000);
    const all = async (...paths) => (await Promise.all(paths.map((path) => fen(`projects[0].${path}`)))).reduce((a, b) => a + b, 0);
    await holds(async () => assert.equal(await all("groups.government", "groups.enterprise", "groups.residents"), await all("total")));
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "wan");
    await button(page, "万元").click();
    await expect(field(page, "projects[0].lines[1].amount")).toHaveValue("700,000.00");
    await expectFigure(page, "projects[0].lines[1].shares.government", "700000.00");
  }));

for (const [name, viewport] of SIZES) {
  test(`larger letters and dark colours, at ${name} size`, () =>
    onPage({ context: { viewport } }, async (page) => {
      const root = page.locator("html");
      await button(page, "大字").click();
      await expect(root).toHaveAttribute("data-size", "large");
      await eventually(() => accessibilityProblems(page), []);
      await screenshot(page, `large-${name}`);
      await holds(async () => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} pixels stick out`);
      });
      await button(page, "大字").click();
      await expect(root).not.toHaveAttribute("data-size", "large");
      await button(page, "深色").click();
      await expect(root).toHaveAttribute("data-theme", "dark");
      await eventually(() => accessibilityProblems(page), []);
      await screenshot(page, `dark-${name}`);
      await page.reload();
      await untilStarted(page);
      await eventually(() => page.evaluate(() => document.documentElement.dataset.theme), "dark");
    }));
}
