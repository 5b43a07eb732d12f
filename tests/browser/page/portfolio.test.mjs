// The table of all projects: what it shows, sorted, filtered, in groups, in 万元.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button, figure } from "./budget.mjs";
import { budgetOf } from "./portfolio-data.mjs";
import { add, PARTS, partsOf } from "./portfolio-sums.mjs";
import { columns, grant, row, shown, sortBy, sum, table, tall, texts, units } from "./portfolio.mjs";

const onPage = browserForThisFile();

/** Waits until the parts of a row add up to its total. */
const addsUp = (page, locate) =>
  holds(async () => {
    const cells = await texts(page, locate);
    assert.equal(add(partsOf(cells)), units(cells["总投资"]));
  });

test("a thousand projects: the sum first, the rows in sight in the page, the others a scroll away", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(1000));
    await addsUp(page, sum(page));
    const whole = await texts(page, sum(page));
    assert.equal(whole["项目"], "全部合计");
    await expect(page.locator(".sheet table")).toHaveAttribute("aria-rowcount", "1002");
    assert.ok((await page.locator("tr.project").count()) < 80);
    await addsUp(page, row(page, 0));

    await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = sheet.scrollHeight));
    await row(page, 999).waitFor();
    await expect(row(page, 999)).toHaveAttribute("aria-rowindex", "1002");
    await expect(row(page, 999)).toBeVisible();
    assert.ok((await page.locator("tr.project").count()) < 80);
    await eventually(() => accessibilityProblems(page), []);
    await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = 15_000));
    await row(page, 445).waitFor();
    await screenshot(page, "portfolio-thousand");

    await page.locator(".tabs").getByRole("button", { name: "预算", exact: true }).click();
    await eventually(async () => units(await figure(page, "totals.total")), units(whole["总投资"]));
  }));

test("a column's heading sorts up, down, and back to the order they were entered in", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(12));
    await expect(page.locator("tr.project")).toHaveCount(12);
    const entered = await shown(page);
    const totals = [];
    for (const index of entered) totals.push([units((await texts(page, row(page, index)))["总投资"]), index]);
    const upwards = totals.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, index]) => index);
    const heading = page.locator(".sheet th", { hasText: "总投资" });
    await sortBy(page, "总投资");
    await eventually(async () => [await shown(page), await heading.getAttribute("aria-sort")], [upwards, "ascending"]);
    await sortBy(page, "总投资");
    await eventually(async () => [await shown(page), await heading.getAttribute("aria-sort")], [upwards.reverse(), "descending"]);
    await sortBy(page, "总投资");
    await eventually(async () => [await shown(page), await heading.getAttribute("aria-sort")], [entered, null]);
  }));

test("names are sorted as a dictionary sorts them, and numbers in them by their size", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(5);
    ["张厝 10 号", "安泰", "张厝 9 号", "", "白马"].forEach((name, index) => (budget.projects[index].name = name));
    await table(page, budget);
    await sortBy(page, "项目");
    await eventually(() => shown(page), [1, 4, 2, 0, 3]);
    await sortBy(page, "项目");
    await eventually(() => shown(page), [0, 2, 4, 1, 3]);
  }));

test("words and choices filter, and the sum says that it is of those shown", () =>
  onPage({}, async (page) => {
    await tall(page);
    const budget = budgetOf(40);
    await table(page, budget);
    await page.getByLabel("区（县）", { exact: true }).selectOption("350102");
    const expected = budget.projects.flatMap(({ division }, index) => (division === "350102" ? [index] : []));
    assert.ok(expected.length > 1);
    await eventually(() => shown(page), expected);
    await eventually(async () => (await texts(page, sum(page)))["项目"], "筛选合计");
    await page.getByText(`筛选出 ${expected.length} 个，共 40 个项目`).waitFor();
    const totals = [];
    for (const index of expected) totals.push(units((await texts(page, row(page, index)))["总投资"]));
    await eventually(async () => units((await texts(page, sum(page)))["总投资"]), add(totals));

    await page.getByLabel("查找").fill(`鼓楼 ${budget.projects[expected[1]].id.toLowerCase()}`);
    await eventually(() => shown(page), [expected[1]]);
    await page.getByLabel("查找").fill("没有这样的小区");
    await page.getByText("没有符合条件的项目").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "portfolio-nothing-found");
    await button(page, "清除筛选").last().click();
    await eventually(async () => (await shown(page)).length, 40);
    await expect(page.getByLabel("查找")).toHaveValue("");
  }));

