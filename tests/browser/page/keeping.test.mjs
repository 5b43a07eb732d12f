// Nothing is lost: two tabs on one document, a full or forbidden storage, a crash in the middle of an edit.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, untilStarted } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, field } from "./budget.mjs";
import { budgetOf, openBudget } from "./portfolio-data.mjs";
import { stored } from "./stored.mjs";

const onPage = browserForThisFile();

const NAME = "projects[0].name";

const kept = (page) => page.getByText("已自动保存在本机").waitFor();

/** Another tab on the same address, which has kept 乙 as the name since this one kept 甲. */
async function writtenElsewhere(page) {
  await enter(page, NAME, "甲");
  await kept(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await untilStarted(other);
  await enter(other, NAME, "乙");
  await kept(other);
  return other;
}

test("two tabs do not write over each other: the one left behind is told, and chooses", () =>
  onPage({}, async (page) => {
    await writtenElsewhere(page);
    await page.getByText("另一个标签页也打开了这份内容").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "two-tabs");
    await button(page, "载入另一页的内容").click();
    await page.waitForFunction((name) => document.getElementById(name).value === "乙", NAME);
    await button(page, "撤销").click();
    await page.waitForFunction((name) => document.getElementById(name).value === "甲", NAME);
  }));

test("the tab left behind can insist, and then the other is told", () =>
  onPage({}, async (page) => {
    const other = await writtenElsewhere(page);
    await button(page, "以本页为准，继续保存").click();
    await kept(page);
    await other.getByText("另一个标签页也打开了这份内容").waitFor();
    await page.reload();
    await untilStarted(page);
    await expect(field(page, NAME)).toHaveValue("甲");
  }));

test("where the storage is full, the page says so and works on", () =>
  onPage({ troubled: true }, async (page) => {
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
    await enter(page, NAME, "甲");
    await page.getByText("浏览器存储已满").waitFor();
    await expectFigure(page, "projects[0].total", "3725610.00");
    // Once there is room again, the next change is kept.
    await session.send("Storage.overrideQuotaForOrigin", { origin });
    await enter(page, NAME, "乙");
    await kept(page);
  }));

test("after a crash in the middle of an edit, what was kept is there, and what was being typed is shown", () =>
  onPage({ troubled: true }, async (page) => {
    await enter(page, NAME, "崩溃前");
    await kept(page);
    await field(page, "projects[0].lines[1].amount").focus();
    await page.keyboard.press("Control+A");
    // The wasm stops in the middle of the next stroke, while it asks for the field's text.
    await page.evaluate(() => {
      const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
      let stopped = false;
      const crash = function () {
        if (stopped) return get.call(this);
        stopped = true;
        throw new WebAssembly.RuntimeError("unreachable");
      };
      Object.defineProperty(HTMLInputElement.prototype, "value", { get: crash, set, configurable: true });
    });
    await page.keyboard.type("98765");
    await page.getByText("页面出错，已停止").waitFor();
    await page.getByRole("button", { name: "重新载入" }).click();
    await page.getByText("正在输入的内容还没有保存").waitFor();
    await expect(page.getByRole("alert")).toHaveText(/projects\[0\]\.lines\[1\]\.amount 98765/);
    await expect(field(page, NAME)).toHaveValue("崩溃前");
  }));

test("a crash in the middle of a write leaves the document before", () =>
  onPage({ troubled: true }, async (page) => {
    await enter(page, NAME, "之前");
    await kept(page);
    const before = await stored(page);
    const session = await page.context().newCDPSession(page);
    // The next write stops between its records, and there the browser takes the whole page away.
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...record) {
        put.apply(this, record);
        localStorage.setItem("writing", "");
        for (;;);
      };
    });
    const other = await page.context().newPage();
    await other.goto(page.url());
    await untilStarted(other);
    await enter(page, NAME, "之后");
    await other.waitForFunction(() => localStorage.getItem("writing") !== null);
    const crashed = page.waitForEvent("crash");
    session.send("Page.crash").catch(() => {});
    await crashed;
    await other.reload();
    await untilStarted(other);
    await expect(field(other, NAME)).toHaveValue("之前");
    assert.deepEqual(await stored(other), before);
    await enter(other, NAME, "再后");
    await kept(other);
  }));

test("a write that fails half-way leaves the document before, and what was typed is not lost", () =>
  onPage({ troubled: true }, async (page) => {
    await enter(page, NAME, "之前");
    await kept(page);
    const { document } = await stored(page);
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...record) {
        if (this.name === "document") throw new DOMException("broken", "UnknownError");
        return put.apply(this, record);
      };
    });
    await enter(page, NAME, "之后");
    await page.getByText("浏览器不允许自动保存").waitFor();
    assert.deepEqual((await stored(page)).document, document);
    await page.reload();
    await untilStarted(page);
    await expect(field(page, NAME)).toHaveValue("之后");
    await kept(page);
    // Nothing of the failed write is left.
    assert.equal((await stored(page)).projects.length, 1);
  }));

test("what was typed last is there again, however soon the page goes away", () =>
  onPage({}, async (page) => {
    const address = page.url();
    for (const name of ["甲", "乙"]) {
      await enter(page, NAME, name);
      await page.goto("about:blank");
      await page.goto(address);
      await untilStarted(page);
      await expect(field(page, NAME)).toHaveValue(name);
      await kept(page);
      assert.equal(await page.evaluate(() => localStorage.getItem("fentan.journal")), null);
    }
  }));

test("a year's budget with all its households is kept, and only what has changed is written", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(458);
    budget.projects.forEach((project, place) => {
      project.households = Array.from({ length: 120 }, (_, index) => ({
        id: `${place}-${index}`, building: "1", unit: String(101 + index), area: "66.25", purpose: "residential",
      }));
    });
    await openBudget(page, budget);
    await kept(page);
    await eventually(async () => (await stored(page)).projects.length, 458);
    await page.evaluate(() => {
      window.puts = 0;
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...record) {
        window.puts += 1;
        return put.apply(this, record);
      };
    });
    await enter(page, NAME, "改名");
    await page.waitForFunction(() => window.puts > 0);
    await kept(page);
    // One project and the contents that name it.
    assert.equal(await page.evaluate(() => window.puts), 2);
    await page.reload();
    await untilStarted(page);
    await expect(field(page, NAME)).toHaveValue("改名");
    await page.getByText("共 458 个项目").first().waitFor();
    const households = (await stored(page)).projects.map((project) => JSON.parse(project).households.length);
    assert.deepEqual(households, Array(458).fill(120));
  }));
