// Rulebooks of one's own: what users hold is a plain frozen object; the module's part of it stays here, so that nobody
// can free it.

import { notRulebook, notToml } from "./error.js";
import { bytesOf } from "./input.js";

/** The module's rulebook by the object that stands for it. */
const handles = new WeakMap();

/** What stands for a loaded rulebook: `{ id, digest, name }`. */
export function aboutLoaded(handle) {
  const { id, digest, name } = handle.about();
  const rulebook = Object.freeze({ id, digest, name: Object.freeze(name) });
  handles.set(rulebook, handle);
  return rulebook;
}

/** The module's rulebook that the options of a call name; nothing where they name none. */
export function handleOf(options) {
  let cause;
  try {
    const rulebook = options?.rulebook;
    if (rulebook === undefined) return undefined;
    const handle = handles.get(rulebook);
    if (handle) return handle;
  } catch (thrown) {
    cause = thrown;
  }
  throw notRulebook(cause);
}

/** The bytes of a rulebook's file, from them or from its text. */
export function tomlOf(file) {
  let cause;
  try {
    const bytes = typeof file === "string" ? new TextEncoder().encode(file) : bytesOf(file);
    if (bytes) return bytes;
  } catch (thrown) {
    cause = thrown;
  }
  throw notToml(cause);
}
