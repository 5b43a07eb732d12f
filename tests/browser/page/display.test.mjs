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
      const english = (text) => !/\p{Script=Han}/u.test(text.replace(/附件2|未载明|[六一二三、]|基础版|提升版|示范版/g, ""));
      const left = async () => [...new Set(await han())].filter((text) => !english(text) && !/示例小区|中文/.test(text));
      await eventually(left, []);
    }));
}

test("in 万元 everything shown adds up, moved figures are marked, and what is entered stays in 元", () =>
  onPage({}, async (page) => {
    await enter(page, "projects[0].lines[1].amount", "120050.50");
    await enter(page, "projects[0].lines[7].amount", "60049.99");
    await button(page, "万元").click();
    await page.locator(".total .label").getByText("万元").waitFor();
    await expect(field(page, "projects[0].lines[1].amount")).toHaveValue("120,050.50");
    const shown = (path) => page.locator(`.answer [data-figure="${path}"]`).first().textContent();
    const units = async (path) => Math.round(Number((await shown(path)).replace(/[,*]/g, "")) * 100);
    const all = async (...paths) => (await Promise.all(paths.map((path) => units(`projects[0].${path}`)))).reduce((a, b) => a + b, 0);
    await holds(async () => assert.equal(await all("works", "fees_total"), await all("total")));
    await holds(async () => assert.equal(await all("groups.government", "groups.enterprise", "groups.residents"), await all("total")));
    await holds(async () => assert.equal(await all("government.used", "government.city", "government.district"), await all("government.pool")));
    const shares = await page.locator('[data-figure^="projects[0].lines["][data-figure*=".shares."], [data-figure^="projects[0].fees["][data-figure*=".shares."]').evaluateAll((found) =>
      found.reduce((sum, one) => sum + Math.round(Number(one.textContent.replace(/[,*]/g, "")) * 100), 0));
    await holds(async () => assert.equal(shares, await all("total")));
    // Beside the fields it stays in 元, which they are entered in.
    await expectFigure(page, "projects[0].lines[0].amount", "700000.00");
    await expect(figures(page, "projects[0].total").first()).toHaveAttribute("title", /3,7\d\d,\d\d\d\.\d\d元/);
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "wan");
    await button(page, "万元").click();
    await holds(async () => assert.match(await figure(page, "projects[0].total"), /^37\d{5}\.\d\d$/));
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
