// The table of all projects: what it shows, and that one can work in it as in a spreadsheet.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { browserForThisFile, button, figure } from "./budget.mjs";
import { columns, grant, row, shown, sortBy, sum, table, texts, units, untilShows } from "./portfolio.mjs";
import { budgetOf } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

/** The money columns whose amounts make up the total. */
const PARTS = ["冲减", "市级", "区（县）级", "企业", "产权单位", "居民", "未定"];

const partsOf = (cells) => PARTS.filter((part) => part in cells).map((part) => units(cells[part]));
const add = (amounts) => amounts.reduce((one, other) => one + other, 0n);

test("a thousand projects: the sum first, the rows in sight in the page, the others a scroll away", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(1000));
    const whole = await texts(page, sum(page));
    assert.equal(whole["项目"], "全部合计");
    assert.equal(add(partsOf(whole)), units(whole["总投资"]));
    assert.equal(await page.locator(".sheet table").getAttribute("aria-rowcount"), "1002");
    assert.ok((await page.locator("tr.project").count()) < 80);
    const first = await texts(page, row(page, 0));
    assert.equal(add(partsOf(first)), units(first["总投资"]));

    await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = sheet.scrollHeight));
    await row(page, 999).waitFor();
    assert.equal(await row(page, 999).getAttribute("aria-rowindex"), "1002");
    assert.ok(await row(page, 999).isVisible());
    assert.ok((await page.locator("tr.project").count()) < 80);
    assert.deepEqual(await accessibilityProblems(page), []);
    await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = 15_000));
    await row(page, 445).waitFor();
    await screenshot(page, "portfolio-thousand");

    await page.locator(".tabs").getByRole("button", { name: "预算", exact: true }).click();
    assert.equal(BigInt((await figure(page, "totals.total")).replace(".", "")), units(whole["总投资"]));
  }));

test("a column's heading sorts up, down, and back to the order they were entered in", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(12));
    const entered = await shown(page);
    const totals = [];
    for (const index of entered) totals.push([units((await texts(page, row(page, index)))["总投资"]), index]);
    const upwards = totals.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, index]) => index);
    const heading = page.locator(".sheet th", { hasText: "总投资" });
    await sortBy(page, "总投资");
    assert.deepEqual([await shown(page), await heading.getAttribute("aria-sort")], [upwards, "ascending"]);
    await sortBy(page, "总投资");
    assert.deepEqual([await shown(page), await heading.getAttribute("aria-sort")], [upwards.reverse(), "descending"]);
    await sortBy(page, "总投资");
    assert.deepEqual([await shown(page), await heading.getAttribute("aria-sort")], [entered, null]);
  }));

test("names are sorted as a dictionary sorts them, and numbers in them by their size", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(5);
    ["张厝 10 号", "安泰", "张厝 9 号", "", "白马"].forEach((name, index) => (budget.projects[index].name = name));
    await table(page, budget);
    await sortBy(page, "项目");
    assert.deepEqual(await shown(page), [1, 4, 2, 0, 3]);
    await sortBy(page, "项目");
    assert.deepEqual(await shown(page), [0, 2, 4, 1, 3]);
  }));

test("words and choices filter, and the sum says that it is of those shown", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(40);
    await table(page, budget);
    await page.getByLabel("区（县）", { exact: true }).selectOption("350102");
    const expected = budget.projects.flatMap(({ division }, index) => (division === "350102" ? [index] : []));
    assert.ok(expected.length > 1);
    assert.deepEqual(await shown(page), expected);
    assert.equal((await texts(page, sum(page)))["项目"], "筛选合计");
    await page.getByText(`筛选出 ${expected.length} 个，共 40 个项目`).waitFor();
    const totals = [];
    for (const index of expected) totals.push(units((await texts(page, row(page, index)))["总投资"]));
    assert.equal(units((await texts(page, sum(page)))["总投资"]), add(totals));

    await page.getByLabel("查找").fill(`鼓楼 ${budget.projects[expected[1]].id.toLowerCase()}`);
    assert.deepEqual(await shown(page), [expected[1]]);
    await page.getByLabel("查找").fill("没有这样的小区");
    await page.getByText("没有符合条件的项目").waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, "portfolio-nothing-found");
    await button(page, "清除筛选").last().click();
    assert.equal((await shown(page)).length, 40);
    assert.equal(await page.getByLabel("查找").inputValue(), "");
  }));

