// The page as one file, opened from a disk as by a double click: nothing beside it, no server, no network.

import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, startChromium, untilStarted } from "../lib/chromium.mjs";
import { eventually, holds } from "../lib/expect.mjs";
import { startChromium86 } from "../lib/old-chromium.mjs";
import { DIST } from "../lib/places.mjs";

const FILE = join(DIST, "fentan.html");

let chromium, folder, address;
before(async () => {
  chromium = await startChromium();
  folder = await mkdtemp(join(tmpdir(), "fentan 单文件-"));
  // Alone, and under the name that the page suggests for it.
  await copyFile(FILE, join(folder, "分摊.html"));
  address = pathToFileURL(join(folder, "分摊.html")).href;
});
after(async () => {
  await chromium?.close();
  await rm(folder, { recursive: true, force: true });
});

const CITY = "projects[0].government.city";
const GRANT = "projects[0].funding[0].amount";

/** Opens the file, and expects that nothing forbidden happens and that nothing else is asked for. */
const onFile = (body) =>
  chromium.withPage({ worker: true }, async ({ page, server, troubles }) => {
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(address);
    await untilStarted(page);
    await body(page);
    assert.deepEqual(troubles, []);
    // The site on which `withPage` begins may still be loading its icon.
    assert.deepEqual(requests.filter((url) => !url.startsWith("data:") && !url.startsWith(server.address)), [address]);
  });

test("it starts, takes an amount and explains a figure", () =>
  onFile(async (page) => {
    await page.locator(`[id="${GRANT}"]`).fill("1104240");
    await page.keyboard.press("Tab");
    const city = page.locator(`[data-figure="${CITY}"]:visible`).first();
    await city.getByText("828,185.00").waitFor();
    await city.click();
    await page.getByRole("dialog").getByText("六(二)1").first().waitFor();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "single-file");
  }));

test("it carries texts into links and back", () =>
  onFile(async (page) => {
    const text = "老旧小区 🏘️";
    assert.equal(await page.evaluate(async (text) => window.fentan.unpack(await window.fentan.pack(text)), text), text);
  }));

test("D24: its link says that it opens on this computer alone", () =>
  onFile(async (page) => {
    await page.getByRole("button", { name: "链接", exact: true }).click();
    await page.getByRole("dialog").getByText("这个链接只能在这台电脑上打开。发给别人请存成文件。").waitFor();
  }));

test("what was entered is there the next time", () =>
  chromium.withPage({ worker: true }, async ({ page, troubles }) => {
    const city = page.locator(`[data-figure="${CITY}"]:visible`).first();
    await page.goto(address);
    await page.locator(`[id="${GRANT}"]`).fill("1104240");
    await page.keyboard.press("Tab");
    await city.getByText("828,185.00").waitFor();
    await page.waitForFunction(() => localStorage.length > 0);
    await page.goto("about:blank");
    await page.goto(address);
    await city.getByText("828,185.00").waitFor();
    assert.deepEqual(troubles, []);
  }));

test("it has no way to talk to anybody and runs no script but its own", () =>
  chromium.withPage({ worker: true }, async ({ page, troubles }) => {
    await page.goto(address);
    await untilStarted(page);
    assert.equal(await page.evaluate(() => fetch("https://example.com/").then(() => "sent", () => "refused")), "refused");
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.strange = true";
      document.body.appendChild(script);
      document.body.setAttribute("onclick", "window.strange = true");
      document.body.click();
    });
    assert.equal(await page.evaluate(() => window.strange), undefined);
    for (const directive of ["connect-src", "script-src-elem", "script-src-attr"]) {
      await holds(() => assert.ok(troubles.some((trouble) => trouble.includes(directive)), directive));
    }
  }));

test("it says in words what to do where it is opened on a site whose policy stops it", () =>
  chromium.withPage({ worker: true }, async ({ page, server }) => {
    await page.goto(`${server.address}fentan.html`);
    await page.getByText("请先保存到本机").waitFor();
  }));

test("it holds no reference to another file", async () => {
  const html = await readFile(FILE, "utf8");
  assert.doesNotMatch(html, /(src|href)="(?!data:)/);
  assert.doesNotMatch(html, /sourceMappingURL/);
});

test("in Chromium 86 too it starts, takes an amount and explains a figure", async () => {
  const page = await startChromium86();
  try {
    const city = (amount) => `[...document.querySelectorAll('[data-figure="${CITY}"]')].pop()?.textContent === "${amount}"`;
    await page.goto(address);
    await page.waitFor(city("1,130,305.00"));
    await page.fill(`[id="${GRANT}"]`, "1104240");
    await page.press("Tab");
    await page.waitFor(city("828,185.00"));
    await page.click('[data-figure="projects[0].lines[8].shares.telecom_operators"]');
    await page.waitFor(`document.querySelector("dialog[open]")?.textContent.includes("附件2 基础版 8")`);
    const text = "老旧小区 🏘️";
    assert.equal(await page.evaluate(`window.fentan.pack("${text}").then(window.fentan.unpack)`), text);
    assert.deepEqual(page.troubles, []);
  } finally {
    await page.close();
  }
});