test("groups stand under their sums, which sum to the whole, and fold", () =>
  onPage({}, async (page) => {
    await tall(page);
    const budget = budgetOf(30);
    await table(page, budget);
    const names = () => page.locator("tr.group").allTextContents();
    for (const by of ["按区（县）", "按年度", "按改造类型", "按版别", "按打捆"]) {
      const before = await names();
      await page.getByLabel("分组").selectOption({ label: by });
      await holds(async () => {
        assert.notDeepEqual(await names(), before, by);
        const groups = await page.locator("tr.group").all();
        const sums = await Promise.all(groups.map((group) => texts(page, group)));
        const whole = await texts(page, sum(page));
        assert.ok(groups.length > 1, by);
        for (const column of ["总投资", "中央补助", "市级", "户数"]) {
          assert.equal(add(sums.map((cells) => units(cells[column]))), units(whole[column]), `${by} ${column}`);
        }
      });
    }
    await page.getByLabel("分组").selectOption({ label: "按年度" });
    const fold = page.getByRole("button", { name: "2021", exact: true });
    const inFirst = budget.projects.filter(({ year }) => year === 2021).length;
    await fold.click();
    await expect(fold).toHaveAttribute("aria-expanded", "false");
    await eventually(async () => (await shown(page)).length, 30 - inFirst);
    await button(page, "全部收起").click();
    await eventually(async () => (await shown(page)).length, 0);
    await button(page, "各组对比图").click();
    await expect(page.locator(".chart .groups tr")).toHaveCount(5);
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "portfolio-folded");
    await button(page, "全部展开").click();
    await eventually(async () => (await shown(page)).length, 30);
  }));

test("D4: in 万元 every row, column and subtotal adds up exactly, grants among them, also after an edit", () =>
  onPage({}, async (page) => {
    await tall(page);
    await table(page, budgetOf(30));
    await page.getByLabel("分组").selectOption({ label: "按区（县）" });
    await button(page, "万元").click();
    await page.getByText("单位：万元").waitFor();
    const check = async () => {
      const groups = [];
      let sums = [];
      const rows = await page.locator(".sheet .sum tr, tr.group, tr.project").all();
      const all = await Promise.all(rows.map(async (row) => [await row.getAttribute("class"), await texts(page, row)]));
      const [[, whole], ...rest] = all;
      for (const [kind, cells] of all) assert.equal(add(partsOf(cells)), units(cells["总投资"]), `${kind} ${cells["项目"]}`);
      for (const column of ["总投资", ...PARTS.filter((part) => part in whole)]) {
        for (const [kind, cells] of [...rest, ["group", null]]) {
          if (kind === "group") {
            if (groups.length > 0) assert.equal(add(sums), groups.at(-1), `${column} of a group`);
            sums = [];
            if (cells) groups.push(units(cells[column]));
          } else sums.push(units(cells[column]));
        }
        assert.equal(add(groups.splice(0)), units(whole[column]), column);
      }
    };
    await page.locator("tr.group").first().waitFor();
    await holds(check);
    const first = (await shown(page))[0];
    const before = await texts(page, row(page, first));
    await grant(page, first).fill("12.345678");
    await holds(async () => assert.notEqual((await texts(page, row(page, first)))["冲减"], before["冲减"]));
    await holds(check);
    await page.keyboard.press("Tab");
    await expect(grant(page, first)).toHaveValue("12.345678");
    await button(page, "万元").click();
    await expect(grant(page, first)).toHaveValue("123,456.78");
    await button(page, "万元").click();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "portfolio-wan");
    await eventually(async () => (await columns(page)).slice(0, 2), ["序号", "项目"]);
  }));

test("a figure says why it is so", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(5));
    await row(page, 3).locator("td.amount .figure").nth(2).click();
    const panel = page.getByRole("dialog");
    await panel.getByText("市级承担").first().waitFor();
    const shownThere = (await panel.locator(".value .amount").textContent()).replaceAll(/[^\d,.]/g, "");
    await holds(async () => assert.equal(shownThere, (await texts(page, row(page, 3)))["市级"]));
    await page.keyboard.press("Escape");
    await sum(page).getByRole("button").first().click();
    await panel.getByText("总投资").first().waitFor();
  }));
