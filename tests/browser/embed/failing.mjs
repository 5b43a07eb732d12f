// What the tests of what goes wrong share: answers that break something, and the words that a visitor then reads.

import assert from "node:assert/strict";
import { expect } from "../lib/expect.mjs";
import { fitted } from "./hosts.mjs";

/** Waits for the words about a failure: an alert with this in it, the link below it, and the host told the code. */
export async function failsAs(code, words, { page, calculator, said, uncaught }) {
  const alert = calculator("one").getByRole("alert");
  await alert.getByText(words).first().waitFor();
  await expect(calculator("one").getByRole("link")).toBeVisible();
  await expect(calculator("one").locator("#answer")).toHaveCount(0);
  await page.waitForFunction(() => window.said.some(([, type]) => type === "error"));
  const errors = await said("one", "error");
  assert.deepEqual(errors.map((error) => error.code), [code]);
  assert.match(errors[0].zh, words);
  assert.ok(errors[0].en.length > 20);
  await fitted(page, "one");
  assert.deepEqual(uncaught, []);
}
