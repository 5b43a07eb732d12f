// Views whose code is loaded when they are first shown: what is loaded when, and what happens when it does not come.

import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { startChromium, untilStarted } from "../lib/chromium.mjs";

let chromium;
before(async () => (chromium = await startChromium()));
after(() => chromium.close());

const OWNERS = /\/chunk\.owners-[^/]*\.wasm$/;

/** Goes to the view of the owners, as its tab does. */
const showOwners = (page) => page.evaluate(() => (location.hash = "#view=owners"));

const failed = (page) => page.locator(".load-failed");

test("a first visit loads no view but its own, and each file once", () =>
  chromium.withPage({}, async ({ page, server, troubles }) => {
    await untilStarted(page);
    const chunks = () => server.requests.filter((path) => path.includes("/chunk."));
    assert.deepEqual(chunks(), []);
    await showOwners(page);
    await page.locator("main.owners").waitFor();
    const loaded = chunks();
    assert.ok(loaded.some((path) => OWNERS.test(path)));
    assert.ok(loaded.every((path) => /\/chunk\.(?:[a-z]+\.)*owners[.-]/.test(path)), String(loaded));
    await page.evaluate(() => (location.hash = "#view=budget"));
    await page.locator(".answer").waitFor();
    await showOwners(page);
    await page.locator("main.owners").waitFor();
    assert.deepEqual(chunks(), loaded);
    assert.deepEqual(troubles, []);
  }));

for (const [what, refuse] of [
  ["does not come", (route) => route.abort()],
  ["is not what was published", async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  }],
]) {
  test(`a file that ${what}: it is said, and tried again when asked`, () =>
    chromium.withPage({}, async ({ page }) => {
      await untilStarted(page);
      await page.route(OWNERS, refuse);
      await showOwners(page);
      await failed(page).waitFor();
      assert.match(await failed(page).innerText(), /没有载入[^]*was not loaded/);
      await failed(page).getByRole("button").click();
      await failed(page).waitFor();
      await page.unroute(OWNERS);
      await failed(page).getByRole("button").click();
      await page.locator("main.owners").waitFor();
      assert.equal(await failed(page).count(), 0);
      assert.equal(await page.locator(".crashed").count(), 0);
    }));
}
