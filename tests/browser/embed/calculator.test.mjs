// The calculator itself, as a resident uses it: the same figures as everywhere else, and words where there are none.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { chromium } from "playwright-core";
import { accessibilityProblems } from "../lib/axe.mjs";
import { executable } from "../lib/chromium.mjs";
import { startOldChromium } from "../lib/chromium86.mjs";
import { readCases } from "../lib/golden.mjs";
import { CASES } from "../lib/places.mjs";
import { redrawn } from "../lib/redrawn.mjs";
import { startFentan } from "./site.mjs";

const EXAMPLES = join(CASES, "../../examples");
const OWNERS = readFileSync(join(EXAMPLES, "owners.json"), "utf8");
const WORKED = readFileSync(join(EXAMPLES, "worked-check.json"), "utf8");

/** Id, share and cash to pay of each household of examples/owners.json, as `fentan owners --format csv` writes them. */
const OWED = `
  1-1-101 3810.94 3013.00
  1-1-102 4208.85 3326.00
  1-1-201 25983.46 25111.00
  1-1-202 31778.87 30821.00
  1-1-301 48155.98 47210.00
  1-1-302 59348.91 58317.00
  1-1-401 52590.48 51570.00
  1-1-402 64862.91 64016.00
  1-1-501 57024.98 56190.00
  1-1-502 70376.92 49457.00
  1-1-601 61459.47 60550.00
  1-1-602 75890.92 74896.00
  1-2-101 3878.69 2887.00
  1-2-102 4382.52 3293.00
  1-2-201 3878.69 3072.00
  1-2-202 4382.52 3477.00
  1-2-301 3878.69 2999.00
  1-2-302 4382.52 3404.00
  1-2-401 3878.69 2924.00
  1-2-402 4382.52 3330.00
  1-2-501 3878.69 2850.00
  1-2-502 4382.52 3515.00
  1-2-601 3878.68 3035.00
  1-2-602 4382.52 3440.00
  2-1-101 3577.87 1419.00
  2-1-102 4010.85 3789.00
  2-1-201 3577.87 3408.00
  2-1-202 4010.85 3789.00
  2-1-301 3577.86 3408.00
  2-1-302 4010.84 3789.00
  2-1-401 3577.86 3408.00
  2-1-402 4010.84 3789.00
  2-1-501 3577.86 3408.00
  2-1-502 4010.84 3789.00
  2-1-601 3577.85 3408.00
  2-1-602 4010.84 3789.00
  2-S1 1087.83 956.00
`;

let browser;
before(async () => (browser = await chromium.launch({ executablePath: executable(), args: ["--no-sandbox"] })));
after(() => browser.close());

/** Keeps what the calculator tells the embed's script, which goes on hearing it. */
function record() {
  window.told = [];
  let own;
  Object.defineProperty(window, "fentanEmbed", {
    get: () => own,
    set: (script) => {
      own = Object.fromEntries(
        Object.entries(script).map(([name, call]) => [name, (...values) => (window.told.push([name, ...values]), call(...values))]),
      );
    },
  });
}

/**
 * Opens the embed by itself.
 *
 * @param {string} query what the address asks for
 * @param {{ files?: Record<string, string>, width?: number }} options files beside the embed
 * @param {(opened: { page, told, figures }) => Promise<void>} body `figures` are those told last
 */
async function withCalculator(query, { files = {}, width = 700 }, body) {
  const beside = Object.entries({ "owners.json": OWNERS, "worked.json": WORKED, ...files });
  const headers = { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*" };
  const fentan = await startFentan({ real: true, instead: Object.fromEntries(beside.map(([name, body]) => [name, { body, headers }])) });
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "zh-CN" });
  context.setDefaultTimeout(20_000);
  const wrong = [];
  try {
    await context.addInitScript(record);
    const page = await context.newPage();
    page.on("pageerror", ({ message }) => wrong.push(message));
    page.on("console", (said) => said.type() === "error" && wrong.push(said.text()));
    await page.goto(`${fentan.base}embed.html?${query}`);
    await page.waitForFunction(() => window.told.some(([name]) => name === "ready"));
    const told = (name) => page.evaluate((name) => window.told.filter(([own]) => own === name).map(([, ...values]) => values), name);
    const figures = async () => JSON.parse((await told("changed")).pop()[0]);
    await body({ page, told, figures });
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
    await fentan.close();
  }
}

