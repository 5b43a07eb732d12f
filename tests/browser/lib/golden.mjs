// Golden cases: what goes in and what must come out. The crate tests/golden reads the Markdown files, for these tests and
// for the native ones; tests/README.md describes the format.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));

let suites;

/**
 * Every case below a folder of tests, in the order of files and headings.
 *
 * @param {"cases" | "owners" | "vote"} suite the folder
 * @returns {{ name: string, budget: string, figures: { path: string, keys: (string | number)[], value: string | null }[],
 *   diagnostics: string[] | null }[]} `value` is null where nothing may stand, `diagnostics` where the case does not say
 */
export function readCases(suite) {
  suites ??= JSON.parse(
    execFileSync("cargo", ["run", "--quiet", "--package", "fentan-golden"], {
      cwd: REPOSITORY,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );
  return suites[suite];
}

/** Every diagnostic as a line `severity code path`: the budget's own first, then by project. */
export function diagnosticsOf({ diagnostics, projects }) {
  const all = [...diagnostics, ...projects.flatMap((project) => project.diagnostics)];
  return all.map(({ severity, code, path }) => `${severity} ${code} ${path || "-"}`);
}

/** What of a case's expectations an answer does not meet, as texts; empty when all is well. */
export function differences({ figures, diagnostics }, answer) {
  const found = figures.flatMap((figure) => complaint(figure, answer));
  if (diagnostics) {
    const [expected, given] = [diagnostics.join("\n"), diagnosticsOf(answer).join("\n")];
    if (expected !== given) found.push(`diagnostics: expected\n${expected}\ngot\n${given}`);
  }
  return found;
}

/** A figure's complaint, as a list of none or one. */
function complaint({ path, keys, value }, answer) {
  const parent = keys.slice(0, -1).reduce((place, key) => step(place, key), answer);
  const last = keys.at(-1);
  const expected = `expected ${path} ${value ?? "-"}`;
  if (!isKeyOf(last, parent)) return [`${expected}; what is above the path's last step is missing`];
  const found = step(parent, last);
  if (value === null) return found === undefined ? [] : [`${expected}; got ${JSON.stringify(found)}`];
  if (found === undefined) return [`${expected}; nothing stands there`];
  if (found !== null && typeof found === "object") return [`${expected}; an object or a list stands there`];
  return String(found) === value ? [] : [`${expected}; got ${found}`];
}

/** Whether a value is of the kind that may have such a key: an object for a name, a list for a number. */
function isKeyOf(key, value) {
  return value !== null && typeof value === "object" && Array.isArray(value) === (typeof key === "number");
}

function step(value, key) {
  return isKeyOf(key, value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
