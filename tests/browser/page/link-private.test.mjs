// What links tell: the budget, one home's answer, and only when somebody chooses it what households keep private.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, untilStarted } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { CASES } from "../lib/places.mjs";
import { button, openFile } from "./budget.mjs";
import { askForLink, contentOf, follow, linkFrom } from "./links.mjs";
import { communityForThisFile, find, fits, opened, pays, PHONE } from "./owners-answer.mjs";
import { owners } from "./owners.mjs";

const OWNERS = JSON.parse(await readFile(join(CASES, "../../examples/owners.json"), "utf8"));

/** The fields of what households keep private. */
const PRIVATE = /fund_balance|provident_fund|"labour"|"votes"|"waivers"|same_owner_as|"reason"|"note"/;

const { onCommunity } = communityForThisFile();
const onOwners = (body, options = {}) => onCommunity(body, { budget: OWNERS, ...options });

const documentOf = async (page, hash) => JSON.stringify((await contentOf(page, hash)).document);

test("O4: a link carries the budget without what households keep private, and says so on both sides", () =>
  onOwners(async (page) => {
    const dialog = await askForLink(page);
    await expect(dialog.locator("#link-public")).toBeChecked();
    await expect(dialog.locator("#link-public-about")).toHaveText(/不带：各户的维修资金、公积金、投工投劳、减免及原因、表决意见、哪些户是同一业主/);
    await expect(dialog.locator("#link-public-about")).toHaveText(/应缴没有扣除链接里没有的/);
    await expect(dialog.locator("#link-everything-about li")).toHaveText([
      "维修资金余额（24 户）",
      "公积金提取额（1 户）",
      "投工投劳（1 户）",
      "减免及其原因（1 条）",
      "各户的表决意见（31 户）",
      "哪些户是同一业主（1 户）",
      "某户不参与分摊的原因（1 条）",
      "立项条件的备注（2 条）",
    ]);
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "link-dialog");
    await dialog.getByRole("button", { name: "关闭" }).click();
    const hash = await linkFrom(page);
    assert.doesNotMatch(await documentOf(page, hash), PRIVATE);
    await follow(page, hash);
    await page.getByText("这是别人分享的内容，只读。链接不含：维修资金余额、公积金提取额、投工投劳、减免及其原因、各户的表决意见").waitFor();
    await owners(page);
    await find(page, "1-1-302");
    await page.locator(".not-deducted", { hasText: "应缴没有扣除维修资金余额、公积金提取额、投工投劳、减免及其原因" }).waitFor();
    // The link of what came by a link is without the same.
    const again = await linkFrom(page, button(page, "链接"), "public");
    assert.deepEqual((await contentOf(page, again)).left_out, (await contentOf(page, hash)).left_out);
  }));

test("in English the words are the same", () =>
  onOwners(
    async (page) => {
      await page.getByRole("button", { name: "Link", exact: true }).click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.locator("#link-public-about")).toHaveText(/It does not carry: any home’s maintenance fund, provident fund, own work, waiver and its reason or vote/);
      await expect(dialog.locator("#link-everything-about li").first()).toHaveText("maintenance fund balances (homes: 24)");
      await eventually(() => accessibilityProblems(page), []);
    },
    { settings: { language: "en" } },
  ));

test("everything goes along only where somebody chooses it", () =>
  onOwners(async (page) => {
    const hash = await linkFrom(page, button(page, "链接"), "everything");
    const { document, left_out: leftOut } = await contentOf(page, hash);
    assert.deepEqual(document.scenarios[0].projects[0].households, OWNERS.projects[0].households);
    assert.equal(leftOut, undefined);
    await follow(page, hash);
    await page.getByText("这是别人分享的内容，只读。", { exact: true }).waitFor();
  }));

