// Accessibility, as far as a machine can judge it.

import axe from "axe-core";

/**
 * Runs every rule of axe, colour contrast and best practices included, and returns what it finds as texts.
 *
 * The source goes in by evaluation: a script element would be refused by the page's policy. What axe cannot decide
 * is left out, so a test asserts that the list is empty.
 *
 * @param {import("playwright-core").Page | import("playwright-core").Frame} page of which the frames in it are no part
 * @returns {Promise<string[]>}
 */
export async function accessibilityProblems(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = failureSummary.split("\n").slice(1).map((line) => line.trim()).join("; ");
      return `${id} at ${target.join(" ")}: ${help} (${why})`;
    }),
  );
}
