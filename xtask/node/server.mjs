// A static server for this machine: what `cargo xtask serve` runs, and what the browser tests load the page from.
// It sends what the README recommends a portal to send, so the tests run under the strictest policy we promise.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const policy = (scriptSource) =>
  [
    "default-src 'none'",
    `script-src 'self' ${scriptSource}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
  ].join("; ");

/** What may be shown in a frame on anybody's page. */
const EMBED = "embed.html";

const mayBeFramed = (policy) => policy.replace("frame-ancestors 'self'", "frame-ancestors *");

/** Sandboxed frames, whose origin has no name, and pages that check the loader's seal read these. */
const READ_BY_OTHERS = /(?:^|\/)(?:assets\/[^/]+|fentan-embed\.js)$/;

/** The policy for today's browsers. */
export const STRICT_POLICY = policy("'wasm-unsafe-eval'");

/** The policy for Chromium before 97, which does not know 'wasm-unsafe-eval' and refuses wasm without 'unsafe-eval'. */
export const OLD_BROWSER_POLICY = policy("'unsafe-eval'");

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Best first. Brotli's quality is one that keeps up with a person who reloads; sizes are measured elsewhere. */
const ENCODINGS = [
  ["br", (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })],
  ["gzip", promisify(gzip)],
];

/**
 * Serves a folder on 127.0.0.1.
 *
 * @param {object} options
 * @param {string} options.root the folder
 * @param {number} [options.port] a free one if not given
 * @param {string} [options.base] the path under which the folder appears
 * @param {string | null} [options.policy] the Content-Security-Policy, or null to send none
 * @returns {Promise<{ address: string, requests: string[], close: () => Promise<void> }>} `requests` holds the
 *   path of every request so far
 */
export async function startServer({ root, port = 0, base = "/", policy = STRICT_POLICY }) {
  const folder = resolve(root);
  const compressed = new Map();
  const requests = [];

  /** The file that an address names, or null when it names none in the folder. */
  async function fileAt(pathname) {
    let path;
    try {
      path = decodeURIComponent(pathname);
    } catch {
      return null;
    }
    if (!path.startsWith(base)) return null;
    const file = resolve(join(folder, path.slice(base.length), path.endsWith("/") ? "index.html" : ""));
    if (!file.startsWith(folder + sep) || file.includes("\0")) return null;
    const found = await stat(file).catch(() => null);
    return found?.isFile() ? { file, version: found.mtimeMs } : null;
  }

  async function encode({ file, version }, accepted) {
    const body = await readFile(file);
    const [name, compress] = ENCODINGS.find(([name]) => accepted.includes(name)) ?? [];
    if (!name || extname(file) === ".png" || extname(file) === ".woff2") return { body };
    const key = `${file} ${version} ${name}`;
    if (!compressed.has(key)) compressed.set(key, compress(body));
    return { body: await compressed.get(key), encoding: name };
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    const found = request.method === "GET" || request.method === "HEAD" ? await fileAt(pathname) : null;
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!found) {
      response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("not found\n");
      return;
    }
    const { body, encoding } = await encode(found, String(request.headers["accept-encoding"] ?? ""));
    response.writeHead(200, {
      "Content-Type": TYPES[extname(found.file)] ?? "application/octet-stream",
      "Content-Length": body.length,
      ...(policy && { "Content-Security-Policy": pathname.endsWith(`/${EMBED}`) ? mayBeFramed(policy) : policy }),
      ...(READ_BY_OTHERS.test(pathname) && { "Access-Control-Allow-Origin": "*" }),
      "Cache-Control": pathname.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      Vary: "Accept-Encoding",
      ...(encoding && { "Content-Encoding": encoding }),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  });

  await new Promise((listening, failed) => {
    server.once("error", failed).listen(port, "127.0.0.1", listening);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}${base}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

/** Serves until interrupted: on the port asked for, else on 8080, else on a free one. */
async function main([root, port]) {
  const failed = (error) => {
    const reason = error.code === "EADDRINUSE" ? `port ${port} is taken; choose another with --port` : error.message;
    console.error(`error: ${reason}`);
    process.exit(1);
  };
  const server = port
    ? await startServer({ root, port: Number(port) }).catch(failed)
    : await startServer({ root, port: 8080 }).catch(() => startServer({ root })).catch(failed);
  console.log(`\n  分摊 Fentan:  ${server.address}\n\n  Ctrl+C stops it.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
