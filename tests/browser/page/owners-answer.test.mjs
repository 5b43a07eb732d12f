// What households owe: an owner finds a home and reads why; a designer looks at all of them and supposes otherwise.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { redrawn } from "../lib/redrawn.mjs";
import { browserForThisFile, button, focused, openFile, expectFocused } from "./budget.mjs";
import { community, funded, households } from "./owners-answer-data.mjs";
import { chapter, owners } from "./owners.mjs";

const onPage = browserForThisFile();

const PHONE = { viewport: { width: 390, height: 844 } };

/** Runs the body of a test on the owners view of a community. */
const onCommunity = (body, { budget = community(funded(households())), settings = {}, context = {} } = {}) =>
  onPage(
    {
      context,
      before: (page) =>
        page.addInitScript((kept) => localStorage.setItem("fentan.settings", kept), JSON.stringify(settings)),
    },
    async (page) => {
      await owners(page, settings.language === "en" ? "Owners" : "业主");
      await opened(page, budget);
      await body(page);
    },
  );

/** Opens a budget, and waits until its first project is the one looked at. */
async function opened(page, budget) {
  await openFile(page, JSON.stringify(budget));
  await page.locator("#project option:checked", { hasText: budget.projects[0].name }).waitFor({ state: "attached" });
}

const fen = (text) => BigInt(text.replace(/[^\d.−-]/g, "").replace("−", "-").replace(".", ""));

/** Finds a home by typing its door, and takes the first that is found. */
async function find(page, door) {
  await page.locator("#find-home").fill(door);
  await page.locator(".finder-results button").first().click();
  await page.locator(".home-answer").waitFor();
}

const pays = (page) => page.locator(".home-pays .figure").innerText();
const flat = (page, place) => page.locator(`#flat-${place}`);
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** The rows of a table as texts. */
const rows = (page, table) =>
  page.locator(`${table} tbody tr`).evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText)));

for (const [name, context] of Object.entries({ desktop: {}, phone: PHONE })) {
  test(`an owner finds the home and reads what it pays and why: ${name}`, () =>
    onCommunity(
      async (page) => {
        await find(page, "1-1-301");
        await expect(page.locator(".home-head h3")).toHaveText("1栋 1单元 301", { useInnerText: true });
        await eventually(() => pays(page), "40,709.83");
        await expect(page.locator(".home-capitals")).toHaveText("人民币肆万零柒佰零玖元捌角叁分", { useInnerText: true });
        await page.getByText("您家应分摊 41,615.07 元，其中公共收益 105.24 元").waitFor();
        const charges = page.locator(".charges tbody tr");
        await expect(charges.locator(".charge-name")).toHaveText([
          "供水·表后部分", "楼道照明改造", "加装电梯（1栋1单元）", "小区物业",
        ], { useInnerText: true });
        const parts = async () => (await charges.locator(".charge-part .figure").allInnerTexts()).map(fen);
        await eventually(async () => (await parts()).reduce((sum, part) => sum + part, 0n), fen("41,615.07"));
        // The property company pays the rest of what it agreed to.
        await expect(charges.nth(3).locator(".charge-rest")).toHaveText(/其他企业\s*12,000\.00/, { useInnerText: true });
        await expect(page.locator(".home-words")).toHaveText(/财政出 .* 元、企业出 108,000\.00 元/, { useInnerText: true });
        await holds(async () => {
          const left = (await rows(page, ".home-sources")).map((row) => fen(row[1]));
          assert.equal(left[0] - left.slice(1, -1).reduce((sum, one) => sum + one), left.at(-1));
        });
        await expect(page.locator(".home-sources")).toHaveText(/投工投劳\s*非现金/, { useInnerText: true });
        await holds(async () => assert.ok(await fits(page)));
        await eventually(() => accessibilityProblems(page), []);
        await screenshot(page, `owners-answer-${name}`);

        await button(page, "为什么").click();
        const panel = page.locator("dialog.explain");
        await panel.getByText("本户应缴").waitFor();
        await panel.locator("summary", { hasText: "本户应分摊" }).click();
        await panel.locator("summary", { hasText: "加装电梯（1栋1单元）：本户" }).click();
        await panel.getByText("第 3 层系数所得份额").waitFor();
        await eventually(() => accessibilityProblems(page), []);
        await page.keyboard.press("Escape");
        await expect(panel).toBeHidden();
        // Each part explains itself too.
        await charges.nth(0).locator(".figure").click();
        await panel.locator(".value", { hasText: "供水·表后部分：本户" }).waitFor();
      },
      { context },
    ));
}

