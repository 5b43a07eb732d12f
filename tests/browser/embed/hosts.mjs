// What the tests of the embed on host pages share.

import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../../../xtask/node/esbuild.mjs";
import { after, before } from "node:test";
import { launchChromium, openPage } from "../lib/chromium.mjs";
import { holds } from "../lib/expect.mjs";
import { startFentan, startHost } from "./site.mjs";

/** Text that the scripts around the embed are made of, as modules: no package.json beside them says to Node that they are. */
const SHELL = fileURLToPath(new URL("../../../web/shell/", import.meta.url));

/**
 * A module of `web/shell`, with what it imports.
 *
 * @param {string} path
 */
export async function shellModule(path) {
  const { outputFiles } = await build({ entryPoints: [join(SHELL, path)], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** Starts a browser for a test file; gives the function that opens a host's page with a fresh context and both sites. */
export function browserForThisFile() {
  let browser;
  before(async () => (browser = await launchChromium()));
  after(() => browser.close());

  /**
   * @param {string} path the host's page
   * @param {object} options
   * @param {object} [options.fentan] what `startFentan` takes
   * @param {object} [options.files] what `startHost` takes
   * @param {object} [options.context] what Playwright's `newContext` takes
   * @param {() => void} [options.script] runs before every document's own scripts
   * @param {(opened: { page, fentan, host, calculator, said, wrong }) => Promise<void>} body
   */
  return async function onHost(path, options, body) {
    const fentan = await startFentan(options.fentan);
    const host = await startHost(fentan, options.files);
    const { context, page } = await openPage(browser, { viewport: { width: 1000, height: 700 }, ...options.context });
    const uncaught = [];
    try {
      if (options.script) await context.addInitScript(options.script);
      page.on("pageerror", (error) => uncaught.push(error.message));
      await page.goto(`${host.origin}/${path}`);
      const calculator = (id) => page.frameLocator(`#${id} iframe`);
      const said = (id, type) => page.evaluate(([id, type]) => window.said.filter(([from, kind]) => from === id && kind === type).map(([, , detail]) => detail), [id, type]);
      /** What went wrong on the page or uncaught in any frame. */
      const wrong = async () => [...((await page.evaluate(() => window.wrong)) ?? []), ...uncaught];
      await body({ page, fentan, host, calculator, said, wrong, uncaught, context });
    } finally {
      await context.close();
      await host.close();
      await fentan.close();
    }
  };
}

/** Waits until a frame is as tall as its content, and gives the height. */
export async function fitted(page, id) {
  const content = await page.locator(`#${id} iframe`).elementHandle();
  const frame = await content.contentFrame();
  let height;
  await holds(async () => {
    const inside = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    height = await content.evaluate((frame) => frame.getBoundingClientRect().height);
    assert.equal(height, Math.max(inside, 120), `the frame of ${id} fits its content`);
  });
  return height;
}
