// The comparison: scenarios side by side, what other readings move, and what grants change for city and district.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { browserForThisFile, button, enter, field, figure, untilFocused } from "./budget.mjs";
import { openBudget } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

const root = fileURLToPath(new URL("../../..", import.meta.url));
const worked = JSON.parse(readFileSync(join(root, "examples", "worked-check.json"), "utf8"));

const PHONE = { viewport: { width: 390, height: 844 } };
const WIDE = { viewport: { width: 1920, height: 1080 } };

/** The worked check again and again, in several districts, every third project with a grant. */
function many(count) {
  const divisions = ["350102", "350103", "350104", "350121"];
  const projects = Array.from({ length: count }, (_, index) => ({
    ...structuredClone(worked.projects[0]),
    id: `P-${index + 1}`,
    name: `第${index + 1}小区`,
    division: divisions[index % divisions.length],
    funding: index % 3 === 0 ? [{ source: "central_grant", amount: String(100_000 + 1_000 * index) }] : [],
  }));
  return { ...worked, projects };
}

const toCompare = async (page, part) => {
  await button(page, "比较").click();
  await page.locator("main.compare").waitFor();
  if (part) await page.getByRole("navigation", { name: "比较内容" }).getByRole("button", { name: part }).click();
};

/** The texts of the cells of a row, by the region its table is in and what the row is called. */
async function row(page, region, name) {
  const found = page
    .getByRole("region", { name: region, exact: true })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  await found.first().waitFor();
  return (await found.getByRole("cell").allTextContents()).map((text) => text.replace(/^[▲▼]/, ""));
}

/** A new scenario, once its name can be typed, which is where the focus goes. */
async function addScenario(page) {
  const before = await page.locator("#scenarios option").count();
  await button(page, "另存为新方案").click();
  await page.locator("#scenarios option").nth(Math.max(before, 1)).waitFor({ state: "attached" });
}

const rowNames = (page, region) =>
  page.getByRole("region", { name: region, exact: true }).locator("tbody").getByRole("rowheader").allTextContents();

const SUMS = "各方案合计和较基准的增减";
const READINGS = "各口径的其他读法和它们使各方承担额发生的增减";
const LINES = "各项目的补助使两级分担额增减多少";
const SCOPES = "两级分担额合计：按是否争取到资金的各种认定范围";
const LEVELS = "两级分担额合计：没有补助与现在";

async function sentences(page) {
  await page.locator(".compare-sentences").waitFor();
  const all = await page.locator(".compare-sentences li").allTextContents();
  return all.map((text) => text.replaceAll("\u00a0", " "));
}

const noOverflow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test("with one scenario it says how to make another, by keyboard too, and where both are the same says so", () =>
  onPage({}, async (page) => {
    await toCompare(page);
    await page.getByText("现在只有一个方案，没有可比的。").waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.getByRole("navigation", { name: "比较内容" }).getByRole("button", { name: "补助门槛" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("两个方案的数字完全相同。").waitFor();
    await untilFocused(page, "scenario");
    await page.keyboard.type("加装补助");
    assert.deepEqual(await row(page, SUMS, "总投资"), ["3,725,610.00", "3,725,610.00", "0.00"]);
    await page.getByRole("columnheader", { name: "加装补助 较基准" }).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  }));

test("grants spread over the projects are a scenario, compared payer by payer, by district and by project", () =>
  onPage({}, async (page) => {
    await toCompare(page);
    const amount = page.getByLabel("补助总额（元）");
    assert.equal(await amount.inputValue(), "500,000.00", "what the project has now");
    await amount.fill("100万");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "分项目增减" }).waitFor();
    assert.deepEqual(await row(page, SUMS, "补助等冲减"), ["500,000.00", "1,000,000.00", "+500,000.00"]);
    assert.deepEqual(await row(page, SUMS, "市级"), ["1,130,305.00", "880,305.00", "−250,000.00"]);
    assert.deepEqual(await row(page, SUMS, "区（县）级"), ["1,130,305.00", "880,305.00", "−250,000.00"]);
    assert.deepEqual(await row(page, SUMS, "企业"), ["695,000.00", "695,000.00", "0.00"]);
    for (const region of ["分区（县）增减", "分项目增减"]) {
      assert.deepEqual((await row(page, region, "合计")).slice(-2), ["−250,000.00", "−250,000.00"]);
    }
    assert.deepEqual(await row(page, "分区（县）增减", "鼓楼区"), ["+500,000.00", "−250,000.00", "−250,000.00"]);
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.getByLabel("基准方案").selectOption({ label: "中央财政补助同比分配" });
    assert.deepEqual(await row(page, SUMS, "市级"), ["880,305.00", "1,130,305.00", "+250,000.00"]);
    await screenshot(page, "compare-scenarios");
    await page.getByRole("button", { name: "示例小区" }).click();
    assert.equal(await field(page, "projects[0].funding[0].amount").inputValue(), "500,000.00", "the one compared");
    assert.equal(await page.locator("#scenarios").inputValue(), "0");
  }));

