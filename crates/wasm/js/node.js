// For Node: fentan.wasm is read from the disk, by default from beside this file.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { beside, besideSync, isAddress, start, startSync } from "./core.js";

export { FentanError, assess, check, explain, loadRulebook, read, rules, version } from "./core.js";

const address = () => new URL("./fentan.wasm", import.meta.url);

export function init(source) {
  return start(async () => {
    if (source === undefined) return beside(() => readFile(address()));
    const found = await source;
    if (!isAddress(found)) return found;
    const named = String(found.href ?? found.url ?? found);
    if (/^(https?|data|blob):/.test(named)) return fetch(found);
    return readFile(named.startsWith("file:") ? new URL(named) : named);
  });
}

/** Without a source, reads the file and waits for the disk. */
export function initSync(source) {
  startSync(() => (source === undefined ? besideSync(() => readFileSync(address())) : source));
}
