// The embed on host pages of many kinds: it opens, is as tall as its content, and says what it shows to nobody else.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, fitted } from "./hosts.mjs";
import { BUDGETS, figures } from "./told.mjs";

const onHost = browserForThisFile();

test("it opens, says so once, and is as tall as its content, growing and shrinking", () =>
  onHost("plain.html", {}, async ({ page, calculator, said, wrong }) => {
    await calculator("one").locator("#answer").waitFor();
    const opened = await fitted(page, "one");
    await calculator("one").locator("#grow").click();
    await page.waitForFunction((least) => document.querySelector("#one").offsetHeight > least, opened + 400);
    await eventually(() => fitted(page, "one"), opened + 500);
    await calculator("one").locator("#shrink").click();
    await page.waitForFunction((most) => document.querySelector("#one").offsetHeight < most, opened);
    await eventually(() => fitted(page, "one"), opened - 40);
    await eventually(() => said("one", "ready"), [{}]);
    await eventually(() => said("one", "change"), [figures(null)]);
    assert.deepEqual(await said("one", "error"), []);
    await expect(page.getByRole("link", { name: "老旧小区改造费用测算" })).toBeHidden();
    assert.deepEqual(await wrong(), []);
  }));

test("under a strict policy of the host, that wants trusted types too", () =>
  onHost("strict.html", { files: { "b.json": { body: '{"toPay":"7.00"}' } } }, async ({ page, calculator, said, wrong }) => {
    await calculator("one").locator("#answer").waitFor();
    await fitted(page, "one");
    await page.evaluate(() => document.querySelector("#one").setAttribute("budget", "b.json"));
    await calculator("one").getByText("7.00", { exact: true }).waitFor();
    await eventually(async () => (await said("one", "change")).pop(), figures(null, "7.00"));
    assert.deepEqual(await wrong(), []);
  }));

test("a frame alone, without our script: nobody is told more than how tall it is", () =>
  onHost("frame.html", {}, async ({ page, fentan, wrong }) => {
    const calculator = page.frameLocator("#frame");
    await calculator.locator("#answer").waitFor();
    await calculator.locator("#grow").click();
    await page.waitForFunction(() => window.heard.some(({ data }) => data.height > 600));
    const heard = await page.evaluate(() => window.heard);
    for (const { ours, origin, data } of heard) {
      assert.ok(ours);
      assert.equal(origin, "null");
      assert.deepEqual(Object.keys(data).sort(), ["fentan", "height", "id", "type"]);
      assert.deepEqual([data.fentan, data.type, data.id], [1, "size", ""]);
    }
    const settings = JSON.parse(await calculator.locator("#settings").textContent());
    assert.deepEqual([settings.lang, settings.household], ["zh", "A-101"]);
    const link = calculator.getByRole("link");
    assert.equal(await link.evaluate((link) => link.href), fentan.base);
    await eventually(() => link.evaluate(({ target, rel }) => [target, rel]), ["_blank", "noopener"]);
    assert.deepEqual(await wrong(), []);
  }));

test("the link opens the full page in a window that is not sandboxed", () =>
  onHost("plain.html", {}, async ({ page, calculator, fentan }) => {
    await calculator("one").locator("#answer").waitFor();
    const [opened] = await Promise.all([page.waitForEvent("popup"), calculator("one").getByRole("link").click()]);
    await opened.waitForLoadState("domcontentloaded");
    assert.equal(opened.url(), fentan.base);
    assert.equal(await opened.evaluate(() => self.origin), fentan.origin);
    await eventually(() => opened.evaluate(() => window.opener), null);
  }));

test("inside a page that is sandboxed itself, and so has no origin to be told by", () =>
  // No list of ancestors can name such a page, not even a star, so that it takes a server that sends none.
  onHost("preview.html", { fentan: { instead: { page: { headers: { "Content-Security-Policy": "" } } } } }, async ({ page, uncaught }) => {
    const host = page.frameLocator("#preview");
    await host.frameLocator("#one iframe").locator("#answer").waitFor();
    await host.frameLocator("#one iframe").locator("#grow").click();
    const frame = page.frame({ url: /plain\.html/ });
    await frame.waitForFunction(() => document.querySelector("#one").offsetHeight > 600);
    await eventually(() => frame.evaluate(() => [window.said, window.wrong]), [[], []]);
    assert.deepEqual(uncaught, []);
  }));

test("where the host strips scripts and frames, its link stays", () =>
  onHost("stripped.html", {}, async ({ page }) => {
    await expect(page.getByRole("link", { name: "老旧小区改造费用测算" })).toBeVisible();
  }));

test("where the host lets the script run and no frame, the link comes back and the host is told", () =>
  onHost("no-frames.html", {}, async ({ page, fentan, wrong }) => {
    await page.waitForFunction(() => window.said.length > 0);
    await eventually(() => page.evaluate(() => window.said.map(([id, type, { code }]) => [id, type, code])), [["one", "error", "silent"]]);
    await expect(page.getByRole("link", { name: "老旧小区改造费用测算" })).toBeVisible();
    assert.deepEqual(await wrong(), [`policy frame-src ${fentan.origin}`]);
  }));

