// Adding measures several at a time, filling in what is missing, and making a measure of a line that is none yet.

import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, expectFocused } from "./budget.mjs";

const onPage = browserForThisFile();

const rows = (page) => page.locator('.lines tr[id^="projects[0].lines["]');

test("B3, B4: measures are ticked by the keyboard and added in one step; of what is missing, one leaves out what is not built", () =>
  onPage({}, async (page) => {
    await button(page, "新建").click();
    await button(page, "添加改造内容").click();
    const dialog = page.getByRole("dialog", { name: "添加改造内容" });
    await expect(dialog.getByRole("searchbox", { name: "查找" })).toBeFocused();
    await eventually(() => accessibilityProblems(page), []);
    for (const words of ["供水 表前", "供水 表后"]) {
      await dialog.getByRole("searchbox").fill(words);
      await expect(dialog.getByRole("checkbox").first()).toHaveAccessibleName(new RegExp(words.slice(-2)));
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
    }
    await dialog.getByRole("searchbox").fill("");
    await expect(dialog.getByRole("checkbox", { checked: true })).toHaveCount(2);
    await screenshot(page, "measures");
    await page.keyboard.press("Enter");
    await expect(rows(page)).toHaveCount(2);
    await expectFocused(page, "projects[0].lines[0].amount");
    await button(page, "撤销").click();
    await expect(rows(page)).toHaveCount(0);

    await button(page, "补上 10 项缺少的必选内容…").click();
    const missing = page.getByRole("dialog", { name: "补上缺少的必选内容" });
    const all = await missing.getByRole("checkbox").count();
    await expect(missing.getByRole("checkbox", { checked: true })).toHaveCount(all);
    await missing.getByRole("searchbox").fill("雨污");
    await missing.getByRole("checkbox").first().uncheck();
    await button(missing, `添加 ${all - 1} 项`).click();
    await expect(rows(page)).toHaveCount(all - 1);
  }));

test("B6, B18: a line that is not listed becomes a measure and keeps what it holds; named enterprises are offered again", () =>
  onPage({}, async (page) => {
    await button(page, "新建").click();
    await button(page, "添加改造内容").click();
    await page.keyboard.type("未列");
    await page.keyboard.press("Enter");
    await expectFocused(page, "projects[0].lines[0].name");
    await page.keyboard.type("室外雨污水管网改造");
    await enter(page, "projects[0].lines[0].amount", "700000");
    await enter(page, "projects[0].lines[0].shares.government", "50");
    await enter(page, "projects[0].lines[0].shares.owners", "50");
    await expectFigure(page, "projects[0].lines[0].shares.owners", "350000.00");
    await page.getByRole("button", { name: /^室外雨污水管网改造 归入/ }).click();
    const dialog = page.getByRole("dialog", { name: "归入哪一项改造内容" });
    await dialog.getByRole("searchbox").fill("雨污");
    await dialog.getByRole("radio").first().check();
    await eventually(() => accessibilityProblems(page), []);
    await page.keyboard.press("Enter");
    await expectFigure(page, "projects[0].lines[0].shares.government", "700000.00");
    await expect(rows(page).first()).toContainText("室外雨污水管网改造");
    await expect(page.locator(".notices .notice.remark")).toContainText(/财政 50%.*没有保留/);
    await button(page, "撤销").click();
    await expectFigure(page, "projects[0].lines[0].shares.owners", "350000.00");
    await expect(page.locator(".notices .notice")).toHaveCount(0);

    await button(page, "示例").click();
    const enterprise = page.getByRole("combobox", { name: /承担企业$/ }).first();
    await enterprise.fill("某通信公司");
    await enterprise.press("Tab");
    await expect(page.locator(`datalist#${await enterprise.getAttribute("list")} option[value="某通信公司"]`)).toHaveCount(1);
  }));
