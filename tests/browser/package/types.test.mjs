// The package's type declarations: TypeScript accepts them at its strictest, and they leave nothing untyped.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { PACKAGE } from "../lib/places.mjs";

const TSC = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

for (const host of ["node", "web"]) {
  const declarations = join(PACKAGE, host, "fentan_wasm.d.ts");

  test(`TypeScript accepts the declarations for ${host}`, () => {
    const options = ["--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom,esnext.disposable"];
    const { stdout } = spawnSync(process.execPath, [TSC, ...options, declarations], { encoding: "utf8" });
    assert.equal(stdout, "");
  });

  test(`the declarations for ${host} leave nothing untyped`, () => {
    const code = readFileSync(declarations, "utf8").replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, "");
    assert.doesNotMatch(code, /\bany\b/);
  });
}
