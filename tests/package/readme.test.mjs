// The README's examples, run: a comment `// → …` behind a call says what it writes.

import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { startChromium } from "../browser/lib/chromium.mjs";
import { PACKAGE } from "../browser/lib/places.mjs";
import { FOLDER, node, tool, written } from "./lib/installed.mjs";

const README = readFileSync(join(FOLDER, "README.md"), "utf8");

/** The examples by the name in their first line. */
const examples = Object.fromEntries(
  [...README.matchAll(/^```\w+\n((?:\/\/|<!--) ([\w.-]+).*?)^```$/gms)].map(([, code, name]) => [name, code]),
);

test("there are examples of every kind", () => {
  assert.deepEqual(Object.keys(examples), ["who-pays.mjs", "another-city.mjs", "who-pays.cjs", "who-pays.ts", "page.html", "worker.mjs", "errors.mjs"]);
});

for (const name of ["linjiang-2024-8.toml", "linjiang-budget.json"]) {
  written(name, readFileSync(new URL(`../../examples/rulebooks/${name}`, import.meta.url)));
}

for (const name of ["who-pays.mjs", "another-city.mjs", "who-pays.cjs", "errors.mjs"]) {
  test(`${name} writes what it says`, () => {
    written(name, examples[name]);
    const expected = [...examples[name].matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => `${text}\n`);
    const { stdout, stderr } = node(name);
    assert.equal(stdout, expected.join(""), stderr);
  });
}

test("who-pays.ts is TypeScript at its strictest", () => {
  const file = written("who-pays.ts", examples["who-pays.ts"]);
  const { stdout, status } = tool("typescript/bin/tsc", "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022", file);
  assert.equal(status, 0, stdout);
});

test("page.html and worker.mjs work in a browser", async () => {
  cpSync(FOLDER, join(PACKAGE, "readme", "fentan"), { recursive: true });
  written("readme/index.html", examples["page.html"]);
  written("readme/worker.js", examples["worker.mjs"].replace('"fentan/inline"', '"./fentan/inline.js"'));
  const chromium = await startChromium();
  try {
    // The example's script stands in the page, which the strict policy refuses.
    await chromium.withPage({ server: { root: join(PACKAGE, "readme"), policy: null } }, async ({ page }) => {
      await page.waitForFunction(() => document.querySelector("output").textContent === "25");
      const budget = readFileSync(new URL("../../examples/worked-check.json", import.meta.url), "utf8");
      const city = await page.evaluate(
        (budget) =>
          new Promise((resolve, reject) => {
            const worker = new Worker("worker.js", { type: "module" });
            worker.onerror = reject;
            worker.onmessage = ({ data }) => resolve(data.projects[0].government.city);
            worker.postMessage(budget);
          }),
        budget,
      );
      assert.equal(city, "1130305.00");
    });
  } finally {
    await chromium.close();
  }
});
