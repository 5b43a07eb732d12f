// The table of all projects where things are not as usual: errors, nothing, much, paper, small screens.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button, expectFocused, field, focused } from "./budget.mjs";
import { grant, row, shown, sortBy, sum, table, texts, units, untilShows } from "./portfolio.mjs";
import { budgetOf, openBudget } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

const overhang = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a project with an error says so in words, is in no sum, and a press leads to the error", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(8);
    budget.projects[2].lines[1].amount = "1.005";
    await table(page, budget);
    const broken = row(page, 2);
    await eventually(async () => (await texts(page, broken))["总投资"], "有错误");
    await broken.getByText(/最多两位小数/).first().waitFor();
    await sum(page).getByText("1 个有错误，未计入").waitFor();
    await page.getByLabel("分组").selectOption({ label: "按年度" });
    await expect(page.locator("tr.group").last().getByRole("button")).toHaveText("有错误，未计入合计");
    await page.getByLabel("只看有问题的").check();
    await page.getByText(/^筛选出/).waitFor();
    await holds(async () => assert.ok((await shown(page)).includes(2)));
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "portfolio-error");
    await broken.getByRole("button", { name: "错误 1" }).click();
    await expectFocused(page, "projects[2].lines[1].amount");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("1.05");
    await page.locator(".tabs").getByRole("button", { name: "项目总表", exact: true }).click();
    await page.locator("tr.group, .nothing").first().waitFor();
    await expect(sum(page).getByText("未计入")).toHaveCount(0);
  }));

test("a grant that cannot be read is told at its field and in its row, and the sums are of the others", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(3);
    for (const project of budget.projects) project.funding = [];
    await table(page, budget);
    await grant(page, 0).fill("100");
    await grant(page, 1).focus();
    await page.keyboard.type("一百");
    await untilShows(page, row(page, 1), "总投资", "有错误");
    await expect(grant(page, 1)).toHaveAttribute("aria-invalid", "true");
    await expect(grant(page, 1)).toBeFocused();
    await untilShows(page, sum(page), "中央补助", "100.00");
    await grant(page, 1).fill("200");
    await untilShows(page, sum(page), "中央补助", "300.00");
  }));

test("a name opens its project, and coming back the focus is on it again", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(200));
    await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = 5000));
    await row(page, 150).waitFor();
    await row(page, 150).locator(".link").click();
    await field(page, "projects[150].name").waitFor();
    await page.goBack();
    await expectFocused(page, "project-150");
    await expect(row(page, 150)).toBeVisible();
  }));

test("a filter shows the table from its top, and a project that is gone is forgotten", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(400));
    await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = 9000));
    await row(page, 265).waitFor();
    await page.getByLabel("年度", { exact: true }).selectOption("2023");
    const first = budgetOf(400).projects.findIndex(({ year }) => year === 2023);
    await row(page, first).waitFor();
    await eventually(() => page.locator("#portfolio").evaluate((sheet) => sheet.scrollTop), 0);
    await button(page, "清除筛选").first().click();
    await row(page, 2).locator(".link").click();
    await field(page, "projects[2].name").waitFor();
    await openBudget(page, budgetOf(2, 25, 7));
    await page.goBack();
    await row(page, 1).waitFor();
    await sortBy(page, "总投资");
    await sortBy(page, "总投资");
    await holds(async () => {
      const totals = await Promise.all((await shown(page)).map(async (index) => (await texts(page, row(page, index)))["总投资"]));
      assert.ok(units(totals[0]) > units(totals[1]), totals.join());
    });
  }));

