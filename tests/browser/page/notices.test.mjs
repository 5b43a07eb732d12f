// A notice lives as long as its cause, and only what is wrong is red.

import test from "node:test";
import { expect } from "../lib/expect.mjs";
import { browserForThisFile, button, field, openFile, paste } from "./budget.mjs";
import { budgetOf } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

const notice = (page) => page.locator(".notices .notice");

/** Pastes a range of which a cell is no amount, and waits for the notice of it. */
async function pasteWrongly(page) {
  await paste(page, "projects[0].lines[1].amount", "500\r\n不知道\r\n");
  await notice(page).getByText("有的单元格没有粘贴进来").waitFor();
}

const CAUSES_END = {
  "the paste is taken back": (page) => button(page, "撤销").click(),
  "another view is looked at": (page) => page.locator(".tabs").getByRole("button", { name: "规则", exact: true }).click(),
  "a new document is begun": (page) => button(page, "新建").click(),
  "another file is opened": (page) => openFile(page, JSON.stringify(budgetOf(2))),
};

for (const [what, end] of Object.entries(CAUSES_END)) {
  test(`a notice about a paste goes when ${what}`, () =>
    onPage({}, async (page) => {
      await pasteWrongly(page);
      await end(page);
      await expect(notice(page)).toHaveCount(0);
    }));
}

test("D22: a notice stays while one works at what it names", () =>
  onPage({}, async (page) => {
    await pasteWrongly(page);
    await field(page, "projects[0].lines[2].amount").fill("700");
    await field(page, "projects[0].name").fill("象园小区");
    await expect(notice(page)).toHaveCount(1);
    await notice(page).getByRole("button", { name: "关闭" }).click();
    await expect(notice(page)).toHaveCount(0);
  }));
