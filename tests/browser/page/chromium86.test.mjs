// The page's start, an edit and an explanation in a real Chromium 86, the oldest engine we support, under the policy
// published for old browsers.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { OLD_BROWSER_POLICY, startServer } from "../../../xtask/node/server.mjs";
import { startChromium86 } from "../lib/old-chromium.mjs";
import { CASES, DIST } from "../lib/places.mjs";

const figure = (path) => `[...document.querySelectorAll('[data-figure="${path}"]')].pop()?.textContent`;
const isShown = (path, amount) => `${figure(path)} === "${amount}"`;
const STARTED = 'document.querySelector("#app > :not(#opening)") !== null';

let page, server;
before(async () => {
  server = await startServer({ root: DIST, policy: OLD_BROWSER_POLICY });
  page = await startChromium86();
});
after(async () => {
  await page?.close();
  await server?.close();
});

test("it is Chromium 86", async () => {
  assert.match(await page.evaluate("navigator.userAgent"), /Chrome\/86\./);
});

test("the page starts", async () => {
  await page.goto(server.address);
  await page.waitFor(STARTED);
  assert.deepEqual(page.troubles, []);
});

test("an amount is typed, the figures follow, and a figure explains itself", async () => {
  await page.goto(server.address);
  await page.waitFor(isShown("projects[0].government.city", "1,130,305.00"));
  await page.fill('[id="projects[0].funding[0].amount"]', "1,104,240");
  await page.waitFor(isShown("projects[0].government.city", "828,185.00"));
  await page.press("Tab");
  await page.waitFor(`document.getElementById("projects[0].funding[0].amount").value === "1,104,240.00"`);
  await page.click('[data-figure="projects[0].lines[8].shares.telecom_operators"]');
  await page.waitFor(`document.querySelector("dialog[open]")?.textContent.includes("附件2 基础版 8")`);
  await page.press("Escape");
  await page.waitFor(`document.querySelector("dialog[open]") === null`);
  assert.deepEqual(page.troubles, []);
});

test("every view is drawn, a link is made and opened, and 万元 is shown", async () => {
  const tab = (name) => `[...document.querySelectorAll(".tab")].find((tab) => tab.textContent === "${name}")`;
  const press = (expression) => page.evaluate(`${expression}.click()`);
  await page.goto(server.address);
  await page.waitFor(STARTED);
  for (const [name, shown] of [
    ["项目总表", "示例小区"],
    ["比较", "口径"],
    ["规则", "雨污管网"],
    ["报表", "资金筹措方案表"],
  ]) {
    await press(tab(name));
    await page.waitFor(`document.querySelector("main")?.textContent.includes("${shown}") && ${tab(name)}.hasAttribute("aria-current")`);
  }
  await press(tab("预算"));
  const tool = (name) => `[...document.querySelectorAll(".tool")].find((tool) => tool.textContent === "${name}")`;
  await press(tool("万元"));
  await page.waitFor(`${figure("projects[0].government.pool")} === "276.061"`);
  await press(tool("万元"));
  await press(tool("链接"));
  await page.waitFor(`${tool("复制链接")}?.disabled === false`);
  await press(tool("复制链接"));
  await page.waitFor(`/链接已复制|不允许复制/.test(document.querySelector(".notice")?.textContent)`);
  assert.deepEqual(page.troubles, []);
});

test("a link opens at one home; its chapters are drawn, and what is edited changes what it pays", async () => {
  const press = (selector) => page.evaluate(`document.querySelector('${selector}').click()`);
  const text = (selector) => `document.querySelector('${selector}')?.textContent`;
  const budget = await readFile(join(CASES, "../../examples/owners.json"), "utf8");
  await page.goto(server.address);
  await page.waitFor(STARTED);
  const packed = await page.evaluate(`fentan.pack(JSON.stringify({ digest: "", figures: [], document: ${budget} }))`);
  await page.goto(`${server.address}?again#view=owners&household=FZ-CS-002/1-1-302&link=${packed}`);
  await page.waitFor(`${text(".home-pays .figure")} === "58,317.00"`);
  await page.evaluate(`[...document.querySelectorAll(".notices button")].find((own) => own.textContent.includes("转为我的")).click()`);
  for (const [chapter, shown] of [["vote", ".matter-result"], ["papers", ".letter"], ["shares", "#households-sheet"]]) {
    await press(`#chapter-${chapter}`);
    await page.waitFor(`document.querySelector('${shown}').getBoundingClientRect().height > 0`);
  }
  await page.fill('[id="projects[0].households[5].area"]', "100");
  await press("#chapter-home");
  await page.waitFor(`${text(".home-pays .figure")} !== "58,317.00" && ${text(".home-facts")}.includes("100")`);
  assert.deepEqual(page.troubles, []);
});
