// A browser's translation, which replaces the page's texts, cannot freeze a figure.

import assert from "node:assert/strict";
import test from "node:test";
import { expect } from "../lib/expect.mjs";
import { translate } from "../lib/translate.mjs";
import { browserForThisFile, enter, figures } from "./budget.mjs";

const onPage = browserForThisFile();

test("D8, P3: the page asks not to be translated", () =>
  onPage({}, async (page) => {
    assert.equal(await page.locator("html").getAttribute("translate"), "no");
  }));

test("D8, P3: texts that were translated all the same are the page's own again, and figures follow", () =>
  onPage({}, async (page) => {
    assert.ok((await translate(page, "main")) > 100);
    await expect(page.locator("main font")).toHaveCount(0);
    const before = await figures(page, "projects[0].total").first().textContent();
    await enter(page, "projects[0].lines[1].amount", "9000000");
    await expect(figures(page, "projects[0].total").first()).not.toHaveText(before);
    await page.getByRole("button", { name: "撤销", exact: true }).click();
    await expect(figures(page, "projects[0].total").first()).toHaveText(before);
  }));
