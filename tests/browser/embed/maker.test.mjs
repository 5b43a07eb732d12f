// The page that makes the snippet: what it gives out is what works, and its check finds what is wrong with a host.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { chromium } from "playwright-core";
import { accessibilityProblems } from "../lib/axe.mjs";
import { executable } from "../lib/chromium.mjs";
import { DIST } from "../lib/places.mjs";
import { STRICT_POLICY } from "../lib/server.mjs";
import { startFentan, startHost } from "./site.mjs";

let browser;
before(async () => (browser = await chromium.launch({ executablePath: executable(), args: ["--no-sandbox"] })));
after(() => browser.close());

/** Opens the page on a site that sends what the README tells it to, but for `instead`. */
async function onMaker({ instead = {}, context: options = {}, query = "" }, body) {
  const maker = { headers: { "Content-Security-Policy": STRICT_POLICY } };
  const fentan = await startFentan({ instead: { "embed-maker.html": maker, ...instead } });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN", permissions: ["clipboard-read", "clipboard-write"], ...options });
  const troubles = [];
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => message.type() === "error" && !/favicon/.test(message.location().url) && troubles.push(message.text()));
    await page.goto(`${fentan.base}embed-maker.html${query}`);
    await body({ page, fentan, troubles, preview: page.frameLocator("#shown iframe") });
  } finally {
    await context.close();
    await fentan.close();
  }
}

/** What the check finds, as `mark text`. */
async function findings(page) {
  await page.getByRole("button", { name: /开始检查|^Check$/ }).click();
  await page.locator("#checking").getByText(/检查完毕|^Checked/).waitFor();
  return page.locator("#findings li").allInnerTexts();
}

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
    const script = await page.locator("#script-snippet").inputValue();
    const frame = await page.locator("#frame-snippet").inputValue();
    const shown = JSON.parse(await preview.locator("#settings").textContent());
    assert.match(shown.rules, /^sha256:[0-9a-f]{64}$/);
    assert.deepEqual(shown, { lang: "en", parts: ["community", "measures", "answer", "why"], readonly: true, large: false, household: '3栋-101"', rules: shown.rules, budget: 0 });

    const document = (snippet) => ({ body: `<!doctype html><title>x</title><script src="record.js"></script>${snippet}` });
    const host = await startHost(fentan, { "script.html": document(script), "frame.html": document(frame) });
    try {
      for (const [path, place] of [["script.html", "fentan-calculator iframe"], ["frame.html", "iframe"]]) {
        await page.goto(`${host.origin}/${path}`);
        const pasted = page.frameLocator(place);
        await pasted.locator("#settings").waitFor();
        assert.deepEqual(JSON.parse(await pasted.locator("#settings").textContent()), shown);
        assert.deepEqual(await page.evaluate(() => window.wrong), []);
      }
    } finally {
      await host.close();
    }
    assert.deepEqual(troubles, []);
  }));

test("a snippet is copied by its button, and the seal is the loader's", () =>
  onMaker({}, async ({ page, troubles }) => {
    await page.getByLabel(/带校验值/).check();
    await page.getByRole("button", { name: "复制 script" }).click();
    await page.getByText("已复制。").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, await page.locator("#script-snippet").inputValue());
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
    assert.ok(!(await page.locator("#portal-policy").textContent()).includes("connect-src"));
    await page.getByLabel("文件地址（JSON）").fill("b.json");
    await page.locator("#portal-policy").getByText("connect-src 'self'").waitFor();
  }));

