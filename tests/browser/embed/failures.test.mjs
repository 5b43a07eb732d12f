// What a visitor reads when the embed cannot work, and that it works where it can: in the place of each figure that is
// missing stand words that say what to do, and the link to the full page.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { OLD_BROWSER_POLICY, STRICT_POLICY } from "../../../xtask/node/server.mjs";
import { browserForThisFile, fitted } from "./hosts.mjs";

const onHost = browserForThisFile();

const headers = (name, value) => ({ headers: { [name]: value } });
const inFrame = (policy) => policy.replace("frame-ancestors 'self'", "frame-ancestors *");
const never = { body: undefined, headers: {} };

/** Waits for the words about a failure: an alert with this in it, the link below it, and the host told the code. */
async function failsAs(code, words, { page, calculator, said, uncaught }) {
  const alert = calculator("one").getByRole("alert");
  await alert.getByText(words).first().waitFor();
  assert.equal(await calculator("one").getByRole("link").isVisible(), true);
  assert.equal(await calculator("one").locator("#answer").count(), 0);
  await page.waitForFunction(() => window.said.some(([, type]) => type === "error"));
  const errors = await said("one", "error");
  assert.deepEqual(errors.map((error) => error.code), [code]);
  assert.match(errors[0].zh, words);
  assert.ok(errors[0].en.length > 20);
  await fitted(page, "one");
  assert.deepEqual(uncaught, []);
}

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
    assert.equal(await calculator.getByText("或脚本被拦截").isVisible(), false);
    await calculator.getByText("或脚本被拦截").waitFor();
    assert.equal(await calculator.getByRole("link").isVisible(), true);
    assert.deepEqual(await accessibilityProblems(page), []);
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
    assert.match(await words.textContent(), /需要 JavaScript/);
    assert.equal(await calculator.locator(".bones").isVisible(), false);
    assert.equal(await calculator.getByRole("link").isVisible(), true);
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
    assert.equal(await words.count(), 0);
    await words.waitFor();
    assert.ok(Date.now() - began > 5_000);
    assert.deepEqual(await accessibilityProblems(page), []);
    arrive();
    await calculator("one").locator("#answer").waitFor();
    assert.equal(await words.count(), 0);
    assert.equal(await calculator("one").locator(".bones").count(), 0);
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
    assert.equal(await calculator("one").locator("#answer").isVisible(), true);
    assert.deepEqual((await said("one", "error")).map(({ code }) => code), ["stopped"]);
    assert.deepEqual(await accessibilityProblems(page), []);
    await fitted(page, "one");
    // What has stopped is not asked again; begun anew, it shows what the host wants.
    await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "2.00" }));
    await calculator("one").getByRole("button", { name: "重新载入" }).click();
    await calculator("one").getByText("2.00", { exact: true }).waitFor();
    assert.equal(await calculator("one").getByRole("alert").count(), 0);
    assert.deepEqual(uncaught, []);
  }));

test("a budget beside the host's page that is missing: no example stands in its place", () =>
  onHost("plain.html", {}, async ({ page, ...opened }) => {
    await page.evaluate(() => document.querySelector("#one").setAttribute("budget", "b.json"));
    await failsAs("budget", /预算没有读到/, { page, ...opened });
    await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "3.00" }));
    await opened.calculator("one").getByText("3.00", { exact: true }).waitFor();
    assert.equal(await opened.calculator("one").getByRole("alert").count(), 0);
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
    assert.equal(await calculator("one").locator("#answer").count(), 0);
    const [first, ...others] = await said("one", "error");
    assert.match(first.zh, /过长/);
    assert.deepEqual([first.code, ...others.map(({ code }) => code)], ["budget", "budget"]);
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
    assert.equal(await calculator("one").getByRole("alert").count(), 0);
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
    assert.equal(await calculator("one").locator("#answer").textContent(), "—");
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
    // The way out carries the link as it came: it remembers the rules that it was made under.
    await calculator.locator(`#full[href="${fentan.base}#view=budget&link=${link}"]`).waitFor();
    // Nobody else is asked, whatever the address says.
    const asked = host.requests.length;
    await show(`budget=${encodeURIComponent(`${host.origin}/b.json`)}`);
    await calculator.getByRole("alert").getByText("预算没有读到").waitFor();
    assert.equal(await calculator.locator("#answer").count(), 0);
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
    assert.deepEqual([await variable("--accent"), await variable("--paper"), await variable("--radius")], ["#7a1f1f", "#ffffff", "8px"]);
    assert.deepEqual(await accessibilityProblems(page), []);
    await theme("accent:#e4eaed;ink:#e4eaed;paper:#101418");
    assert.equal(await variable("--paper"), "#101418");
    assert.deepEqual(await accessibilityProblems(page), []);
    assert.deepEqual(await said("one", "error"), []);
    await theme("ink:#999999;paper:#ffffff;accent:#7a1f1f");
    assert.deepEqual([await variable("--accent"), await variable("--ink")], ["", ""]);
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