test("a home is chosen by building, stairwell and unit, by keyboard alone, and another is looked for", () =>
  onCommunity(async (page) => {
    await page.locator("#find-building").focus();
    const doors = page.locator("#find-door option:not([value=''])");
    await page.keyboard.press("ArrowDown");
    await expect(doors.first()).toHaveAttribute("value", "24");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await expect(doors).toHaveCount(12);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.locator(".home-head h3", { hasText: "2栋 1单元 101" }).waitFor();
    await eventually(() => page.evaluate(() => location.hash), "#view=owners&household=DC-1/2-1-101");
    await button(page, "换一户").click();
    await eventually(() => page.evaluate(() => location.hash), "#view=owners");
    await expectFocused(page, "find-home");
    await page.keyboard.type("201");
    await page.getByText("找到 4 户").waitFor();
    await page.keyboard.press("Tab");
    await page.locator("#find-home").fill("9-9-999");
    await page.getByText("找到 0 户").waitFor();
  }));

test("the address names a home by its id, and so leads a neighbour to it", () =>
  onPage({}, async (page) => {
    const budget = community(funded(households()));
    const other = { ...community([]).projects[0], id: "另一个/&小区", name: "西岭小区", households: households({ buildings: 1 }) };
    await opened(page, { ...budget, projects: [...budget.projects, other] });
    await page.getByText("已自动保存").waitFor();
    const address = await page.evaluate(() => location.href.split("#")[0]);
    const path = `${encodeURIComponent(other.id)}/1-2-602`;
    await page.goto(`${address}#view=owners&household=${path}`);
    await page.locator(".home-head h3", { hasText: "1栋 2单元 602" }).waitFor();
    await expect(page.locator("#project option:checked")).toHaveText("2. 西岭小区", { useInnerText: true });
    // The home stays looked at while something else of the project is edited, or does not make sense for a while.
    await chapter(page, "shares");
    const area = page.locator('[id="projects[1].households[0].area"]');
    const before = await area.inputValue();
    await area.fill("");
    await area.blur();
    await chapter(page, "home");
    await page.getByText("下面这些改正后即出各户金额").waitFor();
    await page.locator(".checks .link").first().click();
    await expectFocused(page, "projects[1].households[0].area");
    await eventually(() => accessibilityProblems(page), []);
    await page.keyboard.type(before);
    await chapter(page, "home");
    await page.locator(".home-head h3", { hasText: "1栋 2单元 602" }).waitFor();
  }));

test("the building is drawn floor by floor; arrows move, Enter looks at a flat", () =>
  onCommunity(async (page) => {
    const drawn = page.locator("#owners-building");
    await expect(drawn.locator("tbody th")).toHaveText(["6 层", "5 层", "4 层", "3 层", "2 层", "1 层"], { useInnerText: true });
    await expect(drawn.locator("tbody tr").first().locator(".door")).toHaveText(["601", "602", "601", "602"], { useInnerText: true });
    // One stop for the tab key.
    await expect(drawn.locator('.flat[tabindex="0"]')).toHaveCount(1);
    await drawn.locator('.flat[tabindex="0"]').focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"]) {
      const before = await focused(page);
      await page.keyboard.press(key);
      await page.waitForFunction((before) => document.activeElement.id !== before, before);
    }
    await eventually(() => page.evaluate(() => document.activeElement.querySelector(".door").textContent), "401");
    await page.keyboard.press("Enter");
    await page.locator(".home-head h3", { hasText: "1栋 2单元 401" }).waitFor();
    await expect(drawn.locator('.flat[aria-pressed="true"] .door')).toHaveText("401", { useInnerText: true });
    await drawn.getByRole("button", { name: "2栋" }).click();
    await drawn.locator('.flat[aria-pressed="true"]').waitFor({ state: "detached" });
    // The lift serves 1-1 alone, and shares grow with the floor.
    await drawn.getByRole("button", { name: "1栋" }).click();
    const classes = () => drawn.locator("tbody td:nth-of-type(1) .flat").evaluateAll((flats) => flats.map((flat) => flat.className));
    await eventually(classes, ["flat flat-5", "flat flat-5", "flat flat-5", "flat flat-4", "flat flat-2", "flat flat-1"]);
  }));

