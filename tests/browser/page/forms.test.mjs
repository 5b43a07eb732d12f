// The forms that bureaus print and submit: drawn as sheets, adding up as printed, cut nowhere on A4 and A3.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button, enter } from "./budget.mjs";
import { openBudget } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

const EXAMPLE = new URL("../../../examples/worked-check.json", import.meta.url);

/** Opens the forms, after a budget with copies of the worked check in several districts. */
async function openForms(page, projects = 1) {
  if (projects > 1) {
    const budget = JSON.parse(await readFile(EXAMPLE, "utf8"));
    const [first] = budget.projects;
    const divisions = ["350102", "350103", "350104", "350111", "350105", "350121"];
    budget.projects = Array.from({ length: projects }, (_, index) => ({
      ...first,
      id: `FZ-${index + 1}`,
      name: `示例小区${index + 1}`,
      division: divisions[index % divisions.length],
      lines: first.lines.map((line) => (line.amount ? { ...line, amount: `${index * 37 + 12345}.${10 + (index % 90)}` } : line)),
    }));
    await openBudget(page, budget);
  }
  await page.getByRole("navigation", { name: "视图" }).getByRole("button", { name: "报表" }).click();
  await page.getByRole("article").waitFor();
}

const sheet = (page) => page.getByRole("article");

test("the funding plan of the worked check closes, with its clauses, notes and signatures", () =>
  onPage({}, async (page) => {
    await openForms(page);
    // D29: the form's unit is the page's.
    await page.getByRole("combobox", { name: "单位" }).selectOption({ label: "万元（两位小数）" });
    await expect(button(page, "万元")).toHaveAttribute("aria-pressed", "true");
    for (const words of ["资金筹措方案表", "单位：万元", "合计", "372.56", "差额", "附件2", "六(二)1", "编制单位", "审核人", "人民币叁佰柒拾贰万伍仟陆佰壹拾元整"]) {
      await expect(sheet(page)).toContainText(words);
    }
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "form-plan");
    await button(page, "万元").click();
    await sheet(page).getByText("3,725,610.00").first().waitFor();
    // D28: notes and signatures are on one page with the last rows.
    await page.emulateMedia({ media: "print" });
    const last = sheet(page).locator(".last-rows");
    await expect(last).toHaveCSS("break-inside", "avoid");
    await expect(last.locator("tr")).toHaveCount(4);
    await expect(last).toContainText("编制单位");
  }));

test("D27: the list has 40 projects a page, each on one line, and pages say their number and unit", () =>
  onPage({ context: { viewport: { width: 1519, height: 1000 } } }, async (page) => {
    await openForms(page, 120);
    await page.getByRole("combobox", { name: "表" }).selectOption({ label: "项目清单（A3）" });
    await page.getByRole("combobox", { name: "单位" }).selectOption({ label: "万元（两位小数）" });
    await sheet(page).getByText("合计（120 个项目）").waitFor();
    await page.emulateMedia({ media: "print" });
    await holds(async () => {
      const heights = await sheet(page).locator(".row-item").evaluateAll((rows) => rows.map((row) => row.offsetHeight));
      assert.ok(Math.max(...heights) < 22, String(Math.max(...heights)));
    });
    await expect(sheet(page).locator(".on-each-page")).toHaveText(/项目清单\s*单位：万元/);
    // 120 projects, 6 subtotals and the total.
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.ok(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length <= 4);
    const rules = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).filter((text) => text.startsWith("@page paper-a3")));
    assert.match(rules.join(), /counter\(page\).*counter\(pages\)/s);
  }));

test("the project list: the total first, then each district's, and all columns add up as printed", () =>
  onPage({}, async (page) => {
    await openForms(page, 40);
    await page.getByRole("combobox", { name: "表" }).selectOption({ label: "项目清单（A3）" });
    await sheet(page).getByText("项目清单").first().waitFor();
    await holds(async () => {
      const rows = await sheet(page).locator("tbody tr").evaluateAll((rows) =>
        rows.map((row) => ({
          kind: row.className.split(" ")[0].slice("row-".length),
          amounts: [...row.querySelectorAll("td.amount")].map((cell) => Math.round(Number(cell.textContent.replace(/[,*]/g, "") || 0) * 100)),
        })),
      );
      assert.equal(rows[0].kind, "total");
      assert.equal(rows[1].kind, "subtotal");
      const sum = (kind) => rows.filter((row) => row.kind === kind).reduce((sum, { amounts }) => amounts.map((amount, index) => amount + (sum[index] ?? 0)), []);
      assert.ok(rows[0].amounts.length > 8);
      assert.deepEqual(sum("subtotal"), rows[0].amounts);
      assert.deepEqual(sum("item"), rows[0].amounts);
    });
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "form-list");
  }));

for (const [kind, width, height] of [["资金筹措方案表（A4）", 1047, 700], ["项目清单（A3）", 1512, 1000]]) {
  test(`${kind} is cut nowhere on its paper, and its headings repeat`, () =>
    onPage({ context: { viewport: { width, height } } }, async (page) => {
      await openForms(page, 40);
      await page.getByRole("combobox", { name: "表" }).selectOption({ label: kind });
      await sheet(page).getByText(kind.slice(0, 4)).first().waitFor();
      await page.emulateMedia({ media: "print" });
      await holds(async () => {
        const { table, head } = await sheet(page).evaluate((sheet) => ({
          table: sheet.querySelector("table").scrollWidth,
          head: getComputedStyle(sheet.querySelector("thead")).display,
        }));
        assert.ok(table <= width, `${table} of ${width} pixels`);
        assert.equal(head, "table-header-group");
      });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const boxes = new Set(pdf.toString("latin1").match(/\/MediaBox \[[^\]]+\]/g));
      assert.equal(boxes.size, 1, [...boxes].join());
      const [, right] = /\[\s*0 0 (\d+)/.exec([...boxes][0]);
      assert.ok(Math.abs(Number(right) - (kind.includes("A3") ? 1191 : 842)) <= 2, [...boxes].join());
    }));
}

test("in English, and with nothing to print, it says so", () =>
  onPage({}, async (page) => {
    await enter(page, "projects[0].lines[1].amount", "abc");
    await page.getByRole("navigation", { name: "视图" }).getByRole("button", { name: "报表" }).click();
    await page.getByText("没有可以出表的项目").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await button(page, "English").click();
    await page.getByText("no project has figures to print").waitFor();
    await button(page, "Undo").click();
    await page.getByRole("article").getByText("Funding plan").first().waitFor();
    await eventually(() => accessibilityProblems(page), []);
  }));
