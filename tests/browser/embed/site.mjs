// A site that hosts Fentan, and sites whose pages embed it: two servers, so two origins, as in life.

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { OLD_BROWSER_POLICY, STRICT_POLICY } from "../../../xtask/node/server.mjs";
import { DIST } from "../lib/places.mjs";

const HOSTS = fileURLToPath(new URL("../hosts", import.meta.url));
const FAKE = fileURLToPath(new URL("fake.js", import.meta.url));

/** The smallest module there is. */
const EMPTY_WASM = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

const seal = (body) => `sha384-${createHash("sha384").update(body).digest("base64")}`;

/**
 * Serves what `answer` gives for a path; null is a 404, an answer without a body never ends.
 *
 * @param {(path: string) => Promise<null | { body?: string | Buffer, status?: number, headers?: object }>} answer
 */
async function serve(answer) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(1);
    requests.push(request.url);
    const found = await answer(path).catch(() => null);
    if (found && found.body === undefined) return;
    const type = path.endsWith("/") ? TYPES[".html"] : (TYPES[extname(path)] ?? "text/plain");
    const headers = { "Content-Type": type, "Cache-Control": "no-store" };
    for (const [name, value] of Object.entries({ ...headers, ...found?.headers })) if (value) response.setHeader(name, value);
    response.writeHead(found ? (found.status ?? 200) : 404).end(found ? found.body : "not found");
  });
  const requests = [];
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

/**
 * The site that hosts Fentan, below `tools/fentan/`, with what docs/embedding.md tells it to send. Its calculator is
 * the fake one, unless `real`.
 *
 * @param {object} [options]
 * @param {boolean} [options.real]
 * @param {boolean} [options.old] whether the policy is the one for old browsers
 * @param {Record<string, object | ((answer: object) => object)>} [options.instead] what is answered otherwise: to
 *   `page`, `script`, `glue`, `wasm`, `style`, `loader`, or another path below `tools/fentan/`
 */
export async function startFentan({ real = false, old = false, instead = {} } = {}) {
  const page = await readFile(join(DIST, "embed.html"), "utf8");
  const [, script] = /<script src="([^"]+)"/.exec(page);
  const [, style] = /<link rel="stylesheet" href="([^"]+)"/.exec(page);
  const named = Object.fromEntries([...page.matchAll(/data-(\w+)="(assets[^"]+)"/g)].map(([, name, path]) => [path, name]));
  const names = { "embed.html": "page", "fentan-embed.js": "loader", [script]: "script", [style]: "style", ...named };
  const fakes = real ? {} : { glue: await readFile(FAKE), wasm: EMPTY_WASM };
  const policy = (old ? OLD_BROWSER_POLICY : STRICT_POLICY).replace("frame-ancestors 'self'", "frame-ancestors *");

  /** embed.html with the seals of what stands in the place of the calculator. */
  function resealed(html) {
    if (real) return html;
    return html
      .replace(/data-wasm-seal="[^"]+"/, `data-wasm-seal="${seal(fakes.wasm)}"`)
      .replace(/integrity="[^"]+" crossorigin defer/, `integrity="${seal(fakes.glue)}" crossorigin defer`);
  }

  const server = await serve(async (path) => {
    const below = path.replace(/^tools\/fentan\//, "") || "index.html";
    const name = names[below] ?? below;
    const file = fakes[name] ?? (await readFile(join(DIST, below)).catch(() => null));
    const headers = { "Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff", "Content-Security-Policy": policy };
    const answer = file && { body: name === "page" ? resealed(file.toString()) : file, headers };
    const other = instead[name];
    if (typeof other === "function") return other(answer);
    return other ? { ...answer, ...other, headers: { ...answer?.headers, ...other.headers } } : answer;
  });
  return { ...server, base: `${server.origin}/tools/fentan/` };
}

/**
 * A site whose pages (`tests/browser/hosts`) embed the calculator of another. In them `{{fentan}}` is the address that
 * hosts it, `{{origin}}` its origin, `{{self}}` the page's own origin.
 *
 * @param {{ base: string, origin: string }} fentan
 * @param {Record<string, object>} [instead] other files by their path, or other headers
 */
export async function startHost(fentan, instead = {}) {
  const server = await serve(async (path) => {
    const other = instead[path];
    const body = other?.body ?? (await readFile(join(HOSTS, path), "utf8").catch(() => null));
    if (body === null) return null;
    const fill = (text) => text.replaceAll("{{fentan}}", fentan.base).replaceAll("{{origin}}", fentan.origin);
    const [, policy] = /<!-- policy: (.*?) -->/s.exec(body) ?? [];
    const headers = { ...(policy && { "Content-Security-Policy": fill(policy) }), ...other?.headers };
    return { ...other, body: typeof body === "string" ? fill(body) : body, headers };
  });
  return server;
}