test("how shares are spread adds up, and marks the home looked at", () =>
  onCommunity(async (page) => {
    const counts = async () => (await rows(page, ".histogram")).map((row) => Number(row[1]));
    await eventually(async () => (await counts()).reduce((sum, count) => sum + count, 0), 48);
    await expect(page.locator(".histogram-here")).toHaveCount(0);
    await flat(page, 4).click();
    await expect(page.locator(".histogram-here")).toHaveText(/40,000 至不足 50,000/, { useInnerText: true });
    await expect(page.locator(".spread")).toHaveText(/中位数\s*2,843\.40/, { useInnerText: true });
  }));

test("the sums over all homes add up to the fen", () =>
  onCommunity(async (page) => {
    await chapter(page, "shares");
    await holds(async () => {
      const all = Object.fromEntries((await rows(page, ".owner-totals")).filter((row) => row.length > 1).map(([name, amount]) => [name.split(/\s/)[0], amount]));
      assert.deepEqual([all["居民承担"], all["加装电梯补助"], all["各户应分摊"]], ["730,488.88", "200,000.00", "530,488.88"]);
      const paid = ["公共收益", "住宅专项维修资金", "投工投劳", "现金自筹"].map((source) =>
        fen(all[Object.keys(all).find((name) => name.startsWith(source))]),
      );
      assert.equal(paid.reduce((sum, one) => sum + one), fen(all["各户应分摊"]));
    });
    await expect(page.locator(".owner-totals")).toHaveText(/差额（居民承担 − 补助 − 各户应分摊）\s*0\.00/, { useInnerText: true });
  }));

test("a designer supposes otherwise, sees what homes would pay, and makes a scenario of it", () =>
  onCommunity(async (page) => {
    await flat(page, 4).click();
    const part = page.locator("#owners-what-if");
    const compared = async () => Object.fromEntries((await rows(page, ".supposed")).map(([name, ...amounts]) => [name, amounts]));
    await eventually(async () => (await compared())["居民承担"], ["730,488.88", "—", "—"]);
    await expect(part.getByRole("button", { name: "按此新建方案" })).toBeDisabled();
    await part.getByLabel("加装电梯（1栋1单元）").uncheck();
    await eventually(async () => (await compared())["居民承担"], ["730,488.88", "130,488.88", "▼−600,000.00"]);
    await eventually(async () => (await compared())["1栋 1单元 301 应分摊"], ["41,615.07", "2,399.38", "▼−39,215.69"]);
    await part.getByLabel("加装电梯（1栋1单元）").check();
    // The basic tier has no lift; what it requires is said.
    await part.getByLabel("版别", { exact: true }).selectOption({ label: "基础版" });
    await expect(part.getByLabel("加装电梯（1栋1单元）")).toBeDisabled();
    await eventually(async () => (await compared())["居民承担"], ["730,488.88", "130,488.88", "▼−600,000.00"]);
    await part.getByLabel("版别", { exact: true }).selectOption({ label: "示范版" });
    await part.getByText("这样改以后还缺").waitFor();
    await part.getByLabel("收缴率").fill("85");
    await part.getByText("收缴率 85% 时，收到 443,010.55 元，缺口 78,178.33 元。").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await part.getByRole("button", { name: "恢复现方案" }).click();
    await expect(part.getByLabel("版别", { exact: true })).toHaveValue("enhanced");
    // Nothing has changed so far: there is nothing to take back but the opening of the file.
    await expect(page.locator("#scenarios")).toHaveCount(0);
    await part.getByLabel("加装电梯（1栋1单元）").uncheck();
    await part.getByRole("button", { name: "按此新建方案" }).click();
    await page.locator("#scenarios").waitFor();
    await eventually(async () => (await compared())["居民承担"], ["130,488.88", "—", "—"]);
    await eventually(() => pays(page), "1,494.14");
    await page.locator("#scenarios").selectOption("0");
    await eventually(() => pays(page), "40,709.83");
  }));

test("without households the answer says what to do", () =>
  onPage({}, async (page) => {
    await owners(page);
    await chapter(page, "home");
    await page.getByText("还没有住户清单。把清单粘贴到").waitFor();
    await button(page, "去粘贴清单").click();
    // The field is in another chapter.
    await expectFocused(page, "households.paste");
    await expect(page.locator("#owners-building, #owners-what-if")).toHaveCount(0);
    await eventually(() => accessibilityProblems(page), []);
  }));

