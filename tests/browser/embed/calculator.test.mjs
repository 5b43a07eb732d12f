// The calculator itself, as a resident uses it: the same figures as everywhere else, and words where there are none.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { readCases } from "../lib/golden.mjs";
import { startOldChromium } from "../lib/old-chromium.mjs";
import { redrawn } from "../lib/redrawn.mjs";
import { answer, budget, calculatorForThisFile, OWNERS, rows, setBudget } from "./calculator.mjs";
import { startFentan } from "./site.mjs";

const withCalculator = calculatorForThisFile();

/** Id, share and cash to pay of each household of examples/owners.json, as `fentan owners --format csv` writes them. */
const OWED = `
  1-1-101 3810.93 3013.00
  1-1-102 4208.85 3326.00
  1-1-201 25983.45 25111.00
  1-1-202 31778.88 30821.00
  1-1-301 48155.97 47210.00
  1-1-302 59348.91 58317.00
  1-1-401 52590.47 51570.00
  1-1-402 64862.92 64016.00
  1-1-501 57024.97 56190.00
  1-1-502 70376.92 49457.00
  1-1-601 61459.48 60550.00
  1-1-602 75890.93 74896.00
  1-2-101 3878.69 2887.00
  1-2-102 4382.52 3293.00
  1-2-201 3878.69 3072.00
  1-2-202 4382.52 3477.00
  1-2-301 3878.68 2999.00
  1-2-302 4382.52 3404.00
  1-2-401 3878.68 2924.00
  1-2-402 4382.52 3330.00
  1-2-501 3878.68 2850.00
  1-2-502 4382.52 3515.00
  1-2-601 3878.68 3035.00
  1-2-602 4382.52 3440.00
  2-1-101 3577.86 1419.00
  2-1-102 4010.85 3789.00
  2-1-201 3577.86 3408.00
  2-1-202 4010.85 3789.00
  2-1-301 3577.86 3408.00
  2-1-302 4010.85 3789.00
  2-1-401 3577.86 3408.00
  2-1-402 4010.85 3789.00
  2-1-501 3577.86 3408.00
  2-1-502 4010.85 3789.00
  2-1-601 3577.86 3408.00
  2-1-602 4010.85 3789.00
  2-S1 1087.84 956.00
`;

const grouped = (amount) => amount.replace(/\B(?=(\d{3})+\.)/g, ",");

test("every household owes what the command line says, whichever way it is found", () =>
  withCalculator("budget=owners.json", {}, async ({ page, figures, told }) => {
    await eventually(() => answer(page), "请先选择房号。");
    await eventually(async () => (await figures()).toPay, null);
    const households = JSON.parse(OWNERS).projects[0].households;
    for (const [id, share, toPay] of OWED.trim().split("\n").map((line) => line.trim().split(" "))) {
      const { building, stairwell, unit } = households.find((household) => household.id === id);
      await page.getByLabel("楼栋、单元").selectOption({ label: stairwell ? `${building}栋 ${stairwell}单元` : `${building}栋` });
      await page.getByLabel("房号").selectOption({ label: unit });
      await eventually(() => answer(page), `${grouped(toPay)} 元`);
      await holds(async () => {
        const { household, toPay: said, share: owed, total, groups } = await figures();
        assert.deepEqual([household, said, owed, total], [id, toPay, share, "1645380.00"]);
        assert.deepEqual(groups, { government: "783200.00", enterprise: "60500.00", property_unit: "0.00", residents: "801680.00", undetermined: "0.00" });
      });
    }
    assert.deepEqual(await told("failed"), []);
  }));

