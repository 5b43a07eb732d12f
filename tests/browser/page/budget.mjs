// What the tests of the budget view share: how a person finds a field, and how a figure is read.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { startChromium, untilStarted } from "../lib/chromium.mjs";
import { eventually } from "../lib/expect.mjs";

/**
 * One browser for a test file. Gives back what runs the body of a test on the started page. It expects that nothing
 * forbidden happens there, unless the option `troubled` says that the test brings trouble about.
 */
export function browserForThisFile() {
  let chromium;
  before(async () => (chromium = await startChromium()));
  after(() => chromium?.close());
  return ({ troubled = false, ...options }, body) =>
    chromium.withPage(options, async ({ page, troubles }) => {
      await untilStarted(page);
      await body(page);
      if (!troubled) assert.deepEqual(troubles, []);
    });
}

/** The field at a path of the budget, say `projects[0].lines[1].amount`. */
export const field = (page, path) => page.locator(`[id="${path}"]`);

/** The visible figures with this path. A figure may stand in the summary and in its table. */
export const figures = (page, path) => page.locator(`[data-figure="${path}"]:visible`);

/** A figure's amount as the contract writes it: without the separators that people read. */
export async function figure(page, path) {
  return (await figures(page, path).first().textContent()).replaceAll(",", "");
}

/** Several figures of the first project at once, by their paths within it. */
export async function amounts(page, paths) {
  return Promise.all(paths.map((path) => figure(page, `projects[0].${path}`)));
}

/** The id of the element that has the focus. */
export const focused = (page) => page.evaluate(() => document.activeElement.id);

/** Waits until the element of this id has the focus. */
export const expectFocused = (page, id) => eventually(() => focused(page), id);

/** Waits until the figure at this path is the amount. */
export const expectFigure = (page, path, amount) => eventually(() => figure(page, path), amount);

/** Types a text into a field as a person does: over what it holds, and then leaves it. */
export async function enter(page, path, text) {
  const input = field(page, path);
  await input.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.type(text);
  await page.keyboard.press("Tab");
}

/** Pastes a text into a field as the browser does; says whether the page took it itself. */
export const pasteInto = (input, text) =>
  input.evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    input.focus();
    return !input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** The same by the field's path. */
export const paste = (page, path, text) => pasteInto(field(page, path), text);

/** Opens a file with this content, text or bytes. */
export const openFile = (page, content) =>
  page.locator("#open").setInputFiles({ name: "预算.json", mimeType: "application/json", buffer: Buffer.from(content) });

/** Adds every required measure that the project lacks, all of what is ticked. */
export async function fillMissing(page, count) {
  await button(page, `补上 ${count} 项缺少的必选内容…`).click();
  await page.getByRole("dialog").getByRole("searchbox", { name: "查找" }).press("Enter");
}

/** Looks at the project that a text finds. */
export async function chooseProject(page, text) {
  await page.getByRole("combobox", { name: "当前项目" }).fill(text);
  await page.keyboard.press("Enter");
}

/** A button called exactly so. */
export const button = (page, name) => page.getByRole("button", { name, exact: true });
