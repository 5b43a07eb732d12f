// The list of households: pasted from a spreadsheet, edited as in one, found again among ten thousand.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { redrawn } from "../lib/redrawn.mjs";
import { browserForThisFile, button, enter, expectFocused, paste } from "./budget.mjs";
import { cell, listOf, owners, pasteList, path, sheet, shown, sums } from "./owners.mjs";
import { stored } from "./stored.mjs";

const onPage = browserForThisFile();

/** What is said of how many households are listed. */
const count = (page, words) => page.locator(".owners .count").and(page.getByText(words, { exact: true }));

const PHONE = { viewport: { width: 390, height: 844 } };

test("without households the view says what to paste, and shows a sample", () =>
  onPage({}, async (page) => {
    await owners(page);
    await page.locator(".part-households").getByText("还没有住户清单").waitFor();
    await expect(page.locator(".sample tbody tr")).toHaveCount(3);
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "owners-empty");
    // The sample itself can be pasted as it is.
    const sample = await page.locator(".sample tr").evaluateAll((rows) =>
      rows.map((row) => [...row.cells].map((cell) => cell.textContent).join("\t")).join("\n"),
    );
    await pasteList(page, sample);
    await page.getByText("新增 3 户，更新 0 户").waitFor();
    await expect(cell(page, 2, "purpose")).toHaveValue("non_residential");
  }));

test("a list is pasted in one step, and says what it did not keep", () =>
  onPage({}, async (page) => {
    await owners(page);
    assert.equal(await pasteList(page, listOf(120)), true);
    const notice = page.locator(".told");
    await notice.getByText("新增 120 户，更新 0 户").waitFor();
    for (const words of ["第5栏（120 格） 不需要，未保留", "第6栏（120 格） 不需要，未保留", "120 户没有楼层，按房号填"]) {
      await expect(notice).toContainText(words);
    }
    await count(page, "共 120 户").waitFor();
    await expect(cell(page, 0, "unit")).toHaveValue("101");
    await expect(cell(page, 5, "floor")).toHaveValue("3");
    await expect(cell(page, 5, "area")).toHaveValue("66.25");
    await expect(cell(page, 1, "purpose")).toHaveValue("non_residential");
    const areas = Array.from({ length: 120 }, (_, place) => 60 + (place % 37) * 1.25);
    await eventually(async () => Number((await sums(page))[5].replace(",", "")), areas.reduce((sum, area) => sum + area));
    await screenshot(page, "owners-120-notice");
    await button(page, "关闭").click();
    await expect(notice).toBeEmpty();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "owners-120");
    const kept = async () => (await stored(page)).projects.join("");
    await page.getByText("已自动保存").waitFor();
    await holds(async () => assert.ok((await kept()).includes('"unit":"101"')));
    assert.ok(!(await kept()).includes("某某") && !(await kept()).includes("1380000"));

    // The same list again changes what is there, and adds nothing.
    await pasteList(page, listOf(121).replaceAll("店面", "住宅"));
    await page.getByText("新增 1 户，更新 120 户").waitFor();
    await expect(cell(page, 1, "purpose")).toHaveValue("residential");
    await button(page, "撤销").click();
    await expect(cell(page, 1, "purpose")).toHaveValue("non_residential");
    await button(page, "撤销").click();
    await page.locator(".part-households").getByText("还没有住户清单").waitFor();
    await button(page, "重做").click();
    await count(page, "共 120 户").waitFor();
  }));

test("what cannot be read is listed, and the rest is there", () =>
  onPage({}, async (page) => {
    await owners(page);
    await pasteList(page, "楼栋\t房号\t面积\t用途\n1\t101\t88.5\t商住\n1\t102\t#REF!\t住宅\n\t\t70\t\n");
    const notice = page.getByRole("alert");
    await notice.getByText("新增 2 户").waitFor();
    for (const words of ["第2行第4列 商住：看不出是住宅还是非住宅", "第3行第3列 #REF!：表格中的错误值", "第4行第3列 70：该行没有房号"]) {
      await expect(notice).toContainText(words);
    }
    await page.getByText("1 户有问题").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "owners-unread");
  }));

test("floors are read off the doors only where that is ticked", () =>
  onPage({}, async (page) => {
    await owners(page);
    await page.getByLabel("没有楼层时按房号填").uncheck();
    await pasteList(page, listOf(3));
    await page.getByText("新增 3 户").waitFor();
    await expect(cell(page, 0, "floor")).toHaveValue("");
    assert.ok(!(await page.locator(".told").textContent()).includes("按房号填"));
  }));

