// A designer's path after the list of households: the vote door by door, what the project has to show, and what is
// handed out.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, field, expectFocused } from "./budget.mjs";
import { chapter, owners, paste } from "./owners.mjs";
import { openBudget } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

const EXAMPLE = new URL("../../../examples/worked-check.json", import.meta.url);

const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** So many households of 80.00 ㎡ each, in buildings of two stairwells with five floors of two; the first `votes` voted. */
function households(count, votes = []) {
  return Array.from({ length: count }, (_, place) => {
    const [building, stairwell] = [Math.floor(place / 20) + 1, (Math.floor(place / 10) % 2) + 1];
    const floor = Math.floor((place % 10) / 2) + 1;
    const unit = `${floor}0${(place % 2) + 1}`;
    const vote = votes[place];
    return {
      id: `${building}-${stairwell}-${unit}`,
      building: `${building}`,
      stairwell: `${stairwell}`,
      unit,
      floor,
      area: "80.00",
      ...(vote ? { votes: { application: vote } } : {}),
    };
  });
}

/** Opens the worked check with these households, and goes to the owners. */
async function withHouseholds(page, list) {
  const budget = JSON.parse(await readFile(EXAMPLE, "utf8"));
  Object.assign(budget.projects[0], { name: "表决小区", households: list });
  await openBudget(page, budget);
  await page.waitForFunction(() => document.getElementById("projects[0].name")?.value === "表决小区");
  await owners(page);
  await chapter(page, "vote");
  await page.locator(".part-vote .matter-result").first().waitFor();
}

const verdict = (page, place = 0) => page.locator(".matter").nth(place).locator(".verdict");

const doorOf = (page, place) => page.locator(`#vote-door-${place}`);

/** 80 of 120 take part, 60 of these agree: exactly two thirds and three quarters. */
const EXACT = [...Array(60).fill("for"), ...Array(15).fill("against"), ...Array(5).fill("abstain")];

test("exactly two thirds and three quarters pass, one less does not, and what is missing is said", () =>
  onPage({}, async (page) => {
    await withHouseholds(page, households(120, EXACT));
    await expect(verdict(page)).toHaveText(/通过.*五\(三\)/s);
    await expect(page.locator(".matter .vote-bar")).toHaveCount(4);
    await expect(page.locator(".vote-bars tbody td.amount")).toHaveText(["66.66%", "66.66%", "75.00%", "75.00%"]);
    await screenshot(page, "owners-vote-passed");

    // One who agreed no longer takes part.
    await doorOf(page, 0).focus();
    await page.keyboard.press("0");
    await verdict(page).getByText("未通过").waitFor();
    await verdict(page).getByText("1 户、80.00 ㎡", { exact: true }).waitFor();
    await button(page, "撤销").click();
    await verdict(page).locator(".verdict-word").getByText("通过", { exact: true }).waitFor();

    // One who agreed is against now: two thirds take part, 59 of 80 agree.
    await doorOf(page, 0).press("2");
    await verdict(page).getByText("同意还差", { exact: true }).waitFor();
    await verdict(page).getByText("1 户、80.00 ㎡", { exact: true }).waitFor();
    await expect(page.locator(".vote-tests tbody").first()).toHaveText(/较严/);
    await screenshot(page, "owners-vote-missing");
  }));

test("votes are entered by clicks, keys and whole stairwells, each one change", () =>
  onPage({}, async (page) => {
    await withHouseholds(page, households(20));
    await verdict(page).getByText("尚未表决").waitFor();
    const word = (place) => doorOf(page, place).locator(".owed").textContent();
    for (const expected of ["同意", "反对", "弃权", "未参与", "同意"]) {
      await doorOf(page, 0).click();
      await eventually(() => word(0), expected);
    }
    // The floors stand from the top down: 201 above 101.
    await page.keyboard.press("ArrowUp");
    await expectFocused(page, "vote-door-2");
    await page.keyboard.press("Space");
    await eventually(() => word(2), "同意");
    await page.keyboard.press("ArrowRight");
    await expectFocused(page, "vote-door-3");
    await page.keyboard.press("3");
    await eventually(() => word(3), "弃权");

    await page.getByRole("button", { name: "2单元 全部同意" }).click();
    for (let place = 10; place < 20; place += 1) await eventually(() => word(place), "同意");
    await button(page, "撤销").click();
    await eventually(() => word(10), "未参与");
    await eventually(() => word(3), "弃权");
    await page.getByRole("button", { name: "1单元 全部清空" }).click();
    await eventually(() => word(0), "未参与");
  }));