test("one household in full: by measure, by source, in capitals, and why", () =>
  withCalculator("budget=owners.json&household=1-1-302", {}, async ({ page }) => {
    await page.locator(".figure").waitFor();
    await eventually(() => answer(page), "58,317.00 元");
    await expect(page.locator("#capitals")).toHaveText("人民币伍万捌仟叁佰壹拾柒元整");
    await eventually(async () => (await rows(page.locator("#sources"))).slice(1), [
      ["引入物业、更换垃圾收集点", "10,000.00", "308.15"],
      ["一户一表（表后）", "33,300.00", "925.00"],
      ["共有配电设施（表后）", "48,500.00", "1,494.55"],
      ["1栋1单元加装电梯", "450,000.00", "48,904.80"],
      ["单元防盗门和户内对讲", "37,000.00", "1,027.78"],
      ["工程建设其他费（个人）", "3,330.00", "92.50"],
      ["工程建设其他费（居民业主）", "69,550.00", "6,596.13"],
      ["应分摊", "651,680.00", "59,348.91"],
      ["减：公共收益", "", "-246.52"],
      ["减：住宅专项维修资金", "", "-785.65"],
      ["不足一元按一元收，加", "", "0.26"],
      ["应缴现金", "", "58,317.00"],
    ]);
    await expect(page.locator("#payment")).toHaveText("您家应分摊 59,348.91 元，其中公共收益 246.52 元、住宅专项维修资金 785.65 元，还要缴现金 58,317.00 元（不足一元按一元收）。");
    const lift = page.locator(".reason", { hasText: "加装电梯" });
    await lift.getByText("附件2 提升版 2：全部由居民、业主承担。居民、业主承担 600,000.00 元，先减加装电梯补助 150,000.00 元。").waitFor();
    await lift.getByText("民法典第283条").waitFor();
    const full = page.getByRole("link", { name: "完整页面" });
    await expect(full).toHaveAttribute("rel", "noopener");
    await eventually(() => accessibilityProblems(page), []);
  }));

test("the payment is explained step by step, down to the clause, when somebody asks", () =>
  withCalculator("budget=owners.json&household=1-1-302", {}, async ({ page }) => {
    const steps = page.getByRole("button", { name: "逐步看我家应缴怎么算出" });
    await expect(page.locator("#explanation")).toHaveText("");
    await steps.click();
    await expect(steps).toHaveAttribute("aria-expanded", "true");
    const tree = page.locator("#explanation");
    await expect(tree.locator(".value").first()).toHaveText("本户应缴58,317.00");
    await tree.getByText("本户应分摊").click();
    await tree.getByText("1栋1单元加装电梯：本户").click();
    await tree.locator(".clause:visible", { hasText: "民法典第283条" }).first().waitFor();
    await eventually(() => accessibilityProblems(page), []);
    // It follows the household.
    await page.getByLabel("房号").selectOption({ label: "101" });
    await expect(tree.locator(".value").first()).toHaveText("本户应缴3,013.00");
    await steps.click();
    await expect(tree).toHaveText("");
  }));

test("the worked check: who pays what, read-only", () =>
  withCalculator("readonly", {}, async ({ page, figures }) => {
    for (const { budget, figures: expected } of readCases("cases").filter(({ name }) => name.startsWith("cases/worked-check"))) {
      assert.equal(await setBudget(page, budget), "");
      await holds(async () => {
        const { total, groups } = await figures();
        const golden = Object.fromEntries(expected.map(({ path, value }) => [path, value]));
        assert.equal(total, golden["projects[0].total"]);
        for (const [group, amount] of Object.entries(groups)) assert.equal(amount, golden[`projects[0].groups.${group}`]);
        const shown = new Map(await rows(page.locator("#payers")));
        assert.equal(shown.get("财政"), grouped(groups.government));
        assert.equal(shown.get("企业"), grouped(groups.enterprise));
        assert.equal(shown.get("合计"), grouped(total));
      });
    }
    await expect(page.locator("input")).toHaveCount(0);
    await page.locator("summary").click();
    await expect(page.locator("#line-0")).toHaveText("700,000.00");
    await expect(page.locator("#fee-0")).toHaveText("408,200.00");
  }));

test("what if an amount were another: typed as people type", () =>
  withCalculator("budget=owners.json&household=1-2-101", {}, async ({ page, figures }) => {
    await page.locator(".figure").waitFor();
    await page.locator("summary").click();
    const field = page.getByLabel("共有配电设施（表后）");
    await field.fill("９．７万");
    await eventually(async () => (await figures()).total, "1698730.00");
    const more = (await figures()).share;
    assert.ok(Number(more) > 3878.69 + 1251.77);
    await field.blur();
    await expect(field).toHaveValue("97,000.00");
    await field.fill("-1");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("#wrong-11")).toHaveText(/是负数/);
    await page.getByRole("alert").getByText(/共有配电设施（表后）.*不能为负/).waitFor();
    await eventually(async () => [(await figures()).toPay, (await figures()).total], [null, null]);
    await eventually(() => answer(page), "—");
    await expect(page.locator("#payers table")).toHaveCount(0);
    await eventually(() => accessibilityProblems(page), []);
    await field.fill("48500");
    await eventually(async () => [(await figures()).share, (await figures()).total], ["3878.69", "1645380.00"]);
    await expect(page.getByRole("alert")).toHaveCount(0);
  }));