/** Makes the link of a home, and gives it with the share that the home owes. */
async function homeLink(page, door) {
  await find(page, door);
  const share = await page.locator(".home-sources tr").first().locator("td").innerText();
  const dialog = await askForLink(page);
  await expect(dialog.locator("#link-home")).toBeChecked();
  await expect(dialog.getByLabel("只发这一户：1栋 1单元 302")).toBeChecked();
  await expect(dialog.locator("#link-home-about")).toHaveText(/其他户的面积（无门牌，只编号/);
  await dialog.getByRole("button", { name: "关闭" }).click();
  return { hash: await linkFrom(page), share };
}

for (const context of [{}, PHONE]) {
  test(`a home's link opens on that home's answer alone, in large letters, ${context.viewport?.width ?? "as wide as an office"}`, () =>
    onOwners(
      async (page) => {
        const { hash, share } = await homeLink(page, "1-1-302");
        assert.doesNotMatch(hash, /household|302/);
        const text = await documentOf(page, hash);
        assert.doesNotMatch(text, PRIVATE);
        assert.doesNotMatch(text, /1-1-3|"unit":"(?!302)/);
        // As whoever gets it: on a device that has nothing.
        await page.evaluate((hash) => {
          localStorage.clear();
          location.hash = hash;
          location.reload();
        }, hash);
        await untilStarted(page);
        await page.locator(".home-head h3", { hasText: "1栋 1单元 302" }).waitFor();
        await page.getByText("这是发给这一户的测算结果，只读。").waitFor();
        await expect(page.locator(".home-sources tr").first().locator("td")).toHaveText(share);
        await expect(page.locator("html")).toHaveAttribute("data-size", "large");
        for (const hidden of [".tools", ".tabs", "#project", ".chapters", "#find-home", "#scenario"]) await expect(page.locator(hidden)).toHaveCount(0);
        await expect(button(page, "换一户")).toHaveCount(0);
        await expect(button(page, "转为我的，可以修改")).toHaveCount(0);
        await page.locator(".not-deducted").waitFor();
        const top = await page.locator(".home-pays").evaluate((pays) => pays.getBoundingClientRect().top);
        assert.ok(top < (context.viewport?.height ?? 768), `${top}`);
        assert.ok(await fits(page));
        await button(page, "为什么").click();
        await page.getByRole("dialog").getByText("÷ 2,764.86 ㎡（37 户）").first().waitFor({ state: "attached" });
        await page.keyboard.press("Escape");
        await eventually(() => accessibilityProblems(page), []);
        await screenshot(page, `link-home-${context.viewport?.width ?? "wide"}`);
        await button(page, "回到我的").click();
        await page.locator(".tabs").waitFor();
        await expect(page.locator("html")).toHaveAttribute("data-size", "normal");
      },
      { context },
    ));
}

test("what a home has to pay by its link is its share where it has nothing of its own", () =>
  onOwners(async (page) => {
    const bare = structuredClone(OWNERS);
    Object.assign(bare.projects[0], { waivers: [], name: "没有账户" });
    for (const household of bare.projects[0].households) for (const name of ["fund_balance", "provident_fund", "labour"]) delete household[name];
    await opened(page, bare);
    await find(page, "1-1-302");
    const before = await pays(page);
    const hash = await linkFrom(page);
    await follow(page, hash);
    await page.getByText("这是发给这一户的测算结果").waitFor();
    assert.equal(await pays(page), before);
    await expect(page.locator(".not-deducted")).toHaveCount(0);
  }));

test("O4: the words beside a home's answer are true, and no longer say that a link holds its id alone", () =>
  onOwners(async (page) => {
    await find(page, "1-1-302");
    await expect(page.locator("main")).not.toHaveText(/内容只有住户编号/);
    await page.getByText("可以只带这一户的答案，做之前写明带什么").waitFor();
    await openFile(page, JSON.stringify({ ...OWNERS, projects: [{ ...OWNERS.projects[0], households: [], waivers: [], apportion: [], owner_funding: [] }] }));
    const dialog = await askForLink(page);
    await expect(dialog.locator("#link-home")).toHaveCount(0);
  }));
