// Another city's rules: the embed follows those of a file, says whose they are, and never falls back to others.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { CASES } from "../lib/places.mjs";
import { answer, calculatorForThisFile, OWNERS, rows, setBudget } from "./calculator.mjs";
import { browserForThisFile } from "./hosts.mjs";

const withCalculator = calculatorForThisFile();
const onHost = browserForThisFile();

const RULEBOOKS = join(CASES, "../../examples/rulebooks");
const LINJIANG = readFileSync(join(RULEBOOKS, "linjiang-2024-8.toml"), "utf8");
const BUDGET = readFileSync(join(RULEBOOKS, "linjiang-budget.json"), "utf8");
const BROKEN = LINJIANG.replace('pipe_companies = "0.6"', 'pipe_companies = "0.5"').replace('agreement = ["operator", "householders"]', 'agreement = ["operator", "householder"]');
const FILES = { "linjiang.toml": LINJIANG, "linjiang.json": BUDGET, "broken.toml": BROKEN };

const digest = (text) => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const RULES = `规则：临建〔2024〕8号（虚构）（linjiang-2024-8，${digest(LINJIANG).slice(0, 19)}）`;

test("a rulebook's file is followed, and what it is stands below the figures", () =>
  withCalculator("rulebook=linjiang.toml&budget=linjiang.json&household=102", { files: FILES }, async ({ page, told, figures }) => {
    await eventually(() => answer(page), "80,850.00 元");
    const { groups, ...others } = await figures();
    assert.deepEqual(others, { schema: "fentan/embed/1", project: "LJ-1", household: "102", toPay: "80850.00", estimate: false, share: "81350.00", total: "1680000.00", digest: digest(LINJIANG) });
    assert.deepEqual(groups, { households: "365400.00", firms: "630000.00", public: "682500.00", open: "2100.00" });
    await expect(page.locator("#rules")).toHaveText(RULES);
    const payers = (await rows(page.locator("#payers table"))).map(([name, amount]) => `${name} ${amount}`);
    for (const row of ["市本级 200,000.00", "区级 300,000.00", "住户 365,400.00"]) assert.ok(payers.includes(row), payers.join());
    // Each payer has a colour, whatever its group is called.
    const fills = await page.locator("#payers .swatch rect:not(.hatch)").evaluateAll((pieces) => pieces.map((piece) => getComputedStyle(piece).fill));
    assert.deepEqual([new Set(fills).size, fills.includes("none")], [4, false]);
    // The full page does not follow these rules by a link: there is the way to this calculator in a window of its own.
    await expect(page.locator("#app a")).toHaveCount(0);
    await expect(page.locator("#full")).toHaveAttribute("href", page.url());
    await expect(page.locator("body")).not.toHaveText(/榕政办|附件2/);
    await eventually(() => accessibilityProblems(page), []);
    assert.deepEqual(await told("failed"), []);
  }));

test("the rules that are compiled in are named, too, with a budget that cannot be read as well", () =>
  withCalculator("lang=en", {}, async ({ page, figures }) => {
    const { digest } = await figures();
    const words = new RegExp(`^Rules: .*Notice No. 60 of 2021 \\(fuzhou-2021-60, ${digest.slice(0, 19)}\\)$`);
    await expect(page.locator("#rules")).toHaveText(words);
    await setBudget(page, "{");
    await expect(page.getByRole("alert")).toHaveText(/no budget in JSON/);
    await expect(page.locator("#rules")).toHaveText(words);
  }));

