// The table of all projects: one can work in it as in a spreadsheet.

import assert from "node:assert/strict";
import test from "node:test";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button, pasteInto } from "./budget.mjs";
import { budgetOf } from "./portfolio-data.mjs";
import { add, partsOf } from "./portfolio-sums.mjs";
import { grant, row, shown, sortBy, sum, table, texts, units, untilShows } from "./portfolio.mjs";

const onPage = browserForThisFile();

test("grants are typed in the table; figures follow every stroke, Enter goes down, Escape takes back", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(20);
    for (const project of budget.projects) Object.assign(project, { division: "350102", funding: [] });
    await table(page, budget);
    const [first, whole] = [row(page, 0), sum(page)];
    const before = await texts(page, first);
    assert.equal(before["配比"], "3:7");
    await grant(page, 0).focus();
    await page.keyboard.type("1");
    await untilShows(page, first, "冲减", "1.00");
    await eventually(async () => (await texts(page, first))["配比"], "1:1");
    await page.keyboard.type("000");
    await untilShows(page, first, "冲减", "1,000.00");
    await untilShows(page, whole, "中央补助", "1,000.00");
    await untilShows(page, whole, "冲减", "1,000.00");
    await eventually(async () => add(partsOf(await texts(page, first))), units(before["总投资"]));

    await page.keyboard.press("Enter");
    await expect(grant(page, 1)).toBeFocused();
    await expect(grant(page, 0)).toHaveValue("1,000.00");
    await page.keyboard.type("2.5万");
    await untilShows(page, whole, "中央补助", "26,000.00");
    await page.keyboard.press("Escape");
    await untilShows(page, whole, "中央补助", "1,000.00");
    await page.keyboard.press("ArrowUp");
    await expect(grant(page, 0)).toBeFocused();
    await grant(page, 2, "provincial").fill("500");
    await untilShows(page, whole, "省级补助", "500.00");
    await button(page, "撤销").click();
    await untilShows(page, whole, "省级补助", "0.00");
    // What was typed and taken back is no step.
    await button(page, "撤销").click();
    await untilShows(page, whole, "冲减", "0.00");
    await eventually(async () => (await texts(page, first))["配比"], "3:7");
  }));

test("Enter goes down through rows that are not in the page yet, and a row that is typed in stays where it is", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(300));
    await grant(page, 0).focus();
    for (let down = 1; down <= 60; down += 1) {
      await page.keyboard.press("Enter");
      const focused = page.locator(`tr[data-row="${down}"] input:focus`);
      await focused.waitFor();
    }
    // It is under the head and the sum, not behind them.
    await holds(async () => {
      const box = await grant(page, 60).boundingBox();
      const head = await sum(page).boundingBox();
      assert.ok(box.y >= head.y + head.height, `${box.y} is behind the sum`);
    });

    await grant(page, 60).fill("7");
    await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = 0));
    await row(page, 0).waitFor();
    await page.keyboard.type("7");
    await untilShows(page, row(page, 60), "中央补助", "77");
    await expect(grant(page, 60)).toBeFocused();
    await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = sheet.scrollHeight));
    await row(page, 299).waitFor();
    await page.keyboard.type("7");
    await untilShows(page, row(page, 60), "中央补助", "777");
  }));

/** Watches which parts of the page change: rows by the number of their project, and other parts by their class. */
const watch = (page) =>
  page.evaluate(() => {
    const parts = new Set();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const row = element?.closest("tr[data-row]");
        parts.add(row ? `row ${row.dataset.row}` : (element?.closest("[class]")?.className ?? "elsewhere"));
      }
    });
    observer.observe(document.querySelector("main"), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    window.watched = { parts, observer };
  });

/** The parts that have changed since. */
const changed = (page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const parts = [...window.watched.parts];
    window.watched.parts.clear();
    return parts;
  });

test("an edit among a thousand projects draws its row and the sums again, and scrolling only rows", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(1000);
    budget.projects[3].funding = [{ source: "central_grant", amount: "1" }];
    await table(page, budget);
    await grant(page, 3).focus();
    await watch(page);
    await page.keyboard.press("Home");
    await page.keyboard.type("2");
    await untilShows(page, row(page, 3), "冲减", "21.00");
    const edited = await changed(page);
    assert.deepEqual(edited.filter((part) => part.startsWith("row ")), ["row 3"]);
    assert.ok(edited.some((part) => part.startsWith("figure") || part.startsWith("amount")), edited.join());

    await page.getByLabel("查找").focus();
    await changed(page);
    await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = 15_000));
    await row(page, 445).waitFor();
    const scrolled = await changed(page);
    assert.ok(scrolled.length > 10);
    assert.deepEqual(scrolled.filter((part) => !part.startsWith("row ") && !["rows", "gap"].includes(part)), []);
  }));

test("a range of grants is pasted down the projects as they are shown, in one step, and what does not fit is told", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(120);
    for (const project of budget.projects) project.funding = [];
    await table(page, budget);
    await page.getByLabel("分组").selectOption({ label: "按区（县）" });
    await page.locator("tr.group").first().waitFor();
    const order = await shown(page);
    const last = order.length - 1;
    const amounts = Array.from({ length: 120 }, (_, index) => `${index + 1}\t${index % 2 === 0 ? "2万" : ""}`);
    await pasteInto(grant(page, order[0]), `${amounts.join("\r\n")}\r\n`);
    await untilShows(page, sum(page), "中央补助", "7,260.00");
    await untilShows(page, sum(page), "省级补助", "1,200,000.00");
    await expect(grant(page, order[3])).toHaveValue("4.00");
    await expect(grant(page, order[2], "provincial")).toHaveValue("20,000.00");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await button(page, "撤销").click();
    await untilShows(page, sum(page), "中央补助", "0.00");

    await sortBy(page, "序号");
    await expect(page.locator(".sheet th", { hasText: "序号" })).toHaveAttribute("aria-sort", "ascending");
    await pasteInto(grant(page, order[last - 1]), "围墙\t500\n大门\t不知道\n");
    await page.getByText("有的单元格没有粘贴进来").waitFor();
    await untilShows(page, sum(page), "省级补助", "500.00");
    await expect(row(page, order[last - 1]).getByText("错误")).toHaveCount(0);
  }));

test("a row keeps its place while its sorting changes, until the focus leaves the table", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(6);
    budget.projects.forEach((project, index) => {
      project.funding = [{ source: "central_grant", amount: String(1000 * (index + 1)) }];
    });
    await table(page, budget);
    await sortBy(page, "中央补助");
    await sortBy(page, "中央补助");
    await eventually(() => shown(page), [5, 4, 3, 2, 1, 0]);
    await grant(page, 3).fill("9");
    await untilShows(page, row(page, 3), "冲减", "9.00");
    await eventually(() => shown(page), [5, 4, 3, 2, 1, 0]);
    await page.getByLabel("查找").focus();
    await page.waitForFunction(() => document.querySelector("tr.project:last-child").dataset.row === "3");
    await eventually(() => shown(page), [5, 4, 2, 1, 0, 3]);
  }));
