// The package's types: TypeScript accepts them at its strictest with every kind of module resolution, with a host's
// types and without, and they leave nothing untyped.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { FOLDER, imported, tool, written } from "./lib/installed.mjs";

const STRICTEST = [
  "--strict",
  "--exactOptionalPropertyTypes",
  "--noUncheckedIndexedAccess",
  "--noImplicitOverride",
  "--noPropertyAccessFromIndexSignature",
];

const USE = `
import {
  assess, check, explain, FentanError, init, initSync, loadRulebook, read, rules, version,
  type Assessment, type Budget, type BudgetInput, type Bytes, type Diagnostic, type AnyCity, type Explanation, type FentanErrorCode, type Options, type Rulebook, type Rules, type Yuan,
} from "fentan";
import * as inline from "fentan/inline";

const budget: Budget = {
  schema: "fentan/budget/1",
  rulebook: "fuzhou-2021-60",
  projects: [{
    id: "1", division: "350102", year: 2021, kind: "comprehensive", tier: "basic",
    lines: [{ id: "1", component: "basic.drainage", amount: "1.00" }], fees: [], funding: [],
  }],
};

/** A budget of another city, whose ids are not Fuzhou's. */
const elsewhere: AnyCity<Budget> = {
  schema: "fentan/budget/1",
  rulebook: "linjiang-2024-8",
  projects: [{
    id: "1", division: "990101", year: 2024, kind: "pipes",
    lines: [{ id: "1", component: "must.pipes.shared", amount: "1.00", shares: { treasury: "1" } }], fees: [], funding: [],
  }],
};

export function anotherCity(toml: string): string | undefined {
  const linjiang: Rulebook = loadRulebook(toml);
  const options: Options = { rulebook: linjiang };
  loadRulebook(new Uint8Array(8));
  check(budget, options);
  check(elsewhere, { rulebook: linjiang });
  rules({ rulebook: linjiang }).payers.map(({ id }: { id: string }) => id);
  const why: Explanation = explain(elsewhere, "projects[0].total", { rulebook: linjiang });
  const { projects, rulebook } = assess(elsewhere, { rulebook: linjiang });
  const pool: string | undefined = projects[0]?.payers?.["treasury"];
  return [pool, rulebook.digest === linjiang.digest, linjiang.name.zh, why.value].join();
}

export async function everything(): Promise<string> {
  await init();
  await init("/fentan.wasm");
  await init(new Uint8Array(8));
  await init(new ArrayBuffer(8));
  await inline.init();
  initSync();
  initSync(new Uint8Array(8));
  const assessment: Assessment = assess(budget);
  const city: Yuan | undefined = assessment.projects[0]?.government?.city;
  const diagnostics: Diagnostic[] = check(JSON.stringify(budget));
  const why: Explanation = explain(new Uint8Array(8), "projects[0].government.city");
  const read_: Budget = read(budget).budget;
  const buffers: Bytes[] = [new ArrayBuffer(8), new SharedArrayBuffer(8), new DataView(new ArrayBuffer(8)), new Uint16Array(8)];
  const inputs: BudgetInput[] = [...buffers, "{}", budget];
  inputs.forEach((input) => check(input));
  buffers.forEach((bytes) => initSync(bytes));
  const { measures }: Rules = rules();
  try {
    inline.rules();
  } catch (error) {
    if (error instanceof FentanError) {
      const code: FentanErrorCode = error.code;
      return code + error.messageZh + String(error.cause);
    }
  }
  return [version, city, diagnostics[0]?.hint?.zh, why.grounds?.[0]?.clause, read_.rulebook, measures.length].join();
}

// @ts-expect-error a rulebook is loaded first
assess(budget, { rulebook: "linjiang-2024-8" });
// @ts-expect-error another city's ids need its rules
assess(elsewhere);
// @ts-expect-error a number is no source
init(1);
// @ts-expect-error an amount is text, not a float
assess({ ...budget, projects: [{ ...budget.projects[0]!, lines: [{ id: "1", component: "custom", amount: 1 }] }] });
// @ts-expect-error there is no such schema
assess({ ...budget, schema: "fentan/budget/2" });
// @ts-expect-error a figure is named
explain(budget);
// @ts-expect-error a figure is text
explain(budget, 5);
// @ts-expect-error a promise is awaited first
assess(Promise.resolve(budget));
// @ts-expect-error errors are not made by users
new FentanError();
`;

const HOST = `
import { assess, check, init, read } from "fentan";
import wasm from "fentan/wasm";

export async function starts(): Promise<void> {
  await init(new URL("https://example.org/fentan.wasm"));
  await init(new Request("https://example.org/fentan.wasm"));
  await init(fetch("https://example.org/fentan.wasm"));
  await init(await fetch("https://example.org/fentan.wasm"));
  await init(new WebAssembly.Module(new Uint8Array(8)));
  await init(wasm);
}

export async function reads(file: File, response: Response): Promise<void> {
  assess(await file.arrayBuffer());
  check(await response.text());
  // @ts-expect-error a file is read first
  assess(file);
  // @ts-expect-error a response is read first
  read(response);
}
`;

/** What TypeScript complains of. */
function compile(...words) {
  const { stdout, stderr, status } = tool("typescript/bin/tsc", "--noEmit", "--target", "es2022", ...STRICTEST, ...words);
  return status === 0 ? "" : stdout + stderr;
}

test("TypeScript is asked", () => {
  assert.match(compile(written("wrong.mts", 'import { init } from "fentan"; init(1);')), /error TS/);
});

for (const [name, file, options] of [
  ["Node, ES modules", "use.mts", ["--module", "nodenext"]],
  ["Node, CommonJS", "use.cts", ["--module", "nodenext"]],
  ["a bundler", "use.ts", ["--module", "esnext", "--moduleResolution", "bundler"]],
  ["a bundler for browsers", "use.ts", ["--module", "esnext", "--moduleResolution", "bundler", "--customConditions", "browser"]],
]) {
  test(`TypeScript accepts its use in ${name}, without a host's types`, () => {
    const path = written(file, USE);
    assert.equal(compile(...options, "--lib", "es2022", "--types", "", path), "");
  });

  test(`TypeScript accepts its use in ${name}, with the DOM's types`, () => {
    const paths = [written(file, USE), written(`host-${file}`, HOST)];
    assert.equal(compile(...options, "--lib", "es2022,dom", ...paths), "");
  });
}

const DECLARATIONS = readFileSync(join(FOLDER, "node.d.ts"), "utf8");

test("the declarations leave nothing untyped", () => {
  const code = DECLARATIONS.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, "");
  assert.doesNotMatch(code, /\bany\b/);
});

test("what is declared is what there is", async () => {
  // A function may be declared more than once, for different options.
  const found = [...DECLARATIONS.matchAll(/^export declare (?:function|const|class) (\w+)/gm)].map(([, name]) => name);
  const declared = [...new Set(found)];
  for (const entry of ["fentan", "fentan/inline", "./node_modules/fentan/browser.js"]) {
    assert.deepEqual(Object.keys(await imported(entry)).sort(), declared.sort(), entry);
  }
});

test("every function, type and field says what it is", () => {
  const lines = DECLARATIONS.split("\n");
  const silent = lines.filter((line, index) => {
    const begins = /^export (declare|interface|type)|^ {2}(readonly )?\w+\??: /.test(line);
    return begins && !/\*\/$/.test(lines[index - 1]) && !/^ {2}(name|private)/.test(line);
  });
  assert.deepEqual(silent, []);
});