test("an amount that cannot be spread is told at its field", () =>
  onPage({}, async (page) => {
    await toCompare(page);
    const amount = page.getByLabel("补助总额（元）");
    await amount.fill("三万");
    await button(page, "分配并另存为新方案").click();
    await page.locator("#plan-problem").getByText(/三万/).waitFor();
    assert.equal(await amount.getAttribute("aria-invalid"), "true");
    assert.deepEqual(await accessibilityProblems(page), []);
    await amount.fill("1.005");
    assert.equal(await amount.getAttribute("aria-invalid"), null);
    await page.keyboard.press("Enter");
    await page.locator("#plan-problem").getByText(/两位小数/).waitFor();
    await page.getByText("现在只有一个方案").waitFor();
  }));

test("a project in one scenario only, or with errors in one, is named so", () =>
  onPage({}, async (page) => {
    await addScenario(page);
    await button(page, "复制").click();
    await page.keyboard.type("新增小区");
    await button(page, "上一个项目").click();
    await enter(page, "projects[0].lines[1].amount", "不知道");
    await toCompare(page);
    await page.getByText("仅“方案 2”有").waitFor();
    await page.getByText("在“方案 2”中有错误").waitFor();
    assert.deepEqual(await row(page, SUMS, "项目数"), ["1", "2（1 个有错误，未计入）", ""]);
    const byProject = page.getByRole("region", { name: "分项目增减" });
    assert.match(await byProject.getByRole("row", { name: /新增小区/ }).textContent(), /\+3,725,610\.00/);
    assert.deepEqual(await row(page, "分项目增减", "合计"), ["0.00", "0.00", "0.00", "0.00", "0.00", "0.00"]);
    assert.deepEqual(await accessibilityProblems(page), []);
  }));

test("with three scenarios, what is looked at in detail is chosen", () =>
  onPage({}, async (page) => {
    await addScenario(page);
    await enter(page, "projects[0].funding[0].amount", "600000");
    await addScenario(page);
    await enter(page, "projects[0].funding[0].amount", "");
    await toCompare(page);
    assert.deepEqual(await row(page, SUMS, "市级"), [
      "1,130,305.00",
      "1,080,305.00",
      "−50,000.00",
      "828,183.00",
      "−302,122.00",
    ]);
    assert.deepEqual((await row(page, "分项目增减", "合计")).at(-1), "−50,000.00");
    await page.getByLabel("分区、分项目对比").selectOption({ label: "方案 3" });
    assert.deepEqual((await row(page, "分项目增减", "合计")).slice(-2), ["−302,122.00", "+802,122.00"]);
    await page.getByText("方案 3 较 方案 1").first().waitFor();
  }));

test("every reading shows which is in use and what the others move, and another is saved as a scenario", () =>
  onPage({}, async (page) => {
    await toCompare(page, "口径敏感性");
    assert.deepEqual(await row(page, READINGS, /^按各方工程费比例分摊/), [
      "179,972.50",
      "1",
      "−89,986.25",
      "−89,986.25",
      "+129,617.50",
      "+50,355.00",
      "0.00",
      "按此口径另存方案",
    ]);
    const used = page.getByRole("rowheader").filter({ hasText: "在用" });
    assert.equal(await used.count(), 4);
    assert.deepEqual(
      (await row(page, READINGS, /^先分担再扣补助/)).slice(0, 4),
      ["250,000.00", "1", "+250,000.00", "−250,000.00"],
    );
    await page.getByText(/不构成采用哪种口径的建议/).waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, "compare-readings");
    await button(page, "按此口径另存方案：先分担再扣补助").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "分项目增减" }).waitFor();
    assert.deepEqual(await row(page, SUMS, "市级"), ["1,130,305.00", "1,380,305.00", "+250,000.00"]);
    assert.deepEqual(await row(page, SUMS, "口径：补助在市、区分担之前还是之后扣"), [
      "先扣补助再分担",
      "先分担再扣补助",
      "",
    ]);
    await button(page, "撤销").click();
    await page.getByText("现在只有一个方案").waitFor();
  }));

