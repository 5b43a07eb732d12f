/**
 * `fentan.wasm`: what importing it gives is the bundler's choice. Where that is a `WebAssembly.Module` (workers at the
 * edge) or an address (`fentan/wasm?url`), it can be passed to `init`.
 */
declare const wasm: object;
export default wasm;
