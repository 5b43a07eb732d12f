// The comparison: scenarios side by side, grants spread over them, and what other readings move.

import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFocused, field } from "./budget.mjs";
import { row, toCompare } from "./compare.mjs";

const onPage = browserForThisFile();

/** A new scenario, once its name can be typed, which is where the focus goes. */
async function addScenario(page) {
  const before = await page.locator("#scenarios option").count();
  await button(page, "另存为新方案").click();
  await page.locator("#scenarios option").nth(Math.max(before, 1)).waitFor({ state: "attached" });
  await expectFocused(page, "scenario");
}

const SUMS = "各方案合计和较基准的增减";

const READINGS = "各口径的其他读法和它们使各方承担额发生的增减";

test("with one scenario it says how to make another, by keyboard too, and where both are the same says so", () =>
  onPage({}, async (page) => {
    await toCompare(page);
    await page.getByText("现在只有一个方案，没有可比的。").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await page.getByRole("navigation", { name: "比较内容" }).getByRole("button", { name: "补助门槛" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("两个方案的数字完全相同。").waitFor();
    await eventually(() => page.locator(".compare-bars td.amount").allTextContents(), ["3,725,610.00", "3,725,610.00"]);
    await expectFocused(page, "scenario");
    await page.keyboard.type("加装补助");
    await eventually(() => row(page, SUMS, "总投资"), ["3,725,610.00", "3,725,610.00", "0.00"]);
    await page.getByRole("columnheader", { name: "加装补助 较基准" }).waitFor();
    await eventually(() => accessibilityProblems(page), []);
  }));

test("grants spread over the projects are a scenario, compared payer by payer, by district and by project", () =>
  onPage({}, async (page) => {
    await toCompare(page);
    const amount = page.getByLabel("补助总额（元）");
    await expect(amount, "what the project has now").toHaveValue("500,000.00");
    await amount.fill("100万");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "分项目增减" }).waitFor();
    await eventually(() => row(page, SUMS, "补助等冲减"), ["500,000.00", "1,000,000.00", "+500,000.00"]);
    await eventually(() => row(page, SUMS, "市级"), ["1,130,305.00", "880,305.00", "−250,000.00"]);
    await eventually(() => row(page, SUMS, "区（县）级"), ["1,130,305.00", "880,305.00", "−250,000.00"]);
    await eventually(() => row(page, SUMS, "企业"), ["695,000.00", "695,000.00", "0.00"]);
    for (const region of ["分区（县）增减", "分项目增减"]) {
      await eventually(async () => (await row(page, region, "合计")).slice(-2), ["−250,000.00", "−250,000.00"]);
    }
    await eventually(() => row(page, "分区（县）增减", "鼓楼区"), ["+500,000.00", "−250,000.00", "−250,000.00"]);
    await eventually(() => accessibilityProblems(page), []);
    await page.getByLabel("基准方案").selectOption({ label: "中央财政补助同比分配" });
    await eventually(() => row(page, SUMS, "市级"), ["880,305.00", "1,130,305.00", "+250,000.00"]);
    await screenshot(page, "compare-scenarios");
    await page.getByRole("button", { name: "示例小区" }).click();
    await expect(field(page, "projects[0].funding[0].amount"), "the one compared").toHaveValue("500,000.00");
    await expect(page.locator("#scenarios")).toHaveValue("0");
  }));

test("D34: grants in whole 万元 name what is left over and the project that gets it", () =>
  onPage({}, async (page) => {
    await toCompare(page);
    await page.getByLabel("补助总额（元）").fill("1234567.89");
    await page.getByLabel("取整").selectOption("取整到万元，尾数归金额最大的项目");
    await button(page, "分配并另存为新方案").click();
    await page.getByText("余下的尾数 4,567.89 元全部归这个项目").waitFor();
    await expect(page.locator("#scenarios option:checked")).toHaveText(/中央财政补助同比分配（万元取整）/);
    await eventually(() => accessibilityProblems(page), []);
  }));

test("an amount that cannot be spread is told at its field", () =>
  onPage({}, async (page) => {
    await toCompare(page);
    const amount = page.getByLabel("补助总额（元）");
    await amount.fill("三万");
    await button(page, "分配并另存为新方案").click();
    await page.locator("#plan-problem").getByText(/三万/).waitFor();
    await expect(amount).toHaveAttribute("aria-invalid", "true");
    await eventually(() => accessibilityProblems(page), []);
    await amount.fill("1.005");
    await expect(amount).not.toHaveAttribute("aria-invalid");
    await page.keyboard.press("Enter");
    await page.locator("#plan-problem").getByText(/两位小数/).waitFor();
    await page.getByText("现在只有一个方案").waitFor();
  }));

