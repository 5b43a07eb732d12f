// The package as its users have it: packed and installed in a project of its own (`cargo xtask test wasm` does that).

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PACKAGE } from "../../browser/lib/places.mjs";

/** The package's own folder. */
export const FOLDER = join(PACKAGE, "node_modules", "fentan");

/** What was packed. */
export const TARBALL = join(PACKAGE, readdirSync(PACKAGE).find((name) => name.endsWith(".tgz")) ?? "missing.tgz");

/** An entry of the package as an ES module, found as a script in the project finds it. */
export function imported(entry) {
  const file = written(`import-${entry.replace(/\W/g, "-")}.mjs`, `export * from ${JSON.stringify(entry)};\n`);
  return import(pathToFileURL(file));
}

/** Writes a file of the project and returns its path. */
export function written(name, text) {
  const file = join(PACKAGE, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

let copies = 0;

/** An entry in a copy of the package of its own, since a module starts once; `here` is where that copy is. */
export function fresh(entry = "node.js") {
  const copy = `copies/${process.pid}-${(copies += 1)}`;
  for (const name of [entry, "core.js", "fentan.wasm", "package.json"]) written(join(copy, name), readFileSync(join(FOLDER, name)));
  return import(pathToFileURL(written(join(copy, "use.js"), `export * from "./${entry}";\nexport const here = import.meta.url;\n`)));
}

/** Runs Node in the project: its exit status and what it wrote. */
export function node(...words) {
  return spawnSync(process.execPath, words, { cwd: PACKAGE, encoding: "utf8" });
}

/** Runs one of npm's tools in the project, by the file of its package that starts it. */
export function tool(path, ...words) {
  return node(join(dirname(fileURLToPath(import.meta.url)), "../node_modules", path), ...words);
}