test("the check passes where everything is as it should be, and axe finds nothing, wide and narrow, in both languages", async () => {
  for (const [width, query] of [[1366, ""], [320, "?lang=en"]]) {
    await onMaker({ query, context: { viewport: { width, height: 768 } } }, async ({ page, preview, troubles }) => {
      await preview.locator("#answer").waitFor();
      const found = await findings(page);
      assert.equal(found.length, 9);
      for (const finding of found) assert.match(finding, /^(通过|fine) /);
      assert.deepEqual(await accessibilityProblems(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      assert.deepEqual(troubles, []);
    });
  }
});

const header = (name, value) => ({ headers: { [name]: value } });

for (const [what, instead, expected] of [
  ["the wrong type", { wasm: header("Content-Type", "application/octet-stream") }, /^要改 wasm 的类型是「application\/octet-stream」/],
  ["no leave for a sandbox", { wasm: header("Access-Control-Allow-Origin", "") }, /^要改 assets\/ 不能被沙箱中的页面读取/],
  ["an old header against frames", { page: { headers: { "Content-Security-Policy": "", "X-Frame-Options": "SAMEORIGIN" } } }, /^要改 服务器发送了 X-Frame-Options: SAMEORIGIN/],
  ["no ancestors", { page: header("Content-Security-Policy", STRICT_POLICY.replace("frame-ancestors 'self'", "frame-ancestors 'none'")) }, /^要改 框架没有打开/],
  ["a policy without wasm", { page: header("Content-Security-Policy", STRICT_POLICY.replace("'wasm-unsafe-eval'", "")) }, /^要改 策略不允许 WebAssembly/],
  ["the loader missing", { loader: () => null }, /^要改 缺少 .*fentan-embed\.js/],
  ["the wasm missing", { wasm: () => null }, /^要改 缺少 .*\.wasm/],
  ["the page missing", { page: () => null }, /^要改 .*embed\.html 不是测算页（状态 404）/],
]) {
  test(`the check finds ${what}, and says what to do`, () =>
    onMaker({ instead }, async ({ page }) => {
      const found = await findings(page);
      assert.ok(found.some((finding) => expected.test(finding)), found.join("\n"));
    }));
}

test("the check compares a portal's address and policy", () =>
  onMaker({ instead: { page: header("Content-Security-Policy", STRICT_POLICY.replace("frame-ancestors 'self'", "frame-ancestors 'self' https://*.gov.example")) } }, async ({ page, fentan }) => {
    const portal = page.getByLabel("门户的地址（可不填）");
    const policy = page.getByLabel("门户网页的 Content-Security-Policy（可不填）");
    await portal.fill("https://elsewhere.example/page");
    await policy.fill("default-src 'self'; script-src 'self' 'strict-dynamic'");
    const bad = (await findings(page)).join("\n");
    assert.match(bad, /要改 https:\/\/elsewhere\.example 不能嵌入/);
    assert.match(bad, new RegExp(`要改 门户的策略不允许这个框架：请在 frame-src 中加入 ${fentan.origin}`));
    assert.match(bad, /未知 门户用 'strict-dynamic'/);
    await portal.fill("https://www.gov.example/");
    await policy.fill(`Content-Security-Policy: default-src 'self'; frame-src ${fentan.origin}; script-src 'self'`);
    const better = (await findings(page)).join("\n");
    assert.match(better, /通过 https:\/\/www\.gov\.example 可以嵌入/);
    assert.match(better, /通过 门户的策略允许这个框架/);
    assert.match(better, /要改 门户的策略不允许 fentan-embed\.js：请在 script-src 中加入/);
    assert.ok(!better.includes("connect-src"));
    await policy.fill(`default-src 'none'; frame-src ${fentan.origin}; script-src ${fentan.origin}`);
    assert.match((await findings(page)).join("\n"), /要改 门户的策略不允许网页读取自己的文件：.*connect-src/);
  }));

test("an address that is none, and another site's, which may not be read here", () =>
  onMaker({}, async ({ page }) => {
    const address = page.getByLabel("测算页的地址");
    await address.fill("https://elsewhere.invalid/embed.html");
    assert.match((await findings(page)).join("\n"), /^未知 这里不能读取 https:\/\/elsewhere\.invalid/);
    // It looks like an address with a scheme of its own.
    await page.getByLabel("门户的地址（可不填）").fill("www.x.gov.example:8080/page");
    assert.match((await findings(page)).join("\n"), /^要改 地址写得不对/);
  }));
