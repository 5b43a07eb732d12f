// The last documents, one click back, and what is said of work that is in no file.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, untilStarted } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, field, openFile } from "./budget.mjs";
import { owners } from "./owners.mjs";
import { budgetOf } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

const NAME = "projects[0].name";

const kept = (page) => page.getByText("已自动保存在本机").waitFor();

/** Opens the list of the last documents. */
async function recent(page) {
  await button(page, "最近").click();
  const dialog = page.getByRole("dialog", { name: "最近文档" });
  await dialog.waitFor();
  return dialog;
}

/** The names in the list, the newest first. */
const names = (dialog) => dialog.getByRole("listitem").getByRole("button", { name: /^(?!删去)/ });

test("D9: what was there before 新建, 示例 and 打开 is one click back, after a reload too", () =>
  onPage({}, async (page) => {
    await enter(page, NAME, "甲小区");
    await enter(page, "projects[0].lines[1].amount", "220000");
    await button(page, "新建").click();
    await kept(page);
    await page.reload();
    await untilStarted(page);
    await expect(field(page, NAME)).toHaveValue("");
    let dialog = await recent(page);
    await expect(names(dialog)).toHaveText(["甲小区"]);
    await expect(dialog).toContainText(/总投资 3,844,260\.00 元/);
    await expect(dialog).toContainText(/\d{4}-\d\d-\d\d \d\d:\d\d/);
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "recent");
    await names(dialog).click();
    await expect(field(page, NAME)).toHaveValue("甲小区");
    await expectFigure(page, "projects[0].total", "3844260.00");
    // Untouched examples and empty budgets are nobody's work, and a document is not listed twice.
    // In 业主 the example has households (J8), and is nobody's work either.
    await owners(page);
    await button(page, "示例").click();
    await expect(page.locator("#project")).toHaveValue(/示例新村/);
    await page.locator(".finder-field .input").waitFor();
    await page.locator(".tabs").getByRole("button", { name: "预算", exact: true }).click();
    for (const tool of ["示例", "新建", "示例"]) await button(page, tool).click();
    dialog = await recent(page);
    await expect(names(dialog)).toHaveText(["甲小区"]);
    await names(dialog).click();
    await expect(field(page, NAME)).toHaveValue("甲小区");
    // A later state takes the earlier one's place; another file's document comes before it.
    await enter(page, NAME, "甲小区二");
    await openFile(page, JSON.stringify(budgetOf(6)));
    await expect(page.getByRole("button", { name: "项目总表", exact: true })).toHaveAttribute("aria-current", "page");
    await button(page, "示例").click();
    dialog = await recent(page);
    await expect(names(dialog)).toHaveText(["6个项目", "甲小区二"]);
    // They are removed one by one, or all at once, which is asked for twice.
    await dialog.getByRole("button", { name: /^删去 6个项目/ }).click();
    await expect(names(dialog)).toHaveText(["甲小区二"]);
    await button(dialog, "全部删去").click();
    await button(dialog, "确定全部删去，不能找回").click();
    await dialog.getByText("还没有。").waitFor();
  }));

test("D9: ten are kept, of both tabs, and what is replaced as the page goes away is among them", () =>
  onPage({}, async (page) => {
    const address = page.url();
    for (let index = 1; index <= 9; index += 1) {
      await enter(page, NAME, `第${index}`);
      await button(page, "新建").click();
    }
    await kept(page);
    const other = await page.context().newPage();
    await other.goto(address);
    await untilStarted(other);
    await enter(other, NAME, "另一页");
    await button(other, "新建").click();
    await kept(other);
    await page.getByText("另一个标签页也打开了这份内容").waitFor();
    // The tab left behind loses nothing: its own document is among the last ones, too.
    await enter(page, NAME, "这一页");
    await button(page, "载入另一页的内容").click();
    await expect(field(page, NAME)).toHaveValue("");
    await kept(page);
    const dialog = await recent(page);
    await expect(names(dialog)).toHaveText(["这一页", "另一页", ..."98765432".split("").map((index) => `第${index}`)]);
    await button(dialog, "关闭").click();
    await enter(page, NAME, "匆匆");
    await page.evaluate(() => [...document.querySelectorAll(".tools button")].find(({ textContent }) => textContent === "新建").click());
    await page.goto("about:blank");
    await page.goto(address);
    await untilStarted(page);
    await expect(names(await recent(page)).first()).toHaveText("匆匆");
  }));

test("D9: where the browser keeps nothing or has no room, that is said, and what was kept stays", () =>
  onPage({ troubled: true }, async (page) => {
    await enter(page, NAME, "保住");
    await kept(page);
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (value, key) {
        if (key.startsWith("recent")) throw new DOMException("full", "QuotaExceededError");
        return put.call(this, value, key);
      };
    });
    await button(page, "新建").click();
    await page.getByText("浏览器存储已满").waitFor();
    await expect(names(await recent(page))).toHaveCount(0);
    await page.reload();
    await untilStarted(page);
    // It went with the page, and the next start puts it there.
    await expect(names(await recent(page))).toHaveText(["保住"]);
    await page.keyboard.press("Escape");
    await page.evaluate(() => (IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); }));
    await (await recent(page)).getByText("浏览器不允许在本机保存，这里留不住最近文档").waitFor();
  }));

test("D20: after 25 steps in no file one line says so, until it is saved", () =>
  onPage({}, async (page) => {
    const line = page.getByText("已改动多处，还没有存成文件");
    for (let step = 1; step <= 24; step += 1) await page.locator(".fees").getByRole("button", { name: "添加", exact: true }).click();
    await kept(page);
    await expect(line).toHaveCount(0);
    await page.reload();
    await untilStarted(page);
    await enter(page, NAME, "第25步");
    await line.waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "unsaved");
    const [download] = await Promise.all([page.waitForEvent("download"), line.getByRole("button", { name: "保存" }).click()]);
    assert.match(download.suggestedFilename(), /^第25步 /);
    await expect(line).toHaveCount(0);
    await kept(page);
  }));

test("D20: where what was kept has gone from the browser, the page says so; a first visit is told where to look", () =>
  onPage({}, async (page) => {
    await page.getByText("以前做过、现在只见示例").waitFor();
    await enter(page, NAME, "要丢的");
    await kept(page);
    await page.goto("about:blank");
    await page.goBack();
    await untilStarted(page);
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
    await page.reload();
    await untilStarted(page);
    await page.getByText("这个浏览器里自动保存过的内容不在了").waitFor();
    await expectFigure(page, "projects[0].total", "3725610.00");
  }));
