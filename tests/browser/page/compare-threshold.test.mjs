// The comparison: what grants change for city and district, in words, as a curve and as points.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFocused, field } from "./budget.mjs";
import { row, sentences, toCompare } from "./compare.mjs";
import { openBudget } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

const root = fileURLToPath(new URL("../../..", import.meta.url));

const worked = JSON.parse(readFileSync(join(root, "examples", "worked-check.json"), "utf8"));

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

const rowNames = (page, region) =>
  page.getByRole("region", { name: region, exact: true }).locator("tbody").getByRole("rowheader").allTextContents();

const LINES = "各项目的补助使两级分担额增减多少";

const SCOPES = "两级分担额合计：按是否争取到资金的各种认定范围";

const LEVELS = "两级分担额合计：没有补助与现在";

test("the threshold of the worked check, in words, as a curve and as points", () =>
  onPage({}, async (page) => {
    await toCompare(page, "补助门槛");
    await page
      .getByText("口径敏感性分析：只说明政策条款下两级分担额如何随补助变化，不构成是否争取补助的建议。")
      .waitFor();
    await eventually(() => sentences(page), [
      "财政承担部分 2,760,610.00 元。",
      "没有补助：按 3:7 分担，市级 828,183.00 元，区级 1,932,427.00 元。",
      "只要有一分钱补助：按 1:1 分担，市级 1,380,305.00 元（比没有补助多 552,122.00 元），区级 1,380,304.99 元（少 552,122.01 元）。",
      "现在补助 500,000.00 元：按 1:1 分担，市级 1,130,305.00 元（比没有补助多 302,122.00 元），区级 1,130,305.00 元（少 802,122.00 元）。",
      "市级持平点：补助达到 1,104,244.00 元（财政承担部分的 40.0%）起，市级不再比没有补助时多。",
      "补助等于财政承担部分：按 1:1 分担，市级 0.00 元，区级 0.00 元。",
    ]);
    const curve = page.getByRole("img", { name: /随补助变化的折线图/ });
    await expect(curve, "the one for phones is not there").toHaveCount(1);
    await holds(async () => {
      const labels = await curve.locator("text").allTextContents();
      for (const label of ["区级 1,932,427", "市级 828,183", "1,380,305", "现在 500,000", "市级持平 1,104,244", "市级＝区级", "补助（元）"]) {
        assert.ok(labels.includes(label), `${label} in ${labels}`);
      }
    });
    await button(page, "万元").click();
    await holds(async () => {
      const labels = await curve.locator("text").allTextContents();
      for (const label of ["区级 193.24", "市级 82.82", "138.03", "现在 50.00", "市级持平 110.42", "市级＝区级", "补助（万元）"]) {
        assert.ok(labels.includes(label), `${label} in ${labels}`);
      }
    });
    await button(page, "万元").click();
    await page.getByText("各点数据").focus();
    await page.keyboard.press("Enter");
    const points = "不同补助金额下的分担比例和两级分担额";
    const named = async () => (await rowNames(page, points)).filter((name) => !/^\d+%$/.test(name));
    await eventually(named, ["无补助、0%", "第一分", "现在", "市级持平、40%", "等于财政承担部分、100%"]);
    await eventually(() => row(page, points, /市级持平/), [
      "1,104,244.00",
      "1:1",
      "828,183.00",
      "828,183.00",
      "0.00",
      "−1,104,244.00",
    ]);
    await eventually(() => row(page, LEVELS, "现在较没有补助"), ["+302,122.00", "−802,122.00"]);
    await eventually(() => accessibilityProblems(page), []);
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
      await holds(async () => {
        const said = await sentences(page);
        for (const sentence of expected) assert.ok(said.includes(sentence), said.join("\n"));
      });
      await eventually(() => accessibilityProblems(page), []);
    }));
}

test("without a pool or without figures there is no curve, but words", () =>
  onPage({}, async (page) => {
    await button(page, "新建").click();
    await toCompare(page, "补助门槛");
    await page.getByText("财政承担部分为 0，没有可以分担的金额").waitFor();
    await expect(page.locator(".curve")).toHaveCount(0);
    await eventually(() => accessibilityProblems(page), []);
    await button(page, "打开预算").click();
    await field(page, "projects[0].year").fill("今年");
    await toCompare(page, "补助门槛");
    await page.getByRole("alert").getByText("它有错误，请先改正").waitFor();
    await page.getByText("有 1 个项目有错误，没有计入。").waitFor();
    await eventually(() => accessibilityProblems(page), []);
  }));

test("five hundred projects: the largest first, sorted otherwise at a click, each with its curve", () =>
  onPage({}, async (page) => {
    await openBudget(page, many(500));
    await toCompare(page, "补助门槛");
    await page.getByRole("region", { name: LINES }).waitFor();
    await eventually(async () => (await rowNames(page, LINES)).length, 50);
    await eventually(async () => (await rowNames(page, LINES))[0], "第1小区", "the smallest grant moves the city most");
    const change = page.getByRole("columnheader", { name: "市级较无补助" }).last();
    await expect(change).toHaveAttribute("aria-sort", "descending");
    await page.getByRole("region", { name: LINES }).getByRole("button", { name: "补助", exact: true }).click();
    await eventually(async () => (await rowNames(page, LINES))[0], "第499小区");
    await button(page, "显示其余 450 个项目").click();
    await eventually(async () => (await rowNames(page, LINES)).length, 500);
    await page.getByRole("region", { name: LINES }).getByRole("button", { name: "序号" }).focus();
    await page.keyboard.press("Enter");
    await eventually(async () => (await rowNames(page, LINES)).slice(0, 2), ["第1小区", "第2小区"]);
    await button(page, "第499小区").click();
    await expectFocused(page, "project");
    await holds(async () => assert.match((await sentences(page))[3], /^现在补助 598,000\.00/));
    await expect(page.locator("tr[aria-current]").getByRole("rowheader")).toHaveText("第499小区");
    await holds(async () => assert.match((await row(page, SCOPES, /^按同区同年度/))[0], /^[\d,]+\.\d\d$/));
  }));
