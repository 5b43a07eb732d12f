// What the tests of the page's worker share: visits, and what of a version is kept.

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { startChromium, untilStarted } from "../lib/chromium.mjs";
import { DIST } from "../lib/places.mjs";

export const CITY = "projects[0].government.city";

/**
 * One browser for a test file. Gives what opens a copy of the site, which a test may change and whose server it may stop,
 * with its worker.
 */
export function siteForThisFile() {
  let chromium, folder;
  before(async () => {
    chromium = await startChromium();
    folder = await mkdtemp(join(tmpdir(), "fentan-site-"));
  });
  after(async () => {
    await chromium?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return async (server, body) => {
    const site = await mkdtemp(join(folder, "copy-"));
    await cp(DIST, site, { recursive: true });
    await chromium.withPage({ worker: true, server: { root: site, ...server } }, async ({ page, ...opened }) => {
      await untilStarted(page);
      await body({ page, site, context: page.context(), ...opened });
    });
  };
}

/** Waits until everything is kept, and the worker answers for the page. */
export const untilKept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller);

/** Another visit, in a tab of its own. */
export async function visit(context, server, path = "") {
  const page = await context.newPage();
  await page.goto(server.address + path);
  if (!path) await untilStarted(page);
  return page;
}

/** Asks why a figure is so. */
export async function explains(page) {
  await page.locator(`[data-figure="${CITY}"]:visible`).first().click();
  await page.getByRole("dialog").getByText("六(二)1").first().waitFor();
}
