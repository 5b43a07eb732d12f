// The page when a newer version is published: never an old one in the place of a new one that could be had, never a mix of
// two.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { STRICT_POLICY } from "../../../xtask/node/server.mjs";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, untilStarted } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { explains, siteForThisFile, untilKept, visit } from "./offline.mjs";

const onSite = siteForThisFile();

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

const versionOf = (page) => page.evaluate(() => document.querySelector("[data-version]").dataset.version);

/** The names of all assets that a page has loaded. */
const assetsOf = (page) =>
  page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.includes("/assets/")).map((name) => name.split("/").pop()));

const seal = (content) => createHash("sha384").update(content).digest("base64");

/** Puts a next version in the place of a site, as `cargo xtask dist` would: another style and another script for links. */
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
    // A rule of style, and an empty line.
    const more = { "fentan css": "\n:root{--next:1}", "link js": "\n" }[`${stem} ${extension}`];
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
    // The old script for links is nowhere but in the cache.
    await explains(page);
    assert.match(await page.evaluate(() => window.fentan.pack("分摊")), /^1\./);
    assert.deepEqual(troubles, []);
    const published = await readdir(join(site, "assets"));
    const links = (await assetsOf(page)).filter((name) => name.startsWith("link-"));
    assert.equal(links.length, 1);
    assert.ok(!published.includes(links[0]), "the file was changed");
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
    await eventually(waits, false);
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
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "newer");
    await expect(page.locator(".newer")).toHaveCount(1);
    await page.getByRole("button", { name: "重新载入 · Reload" }).click();
    await page.waitForFunction((next) => document.querySelector("[data-version]")?.dataset.version === next, next);
    await untilStarted(page);
    await expect(page.locator(".newer")).toHaveCount(0);
  }));

test("a page whose script for links went away before it could be kept says that there is a new version", () =>
  onSite({ policy: `${STRICT_POLICY}; worker-src 'none'`.replace("worker-src 'self'; ", "") }, async ({ page, site }) => {
    await publishNext(site);
    await page.getByRole("button", { name: "链接", exact: true }).click();
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
