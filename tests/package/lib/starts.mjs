// How a start of the package ends, and a server to start it from.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { FOLDER } from "./installed.mjs";

/** The package's own file, and what it holds. */
export const WASM = join(FOLDER, "fentan.wasm");
export const BYTES = readFileSync(WASM);

/** It has started. */
export const works = ({ rules }) => assert.equal(rules().measures.length, 25);

/** The error with which a start ends. */
export const failure = async (start) => {
  const error = await start().then(
    () => assert.fail("it started"),
    (error) => error,
  );
  assert.equal(error.name, "FentanError");
  assert.equal(error.code, "init.failed");
  assert.match(error.message, /^fentan\.wasm could not be started: ./);
  assert.match(error.messageZh, /^fentan\.wasm 未能启动：./);
  return error;
};

/** Runs the body with a server that answers everything with the same. */
export async function served(status, type, body, use) {
  const server = createServer((_, response) => response.writeHead(status, { "Content-Type": type }).end(body));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  try {
    await use(`http://127.0.0.1:${server.address().port}/fentan.wasm`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
