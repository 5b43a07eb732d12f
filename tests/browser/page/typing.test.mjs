// Typing as in a spreadsheet: clicks, pasted cells, keys, input methods, and the words on what a field takes.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, field, fillMissing } from "./budget.mjs";

const onPage = browserForThisFile();

const amount = "projects[0].lines[1].amount";

/** Clicks into a field at a part of its width. */
async function clickAt(page, input, part) {
  const box = await input.boundingBox();
  await input.click({ position: { x: box.width * part, y: box.height / 2 } });
}

/** Pastes into the field that has the focus, by the keys, what a spreadsheet puts on the clipboard. */
async function paste(page, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.press("Control+V");
}

const withClipboard = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

test("D1: the first click into an amount selects it, the second places the caret", () =>
  onPage({}, async (page) => {
    const input = field(page, amount);
    for (const part of [0.1, 0.5, 0.9]) {
      await page.locator("h1").click();
      await clickAt(page, input, part);
      await page.keyboard.type("70000");
      await page.keyboard.press("Tab");
      await expect(input).toHaveValue("70,000.00");
    }
    await clickAt(page, input, 0.5);
    await clickAt(page, input, 0.98);
    await eventually(() => input.evaluate((field) => [field.selectionStart, field.selectionEnd]), [9, 9]);
  }));

test("D1: the first click selects what the page or a key has put the focus on, the next places the caret", () =>
  onPage({}, async (page) => {
    await button(page, "新建").click();
    await fillMissing(page, 10);
    const first = field(page, "projects[0].lines[0].amount");
    await expect(first).toBeFocused();
    await clickAt(page, first, 0.5);
    await page.keyboard.type("70000");
    // Text that is being typed is not selected by a click into it.
    await clickAt(page, first, 0.98);
    await page.keyboard.type(".5");
    await page.keyboard.press("Enter");
    await expect(first).toHaveValue("70,000.50");
    const second = field(page, "projects[0].lines[1].amount");
    await expect(second).toBeFocused();
    await clickAt(page, second, 0.5);
    await page.keyboard.type("80000");
    await page.keyboard.press("Tab");
    await expect(second).toHaveValue("80,000.00");
  }));

test("D1: the first click selects a grant among all projects, a household's area and a name's caret is placed", () =>
  onPage({}, async (page) => {
    await page.getByRole("button", { name: "项目总表" }).click();
    const grant = page.locator('[data-column="grant-0"]').first();
    await clickAt(page, grant, 0.3);
    await page.keyboard.type("5");
    await page.keyboard.press("Tab");
    await expect(grant).toHaveValue("5.00");
    await page.getByRole("button", { name: "预算" }).click();
    const name = field(page, "projects[0].name");
    await clickAt(page, name, 0.98);
    await eventually(() => name.evaluate((field) => field.selectionStart === field.selectionEnd), true);
  }));

test("D1: one pasted cell replaces an amount, also where the caret was placed in it", () =>
  onPage(withClipboard, async (page) => {
    const input = field(page, amount);
    await clickAt(page, input, 0.5);
    await clickAt(page, input, 0.5);
    await paste(page, "80000\r\n");
    await page.keyboard.press("Tab");
    await expect(input).toHaveValue("80,000.00");
  }));

test("D23: undo, redo and saving by their keys, and undo within a field while it is typed in", () =>
  onPage({}, async (page) => {
    const input = field(page, amount);
    await enter(page, amount, "70000");
    await expect(input).toHaveValue("70,000.00");
    await page.keyboard.press("Control+Z");
    await expect(input).toHaveValue("120,000.00");
    await page.keyboard.press("Control+Y");
    await expect(input).toHaveValue("70,000.00");
    await page.keyboard.press("Control+Z");
    await page.keyboard.press("Control+Shift+Z");
    await expect(input).toHaveValue("70,000.00");
    await input.click();
    await page.keyboard.type("5");
    await expectFigure(page, "projects[0].lines[1].shares.government", "5.00");
    await page.keyboard.press("Control+Z");
    await expect(input).toHaveValue("70,000.00");
    await expectFigure(page, "projects[0].lines[1].shares.government", "70000.00");
    await page.keyboard.press("Control+Z");
    await expect(input).toHaveValue("120,000.00");
    await expect(input).toBeFocused();
    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+S");
    const saved = JSON.parse(await readFile(await (await download).path(), "utf8"));
    assert.equal((saved.scenarios?.[0] ?? saved).projects[0].lines[1].amount, "120000.00");
  }));

