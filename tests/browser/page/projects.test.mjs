// Where a file opens, finding a project among many, and the year of a new budget.

import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, field, openFile } from "./budget.mjs";
import { budgetOf } from "./portfolio-data.mjs";

const onPage = browserForThisFile();

const tab = (page, name) => page.locator(".tabs").getByRole("button", { name, exact: true });

test("B9, B10: a year's file opens on all its projects, a project is found by typing, one alone opens on its budget", () =>
  onPage({}, async (page) => {
    const budget = budgetOf(458, 2);
    budget.projects[300].name = "象园新里";
    await openFile(page, JSON.stringify(budget));
    await expect(tab(page, "项目总表")).toHaveAttribute("aria-current", "page");
    await tab(page, "预算").click();

    const finder = page.getByRole("combobox", { name: "当前项目" });
    const options = page.getByRole("listbox").getByRole("option");
    await finder.click();
    await expect(options).toHaveCount(100);
    await page.keyboard.type("象园新");
    await expect(options).toHaveCount(1);
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "project-finder");
    await page.keyboard.press("Enter");
    await expect(finder).toHaveValue("301. 象园新里");
    await expect(field(page, "projects[300].name")).toHaveValue("象园新里");
    // By id and by division, moved through by the arrows; Escape leaves things as they were.
    await finder.fill(budget.projects[7].id);
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Escape");
    await expect(finder).toHaveValue("301. 象园新里");
    await finder.fill("长乐");
    await page.keyboard.press("ArrowDown");
    const second = options.nth(1);
    await expect(finder).toHaveAttribute("aria-activedescendant", await second.getAttribute("id"));
    const name = await second.locator("span").first().textContent();
    await second.click();
    await expect(finder).toHaveValue(name);
    await finder.fill("没有这个");
    await page.getByText("没有这样的项目").waitFor();
    await button(page, "下一个项目").click();

    await tab(page, "规则").click();
    await openFile(page, JSON.stringify(budgetOf(1)));
    await expect(tab(page, "预算")).toHaveAttribute("aria-current", "page");
  }));

test("B17: a new budget's year is one that the plan covers, and it is said that it was not chosen", () =>
  onPage({}, async (page) => {
    await button(page, "新建").click();
    const plan = "方案期限 2021—2025";
    await page.getByText(/年度先填 2025，请核对/).waitFor();
    await expect(field(page, "projects[0].year")).toHaveValue("2025");
    await enter(page, "projects[0].year", "2024");
    await expect(page.getByText(plan)).toHaveCount(0);
  }));
