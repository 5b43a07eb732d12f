// For pages, bundlers and workers: fentan.wasm is fetched, by default from beside this file.

import { beside, isAddress, start, startSync } from "./core.js";

export { FentanError, assess, check, explain, loadRulebook, read, rules, version } from "./core.js";

// The address is written out, so that bundlers see the file and bring it along.
const fetchBeside = () => fetch(new URL("./fentan.wasm", import.meta.url));

export function init(source) {
  return start(async () => {
    if (source === undefined) return beside(fetchBeside);
    const found = await source;
    return isAddress(found) ? fetch(found) : found;
  });
}

export function initSync(source) {
  startSync(() => source);
}