test("D15: an input method that never ends its composition loses nothing when the field is left", () =>
  onPage({}, async (page) => {
    const name = field(page, "projects[0].name");
    await name.focus();
    await name.evaluate((field) => {
      field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
      field.value = "某充电公司";
      field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
    });
    await name.evaluate((field) => field.blur());
    await expect(name).toHaveValue("某充电公司");
    await expect(page.getByRole("combobox", { name: "当前项目" })).toHaveValue("1. 某充电公司");
  }));

test("D17: full stops of Chinese input methods are decimal points", () =>
  onPage({}, async (page) => {
    for (const [typed, shown] of [["12。5", "12.50"], ["1234。50元", "1,234.50"], ["3。2万", "32,000.00"], ["12．5", "12.50"]]) {
      await enter(page, amount, typed);
      await expect(field(page, amount)).toHaveValue(shown);
    }
    await enter(page, amount, "十二");
    await expect(page.locator(`[id="${amount}-problem"]`)).toHaveText("“十二”不是金额（填金额，如 42000、42,000.50 或 4.2万，不能为负）");
  }));

test("D32: what is wrong is said with the name of its field", () =>
  onPage({}, async (page) => {
    await enter(page, "projects[0].buildings", "1.5");
    await page.getByRole("button", { name: "楼栋：应为整数，却是“1.5”（填整数，如 12）" }).waitFor();
    await page.getByRole("button", { name: "项目总表" }).click();
    await expect(page.locator("td.broken[colspan]").first()).toContainText("楼栋：应为整数");
  }));

test("D4: what is pasted without a unit is in the page's unit, which is said", () =>
  onPage(withClipboard, async (page) => {
    await page.getByRole("button", { name: "万元" }).click();
    await field(page, amount).focus();
    await paste(page, "70\r\n12.345678\r\n");
    await expect(field(page, amount)).toHaveValue("70.00");
    await page.getByText("按本页现用的万元读入").waitFor();
    await page.getByRole("button", { name: "业主", exact: true }).click();
    await page.getByText("各户金额都按元填写和显示").waitFor();
  }));

test("D14: a rate below 1 % asks which of two is meant, and changes nothing by itself", () =>
  onPage({}, async (page) => {
    const rate = page.locator('[id^="projects[0].fees["][id$="].rate"]').first();
    const path = await rate.getAttribute("id");
    await enter(page, path, "0.13");
    const question = page.getByRole("group", { name: "0.13 % 还是 13 %？" });
    await question.waitFor();
    await expect(rate).toHaveValue("0.13");
    await question.getByRole("button", { name: "13 %", exact: true }).click();
    await expect(rate).toHaveValue("13");
    await expect(question).toHaveCount(0);
    await enter(page, path, "0.13");
    await question.getByRole("button", { name: "0.13 %", exact: true }).click();
    await expect(question).toHaveCount(0);
    await expect(rate).toHaveValue("0.13");
  }));

test("the total is beside what it comes to by household and by floor area, and says when that is unusual", () =>
  onPage({}, async (page) => {
    const lights = page.getByRole("list", { name: "总投资是否在常见范围" }).getByRole("listitem");
    await expect(lights).toHaveText(["31,047 元/户常见", "373 元/㎡常见", "83.3 ㎡/户常见"]);
    await enter(page, "projects[0].households_count", "12");
    await expect(lights).toHaveText(["310,468 元/户偏高，请核对", "373 元/㎡常见", "833.3 ㎡/户偏高，请核对"]);
    await enter(page, "projects[0].households_count", "");
    await expect(lights).toHaveText(["373 元/㎡常见"]);
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "lights");
  }));
