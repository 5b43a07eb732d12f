// Assertions that wait. A page draws what it was told when the machine comes to it: what is read at once may be what
// stood there before. So each of these is tried again until it holds, and fails with what was seen last.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { expect as playwright } from "@playwright/test";
import { PATIENCE_MS } from "./pace.mjs";

const PAUSE_MS = 50;

/** Playwright's assertions about locators: `await expect(locator).toHaveText("1.00")`. */
export const expect = playwright.configure({ timeout: PATIENCE_MS });

/**
 * Waits until a block of assertions passes. It may run many times, so it only reads; the last try begins when the
 * patience is over, and takes the time that it takes.
 */
export async function holds(check) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const isLast = Date.now() > end;
    try {
      return await check();
    } catch (error) {
      if (isLast) throw error;
    }
    await pause(PAUSE_MS);
  }
}

/** Waits until what is read is what is expected, strictly and deeply. */
export const eventually = (read, expected, message) =>
  holds(async () => assert.deepEqual(await read(), expected, message));
