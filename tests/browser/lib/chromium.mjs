// The page in today's Chromium, driven by Playwright.

import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { PATIENCE_MS, SLOWDOWN } from "./pace.mjs";
import { DIST, SCREENSHOTS } from "./places.mjs";
import { startServer } from "../../../xtask/node/server.mjs";

/** The screen of the office computers that the page is made for. */
const OFFICE_SCREEN = { width: 1366, height: 768 };

/** The Chromium that `CHROMIUM` or else `PATH` names; xtask's setup looks in the same places. */
export function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const files = ["chromium", "chromium-browser"].flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = files.find(existsSync);
  if (!found) throw new Error("no Chromium found; `cargo xtask setup --tests` installs it");
  return found;
}

/** Starts a browser. Root, as in a container, may not use the sandbox; the tests load nothing but our own pages. */
export const launchChromium = () =>
  chromium.launch({ executablePath: executable(), args: ["--no-sandbox"], timeout: PATIENCE_MS });

/** Opens a fresh context, nothing stored and nothing cached, with one page that waits as long as the tests do. */
export async function openPage(browser, options) {
  const context = await browser.newContext({ viewport: OFFICE_SCREEN, locale: "zh-CN", ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  if (SLOWDOWN > 1) context.on("page", (page) => slowDown(page).catch(() => {}));
  return { context, page: await context.newPage() };
}

/** Slows a page down; one that is closed at once is in no need of it. */
async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
}

/** Starts one browser for a test file. `withPage` runs the body of a test on a page, `close` ends the browser. */
export async function startChromium() {
  const browser = await launchChromium();
  return {
    withPage: (options, body) => withPage(browser, options, body),
    close: () => browser.close(),
  };
}

/**
 * Serves the site, opens it in a fresh context (nothing stored, nothing cached), hands it to the body of a test, and
 * clears all away whatever happens.
 *
 * The body gets the `page`, the `server` (see `startServer`) and `troubles`, which fills with everything that must not
 * happen, one text each: violations of the content-security policy, console errors and warnings, uncaught errors. A
 * test ends with `assert.deepEqual(troubles, [])`.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {object} options
 * @param {object} [options.server] what `startServer` takes beside the folder
 * @param {object} [options.context] what Playwright's `newContext` takes, say `viewport`
 * @param {string} [options.hash] what stands after the address, with its `#`
 * @param {boolean} [options.worker] whether the page may have its service worker: what that answers passes by
 *   `page.route`, so that most tests are better off without
 * @param {(page: import("playwright-core").Page) => Promise<void>} [options.before] runs before the page is loaded
 * @param {(opened: { page: import("playwright-core").Page, server: object, troubles: string[] }) => Promise<void>} body
 */
async function withPage(browser, options, body) {
  const server = await startServer({ root: DIST, ...options.server });
  const { context, page } = await openPage(browser, options.context);
  try {
    const troubles = await watch(page);
    if (!options.worker) await page.addInitScript(() => Object.defineProperty(navigator, "serviceWorker", { value: undefined }));
    await options.before?.(page);
    await page.goto(server.address + (options.hash ?? ""));
    await body({ page, server, troubles });
  } finally {
    await context.close();
    await server.close();
  }
}

/** The list that fills with what goes wrong in a page from now on. */
async function watch(page) {
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  await page.exposeFunction("reportViolation", (text) => troubles.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.reportViolation(`${event.effectiveDirective} refused ${event.blockedURI || "inline code"}`);
    });
  });
  return troubles;
}

/** The page is there once the app has replaced the shell's text. */
export async function untilStarted(page) {
  await page.waitForSelector("#app > :not(#opening)");
}

/** Writes a picture of the whole page to `tests/browser/screenshots`, for people to look at. */
export async function screenshot(page, name) {
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}
