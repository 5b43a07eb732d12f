// What the boot script does beside starting the page: settings before the first paint, the seals of what is loaded
// later, links, and what a panic leaves behind.

import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { OLD_BROWSER_POLICY, startServer } from "../../../xtask/node/server.mjs";
import { accessibilityProblems } from "../lib/axe.mjs";
import { startChromium, untilStarted } from "../lib/chromium.mjs";
import { eventually } from "../lib/expect.mjs";
import { startChromium86 } from "../lib/old-chromium.mjs";
import { DIST } from "../lib/places.mjs";

let chromium;
before(async () => (chromium = await startChromium()));
after(() => chromium.close());

const AMOUNT = "projects[0].lines[1].amount";

/** Notes what the boot script has set by the time the page is parsed, before the app runs. */
const noteRoot = (page) =>
  page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      const root = document.documentElement;
      window.parsedRoot = { ...root.dataset, lang: root.lang };
    });
  });

const rootOf = (page) => page.evaluate(() => window.parsedRoot);

/** Runs a body on a page that finds these settings from an earlier visit. */
const withSettings = (settings, body) => {
  const before = async (page) => {
    await noteRoot(page);
    await page.addInitScript((settings) => localStorage.setItem("fentan.settings", settings), settings);
  };
  return chromium.withPage({ before }, body);
};

test("settings are applied before anything is drawn", async () => {
  const before = async (page) => {
    await noteRoot(page);
    await page.addInitScript(() => {
      localStorage.setItem("fentan.settings", JSON.stringify({ language: "en", theme: "dark", size: "large", unit: "wan" }));
      // A body there when they are applied would mean that something may have been drawn.
      const told = new MutationObserver(() => (window.late ??= document.body !== null));
      const root = () => document.documentElement && told.observe(document.documentElement, { attributeFilter: ["data-theme"] });
      new MutationObserver(root).observe(document, { childList: true });
    });
  };
  await chromium.withPage({ before }, async ({ page, troubles }) => {
    await untilStarted(page);
    await eventually(() => page.evaluate(() => window.late), false);
    await eventually(() => rootOf(page), { lang: "en", theme: "dark", size: "large" });
    assert.deepEqual(troubles, []);
  });
});

for (const [settings, expected] of [
  ['{"theme":"light"}', { theme: "light", lang: "zh-CN" }],
  ['{"theme":"auto","language":"zh","size":"normal"}', { theme: "auto", size: "normal", lang: "zh-CN" }],
  ['{"theme":"<b>","language":"constructor","size":9}', { lang: "zh-CN" }],
  ['{"theme":["dark"],"language":null}', { lang: "zh-CN" }],
  ["null", { lang: "zh-CN" }],
  ["[]", { lang: "zh-CN" }],
  ["{", { lang: "zh-CN" }],
]) {
  test(`settings ${settings} are read as far as they make sense`, () =>
    withSettings(settings, async ({ page, troubles }) => {
      await untilStarted(page);
      await eventually(() => rootOf(page), expected);
      assert.deepEqual(troubles, []);
    }));
}

test("storage that is forbidden changes nothing", async () => {
  const before = async (page) => {
    await noteRoot(page);
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("forbidden", "SecurityError"); } });
    });
  };
  await chromium.withPage({ before }, async ({ page }) => {
    await untilStarted(page);
    await eventually(() => rootOf(page), { lang: "zh-CN" });
  });
});

const panic = (page) =>
  page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") })));

const lost = (page) => page.evaluate(() => JSON.parse(localStorage.getItem("fentan.lost")));

test("a panic in the middle of an edit keeps what was typed, and offers to reload", () =>
  chromium.withPage({}, async ({ page }) => {
    await untilStarted(page);
    await page.locator(`[id="${AMOUNT}"]`).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("12万3");
    await panic(page);
    await eventually(() => lost(page), { path: AMOUNT, text: "12万3" });
    await eventually(() => accessibilityProblems(page), []);
    await page.evaluate(() => (window.before = true));
    await page.getByRole("alert").getByRole("button", { name: "重新载入 · Reload" }).click();
    await page.waitForFunction(() => !window.before);
    await untilStarted(page);
  }));

test("a panic with the focus on no text keeps nothing", () =>
  chromium.withPage({}, async ({ page }) => {
    await untilStarted(page);
    await page.locator("select").first().focus();
    await panic(page);
    await page.getByRole("alert").waitFor();
    await eventually(() => lost(page), null);
  }));

/** Changes a script on its way, without breaking it. */
const changed = (pattern) => (page) =>
  page.route(pattern, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n;` });
  });

test("a script of the page that was changed is refused", () =>
  chromium.withPage({ before: changed("**/fentan-*.js") }, ({ page }) => page.getByText("没有完整载入").waitFor()));

const askForLinks = 'window.fentan.pack("分摊").then(() => "loaded", ({ message }) => message === "not_loaded" ? "refused" : message)';

test("a script for links that was changed is refused, and asked for again the next time", () =>
  chromium.withPage({}, async ({ page }) => {
    await untilStarted(page);
    await changed("**/link-*.js*")(page);
    assert.equal(await page.evaluate(askForLinks), "refused");
    assert.equal(await page.evaluate(askForLinks), "refused");
    await page.unroute("**/link-*.js*");
    assert.equal(await page.evaluate(askForLinks), "loaded");
  }));

test("in Chromium 86 too a module that was away is asked for again", async () => {
  const site = await mkdtemp(join(tmpdir(), "fentan-site-"));
  await cp(DIST, site, { recursive: true });
  const name = (await readdir(join(site, "assets"))).find((name) => /^link-.*\.js$/.test(name));
  await rm(join(site, "assets", name));
  const server = await startServer({ root: site, policy: OLD_BROWSER_POLICY });
  const page = await startChromium86();
  try {
    await page.goto(server.address);
    await page.waitFor("window.fentan !== undefined");
    assert.equal(await page.evaluate(askForLinks), "refused");
    await cp(join(DIST, "assets", name), join(site, "assets", name));
    assert.equal(await page.evaluate(askForLinks), "loaded");
  } finally {
    await page.close();
    await server.close();
    await rm(site, { recursive: true });
  }
});

test("a text goes into a link and comes back, in the page", () =>
  chromium.withPage({}, async ({ page, server, troubles }) => {
    await untilStarted(page);
    assert.ok(!server.requests.some((path) => path.includes("/link-")));
    const text = '{"小区":"示例 🏘️"}'.repeat(1000);
    assert.equal(await page.evaluate(async (text) => window.fentan.unpack(await window.fentan.pack(text)), text), text);
    const codes = await page.evaluate(async () => {
      const zeros = new Uint8Array(180 << 20);
      const bomb = new Blob([zeros]).stream().pipeThrough(new CompressionStream("deflate"));
      const bytes = new Uint8Array(await new Response(bomb).arrayBuffer());
      let letters = "";
      for (const byte of bytes) letters += String.fromCharCode(byte);
      const link = `1.${btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
      const packed = await window.fentan.pack("分摊");
      const cases = [link, packed.slice(0, -4), `2${packed.slice(1)}`, "x".repeat(1e6)];
      return Promise.all(cases.map((packed) => window.fentan.unpack(packed).then(() => "read", ({ message }) => message)));
    });
    assert.deepEqual(codes, ["too_large", "damaged", "version", "too_large"]);
    assert.deepEqual(troubles, []);
  }));