test("without a budget a visitor fills in a community of that city", () =>
  withCalculator("rulebook=linjiang.toml", { files: FILES }, async ({ page, told, figures }) => {
    await expect(page.locator("#example")).toHaveText("请填您小区的情况，再添加改造内容和金额。");
    await expect(page.locator("#community-title")).toHaveText("我的小区");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page.locator("#rules")).toHaveText(RULES);
    await eventually(() => accessibilityProblems(page), []);
    await page.getByLabel("区县").selectOption({ label: "东渡区" });
    await page.getByLabel("总户数").fill("100");
    await page.getByLabel("总建筑面积").fill("8000");
    const more = page.getByLabel("添加改造内容");
    await eventually(async () => (await more.locator("option").allTextContents()).some((name) => /电梯/.test(name)), false);
    await more.selectOption({ label: "屋面防水" });
    await page.getByRole("button", { name: "添加" }).click();
    await page.getByLabel("屋面防水").fill("30万");
    await page.getByLabel("我家面积").fill("60");
    // Householders pay a third, each the same.
    await eventually(() => answer(page), "约 1,000.00 元");
    await eventually(async () => (await figures()).groups.public, "200000.00");
    await expect(page.locator("#example")).toHaveText("按您填的情况估算。");
    assert.deepEqual(await told("failed"), []);
  }));

for (const [lang, words] of [
  ["zh", /规则文件有错误，没有测算：.*components must\.pipes\.shared：.*components must\.upkeep：.*householder/],
  ["en", /rulebook has errors; nothing was calculated:.*components must\.pipes\.shared: shares must be.*components must\.upkeep: there is no householder/],
]) {
  test(`a rulebook with errors: each with its row, no figures by other rules (${lang})`, () =>
    withCalculator(`rulebook=broken.toml&lang=${lang}&budget=linjiang.json`, { files: FILES }, async ({ page, told }) => {
      await expect(page.getByRole("alert")).toHaveText(words);
      const [[code, chinese, english], ...others] = await told("failed");
      assert.deepEqual([code, others], ["rulebook", []]);
      assert.match(lang === "zh" ? chinese : english, words);
      assert.equal(await setBudget(page, OWNERS), "");
      await expect(page.getByRole("alert")).toHaveText(words);
      await expect(page.locator("#answer, #rules")).toHaveCount(0);
      assert.deepEqual([await told("ready"), await told("changed")], [[], []]);
      await eventually(() => accessibilityProblems(page), []);
    }));
}

test("a file that is no rulebook, and a budget that names other rules", async () => {
  await withCalculator("rulebook=linjiang.json", { files: FILES }, async ({ page }) => {
    await expect(page.getByRole("alert")).toHaveText(/不符合规则文件的格式/);
  });
  await withCalculator("rulebook=linjiang.toml&budget=owners.json", { files: FILES }, async ({ page, figures }) => {
    await expect(page.getByRole("alert")).toHaveText(/fuzhou-2021-60/);
    await eventually(async () => (await figures()).total, null);
  });
});

test("a pinned digest is compared with that of the file", async () => {
  const pinned = (pin, body) => withCalculator(`rules=${pin}&rulebook=linjiang.toml&budget=linjiang.json&household=102`, { files: FILES }, body);
  await pinned(digest(LINJIANG), async ({ page, told }) => {
    await eventually(() => answer(page), "80,850.00 元");
    assert.deepEqual(await told("failed"), []);
  });
  await pinned(digest(BROKEN), async ({ page, told }) => {
    await expect(page.getByRole("alert")).toHaveText(/另一版规则/);
    await eventually(async () => [(await told("failed")).map(([code]) => code), await told("changed")], [["rules"], []]);
    await page.getByRole("button", { name: "改用现有规则" }).click();
    await eventually(() => answer(page), "80,850.00 元");
    await expect(page.locator("#rules")).toHaveText(RULES);
  });
});

/** Sets attributes of the host's element. */
const ask = (page, attributes) =>
  page.evaluate((attributes) => {
    for (const [name, value] of Object.entries(attributes)) document.querySelector("#one").setAttribute(name, value);
  }, attributes);

