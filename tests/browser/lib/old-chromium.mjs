// The page in a real Chromium 86, the oldest it supports, and the embed in a real Chromium 83. Playwright does not speak
// to them, so this drives them over the raw DevTools protocol, with no more than the tests need.
//
// A run of tests has one browser of each version, whichever of its files need it (old-chromium-process.mjs); each page
// has a context of its own in it, nothing stored and nothing cached.

import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Connection } from "./devtools.mjs";
import { PATIENCE_MS } from "./pace.mjs";

/** How long the process that starts the browser may take, its second start and unpacking the engine among it. */
const START_PATIENCE_MS = 300_000;

/** The process whose end is the end of the run: node's test runner, or this file where it runs by itself. */
const RUN = process.env.NODE_TEST_CONTEXT ? process.ppid : process.pid;

const PROCESS = fileURLToPath(new URL("old-chromium-process.mjs", import.meta.url));

/** Keys that `press` knows, with the codes that Chromium wants beside the name. */
const KEYS = { Enter: { code: 13, text: "\r" }, Escape: { code: 27 }, Tab: { code: 9 } };

/** Starts Chromium 86 with one empty page. */
export const startChromium86 = () => startOldChromium(86);

/**
 * Opens an empty page in an old Chromium, which is started where this run has none yet.
 *
 * @param {83 | 86} version
 * @returns {Promise<OldPage>}
 */
export async function startOldChromium(version) {
  const folder = join(tmpdir(), `fentan-chromium-${version}-${RUN}`);
  try {
    return await openPage(await addressOf(version, folder));
  } catch (error) {
    console.warn(`Chromium ${version} is started once more: ${error.message}`);
    await rm(folder, { recursive: true, force: true });
    return openPage(await addressOf(version, folder));
  }
}

/** Where the run's browser of this version listens. Whoever makes the folder starts it, all others wait for it. */
async function addressOf(version, folder) {
  if (await mkdir(folder).then(() => true, () => false)) {
    spawn(process.execPath, [PROCESS, String(version), folder, String(RUN)], { detached: true, stdio: "ignore" }).unref();
  }
  const told = (name) => readFile(join(folder, name), "utf8").catch(() => null);
  for (const end = Date.now() + START_PATIENCE_MS; Date.now() < end; await pause(50)) {
    const address = await told("address");
    const failed = await told("failed");
    const said = (address || failed) && (await told("said"));
    if (said) console.warn(said.trim());
    if (failed) throw new Error(failed);
    if (address) return address;
  }
  throw new Error(`waited in vain for Chromium ${version} to start`);
}

/** A page in a context of its own. */
async function openPage(address) {
  const browser = await Connection.open(address);
  try {
    const { browserContextId } = await browser.send("Target.createBrowserContext");
    const { targetId } = await browser.send("Target.createTarget", { url: "about:blank", browserContextId });
    const connection = await Connection.open(new URL(`/devtools/page/${targetId}`, address).href);
    for (const domain of ["Page", "Runtime", "Log"]) await connection.send(`${domain}.enable`);
    return new OldPage(connection, async () => {
      connection.close();
      // Where the browser has ended by itself, so has the page.
      await browser.send("Target.disposeBrowserContext", { browserContextId }).catch(() => {});
      browser.close();
    });
  } catch (error) {
    browser.close();
    throw error;
  }
}

/** A page of an old Chromium. */
class OldPage {
  /** Everything that must not happen: violations of the policy, console errors, uncaught errors, one text each. */
  troubles = [];

  /** The script contexts of the page's documents, its frames' among them, for `evaluate`. */
  contexts = [];

  #connection;
  #stop;

  constructor(connection, stop) {
    this.#connection = connection;
    this.#stop = stop;
    connection.onEvent((method, params) => {
      if (method === "Runtime.exceptionThrown") {
        const { exception, text } = params.exceptionDetails;
        this.troubles.push(`uncaught: ${exception?.description ?? text}`);
      } else if (method === "Runtime.consoleAPICalled" && ["error", "warning"].includes(params.type)) {
        const words = params.args.map(({ value, description }) => value ?? description);
        this.troubles.push(`console ${params.type}: ${words.join(" ")}`);
      } else if (method === "Log.entryAdded" && ["error", "warning"].includes(params.entry.level)) {
        this.troubles.push(`${params.entry.source} ${params.entry.level}: ${params.entry.text}`);
      } else if (method === "Runtime.executionContextCreated") {
        this.contexts.push(params.context.id);
      } else if (method === "Runtime.executionContextDestroyed") {
        this.contexts = this.contexts.filter((id) => id !== params.executionContextId);
      } else if (method === "Runtime.executionContextsCleared") {
        this.contexts = [];
      }
    });
  }

  async goto(address) {
    const { errorText } = await this.#connection.send("Page.navigate", { url: address });
    if (errorText) throw new Error(`could not open ${address}: ${errorText}`);
  }

  /**
   * The value of an expression in the page, or in the document of this script context; promises are awaited, errors
   * are thrown here.
   */
  async evaluate(expression, contextId) {
    const { result, exceptionDetails } = await this.#connection.send("Runtime.evaluate", {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression is truthy and returns its value; `evaluate` says where it is evaluated. */
  async waitFor(expression, evaluate = (expression) => this.evaluate(expression)) {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const value = await evaluate(expression);
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited in vain for ${expression}; ${await this.#state()}`);
      await pause(50);
    }
  }

  /** Clicks the middle of the first element that the selector finds, as a mouse does. */
  async click(selector) {
    const quoted = JSON.stringify(selector);
    await this.waitFor(`document.querySelector(${quoted}) !== null`);
    const [x, y] = await this.evaluate(`(() => {
      const element = document.querySelector(${quoted});
      element.scrollIntoView({ block: "center" });
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    })()`);
    for (const type of ["mousePressed", "mouseReleased"]) {
      await this.#connection.send("Input.dispatchMouseEvent", { type, x, y, button: "left", clickCount: 1 });
    }
  }

  /** Replaces what a field holds by typing over it. The field keeps the focus: `press("Tab")` leaves it. */
  async fill(selector, text) {
    await this.click(selector);
    await this.evaluate(`document.querySelector(${JSON.stringify(selector)}).select()`);
    await this.#connection.send("Input.insertText", { text });
  }

  async press(key) {
    const { code, text } = KEYS[key];
    const event = { key, code: key, windowsVirtualKeyCode: code };
    await this.#connection.send("Input.dispatchKeyEvent", { type: text ? "keyDown" : "rawKeyDown", text, ...event });
    await this.#connection.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  }

  async close() {
    await this.#stop();
  }

  async #state() {
    const text = await this.evaluate("document.body.innerText.slice(0, 400)");
    return `the page shows ${JSON.stringify(text)}, troubles: ${JSON.stringify(this.troubles)}`;
  }
}
