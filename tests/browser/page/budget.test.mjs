// The budget view: entering amounts, and the figures that follow, to the fen.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import {
  amounts, browserForThisFile, button, chooseProject, enter, expectFigure, expectFocused, field, figures, fillMissing,
} from "./budget.mjs";

const CENTRAL_GRANT = "projects[0].funding[0].amount";
const SPLIT = ["government.match", "government.city", "government.district"];

const onPage = browserForThisFile();

test("it opens on the worked example, with its answer", () =>
  onPage({}, async (page) => {
    const paths = ["works", "fees_total", "total", "groups.enterprise", "groups.residents", "government.pool"];
    await eventually(() => amounts(page, paths), [
      "3140000.00",
      "585610.00",
      "3725610.00",
      "695000.00",
      "270000.00",
      "2760610.00",
    ]);
    await eventually(() => amounts(page, ["lines[8].shares.telecom_operators", "lines[8].shares.government"]), [
      "195000.00",
      "105000.00",
    ]);
    const balance = page.getByRole("row", { name: "来源减用途，差额" });
    await expect(balance).toHaveText(/0\.00$/);
    await screenshot(page, "budget-desktop");
  }));

test("every row of the contract's worked check", () =>
  onPage({}, async (page) => {
    for (const [grant, ...expected] of [
      ["500000", "1:1", "1130305.00", "1130305.00"],
      ["1104240", "1:1", "828185.00", "828185.00"],
      ["1500000", "1:1", "630305.00", "630305.00"],
      ["", "3:7", "828183.00", "1932427.00"],
    ]) {
      await enter(page, CENTRAL_GRANT, grant);
      await eventually(() => amounts(page, SPLIT), expected, `grant ${grant}`);
    }
    await field(page, "readings.fees").selectOption("pro_rata");
    await eventually(() => amounts(page, ["government.pool", "groups.enterprise", "groups.residents", ...SPLIT]), ["2580637.50", "824617.50", "320355.00", "3:7", "774191.25", "1806446.25"]);
  }));

test("figures follow every stroke, and the text typed stays as typed until the field is left", () =>
  onPage({}, async (page) => {
    const input = field(page, "projects[0].lines[1].amount");
    await input.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("１，２３");
    await expect(input).toHaveValue("１，２３");
    await page.keyboard.type("4.5元");
    await expect(input).toHaveValue("１，２３4.5元");
    await expectFigure(page, "projects[0].lines[1].shares.government", "1234.50");
    await page.keyboard.press("Tab");
    await expect(input).toHaveValue("1,234.50");
    await enter(page, "projects[0].lines[1].amount", "3.2万");
    await expectFigure(page, "projects[0].lines[1].shares.government", "32000.00");
  }));

test("a Chinese input method is not disturbed while it composes", () =>
  onPage({}, async (page) => {
    const session = await page.context().newCDPSession(page);
    const name = field(page, "projects[0].name");
    await name.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    for (const text of ["g", "gu", "gu l", "gu lou"]) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await expect(name).toHaveValue(text);
    }
    await expect(page.locator("#project")).not.toHaveValue(/gu/);
    await session.send("Input.insertText", { text: "鼓楼小区" });
    await expect(name).toHaveValue("鼓楼小区");
    await expect(page.getByRole("combobox", { name: "当前项目" })).toHaveValue("1. 鼓楼小区");
  }));

test("an amount that cannot be read is told at its field, and in the answer, until it is put right", () =>
  onPage({}, async (page) => {
    const path = "projects[0].lines[1].amount";
    await enter(page, path, "1.005");
    const input = field(page, path);
    await expect(input).toHaveValue("1.005");
    await expect(input).toHaveAttribute("aria-invalid", "true");
    const message = page.locator(`[id="${await input.getAttribute("aria-describedby")}"]`);
    await expect(message).toHaveText(/最多两位小数/);
    await page.getByText("有 1 处错误，改正后即出结果").waitFor();
    await expect(figures(page, "projects[0].total")).toHaveCount(0);
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "budget-error");
    await page.getByRole("button", { name: /^消防设施：“1.005”/ }).click();
    await expect(input).toBeFocused();
    await page.keyboard.type("120000");
    await expectFigure(page, "projects[0].total", "3725610.00");
    await expect(input).not.toHaveAttribute("aria-invalid");
  }));

test("Enter and the arrows move down and up a column, Escape takes back what was typed", () =>
  onPage({}, async (page) => {
    await field(page, "projects[0].lines[1].amount").focus();
    await page.keyboard.press("Enter");
    await expectFocused(page, "projects[0].lines[2].amount");
    await page.keyboard.press("ArrowDown");
    await expectFocused(page, "projects[0].lines[3].amount");
    for (const place of ["lines[2].amount", "lines[1].amount", "lines[0].quantity"]) {
      await page.keyboard.press("ArrowUp");
      await expectFocused(page, `projects[0].${place}`);
    }
    await page.keyboard.press("Enter");
    await expectFocused(page, "projects[0].lines[1].amount");
    await page.keyboard.type("7");
    await expectFigure(page, "projects[0].lines[1].shares.government", "7.00");
    await page.keyboard.press("Escape");
    await expect(field(page, "projects[0].lines[1].amount")).toHaveValue("120,000.00");
    await expectFigure(page, "projects[0].total", "3725610.00");
  }));