test("a rulebook beside the host's page: figures by it, and the host is told what is wrong with another", () => {
  // What precedes the text counts for the digest.
  const marked = `\ufeff${LINJIANG}`;
  const files = { "rules/linjiang.toml": { body: marked }, "rules/broken.toml": { body: BROKEN }, "b.json": { body: BUDGET } };
  return onHost("plain.html", { fentan: { real: true }, files }, async ({ page, calculator, said, wrong }) => {
    await ask(page, { rulebook: "rules/linjiang.toml", budget: "b.json", household: "102" });
    await expect(calculator("one").locator("#answer")).toHaveText("80,850.00 元");
    await expect(calculator("one").locator("#rules")).toHaveText(new RegExp(digest(marked).slice(0, 19)));
    await expect(calculator("one").getByRole("link")).toHaveCount(0);
    await eventually(async () => [(await said("one", "change")).pop().digest, (await said("one", "change")).pop().toPay], [digest(marked), "80850.00"]);
    await page.evaluate((text) => document.querySelector("#one").setBudget(text.replace("1000000.00", "2000000.00")), BUDGET);
    await eventually(async () => (await said("one", "change")).pop().total, "2730000.00");
    assert.deepEqual(await said("one", "error"), []);
    await ask(page, { rulebook: "rules/broken.toml" });
    await expect(calculator("one").getByRole("alert")).toHaveText(/components must\.pipes\.shared/);
    await eventually(async () => (await said("one", "error")).map(({ code }) => code), ["rulebook"]);
    assert.match((await said("one", "error"))[0].en, /components must\.pipes\.shared: shares must be/);
    assert.deepEqual(await wrong(), []);
  });
});

test("a rulebook that is set before the budget is, or after, is what it is calculated by", () => {
  return onHost("plain.html", { files: { "r.toml": { body: "one" }, "b.json": { body: '{"toPay":"3.00"}' } } }, async ({ page, calculator, said }) => {
    const settings = async () => JSON.parse(await calculator("one").locator("#settings").textContent());
    await ask(page, { rulebook: "r.toml" });
    await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "5.00" }));
    await calculator("one").getByText("5.00", { exact: true }).waitFor();
    await eventually(async () => (await settings()).rulebook, "one");
    await ask(page, { "data-rulebook": "none.toml", budget: "b.json" });
    await calculator("one").getByText("3.00", { exact: true }).waitFor();
    await eventually(async () => (await settings()).rulebook, "one");
    assert.deepEqual(await said("one", "error"), []);
  });
});

for (const [what, rulebook, files] of [
  ["missing", "none.toml", {}],
  ["empty", "r.toml", { "r.toml": { body: "" } }],
  ["not UTF-8", "r.toml", { "r.toml": { body: Buffer.from([0xd0, 0xa1, 0xc7, 0xf8]) } }],
  ["too long", "r.toml", { "r.toml": { body: "#".repeat(1_100_000) } }],
  ["on a site that is neither's", "http://localhost:9/r.toml", {}],
  ["missing on the embed's own site", "{{fentan}}none.toml", {}],
  ["empty on the embed's own site", "{{fentan}}r.toml", {}],
]) {
  test(`a rulebook that is ${what}: words, and no figures by other rules, whatever the host sets`, () =>
    onHost("plain.html", { files, fentan: { instead: { "r.toml": { body: "", headers: { "Access-Control-Allow-Origin": "*" } } } } }, async ({ page, fentan, calculator, said, wrong }) => {
      await ask(page, { rulebook: rulebook.replace("{{fentan}}", fentan.base) });
      await calculator("one").getByRole("alert").getByText("规则文件没有读到").waitFor();
      await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "5.00" }));
      await page.waitForFunction(() => window.said.some(([, type, detail]) => type === "error" && detail.code === "rulebook"));
      await new Promise((later) => setTimeout(later, 200));
      await expect(calculator("one").locator("#answer")).toHaveCount(0);
      assert.ok((await said("one", "error")).every(({ code }) => ["rulebook", "configuration"].includes(code)));
      assert.deepEqual(await wrong(), []);
    }));
}
