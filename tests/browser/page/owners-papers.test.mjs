// What a project has to show, and the papers for its households: dates, notices, public tables, all as printed.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button } from "./budget.mjs";
import { doorOf, EXACT, households, withHouseholds } from "./owners-vote.mjs";
import { chapter, owners } from "./owners.mjs";
import { openBudget } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

const OWNERS = new URL("../../../examples/owners.json", import.meta.url);

const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

const day = (page, item, name) => page.getByRole("textbox", { name: `${item} ${name}`, exact: true });

const rowOf = (page, item) => page.locator(".readiness-table tbody tr").filter({ has: page.locator(".item-name", { hasText: item }) });

async function typeDay(page, item, name, text) {
  const input = day(page, item, name);
  await input.fill(text);
  await input.blur();
}

test("dates are taken as people type them, and working days counted over Spring Festival", () =>
  onPage({}, async (page) => {
    await withHouseholds(page, households(20, Array(20).fill("for")));
    await chapter(page, "papers");
    await expect(page.locator(".owner-totals")).toContainText("差额");
    const before = await page.locator(".owner-totals").textContent();
    await typeDay(page, "第一次公示", "起", "2021年2月7日");
    await expect(day(page, "第一次公示", "起")).toHaveValue("2021-02-07");
    await typeDay(page, "第一次公示", "止", "2021/2/17");
    const row = rowOf(page, "第一次公示");
    await row.getByText("只有 4 个工作日，应不少于 5 个").waitFor();
    await expect(row).toHaveText(/其间放假：2021-02-11 至 2021-02-17/);
    await expect(row).toHaveText(/调休上班：2021-02-07/);
    await typeDay(page, "第一次公示", "止", "2021.2.18");
    await row.getByText("5 个工作日（首尾两日计入）").waitFor();
    await expect(row.locator(".state")).toHaveText(/符合/);

    // A year whose holidays are not known is said, not guessed.
    await typeDay(page, "第二次公示", "起", "2030-03-01");
    await typeDay(page, "第二次公示", "止", "2030-03-20");
    await rowOf(page, "第二次公示").getByText("没有 2030 年的放假安排").waitFor();
    await expect(rowOf(page, "第二次公示").locator(".state")).toHaveText(/无法判断/);

    // What is no day is left as typed, and said to be none.
    await typeDay(page, "验收后备案", "验收日", "2021-2-30");
    await expect(day(page, "验收后备案", "验收日")).toHaveValue("2021-02-30");
    await rowOf(page, "验收后备案").locator(".problem").first().waitFor();

    const answers = page.getByRole("combobox", { name: "区级初审 答复" });
    await answers.selectOption({ label: "是" });
    await rowOf(page, "区级初审").locator(".state.met").waitFor();
    await page.getByRole("textbox", { name: "夹带自建房 说明", exact: true }).fill("已核对");
    await eventually(async () => {
      const summary = await page.locator(".readiness-summary").textContent();
      return [...summary.matchAll(/(\d+) 项/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    }, 28);
    await expect(page.locator(".owner-totals")).toHaveText(before);
    await screenshot(page, "owners-readiness");
  }));

/** How many pages a PDF has. */
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;

/** Presses a button that prints, with the print dialogue left out. */
async function print(page, name) {
  await page.evaluate(() => {
    window.printed = false;
    window.print = () => (window.printed = true);
  });
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForFunction(() => window.printed);
}

test("each household's notice is a page of its own, and nothing else is printed", () =>
  onPage({}, async (page) => {
    await withHouseholds(page, households(120, EXACT));
    await chapter(page, "papers");
    const letter = page.locator(".letter");
    await expect(letter).toHaveCount(1);
    await page.locator("#document-building").selectOption({ label: "2栋" });
    await page.locator("#document-door").selectOption({ label: "1单元 302" });
    await letter.getByText("2栋 1单元 302").first().waitFor();
    for (const words of ["应分摊合计", "应缴现金", "大写", "业主（签收）", "仅供参考"]) await expect(letter).toContainText(words);
    await screenshot(page, "owners-notice");

    await page.locator("#document-scope").selectOption({ label: "全部" });
    await print(page, "打印 120 份");
    await expect(letter).toHaveCount(120);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.equal(pages(pdf), 120);
    // The printer is done: one notice is shown again.
    await page.waitForFunction(() => document.querySelectorAll(".letter").length === 1);
    await eventually(() => page.evaluate(() => document.documentElement.getAttribute("data-prints")), "");
  }));

test("O11: however much a household is charged for, its notice is one sheet", () =>
  onPage({}, async (page) => {
    const budget = JSON.parse(await readFile(OWNERS, "utf8"));
    const [project] = budget.projects;
    const more = [
      ["basic.gas.connection_fee", "燃气初装（含户内立管和表具）"], ["enhanced.water.after_meter", "二次供水设施表后部分改造"],
      ["demonstration.party_building", "红色驿站和议事厅共建"],
      ...["甲", "乙"].map((own) => ["custom", `业主另行商定的改造内容${own}`, { shares: { owners: "0.7", individuals: "0.3" } }]),
    ];
    project.lines.push(...more.map(([component, name, rest], place) => ({ id: `m${place}`, component, name, amount: "98765.43", ...rest })));
    for (const household of project.households) Object.assign(household, { provident_fund: "1234.56", labour: "321.00", fund_balance: "5432.10" });
    project.waivers = project.households.map(({ id }) => ({ household: id, payer: "示例街道办事处困难家庭帮扶专项资金", share: "0.5" }));
    await openBudget(page, budget);
    await owners(page);
    await chapter(page, "papers");
    await page.locator("#document-scope").selectOption({ label: "全部" });
    await print(page, "打印 37 份");
    await expect(page.locator(".letter")).toHaveCount(37);
    assert.ok((await page.locator(".letter-charges").first().locator("tbody tr").count()) > 12);
    assert.equal(pages(await page.pdf({ preferCSSPageSize: true })), 37);
  }));

test("a notice is cut nowhere on its paper", () =>
  onPage({ context: { viewport: { width: 680, height: 1009 } } }, async (page) => {
    await withHouseholds(page, households(20));
    await page.evaluate(() => document.documentElement.setAttribute("data-prints", "documents"));
    await page.emulateMedia({ media: "print" });
    await holds(async () => {
      const { wide, high } = await page.locator(".letter").evaluate((letter) => ({ wide: letter.scrollWidth, high: letter.scrollHeight }));
      assert.ok(wide <= 680 && high <= 1009, `${wide} × ${high}`);
    });
    await expect(page.locator("header:visible, .households:visible, .document-tools:visible")).toHaveCount(0);
  }));

test("the public table and the ballot summary are drawn as sheets, and the standing prints on one page", () =>
  onPage({}, async (page) => {
    await withHouseholds(page, households(120, EXACT));
    await chapter(page, "papers");
    await page.locator("#document-kind").selectOption({ label: "居民分摊公示表" });
    const paper = page.locator(".papers .paper");
    await paper.getByText("合计").first().waitFor();
    await print(page, "打印本表");
    await holds(async () => assert.ok((await paper.locator("tbody tr").count()) > 120));
    assert.ok(pages(await page.pdf({ preferCSSPageSize: true })) > 1);
    await page.locator("#document-kind").selectOption({ label: "表决结果汇总" });
    await paper.getByText("五(三)").first().waitFor();
    await print(page, "打印表决与立项条件");
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.equal(pages(pdf), 1);
  }));

test("the notice is copied as plain text", () =>
  onPage({ context: { permissions: ["clipboard-read", "clipboard-write"] } }, async (page) => {
    await withHouseholds(page, households(20));
    await chapter(page, "papers");
    await button(page, "复制文字").click();
    await page.getByText("已复制").waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /1栋 1单元 101/);
    assert.match(text, /应缴现金/);
  }));

for (const viewport of SIZES) {
  test(`at ${viewport.width} pixels everything is reachable, in both languages`, () =>
    onPage({ context: { viewport } }, async (page) => {
      await withHouseholds(page, households(40, EXACT.slice(0, 30)));
      await doorOf(page, 0).focus();
      await page.keyboard.press("1");
      await page.locator(".vote-detail").waitFor();
      await eventually(() => accessibilityProblems(page), []);
      await holds(async () => {
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${wide} pixels too wide`);
      });
      await chapter(page, "papers");
      await page.locator(".papers article").waitFor();
      await eventually(() => accessibilityProblems(page), []);
      await holds(async () => assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)) <= 0));
      await screenshot(page, `owners-documents-${viewport.width}`);
      await button(page, "English").click();
      await chapter(page, "vote");
      await page.getByText("Enter the votes door by door").waitFor();
      await eventually(() => accessibilityProblems(page), []);
      await chapter(page, "papers");
      const paper = page.locator(".papers article");
      for (const kind of ["public", "ballot", "standing"]) {
        const before = await paper.textContent();
        await page.locator("#document-kind").selectOption(kind);
        await expect(paper).not.toHaveText(before);
        await eventually(() => accessibilityProblems(page), []);
      }
      await screenshot(page, `owners-documents-${viewport.width}-en`);
    }));
}
