// The page in a real Chromium 86, the oldest engine we support, under the policy published for old browsers.

import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { startChromium86 } from "../lib/chromium86.mjs";
import { DIST } from "../lib/places.mjs";
import { OLD_BROWSER_POLICY, startServer } from "../lib/server.mjs";

const STARTED = 'document.querySelector("#app > :not(#opening)") !== null';

let page, server;
before(async () => {
  server = await startServer({ root: DIST, policy: OLD_BROWSER_POLICY });
  page = await startChromium86();
});
after(async () => {
  await page?.close();
  await server.close();
});

test("it is Chromium 86", async () => {
  assert.match(await page.evaluate("navigator.userAgent"), /Chrome\/86\./);
});

test("the page starts", async () => {
  await page.goto(server.address);
  await page.waitFor(STARTED);
  assert.deepEqual(page.troubles, []);
});