test("groups stand under their sums, which sum to the whole, and fold", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(30);
    await table(page, budget);
    for (const by of ["按区（县）", "按年度", "按改造类型", "按版别", "按打捆"]) {
      await page.getByLabel("分组").selectOption({ label: by });
      const groups = await page.locator("tr.group").all();
      const sums = await Promise.all(groups.map((group) => texts(page, group)));
      const whole = await texts(page, sum(page));
      assert.ok(groups.length > 1, by);
      for (const column of ["总投资", "中央补助", "市级", "户数"]) {
        assert.equal(add(sums.map((cells) => units(cells[column]))), units(whole[column]), `${by} ${column}`);
      }
    }
    await page.getByLabel("分组").selectOption({ label: "按年度" });
    const fold = page.getByRole("button", { name: "2021", exact: true });
    const inFirst = budget.projects.filter(({ year }) => year === 2021).length;
    await fold.click();
    assert.equal(await fold.getAttribute("aria-expanded"), "false");
    assert.equal((await shown(page)).length, 30 - inFirst);
    await button(page, "全部收起").click();
    assert.equal((await shown(page)).length, 0);
    await button(page, "各组对比图").click();
    assert.equal(await page.locator(".chart .groups tr").count(), 5);
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, "portfolio-folded");
    await button(page, "全部展开").click();
    assert.equal((await shown(page)).length, 30);
  }));

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
    assert.equal((await texts(page, first))["配比"], "1:1");
    await page.keyboard.type("000");
    await untilShows(page, first, "冲减", "1,000.00");
    await untilShows(page, whole, "中央补助", "1,000.00");
    await untilShows(page, whole, "冲减", "1,000.00");
    const after = await texts(page, first);
    assert.equal(add(partsOf(after)), units(before["总投资"]));

    await page.keyboard.press("Enter");
    assert.equal(await grant(page, 1).evaluate((input) => input === document.activeElement), true);
    assert.equal(await grant(page, 0).inputValue(), "1,000.00");
    await page.keyboard.type("2.5万");
    await untilShows(page, whole, "中央补助", "26,000.00");
    await page.keyboard.press("Escape");
    await untilShows(page, whole, "中央补助", "1,000.00");
    await page.keyboard.press("ArrowUp");
    assert.equal(await grant(page, 0).evaluate((input) => input === document.activeElement), true);
    await grant(page, 2, "provincial").fill("500");
    await untilShows(page, whole, "省级补助", "500.00");
    await button(page, "撤销").click();
    await untilShows(page, whole, "省级补助", "0.00");
    // What was typed and taken back is a step as well.
    await button(page, "撤销").click();
    await button(page, "撤销").click();
    await untilShows(page, whole, "冲减", "0.00");
    assert.equal((await texts(page, first))["配比"], "3:7");
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
    const box = await grant(page, 60).boundingBox();
    const head = await sum(page).boundingBox();
    assert.ok(box.y >= head.y + head.height, `${box.y} is behind the sum`);

    await grant(page, 60).fill("7");
    await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = 0));
    await row(page, 0).waitFor();
    await page.keyboard.type("7");
    await untilShows(page, row(page, 60), "中央补助", "77");
    assert.equal(await grant(page, 60).evaluate((input) => input === document.activeElement), true);
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

/** Pastes a text into a field as the browser does. */
const paste = (input, text) =>
  input.evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    input.focus();
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

