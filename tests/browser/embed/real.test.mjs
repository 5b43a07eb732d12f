// The real calculator on the host pages: what each embed shows is its own, as tall as it is, and the same as anywhere.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { CASES } from "../lib/places.mjs";
import { browserForThisFile, fitted, shellModule } from "./hosts.mjs";

const { unpack } = await shellModule("link.js");

const OWNERS = readFileSync(join(CASES, "../../examples/owners.json"), "utf8");

/** What some households of examples/owners.json pay, as `fentan owners` has it. */
const OWED = { "1-1-101": "3013.00", "1-1-302": "58317.00", "1-2-601": "3035.00", "2-1-102": "3789.00", "2-S1": "956.00" };

const openHost = browserForThisFile();
const onHost = (path, options, body) => openHost(path, { ...options, fentan: { real: true, ...options.fentan } }, body);

/** Sets an embed's options, all at once, and its budget. */
const configure = (page, id, options) =>
  page.evaluate(
    ([id, options, budget]) => {
      const element = document.getElementById(id);
      for (const name of element.getAttributeNames()) if (name !== "id") element.removeAttribute(name);
      for (const [name, value] of Object.entries(options)) element.setAttribute(name, value);
      element.setBudget(budget);
    },
    [id, options, OWNERS],
  );

const paid = (page, id, amount) =>
  page.waitForFunction(([id, amount]) => window.said.some(([from, type, { toPay }]) => from === id && type === "change" && toPay === amount), [id, amount]);

const THEME = { theme: "accent:#7a1f1f;paper:#ffffff" };

