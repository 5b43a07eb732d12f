// The page without a network, and the page when a newer version is published: never an old one in the place of a new
// one that could be had, never a mix of two.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, startChromium, untilStarted } from "../lib/chromium.mjs";
import { startChromium86 } from "../lib/chromium86.mjs";
import { DIST } from "../lib/places.mjs";
import { OLD_BROWSER_POLICY, startServer, STRICT_POLICY } from "../../../xtask/node/server.mjs";
import { until } from "../lib/until.mjs";

const CITY = "projects[0].government.city";

let chromium, folder;
before(async () => {
  chromium = await startChromium();
  folder = await mkdtemp(join(tmpdir(), "fentan-site-"));
});
after(async () => {
  await chromium?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a copy of the site, which the test may change and whose server it may stop, with its worker. */
async function onSite(server, body) {
  const site = await mkdtemp(join(folder, "copy-"));
  await cp(DIST, site, { recursive: true });
  await chromium.withPage({ worker: true, server: { root: site, ...server } }, async ({ page, ...opened }) => {
    await untilStarted(page);
    await body({ page, site, context: page.context(), ...opened });
  });
}

/** Waits until everything is kept, and the worker answers for the page. */
const untilKept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller);

/**
 * Looks for a new worker, as the browser does by itself a while after each visit, waits until none is on its way, and
 * says whether one waits for the last page of the one before to be closed.
 */
const untilSettled = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    for (;;) {
      const { installing, waiting } = registration;
      if (!installing) return waiting !== null;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

/** How many versions are kept whole. */
const versionsKept = (page) =>
  page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const whole = await Promise.all(opened.map(async (cache) => (await cache.keys()).some(({ url }) => url.endsWith("/whole"))));
    return whole.filter(Boolean).length;
  });

/** Another visit, in a tab of its own. */
async function visit(context, server, path = "") {
  const page = await context.newPage();
  await page.goto(server.address + path);
  if (!path) await untilStarted(page);
  return page;
}

/** Asks why a figure is so, which takes the companion. */
async function explains(page) {
  await page.locator(`[data-figure="${CITY}"]:visible`).first().click();
  await page.getByRole("dialog").getByText("六(二)1").first().waitFor();
}

const versionOf = (page) => page.evaluate(() => document.querySelector("[data-version]").dataset.version);

/** The names of all assets that a page has loaded. */
const assetsOf = (page) =>
  page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.includes("/assets/")).map((name) => name.split("/").pop()));

const seal = (content) => createHash("sha384").update(content).digest("base64");

/** Puts a next version in the place of a site, as `cargo xtask dist` would: another style and another companion. */
async function publishNext(site) {
  const changes = [];
  const change = async (name, renamed, content) => {
    const old = await readFile(join(site, name));
    await rm(join(site, name));
    await writeFile(join(site, renamed(seal(content(old)).slice(0, 12).replace(/[+/]/g, "-"))), content(old));
    changes.push([seal(old), seal(content(old))]);
  };
  for (const name of await readdir(join(site, "assets"))) {
    const [stem, extension] = [name.split("-")[0], name.split(".").pop()];
    // A rule of style, and an empty section of wasm.
    const more = { "fentan css": "\n:root{--next:1}", "companion wasm": "\0\x02\x01x" }[`${stem} ${extension}`];
    if (!more) continue;
    const renamed = (mark) => join("assets", `${stem}-${mark}.${extension}`);
    await change(join("assets", name), renamed, (content) => Buffer.concat([content, Buffer.from(more)]));
    const [old, next] = changes.at(-1).map((hash) => `${stem}-${hash.slice(0, 12).replace(/[+/]/g, "-")}.${extension}`);
    changes.push([old, next]);
  }
  const version = /data-version="([^"]+)"/.exec(await readFile(join(site, "index.html"), "utf8"))[1];
  changes.push([`"${version}"`, `"next-${version}"`]);
  const changed = (content) => Buffer.from(changes.reduce((text, [from, to]) => text.replaceAll(from, to), content.toString()));
  for (const name of ["rules.html", "rules.en.html", "index.html"]) await change(name, () => name, changed);
  await change("worker.js", () => "worker.js", changed);
  return `next-${version}`;
}

for (const base of ["/", "/tools/费用 分摊/"]) {
  test(`after one visit to ${base} the page starts, explains and shows the rules without a server`, () =>
    onSite({ base }, async ({ page, server, context, troubles }) => {
      await untilKept(page);
      assert.deepEqual(server.requests, [...new Set(server.requests)], "something is loaded twice");
      assert.deepEqual(troubles, []);
      await server.close();
      await explains(page);
      await explains(await visit(context, server));
      const rules = await visit(context, server, "rules.html#basic.drainage");
      await rules.getByText("附件2 基础版 8").first().waitFor();
      await rules.getByRole("link", { name: "English" }).click();
      await rules.getByRole("heading", { name: "Fuzhou funding rules" }).waitFor();
    }));
}

