// The work is kept: in the browser's storage, in files, and where neither is possible, in words.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { untilStarted } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, field, openFile } from "./budget.mjs";
import { spoil, stored } from "./stored.mjs";

const onPage = browserForThisFile();

test("what was typed is there again after a reload", () =>
  onPage({}, async (page) => {
    await enter(page, "projects[0].name", "自动保存小区");
    await enter(page, "projects[0].lines[1].amount", "不知道");
    await page.getByText("已自动保存在本机").waitFor();
    await page.reload();
    await untilStarted(page);
    await expect(field(page, "projects[0].name")).toHaveValue("自动保存小区");
    await expect(field(page, "projects[0].lines[1].amount")).toHaveValue("不知道");
  }));

test("a saved file opens as the same budget", () =>
  onPage({}, async (page) => {
    await enter(page, "projects[0].funding[0].amount", "1,104,240");
    const [download] = await Promise.all([page.waitForEvent("download"), button(page, "保存").click()]);
    const day = await page.evaluate(() => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10));
    assert.equal(download.suggestedFilename(), `示例小区 ${day}.json`);
    const saved = await readFile(await download.path(), "utf8");
    assert.equal(JSON.parse(saved).projects[0].funding[0].amount, "1104240");
    await button(page, "新建").click();
    await expectFigure(page, "projects[0].total", "0.00");
    await openFile(page, saved);
    await page.getByRole("button", { name: "828,185.00" }).first().waitFor();
    await expectFigure(page, "projects[0].government.city", "828185.00");
  }));

for (const [what, content, words] of [
  ["no JSON", "这不是预算", "不是合法的 JSON"],
  ["a GBK file", Buffer.from([0x7b, 0xb7, 0xd6, 0xcc, 0xaf, 0x7d]), "GBK"],
  ["nothing", "", "空"],
  ["amounts as numbers", '{"schema":"fentan/budget/1","rulebook":"fuzhou-2021-60","projects":[{"id":"1","division":"350102","year":2021,"kind":"drainage_separation","lines":[{"id":"1","component":"basic.drainage","amount":700000}]}]}', "金额须写成文本"],
]) {
  test(`a file with ${what} is refused in words, and the budget stays`, () =>
    onPage({}, async (page) => {
      await openFile(page, content);
      const notice = page.getByRole("alert");
      await notice.getByText("文件没有打开，当前内容未变").waitFor();
      await expect(notice).toContainText(words);
      await expectFigure(page, "projects[0].total", "3725610.00");
      await eventually(() => accessibilityProblems(page), []);
      await notice.getByRole("button", { name: "关闭" }).click();
      await notice.waitFor({ state: "detached" });
    }));
}

test("a budget with wrong values opens, and says what is wrong where", () =>
  onPage({}, async (page) => {
    const project = { id: "1", name: "丙", division: "350102", year: 2021, kind: "comprehensive", tier: "basic" };
    const lines = [{ id: "1", component: "basic.drainagee", amount: "1" }];
    const funding = [{ source: "lottery", amount: "5" }];
    await openFile(page, JSON.stringify({ schema: "fentan/budget/1", rulebook: "fuzhou-2021-60", projects: [{ ...project, lines, fees: [], funding }] }));
    await page.getByText("有 2 处错误，改正后即出结果").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await button(page, "删除 basic.drainagee").click();
    await button(page, "删除 lottery").click();
    await expectFigure(page, "projects[0].total", "0.00");
  }));

test("where the browser keeps nothing, the page works on and says so", () => {
  const before = (page) =>
    page.addInitScript(() => {
      for (const storage of ["localStorage", "indexedDB"]) {
        Object.defineProperty(window, storage, { get() { throw new DOMException("no", "SecurityError"); } });
      }
    });
  return onPage({ before }, async (page) => {
    await enter(page, "projects[0].lines[1].amount", "1");
    await page.getByText("浏览器不允许自动保存").waitFor();
    await expectFigure(page, "projects[0].lines[1].shares.government", "1.00");
  });
});

test("where the browser keeps settings but has no database, the page works on and says so", () => {
  const before = (page) => page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException("no", "InvalidStateError"); };
  });
  return onPage({ before }, async (page) => {
    await enter(page, "projects[0].lines[1].amount", "1");
    await page.getByText("浏览器不允许自动保存").waitFor();
    await expectFigure(page, "projects[0].lines[1].shares.government", "1.00");
  });
});

test("a damaged autosave is put aside, not lost", () =>
  onPage({}, async (page) => {
    await enter(page, "projects[0].name", "甲");
    await page.getByText("已自动保存在本机").waitFor();
    await spoil(page, "{");
    await page.reload();
    await page.getByRole("alert").getByText("上次自动保存的内容已损坏").waitFor();
    await expectFigure(page, "projects[0].total", "3725610.00");
    const { document, projects } = await stored(page);
    assert.equal(document.length, 1);
    const { contents, records: [[, project]] } = JSON.parse(document[0]);
    assert.deepEqual([contents, JSON.parse(project).name, projects], ["{", "甲", []]);
  }));

test("what the first edition kept is taken over, once", () =>
  onPage({}, async (page) => {
    await page.evaluate(() => {
      localStorage.setItem("fentan.document", JSON.stringify({
        schema: "fentan/document/1", rulebook: "fuzhou-2021-60", present: 1,
        scenarios: [
          { name: "甲案", projects: [] },
          { name: "乙案", projects: [{ id: "1", name: "旧版小区", division: "350102", year: 2021, kind: "drainage_separation", lines: [{ id: "1", component: "basic.drainage", amount: "700000" }], fees: [], funding: [] }] },
        ],
      }));
    });
    await page.reload();
    await untilStarted(page);
    await expect(field(page, "projects[0].name")).toHaveValue("旧版小区");
    await page.getByText("已自动保存在本机").waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem("fentan.document")), null);
    assert.equal((await stored(page)).projects.length, 1);
    await page.reload();
    await untilStarted(page);
    await expect(field(page, "projects[0].name")).toHaveValue("旧版小区");
  }));

test("what the first edition kept and cannot be read is put aside, not lost", () => {
  const before = (page) => page.addInitScript(() => localStorage.setItem("fentan.document", '{"schema": '));
  return onPage({ before }, async (page) => {
    await page.getByRole("alert").getByText("上次自动保存的内容已损坏").waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem("fentan.damaged")), '{"schema": ');
    await expectFigure(page, "projects[0].total", "3725610.00");
  });
});
