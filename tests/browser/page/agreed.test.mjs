// What is chosen beside amounts: how far money from above has come, and whether payers agree in per cent or in parts.

import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, field } from "./budget.mjs";

const onPage = browserForThisFile();

test("a grant that is only applied for says at its row and at its cell that it does not count; undo takes one step", () =>
  onPage({}, async (page) => {
    const status = page.getByRole("combobox", { name: "中央财政补助 资金状态" });
    const remark = page.locator(".funding .remark");
    await expect(status).toHaveValue("allotted");
    await expect(remark).toHaveCount(0);
    await status.selectOption("拟争取");
    await expect(remark).toContainText("尚不计入");
    await expect(status).toHaveAccessibleDescription(/尚不计入/);
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "funding-status");
    await button(page, "项目总表").click();
    await expect(page.locator("td.uncounted")).toHaveAttribute("title", /拟争取.*尚不计入/);
    await button(page, "预算").click();
    await button(page, "撤销").click();
    await expect(status).toHaveValue("allotted");
    await expect(remark).toHaveCount(0);
  }));

test("B4: thirds are agreed on in parts; turning to per cent says what it cannot keep, and undo brings it back", () =>
  onPage({}, async (page) => {
    await button(page, "新建").click();
    await button(page, "添加改造内容").click();
    const dialog = page.getByRole("dialog", { name: "添加改造内容" });
    await dialog.getByRole("searchbox").fill("其他内容");
    await page.keyboard.press("Enter");
    await enter(page, "projects[0].lines[0].name", "围墙");
    await enter(page, "projects[0].lines[0].amount", "300000");
    const ways = page.getByRole("group", { name: "围墙 商定方式" });
    await expect(button(ways, "按比例")).toHaveAttribute("aria-pressed", "true");
    await button(ways, "按份数").click();
    await enter(page, "projects[0].lines[0].parts.government", "1");
    await enter(page, "projects[0].lines[0].parts.owners", "2 份");
    await expectFigure(page, "projects[0].lines[0].shares.government", "100000.00");
    await expectFigure(page, "projects[0].lines[0].shares.owners", "200000.00");
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "agreed-parts");
    await button(ways, "按比例").click();
    await expect(page.getByText(/没有保留/)).toBeVisible();
    await expect(field(page, "projects[0].lines[0].shares.owners")).toHaveValue("");
    await button(page, "撤销").click();
    await expect(field(page, "projects[0].lines[0].parts.owners")).toHaveValue("2");
    await enter(page, "projects[0].lines[0].parts.owners", "3");
    await button(ways, "按比例").click();
    await expect(field(page, "projects[0].lines[0].shares.owners")).toHaveValue("75");
    await expectFigure(page, "projects[0].lines[0].shares.owners", "225000.00");
  }));