test("two on a page: neither's options, figures or height become the other's", () =>
  onHost("two.html", {}, async ({ page, calculator, said, wrong }) => {
    for (const id of ["one", "two"]) await calculator(id).locator("#answer").waitFor();
    await expect(calculator("one").locator("h1")).toHaveText("What my household pays");
    await expect(calculator("two").locator("h1")).toHaveText("我家出多少");
    await eventually(async () => JSON.parse(await calculator("one").locator("#settings").textContent()).readonly, false);
    await eventually(async () => JSON.parse(await calculator("two").locator("#settings").textContent()).readonly, true);
    const second = await fitted(page, "two");
    await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "12.34", height: 900 }));
    await calculator("one").getByText("12.34", { exact: true }).waitFor();
    await page.waitForFunction(() => document.querySelector("#one").offsetHeight > 900);
    await fitted(page, "one");
    await eventually(() => fitted(page, "two"), second);
    await eventually(() => said("one", "change"), [figures("A-101"), figures("A-101", "12.34")]);
    await eventually(() => said("two", "change"), [figures("B-202")]);
    assert.deepEqual(await wrong(), []);
  }));

test("five on a page, each with a budget of its own, moved about and set all at once", () =>
  onHost("five.html", { files: BUDGETS }, async ({ page, calculator, said, wrong }) => {
    const all = [1, 2, 3, 4, 5];
    const named = (each) => `${"ABCDE"[each - 1]}-${each}`;
    for (const each of all) {
      await page.locator(`#n${each}`).scrollIntoViewIfNeeded();
      await calculator(`n${each}`).getByText(`${each}00.00`, { exact: true }).waitFor();
    }
    const heights = [];
    for (const each of all) heights.push(await fitted(page, `n${each}`));
    assert.deepEqual(heights.slice(1).map((height, index) => height - heights[index]), [100, 100, 100, 100]);
    for (const each of all) await eventually(() => said(`n${each}`, "change"), [figures(named(each), `${each}00.00`)]);

    await page.evaluate((all) => all.forEach((each) => document.querySelector(`#n${each}`).setBudget(JSON.stringify({ toPay: `${each}.00` }))), all);
    for (const each of all) await calculator(`n${each}`).getByText(`${each}.00`, { exact: true }).waitFor();
    // The first goes to the end: the frames' order is another, and it starts again with what it was given.
    await page.evaluate(() => document.querySelector("main").append(document.querySelector("#n1")));
    await page.locator("#n1").scrollIntoViewIfNeeded();
    await calculator("n1").getByText("1.00", { exact: true }).waitFor();
    await page.evaluate(() => document.querySelector("#n3").setBudget({ toPay: "33.00" }));
    await calculator("n3").getByText("33.00", { exact: true }).waitFor();
    for (const each of all) {
      const last = figures(named(each), each === 3 ? "33.00" : `${each}.00`);
      await eventually(async () => (await said(`n${each}`, "change")).pop(), last);
    }
    assert.deepEqual(await wrong(), []);
  }));

for (const [path, what] of [
  ["global-css.html", "style sheets that reach for every element"],
  ["rtl.html", "a page from right to left"],
]) {
  test(`${what} leave the frame as it is`, () =>
    onHost(path, {}, async ({ page, calculator, said, wrong }) => {
      await calculator("one").locator("#answer").waitFor();
      await fitted(page, "one");
      const frame = page.locator("#one iframe");
      const style = await frame.evaluate((frame) => {
        const { display, opacity, borderTopWidth, direction } = getComputedStyle(frame);
        return { display, opacity, borderTopWidth, direction, wide: frame.offsetWidth === frame.getRootNode().host.offsetWidth };
      });
      assert.deepEqual([style.display, style.opacity, style.borderTopWidth, style.wide], ["block", "1", "0px", true]);
      await eventually(() => calculator("one").locator("body").evaluate((body) => getComputedStyle(body).direction), "ltr");
      assert.equal((await said("one", "change")).length, 1);
      assert.deepEqual(await wrong(), []);
    }));
}

test("320 pixels wide and large: nothing is cut off, and axe finds nothing", () =>
  onHost("plain.html", { context: { viewport: { width: 320, height: 600 } } }, async ({ page, calculator, wrong }) => {
    await page.evaluate(() => document.querySelector("#one").setAttribute("large", ""));
    await calculator("one").locator("#answer").waitFor();
    await fitted(page, "one");
    const handle = await page.locator("#one iframe").elementHandle();
    const frame = await handle.contentFrame();
    const root = () => frame.evaluate(() => ({ size: document.documentElement.dataset.size, over: document.documentElement.scrollWidth - innerWidth }));
    await eventually(root, { size: "large", over: 0 });
    await eventually(() => accessibilityProblems(page), []);
    assert.deepEqual(await wrong(), []);
  }));