test("projects are added, duplicated and taken out, each one undo away, and the focus goes along", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(60));
    await page.getByLabel("查找").fill("FZ-0003");
    await eventually(() => shown(page), [2]);
    await row(page, 2).getByRole("button", { name: /^复制/ }).click();
    await expectFocused(page, "project-60");
    await expect(row(page, 60).locator(".link")).toHaveText(/（副本）$/);
    await page.getByText("共 61 个项目").first().waitFor();
    await button(page, "撤销").click();
    await page.getByText("共 60 个项目").first().waitFor();

    await button(page, "添加项目").click();
    await expectFocused(page, "project-60");
    await expect(row(page, 60).locator(".link")).toHaveText("（未命名）");
    await button(page, "撤销").click();
    await page.getByText("共 60 个项目").first().waitFor();

    await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = 0));
    await row(page, 1).waitFor();
    const second = await row(page, 1).locator(".link").textContent();
    await row(page, 0).getByRole("button", { name: /^删除/ }).click();
    await page.getByText("共 59 个项目").first().waitFor();
    await expectFocused(page, "project-0");
    await expect(row(page, 0).locator(".link")).toHaveText(second);
    await button(page, "撤销").click();
    await page.getByText("共 60 个项目").first().waitFor();
    await expect(row(page, 1).locator(".link")).toHaveText(second);
  }));

test("without any project there is a word and a button", () =>
  onPage({}, async (page) => {
    await table(page, { ...budgetOf(0), projects: [] });
    await page.locator(".portfolio").getByText("没有项目。").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await button(page, "添加项目").click();
    await expectFocused(page, "project-0");
    await eventually(async () => (await texts(page, sum(page)))["总投资"], "0.00");
    await expect(page.locator(".chart")).toHaveCount(0);
    // As in the budget, the only project stays.
    await expect(row(page, 0).getByRole("button", { name: /^删除/ })).toHaveCount(0);
  }));

test("names of 500 characters, billions and zeros keep their lines, and nothing sticks out", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(4);
    budget.projects[0].name = "长".repeat(500);
    budget.projects[1].name = "x".repeat(500);
    budget.projects[1].bundle = "打捆".repeat(30);
    budget.projects[2].lines[0].amount = "99999999999.99";
    budget.projects[3].lines = [];
    budget.projects[3].fees = [];
    await table(page, budget);
    await expect(page.locator("tr.project")).toHaveCount(4);
    await holds(async () => {
      const heights = await page.locator("tr.project").evaluateAll((rows) => rows.map((row) => row.offsetHeight));
      assert.deepEqual(new Set(heights).size, 1, heights.join());
    });
    await eventually(() => overhang(page), 0);
    const cut = () => page
      .locator(".sheet td.amount .figure, .sheet .sum td")
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.closest("td").clientWidth).length);
    await eventually(cut, 0, "an amount is cut off");
    await eventually(async () => (await texts(page, row(page, 3)))["总投资"], "0.00");
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "portfolio-extremes");
  }));

test("on an office screen the table shows who pays, and a phone begins with it (B 11, B 19)", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(458));
    await page.setViewportSize({ width: 1366, height: 768 });
    const beyond = () => page.locator(".sheet thead th").evaluateAll((heads, names) => {
      const { right } = document.querySelector(".sheet").getBoundingClientRect();
      return heads.filter((head) => names.includes(head.textContent) && head.getBoundingClientRect().right > right).map((head) => head.textContent);
    }, ["项目", "区（县）", "总投资", "冲减", "市级", "区（县）级", "企业", "居民", "配比"]);
    await eventually(beyond, []);
    await page.setViewportSize({ width: 390, height: 844 });
    const bottom = () => page.locator(".portfolio .legend").evaluate((legend) => legend.getBoundingClientRect().bottom);
    await holds(async () => assert.ok((await bottom()) < 844, `who pays ends at ${await bottom()} px`));
  }));

test("order, filter and groups survive a reload (B 13)", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(40));
    await sortBy(page, "总投资");
    await sortBy(page, "总投资");
    await page.locator(".filters .search").fill("鼓楼");
    await page.getByLabel("分组").selectOption({ label: "按年度" });
    await page.locator("tr.group").first().waitFor();
    const before = await shown(page);
    assert.ok(before.length > 0 && before.length < 40);
    await page.getByText("已自动保存在本机").waitFor();
    await page.reload();
    await page.locator("tr.group").first().waitFor();
    assert.deepEqual(await shown(page), before);
    await expect(page.locator(".filters .search")).toHaveValue("鼓楼");
    await expect(page.locator("th[aria-sort=descending]")).toHaveText(/总投资/);
  }));

