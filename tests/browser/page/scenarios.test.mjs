// Several scenarios in one document: made, named, switched, saved, taken out, and taken back.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, untilStarted } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, expectFocused, field, openFile } from "./budget.mjs";

const onPage = browserForThisFile();

const GRANT = "projects[0].funding[0].amount";

test("a second scenario is edited without touching the first, and both are saved in one file", () =>
  onPage({}, async (page) => {
    await button(page, "另存为新方案").click();
    await expectFocused(page, "scenario");
    await page.keyboard.type("多争取补助");
    await enter(page, GRANT, "1500000");
    await expectFigure(page, "projects[0].government.city", "630305.00");
    await screenshot(page, "scenarios");
    await eventually(() => accessibilityProblems(page), []);

    const [download] = await Promise.all([page.waitForEvent("download"), button(page, "保存").click()]);
    const saved = await readFile(await download.path(), "utf8");
    const { schema, present, scenarios } = JSON.parse(saved);
    assert.deepEqual([schema, present, scenarios.map(({ name }) => name ?? "")], ["fentan/document/1", 1, ["", "多争取补助"]]);

    const choice = page.getByRole("combobox", { name: "方案" });
    await choice.selectOption({ index: 0 });
    await expectFigure(page, "projects[0].government.city", "1130305.00");

    await button(page, "新建").click();
    await expect(page.getByRole("combobox", { name: "方案" })).toHaveCount(0);
    await openFile(page, saved);
    await page.getByRole("button", { name: "630,305.00" }).first().waitFor();
    await expect(page.getByRole("textbox", { name: "方案名称" })).toHaveValue("多争取补助");

    await button(page, "删除方案").click();
    await expectFigure(page, "projects[0].government.city", "1130305.00");
    await button(page, "撤销").click();
    await expectFigure(page, "projects[0].government.city", "630305.00");
  }));

test("scenarios are there again after a reload, with the one that was looked at", () =>
  onPage({}, async (page) => {
    await button(page, "另存为新方案").click();
    await expectFocused(page, "scenario");
    await page.keyboard.type("乙");
    await enter(page, GRANT, "7");
    await page.getByText("已自动保存在本机").waitFor();
    await page.reload();
    await untilStarted(page);
    await expect(page.getByRole("textbox", { name: "方案名称" })).toHaveValue("乙");
    await expect(field(page, GRANT)).toHaveValue("7.00");
  }));

test("a document file that is not one is refused with its reason", () =>
  onPage({}, async (page) => {
    for (const [content, words] of [
      ['{"schema":"fentan/document/1","rulebook":"fuzhou-2021-60","scenarios":[]}', "缺少这个字段"],
      ['{"schema":"fentan/document/1","rulebook":"fuzhou-2021-60","scenarios":[{"projects":[{"id":1}]}]}', "应为文本"],
      ['{"schema":"fentan/budget/9","rulebook":"fuzhou-2021-60","projects":[]}', "fentan/budget/1"],
    ]) {
      await openFile(page, content);
      const notice = page.getByRole("alert");
      await notice.getByText(words).first().waitFor();
      await notice.getByRole("button", { name: "关闭" }).click();
    }
  }));
