// The page that makes the snippet: what it gives out is what works.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { join } from "node:path";
import test from "node:test";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { DIST } from "../lib/places.mjs";
import { shellModule } from "./hosts.mjs";
import { findings, onMaker } from "./maker.mjs";
import { startHost } from "./site.mjs";

const { pack } = await shellModule("link.js");

/** A value as it stands in a link of the page. */
const packed = async (value) => `https://fentan.example/#view=budget&link=${await pack(JSON.stringify(value))}`;

test("options show in the preview and in both snippets, which work when pasted", () =>
  onMaker({}, async ({ page, fentan, preview, troubles }) => {
    await preview.locator("#answer").waitFor();
    await page.getByLabel("英文").check();
    await page.getByLabel("其余由谁出").uncheck();
    await page.getByLabel("金额不能改").check();
    await page.getByLabel("先选好的住户（编号）").fill('3栋-101"');
    await page.locator('[name="use-paper"]').check();
    await page.getByLabel("固定为现在这一版；以后规则变了，会先告诉访客").check();
    await page.getByLabel(/带校验值/).check();
    await preview.getByText("What my household pays").waitFor();
    let shown;
    await holds(async () => {
      shown = JSON.parse(await preview.locator("#settings").textContent());
      assert.match(shown.rules, /^sha256:[0-9a-f]{64}$/);
      assert.deepEqual(shown, { lang: "en", parts: ["community", "measures", "answer", "why"], readonly: true, large: false, household: '3栋-101"', rules: shown.rules, leftOut: [], budget: 0 });
    });
    const script = await page.locator("#script-snippet").inputValue();
    const frame = await page.locator("#frame-snippet").inputValue();

    const document = (snippet) => ({ body: `<!doctype html><title>x</title><script src="record.js"></script>${snippet}` });
    const host = await startHost(fentan, { "script.html": document(script), "frame.html": document(frame) });
    try {
      for (const [path, place] of [["script.html", "fentan-calculator iframe"], ["frame.html", "iframe"]]) {
        await page.goto(`${host.origin}/${path}`);
        const pasted = page.frameLocator(place);
        await pasted.locator("#settings").waitFor();
        await eventually(async () => JSON.parse(await pasted.locator("#settings").textContent()), shown);
        assert.deepEqual(await page.evaluate(() => window.wrong), []);
      }
    } finally {
      await host.close();
    }
    assert.deepEqual(troubles, []);
  }));

const PRIVATE = { projects: [{ households: [{ id: "1", area: "1", votes: { m: "for" }, fund_balance: "1.00" }] }], toPay: "1.00" };

test("P1: a file or a link with what households keep private is warned of, and so is one that cannot be read here", () =>
  onMaker({ instead: { "private.json": { body: JSON.stringify(PRIVATE) }, "public.json": { body: '{"toPay":"1.00"}' } } }, async ({ page, troubles }) => {
    const note = page.locator("#private-note");
    const budget = page.getByLabel("文件地址（JSON）");
    await budget.fill("private.json");
    await expect(note).toHaveText(/^预算里有各户不公开的内容，谁都能读到：维修资金余额（1）、各户的表决意见（1）。/, { useInnerText: true });
    assert.match((await findings(page)).pop(), /^要改 预算里有各户不公开的内容/);
    await budget.fill("public.json");
    await expect(note).toHaveText("", { useInnerText: true });
    assert.match((await findings(page)).pop(), /^通过 预算里没有各户不公开的内容/);
    await budget.fill("https://portal.example/b.json");
    await expect(note).toHaveText(/^这里读不到预算的内容。放上网之前请确认/, { useInnerText: true });
    await budget.fill("");
    await expect(note).toHaveText("", { useInnerText: true });
    await page.getByLabel("或者：分摊页面上的「链接」").fill(await packed({ digest: "", figures: [], document: PRIVATE }));
    await expect(note).toHaveText(/^预算里有各户不公开的内容/, { useInnerText: true });
    // What the preview shows changes its height meanwhile, and a click may come to lie beside the button.
    await holds(async () => {
      await page.getByRole("button", { name: "English" }).click();
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
    });
    await expect(note).toHaveText(/votes by household \(1\)/, { useInnerText: true });
    assert.deepEqual(troubles.filter((trouble) => !/portal\.example|ERR_/.test(trouble)), []);
  }));

test("the code asks to be told the door only where that is chosen", () =>
  onMaker({}, async ({ page }) => {
    await expect(page.locator("#script-snippet")).not.toHaveValue(/tell-household/);
    await page.getByLabel(/把访客选的房号告诉网页/).check();
    await expect(page.locator("#script-snippet")).toHaveValue(/<fentan-calculator lang="zh" tell-household>/);
    await expect(page.locator("#frame-snippet")).toHaveValue(/tell-household=/);
  }));

test("a snippet is copied by its button, and the seal is the loader's", () =>
  onMaker({}, async ({ page, troubles }) => {
    await page.getByLabel(/带校验值/).check();
    await page.getByRole("button", { name: "复制 script" }).click();
    await page.getByText("已复制。").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await holds(async () => assert.equal(copied, await page.locator("#script-snippet").inputValue()));
    const seal = createHash("sha384").update(await readFile(join(DIST, "fentan-embed.js"))).digest("base64");
    assert.ok(copied.includes(`integrity="sha384-${seal}"`));
    assert.deepEqual(troubles, []);
  }));