test("a project in one scenario only, or with errors in one, is named so", () =>
  onPage({}, async (page) => {
    await addScenario(page);
    await button(page, "复制").click();
    await expectFocused(page, "projects[1].name");
    await page.keyboard.type("新增小区");
    await button(page, "上一个项目").click();
    await expect(page.locator("#project")).toHaveValue(/^1\. /);
    await enter(page, "projects[0].lines[1].amount", "不知道");
    await toCompare(page);
    await page.getByText("仅“方案 2”有").waitFor();
    await page.getByText("在“方案 2”中有错误").waitFor();
    await eventually(() => row(page, SUMS, "项目数"), ["1", "2（1 个有错误，未计入）", ""]);
    const byProject = page.getByRole("region", { name: "分项目增减" });
    await expect(byProject.getByRole("row", { name: /新增小区/ })).toHaveText(/\+3,725,610\.00/);
    await eventually(() => row(page, "分项目增减", "合计"), ["0.00", "0.00", "0.00", "0.00", "0.00", "0.00"]);
    await eventually(() => accessibilityProblems(page), []);
  }));

test("of three scenarios one that is as the base says so, and one that is not shows its changes", () =>
  onPage({}, async (page) => {
    await addScenario(page);
    await addScenario(page);
    await enter(page, "projects[0].funding[0].amount", "600000");
    await toCompare(page);
    await page.getByText("两个方案的数字完全相同。").waitFor();
    await page.getByLabel("分区、分项目对比").selectOption({ label: "方案 3" });
    await page.getByRole("heading", { name: "分项目增减" }).waitFor();
    await expect(page.getByText("两个方案的数字完全相同。")).toHaveCount(0);
  }));

test("with three scenarios, what is looked at in detail is chosen", () =>
  onPage({}, async (page) => {
    await addScenario(page);
    await enter(page, "projects[0].funding[0].amount", "600000");
    await addScenario(page);
    await enter(page, "projects[0].funding[0].amount", "");
    await toCompare(page);
    await eventually(() => row(page, SUMS, "市级"), [
      "1,130,305.00",
      "1,080,305.00",
      "−50,000.00",
      "828,183.00",
      "−302,122.00",
    ]);
    await eventually(async () => (await row(page, "分项目增减", "合计")).at(-1), "−50,000.00");
    await page.getByLabel("分区、分项目对比").selectOption({ label: "方案 3" });
    await eventually(async () => (await row(page, "分项目增减", "合计")).slice(-2), ["−302,122.00", "+802,122.00"]);
    await page.getByText("方案 3 较 方案 1").first().waitFor();
  }));

test("every reading shows which is in use and what the others move, and another is saved as a scenario", () =>
  onPage({}, async (page) => {
    await toCompare(page, "口径敏感性");
    await eventually(() => row(page, READINGS, /^按各方工程费比例分摊/), [
      "179,972.50",
      "1",
      "0.00",
      "−89,986.25",
      "−89,986.25",
      "+129,617.50",
      "+50,355.00",
      "0.00",
      "按此口径另存方案",
    ]);
    const used = page.getByRole("rowheader").filter({ hasText: "在用" });
    await expect(used).toHaveCount(7);
    await eventually(async () => (await row(page, READINGS, /^先分担再扣补助/)).slice(0, 5), ["250,000.00", "1", "0.00", "+250,000.00", "−250,000.00"]);
    await page.getByText(/不构成采用哪种口径的建议/).waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "compare-readings");
    await button(page, "按此口径另存方案：先分担再扣补助").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "分项目增减" }).waitFor();
    await eventually(() => row(page, SUMS, "市级"), ["1,130,305.00", "1,380,305.00", "+250,000.00"]);
    await eventually(() => row(page, SUMS, "口径：补助在市、区分担之前还是之后扣"), [
      "先扣补助再分担",
      "先分担再扣补助",
      "",
    ]);
    await button(page, "撤销").click();
    await page.getByText("现在只有一个方案").waitFor();
  }));
