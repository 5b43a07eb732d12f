// What hosts give the embed, budgets and themes: what is wrong with it is said, and nothing stands in its place.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { failsAs } from "./failing.mjs";
import { browserForThisFile, fitted } from "./hosts.mjs";

const onHost = browserForThisFile();

test("a budget beside the host's page that is missing: no example stands in its place", () =>
  onHost("plain.html", {}, async ({ page, ...opened }) => {
    await page.evaluate(() => document.querySelector("#one").setAttribute("budget", "b.json"));
    await failsAs("budget", /预算没有读到/, { page, ...opened });
    await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "3.00" }));
    await opened.calculator("one").getByText("3.00", { exact: true }).waitFor();
    await expect(opened.calculator("one").getByRole("alert")).toHaveCount(0);
  }));

test("a budget beside the host's page may be long; one that is too long is no example either, and the host reads why", () => {
  const long = (length) => ({ body: JSON.stringify({ toPay: "3.00", x: "x".repeat(length) }) });
  return onHost("plain.html", { files: { "long.json": long(900_000), "longer.json": long(1_100_000) } }, async ({ page, calculator, said }) => {
    const show = (file) => page.evaluate((file) => document.querySelector("#one").setAttribute("budget", file), file);
    await show("long.json");
    await calculator("one").getByText("3.00", { exact: true }).waitFor();
    assert.deepEqual(await said("one", "error"), []);
    await show("longer.json");
    await calculator("one").getByRole("alert").getByText("预算没有读到").waitFor();
    await expect(calculator("one").locator("#answer")).toHaveCount(0);
    const [first, ...others] = await said("one", "error");
    assert.match(first.zh, /过长/);
    assert.deepEqual([first.code, ...others.map(({ code }) => code)], ["budget", "budget"]);
  });
});

test("a budget beside the host's page in GBK: its names do not become other names", () => {
  const bytes = Buffer.from([...Buffer.from('{"toPay":"3.00","name":"'), 0xd0, 0xa1, 0xc7, 0xf8, ...Buffer.from('"}')]);
  return onHost("plain.html", { files: { "gbk.json": { body: bytes } } }, async ({ page, ...opened }) => {
    await page.evaluate(() => document.querySelector("#one").setAttribute("budget", "gbk.json"));
    await failsAs("budget", /预算没有读到/, { page, ...opened });
  });
});

test("a budget that the host sets counts, whatever became of the one in the address", () => {
  const late = async (answer) => {
    await new Promise((later) => setTimeout(later, 1_000));
    return answer;
  };
  return onHost("plain.html", { fentan: { instead: { wasm: late } } }, async ({ page, fentan, calculator, said }) => {
    await page.evaluate((address) => document.querySelector("#one").setAttribute("budget", address), `${fentan.base}none.json`);
    await page.waitForFunction(() => document.querySelector("#one").shadowRoot.querySelector("iframe").src.includes("none.json"));
    await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "5.00" }));
    await calculator("one").getByText("5.00", { exact: true }).waitFor();
    await expect(calculator("one").getByRole("alert")).toHaveCount(0);
    assert.deepEqual(await said("one", "error"), []);
  });
});

test("a budget that is not one: the host is told", () =>
  onHost("plain.html", {}, async ({ page, calculator, said, wrong }) => {
    await calculator("one").locator("#answer").waitFor();
    await page.evaluate(() => {
      const one = document.querySelector("#one");
      const cyclic = {};
      cyclic.self = cyclic;
      for (const budget of ["{", cyclic, undefined, null, () => {}, "x".repeat(300_000), 5n]) one.setBudget(budget);
    });
    await page.waitForFunction(() => window.said.filter(([, type]) => type === "error").length >= 6);
    assert.deepEqual(new Set((await said("one", "error")).map(({ code }) => code)), new Set(["budget"]));
    await expect(calculator("one").locator("#answer")).toHaveText("—");
    assert.deepEqual(await wrong(), []);
  }));

