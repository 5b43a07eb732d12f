// Waiting for what is expected, wherever it is read from.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

/** How long a page may take to show what it was told: on a busy machine it is not there when the key comes up. */
const PATIENCE_MS = 10_000;

/** Waits until what is read is what is expected, and fails with the difference when it never is. */
export async function until(read, expected) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(20)) {
    if (isDeepStrictEqual(await read(), expected)) return;
  }
  assert.deepEqual(await read(), expected);
}