test("a column of votes is pasted in one change, and what nobody has is said", () =>
  onPage({}, async (page) => {
    await withHouseholds(page, households(20));
    await paste(page, "votes.paste", "表决\n√\n同意\n反对\n弃权\n");
    const words = () => page.locator(".ballot .owed").evaluateAll((all) => all.map((own) => own.textContent).filter((word) => word !== "未参与").sort());
    await verdict(page).getByText("未通过").waitFor();
    await eventually(() => words(), ["反对", "同意", "同意", "弃权"]);
    await paste(page, "votes.paste", "1栋2单元501室\t同意\n1-9-901\t同意");
    await page.getByRole("alert").getByText("住户清单里没有这一户").waitFor();
    await expect(doorOf(page, 18).locator(".owed")).toHaveText("同意");
    await button(page, "撤销").click();
    await expect(doorOf(page, 18).locator(".owed")).toHaveText("未参与");
    await eventually(() => words(), ["反对", "同意", "同意", "弃权"]);
  }));

test("several units of one owner are one person, and say so", () =>
  onPage({}, async (page) => {
    await withHouseholds(page, households(20, Array(20).fill("for")));
    const persons = page.locator(".vote-counts .sum td.amount").first();
    await expect(persons).toHaveText("20");
    await doorOf(page, 1).focus();
    await enter(page, "projects[0].households[1].same_owner_as", "1-1-101");
    await page.getByText("1 位业主各有几套").waitFor();
    await expect(persons).toHaveText("19");
    // What one unit votes now, the other votes too.
    await doorOf(page, 0).focus();
    await page.keyboard.press("2");
    await expect(doorOf(page, 1).locator(".owed")).toHaveText(/反对/);
    await expect(page.locator(".stand-said")).toHaveCount(0);
    await doorOf(page, 1).focus();
    await enter(page, "projects[0].households[1].same_owner_as", "9-9-999");
    await page.locator(".vote-detail .problem").waitFor();
    await page.getByText("住户或表决有错误").waitFor();
  }));

test("matters are added, named and taken out; each has its own article and votes", () =>
  onPage({}, async (page) => {
    await withHouseholds(page, households(20, Array(20).fill("for")));
    await button(page, "添加事项").click();
    await expect(page.locator(".matter")).toHaveCount(2);
    await enter(page, "projects[0].matters[1].name", "动用维修资金换电梯");
    await page.locator("#vote-matter").selectOption({ label: "2. 动用维修资金换电梯" });
    await page.getByRole("button", { name: "1单元 全部同意" }).click();
    await expect(verdict(page, 0)).toHaveText(/通过/);
    await verdict(page, 1).getByText("未通过").waitFor();
    await field(page, "projects[0].matters[1].kind").selectOption("raise_fund");
    await expect(page.locator(".matter").nth(1)).toHaveText(/第278条第1款第6项/);
    await page.getByRole("button", { name: "删除事项 2" }).click();
    await expect(page.locator(".matter")).toHaveCount(1);
    await button(page, "撤销").click();
    await expect(page.locator(".matter")).toHaveCount(2);
  }));

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

test("without households it says what comes first", () =>
  onPage({}, async (page) => {
    await owners(page);
    await chapter(page, "vote");
    await page.locator(".part-vote").getByText("先在“住户清单”里粘贴或添加住户").first().waitFor();
    await eventually(() => accessibilityProblems(page), []);
  }));
