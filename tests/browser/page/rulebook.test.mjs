// Another city's rules, opened from a file: the document follows them, and the foot always says which they are.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { untilStarted } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, field, figures, openFile } from "./budget.mjs";
import { spoilRecord, stored } from "./stored.mjs";

const onPage = browserForThisFile();

const example = (name) => readFileSync(new URL(`../../../examples/rulebooks/${name}`, import.meta.url), "utf8");
const RULES = example("linjiang-2024-8.toml");
const BUDGET = example("linjiang-budget.json");

const openRules = (page, text) =>
  page.locator("#open").setInputFiles({ name: "临江.toml", mimeType: "application/toml", buffer: Buffer.from(text) });

test("rules that are opened are followed, and named in the foot", () =>
  onPage({}, async (page) => {
    const foot = page.locator(".foot");
    await expect(foot).toContainText("fuzhou-2021-60，sha256:");
    await openRules(page, RULES);
    await expect(foot).toContainText("linjiang-2024-8，sha256:");
    // The example is Fuzhou's, and says so.
    await page.getByText("没有规则“fuzhou-2021-60”").first().waitFor();
    await openFile(page, BUDGET);
    // By hand: 682,500 of the treasury's less a grant of 182,500, split 4:6.
    await expectFigure(page, "projects[0].government.city", "200000.00");
    await expect(page.locator(".funding thead")).toContainText("触发 4:6");
    await expect(page.locator("body")).not.toContainText("附件2");
    await button(page, "示例").click();
    await expect(foot).toContainText("fuzhou-2021-60，sha256:");
    await expectFigure(page, "projects[0].government.city", "1130305.00");
  }));

test("rules with an error are not opened, and each row is named", () =>
  onPage({}, async (page) => {
    await openRules(page, RULES.replace('pipe_companies = "0.6"', 'pipe_companies = "0.5"'));
    await page.getByText("文件没有打开，当前内容未变").waitFor();
    await page.getByText("components must.pipes.shared").waitFor();
    await expect(page.locator(".foot")).toContainText("fuzhou-2021-60");
  }));

const CITY = "projects[0].government.city";
const NAME = "projects[0].name";

/** Follows Linjiang's rules and opens its budget, and waits until both are kept. */
async function openLinjiang(page) {
  await openRules(page, RULES);
  await openFile(page, BUDGET);
  await expectFigure(page, CITY, "200000.00");
  await eventually(async () => ((await stored(page)).projects ?? []).includes(RULES), true);
}

async function reload(page) {
  await page.reload();
  await untilStarted(page);
}

test("after a reload the document is computed under the rules that were opened", () =>
  onPage({}, async (page) => {
    await openLinjiang(page);
    await reload(page);
    await expect(page.locator(".foot")).toContainText("linjiang-2024-8，sha256:");
    await expectFigure(page, CITY, "200000.00");
    // Rules that are followed no more are kept no more.
    await button(page, "示例").click();
    await eventually(async () => (await stored(page)).projects.includes(RULES), false);
    await reload(page);
    await expect(page.locator(".foot")).toContainText("fuzhou-2021-60，sha256:");
    await expectFigure(page, CITY, "1130305.00");
  }));

test("rules that were opened just before the page goes away are in the journal", () =>
  onPage({}, async (page) => {
    // No write comes to its end.
    await page.evaluate(() => (IDBObjectStore.prototype.put = () => { throw new DOMException("", "DataError"); }));
    await openRules(page, RULES);
    await openFile(page, BUDGET);
    await expectFigure(page, CITY, "200000.00");
    await reload(page);
    await expectFigure(page, CITY, "200000.00");
  }));

test("another tab takes the document over with its rules", () =>
  onPage({}, async (page) => {
    await enter(page, NAME, "甲");
    await page.getByText("已自动保存在本机").waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await untilStarted(other);
    await openLinjiang(other);
    await button(page, "载入另一页的内容").click();
    await expect(page.locator(".foot")).toContainText("linjiang-2024-8，sha256:");
    await expectFigure(page, CITY, "200000.00");
    await button(page, "撤销").click();
    await expect(field(page, NAME)).toHaveValue("甲");
    await expect(page.locator(".foot")).toContainText("fuzhou-2021-60，sha256:");
  }));

test("where the rules that were kept cannot be read, the page says so and computes nothing", () =>
  onPage({}, async (page) => {
    await openLinjiang(page);
    await spoilRecord(page, RULES, "damaged");
    await reload(page);
    await page.getByText("它所依的规则文件读不出来").waitFor();
    await page.getByText("没有规则“linjiang-2024-8”").first().waitFor();
    await expect(figures(page, CITY)).toHaveCount(0);
    await openRules(page, RULES);
    await expectFigure(page, CITY, "200000.00");
  }));

test("a file is not computed under another city's rules", () =>
  onPage({}, async (page) => {
    await openFile(page, BUDGET);
    await page.getByText("没有规则“linjiang-2024-8”").first().waitFor();
    await expect(figures(page, CITY)).toHaveCount(0);
    await openRules(page, RULES);
    await expectFigure(page, CITY, "200000.00");
    const saving = page.waitForEvent("download");
    await button(page, "保存").click();
    const saved = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
    assert.equal(saved.rulebook, "linjiang-2024-8");
  }));