test("the threshold of the worked check, in words, as a curve and as points", () =>
  onPage({}, async (page) => {
    await toCompare(page, "补助门槛");
    await page
      .getByText("口径敏感性分析：只说明政策条款下两级分担额如何随补助变化，不构成是否争取补助的建议。")
      .waitFor();
    assert.deepEqual(await sentences(page), [
      "财政承担部分 2,760,610.00 元。",
      "没有补助：按 3:7 分担，市级 828,183.00 元，区级 1,932,427.00 元。",
      "只要有一分钱补助：按 1:1 分担，市级 1,380,305.00 元（比没有补助多 552,122.00 元），区级 1,380,304.99 元（少 552,122.01 元）。",
      "现在补助 500,000.00 元：按 1:1 分担，市级 1,130,305.00 元（比没有补助多 302,122.00 元），区级 1,130,305.00 元（少 802,122.00 元）。",
      "市级持平点：补助达到 1,104,244.00 元（财政承担部分的 40.0%）起，市级不再比没有补助时多。",
      "补助等于财政承担部分：按 1:1 分担，市级 0.00 元，区级 0.00 元。",
    ]);
    const curve = page.getByRole("img", { name: /随补助变化的折线图/ });
    assert.equal(await curve.count(), 1, "the one for phones is not there");
    const labels = await curve.locator("text").allTextContents();
    for (const label of ["区级 193.24", "市级 82.82", "138.03", "现在 50.00", "市级持平 110.42", "市级＝区级"]) {
      assert.ok(labels.includes(label), `${label} in ${labels}`);
    }
    await page.getByText("各点数据").focus();
    await page.keyboard.press("Enter");
    const points = "不同补助金额下的分担比例和两级分担额";
    const named = (await rowNames(page, points)).filter((name) => !/^\d+%$/.test(name));
    assert.deepEqual(named, ["无补助、0%", "第一分", "现在", "市级持平、40%", "等于财政承担部分、100%"]);
    assert.deepEqual(await row(page, points, /市级持平/), [
      "1,104,244.00",
      "1:1",
      "828,183.00",
      "828,183.00",
      "0.00",
      "−1,104,244.00",
    ]);
    assert.deepEqual(await row(page, LEVELS, "现在较没有补助"), ["+302,122.00", "−802,122.00"]);
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, "compare-threshold");
  }));

for (const [what, prepare, expected] of [
  [
    "a county, where nothing jumps",
    (page) => field(page, "projects[0].division").selectOption("350121"),
    ["市级不承担，区（县）级全部承担：补助只减少区（县）级的金额，没有跳变。"],
  ],
  [
    "a bond, which brings the better match anyway",
    (page) => enter(page, "projects[0].funding.local_bond", "1"),
    ["有没有补助都按 1:1 分担，第一分钱不引起跳变。"],
  ],
  [
    "no grant",
    (page) => enter(page, "projects[0].funding[0].amount", ""),
    ["没有补助：按 3:7 分担，市级 828,183.00 元，区级 1,932,427.00 元。"],
  ],
  [
    "more than the pool",
    (page) => enter(page, "projects[0].funding[0].amount", "3000000"),
    ["其中 239,390.00 元 超过财政承担部分，成为结余。"],
  ],
  [
    "grants taken off after the split",
    (page) => field(page, "readings.grant_order").selectOption("gross"),
    ["市级持平点：补助达到 1,932,427.00 元（财政承担部分的 70.0%）起，市级不再比没有补助时多。"],
  ],
  [
    "billions",
    (page) => enter(page, "projects[0].lines[1].amount", "99,999,999,999.99"),
    ["财政承担部分 118,652,618,229.99 元。"],
  ],
]) {
  test(`the threshold says what is so with ${what}`, () =>
    onPage({}, async (page) => {
      await prepare(page);
      await toCompare(page, "补助门槛");
      const said = await sentences(page);
      for (const sentence of expected) assert.ok(said.includes(sentence), said.join("\n"));
      assert.deepEqual(await accessibilityProblems(page), []);
    }));
}

test("without a pool or without figures there is no curve, but words", () =>
  onPage({}, async (page) => {
    await button(page, "新建").click();
    await toCompare(page, "补助门槛");
    await page.getByText("财政承担部分为 0，没有可以分担的金额").waitFor();
    assert.equal(await page.locator(".curve").count(), 0);
    assert.deepEqual(await accessibilityProblems(page), []);
    await button(page, "打开预算").click();
    await field(page, "projects[0].year").fill("今年");
    await toCompare(page, "补助门槛");
    await page.getByRole("alert").getByText("它有错误，请先改正").waitFor();
    await page.getByText("有 1 个项目有错误，没有计入。").waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  }));