test("where residents pay nothing, a home owes nothing", () => {
  const budget = community();
  Object.assign(budget.projects[0], { lines: [{ id: "1", component: "basic.drainage", amount: "700000.00" }], apportion: [], owner_funding: [] });
  return onCommunity(
    async (page) => {
      await find(page, "2-2-602");
      await eventually(() => pays(page), "0.00");
      await page.locator(".home-answer").getByText("您家不用分摊。").waitFor();
      await expect(page.locator(".flat-0")).toHaveCount(24);
      await eventually(() => accessibilityProblems(page), []);
    },
    { budget },
  );
});

test("an error of the project itself is said, and so is one in a rule", async () => {
  const broken = community();
  broken.projects[0].lines[0].amount = "x";
  await onCommunity(
    async (page) => {
      await page.getByText("项目的预算有错误").waitFor();
      await button(page, "去改预算").click();
      await page.locator('[id="projects[0].lines[0].amount"]').waitFor();
    },
    { budget: broken },
  );
  const rule = community();
  rule.projects[0].apportion[0].method = "floor_units";
  await onCommunity(
    async (page) => {
      await page.getByText("下面这些改正后即出各户金额").waitFor();
      await holds(async () => assert.ok((await page.locator(".home .checks li").count()) > 0));
      await eventually(() => accessibilityProblems(page), []);
    },
    { budget: rule },
  );
});

test("a tower with floors and doors missing, and billions, fit into the drawing and the phone", () => {
  const tower = households({ buildings: 1, stairwells: 2, floors: 33, doors: 4 }).filter(
    ({ floor, unit }) => floor !== 14 && unit !== "702",
  );
  const budget = community(tower);
  budget.projects[0].lines[3].amount = "99999999999.99";
  return onCommunity(
    async (page) => {
      const drawn = page.locator("#owners-building");
      await expect(drawn.locator("tbody tr")).toHaveCount(33);
      await expect(drawn.locator(".flat")).toHaveCount(254);
      await expect(drawn.locator("tbody tr", { hasText: "14 层" }).locator(".flat")).toHaveCount(0);
      const seventh = drawn.locator("tbody tr").filter({ has: page.locator("th", { hasText: /^7 层$/ }) });
      await eventually(() => seventh.locator("td").allInnerTexts().then((cells) => cells.map((cell) => cell.split("\n")[0])), [
        "701", "", "703", "704", "701", "", "703", "704",
      ]);
      await find(page, "1-2-3304");
      await holds(async () => assert.ok(fen(await pays(page)) > 10_000_000_00n));
      await holds(async () => assert.ok(await fits(page)));
      await eventually(() => accessibilityProblems(page), []);
      await screenshot(page, "owners-answer-tower-phone");
    },
    { budget, context: PHONE },
  );
});

test("ten thousand homes: found and edited without drawing them all", () => {
  const budget = community(households({ buildings: 50, stairwells: 4, floors: 25, doors: 2 }));
  budget.projects[0].apportion[0].method = "floor_area";
  return onCommunity(
    async (page) => {
      await expect(page.locator(".households .count")).toHaveText(/10,000 户/, { useInnerText: true });
      await find(page, "37-3-2401");
      await expect(page.locator(".home-head h3")).toHaveText("37栋 3单元 2401", { useInnerText: true });
      await page.locator("#owners-building .flat").first().waitFor();
      await page.locator("#owners-what-if .supposed").waitFor();
      const own = ["answer", "building", "distribution", "what-if"].map((id) => `#owners-${id} *`).join();
      const nodes = await page.locator(own).count();
      assert.ok(nodes < 2000, `${nodes} elements`);
      await chapter(page, "shares");
      const changed = await redrawn(page, "projects[0].households[2].area", { value: "71.5" }, "input");
      assert.ok(changed > 0 && changed < 500, `${changed} nodes`);
      await holds(async () => assert.ok(await fits(page)));
    },
    { budget },
  );
});

for (const [name, options] of Object.entries({
  english: { settings: { language: "en" } },
  "english-phone": { settings: { language: "en", theme: "dark" }, context: PHONE },
  dark: { settings: { theme: "dark" } },
  large: { settings: { size: "large" } },
  wide: { context: { viewport: { width: 1920, height: 1080 } } },
  zoomed: { context: { viewport: { width: 683, height: 384 } } },
})) {
  test(`nothing is lost and all is accessible: ${name}`, () =>
    onCommunity(async (page) => {
      await find(page, "1-1-301");
      await eventually(() => pays(page), "40,709.83");
      await page.locator("#owners-what-if input[type=checkbox]").nth(1).uncheck();
      await holds(async () => assert.ok(await fits(page)));
      await eventually(() => accessibilityProblems(page), []);
      await screenshot(page, `owners-answer-${name}`);
    }, options));
}
