// For hosts that can fetch nothing: fentan.wasm is in this file, as base64.

import { start, startSync } from "./core.js";

export { FentanError, assess, check, explain, loadRulebook, read, rules, version } from "./core.js";

const BASE64 = "FENTAN_WASM";

const bytes = () => Uint8Array.from(atob(BASE64), (letter) => letter.charCodeAt(0));

export function init() {
  return start(async () => bytes());
}

export function initSync() {
  startSync(bytes);
}
