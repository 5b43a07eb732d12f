// The page's start: under the policy we promise, under any path, and with words when it cannot start.

import assert from "node:assert/strict";
import test, { after, before } from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, startChromium, untilStarted } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";

let chromium;
before(async () => (chromium = await startChromium()));
after(() => chromium.close());

/** Opens a page that cannot start, and checks that it says so in both languages. */
async function saysInstead(options, chinese, english) {
  await chromium.withPage(options, async ({ page }) => {
    await page.getByText(chinese).waitFor();
    await page.getByText(english).waitFor();
    await expect(page.getByRole("alert")).toHaveCount(1);
    await eventually(() => accessibilityProblems(page), []);
  });
}

test("it starts under the strict policy, and loads nothing twice", async () => {
  await chromium.withPage({}, async ({ page, server, troubles }) => {
    await untilStarted(page);
    await screenshot(page, "start");
    assert.deepEqual(server.requests, [...new Set(server.requests)]);
    assert.deepEqual(troubles, []);
  });
});

test("axe finds nothing to complain about", async () => {
  await chromium.withPage({}, async ({ page }) => {
    await untilStarted(page);
    await eventually(() => accessibilityProblems(page), []);
  });
});

test("it starts under any path", async () => {
  await chromium.withPage({ server: { base: "/tools/费用 分摊/" } }, async ({ page, troubles }) => {
    await untilStarted(page);
    assert.deepEqual(troubles, []);
  });
});

test("it starts when the server gives wasm the wrong type", async () => {
  const before = (page) =>
    page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
    });
  await chromium.withPage({ before }, ({ page }) => untilStarted(page));
});

test("without a header its own policy keeps it from talking to others", async () => {
  await chromium.withPage({ server: { policy: null } }, async ({ page, troubles }) => {
    await untilStarted(page);
    assert.deepEqual(troubles, []);
    const answer = await page.evaluate(() => fetch("https://example.com/").then(() => "sent", () => "refused"));
    assert.equal(answer, "refused");
    await holds(() => assert.match(troubles.join("\n"), /connect-src 'self'/));
  });
});

test("a policy without wasm is named", async () => {
  await saysInstead(
    { server: { policy: "default-src 'self'" } },
    "不允许运行 WebAssembly",
    "does not allow WebAssembly",
  );
});

test("a browser without WebAssembly is told so", async () => {
  const before = (page) => page.addInitScript(() => delete window.WebAssembly);
  await saysInstead({ before }, "浏览器版本过旧", "This browser is too old");
});

test("a missing file is told", async () => {
  const before = (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404 }));
  await saysInstead({ before }, "没有完整载入", "did not load completely");
});

test("a file that was changed is refused", async () => {
  const before = (page) =>
    page.route("**/*.wasm", async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length - 1] ^= 1;
      await route.fulfill({ response, body });
    });
  await saysInstead({ before }, "没有完整载入", "did not load completely");
});

test("without JavaScript the shell says what to do", async () => {
  await chromium.withPage({ context: { javaScriptEnabled: false } }, async ({ page }) => {
    await page.getByText("脚本被拦截").waitFor();
    await page.getByText("scripts are blocked").waitFor();
  });
});

test("after a panic the page says that it has stopped, and that the work is kept", async () => {
  await chromium.withPage({}, async ({ page }) => {
    await untilStarted(page);
    // A panic is a trap: what the browser reports when the wasm stops in the middle of an event.
    await page.evaluate(() => dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") })));
    await page.getByRole("alert").getByText("页面出错，已停止").waitFor();
    await page.getByText("测算结果").first().waitFor();
    await screenshot(page, "stopped");
  });
});
