// What the tests of links share: how a person makes one, and what is in it.

import assert from "node:assert/strict";
import { button } from "./budget.mjs";

/** The dialog that makes a link. */
export const linkDialog = (page) => page.getByRole("dialog", { name: "做一个链接发给别人" });

/** Presses a button that asks for a link, and gives the dialog. */
export async function askForLink(page, pressed = button(page, "链接")) {
  await pressed.click();
  await linkDialog(page).waitFor();
  return linkDialog(page);
}

/**
 * Makes a link and gives back its hash.
 *
 * @param {import("playwright-core").Locator} [pressed] the button that asks for it
 * @param {"home" | "public" | "everything"} [choice] what it carries, where that is not what is chosen at first
 */
export async function linkFrom(page, pressed, choice) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialog = await askForLink(page, pressed);
  if (choice) await dialog.locator(`#link-${choice}`).check();
  await dialog.getByRole("button", { name: "复制链接" }).click();
  await page.getByText("链接已复制").waitFor();
  // The address stays: a reload opens one's own document.
  assert.doesNotMatch(page.url(), /link=/);
  return new URL(await page.evaluate(() => navigator.clipboard.readText())).hash;
}

/** What a link holds. */
export const contentOf = (page, hash) => page.evaluate(async (packed) => JSON.parse(await window.fentan.unpack(packed)), /link=([^&]+)/.exec(hash)[1]);

/** Opens a link in the same tab, as a person who pastes it into the address bar. */
export const follow = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);
