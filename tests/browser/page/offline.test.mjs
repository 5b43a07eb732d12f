// The page without a network, or with a server that is not itself.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import test from "node:test";
import { OLD_BROWSER_POLICY, startServer, STRICT_POLICY } from "../../../xtask/node/server.mjs";
import { startChromium86 } from "../lib/old-chromium.mjs";
import { DIST } from "../lib/places.mjs";
import { explains, siteForThisFile, untilKept, visit } from "./offline.mjs";

const onSite = siteForThisFile();

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
