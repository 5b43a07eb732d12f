// The element in the host's page: laid out anywhere, moved, hidden, changed, made by a script.

import assert from "node:assert/strict";
import test from "node:test";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, fitted } from "./hosts.mjs";
import { BUDGETS, figures } from "./told.mjs";

const onHost = browserForThisFile();

test("removed, put back, changed: one frame at a time, listeners gone with it", () =>
  onHost("plain.html", {}, async ({ page, calculator, said, wrong }) => {
    await calculator("one").locator("#answer").waitFor();
    const steps = await page.evaluate(async () => {
      const later = () => new Promise((resolve) => setTimeout(resolve, 50));
      const one = document.querySelector("#one");
      const count = () => one.shadowRoot.querySelectorAll("iframe").length;
      const counts = [count()];
      const entries = history.length;
      one.remove();
      counts.push(count());
      one.setBudget({ toPay: "8.00" });
      one.setAttribute("lang", "en");
      await later();
      counts.push(count());
      document.querySelector("main").append(one);
      one.setAttribute("household", "C-3");
      one.setAttribute("household", "C-4");
      await later();
      counts.push(count(), history.length - entries);
      return counts;
    });
    assert.deepEqual(steps, [1, 0, 0, 1, 0]);
    await calculator("one").getByText("8.00", { exact: true }).waitFor();
    await eventually(async () => (await said("one", "change")).pop(), figures(null, "8.00"));
    // Which household it is, is told where the markup asks for that.
    await page.evaluate(() => document.querySelector("#one").setAttribute("tell-household", ""));
    await eventually(async () => (await said("one", "change")).pop(), figures("C-4", "8.00"));
    assert.deepEqual(await said("one", "error"), []);
    assert.deepEqual(await wrong(), []);
  }));

for (const [what, around, own] of [
  ["beside a menu in a row", "display:flex", ""],
  ["in a column that is centred", "display:flex;flex-direction:column;align-items:center", ""],
  ["in a grid that is centred", "display:grid;justify-items:center", ""],
  ["as a float", "", "float:left"],
  ["in a cell of a table", "display:table-cell", ""],
]) {
  test(`${what} it is no narrower than a page of its own would be on a phone held sideways, and no wider than its place`, () =>
    onHost("plain.html", {}, async ({ page, calculator, wrong }) => {
      await page.evaluate(
        ([around, own]) => {
          const menu = document.createElement("nav");
          menu.textContent = "本站栏目";
          document.querySelector("main").style.cssText = around;
          document.querySelector("#one").style.cssText = own;
          document.querySelector("main").prepend(menu);
        },
        [around, own],
      );
      await calculator("one").locator("#answer").waitFor();
      const width = () => page.locator("#one iframe").evaluate((frame) => frame.offsetWidth);
      await holds(async () => assert.ok((await width()) >= 600, `${await width()} px`));
      await page.setViewportSize({ width: 360, height: 600 });
      await holds(async () => assert.ok((await width()) <= 360, `${await width()} px`));
      await fitted(page, "one");
      assert.deepEqual(await wrong(), []);
    }));
}

test("one that is hidden is not shown", () =>
  onHost("plain.html", {}, async ({ page, calculator }) => {
    await calculator("one").locator("#answer").waitFor();
    const height = () => page.locator("#one").evaluate((one) => one.offsetHeight);
    await page.evaluate(() => (document.querySelector("#one").hidden = true));
    await eventually(() => height(), 0);
    await page.evaluate(() => (document.querySelector("#one").hidden = false));
    await holds(async () => assert.equal(await height(), await fitted(page, "one")));
  }));

test("of a budget that a script sets and one that an attribute names, the later one is shown", () =>
  onHost("plain.html", { files: BUDGETS }, async ({ page, calculator, said }) => {
    const shown = (amount) => calculator("one").getByText(amount, { exact: true }).waitFor();
    await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "9.00" }));
    await shown("9.00");
    await page.evaluate(() => document.querySelector("#one").setAttribute("budget", "budgets/2.json"));
    await shown("200.00");
    await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "8.00" }));
    await shown("8.00");
    await page.evaluate(() => document.querySelector("#one").setAttribute("lang", "en-GB"));
    await calculator("one").getByText("What my household pays").waitFor();
    await shown("8.00");
    await expect(page.locator("#one iframe")).toHaveAttribute("title", "What my household pays: calculator");
    assert.deepEqual(await said("one", "error"), []);
  }));

test("on a page in another encoding than ours", () =>
  onHost("gbk.html", { files: { "gbk.html": { body: '<!doctype html><script src="{{fentan}}fentan-embed.js"></script><fentan-calculator id="one"></fentan-calculator>', headers: { "Content-Type": "text/html; charset=gbk" } } }, fentan: { instead: { loader: { headers: { "Content-Type": "text/javascript" } } } } }, async ({ page, calculator }) => {
    await calculator("one").getByText("我家出多少", { exact: true }).waitFor();
    await eventually(() => page.evaluate(() => document.characterSet), "GBK");
    await expect(page.locator("#one iframe")).toHaveAttribute("title", "老旧小区改造：我家出多少（测算）");
  }));

test("our script twice on a page, and an element made by a script", () =>
  onHost("plain.html", {}, async ({ page, calculator, fentan, wrong }) => {
    await page.addScriptTag({ url: `${fentan.base}fentan-embed.js?again` });
    await page.evaluate(() => {
      const made = document.createElement("fentan-calculator");
      made.id = "made";
      made.setBudget('{"toPay":"9.00"}');
      document.querySelector("main").prepend(made);
    });
    await calculator("made").getByText("9.00", { exact: true }).waitFor();
    await calculator("one").locator("#answer").waitFor();
    assert.deepEqual(await wrong(), []);
  }));