test("budgets of the embed's own site, of others, and in links", () =>
  onHost("frame.html", { fentan: { instead: { "budgets/own.json": { body: '{"toPay":"6.00"}', headers: { "Access-Control-Allow-Origin": "*" } } } } }, async ({ page, fentan, host, uncaught }) => {
    const calculator = page.frameLocator("#frame");
    const show = (query) => page.evaluate(([address]) => (document.querySelector("#frame").src = address), [`${fentan.base}embed.html?${query}`]);
    await calculator.locator("#answer").waitFor();
    await show("budget=budgets/own.json");
    await calculator.getByText("6.00", { exact: true }).waitFor();
    await show("budget=budgets/none.json");
    await calculator.getByRole("alert").getByText("预算没有读到").waitFor();
    await show("n=0#link=");
    await calculator.getByRole("alert").getByText("预算没有读到").waitFor();
    await show("n=1#link=1.AAAA");
    await calculator.getByRole("alert").getByText("预算没有读到").waitFor();
    // As link.js packs it.
    const deflated = await page.evaluate(async (text) => {
      const stream = new Response(text).body.pipeThrough(new CompressionStream("deflate"));
      return btoa(String.fromCharCode(...new Uint8Array(await new Response(stream).arrayBuffer())));
    }, '{"digest":"","figures":[],"document":{"toPay":"4.00"}}');
    const link = `1.${deflated.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
    await show(`n=2#link=${link}`);
    await calculator.getByText("4.00", { exact: true }).waitFor();
    // The way out carries what the calculator writes for it, which is without what is private.
    await calculator.locator(`#full[href^="${fentan.base}#view=budget&link=1."]`).waitFor();
    // Nobody else is asked, whatever the address says.
    const asked = host.requests.length;
    await show(`budget=${encodeURIComponent(`${host.origin}/b.json`)}`);
    await calculator.getByRole("alert").getByText("预算没有读到").waitFor();
    await expect(calculator.locator("#answer")).toHaveCount(0);
    assert.equal(host.requests.length, asked);
    assert.deepEqual(uncaught, []);
  }));

test("a theme is taken when it can be read, and refused with a word to the developer when it cannot", () =>
  onHost("plain.html", {}, async ({ page, calculator, said, wrong }) => {
    const variable = (name) => calculator("one").locator(":root").evaluate((root, name) => root.style.getPropertyValue(name), name);
    const theme = async (text) => {
      await page.evaluate((text) => document.querySelector("#one").setAttribute("theme", text), text);
      await calculator("one").locator("#settings").waitFor();
    };
    await theme("accent:#7a1f1f;paper:#FFFFFF;radius:8");
    await eventually(async () => [await variable("--accent"), await variable("--paper"), await variable("--radius")], ["#7a1f1f", "#ffffff", "8px"]);
    await eventually(() => accessibilityProblems(page), []);
    await theme("accent:#e4eaed;ink:#e4eaed;paper:#101418");
    await eventually(() => variable("--paper"), "#101418");
    await eventually(() => accessibilityProblems(page), []);
    assert.deepEqual(await said("one", "error"), []);
    await theme("ink:#999999;paper:#ffffff;accent:#7a1f1f");
    await eventually(async () => [await variable("--accent"), await variable("--ink")], ["", ""]);
    await page.waitForFunction(() => window.said.some(([, type]) => type === "error"));
    const [error] = await said("one", "error");
    assert.equal(error.code, "theme");
    assert.match(error.en, /ink #999999 \/ paper #ffffff: 2\.84 < 4\.5/);
    assert.deepEqual(await wrong(), []);
  }));

test("nothing is stored, and where nothing may be stored it works: a sandbox has no storage at all", () =>
  onHost("plain.html", {}, async ({ page, calculator, wrong }) => {
    await calculator("one").locator("#answer").waitFor();
    const refused = await calculator("one").locator("body").evaluate(() => {
      try {
        return localStorage.length;
      } catch (error) {
        return error.name;
      }
    });
    assert.equal(refused, "SecurityError");
    await page.evaluate(() => document.querySelector("#one").setAttribute("same-origin", ""));
    await calculator("one").locator("#answer").waitFor();
    await fitted(page, "one");
    await calculator("one").locator("body").evaluate(async () => {
      const databases = await indexedDB.databases();
      if (localStorage.length + sessionStorage.length + databases.length + document.cookie.length) throw new Error("something is stored");
    });
    assert.deepEqual(await wrong(), []);
  }));
