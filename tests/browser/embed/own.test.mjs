// What visitors say of their own community, where no list of households says it.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { translate } from "../lib/translate.mjs";
import { answer, budget, calculatorForThisFile, rows, setBudget } from "./calculator.mjs";

const withCalculator = calculatorForThisFile();

test("without a list of households an area is enough for an estimate", () =>
  withCalculator("budget=worked.json", {}, async ({ page, figures }) => {
    await holds(async () => assert.match(await answer(page), /请填我家面积/));
    await page.getByLabel("我家面积").fill("86.5");
    // 80 000 by area: 692.00; 90 000 and 100 000 by household: 750.00 and 833.33, or a fen more.
    await holds(async () => assert.match(await answer(page), /^约 2,275\.3[34] 元$/));
    await eventually(async () => (await figures()).household, null);
    await holds(async () => assert.match((await figures()).toPay, /^2275\.3[34]$/));
    await page.getByLabel("我家面积").fill("0");
    await holds(async () => assert.match(await answer(page), /面积要大于 0/));
    await page.getByLabel("我家面积").fill("８６．５㎡");
    await holds(async () => assert.match(await answer(page), /^约 2,275/));
    await eventually(() => accessibilityProblems(page), []);
    await setBudget(page, budget({ lines: [{ id: "1", component: "basic.power.co_owned_after_meter", amount: "80000" }] }));
    await holds(async () => assert.match(await answer(page), /要有总户数和总建筑面积/));
  }));