test("five hundred projects: the largest first, sorted otherwise at a click, each with its curve", () =>
  onPage({}, async (page) => {
    await openBudget(page, many(500));
    await toCompare(page, "补助门槛");
    await page.getByRole("region", { name: LINES }).waitFor();
    assert.equal((await rowNames(page, LINES)).length, 50);
    assert.equal((await rowNames(page, LINES))[0], "第1小区", "the smallest grant moves the city most");
    const change = page.getByRole("columnheader", { name: "市级较无补助" }).last();
    assert.equal(await change.getAttribute("aria-sort"), "descending");
    await page.getByRole("region", { name: LINES }).getByRole("button", { name: "补助", exact: true }).click();
    assert.equal((await rowNames(page, LINES))[0], "第499小区");
    await button(page, "显示其余 450 个项目").click();
    assert.equal((await rowNames(page, LINES)).length, 500);
    await page.getByRole("region", { name: LINES }).getByRole("button", { name: "序号" }).focus();
    await page.keyboard.press("Enter");
    assert.deepEqual((await rowNames(page, LINES)).slice(0, 2), ["第1小区", "第2小区"]);
    await button(page, "第499小区").click();
    await untilFocused(page, "compare-project");
    assert.match((await sentences(page))[3], /^现在补助 598,000\.00/);
    assert.equal(await page.locator("tr[aria-current]").getByRole("rowheader").textContent(), "第499小区");
    const [city] = await row(page, SCOPES, /^按同区同年度/);
    assert.match(city, /^[\d,]+\.\d\d$/);
  }));

test("in English and in ten thousand yuan", () =>
  onPage({}, async (page) => {
    await button(page, "English").click();
    await button(page, "10k yuan").click();
    await page.mouse.move(0, 0);
    await button(page, "Compare").click();
    await page.getByText("There is only one scenario").waitFor();
    await page.getByLabel("Total (yuan)").fill("1,000,000");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Changes by project" }).waitFor();
    const sums = "Totals of each scenario, and changes from the base";
    const city = (await row(page, sums, "City")).map((text) => text.trim());
    assert.deepEqual(city, ["113.03", "88.03", "−25.00"]);
    await page.getByText("Amounts in 10k yuan are rounded to the nearest").waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await button(page, "Readings").click();
    await page.getByText("The figures follow this reading").first().waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await button(page, "Grant threshold").click();
    await page.getByText("is no advice on whether to seek any").waitFor();
    const said = await sentences(page);
    assert.ok(said.includes("Without grants: shared 3:7, city 82.82 × 10k yuan, district 193.24 × 10k yuan."), said[1]);
    assert.deepEqual(await accessibilityProblems(page), []);
  }));

for (const [name, context] of [["phone", PHONE], ["wide", WIDE]]) {
  test(`nothing is lost on a ${name} screen`, () =>
    onPage({ context }, async (page) => {
      await toCompare(page);
      await page.getByLabel("补助总额（元）").fill("0.01");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "分项目增减" }).waitFor();
      for (const part of ["方案对比", "口径敏感性", "补助门槛"]) {
        await page.getByRole("navigation", { name: "比较内容" }).getByRole("button", { name: part }).click();
        await page.locator("main.compare table:visible").first().waitFor();
        assert.ok(await noOverflow(page), `${part} fits`);
        const cells = page.locator("main.compare td:visible, main.compare th:visible");
        const displays = await cells.evaluateAll((all) => all.map((cell) => getComputedStyle(cell).display));
        assert.ok(displays.every((display) => display === "table-cell"), "every cell stands in its column");
        assert.deepEqual(await accessibilityProblems(page), []);
        await screenshot(page, `compare-${part}-${name}`);
      }
      assert.equal(await page.getByRole("img", { name: /随补助变化的折线图/ }).count(), 1);
    }));
}

test("dark and large, it stays legible", () =>
  onPage({}, async (page) => {
    await button(page, "深色").click();
    await button(page, "大字").click();
    await page.mouse.move(0, 0);
    await toCompare(page, "补助门槛");
    await page.locator(".curve:visible").waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await button(page, "口径敏感性").click();
    await page.locator(".compare-readings").waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
  }));

test("what somebody else shared can be compared, and not changed", () =>
  onPage({}, async (page) => {
    await toCompare(page, "口径敏感性");
    await page.locator(".compare-readings").waitFor();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await button(page, "链接").click();
    await page.getByText("链接已复制").waitFor();
    await page.evaluate(async () => (location.href = await navigator.clipboard.readText()));
    await page.getByText("这是别人分享的内容，只读。").waitFor();
    await button(page, "方案对比").click();
    await page.getByText("这份内容只有一个方案").waitFor();
    assert.equal(await button(page, "分配并另存为新方案").count(), 0);
    await button(page, "口径敏感性").click();
    await page.getByText("现按此口径测算").first().waitFor();
    assert.equal(await page.getByRole("button", { name: /^按此口径另存方案/ }).count(), 0);
    assert.deepEqual(await accessibilityProblems(page), []);
  }));
