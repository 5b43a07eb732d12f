// The comparison where things are not as usual: another language, small screens, nothing loaded, somebody else's.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button } from "./budget.mjs";
import { row, sentences, toCompare } from "./compare.mjs";
import { follow, linkFrom } from "./links.mjs";

const onPage = browserForThisFile();

const PHONE = { viewport: { width: 390, height: 844 } };

const WIDE = { viewport: { width: 1920, height: 1080 } };

const noOverflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test("in English and in ten thousand yuan", () =>
  onPage({}, async (page) => {
    await button(page, "English").click();
    await button(page, "10k yuan").click();
    await page.mouse.move(0, 0);
    await button(page, "Compare").click();
    await page.getByText("There is only one scenario").waitFor();
    await page.getByLabel("Total (10k yuan)").fill("100");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Changes by project" }).waitFor();
    const sums = "Totals of each scenario, and changes from the base";
    const city = async () => (await row(page, sums, "City")).map((text) => text.trim());
    await eventually(city, ["113.0305", "88.0305", "−25.00"]);
    await eventually(() => accessibilityProblems(page), []);
    await button(page, "Readings").click();
    await page.getByText("The figures follow this reading").first().waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await button(page, "Grant threshold").click();
    await page.getByText("is no advice on whether to seek any").waitFor();
    const without = "Without grants: shared 3:7, city 82.8183 × 10k yuan, district 193.2427 × 10k yuan.";
    await holds(async () => {
      const said = await sentences(page);
      assert.ok(said.includes(without), said[1]);
    });
    await eventually(() => accessibilityProblems(page), []);
  }));

for (const [name, context] of [["phone", PHONE], ["wide", WIDE]]) {
  test(`nothing is lost on a ${name} screen`, () =>
    onPage({ context }, async (page) => {
      await toCompare(page);
      await page.getByLabel("补助总额（元）").fill("0.01");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "分项目增减" }).waitFor();
      for (const [part, shown] of [
        ["方案对比", page.getByRole("heading", { name: "分项目增减" })],
        ["口径敏感性", page.locator(".compare-readings")],
        ["补助门槛", page.locator(".curve:visible").first()],
      ]) {
        await page.getByRole("navigation", { name: "比较内容" }).getByRole("button", { name: part }).click();
        await shown.waitFor();
        await page.locator("main.compare table:visible").first().waitFor();
        await holds(async () => assert.ok(await noOverflow(page), `${part} fits`));
        const cells = page.locator("main.compare td:visible, main.compare th:visible");
        await holds(async () => {
          const displays = await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).display));
          assert.ok(displays.every((display) => display === "table-cell"), "every cell stands in its column");
        });
        await eventually(() => accessibilityProblems(page), []);
        await screenshot(page, `compare-${part}-${name}`);
      }
      await expect(page.getByRole("img", { name: /随补助变化的折线图/ })).toHaveCount(1);
    }));
}

test("dark and large, it stays legible", () =>
  onPage({}, async (page) => {
    await button(page, "深色").click();
    await button(page, "大字").click();
    await page.mouse.move(0, 0);
    await toCompare(page, "补助门槛");
    await page.locator(".curve:visible").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await button(page, "口径敏感性").click();
    await page.locator(".compare-readings").waitFor();
    await eventually(() => accessibilityProblems(page), []);
  }));

test("what somebody else shared can be compared, and not changed", () =>
  onPage({}, async (page) => {
    await toCompare(page, "口径敏感性");
    await page.locator(".compare-readings").waitFor();
    await follow(page, await linkFrom(page));
    await page.getByText("这是别人分享的内容，只读。").waitFor();
    await button(page, "方案对比").click();
    await page.getByText("这份内容只有一个方案").waitFor();
    await expect(button(page, "分配并另存为新方案")).toHaveCount(0);
    await button(page, "口径敏感性").click();
    await page.getByText("现按此口径测算").first().waitFor();
    await expect(page.getByRole("button", { name: /^按此口径另存方案/ })).toHaveCount(0);
    await eventually(() => accessibilityProblems(page), []);
  }));
