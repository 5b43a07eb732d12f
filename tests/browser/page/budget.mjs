// What the tests of the budget view share: how a person finds a field, and how a figure is read.

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

/** Types a text into a field as a person does: over what it holds, and then leaves it. */
export async function enter(page, path, text) {
  const input = field(page, path);
  await input.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.type(text);
  await page.keyboard.press("Tab");
}

/** A button called exactly so. */
export const button = (page, name) => page.getByRole("button", { name, exact: true });
