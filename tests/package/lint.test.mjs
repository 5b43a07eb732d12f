// The package as npm's linters and bundlers see it, and what is in it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { FOLDER, TARBALL, tool } from "./lib/installed.mjs";

const manifest = JSON.parse(readFileSync(join(FOLDER, "package.json"), "utf8"));

test("publint finds nothing", () => {
  const { stdout, stderr, status } = tool("publint/src/cli.js", TARBALL, "--strict");
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /All good!/);
});

test("the types are right for every way of importing", () => {
  // Not for the way before `exports`, which knows no subpaths, nor for the wasm file, whose type bundlers decide.
  const options = ["--profile", "node16", "--exclude-entrypoints", "wasm", "--no-emoji", "--format", "ascii"];
  const { stdout, stderr, status } = tool("@arethetypeswrong/cli/dist/index.js", TARBALL, ...options);
  assert.equal(status, 0, stdout + stderr);
  assert.match(stdout, /No problems found/);
});

test("types come first in every condition", () => {
  const walk = (conditions, path) => {
    if (typeof conditions === "string") return;
    const names = Object.keys(conditions);
    if (names.includes("types")) assert.equal(names[0], "types", path);
    for (const name of names) walk(conditions[name], `${path} ${name}`);
  };
  walk(manifest.exports, "exports");
});

test("every file is there, and nothing else", () => {
  assert.deepEqual(readdirSync(FOLDER).sort(), [
    "CHANGELOG.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "browser.d.ts",
    "browser.js",
    "core.cjs",
    "core.js",
    "fentan.wasm",
    "inline.cjs",
    "inline.d.cts",
    "inline.d.ts",
    "inline.js",
    "node.cjs",
    "node.d.cts",
    "node.d.ts",
    "node.js",
    "package.json",
    "wasm.d.ts",
  ]);
  assert.equal(manifest.sideEffects, false);
  assert.equal(manifest.dependencies, undefined);
});
