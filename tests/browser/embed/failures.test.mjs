// What goes wrong with the embed's files: the visitor reads what to do, the host is told.

import assert from "node:assert/strict";
import test from "node:test";
import { OLD_BROWSER_POLICY, STRICT_POLICY } from "../../../xtask/node/server.mjs";
import { accessibilityProblems } from "../lib/axe.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { failsAs } from "./failing.mjs";
import { browserForThisFile, fitted } from "./hosts.mjs";

const onHost = browserForThisFile();

const headers = (name, value) => ({ headers: { [name]: value } });

const inFrame = (policy) => policy.replace("frame-ancestors 'self'", "frame-ancestors *");

const absent = (answer) => ({ ...answer, status: 404, body: "not found", headers: { ...answer.headers, "Content-Type": "text/plain" } });

const rewritten = (answer) => ({ ...answer, body: Buffer.concat([Buffer.from(answer.body), Buffer.from(" ")]) });

for (const [what, code, words, instead] of [
  ["a policy that forbids wasm", "policy", /wasm-unsafe-eval/, { page: headers("Content-Security-Policy", inFrame(STRICT_POLICY).replace("'wasm-unsafe-eval'", "")) }],
  ["a policy that forbids fetching", "policy", /安全设置/, { page: headers("Content-Security-Policy", inFrame(STRICT_POLICY).replace("connect-src 'self'", "connect-src 'none'")) }],
  ["files that a sandbox may not read", "cors", /Access-Control-Allow-Origin/, { glue: headers("Access-Control-Allow-Origin", ""), wasm: headers("Access-Control-Allow-Origin", "") }],
  ["wasm that a sandbox may not read", "cors", /Access-Control-Allow-Origin/, { wasm: headers("Access-Control-Allow-Origin", "") }],
  ["wasm that is missing", "missing", /缺少文件/, { wasm: absent }],
  ["glue that is missing", "missing", /缺少文件/, { glue: absent }],
  ["wasm that a gateway has rewritten", "altered", /不一致/, { wasm: rewritten }],
  ["glue that is called a text", "type", /text\/javascript/, { glue: { headers: { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" } } }],
  ["glue that is missing, and nobody says so to a sandbox", "cors", /缺少文件/, { glue: (answer) => ({ ...absent(answer), headers: { "Access-Control-Allow-Origin": "" } }) }],
  ["glue that a gateway has rewritten", "altered", /不一致/, { glue: rewritten }],
]) {
  test(`${what}: the visitor reads what to do`, () => onHost("plain.html", { fentan: { instead } }, (opened) => failsAs(code, words, opened)));
}

test("a network that fails", () =>
  onHost("two.html", {}, async ({ page, host }) => {
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(`${host.origin}/plain.html`);
    const calculator = (id) => page.frameLocator(`#${id} iframe`);
    await calculator("one").getByRole("alert").getByText("网络中断").waitFor();
  }));

test("a browser without WebAssembly", () =>
  onHost("plain.html", { script: () => delete window.WebAssembly }, (opened) => failsAs("old", /浏览器版本过旧/, opened)));

test("a server that gives the wasm the wrong type: it works", () =>
  onHost("plain.html", { fentan: { instead: { wasm: headers("Content-Type", "application/octet-stream") } } }, async ({ calculator, wrong }) => {
    await calculator("one").locator("#answer").waitFor();
    assert.deepEqual(await wrong(), []);
  }));

test("a policy for old browsers", () =>
  onHost("plain.html", { fentan: { instead: { page: headers("Content-Security-Policy", inFrame(OLD_BROWSER_POLICY)) } } }, async ({ calculator, wrong }) => {
    await calculator("one").locator("#answer").waitFor();
    assert.deepEqual(await wrong(), []);
  }));

test("the embed's script is blocked: words come by themselves, with the link, and axe finds nothing", () =>
  onHost("frame.html", { fentan: { instead: { script: absent } } }, async ({ page }) => {
    const calculator = page.frameLocator("#frame");
    await calculator.locator(".bones").waitFor();
    await expect(calculator.getByText("或脚本被拦截")).toBeHidden();
    await calculator.getByText("或脚本被拦截").waitFor();
    await expect(calculator.getByRole("link")).toBeVisible();
    await eventually(() => accessibilityProblems(page), []);
  }));

test("a host whose sandbox allows no scripts", () =>
  onHost("frame.html", {}, async ({ page }) => {
    const calculator = page.frameLocator("#frame");
    // A lazy frame that is sent elsewhere while it opens may stay.
    await calculator.locator("#answer").waitFor();
    await page.evaluate(() => {
      const frame = document.querySelector("#frame");
      frame.setAttribute("sandbox", "allow-popups");
      frame.src += "&again";
    });
    const words = calculator.locator("noscript p").first();
    await words.waitFor();
    await expect(words).toHaveText(/需要 JavaScript/);
    await expect(calculator.locator(".bones")).toBeHidden();
    await expect(calculator.getByRole("link")).toBeVisible();
  }));

test("a slow network: empty boxes soon, words after eight seconds, the calculator in their place when it comes", () => {
  let arrive;
  const arrives = new Promise((resolve) => (arrive = resolve));
  const wasm = async (answer) => {
    await arrives;
    return answer;
  };
  return onHost("plain.html", { fentan: { instead: { wasm } } }, async ({ page, calculator, said, wrong }) => {
    const began = Date.now();
    await calculator("one").locator(".bones").waitFor();
    const words = calculator("one").getByRole("status").getByText("网络较慢");
    await expect(words).toHaveCount(0);
    await words.waitFor();
    assert.ok(Date.now() - began > 5_000);
    await eventually(() => accessibilityProblems(page), []);
    arrive();
    await calculator("one").locator("#answer").waitFor();
    await expect(words).toHaveCount(0);
    await expect(calculator("one").locator(".bones")).toHaveCount(0);
    await fitted(page, "one");
    assert.deepEqual(await said("one", "error"), []);
    assert.deepEqual(await wrong(), []);
  });
});

test("the calculator stops: what it showed stays below the word that it is no longer right", () =>
  onHost("plain.html", {}, async ({ page, calculator, said, uncaught }) => {
    await calculator("one").locator("#answer").waitFor();
    await page.evaluate(() => document.querySelector("#one").setBudget({ trap: true }));
    await calculator("one").getByRole("alert").getByText("可能不是最新的").waitFor();
    await expect(calculator("one").locator("#answer")).toBeVisible();
    assert.deepEqual((await said("one", "error")).map(({ code }) => code), ["stopped"]);
    await eventually(() => accessibilityProblems(page), []);
    await fitted(page, "one");
    // What has stopped is not asked again; begun anew, it shows what the host wants.
    await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "2.00" }));
    await calculator("one").getByRole("button", { name: "重新载入" }).click();
    await calculator("one").getByText("2.00", { exact: true }).waitFor();
    await expect(calculator("one").getByRole("alert")).toHaveCount(0);
    assert.deepEqual(uncaught, []);
  }));
