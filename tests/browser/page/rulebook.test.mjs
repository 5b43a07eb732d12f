// Another city's rules, opened from a file: the document follows them, and the foot always says which they are.

import { readFileSync } from "node:fs";
import test from "node:test";
import { expect } from "../lib/expect.mjs";
import { browserForThisFile, button, expectFigure, openFile } from "./budget.mjs";

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
