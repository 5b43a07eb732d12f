// What households owe where a designer supposes otherwise, where something is missing or wrong, where homes are many, and on
// every screen.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { redrawn } from "../lib/redrawn.mjs";
import { button, expectFocused } from "./budget.mjs";
import { community, households } from "./owners-answer-data.mjs";
import { communityForThisFile, fen, find, fits, flat, pays, PHONE, rows } from "./owners-answer.mjs";
import { chapter, owners } from "./owners.mjs";

const { onPage, onCommunity } = communityForThisFile();

test("a designer supposes otherwise, sees what homes would pay, and makes a scenario of it", () =>
  onCommunity(async (page) => {
    await flat(page, 4).click();
    const part = page.locator("#owners-what-if");
    const compared = async () => Object.fromEntries((await rows(page, ".supposed")).map(([name, ...amounts]) => [name, amounts]));
    await eventually(async () => (await compared())["居民承担"], ["730,488.88", "—", "—"]);
    await expect(part.getByRole("button", { name: "按此新建方案" })).toBeDisabled();
    await part.getByLabel("加装电梯（1栋1单元）").uncheck();
    await eventually(async () => (await compared())["居民承担"], ["730,488.88", "130,488.88", "▼−600,000.00"]);
    await eventually(async () => (await compared())["1栋 1单元 301 应分摊"], ["41,615.06", "2,399.37", "▼−39,215.69"]);
    await part.getByLabel("加装电梯（1栋1单元）").check();
    // The basic tier has no lift; what it requires is said.
    await part.getByLabel("版别", { exact: true }).selectOption({ label: "基础版" });
    await expect(part.getByLabel("加装电梯（1栋1单元）")).toBeDisabled();
    await eventually(async () => (await compared())["居民承担"], ["730,488.88", "130,488.88", "▼−600,000.00"]);
    await part.getByLabel("版别", { exact: true }).selectOption({ label: "示范版" });
    await part.getByText("这样改以后还缺").waitFor();
    await part.getByLabel("收缴率").fill("85");
    await part.getByText("收缴率 85% 时，收到 443,010.55 元，缺口 78,178.33 元。").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await part.getByRole("button", { name: "恢复现方案" }).click();
    await expect(part.getByLabel("版别", { exact: true })).toHaveValue("enhanced");
    // Nothing has changed so far: there is nothing to take back but the opening of the file.
    await expect(page.locator("#scenarios")).toHaveCount(0);
    await part.getByLabel("加装电梯（1栋1单元）").uncheck();
    await part.getByRole("button", { name: "按此新建方案" }).click();
    await page.locator("#scenarios").waitFor();
    await eventually(async () => (await compared())["居民承担"], ["130,488.88", "—", "—"]);
    await eventually(() => pays(page), "1,494.13");
    await page.locator("#scenarios").selectOption("0");
    await eventually(() => pays(page), "40,709.82");
  }));

test("without households the answer says what to do", () =>
  onPage({}, async (page) => {
    await owners(page);
    await chapter(page, "home");
    await page.getByText("还没有住户清单。把清单粘贴到").waitFor();
    await button(page, "去粘贴清单").click();
    // The field is in another chapter.
    await expectFocused(page, "households.paste");
    await expect(page.locator("#owners-building, #owners-what-if")).toHaveCount(0);
    await eventually(() => accessibilityProblems(page), []);
  }));

test("where residents pay nothing, a home owes nothing", () => {
  const budget = community();
  Object.assign(budget.projects[0], { lines: [{ id: "1", component: "basic.drainage", amount: "700000.00" }], apportion: [], owner_funding: [] });
  return onCommunity(
    async (page) => {
      await find(page, "2-2-602");
      await eventually(() => pays(page), "0.00");
      await page.locator(".home-answer").getByText("您家不用分摊。").waitFor();
      await expect(page.locator(".flat-0")).toHaveCount(24);
      await eventually(() => accessibilityProblems(page), []);
    },
    { budget },
  );
});

