// The check of the page that makes the snippet: it finds what is wrong with a host, and says what to do.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { STRICT_POLICY } from "../../../xtask/node/server.mjs";
import { accessibilityProblems } from "../lib/axe.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { DIST } from "../lib/places.mjs";
import { findings, onMaker } from "./maker.mjs";

test("the check passes where everything is as it should be, and axe finds nothing, wide and narrow, in both languages", async () => {
  for (const [width, query] of [[1366, ""], [320, "?lang=en"]]) {
    await onMaker({ query, context: { viewport: { width, height: 768 } } }, async ({ page, preview, troubles }) => {
      await preview.locator("#answer").waitFor();
      const found = await findings(page);
      assert.equal(found.length, 6);
      for (const finding of found) assert.match(finding, /^(通过|fine) /);
      await eventually(() => accessibilityProblems(page), []);
      await eventually(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      assert.deepEqual(troubles, []);
    });
  }
});

const header = (name, value) => ({ headers: { [name]: value } });
const policy = (directive, other) => header("Content-Security-Policy", STRICT_POLICY.replace(directive, other));
const plain = header("Content-Type", "text/plain");
const kept = header("Cross-Origin-Resource-Policy", "same-origin");
const css = String.raw`assets\/embed-[\w-]+\.css`;
const js = String.raw`assets\/embed-[\w-]+\.js`;

for (const [what, instead, ...expected] of [
  ["the wrong type", { wasm: header("Content-Type", "application/octet-stream") }, /^要改 wasm 的类型是「application\/octet-stream」/],
  ["no leave for a sandbox", { wasm: header("Access-Control-Allow-Origin", "") }, /^要改 沙箱中的页面不能读取 assets\/embed-[\w-]+\.wasm：.*或在代码中用 same-origin/],
  ["a damaged wasm", { wasm: { body: "x" } }, /^要改 wasm 不完整/],
  ["the style missing", { style: () => null }, new RegExp(`^要改 缺少 ${css}（404）。请上传 dist\\/assets\\/`)],
  ["a page of words in the place of the style", { style: { body: "<p>404</p>", headers: { "Content-Type": "text/html" } } }, new RegExp(`^要改 缺少 ${css}（200，text\\/html）`)],
  ["the style as text", { style: plain }, new RegExp(`^要改 类型不对，浏览器可能不用：${css}（现为「text\\/plain」，应为 text\\/css）`)],
  ["all scripts as text, in one finding", { script: plain, glue: plain }, new RegExp(`^要改 类型不对，浏览器可能不用：${js}（[^）]*）、${js}（[^）]*）。`)],
  ["the script missing, and that the frame does not open for it", { script: () => null }, new RegExp(`^要改 缺少 ${js}（404）`), /^要改 框架没有打开，原因见上面要改的各项/],
  ["no leave for the glue", { glue: header("Access-Control-Allow-Origin", "") }, new RegExp(`^要改 沙箱中的页面不能读取 ${js}：`)],
  ["files kept back from other sites", { style: kept, script: kept }, new RegExp(`^要改 Cross-Origin-Resource-Policy 不让沙箱中的页面使用 ${js}（same-origin）、${css}（same-origin）`)],
  ["a policy without styles", { page: policy("style-src 'self'; ", "") }, /^要改 embed\.html 的策略不允许它自己的文件：请加入 style-src 'self'。$/],
  ["a policy against its scripts and files", { page: policy("script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'", "script-src 'nonce-x' 'wasm-unsafe-eval' 'self' 'strict-dynamic'; style-src *; connect-src 'none'") }, /^要改 embed\.html 的策略不允许它自己的文件：请加入 script-src 'self'; connect-src 'self'。$/],
  ["the page as text", { page: plain }, /^要改 embed\.html 的类型是「text\/plain」，浏览器不会显示为网页：应为 text\/html/],
  ["the page as a download", { page: header("Content-Disposition", 'attachment; filename="embed.html"') }, /^要改 服务器让浏览器下载 embed\.html（Content-Disposition: attachment）/],
  ["the page kept back from other sites", { page: kept }, /^要改 embed\.html 带有 Cross-Origin-Resource-Policy: same-origin/],
  ["an old header against frames", { page: { headers: { "Content-Security-Policy": "", "X-Frame-Options": "SAMEORIGIN" } } }, /^要改 服务器发送了 X-Frame-Options: SAMEORIGIN/],
  ["no ancestors", { page: header("Content-Security-Policy", STRICT_POLICY.replace("frame-ancestors 'self'", "frame-ancestors 'none'")) }, /^要改 框架没有打开/],
  ["a policy without wasm", { page: header("Content-Security-Policy", STRICT_POLICY.replace("'wasm-unsafe-eval'", "")) }, /^要改 策略不允许 WebAssembly/],
  ["the loader missing", { loader: () => null }, /^要改 缺少 .*fentan-embed\.js（404）/],
  ["the loader as text", { loader: plain }, /^要改 fentan-embed\.js 的类型是「text\/plain」/],
  ["the loader altered", { loader: (answer) => ({ ...answer, body: `${answer.body}//` }) }, /^要改 fentan-embed\.js 与本页的校验值不符/],
  ["the loader kept back from other sites", { loader: kept }, /^要改 fentan-embed\.js 带有 Cross-Origin-Resource-Policy: same-origin/],
  ["the wasm missing", { wasm: () => null }, /^要改 缺少 .*\.wasm/],
  ["the page missing", { page: () => null }, /^要改 .*embed\.html 不是测算页（状态 404）/],
]) {
  test(`the check finds ${what}, and says what to do`, () =>
    onMaker({ instead }, async ({ page }) => {
      const found = await findings(page);
      for (const one of expected) assert.ok(found.some((finding) => one.test(finding)), `${one}\n${found.join("\n")}`);
    }));
}

test("the check names every file that the embed uses as one finding", () =>
  onMaker({}, async ({ page }) => {
    const html = await readFile(join(DIST, "embed.html"), "utf8");
    const files = new Set(html.match(/assets\/[\w.-]+/g));
    assert.ok((await findings(page)).includes(`通过 embed.html 用到的 ${files.size} 个文件都在，类型正确，框架可以读取。`));
  }));

test("the loader's leave is asked for by a seal alone", () =>
  onMaker({ instead: { loader: header("Access-Control-Allow-Origin", "") } }, async ({ page }) => {
    const without = (await findings(page)).join("\n");
    assert.match(without, /通过 fentan-embed\.js 在；服务器没有对它发送 Access-Control-Allow-Origin: \*，所以代码不能带校验值/);
    assert.ok(!without.includes("要改"), without);
    await page.getByLabel(/带校验值/).check();
    const sealed = (await findings(page)).join("\n");
    assert.match(sealed, /要改 代码带校验值（integrity），而服务器没有对 fentan-embed\.js 发送 Access-Control-Allow-Origin: \*/);
    assert.ok(!sealed.includes("same-origin"), sealed);
  }));

test("a frame that keeps its origin needs no leave, and is tried as one that does", () => {
  const closed = header("Access-Control-Allow-Origin", "");
  return onMaker({ instead: { glue: closed, wasm: closed } }, async ({ page }) => {
    assert.match((await findings(page)).join("\n"), /要改 沙箱中的页面不能读取/);
    await page.getByLabel(/框架保留自己的来源/).check();
    const found = await findings(page);
    for (const finding of found) assert.match(finding, /^通过 /);
    assert.ok(found.includes("通过 在沙箱框架中打开了。"));
  });
});

test("the loader of another folder is for that folder's own page to judge", async () => {
  const html = await readFile(join(DIST, "embed.html"), "utf8");
  await onMaker({ instead: { "old/embed.html": { body: html }, "old/fentan-embed.js": { body: "// older" } } }, async ({ page, fentan }) => {
    await page.getByLabel("测算页的地址").fill(`${fentan.base}old/embed.html`);
    assert.match((await findings(page)).join("\n"), /^未知 fentan-embed\.js 与本页的不同：请用它旁边的 embed-maker\.html 检查和复制。$/m);
  });
});

test("what is said changes its language with the page", () =>
  onMaker({ instead: { style: () => null } }, async ({ page }) => {
    await findings(page);
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.locator("#checking")).toHaveText(/^Checked: /, { useInnerText: true });
    const found = (await page.locator("#findings li").allInnerTexts()).join("\n");
    assert.match(found, /^to change Missing: assets\/embed-[\w-]+\.css \(404\)\. Upload everything in dist\/assets\/\.$/m);
    assert.ok(!/[一-鿿]/.test(found), found);
  }));

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