for (const [path, options, widths] of [
  ["plain.html", {}, [1000, 320]],
  ["plain.html", { large: "", lang: "en" }, [1000, 320]],
  ["strict.html", THEME, [1000, 320]],
  // This page floats its heading, beside which 320 pixels leave no room for anything.
  ["global-css.html", THEME, [1000]],
  ["rtl.html", {}, [1000, 320]],
]) {
  for (const width of widths) {
    test(`${path} ${Object.keys(options)}, ${width} pixels wide`, () =>
      onHost(path, { context: { viewport: { width, height: 700 } } }, async ({ page, calculator, said, wrong }) => {
        await configure(page, "one", { ...options, household: "1-1-302" });
        await paid(page, "one", "58317.00");
        const { project, household, total } = (await said("one", "change")).pop();
        assert.deepEqual([project, household, total], ["FZ-CS-002", null, "1645380.00"]);
        const own = calculator("one");
        await expect(own.locator("#answer")).toHaveText(/^58,317\.00 /);
        const closed = await fitted(page, "one");
        await own.locator("summary").click();
        await page.waitForFunction((closed) => document.querySelector("#one").offsetHeight > closed + 300, closed);
        await fitted(page, "one");
        const frame = await (await page.locator("#one iframe").elementHandle()).contentFrame();
        await eventually(() => accessibilityProblems(frame), []);
        await own.locator("summary").click();
        await page.waitForFunction((closed) => document.querySelector("#one").offsetHeight === closed, closed);
        await eventually(() => own.locator("html").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
        assert.deepEqual(await wrong(), []);
      }));
  }
}

test("two: what is typed into one, the other neither shows nor tells", () =>
  onHost("two.html", {}, async ({ page, calculator, said, wrong }) => {
    await configure(page, "one", { household: "1-1-302" });
    await configure(page, "two", { household: "2-S1", readonly: "" });
    await paid(page, "one", "58317.00");
    await paid(page, "two", "956.00");
    const second = await fitted(page, "two");
    const told = await said("two", "change");
    await calculator("one").locator("summary").click();
    await calculator("one").getByLabel("1栋1单元加装电梯").fill("700000");
    await page.waitForFunction(() => window.said.some(([from, , { total }]) => from === "one" && total && total !== "1645380.00"));
    await fitted(page, "one");
    await eventually(() => fitted(page, "two"), second);
    await eventually(() => said("two", "change"), told);
    await expect(calculator("two").locator("#answer")).toHaveText("956.00 元");
    await expect(calculator("two").locator("input")).toHaveCount(0);
    assert.deepEqual(await wrong(), []);
  }));

test("five, each at a household of its own", () =>
  onHost("five.html", { files: Object.fromEntries([1, 2, 3, 4, 5].map((each) => [`budgets/${each}.json`, { body: OWNERS }])) }, async ({ page, said, wrong }) => {
    for (const [index, household] of Object.keys(OWED).entries()) {
      await page.locator(`#n${index + 1}`).evaluate((element, household) => element.setAttribute("household", household), household);
    }
    for (const [index, [household, amount]] of Object.entries(OWED).entries()) {
      const id = `n${index + 1}`;
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await paid(page, id, amount);
      await fitted(page, id);
      const last = (await said(id, "change")).pop();
      assert.deepEqual([last.household, last.toPay], [household, amount]);
    }
    assert.deepEqual(await wrong(), []);
  }));

test("a frame alone shows the example, and tells nobody what", () =>
  onHost("frame.html", {}, async ({ page, wrong }) => {
    const own = page.frameLocator("#frame");
    await own.locator("#area").fill("80");
    await own.locator(".figure").waitFor();
    await eventually(async () => [...new Set(await page.evaluate(() => window.heard.map(({ data }) => data.type)))], ["size"]);
    assert.deepEqual(await wrong(), []);
  }));

test("on a slow network the calculator takes the place of the empty boxes", () => {
  const late = async (answer) => {
    await new Promise((later) => setTimeout(later, 2_000));
    return answer;
  };
  return onHost("plain.html", { fentan: { instead: { wasm: late } } }, async ({ page, calculator, wrong }) => {
    await configure(page, "one", { household: "2-S1" });
    await calculator("one").locator(".bones").waitFor();
    await paid(page, "one", "956.00");
    await expect(calculator("one").locator(".bones")).toHaveCount(0);
    await fitted(page, "one");
    assert.deepEqual(await wrong(), []);
  });
});

test("the full page opens at the same household, without a server seeing the budget", () =>
  onHost("plain.html", {}, async ({ page, calculator, fentan, wrong }) => {
    await configure(page, "one", { household: "1-1-302" });
    await paid(page, "one", "58317.00");
    const link = calculator("one").getByRole("link", { name: "完整页面" });
    const place = "#view=owners&household=FZ-CS-002/1-1-302&link=1.";
    await link.and(calculator("one").locator(`[href*="${place}"]`)).waitFor();
    const [opened] = await Promise.all([page.waitForEvent("popup"), link.click()]);
    // What it owes is the same; its own fund is not in a link, so that what it is to pay is not the same, and that is said.
    await opened.locator(".home-sources").getByText("59,348.91").waitFor();
    await opened.locator(".not-deducted", { hasText: "应缴没有扣除维修资金余额" }).waitFor();
    assert.equal(await opened.evaluate(() => self.origin), fentan.origin);
    assert.deepEqual(fentan.requests.filter((path) => path.includes("link=")), []);
    assert.deepEqual(await wrong(), []);
    // Another household leads elsewhere, in the outer link too.
    await calculator("one").getByLabel("楼栋、单元").selectOption({ label: "2栋" });
    await calculator("one").getByLabel("房号").selectOption({ label: "店面1" });
    await calculator("one").locator('#full[href*="household=FZ-CS-002/2-S1&link="]').waitFor();
  }));

test("P1: the full page gets the budget without votes, balances and the like, and says so; the developer is told of the file", () => {
  const notes = [];
  return onHost("plain.html", {}, async ({ page, calculator, wrong }) => {
    page.on("console", (said) => said.type() === "info" && notes.push(said.text()));
    await configure(page, "one", { household: "1-1-302" });
    await paid(page, "one", "58317.00");
    await calculator("one").locator('#full[href*="&link=1."]').waitFor();
    const href = await calculator("one").locator("#full").getAttribute("href");
    const { left_out: leftOut, document } = JSON.parse(await unpack(/link=(1\..+)/.exec(href)[1]));
    assert.doesNotMatch(JSON.stringify(document), /fund_balance|provident_fund|"labour"|"votes"|"waivers"|same_owner_as|"reason"|"note"/);
    assert.equal(leftOut.length, 8);
    assert.equal(document.scenarios[0].projects[0].households.length, 37);
    await eventually(() => notes.some((note) => /谁都能读到：维修资金余额（24）.*各户的表决意见（31）.*votes by household \(31\)/.test(note)), true);
    assert.deepEqual(await wrong(), []);
  });
});

test("P1: the page around is told which door was chosen only where its markup asks for that", () =>
  onHost("plain.html", {}, async ({ page, calculator, said, wrong }) => {
    await configure(page, "one", {});
    await calculator("one").getByLabel("楼栋、单元").selectOption({ label: "1栋 1单元" });
    await calculator("one").getByLabel("房号").selectOption({ label: "302" });
    await paid(page, "one", "58317.00");
    const told = await said("one", "change");
    assert.deepEqual(new Set(told.map(({ household }) => household)), new Set([null]));
    assert.equal(told.pop().estimate, false);
    await configure(page, "one", { "tell-household": "", household: "1-1-302" });
    await eventually(async () => (await said("one", "change")).pop().household, "1-1-302");
    assert.deepEqual(await wrong(), []);
  }));

test("what a visitor has entered goes along to the full page", () =>
  onHost("frame.html", {}, async ({ page, fentan, wrong }) => {
    const own = page.frameLocator("#frame");
    await own.getByLabel("区县").selectOption({ label: "闽侯县" });
    await own.getByLabel("总户数").fill("100");
    await own.locator("#line-0").fill("61.5万");
    await own.getByLabel("添加改造内容").selectOption({ label: "供水·表后部分（附件2 提升版 3）" });
    await own.getByRole("button", { name: "添加" }).click();
    await expect(own.locator("#line-4")).toBeFocused();
    await page.keyboard.type("50000");
    const total = "909,000.00";
    await expect(own.locator("#total")).toHaveText(total);
    const link = own.getByRole("link", { name: "完整页面" });
    // The link follows once nobody types.
    const carried = async () => {
      const href = await own.locator("#full").getAttribute("href");
      const [, link] = /#view=budget&link=(1\..+)/.exec(href) ?? [];
      return link && JSON.parse(await unpack(link)).document.scenarios[0].projects[0].lines[4]?.amount;
    };
    await eventually(carried, "50000");
    const [opened] = await Promise.all([page.waitForEvent("popup"), link.click()]);
    await opened.locator('[data-figure="projects[0].total"]:visible').first().getByText(total).waitFor();
    const held = (path) => opened.locator(`[id="projects[0].${path}"]`).inputValue();
    await eventually(() => held("households_count"), "100");
    await eventually(() => held("lines[4].amount"), "50,000.00");
    assert.deepEqual(fentan.requests.filter((path) => path.includes("link=")), []);
    assert.deepEqual(await wrong(), []);
  }));