test("a required measure that is missing is added by one click, and its shares can be agreed", () =>
  onPage({}, async (page) => {
    await button(page, "补上 小区物业").click();
    await expectFocused(page, "projects[0].lines[20].amount");
    await page.keyboard.type("60000");
    await expectFigure(page, "projects[0].groups.undetermined", "60000.00");
    await page.getByRole("heading", { name: "尚未落实" }).waitFor();
    await page.getByLabel("小区物业 商定比例 其他企业").fill("40");
    await page.getByText("承担比例合计 0.4，应恰为 1").first().waitFor();
    await page.getByLabel("小区物业 商定比例 居民、业主").fill("60%");
    await eventually(() => amounts(page, ["lines[20].shares.other_enterprise", "lines[20].shares.owners"]), ["24000.00", "36000.00"]);
    await page.getByText("企业待落实").first().waitFor();
  }));

test("what Annex 2 does not list is added with a name and shares of its own", () =>
  onPage({}, async (page) => {
    await button(page, "添加改造内容").click();
    await page.keyboard.type("未列");
    await page.keyboard.press("Enter");
    await expectFocused(page, "projects[0].lines[20].name");
    await page.keyboard.type("绿化提升");
    await enter(page, "projects[0].lines[20].amount", "80000");
    await enter(page, "projects[0].lines[20].shares.government", "100");
    await expectFigure(page, "projects[0].lines[20].shares.government", "80000.00");
  }));

test("a line changes between amount and quantity at a price, and comes to the same", () =>
  onPage({}, async (page) => {
    await button(page, "消防设施 数量×单价").click();
    await expect(field(page, "projects[0].lines[1].quantity")).toHaveValue("1");
    await expect(field(page, "projects[0].lines[1].unit_price")).toHaveValue("120,000.00");
    await expectFigure(page, "projects[0].lines[1].amount", "120000.00");
    await button(page, "消防设施 改填金额").click();
    await expect(field(page, "projects[0].lines[1].amount")).toHaveValue("120,000.00");
    await expectFigure(page, "projects[0].total", "3725610.00");
  }));

test("fees: a usual one is added, by rate or by amount, and one may have a payer of its own", () =>
  onPage({}, async (page) => {
    await page.getByLabel("添加费用").selectOption("设计费");
    await page.locator(".fees").getByRole("button", { name: "添加", exact: true }).click();
    await expectFocused(page, "projects[0].fees[2].amount");
    await page.keyboard.type("98000");
    await expectFigure(page, "projects[0].fees[2].shares.government", "98000.00");
    await field(page, "projects[0].fees[2].payer").selectOption("owners");
    await expectFigure(page, "projects[0].fees[2].shares.owners", "98000.00");
    await field(page, "projects[0].fees[2].base").selectOption("works");
    await enter(page, "projects[0].fees[2].rate", "3.5%");
    await expectFigure(page, "projects[0].fees[2].amount", "109900.00");
    await expect(field(page, "projects[0].fees[2].rate")).toHaveValue("3.5");
  }));

test("changes are taken back and made again, a removed line among them", () =>
  onPage({}, async (page) => {
    await button(page, "删除 雨污管网").click();
    await expectFigure(page, "projects[0].works", "2440000.00");
    await button(page, "撤销").click();
    await expectFigure(page, "projects[0].works", "3140000.00");
    await button(page, "重做").click();
    await expectFigure(page, "projects[0].works", "2440000.00");
    await button(page, "撤销").click();
    await field(page, "projects[0].division").selectOption("350121");
    await expectFigure(page, "projects[0].government.city", "0.00");
    await page.getByText("闽侯县属县（市）及长乐区、马尾区").waitFor();
    await button(page, "撤销").click();
    await expect(field(page, "projects[0].division")).toHaveValue("350102");
    await expectFigure(page, "projects[0].government.city", "1130305.00");
  }));

test("several projects: copied, looked at, summed, taken out and brought back", () =>
  onPage({}, async (page) => {
    await button(page, "复制").click();
    await expectFocused(page, "projects[1].name");
    await page.keyboard.type("乙小区");
    await expectFigure(page, "totals.total", "7451220.00");
    await chooseProject(page, "示例");
    await expect(field(page, "projects[0].name")).toHaveValue("示例小区");
    await button(page, "删除项目").click();
    await expect(figures(page, "totals.total")).toHaveCount(0);
    await button(page, "撤销").click();
    await expectFigure(page, "totals.total", "7451220.00");
  }));

test("an empty project: no line, nothing to pay, and what it lacks", () =>
  onPage({}, async (page) => {
    await button(page, "新建").click();
    await expectFigure(page, "projects[0].total", "0.00");
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "budget-empty");
    await fillMissing(page, 10);
    await expect(page.locator("tr.missing")).toHaveCount(0);
    await eventually(() => accessibilityProblems(page), []);
  }));

test("billions, and what goes beyond what can be held", () =>
  onPage({}, async (page) => {
    await enter(page, "projects[0].lines[1].amount", "999亿");
    await expectFigure(page, "projects[0].lines[1].shares.government", "99900000000.00");
    await enter(page, "projects[0].lines[0].quantity", "99999999999");
    await enter(page, "projects[0].lines[0].unit_price", "99999999999");
    await page.getByText("有 1 处错误，改正后即出结果").waitFor();
    await page.locator(".lines").getByText("无法计算").waitFor();
  }));

test("on a phone the answer folds to a bar that stays in sight", () =>
  onPage({ context: { viewport: { width: 390, height: 844 } } }, async (page) => {
    await expectFigure(page, "projects[0].total", "3725610.00");
    await expect(figures(page, "projects[0].groups.enterprise")).toHaveCount(0);
    await screenshot(page, "budget-phone");
    await button(page, "展开").click();
    await expectFigure(page, "projects[0].groups.enterprise", "695000.00");
    await eventually(() => accessibilityProblems(page), []);
    await holds(async () => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 390, `${width} px wide`);
    });
  }));
