// For pages, bundlers and workers: fentan.wasm is fetched, by default from beside this file.

import { isAddress, start, startSync } from "./core.js";

export { FentanError, assess, check, explain, read, rules, version } from "./core.js";

export function init(source) {
  return start(async () => {
    // Written out, so that bundlers see the file and bring it along.
    const found = await (source === undefined ? new URL("./fentan.wasm", import.meta.url) : source);
    return isAddress(found) ? fetch(found) : found;
  });
}

export function initSync(source) {
  startSync(() => source);
}