test("colours that cannot be read are refused in words, beside the field", () =>
  onMaker({}, async ({ page, preview }) => {
    await preview.locator("#answer").waitFor();
    await page.locator('[name="use-ink"]').check();
    await page.locator('[name="ink"]').fill("#aaaaaa");
    await page.getByText(/对比度不足，未采用：ink #aaaaaa/).waitFor();
  }));

test("a link of the page goes behind the #", () =>
  onMaker({}, async ({ page }) => {
    await page.getByLabel("或者：分摊页面上的「链接」").fill("https://f.example/#view=budget&link=1.abc_-9");
    await page.waitForFunction(() => document.querySelector("#frame-snippet").value.includes("#link=1.abc_-9"));
    await page.getByLabel("或者：分摊页面上的「链接」").fill("https://f.example/#view=budget");
    await page.getByText("这不是分摊页面的「链接」，没有采用。").waitFor();
    for (const part of await page.locator('[name="part"]').all()) await part.uncheck();
    await page.getByText("一项都没选，就全部显示。").waitFor();
  }));

test("the headers name the portal's site, whichever of its pages was entered, and a budget's file is read by its page", () =>
  onMaker({}, async ({ page }) => {
    const headers = page.locator("#hosting-headers");
    await page.getByLabel("门户的地址（可不填）").fill("https://www.x.gov.example/zwgk/page.html");
    await headers.getByText("frame-ancestors 'self' https://www.x.gov.example;").waitFor();
    await page.getByLabel("门户的地址（可不填）").fill("www.x.gov.example");
    await headers.getByText("frame-ancestors 'self' https://portal.example.gov.cn;").waitFor();
    await holds(async () => assert.ok(!(await page.locator("#portal-policy").textContent()).includes("connect-src")));
    await page.getByLabel("文件地址（JSON）").fill("b.json");
    await page.locator("#portal-policy").getByText("connect-src 'self'").waitFor();
  }));

/** Fills in the address of a budget, and waits until the page has taken it. */
async function enterBudget(page, budget) {
  await page.getByLabel("文件地址（JSON）").fill(budget);
  await page.waitForFunction((budget) => document.querySelector("#script-snippet").value.includes(`budget="${budget}"`), budget);
}

test("a budget beside the portal's page is in the script, not in the iframe, and its absence from the preview is explained", () =>
  onMaker({}, async ({ page, preview, fentan }) => {
    await page.getByLabel("先选好的住户（编号）").fill("3-101");
    for (const budget of ["budgets/chengnan.json", "https://portal.example/budgets/chengnan.json"]) {
      await enterBudget(page, budget);
      await page.locator("#budget-note").getByText("这个文件应在门户上，由门户的网页读取，这里看不到。").waitFor();
      await expect(page.locator("#shown")).not.toHaveAttribute("budget");
      await expect(page.locator("#shown")).not.toHaveAttribute("household");
      await preview.locator("#answer").waitFor();
      await eventually(async () => JSON.parse(await preview.locator("#settings").textContent()).budget, 0);
      await holds(async () => assert.ok((await page.locator("#script-snippet").inputValue()).includes('household="3-101"')));
      const frame = await page.locator("#frame-snippet").inputValue();
      assert.ok(!/budget|household/.test(frame), frame);
      await expect(page.locator("#frame-note")).toHaveText(new RegExp(`^iframe 里没有预算：.*如 ${fentan.base}budgets/chengnan\\.json；`), { useInnerText: true });
    }
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("#budget-note")).toHaveText(/^This file belongs on the portal/, { useInnerText: true });
    await expect(page.locator("#frame-note")).toHaveText(/^The iframe is without the budget: /, { useInnerText: true });
    await page.locator("#budget").fill("");
    await page.waitForFunction(() => !document.querySelector("#budget-note").textContent && !document.querySelector("#frame-note").textContent);
  }));

test("a budget that stands beside this page too is shown, and still not in the iframe, which might be anywhere", () =>
  onMaker({ instead: { "budgets/here.json": { body: '{"toPay":"12.00"}' }, "budgets/words.json": { body: "<p>404</p>", headers: { "Content-Type": "text/html" } } } }, async ({ page, preview, troubles }) => {
    await enterBudget(page, "budgets/here.json");
    await preview.locator("#answer", { hasText: "12.00" }).waitFor();
    await expect(page.locator("#budget-note")).toHaveText("", { useInnerText: true });
    await holds(async () => assert.ok(!(await page.locator("#frame-snippet").inputValue()).includes("budget=")));
    // A server that answers everything with a page has no such file.
    await enterBudget(page, "budgets/words.json");
    await page.locator("#budget-note").getByText("这里看不到").waitFor();
    assert.deepEqual(troubles, []);
  }));

test("a budget on Fentan's own site, written in full, is in both snippets, and shown as visitors would see it", () =>
  onMaker({ instead: { "budgets/here.json": { body: '{"toPay":"12.00"}' } } }, async ({ page, preview, fentan }) => {
    const file = `${fentan.base}budgets/here.json`;
    await enterBudget(page, file);
    await preview.locator("#answer", { hasText: "12.00" }).waitFor();
    await holds(async () => assert.ok((await page.locator("#frame-snippet").inputValue()).includes(`budget=${encodeURIComponent(file)}`)));
    await expect(page.locator("#frame-note")).toHaveText("", { useInnerText: true });
    await holds(async () => assert.ok(!(await page.locator("#portal-policy").textContent()).includes("connect-src")));
    await enterBudget(page, `${fentan.base}budgets/nowhere.json`);
    await preview.getByText("为这个页面准备的预算没有读到").waitFor();
    await expect(page.locator("#budget-note")).toHaveText("", { useInnerText: true });
  }));