test("columns in which nothing stands are shown when asked for", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(3));
    const heading = page.locator(".sheet thead").getByText("产权单位");
    await expect(heading).toHaveCount(0);
    await page.getByLabel("显示全部列").check();
    await heading.waitFor();
    await eventually(() => accessibilityProblems(page), []);
  }));

test("on paper every row is there, by the page's button as by the browser's", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(150));
    assert.ok((await shown(page)).length < 80);
    await page.evaluate(() => (window.print = () => (window.printed = document.querySelectorAll("tr.project").length)));
    await button(page, "打印").click();
    await page.waitForFunction(() => window.printed !== undefined);
    await eventually(() => page.evaluate(() => window.printed), 150);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.waitForFunction(() => document.querySelectorAll("tr.project").length < 80);
    await page.getByLabel("分组").selectOption({ label: "按年度" });
    await page.locator("tr.group").first().waitFor();
    const paper = await page.pdf({ preferCSSPageSize: true });
    const pages = paper.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    assert.ok(pages >= 4, `${pages} pages`);
  }));

test("a bundle's grant counts for the others in it when it is read so", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(3);
    budget.readings = { match_scope: "bundle" };
    for (const project of budget.projects) Object.assign(project, { division: "350102", bundle: "甲", funding: [] });
    budget.projects[2].bundle = "乙";
    await table(page, budget);
    await eventually(async () => (await texts(page, row(page, 1)))["配比"], "3:7");
    await grant(page, 0).fill("1");
    await untilShows(page, row(page, 1), "配比", "1:1");
    await eventually(async () => (await texts(page, row(page, 2)))["配比"], "3:7");
  }));

test("on a phone the names stay while the figures scroll sideways", () =>
  onPage({ context: { viewport: { width: 390, height: 844 } } }, async (page) => {
    await table(page, budgetOf(100));
    await eventually(() => overhang(page), 0);
    await page.locator("#portfolio").evaluate((sheet) => {
      sheet.scrollIntoView();
      sheet.scrollTo(600, 2000);
    });
    await row(page, 44).waitFor();
    await holds(async () => {
      const name = await row(page, 46).locator(".name").boundingBox();
      assert.ok(name.x < 30 && name.width < 200, JSON.stringify(name));
      const height = await grant(page, 46).evaluate((input) => input.offsetHeight);
      assert.ok(height >= 36, `${height} px`);
    });
    await grant(page, 46).fill("5");
    await untilShows(page, row(page, 46), "中央补助", "5");
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "portfolio-phone");
  }));

for (const [name, theme] of [["dark", true], ["large", false]]) {
  test(`in English, ${name}, it is readable`, () =>
    onPage({}, async (page) => {
      const budget = budgetOf(30);
      budget.projects[1].lines[1].amount = "1.005";
      await table(page, budget);
      await page.getByLabel("分组").selectOption({ label: "按区（县）" });
      await button(page, "各组对比图").click();
      await button(page, theme ? "深色" : "大字").click();
      await button(page, "English").click();
      await button(page, "10k yuan").click();
      await page.getByText("In 10,000 yuan").waitFor();
      await page.mouse.move(5, 300);
      await eventually(() => accessibilityProblems(page), []);
      await eventually(() => overhang(page), 0);
      await screenshot(page, `portfolio-${name}`);
      await page.locator("tr.project").first().waitFor();
      const last = page.locator("tr.project").last();
      await last.locator("input").first().focus();
      await holds(async () => assert.match(await focused(page), /^projects\[\d+\]\.funding/));
    }));
}
