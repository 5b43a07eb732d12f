// The rules view: Annex 2 as the rulebook holds it, looked through, added from, and read otherwise.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button, expectFigure, expectFocused, field } from "./budget.mjs";

const RULEBOOK = new URL("../../../crates/rulebook/rulebooks/fuzhou-2021-60.toml", import.meta.url);

const onPage = browserForThisFile();

/** Runs the body of a test on the rules, in the settings given. */
const onRules = (body, { settings = {}, viewport } = {}) =>
  onPage(
    {
      hash: "#view=rules",
      context: viewport ? { viewport } : {},
      before: (page) =>
        page.addInitScript((kept) => localStorage.setItem("fentan.settings", kept), JSON.stringify(settings)),
    },
    async (page) => {
      await page.locator("main.rules section").first().waitFor();
      await body(page);
    },
  );

const searchField = (page) => page.getByRole("searchbox");
const components = (page) => page.locator(".measures tbody tr").evaluateAll((rows) => rows.map(({ id }) => id));

/** The components as the file has them: their id, the clause of their measure, and their shares. */
async function componentsOfFile() {
  const text = await readFile(RULEBOOK, "utf8");
  const value = (block, name) => block.match(new RegExp(`^ *${name} = (.*)$`, "m"))?.[1];
  return text.split("[[measures]]").slice(1).flatMap((measure) => {
    const clause = JSON.parse(value(measure, "clause"));
    const parts = measure.split("[[divis")[0].split("[[measures.components]]").slice(1);
    return parts.map((part) => {
      const shares = value(part, "shares")?.matchAll(/(\w+) = "([\d.]+)"/g);
      return { id: JSON.parse(value(part, "id")), clause, shares: shares && [...shares].map(([, payer, share]) => [payer, Number(share)]) };
    });
  });
}

/** A share of the examples' 10,000 yuan, as it is shown. */
const shown = (share) => (10_000 * share).toLocaleString("en", { minimumFractionDigits: 2 });

test("every component of the rulebook stands there with its clause and an example that follows from its shares", () =>
  onRules(async (page) => {
    const file = await componentsOfFile();
    assert.equal(file.length, 37);
    await eventually(() => components(page), file.map(({ id }) => id));
    for (const { id, clause, shares } of file) {
      const row = page.locator(`[id="${id}"]`);
      await expect(row.locator("td.clause"), id).toHaveText(clause, { useInnerText: true });
      const amounts = () => row.locator(".figures").evaluateAll((cells) =>
        cells.map((cell) => [...cell.querySelectorAll("li span:last-child")].map((amount) => amount.textContent)),
      );
      const government = shares?.find(([payer]) => payer === "government")?.[1];
      const split = (city, district) => (government ? [shown(government * city), shown(government * district)] : []);
      const paid = shares ? shares.map(([, share]) => shown(share)) : [shown(1)];
      await eventually(amounts, [paid, split(0.3, 0.7), split(0.5, 0.5)], id);
    }
    await page.getByText("比例由双方商定").waitFor();
    await expect(page.locator('[id="basic.property_management"] .payer')).toHaveText("未定");
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "rules-desktop");
  }));

