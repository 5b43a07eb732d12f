// Ranges pasted from spreadsheets, as they were recorded on the clipboard (tests/fixtures/clipboard): what fits is
// entered in one change, what does not is listed with its cell and its reason.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, expectFigure, field, paste } from "./budget.mjs";
import { follow, linkFrom } from "./links.mjs";

const onPage = browserForThisFile();

const recorded = (name) => readFile(new URL(`../../fixtures/clipboard/${name}.tsv`, import.meta.url), "utf8");

const value = (page, path) => field(page, `projects[0].${path}`).inputValue();

test("a column of amounts fills down, and is one step to take back", () =>
  onPage({}, async (page) => {
    assert.equal(await paste(page, "projects[0].lines[1].amount", "１２０\t\r\n3.2万\t\n1,234.50元\n"), true);
    await page.waitForFunction(() => document.getElementById("projects[0].lines[3].amount").value === "1,234.50");
    await eventually(async () => [await value(page, "lines[1].amount"), await value(page, "lines[2].amount")], ["120.00", "32,000.00"]);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await button(page, "撤销").click();
    await eventually(() => value(page, "lines[3].amount"), "150,000.00");
    await eventually(() => value(page, "lines[1].amount"), "120,000.00");
  }));

test("a single cell is the field's own to take", () =>
  onPage({}, async (page) => {
    assert.equal(await paste(page, "projects[0].lines[1].amount", "1,234.50\r\n"), false);
  }));

test("a whole estimate sheet goes to the items it names, and every other cell is accounted for", () =>
  onPage({}, async (page) => {
    await button(page, "新建").click();
    await paste(page, "projects[0].funding.central_grant", await recorded("estimate"));
    await page.getByText("有的单元格没有粘贴进来").waitFor();
    for (const words of ["第21行第6列 #REF!：表格中的错误值", "第26行第6列 (8.00)：负数", "第18行第2列 绿化提升：附件2未列"]) {
      await expect(page.getByRole("alert")).toContainText(words);
    }
    await expectFigure(page, "projects[0].works", "2750000.00");
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "pasted-estimate");
    await button(page, "撤销").click();
    await expectFigure(page, "projects[0].total", "0.00");
  }));

test("what is no amount is listed by row and cell, and nothing of it is entered", () =>
  onPage({}, async (page) => {
    await paste(page, "projects[0].lines[1].amount", await recorded("errors"));
    await page.getByText("有的单元格没有粘贴进来").waitFor();
    const rows = page.getByRole("alert").getByRole("listitem");
    await expect(rows).toHaveCount(12);
    for (const words of ["是公式", "负数", "小数位过多", "是日期", "不是数字", "是百分数", "数字过大"]) {
      await expect(rows.filter({ hasText: words }).first()).toBeVisible();
    }
    await eventually(() => value(page, "lines[1].amount"), "120,000.00");
  }));

test("nothing is pasted into what is only shown", () =>
  onPage({}, async (page) => {
    await follow(page, await linkFrom(page));
    await page.getByText("这是别人分享的内容，只读").waitFor();
    assert.equal(await paste(page, "projects[0].lines[1].amount", "1\n2\n"), false);
  }));
