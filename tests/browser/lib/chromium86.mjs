// The page in a real Chromium 86, the oldest it supports, and the embed in a real Chromium 83. Playwright does not speak
// to them, so this drives them over the raw DevTools protocol, with no more than the tests need.
//
// The engines come inside npm's chrome-aws-lambda, compressed. They get no security fixes: they load loopback pages only.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import WebSocket from "ws";

/** How long anything may take: a start takes under a second, so more is a hang. */
const PATIENCE_MS = 15_000;

/** Single-process is how this build was made to run; the sandbox needs rights that containers lack. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--single-process",
  "--no-zygote",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--lang=zh-CN",
  "--window-size=1366,768",
  "--remote-debugging-port=0",
];

/** Keys that `press` knows, with the codes that Chromium wants beside the name. */
const KEYS = { Enter: { code: 13, text: "\r" }, Escape: { code: 27 }, Tab: { code: 9 } };

/** The packages that the engines come in, by version. */
const PACKAGES = { 83: "chrome-aws-lambda-83", 86: "chrome-aws-lambda" };

/** The unpacked engine; unpacked once, next to the package it comes from. */
async function executable(version) {
  const name = PACKAGES[version];
  const modules = dirname(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)));
  const file = join(modules, ".cache", `chromium-${version}`, "chromium");
  if (!existsSync(file)) {
    const packed = await readFile(join(modules, name, "bin", "chromium.br"));
    await mkdir(dirname(file), { recursive: true });
    // Under another name until it is whole: an interrupted run must not leave half a browser.
    await writeFile(`${file}.part`, await promisify(brotliDecompress)(packed), { mode: 0o755 });
    await rename(`${file}.part`, file);
  }
  return file;
}

/** This build now and then starts deaf: it listens and never answers. Another start then does. */
const STARTS = 3;

/** Starts Chromium 86 with one empty page. */
export const startChromium86 = () => startOldChromium(86);

/**
 * Starts an old Chromium with one empty page.
 *
 * @param {83 | 86} version
 * @returns {Promise<OldPage>}
 */
export async function startOldChromium(version) {
  for (let left = STARTS - 1; ; left -= 1) {
    try {
      return await startOnce(version);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

async function startOnce(version) {
  const profile = await mkdtemp(join(tmpdir(), `fentan-chromium-${version}-`));
  const chromium = spawn(await executable(version), [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let connection;
  const stop = async () => {
    connection?.close();
    const ended = new Promise((resolve) => chromium.once("close", resolve));
    if (chromium.exitCode === null && chromium.kill("SIGKILL")) await ended;
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const { host } = new URL(await debuggerAddress(chromium));
    const targets = await (await fetch(`http://${host}/json/list`)).json();
    const { webSocketDebuggerUrl } = targets.find(({ type }) => type === "page");
    connection = await Connection.open(webSocketDebuggerUrl);
    const page = new OldPage(connection, stop);
    for (const domain of ["Page", "Runtime", "Log"]) await connection.send(`${domain}.enable`);
    return page;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Chromium writes where it listens to standard error, among other things. */
async function debuggerAddress(chromium) {
  const said = [];
  const found = new Promise((resolve, reject) => {
    createInterface({ input: chromium.stderr }).on("line", (line) => {
      said.push(line);
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    chromium.once("error", reject);
    chromium.once("close", (code) => reject(new Error(`Chromium ended (${code}):\n${said.join("\n")}`)));
  });
  return within(found, "an old Chromium to listen");
}

/** The DevTools protocol: numbered commands with their answers, and events. */
class Connection {
  #socket;
  #waiting = new Map();
  #listeners = [];

  static async open(address) {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    await within(
      new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject)),
      "the connection to an old Chromium",
    );
    return new Connection(socket);
  }

  constructor(socket) {
    this.#socket = socket;
    socket.on("message", (data) => {
      const { id, method, params, result, error } = JSON.parse(data);
      if (!id) return this.#listeners.forEach((listener) => listener(method, params));
      const { resolve, reject, command } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reject(new Error(`${command}: ${error.message}`));
      else resolve(result);
    });
    socket.on("close", () => {
      for (const { reject, command } of this.#waiting.values()) reject(new Error(`${command}: Chromium ended`));
    });
  }

  #sent = 0;

  send(command, params = {}) {
    const id = ++this.#sent;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, command }));
    this.#socket.send(JSON.stringify({ id, method: command, params }));
    return within(answer, command);
  }

  onEvent(listener) {
    this.#listeners.push(listener);
  }

  close() {
    this.#socket.close();
  }
}

/** The one page of an old Chromium. */
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

/** A promise with an end to it. */
async function within(promise, what) {
  const timer = new AbortController();
  const late = pause(PATIENCE_MS, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`waited in vain for ${what}`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
  }
}