test("without a budget a resident says what the community is", () =>
  withCalculator("", {}, async ({ page, figures, told }) => {
    await expect(page.locator(".example")).toHaveText(/数字是虚构的.*改成您小区/);
    await holds(async () => assert.match(await answer(page), /请填我家面积/));
    await page.getByLabel("我家面积").fill("80");
    // 48,000 by area of 9,600, 36,000 by 120 households.
    await eventually(() => answer(page), "约 700.00 元");
    await eventually(() => accessibilityProblems(page), []);
    // The city's and the district's parts follow from where it is.
    const parts = async () => (await rows(page.locator("#payers"))).filter(([name]) => /级$/.test(name)).map(([, amount]) => amount);
    await eventually(() => parts(), ["196,800.00", "459,200.00"]);
    // Whoever chooses in a list is in it, and stays there.
    await page.getByLabel("区县").focus();
    await page.getByLabel("区县").selectOption({ label: "闽侯县" });
    await eventually(() => parts(), ["656,000.00"]);
    await eventually(() => page.evaluate(() => document.activeElement.id), "division");
    await eventually(() => answer(page), "约 700.00 元");
    await page.getByLabel("总户数").fill("１００");
    await page.getByLabel("总建筑面积").fill("8000");
    await eventually(() => answer(page), "约 840.00 元");
    // Half a community is none.
    await page.getByLabel("总户数").fill("");
    await holds(async () => assert.match(await answer(page), /要有总户数和总建筑面积/));
    await page.getByLabel("总户数").fill("x");
    await expect(page.getByRole("alert")).toHaveText(/总户数：/);
    await expect(page.locator("#payers table")).toHaveCount(0);
    await page.getByLabel("总户数").fill("100");
    // What else is renovated; a lift is one stairwell's, and cannot be estimated.
    const more = page.getByLabel("添加改造内容");
    await holds(async () => {
      const offered = await more.locator("option").allTextContents();
      assert.ok(offered.includes("供水·表后部分（附件2 提升版 3）") && !offered.some((name) => /电梯|雨污管网/.test(name)), offered.join());
    });
    // Looking through the list adds nothing; the button beside it does.
    await more.focus();
    await page.keyboard.press("ArrowDown");
    await expect(more).not.toHaveValue("");
    await expect(page.locator("#line-4")).toHaveCount(0);
    await more.selectOption({ label: "供水·表后部分（附件2 提升版 3）" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByLabel("供水·表后部分（附件2 提升版 3）").waitFor();
    await eventually(() => page.evaluate(() => document.activeElement.id), "line-4");
    await page.keyboard.type("5万");
    await eventually(() => answer(page), "约 1,340.00 元");
    await eventually(async () => (await figures()).total, "894000.00");
    await expect(page.locator(".example")).toHaveText(/按您填的情况估算/);
    await expect(page.locator("#community-title")).toHaveText("我的小区");
    // What is emptied costs nothing. What the tier does not have stays, and says so.
    await page.getByLabel("供水·表后部分（附件2 提升版 3）").fill("");
    await eventually(() => answer(page), "约 840.00 元");
    await page.getByLabel("版别").selectOption({ label: "基础版" });
    await eventually(async () => (await figures()).total, "844000.00");
    await eventually(() => answer(page), "约 840.00 元");
    const doors = page.getByLabel("防盗门和对讲系统");
    await eventually(async () => await page.locator(`#${await doors.getAttribute("aria-describedby")}`).textContent(), "不属于所选版别，仍计入。");
    await expect(doors).toHaveAttribute("aria-invalid", "false");
    await holds(async () => assert.ok(!(await more.locator("option").allTextContents()).some((name) => /充电/.test(name))));
    await eventually(() => accessibilityProblems(page), []);
    assert.deepEqual(await told("failed"), []);
  }));

test("areas with their units are read, and a community of one household is none", () =>
  withCalculator("", {}, async ({ page }) => {
    for (const area of ["80平", "80 平方米", "80平米", "80㎡"]) {
      await page.getByLabel("我家面积").fill(area);
      await eventually(() => answer(page), "约 700.00 元", area);
    }
    for (const count of ["0", "1"]) {
      await page.getByLabel("总户数").fill(count);
      await holds(async () => assert.match(await answer(page), /总户数至少 2/, count));
    }
  }));

test("an estimate stays one where another project was looked at", () =>
  withCalculator("", {}, async ({ page, figures }) => {
    const project = budget({ households_count: 100, floor_area: "8000", lines: [{ id: "1", component: "basic.power.co_owned_after_meter", amount: "80000" }] });
    await setBudget(page, { ...project, projects: [...project.projects, { ...project.projects[0], id: "2", name: "另一小区" }] });
    await page.getByLabel("我家面积").fill("80");
    await eventually(() => answer(page), "约 800.00 元");
    await page.locator("#project").selectOption("1");
    await page.locator("#project").selectOption("0");
    await holds(async () => assert.match(await answer(page), /请填我家面积/));
    await expect(page.locator("#door")).toHaveCount(0);
    await eventually(async () => [(await figures()).household, (await figures()).toPay], [null, null]);
  }));

test("an amount that is a quantity at a price stands in its field, until another is typed", () =>
  withCalculator("", {}, async ({ page, figures }) => {
    await setBudget(page, budget({ lines: [{ id: "1", component: "basic.drainage", quantity: "1250", unit_price: "240" }] }));
    const field = page.getByLabel("雨污管网");
    await expect(field).toHaveValue("300,000.00");
    await field.fill("1");
    await eventually(async () => [await field.inputValue(), (await figures()).total], ["1", "1.00"]);
  }));

test("what is not known is not shown as if it were the first of a list", () =>
  withCalculator("", {}, async ({ page }) => {
    await setBudget(page, budget({ division: "350100", tier: "x", lines: [] }));
    for (const name of ["区县", "版别"]) await eventually(() => page.getByLabel(name).evaluate((list) => list.selectedOptions[0].text), "请选择");
    await page.getByLabel("区县").selectOption({ label: "鼓楼区" });
    await page.getByLabel("版别").selectOption({ label: "基础版" });
    await expect(page.getByRole("alert")).toHaveCount(0);
  }));

test("P4: what was translated all the same is the embed's own again, and a measure is added", () =>
  withCalculator("", {}, async ({ page }) => {
    await page.getByLabel("我家面积").fill("80");
    await eventually(() => answer(page), "约 700.00 元");
    assert.equal(await page.locator("html").getAttribute("translate"), "no");
    assert.ok((await translate(page, "main")) > 20);
    await expect(page.locator("main font")).toHaveCount(0);
    await page.getByLabel("添加改造内容").selectOption({ label: "供水·表后部分（附件2 提升版 3）" });
    await page.getByRole("button", { name: "添加", exact: true }).click();
    await page.getByLabel("供水·表后部分（附件2 提升版 3）").fill("5万");
    await holds(async () => assert.notEqual(await answer(page), "约 700.00 元"));
  }));
