// Budgets from anybody: words where one cannot be read, text where a name holds code, and other rules only with leave.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { answer, budget, calculatorForThisFile, OWNERS, setBudget } from "./calculator.mjs";

const withCalculator = calculatorForThisFile();

test("it is ready before it tells figures", () =>
  withCalculator("budget=owners.json", {}, async ({ page }) => {
    await eventually(() => page.evaluate(() => window.told.map(([name]) => name)), ["ready", "changed"]);
  }));

test("a field that is wrong is named with its place", () =>
  withCalculator("", {}, async ({ page }) => {
    const line = { id: "1", component: "basic.drainage", amount: 700000 };
    const said = await setBudget(page, budget({ lines: [{ ...line, amount: "1" }, line] }));
    assert.match(said, /金额要加引号.*projects\[0\]\.lines\[1\]\.amount/);
    assert.match(await setBudget(page, { ...budget({}), projects: [null] }), /projects\[0\] ·/);
  }));

for (const [what, text, words] of [
  ["no JSON", "{", /不是 JSON/],
  ["a number", "5", /不是 JSON/],
  ["a list", "[1]", /不是 JSON 的预算.*应为对象，却是列表/],
  ["something else", "{}", /缺少、多余或写法不对.*schema/],
  ["one that says a thing twice", JSON.stringify(budget({})).replace('"rulebook"', '"schema":"","rulebook"'), /同一字段写了两次.*schema/],
  ["a misspelt field", JSON.stringify({ ...budget({}), rulebok: "x" }), /rulebok/],
  ["null for its shares", JSON.stringify(budget({ lines: [{ id: "1", component: "custom", amount: "3", shares: null }] })), /shares/],
  ["an amount that is a number", JSON.stringify(budget({ lines: [{ id: "1", component: "basic.drainage", amount: 3 }] })), /amount/],
  ["no project", JSON.stringify({ ...budget({}), projects: [] }), /没有项目/],
]) {
  test(`a budget that is ${what}: words, no figures, and no example in their place`, () =>
    withCalculator("budget=b.json", { files: { "b.json": text } }, async ({ page, told, figures }) => {
      await expect(page.getByRole("alert")).toHaveText(words);
      const [[code, chinese, english]] = await told("failed");
      assert.equal(code, "budget");
      assert.match(chinese, words);
      assert.match(english, /[a-z]{4}/);
      await eventually(async () => [(await figures()).total, await page.locator("#parts").textContent()], [null, ""]);
      assert.equal(await setBudget(page, OWNERS), "");
      await expect(page.getByRole("alert")).toHaveCount(0);
      assert.match(await setBudget(page, text), words);
      await eventually(async () => (await figures()).total, null);
      await eventually(() => accessibilityProblems(page), []);
    }));
}

test("a file in GBK: the visitor reads how to save it", () => {
  // {"schema":"小区"}, as a Chinese Windows saves it.
  const bytes = Buffer.from([...Buffer.from('{"schema":"'), 0xd0, 0xa1, 0xc7, 0xf8, ...Buffer.from('"}')]);
  return withCalculator("budget=b.json", { files: { "b.json": bytes } }, async ({ page, told }) => {
    await expect(page.getByRole("alert")).toHaveText(/GBK.*另存为.*UTF-8/);
    await eventually(async () => (await told("failed")).map(([code]) => code), ["budget"]);
  });
});

test("a budget with errors: each in words, at its place", () =>
  withCalculator("", {}, async ({ page, figures }) => {
    await setBudget(page, budget({ tier: null, name: "", id: "A", lines: [{ id: "1", component: "nothing", amount: "3" }] }));
    await setBudget(page, budget({ name: "", division: "1", lines: [{ id: "1", component: "nothing", amount: "3" }] }));
    const alert = page.getByRole("alert");
    await expect(alert).toHaveText(/规则不适用于行政区划“1”/);
    await expect(page.locator("#wrong-0")).toHaveText(/没有改造内容“nothing”/);
    await eventually(async () => (await figures()).total, null);
    await eventually(() => accessibilityProblems(page), []);
  }));

test("P19: a stranger's names are text, whatever they hold", () =>
  withCalculator("", {}, async ({ page }) => {
    const evil = '"><img src=x onerror="window.evil=1"><script>window.evil=1</script>';
    const households = [{ id: "1", building: evil, unit: evil, area: "50" }, { id: "2", building: "2", area: "50" }];
    await setBudget(page, budget({ name: evil, households, lines: [{ id: "1", component: "custom", name: evil, amount: "3", shares: { owners: "1" } }] }));
    await page.getByLabel("楼栋、单元").selectOption({ index: 1 });
    await page.getByLabel("房号").selectOption({ index: 1 });
    await page.locator(".figure").waitFor();
    await expect(page.locator("#app img, #app script")).toHaveCount(0);
    assert.equal(await page.evaluate(() => window.evil), undefined);
    await expect(page.locator("#community-title")).toHaveText(evil);
  }));

test("a household that is not on the list: the visitor and the page around are told", () =>
  withCalculator("budget=owners.json&household=909", {}, async ({ page, told }) => {
    await expect(page.locator("#capitals")).toHaveText(/没有这一户：909/);
    await eventually(async () => (await told("failed")).map(([code]) => code), ["household"]);
  }));

test("a document with several scenarios shows the present one, several projects can be chosen from", () =>
  withCalculator("", {}, async ({ page, figures }) => {
    const { rulebook, projects } = budget({ lines: [{ id: "1", component: "basic.drainage", amount: "7" }] });
    const other = { ...projects[0], id: "2", name: "另一小区", lines: [{ id: "1", component: "basic.drainage", amount: "8" }] };
    const scenarios = [{ name: "甲", projects }, { name: "乙", readings: { fees: "pro_rata" }, projects: [...projects, other] }];
    assert.equal(await setBudget(page, { schema: "fentan/document/1", rulebook, present: 1, scenarios }), "");
    await eventually(async () => (await figures()).total, "7.00");
    // Whoever chooses in a list is in it, and stays there.
    await page.locator("#project").focus();
    await page.locator("#project").selectOption({ label: "另一小区" });
    await eventually(async () => (await figures()).total, "8.00");
    await eventually(() => page.evaluate(() => document.activeElement.id), "project");
    assert.match(await setBudget(page, { schema: "fentan/document/1", rulebook, present: 2, scenarios }), /没有项目/);
  }));

test("rules that were pinned and are not these: nothing is calculated before the visitor agrees", () => {
  const pin = `sha256:${"1".repeat(64)}`;
  return withCalculator(`rules=${pin}&budget=owners.json&household=1-1-302`, {}, async ({ page, told, figures }) => {
    await expect(page.getByRole("alert")).toHaveText(/另一版规则/);
    await expect(page.getByRole("alert"), "which rules concerns the publisher, not visitors").not.toHaveText(/sha256/);
    await eventually(async () => [(await told("failed"))[0][0], await told("changed")], ["rules", []]);
    await eventually(() => accessibilityProblems(page), []);
    await page.getByRole("button", { name: "改用现有规则" }).click();
    await eventually(() => answer(page), "58,317.00 元");
    await eventually(() => page.evaluate(() => document.activeElement.id), "app");
    const { digest } = await figures();
    await page.goto(page.url().replace(pin, digest));
    await page.locator(".figure").waitFor();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
});
