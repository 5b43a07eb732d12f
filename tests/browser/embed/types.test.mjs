// The types of <fentan-calculator>, checked by the TypeScript compiler at its strictest.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import test from "node:test";
import { DIST } from "../lib/places.mjs";

const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

/** What the compiler says about a script that uses the element. */
async function complaints(source) {
  const folder = await mkdtemp(join(tmpdir(), "fentan-embed-types-"));
  try {
    await copyFile(join(DIST, "fentan-embed.d.ts"), join(folder, "fentan-embed.d.ts"));
    await writeFile(join(folder, "host.ts"), source);
    const flags = ["--noEmit", "--strict", "--target", "es2020", "--lib", "es2020,dom", "--types", "", "fentan-embed.d.ts", "host.ts"];
    return await new Promise((done) => execFile(process.execPath, [compiler, ...flags], { cwd: folder }, (error, out) => done(error ? out : "")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test("a host's script in TypeScript", async () => {
  const source = `
    const calculator = document.createElement("fentan-calculator");
    calculator.setBudget({ schema: "fentan/budget/1" });
    calculator.setBudget("{}");
    calculator.addEventListener("ready", () => {});
    calculator.addEventListener("change", ({ detail }) => {
      const pays: string | null = detail.toPay;
      const government: string | null | undefined = detail.groups["government"];
      console.log(pays, government, detail.schema === "fentan/embed/1", detail.estimate && detail.household);
    });
    calculator.addEventListener("error", function ({ detail }) {
      console.log(detail.code, detail.zh, detail.en, this.setBudget);
    });
    calculator.addEventListener("click", (event) => event.clientX);
    const listener = ({ detail }: FentanCalculatorEvents["change"]) => console.log(detail.toPay);
    calculator.addEventListener("change", listener);
    calculator.removeEventListener("change", listener);
    document.querySelector("fentan-calculator")?.setBudget("{}");
  `;
  assert.equal(await complaints(source), "");
});

for (const [what, line] of [
  ["a number for a budget", 'document.createElement("fentan-calculator").setBudget(5);'],
  ["an amount used as a number", 'document.createElement("fentan-calculator").addEventListener("change", ({ detail }) => detail.toPay! * 2);'],
  ["a field that there is not", 'document.createElement("fentan-calculator").addEventListener("error", ({ detail }) => detail.message);'],
]) {
  test(`${what} is refused`, async () => assert.match(await complaints(line), /host\.ts/));
}
