// Votes: entered door by door, counted by persons and by areas, each matter by its own article.

import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFocused, field, paste } from "./budget.mjs";
import { doorOf, EXACT, households, withHouseholds } from "./owners-vote.mjs";
import { chapter, owners } from "./owners.mjs";

const onPage = browserForThisFile();

const verdict = (page, place = 0) => page.locator(".matter").nth(place).locator(".verdict");

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
    // O13: one who is against or abstains turns, or four who have not voted come: (59 + 4) ÷ (80 + 4) is 3/4.
    await expect(verdict(page).locator(".verdict-lacks")).toHaveText([/反对、弃权的须改为同意\s*1 户、80\.00 ㎡/, /或未参与的须来投同意\s*4 户、320\.00 ㎡/]);
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
    await withHouseholds(page, households(20, ["against", ...Array(19).fill("for")]));
    const persons = page.locator(".vote-counts .sum td.amount").first();
    await expect(persons).toHaveText("20");
    await doorOf(page, 1).focus();
    await enter(page, "projects[0].households[1].same_owner_as", "1-1-101");
    await page.getByText("1 位业主各有几套").waitFor();
    await expect(persons).toHaveText("19");
    // They say different things: that owner is set apart, the others are counted (J6).
    await page.locator(".stand-said").getByText("1栋 1单元 101与1栋 1单元 102是同一业主，意见不同").waitFor();
    await expect(page.locator(".vote-counts tbody td.amount:nth-of-type(1)")).toHaveText(["18", "0", "0", "1", "0", "19"]);
    await expect(page.locator(".verdict-word strong")).toHaveText("通过");
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

test("a garage is left out of the vote, with its reason, and stays so until that is deleted (B2)", () =>
  onPage({}, async (page) => {
    await withHouseholds(page, households(20, Array(20).fill("for")));
    const persons = page.locator(".vote-counts .sum td.amount").first();
    await doorOf(page, 1).focus();
    await enter(page, "projects[0].households[1].vote_exclusion", "车库");
    await expect(persons).toHaveText("19");
    await expect(doorOf(page, 1).locator(".owed")).toHaveText("不计入");
    await expect(page.locator(".owner-groups")).toHaveText(/车库：1栋 1单元 102（共 1 套、80\.00 ㎡）/);
    // It had a vote, which is said not to count any more; pressing its door gives it none.
    await page.locator(".stand-said").getByText("所填意见不计").waitFor();
    await doorOf(page, 1).press("2");
    await expect(doorOf(page, 1).locator(".owed")).toHaveText("不计入");
    await page.getByRole("button", { name: "1单元 全部清空" }).click();
    await expect(page.locator(".vote-counts tbody tr").first().locator("td.amount").first()).toHaveText("10");
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "owners-vote-left-out");
    await chapter(page, "papers");
    await page.locator("#document-kind").selectOption("ballot");
    await expect(page.locator(".papers .paper .notes")).toHaveText(/不计入表决\s*车库：1栋 1单元 102/);
    await chapter(page, "vote");
    await doorOf(page, 1).focus();
    await enter(page, "projects[0].households[1].vote_exclusion", "");
    await expect(persons).toHaveText("20");
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

test("without households it says what comes first", () =>
  onPage({}, async (page) => {
    await owners(page);
    await chapter(page, "vote");
    await page.locator(".part-vote").getByText("先在“住户清单”里粘贴或添加住户").first().waitFor();
    await eventually(() => accessibilityProblems(page), []);
  }));