test("an error of the project itself is said, and so is one in a rule", async () => {
  const broken = community();
  broken.projects[0].lines[0].amount = "x";
  await onCommunity(
    async (page) => {
      await page.getByText("项目的预算有错误").waitFor();
      await button(page, "去改预算").click();
      await page.locator('[id="projects[0].lines[0].amount"]').waitFor();
    },
    { budget: broken },
  );
  const rule = community();
  rule.projects[0].apportion[0].method = "floor_units";
  await onCommunity(
    async (page) => {
      await page.getByText("下面这些改正后即出各户金额").waitFor();
      await holds(async () => assert.ok((await page.locator(".home .checks li").count()) > 0));
      await eventually(() => accessibilityProblems(page), []);
    },
    { budget: rule },
  );
});

test("a tower with floors and doors missing, and billions, fit into the drawing and the phone", () => {
  const tower = households({ buildings: 1, stairwells: 2, floors: 33, doors: 4 }).filter(
    ({ floor, unit }) => floor !== 14 && unit !== "702",
  );
  const budget = community(tower);
  budget.projects[0].lines[3].amount = "99999999999.99";
  return onCommunity(
    async (page) => {
      const drawn = page.locator("#owners-building");
      await expect(drawn.locator("tbody tr")).toHaveCount(33);
      await expect(drawn.locator(".flat")).toHaveCount(254);
      await expect(drawn.locator("tbody tr", { hasText: "14 层" }).locator(".flat")).toHaveCount(0);
      const seventh = drawn.locator("tbody tr").filter({ has: page.locator("th", { hasText: /^7 层$/ }) });
      await eventually(() => seventh.locator("td").allInnerTexts().then((cells) => cells.map((cell) => cell.split("\n")[0])), [
        "701", "", "703", "704", "701", "", "703", "704",
      ]);
      await find(page, "1-2-3304");
      await holds(async () => assert.ok(fen(await pays(page)) > 10_000_000_00n));
      await holds(async () => assert.ok(await fits(page)));
      await eventually(() => accessibilityProblems(page), []);
      await screenshot(page, "owners-answer-tower-phone");
    },
    { budget, context: PHONE },
  );
});

test("ten thousand homes: found and edited without drawing them all", () => {
  const budget = community(households({ buildings: 50, stairwells: 4, floors: 25, doors: 2 }));
  budget.projects[0].apportion[0].method = "floor_area";
  return onCommunity(
    async (page) => {
      await expect(page.locator(".households .count")).toHaveText(/10,000 户/, { useInnerText: true });
      await find(page, "37-3-2401");
      await expect(page.locator(".home-head h3")).toHaveText("37栋 3单元 2401", { useInnerText: true });
      await page.locator("#owners-building .flat").first().waitFor();
      await page.locator("#owners-what-if .supposed").waitFor();
      const own = ["answer", "building", "distribution", "what-if"].map((id) => `#owners-${id} *`).join();
      const nodes = await page.locator(own).count();
      assert.ok(nodes < 2000, `${nodes} elements`);
      await chapter(page, "shares");
      const changed = await redrawn(page, "projects[0].households[2].area", { value: "71.5" }, "input");
      assert.ok(changed > 0 && changed < 500, `${changed} nodes`);
      await holds(async () => assert.ok(await fits(page)));
    },
    { budget },
  );
});

for (const [name, options] of Object.entries({
  english: { settings: { language: "en" } },
  "english-phone": { settings: { language: "en", theme: "dark" }, context: PHONE },
  dark: { settings: { theme: "dark" } },
  large: { settings: { size: "large" } },
  wide: { context: { viewport: { width: 1920, height: 1080 } } },
  zoomed: { context: { viewport: { width: 683, height: 384 } } },
})) {
  test(`nothing is lost and all is accessible: ${name}`, () =>
    onCommunity(async (page) => {
      await find(page, "1-1-301");
      await eventually(() => pays(page), "40,709.82");
      await page.locator("#owners-what-if input[type=checkbox]").nth(1).uncheck();
      await holds(async () => assert.ok(await fits(page)));
      await eventually(() => accessibilityProblems(page), []);
      await screenshot(page, `owners-answer-${name}`);
    }, options));
}