const answer = (page) => page.locator("#answer").textContent();
/** Sets a budget; gives what the page around is told is wrong with it, in both languages. */
const setBudget = (page, budget) =>
  page.evaluate(
    (text) => {
      const before = window.told.length;
      window.fentanCalculator.setBudget(text);
      const failures = window.told.slice(before).filter(([name]) => name === "failed");
      return failures.map(([, code, zh, en]) => `${code}: ${zh} · ${en}`).join();
    },
    typeof budget === "string" ? budget : JSON.stringify(budget),
  );
const grouped = (amount) => amount.replace(/\B(?=(\d{3})+\.)/g, ",");

/** The texts of a table's rows, cell by cell. */
const rows = (table) => table.locator("tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));

const budget = (project) => ({
  schema: "fentan/budget/1",
  rulebook: "fuzhou-2021-60",
  projects: [{ id: "1", name: "小区", division: "350102", year: 2021, kind: "comprehensive", tier: "basic", ...project }],
});

test("every household owes what the command line says, whichever way it is found", () =>
  withCalculator("budget=owners.json", {}, async ({ page, figures, told }) => {
    assert.equal(await answer(page), "请先选择房号。");
    assert.equal((await figures()).toPay, null);
    const households = JSON.parse(OWNERS).projects[0].households;
    for (const [id, share, toPay] of OWED.trim().split("\n").map((line) => line.trim().split(" "))) {
      const { building, stairwell, unit } = households.find((household) => household.id === id);
      await page.getByLabel("楼栋、单元").selectOption({ label: stairwell ? `${building}栋 ${stairwell}单元` : `${building}栋` });
      await page.getByLabel("房号").selectOption({ label: unit });
      assert.equal(await answer(page), `${grouped(toPay)} 元`);
      const { household, toPay: said, share: owed, total, groups } = await figures();
      assert.deepEqual([household, said, owed, total], [id, toPay, share, "1645380.00"]);
      assert.deepEqual(groups, { government: "783200.00", enterprise: "60500.00", property_unit: "0.00", residents: "801680.00", undetermined: "0.00" });
    }
    assert.deepEqual(await told("failed"), []);
  }));

test("one household in full: by measure, by source, in capitals, and why", () =>
  withCalculator("budget=owners.json&household=1-1-302", {}, async ({ page }) => {
    await page.locator(".figure").waitFor();
    assert.equal(await answer(page), "58,317.00 元");
    assert.equal(await page.locator("#capitals").textContent(), "人民币伍万捌仟叁佰壹拾柒元整");
    assert.deepEqual((await rows(page.locator("#sources"))).slice(1), [
      ["引入物业、更换垃圾收集点", "10,000.00", "308.15"],
      ["一户一表（表后）", "33,300.00", "925.00"],
      ["共有配电设施（表后）", "48,500.00", "1,494.54"],
      ["1栋1单元加装电梯", "450,000.00", "48,904.81"],
      ["单元防盗门和户内对讲", "37,000.00", "1,027.78"],
      ["工程建设其他费（个人）", "3,330.00", "92.50"],
      ["工程建设其他费（居民业主）", "69,550.00", "6,596.13"],
      ["应分摊", "651,680.00", "59,348.91"],
      ["公共收益", "", "246.52"],
      ["住宅专项维修资金", "", "785.65"],
      ["现金自筹", "", "58,316.74"],
      ["现金进到整元", "", "58,317.00"],
    ]);
    const lift = page.locator(".reason", { hasText: "加装电梯" });
    await lift.getByText("附件2 提升版 2：全部由居民、业主承担。居民、业主承担 600,000.00 元，先减加装电梯补助 150,000.00 元。").waitFor();
    await lift.getByText("民法典第283条").waitFor();
    const full = page.getByRole("link", { name: "完整页面" });
    assert.equal(await full.getAttribute("rel"), "noopener");
    assert.deepEqual(await accessibilityProblems(page), []);
  }));

test("the worked check: who pays what, read-only", () =>
  withCalculator("readonly", {}, async ({ page, figures }) => {
    for (const { budget, figures: expected } of readCases(CASES).filter(({ name }) => name.startsWith("worked-check"))) {
      assert.equal(await setBudget(page, budget), "");
      const { total, groups } = await figures();
      const golden = Object.fromEntries(expected.map((line) => line.split(" ")));
      assert.equal(total, golden["projects[0].total"]);
      for (const [group, amount] of Object.entries(groups)) assert.equal(amount, golden[`projects[0].groups.${group}`]);
      const shown = new Map(await rows(page.locator("#payers")));
      assert.equal(shown.get("财政"), grouped(groups.government));
      assert.equal(shown.get("企业"), grouped(groups.enterprise));
      assert.equal(shown.get("合计"), grouped(total));
    }
    assert.equal(await page.locator("input").count(), 0);
    await page.locator("summary").click();
    assert.equal(await page.locator("#line-0").textContent(), "700,000.00");
    assert.equal(await page.locator("#fee-0").textContent(), "408,200.00");
  }));

test("without a list of households an area is enough for an estimate", () =>
  withCalculator("budget=worked.json", {}, async ({ page, figures }) => {
    assert.match(await answer(page), /请填我家面积/);
    await page.getByLabel("我家面积").fill("86.5");
    // 80 000 by area: 692.00; 90 000 and 100 000 by household: 750.00 and 833.33, or a fen more.
    assert.match(await answer(page), /^约 2,275\.3[34] 元$/);
    assert.equal((await figures()).household, null);
    assert.match((await figures()).toPay, /^2275\.3[34]$/);
    await page.getByLabel("我家面积").fill("0");
    assert.match(await answer(page), /面积要大于 0/);
    await page.getByLabel("我家面积").fill("８６．５㎡");
    assert.match(await answer(page), /^约 2,275/);
    assert.deepEqual(await accessibilityProblems(page), []);
    await setBudget(page, budget({ lines: [{ id: "1", component: "basic.power.co_owned_after_meter", amount: "80000" }] }));
    assert.match(await answer(page), /要有总户数和总建筑面积/);
  }));

test("what if an amount were another: typed as people type", () =>
  withCalculator("budget=owners.json&household=1-2-101", {}, async ({ page, figures }) => {
    await page.locator(".figure").waitFor();
    await page.locator("summary").click();
    const field = page.getByLabel("共有配电设施（表后）");
    await field.fill("９．７万");
    assert.equal((await figures()).total, "1698730.00");
    const more = (await figures()).share;
    assert.ok(Number(more) > 3878.69 + 1251.77);
    await field.blur();
    assert.equal(await field.inputValue(), "97,000.00");
    await field.fill("-1");
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    assert.match(await page.locator("#wrong-11").textContent(), /不是金额/);
    await page.getByRole("alert").getByText(/共有配电设施（表后）.*不能为负/).waitFor();
    assert.deepEqual([(await figures()).toPay, (await figures()).total], [null, null]);
    assert.equal(await answer(page), "—");
    assert.equal(await page.locator("#payers table").count(), 0);
    assert.deepEqual(await accessibilityProblems(page), []);
    await field.fill("48500");
    assert.deepEqual([(await figures()).share, (await figures()).total], ["3878.69", "1645380.00"]);
    assert.equal(await page.getByRole("alert").count(), 0);
  }));

test("by keyboard alone", () =>
  withCalculator("budget=owners.json", {}, async ({ page }) => {
    await page.locator("summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "line-0");
    await page.locator("summary").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("1");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "door");
    await page.keyboard.type("302");
    assert.equal(await page.getByLabel("房号").evaluate((list) => list.selectedOptions[0].text), "302");
    await page.locator(".figure").waitFor();
    assert.equal(await page.getByRole("status").last().evaluate(({ id }) => id), "answer");
  }));

test("without a budget a resident says what the community is", () =>
  withCalculator("", {}, async ({ page, figures, told }) => {
    assert.match(await page.locator(".example").textContent(), /数字是虚构的.*改成您小区/);
    assert.match(await answer(page), /请填我家面积/);
    await page.getByLabel("我家面积").fill("80");
    // 48,000 by area of 9,600, 36,000 by 120 households.
    assert.equal(await answer(page), "约 700.00 元");
    assert.deepEqual(await accessibilityProblems(page), []);
    // The city's and the district's parts follow from where it is.
    const parts = async () => (await rows(page.locator("#payers"))).filter(([name]) => /级$/.test(name)).map(([, amount]) => amount);
    assert.deepEqual(await parts(), ["196,800.00", "459,200.00"]);
    await page.getByLabel("区县").selectOption({ label: "闽侯县" });
    assert.deepEqual(await parts(), ["656,000.00"]);
    assert.equal(await page.evaluate(() => document.activeElement.id), "division");
    assert.equal(await answer(page), "约 700.00 元");
    await page.getByLabel("总户数").fill("１００");
    await page.getByLabel("总建筑面积").fill("8000");
    assert.equal(await answer(page), "约 840.00 元");
    // Half a community is none.
    await page.getByLabel("总户数").fill("");
    assert.match(await answer(page), /要有总户数和总建筑面积/);
    await page.getByLabel("总户数").fill("x");
    assert.match(await page.getByRole("alert").textContent(), /总户数：/);
    assert.equal(await page.locator("#payers table").count(), 0);
    await page.getByLabel("总户数").fill("100");
    // What else is renovated; a lift is one stairwell's, and cannot be estimated.
    const more = page.getByLabel("添加改造内容");
    const offered = await more.locator("option").allTextContents();
    assert.ok(offered.includes("供水·表后部分（附件2 提升版 3）") && !offered.some((name) => /电梯|雨污管网/.test(name)), offered.join());
    // Looking through the list adds nothing; the button beside it does.
    await more.focus();
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await more.inputValue(), "");
    assert.equal(await page.locator("#line-4").count(), 0);
    await more.selectOption({ label: "供水·表后部分（附件2 提升版 3）" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByLabel("供水·表后部分（附件2 提升版 3）").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "line-4");
    await page.keyboard.type("5万");
    assert.equal(await answer(page), "约 1,340.00 元");
    assert.equal((await figures()).total, "894000.00");
    assert.match(await page.locator(".example").textContent(), /按您填的情况估算/);
    assert.equal(await page.locator("#community-title").textContent(), "我的小区");
    // What is emptied costs nothing. What the tier does not have stays, and says so.
    await page.getByLabel("供水·表后部分（附件2 提升版 3）").fill("");
    assert.equal(await answer(page), "约 840.00 元");
    await page.getByLabel("版别").selectOption({ label: "基础版" });
    assert.equal((await figures()).total, "844000.00");
    assert.equal(await answer(page), "约 840.00 元");
    const doors = page.getByLabel("防盗门和对讲系统");
    assert.equal(await page.locator(`#${await doors.getAttribute("aria-describedby")}`).textContent(), "不属于所选版别，仍计入。");
    assert.equal(await doors.getAttribute("aria-invalid"), "false");
    assert.ok(!(await more.locator("option").allTextContents()).some((name) => /充电/.test(name)));
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.deepEqual(await told("failed"), []);
  }));

test("areas with their units are read, and a community of one household is none", () =>
  withCalculator("", {}, async ({ page }) => {
    for (const area of ["80平", "80 平方米", "80平米", "80㎡"]) {
      await page.getByLabel("我家面积").fill(area);
      assert.equal(await answer(page), "约 700.00 元", area);
    }
    for (const count of ["0", "1"]) {
      await page.getByLabel("总户数").fill(count);
      assert.match(await answer(page), /总户数至少 2/, count);
    }
  }));

test("it is ready before it tells figures", () =>
  withCalculator("budget=owners.json", {}, async ({ page }) => {
    assert.deepEqual(await page.evaluate(() => window.told.map(([name]) => name)), ["ready", "changed"]);
  }));

test("a field that is wrong is named with its place", () =>
  withCalculator("", {}, async ({ page }) => {
    const line = { id: "1", component: "basic.drainage", amount: 700000 };
    const said = await setBudget(page, budget({ lines: [{ ...line, amount: "1" }, line] }));
    assert.match(said, /金额要加引号.*projects\[0\]\.lines\[1\]\.amount/);
    assert.match(await setBudget(page, { ...budget({}), projects: [null] }), /projects\[0\] ·/);
  }));

test("an estimate stays one where another project was looked at", () =>
  withCalculator("", {}, async ({ page, figures }) => {
    const project = budget({ households_count: 100, floor_area: "8000", lines: [{ id: "1", component: "basic.power.co_owned_after_meter", amount: "80000" }] });
    await setBudget(page, { ...project, projects: [...project.projects, { ...project.projects[0], id: "2", name: "另一小区" }] });
    await page.getByLabel("我家面积").fill("80");
    assert.equal(await answer(page), "约 800.00 元");
    await page.locator("#project").selectOption("1");
    await page.locator("#project").selectOption("0");
    assert.match(await answer(page), /请填我家面积/);
    assert.equal(await page.locator("#door").count(), 0);
    assert.deepEqual([(await figures()).household, (await figures()).toPay], [null, null]);
  }));

test("an amount that is a quantity at a price stands in its field, until another is typed", () =>
  withCalculator("", {}, async ({ page, figures }) => {
    await setBudget(page, budget({ lines: [{ id: "1", component: "basic.drainage", quantity: "1250", unit_price: "240" }] }));
    const field = page.getByLabel("雨污管网");
    assert.equal(await field.inputValue(), "300,000.00");
    await field.fill("1");
    assert.deepEqual([await field.inputValue(), (await figures()).total], ["1", "1.00"]);
  }));

test("what is not known is not shown as if it were the first of a list", () =>
  withCalculator("", {}, async ({ page }) => {
    await setBudget(page, budget({ division: "350100", tier: "x", lines: [] }));
    for (const name of ["区县", "版别"]) assert.equal(await page.getByLabel(name).evaluate((list) => list.selectedOptions[0].text), "请选择");
    await page.getByLabel("区县").selectOption({ label: "鼓楼区" });
    await page.getByLabel("版别").selectOption({ label: "基础版" });
    assert.equal(await page.getByRole("alert").count(), 0);
  }));

for (const [what, text, words] of [
  ["no JSON", "{", /不是 JSON/],
  ["a number", "5", /不是 JSON/],
  ["something else", "[1]", /缺少、多余或写法不对.*schema/],
  ["a misspelt field", JSON.stringify({ ...budget({}), rulebok: "x" }), /rulebok/],
  ["null for its shares", JSON.stringify(budget({ lines: [{ id: "1", component: "custom", amount: "3", shares: null }] })), /shares/],
  ["an amount that is a number", JSON.stringify(budget({ lines: [{ id: "1", component: "basic.drainage", amount: 3 }] })), /amount/],
  ["no project", JSON.stringify({ ...budget({}), projects: [] }), /没有项目/],
]) {
  test(`a budget that is ${what}: words, no figures, and no example in their place`, () =>
    withCalculator("budget=b.json", { files: { "b.json": text } }, async ({ page, told, figures }) => {
      assert.match(await page.getByRole("alert").textContent(), words);
      const [[code, chinese, english]] = await told("failed");
      assert.equal(code, "budget");
      assert.match(chinese, words);
      assert.match(english, /[a-z]{4}/);
      assert.deepEqual([(await figures()).total, await page.locator("#parts").textContent()], [null, ""]);
      assert.equal(await setBudget(page, OWNERS), "");
      assert.equal(await page.getByRole("alert").count(), 0);
      assert.match(await setBudget(page, text), words);
      assert.equal((await figures()).total, null);
      assert.deepEqual(await accessibilityProblems(page), []);
    }));
}

test("a budget with errors: each in words, at its place", () =>
  withCalculator("", {}, async ({ page, figures }) => {
    await setBudget(page, budget({ tier: null, name: "", id: "A", lines: [{ id: "1", component: "nothing", amount: "3" }] }));
    await setBudget(page, budget({ name: "", division: "1", lines: [{ id: "1", component: "nothing", amount: "3" }] }));
    const alert = page.getByRole("alert");
    assert.match(await alert.textContent(), /规则不适用于行政区划“1”/);
    assert.match(await page.locator("#wrong-0").textContent(), /没有改造内容“nothing”/);
    assert.equal((await figures()).total, null);
    assert.deepEqual(await accessibilityProblems(page), []);
  }));

test("a stranger's names are text, whatever they hold", () =>
  withCalculator("", {}, async ({ page }) => {
    const evil = '"><img src=x onerror="window.evil=1"><script>window.evil=1</script>';
    const households = [{ id: "1", building: evil, unit: evil, area: "50" }, { id: "2", building: "2", area: "50" }];
    await setBudget(page, budget({ name: evil, households, lines: [{ id: "1", component: "custom", name: evil, amount: "3", shares: { owners: "1" } }] }));
    await page.getByLabel("楼栋、单元").selectOption({ index: 1 });
    await page.getByLabel("房号").selectOption({ index: 1 });
    await page.locator(".figure").waitFor();
    assert.equal(await page.locator("#app img, #app script").count(), 0);
    assert.equal(await page.evaluate(() => window.evil), undefined);
    assert.equal(await page.locator("#community-title").textContent(), evil);
  }));

test("only the parts that were asked for", () =>
  withCalculator("parts=answer,why&budget=owners.json&household=1-1-302", {}, async ({ page }) => {
    await page.locator(".figure").waitFor();
    assert.deepEqual(await page.locator("h2").allTextContents(), ["我家应缴", "为什么"]);
    assert.deepEqual(await accessibilityProblems(page), []);
  }));

test("a household that is not on the list: the visitor and the page around are told", () =>
  withCalculator("budget=owners.json&household=909", {}, async ({ page, told }) => {
    assert.match(await page.locator("#capitals").textContent(), /没有这一户：909/);
    assert.deepEqual((await told("failed")).map(([code]) => code), ["household"]);
  }));

test("a document with several scenarios shows the present one, several projects can be chosen from", () =>
  withCalculator("", {}, async ({ page, figures }) => {
    const { rulebook, projects } = budget({ lines: [{ id: "1", component: "basic.drainage", amount: "7" }] });
    const other = { ...projects[0], id: "2", name: "另一小区", lines: [{ id: "1", component: "basic.drainage", amount: "8" }] };
    const scenarios = [{ name: "甲", projects }, { name: "乙", readings: { fees: "pro_rata" }, projects: [...projects, other] }];
    assert.equal(await setBudget(page, { schema: "fentan/document/1", rulebook, present: 1, scenarios }), "");
    assert.equal((await figures()).total, "7.00");
    await page.locator("#project").selectOption({ label: "另一小区" });
    assert.equal((await figures()).total, "8.00");
    assert.equal(await page.evaluate(() => document.activeElement.id), "project");
    assert.match(await setBudget(page, { schema: "fentan/document/1", rulebook, present: 2, scenarios }), /没有项目/);
  }));

test("rules that were pinned and are not these: nothing is calculated before the visitor agrees", () => {
  const pin = `sha256:${"1".repeat(64)}`;
  return withCalculator(`rules=${pin}&budget=owners.json&household=1-1-302`, {}, async ({ page, told, figures }) => {
    assert.match(await page.getByRole("alert").textContent(), /另一版规则/);
    assert.doesNotMatch(await page.getByRole("alert").textContent(), /sha256/, "which rules concerns the publisher, not visitors");
    assert.deepEqual([(await told("failed"))[0][0], await told("changed")], ["rules", []]);
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.getByRole("button", { name: "改用现有规则" }).click();
    assert.equal(await answer(page), "58,317.00 元");
    assert.equal(await page.evaluate(() => document.activeElement.id), "app");
    const { digest } = await figures();
    await page.goto(page.url().replace(pin, digest));
    await page.locator(".figure").waitFor();
    assert.equal(await page.getByRole("alert").count(), 0);
  });
});

test("in English", () =>
  withCalculator("lang=en&budget=owners.json&household=1-1-302", {}, async ({ page }) => {
    await page.locator(".figure").waitFor();
    assert.equal(await answer(page), "58,317.00 yuan");
    assert.deepEqual(await page.locator("h2").allTextContents(), ["示例新村", "Measures and amounts", "My household pays", "Who pays", "Why"]);
    await page.getByText("Residents and owners pay in full").first().waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.deepEqual(await accessibilityProblems(page), []);
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
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
      assert.deepEqual(await accessibilityProblems(page), []);
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
    assert.equal((await figures()).toPay, "100.00");
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
    assert.equal(await page.evaluate(answer), "58,317.00 元");
    await page.evaluate(`(() => {
      const door = document.querySelector("#door");
      door.selectedIndex = 1;
      door.dispatchEvent(new Event("change", { bubbles: true }));
    })()`);
    assert.equal(await page.evaluate(answer), "3,013.00 元");
  });
}
