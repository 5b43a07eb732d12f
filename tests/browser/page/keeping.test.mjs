// Nothing is lost: two tabs on one document, a full or forbidden storage, a crash in the middle of an edit.

import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, untilStarted } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, field } from "./budget.mjs";

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

test("where the storage is full, the page says so and works on", () => {
  const before = (page) =>
    page.addInitScript(() => {
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, text) {
        if (text.length > 200) throw new DOMException("full", "QuotaExceededError");
        return set.call(this, key, text);
      };
    });
  return onPage({ before }, async (page) => {
    await enter(page, NAME, "甲");
    await page.getByText("浏览器存储已满").waitFor();
    await expectFigure(page, "projects[0].total", "3725610.00");
  });
});

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
