// Any figure says why it is so, by mouse and by keyboard.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, enter, figures } from "./budget.mjs";

const onPage = browserForThisFile();

test("a click on a line's share shows the clause and the exact rule", () =>
  onPage({}, async (page) => {
    await figures(page, "projects[0].lines[8].shares.telecom_operators").click();
    const panel = page.getByRole("dialog", { name: "这个数字怎么来的" });
    await panel.getByText("附件2 基础版 8").first().waitFor();
    await expect(panel).toHaveText(/195,000\.00/);
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "budget-explain");
    await panel.getByRole("button", { name: "关闭" }).click();
    await panel.waitFor({ state: "hidden" });
  }));

test("by keyboard: open, take apart, close, and the focus is back", () =>
  onPage({}, async (page) => {
    const city = figures(page, "projects[0].government.city").first();
    await city.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog");
    await panel.getByText("六(二)1").first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await panel.getByText("财政承担部分", { exact: true }).first().waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    await expect(city).toBeFocused();
  }));

test("the fen that nobody's exact share is says who took it", () =>
  onPage({}, async (page) => {
    await enter(page, "projects[0].lines[18].amount", "0.01");
    await figures(page, "projects[0].lines[18].shares.government").click();
    await page.getByRole("dialog").getByText("尾差：").first().waitFor();
  }));

test("every figure on the page can be explained", () =>
  onPage({}, async (page) => {
    let paths;
    await holds(async () => {
      paths = new Set(await page.locator("[data-figure]:visible").evaluateAll((all) => all.map((one) => one.dataset.figure)));
      assert.ok(paths.size > 40, `${paths.size} figures`);
    });
    for (const path of paths) {
      await figures(page, path).first().click();
      const panel = page.getByRole("dialog");
      const said = panel.locator(".rule, [role=status]:not(:text('正在载入'))").first();
      await expect(said, path).toHaveAttribute("class", "rule");
      await page.keyboard.press("Escape");
      await panel.waitFor({ state: "hidden" });
    }
  }));

test("a figure is explained at once, without a word to the network", () =>
  onPage({}, async (page) => {
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await figures(page, "projects[0].works").first().click();
    assert.equal(await page.getByRole("dialog").getByText("各项改造内容合计").first().isVisible(), true);
    assert.deepEqual(requests, []);
  }));