test("a range of grants is pasted down the projects as they are shown, in one step, and what does not fit is told", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(120);
    for (const project of budget.projects) project.funding = [];
    await table(page, budget);
    await page.getByLabel("分组").selectOption({ label: "按区（县）" });
    const order = await shown(page);
    const last = order.length - 1;
    const amounts = Array.from({ length: 120 }, (_, index) => `${index + 1}\t${index % 2 === 0 ? "2万" : ""}`);
    await paste(grant(page, order[0]), `${amounts.join("\r\n")}\r\n`);
    await untilShows(page, sum(page), "中央补助", "7,260.00");
    await untilShows(page, sum(page), "省级补助", "1,200,000.00");
    assert.equal(await grant(page, order[3]).inputValue(), "4.00");
    assert.equal(await grant(page, order[2], "provincial").inputValue(), "20,000.00");
    assert.equal(await page.getByRole("alert").count(), 0);
    await button(page, "撤销").click();
    await untilShows(page, sum(page), "中央补助", "0.00");

    await sortBy(page, "序号");
    await paste(grant(page, order[last - 1]), "围墙\t500\n大门\t不知道\n");
    await page.getByText("有的单元格没有粘贴进来").waitFor();
    await untilShows(page, sum(page), "省级补助", "500.00");
    assert.equal(await row(page, order[last - 1]).getByText("错误").count(), 0);
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
    assert.deepEqual(await shown(page), [5, 4, 3, 2, 1, 0]);
    await grant(page, 3).fill("9");
    await untilShows(page, row(page, 3), "冲减", "9.00");
    assert.deepEqual(await shown(page), [5, 4, 3, 2, 1, 0]);
    await page.getByLabel("查找").focus();
    await page.waitForFunction(() => document.querySelector("tr.project:last-child").dataset.row === "3");
    assert.deepEqual(await shown(page), [5, 4, 2, 1, 0, 3]);
  }));

test("in 万元 every row, column and subtotal adds up as shown, also after an edit", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(30));
    await page.getByLabel("分组").selectOption({ label: "按区（县）" });
    await button(page, "万元").click();
    await page.getByText("单位：万元").waitFor();
    const check = async () => {
      const groups = [];
      let sums = [];
      const rows = await page.locator(".sheet .sum tr, tr.group, tr.project").all();
      const all = await Promise.all(rows.map(async (row) => [await row.getAttribute("class"), await texts(page, row)]));
      const [[, whole], ...rest] = all;
      for (const [kind, cells] of all) assert.equal(add(partsOf(cells)), units(cells["总投资"]), `${kind} ${cells["项目"]}`);
      for (const column of ["总投资", ...PARTS.filter((part) => part in whole)]) {
        for (const [kind, cells] of [...rest, ["group", null]]) {
          if (kind === "group") {
            if (groups.length > 0) assert.equal(add(sums), groups.at(-1), `${column} of a group`);
            sums = [];
            if (cells) groups.push(units(cells[column]));
          } else sums.push(units(cells[column]));
        }
        assert.equal(add(groups.splice(0)), units(whole[column]), column);
      }
    };
    await check();
    const first = (await shown(page))[0];
    await grant(page, first).fill("123456.78");
    await untilShows(page, row(page, first), "冲减", "12.35").catch(() => {});
    // The whole is rounded anew once the document has rested.
    await page.getByText("已自动保存在本机").waitFor();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    await check();
    await page.getByText("* 为使分项与合计相等").waitFor();
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, "portfolio-wan");
    assert.deepEqual((await columns(page)).slice(0, 2), ["序号", "项目"]);
  }));

test("a figure says why it is so", () =>
  onPage({}, async (page) => {
    await table(page, budgetOf(5));
    await row(page, 3).locator("td.amount .figure").nth(2).click();
    const panel = page.getByRole("dialog");
    await panel.getByText("市级承担").first().waitFor();
    const shownThere = (await panel.locator(".value .amount").textContent()).replaceAll(/[^\d,.]/g, "");
    assert.equal(shownThere, (await texts(page, row(page, 3)))["市级"]);
    await page.keyboard.press("Escape");
    await sum(page).getByRole("button").first().click();
    await panel.getByText("总投资").first().waitFor();
  }));