test("cells are typed in, moved among by keys, and taken back", () =>
  onPage({}, async (page) => {
    await owners(page);
    await button(page, "添加一户").click();
    await expectFocused(page, path(0, "building"));
    await page.keyboard.type("7");
    await button(page, "添加一户").click();
    await expectFocused(page, path(1, "unit"));
    await expect(cell(page, 1, "building")).toHaveValue("7");
    await page.keyboard.type("201");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    await expectFocused(page, path(1, "area"));
    await page.keyboard.type("８８．５");
    await expect(cell(page, 1, "area")).toHaveValue("８８．５");
    await page.keyboard.press("ArrowUp");
    await expectFocused(page, path(0, "area"));
    await expect(cell(page, 1, "area")).toHaveValue("88.5");
    await page.keyboard.press("Enter");
    await expectFocused(page, path(1, "area"));
    await page.keyboard.type("0");
    await page.getByText("面积须大于 0").first().waitFor({ state: "attached" });
    await expect(cell(page, 1, "area")).toHaveAttribute("aria-invalid", "true");
    await page.keyboard.press("Escape");
    await expect(cell(page, 1, "area")).toHaveValue("88.5");
    await enter(page, path(0, "area"), "0");
    await page.getByText("有问题").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "owners-problem");
    await cell(page, 1, "unit").focus();
    await button(page, "看第一处").click();
    await expectFocused(page, path(0, "area"));
    await enter(page, path(0, "area"), "100");
    await eventually(async () => (await sums(page))[5], "188.5");

    await button(page, "删除 7").click();
    await expectFocused(page, path(0, "unit"));
    await expect(cell(page, 0, "unit")).toHaveValue("201");
    await button(page, "撤销").click();
    await expect(cell(page, 0, "area")).toHaveValue("100");
  }));

test("a range is pasted down and right from a cell", () =>
  onPage({}, async (page) => {
    await owners(page);
    await pasteList(page, listOf(10));
    await page.getByText("新增 10 户").waitFor();
    await paste(page, path(2, "area"), "70.5\t非住宅\t100\n71.5\t住宅\t1,200\n");
    await page.waitForFunction((id) => document.getElementById(id)?.value === "1,200.00", path(3, "fund_balance"));
    await expect(cell(page, 2, "area")).toHaveValue("70.5");
    await expect(cell(page, 2, "purpose")).toHaveValue("non_residential");
    await button(page, "撤销").click();
    await expect(cell(page, 2, "area")).toHaveValue("62.50");
  }));

test("one finds one's home, and a building", () =>
  onPage({}, async (page) => {
    await owners(page);
    await pasteList(page, listOf(120));
    await page.getByText("新增 120 户").waitFor();
    await page.getByLabel("找我家").fill("2栋1单元 301");
    await eventually(() => shown(page), [44]);
    await page.getByText("找到 1 户，共 120 户").waitFor();
    await page.getByLabel("找我家").fill("9-9");
    await page.getByText("没有符合条件的住户").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await button(page, "清除筛选").click();
    await expect(page.getByLabel("找我家")).toHaveValue("");
    await page.locator(".part-households").getByLabel("楼栋", { exact: true }).selectOption("3");
    await page.getByText("找到 40 户，共 120 户").waitFor();
    await eventually(async () => (await shown(page))[0], 80);
    // While its building is typed, a row stays.
    await enter(page, path(80, "building"), "4");
    await holds(async () => assert.ok((await shown(page)).includes(80)));
    await button(page, "删除所列住户").click();
    await count(page, "共 80 户").or(count(page, "共 81 户")).waitFor();
  }));

test("ten thousand households are pasted, scrolled, edited and kept", () =>
  onPage({}, async (page) => {
    await owners(page);
    await pasteList(page, listOf(10_000, { personal: false }));
    await count(page, "共 10,000 户").waitFor();
    await button(page, "关闭").click();
    assert.ok((await page.locator("tr.household").count()) < 80);
    await expect(sheet(page).locator("table")).toHaveAttribute("aria-rowcount", "10002");
    await sheet(page).evaluate((sheet) => (sheet.scrollTop = sheet.scrollHeight));
    await cell(page, 9_999, "unit").waitFor();
    await expect(cell(page, 9_999, "unit")).toBeVisible();
    assert.ok((await page.locator("tr.household").count()) < 80);
    await page.getByText("已自动保存").waitFor();
    const changed = await redrawn(page, path(9_998, "labour"), { value: "120" }, "input");
    assert.ok(changed > 0 && changed < 500, `${changed} nodes`);
    await page.getByText("已自动保存").waitFor();
    await sheet(page).evaluate((sheet) => (sheet.scrollTop = 150_000));
    await cell(page, 4_420, "unit").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "owners-ten-thousand");
  }));

test("in English, in the dark, and on a phone", () =>
  onPage({ context: PHONE }, async (page) => {
    await owners(page);
    await screenshot(page, "owners-phone-empty");
    await pasteList(page, listOf(120));
    await page.getByText("新增 120 户").waitFor();
    await button(page, "关闭").click();
    await expect(page.locator(".told")).toBeEmpty();
    await screenshot(page, "owners-phone");
    await holds(async () => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 390, `${width} px wide`);
    });
    await eventually(() => accessibilityProblems(page), []);
    await button(page, "English").click();
    await count(page, "120 households").waitFor();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole("button", { name: "Dark", exact: true }).click();
    await enter(page, path(0, "area"), "0");
    await page.getByText("1 with problems").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "owners-english");
    await page.evaluate(() => localStorage.clear());
  }));