test("by keyboard alone", () =>
  withCalculator("budget=owners.json", {}, async ({ page }) => {
    await page.locator("summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await eventually(() => page.evaluate(() => document.activeElement.id), "line-0");
    await page.locator("summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1");
    await page.locator("#door").waitFor();
    await page.keyboard.press("Tab");
    await eventually(() => page.evaluate(() => document.activeElement.id), "door");
    await page.keyboard.type("302");
    await eventually(() => page.getByLabel("房号").evaluate((list) => list.selectedOptions[0].text), "302");
    await page.locator(".figure").waitFor();
    await eventually(() => page.getByRole("status").last().evaluate(({ id }) => id), "answer");
  }));

test("only the parts that were asked for", () =>
  withCalculator("parts=answer,why&budget=owners.json&household=1-1-302", {}, async ({ page }) => {
    await page.locator(".figure").waitFor();
    await expect(page.locator("h2")).toHaveText(["我家应缴", "为什么"]);
    await eventually(() => accessibilityProblems(page), []);
  }));

test("in English", () =>
  withCalculator("lang=en&budget=owners.json&household=1-1-302", {}, async ({ page }) => {
    await page.locator(".figure").waitFor();
    await eventually(() => answer(page), "58,317.00 yuan");
    await expect(page.locator("h2")).toHaveText(["示例新村", "Measures and amounts", "My household pays", "Who pays", "Why"]);
    await page.getByText("Residents and owners pay in full").first().waitFor();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await eventually(() => accessibilityProblems(page), []);
    assert.match(await setBudget(page, "{"), /不是 JSON.* · .*no budget in JSON/);
    await page.getByText("This is no budget in JSON").waitFor();
  }));

for (const [what, query, width] of [
  ["320 px", "", 320],
  ["large on a phone", "&large", 390],
  ["large at 320 px", "&large", 320],
  ["English at 320 px", "&lang=en", 320],
]) {
  test(`${what}: nothing is cut off`, () =>
    withCalculator(`budget=owners.json&household=1-1-502${query}`, { width }, async ({ page }) => {
      await page.locator(".figure").waitFor();
      await page.locator("summary").click();
      await holds(async () => {
        const { scrollWidth, clientWidth } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return { scrollWidth, clientWidth };
        });
        assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
      });
      await eventually(() => accessibilityProblems(page), []);
    }));
}

test("ten thousand households: a choice draws its answer and no list again", () =>
  withCalculator("", {}, async ({ page, figures }) => {
    const households = Array.from({ length: 10_000 }, (_, index) => ({
      id: `${index}`, building: `${index % 100}`, unit: `${index}`, floor: (index % 30) + 1, area: "80.5",
    }));
    await setBudget(page, budget({ households, lines: [{ id: "1", component: "basic.power.co_owned_after_meter", amount: "1000000" }] }));
    await page.getByLabel("楼栋、单元").selectOption({ index: 42 });
    const changed = await redrawn(page, "door", { selectedIndex: 7 }, "change");
    await eventually(async () => (await figures()).toPay, "100.00");
    assert.ok(changed > 0 && changed < 200, `${changed} nodes`);
  }));

for (const version of [86, 83]) {
  test(`Chromium ${version}`, async (context) => {
    const headers = { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*" };
    const fentan = await startFentan({ old: true, real: true, instead: { "owners.json": { body: OWNERS, headers } } });
    context.after(fentan.close);
    const page = await startOldChromium(version);
    context.after(() => page.close());
    await page.goto(`${fentan.base}embed.html?budget=owners.json&household=1-1-302`);
    await page.waitFor(`document.querySelector(".figure")`);
    const answer = `document.querySelector("#answer").textContent`;
    await eventually(() => page.evaluate(answer), "58,317.00 元");
    await page.evaluate(`(() => {
      const door = document.querySelector("#door");
      door.selectedIndex = 1;
      door.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
    await eventually(() => page.evaluate(answer), "3,013.00 元");
  });
}