test("a next visit gets the new version, whole", () =>
  onSite({}, async ({ page, site, server, context }) => {
    await untilKept(page);
    const next = await publishNext(site);
    const visited = await visit(context, server);
    assert.equal(await versionOf(visited), next);
    await explains(visited);
    const published = await readdir(join(site, "assets"));
    for (const name of await assetsOf(visited)) assert.ok(published.includes(name), name);
    assert.equal(await visited.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--next")), "1");
    assert.equal(await visited.locator(".newer").count(), 0);
  }));

test("an open page keeps its own files when a new version is published, until it is closed", () =>
  onSite({}, async ({ page, site, server, context, troubles }) => {
    await untilKept(page);
    const old = await versionOf(page);
    const next = await publishNext(site);
    const visited = await visit(context, server);
    assert.equal(await untilSettled(visited), true);
    // The old companion is nowhere but in the cache.
    await explains(page);
    assert.deepEqual(troubles, []);
    const published = await readdir(join(site, "assets"));
    const companions = (await assetsOf(page)).filter((name) => name.startsWith("companion-"));
    assert.equal(companions.filter((name) => published.includes(name)).length, 1, "one of the two files was changed");
    assert.equal(await versionOf(page), old);
    // Without a network too the next visit is the newest.
    await server.close();
    const offline = await visit(context, server);
    assert.equal(await versionOf(offline), next);
    await explains(offline);
    for (const opened of context.pages()) await opened.close();
    // It takes the browser a moment to see that the last page is closed.
    let later;
    const waits = async () => {
      await later?.close();
      later = await visit(context, server);
      return untilSettled(later);
    };
    await until(waits, false);
    assert.equal(await versionsKept(later), 1);
    assert.equal(await versionOf(later), next);
    await explains(later);
  }));

test("a page that stays open says that there is a new version, and goes to it when asked", () =>
  onSite({}, async ({ page, site }) => {
    await untilKept(page);
    const next = await publishNext(site);
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.getByRole("status").getByText("网站已发布新版本").waitFor();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    assert.deepEqual(await accessibilityProblems(page), []);
    await screenshot(page, "newer");
    assert.equal(await page.locator(".newer").count(), 1);
    await page.getByRole("button", { name: "重新载入 · Reload" }).click();
    await page.waitForFunction((next) => document.querySelector("[data-version]")?.dataset.version === next, next);
    await untilStarted(page);
    assert.equal(await page.locator(".newer").count(), 0);
  }));

test("a page whose companion went away before it could be kept says that there is a new version", () =>
  onSite({ policy: `${STRICT_POLICY}; worker-src 'none'`.replace("worker-src 'self'; ", "") }, async ({ page, site }) => {
    await publishNext(site);
    await page.locator(`[data-figure="${CITY}"]:visible`).first().click();
    await page.getByText("没有载入，请检查网络后再试").waitFor();
    await page.getByRole("status").getByText("网站已发布新版本").waitFor({ state: "attached" });
  }));

test("where a file is not what was published nothing is kept, and the next visit tries again", () =>
  onSite({}, async ({ page, site, server, context }) => {
    await untilKept(page);
    await publishNext(site);
    // As in the middle of publishing: the worker is new already, a page not yet.
    const rules = await readFile(join(site, "rules.html"));
    await writeFile(join(site, "rules.html"), "another version");
    const visited = await visit(context, server);
    assert.equal(await untilSettled(visited), false);
    assert.equal(await versionsKept(visited), 1);
    await writeFile(join(site, "rules.html"), rules);
    const again = await visit(context, server);
    assert.equal(await untilSettled(again), true);
    assert.equal(await versionsKept(again), 2);
  }));

/** Listens where the site was, and does with every request what it is told. */
async function inItsPlace(server, answer, body) {
  const { port } = new URL(server.address);
  await server.close();
  const other = createServer(answer);
  await new Promise((listening) => other.listen(port, "127.0.0.1", listening));
  try {
    await body();
  } finally {
    other.closeAllConnections();
    await new Promise((closed) => other.close(closed));
  }
}

test("a server that says nothing is not waited for, and one that is broken is passed by", () =>
  onSite({}, async ({ page, server, context }) => {
    await untilKept(page);
    await inItsPlace(server, () => {}, async () => explains(await visit(context, server)));
    await inItsPlace(server, (request, response) => response.writeHead(503).end(), async () => explains(await visit(context, server)));
  }));

test("what the server says on purpose is passed on", () =>
  onSite({}, async ({ page, server, context }) => {
    await untilKept(page);
    const moved = (request, response) => response.writeHead(request.url === "/?" ? 302 : 404, { Location: "/login" }).end("moved");
    await inItsPlace(server, moved, async () => {
      const visited = await visit(context, server, "?");
      assert.equal(new URL(visited.url()).pathname, "/login");
    });
  }));

test("a site that names the policies of trusted types can name ours", () =>
  onSite({ policy: `${STRICT_POLICY}; trusted-types fentan` }, async ({ page, troubles }) => {
    await untilKept(page);
    assert.deepEqual(troubles, []);
  }));

test("in Chromium 86 too the page starts and explains without a server", async () => {
  const server = await startServer({ root: DIST, policy: OLD_BROWSER_POLICY });
  const page = await startChromium86();
  try {
    const started = 'document.querySelector("#app > :not(#opening)") !== null';
    await page.goto(server.address);
    await page.waitFor(started);
    await page.evaluate("navigator.serviceWorker.ready.then(() => {})");
    await server.close();
    await page.goto(server.address);
    await page.waitFor(started);
    await page.click('[data-figure="projects[0].lines[8].shares.telecom_operators"]');
    await page.waitFor(`document.querySelector("dialog[open]")?.textContent.includes("附件2 基础版 8")`);
  } finally {
    await page.close();
    await server.close();
  }
});
