// How long the package takes to assess many projects of 25 lines, from text and from an object: figures to read, not a test.
//
//   cargo xtask package && node tests/package/measure.mjs [--package=target/package] [--projects=1000] [--rounds=15]

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const option = (name, usual) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? usual;
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = resolve(root, option("package", "target/package"));
const projects = Number(option("projects", 1000));
const rounds = Number(option("rounds", 15));

const { assess, initSync, rules } = await import(pathToFileURL(`${folder}/node.js`));
initSync();

const components = rules().components ?? rules().measures.flatMap((measure) => measure.components);
const line = (_, index) => {
  const { id } = components[index % components.length];
  return { id: String(index + 1), component: id, amount: `${1000 + index}.37` };
};
const project = (_, index) => ({
  id: `P${index}`,
  name: `小区${index}`,
  division: "350102",
  year: 2021,
  kind: "comprehensive",
  tier: "enhanced",
  lines: Array.from({ length: 25 }, line),
  fees: [{ id: "other", name: "其他费", rate: "0.13", base: "works" }],
  funding: [{ source: "central_grant", amount: "500.00" }],
});
const budget = { schema: "fentan/budget/1", rulebook: "fuzhou-2021-60", projects: Array.from({ length: projects }, project) };
const text = JSON.stringify(budget);

/** The middle of some rounds after three to warm up, in milliseconds: passed, and of the processor, which others do not lengthen. */
function middle(run) {
  const times = Array.from({ length: rounds + 3 }, () => {
    const [began, used] = [performance.now(), process.cpuUsage()];
    run();
    const { user, system } = process.cpuUsage(used);
    return [performance.now() - began, (user + system) / 1000];
  });
  const [passed, processor] = [0, 1].map((kind) => {
    const sorted = times.slice(3).map((time) => time[kind]).sort((one, other) => one - other);
    return sorted[Math.floor(rounds / 2)].toFixed(0);
  });
  return `${passed} ms (${processor} ms of the processor)`;
}

const wasm = readFileSync(`${folder}/fentan.wasm`);
const sent = brotliCompressSync(wasm, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length } });
if (!assess(text).totals) throw new Error("the budget has errors");
console.log(`${projects} projects of 25 lines: from text ${middle(() => assess(text))}, from an object ${middle(() => assess(budget))}`);
console.log(`fentan.wasm: ${wasm.length} bytes, ${sent.length} as sent`);
