// For Node: fentan.wasm is read from the disk, by default from beside this file.

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isAddress, start, startSync } from "./core.js";

export { FentanError, assess, check, explain, read, rules, version } from "./core.js";

const beside = () => new URL("./fentan.wasm", import.meta.url);

export function init(source) {
  return start(async () => {
    const found = await (source === undefined ? beside() : source);
    if (!isAddress(found)) return found;
    const address = String(found.href ?? found.url ?? found);
    if (/^(https?|data|blob):/.test(address)) return fetch(found);
    return readFile(address.startsWith("file:") ? new URL(address) : address);
  });
}

/** Without a source, reads the file and waits for the disk. */
export function initSync(source) {
  startSync(() => source ?? readFileSync(beside()));
}