test("it is reached by its tab, and every measure, component and reading by an id of its own", () =>
  onPage({}, async (page) => {
    await button(page, "规则").click();
    await page.getByText("37 个分项，其他规则 49 条").waitFor();
    assert.match(page.url(), /#view=rules$/);
    for (const id of ["measure.basic.low_voltage_cables", "basic.low_voltage_cables.relocation", "reading.debt"]) {
      await expect(page.locator(`[id="${id}"]`), id).toHaveCount(1);
    }
    const ids = await page.locator("[id]").evaluateAll((elements) => elements.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
  }));

test("divisions, splits, sources, the plan and the rulebook's name and digest", () =>
  onRules(async (page) => {
    const row = async (name) => (await page.getByRole("row", { name }).innerText()).split(/\s+/);
    await eventually(async () => (await row(/^争取到 1:1/)).slice(1), [
      "1:1", "六(二)1", "10,000.00", "2,000.00", "8,000.00", "4,000.00", "4,000.00",
    ]);
    await eventually(async () => (await row(/^没有争取到/)).slice(1), [
      "3:7", "六(二)2", "10,000.00", "0.00", "10,000.00", "3,000.00", "7,000.00",
    ]);
    await eventually(async () => (await row(/^不论有无/)).slice(-2), ["0.00", "8,000.00"]);
    await page.getByText("晋安区").waitFor();
    await eventually(async () => (await row(/^社会资本/)).slice(-3), ["是", "否", "六(五)"]);
    await eventually(async () => (await row(/^地方政府债券/)).slice(-3), ["看口径", "是", "六(一)"]);
    await holds(async () => assert.match((await row(/^计划期限/)).join(" "), /2021—2025 标题、一\(二\)/));
    await holds(async () => assert.match((await row(/^规则摘要/)).join(" "), /sha256:[0-9a-f]{64}/));
  }));

test("it is searched as one types, in Chinese and in English, by clause, payer, note and id", () =>
  onRules(async (page) => {
    const finds = async (typed, ids) => {
      await searchField(page).fill(typed);
      await eventually(() => components(page), ids, typed);
    };
    await finds("围墙", ["basic.walls_and_gates"]);
    await finds("WALLS gates", ["basic.walls_and_gates"]);
    await finds("附件2示范版 6", ["demonstration.party_building"]);
    await finds("shared_ducts", ["basic.low_voltage_cables.shared_ducts"]);
    await finds("产权单位 表前", []);
    await finds("加装电梯补贴", ["enhanced.elevators"]);
    await finds("owning entity", ["basic.power.unit_owned"]);
    // The first component shown of a measure says what the measure is, also where it is not the measure's first.
    await expect(page.locator(".measures .name")).toHaveText("供电 自选\n单位产权", { useInnerText: true });
    await page.getByText("1 个分项，其他规则 1 条").waitFor();
    await searchField(page).fill("债券");
    await page.getByText("0 个分项，其他规则 2 条").waitFor();
    await page.getByText("没有找到符合条件的改造内容。").waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await button(page, "清除条件").click();
    await eventually(async () => (await components(page)).length, 37);
    await expect(searchField(page)).toHaveValue("");
    await expectFocused(page, "rules-search");
  }));

test("it is narrowed to a tier, to what is required, and to who pays", () =>
  onRules(async (page) => {
    await page.getByLabel("全部版别").selectOption("提升版");
    await eventually(async () => (await components(page)).length, 7);
    await page.getByLabel("必选和自选").selectOption("必选");
    await eventually(() => components(page), ["enhanced.charging", "enhanced.emergency_facilities"]);
    await page.getByLabel("全部承担方").selectOption("居民");
    await eventually(() => components(page), []);
    await page.getByLabel("全部版别").selectOption("全部版别");
    await eventually(() => components(page), ["basic.property_management"]);
    await page.getByLabel("全部承担方").selectOption("未定");
    await eventually(() => components(page), ["basic.property_management"]);
  }));

test("a Chinese input method is not disturbed while it composes", () =>
  onRules(async (page) => {
    const session = await page.context().newCDPSession(page);
    await searchField(page).focus();
    for (const text of ["w", "we", "wei q", "wei qiang"]) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await expect(searchField(page)).toHaveValue(text);
      await eventually(async () => (await components(page)).length, 37);
    }
    await session.send("Input.insertText", { text: "围墙" });
    await page.getByText("1 个分项").waitFor();
    await eventually(() => components(page), ["basic.walls_and_gates"]);
  }));

test("a component is added to the present project, whose budget then waits for its amount", () =>
  onRules(async (page) => {
    await button(page, "加到预算 小区平安 小区平安").click();
    await field(page, "projects[0].lines[20].amount").waitFor();
    await expectFocused(page, "projects[0].lines[20].amount");
    await page.keyboard.type("5000");
    await expectFigure(page, "projects[0].lines[20].shares.other_enterprise", "5000.00");
    await button(page, "撤销").click();
    await button(page, "撤销").click();
    await expect(field(page, "projects[0].lines[20].amount")).toHaveCount(0);
  }));

test("another reading is chosen, and the budget's figures follow it", () =>
  onRules(async (page) => {
    const reading = page.locator('[id="reading.fees"]');
    const used = () => reading.locator("strong:has(+ .mark), strong:has(+ span + .mark)").innerText();
    await eventually(() => used(), "全部计入财政");
    await page.getByLabel("其他费、预备费由谁承担").selectOption("按各方工程费比例分摊");
    await eventually(() => used(), "按各方工程费比例分摊");
    await reading.getByText("政策未要求企业、居民承担这些费用").waitFor();
    await button(page, "预算").click();
    await expectFigure(page, "projects[0].government.pool", "2580637.50");
    await expect(field(page, "readings.fees")).toHaveValue("pro_rata");
    // The examples stay under the default readings, as they say.
    await button(page, "规则").click();
    await expect(page.locator('[id="basic.drainage"] .figures').first()).toHaveText("财政\n10,000.00", { useInnerText: true });
  }));

test("by keyboard alone: searched, jumped to a part, narrowed, a reading changed, a component added", () =>
  onRules(async (page) => {
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await searchField(page).focus();
    await page.keyboard.type("smart");
    await eventually(() => components(page), ["basic.security_monitoring", "enhanced.water.before_meter", "enhanced.water.after_meter", "demonstration.smart_devices"]);
    await press("Escape");
    await eventually(async () => (await components(page)).length, 37);
    await press("Tab", "ArrowDown");
    await eventually(async () => (await components(page)).length, 24);
    await press("ArrowUp");
    await eventually(async () => (await components(page)).length, 37);
    await press("Tab", "Tab");
    for (let part = 0; part < 7; part += 1) await press("Tab");
    await press("Enter");
    await expectFocused(page, "rules-readings");
    await press("Tab");
    await expectFocused(page, "readings.fees");
    await press("ArrowDown");
    await expect(field(page, "readings.fees")).toHaveValue("pro_rata");
    await press("Shift+Tab", "Shift+Tab", "Enter");
    await expectFocused(page, "projects[0].lines[20].amount");
  }));

for (const [name, options] of Object.entries({
  phone: { viewport: { width: 390, height: 844 } },
  tablet: { viewport: { width: 900, height: 1000 } },
  zoomed: { viewport: { width: 683, height: 384 } },
  wide: { viewport: { width: 1920, height: 1080 } },
  english: { settings: { language: "en" } },
  "english-phone": { settings: { language: "en", theme: "dark" }, viewport: { width: 390, height: 844 } },
  dark: { settings: { theme: "dark" } },
  large: { settings: { size: "large" } },
})) {
  test(`nothing is lost and all is accessible: ${name}`, () =>
    onRules(async (page) => {
      await eventually(async () => (await components(page)).length, 37);
      await holds(async () => {
        const [width, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(width <= screen, `${width} px wide`);
      });
      await eventually(() => accessibilityProblems(page), []);
      await screenshot(page, `rules-${name}`);
    }, options));
}

test("on paper stand the rules, without what only a screen can do", () =>
  onRules(async (page) => {
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".filters, .contents, .act > button").filter({ visible: true })).toHaveCount(0);
    await expect(page.locator(".measures tbody tr").filter({ visible: true })).toHaveCount(37);
    const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type \/Page\b/g);
    assert.ok(pages.length <= 6, `${pages.length} pages`);
  }));
