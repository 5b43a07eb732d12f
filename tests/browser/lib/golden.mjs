// Golden cases: Markdown files that say what goes in and what must come out. The native tests of crates/core read the
// same files; tests/README.md describes the format.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The fenced blocks that a case may have. */
const BLOCKS = ["json", "figures", "diagnostics"];

/**
 * Every case below a folder, in the order of files and headings.
 *
 * @returns {{ name: string, budget: string, figures?: string[], diagnostics?: string[] }[]}
 */
export function readCases(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".md"));
  return files.sort().flatMap((file) => {
    const path = join(folder, file);
    return parseCases(readFileSync(path, "utf8"), relative(folder, path));
  });
}

/** The cases of one file's text. */
export function parseCases(markdown, file) {
  const cases = [];
  let block = null;
  for (const line of markdown.split(/\r?\n/)) {
    const current = cases.at(-1);
    if (block) {
      if (line === "```") block = null;
      else block.push(line);
    } else if (line.startsWith("## ")) {
      cases.push({ name: `${file}: ${line.slice(3).trim()}`, blocks: {} });
    } else if (line.startsWith("```")) {
      const kind = line.slice(3).trim();
      if (!current) throw new Error(`${file}: a block stands before the first case`);
      if (!BLOCKS.includes(kind)) throw new Error(`${current.name}: unknown block \`${kind}\``);
      if (current.blocks[kind]) throw new Error(`${current.name}: a second block \`${kind}\``);
      block = current.blocks[kind] = [];
    }
  }
  if (block) throw new Error(`${cases.at(-1).name}: a block is not closed`);
  return cases.map(({ name, blocks: { json, figures, diagnostics } }) => {
    if (!json) throw new Error(`${name}: no block \`json\``);
    return { name, budget: json.join("\n"), figures, diagnostics };
  });
}

/** Every leaf of an assessment as a line `path value`. */
export function figuresOf(assessment) {
  const lines = [];
  const walk = (value, path) => {
    if (value === null || typeof value !== "object") lines.push(`${path} ${value}`);
    else if (Array.isArray(value)) value.forEach((item, index) => walk(item, `${path}[${index}]`));
    else for (const [key, item] of Object.entries(value)) walk(item, path ? `${path}.${key}` : key);
  };
  walk(assessment, "");
  return lines;
}

/** Every diagnostic as a line `severity code path`: the budget's own first, then by project. */
export function diagnosticsOf({ diagnostics, projects }) {
  const all = [...diagnostics, ...projects.flatMap((project) => project.diagnostics)];
  return all.map(({ severity, code, path }) => `${severity} ${code} ${path || "-"}`);
}

/** What of a case's expectations an assessment does not meet, as texts; empty when all is well. */
export function differences({ figures = [], diagnostics }, assessment) {
  const actual = figuresOf(assessment);
  const found = figures.filter((line) => line !== "").flatMap((line) => missingFigure(line, actual));
  if (diagnostics) {
    const expected = diagnostics.filter((line) => line !== "").join("\n");
    const given = diagnosticsOf(assessment).join("\n");
    if (expected !== given) found.push(`diagnostics: expected\n${expected}\ngot\n${given}`);
  }
  return found;
}

/** A line's complaint, as a list of none or one. The value `-` says that nothing may stand at the path. */
function missingFigure(line, actual) {
  const path = line.slice(0, line.indexOf(" "));
  const there = actual.filter((leaf) => leaf.startsWith(path) && " .[".includes(leaf[path.length]));
  const met = line === `${path} -` ? there.length === 0 : actual.includes(line);
  return met ? [] : [`expected ${line}; ${there.length > 0 ? `got ${there.join(", ")}` : "nothing stands there"}`];
}
