// The static server itself, since what it sends decides what the other tests prove.

import assert from "node:assert/strict";
import { request } from "node:http";
import test, { after, before } from "node:test";
import { startServer, STRICT_POLICY } from "../../../xtask/node/server.mjs";
import { DIST } from "../lib/places.mjs";

let server;
before(async () => (server = await startServer({ root: DIST, base: "/tools/fentan/" })));
after(() => server.close());

/** Asks for a path exactly as written: `fetch` would tidy it first. */
function ask(path, headers = {}, method = "GET") {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({ ...response, headers: response.headers, status: response.statusCode, body: Buffer.concat(chunks) }));
    });
    sent.on("error", reject).end();
  });
}

test("the page comes with the strict policy", async () => {
  const { status, headers, body } = await ask("/tools/fentan/");
  assert.equal(status, 200);
  assert.equal(headers["content-type"], "text/html; charset=utf-8");
  assert.equal(headers["content-security-policy"], STRICT_POLICY);
  assert.match(body.toString(), /<div id="app">/);
});

test("files are compressed as asked for, and answer HEAD", async () => {
  const encoding = async (accepted) => (await ask("/tools/fentan/", { "Accept-Encoding": accepted })).headers["content-encoding"];
  assert.equal(await encoding("gzip, deflate, br"), "br");
  assert.equal(await encoding("gzip"), "gzip");
  assert.equal(await encoding("identity"), undefined);
  const head = await ask("/tools/fentan/", {}, "HEAD");
  assert.equal(head.body.length, 0);
  assert.notEqual(head.headers["content-length"], "0");
});

for (const path of [
  "/tools/fentan/../../Cargo.toml",
  "/tools/fentan/..%2f..%2fCargo.toml",
  "/tools/fentan/%2e%2e/Cargo.toml",
  "/tools/fentan/assets/../../Cargo.toml",
  "/tools/fentan/%2fetc/passwd",
  "/tools/fentan/%00",
  "/tools/fentan/%",
  "/tools/fentan/assets",
  "/tools/fentan/assets/",
  "/",
]) {
  test(`${path} names nothing`, async () => assert.equal((await ask(path)).status, 404));
}
