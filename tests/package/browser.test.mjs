// The package in Chromium: from a plain page, through Vite, in a worker, and where a server does things its own way.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { startChromium } from "../browser/lib/chromium.mjs";
import { startOldChromium } from "../browser/lib/old-chromium.mjs";
import { differences, readCases } from "../browser/lib/golden.mjs";
import { PACKAGE } from "../browser/lib/places.mjs";
import { startServer } from "../../xtask/node/server.mjs";
import { FOLDER, node, written } from "./lib/installed.mjs";

const SITE = join(PACKAGE, "site");
const BUDGET = readFileSync(new URL("../../examples/worked-check.json", import.meta.url), "utf8");

let chromium;
before(async () => {
  mkdirSync(SITE, { recursive: true });
  cpSync(FOLDER, join(SITE, "fentan"), { recursive: true });
  cpSync(new URL("../../examples/worked-check.json", import.meta.url), join(SITE, "budget.json"));
  chromium = await startChromium();
});
after(() => chromium.close());

/** A page of its own with a module, which says the city's part of the worked check, or the code of an error. */
function page(name, script) {
  written(`site/${name}.html`, `<!doctype html><meta charset="utf-8" /><title>${name}</title><link rel="icon" href="data:," />
    <output></output><script type="module" src="${name}.js"></script>`);
  written(`site/${name}.js`, script);
  return `${name}.html`;
}

const SAYS = `
const say = (text) => (document.querySelector("output").textContent = text);
const city = (assessment) => assessment.projects[0].government.city;
const budget = () => fetch("budget.json").then((response) => response.text());
`;

const PLAIN = `
import { assess, init } from "./fentan/browser.js";
${SAYS}
init().then(budget).then((text) => say(city(assess(text))), (error) => say(error.code + " " + error.messageZh));
`;

/** What the page says, under the strictest content-security policy we promise unless another is given. */
async function said(name, options = {}) {
  let text;
  await chromium.withPage({ ...options, server: { root: SITE, ...options.server }, before: options.before, hash: name }, async ({ page, troubles }) => {
    text = await page.waitForFunction(() => document.querySelector("output")?.textContent).then((handle) => handle.jsonValue());
    if (!options.troubles) assert.deepEqual(troubles, []);
  });
  return text;
}

test("a plain page, under a strict policy", async () => {
  assert.equal(await said(page("plain", PLAIN)), "1130305.00");
});

for (const type of ["application/octet-stream", "text/html", "application/wasm; charset=utf-8"]) {
  test(`a server that calls wasm ${type}`, async () => {
    const before = (page) =>
      page.route("**/fentan.wasm", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "content-type": type } });
      });
    assert.equal(await said(page("plain", PLAIN), { before }), "1130305.00");
  });
}

test("a policy that refuses WebAssembly is the cause of an error", async () => {
  const policy = "default-src 'self'; img-src data:";
  assert.match(await said(page("plain", PLAIN), { server: { policy }, troubles: true }), /^init\.failed fentan\.wasm 未能启动：/);
});

test("a file that is not there is named", async () => {
  const script = PLAIN.replace("init()", 'init("nowhere.wasm")');
  assert.match(await said(page("missing", script), { troubles: true }), /^init\.failed .*HTTP 404 .*nowhere\.wasm$/);
});

test("the entry with its wasm inside fetches nothing", async () => {
  const script = `import { assess, init } from "./fentan/inline.js"; ${SAYS} init().then(() => say(city(assess(${BUDGET}))));`;
  await chromium.withPage({ server: { root: SITE }, hash: page("inline", script) }, async ({ page, server, troubles }) => {
    await page.waitForFunction(() => document.querySelector("output").textContent === "1130305.00");
    assert.deepEqual(server.requests.filter((path) => path.endsWith(".wasm")), []);
    assert.deepEqual(troubles, []);
  });
});

test("a module worker", async () => {
  written("site/worker.js", `import { assess, init } from "./fentan/browser.js";
    onmessage = ({ data }) => init().then(() => postMessage(assess(data)));`);
  const script = `${SAYS} const worker = new Worker("worker.js", { type: "module" });
    worker.onmessage = ({ data }) => say(city(data)); budget().then((text) => worker.postMessage(text));`;
  // The strict policy wants a trusted address for a worker, which is the page's business.
  assert.equal(await said(page("thread", script), { server: { policy: null } }), "1130305.00");
});

test("every golden case in a page, to the fen", async () => {
  const cases = readCases("cases");
  const script = `import * as fentan from "./fentan/browser.js"; fentan.init().then(() => { window.fentan = fentan; });`;
  await chromium.withPage({ server: { root: SITE }, hash: page("golden", script) }, async ({ page, troubles }) => {
    await page.waitForFunction(() => window.fentan);
    const assessments = await page.evaluate((budgets) => budgets.map(window.fentan.assess), cases.map(({ budget }) => budget));
    assert.deepEqual(cases.flatMap((golden, index) => differences(golden, assessments[index])), []);
    assert.deepEqual(troubles, []);
  });
});

for (const [name, source] of [["the file found by itself", "init()"], ["the file's address", "init(address)"], ["the entry with its wasm inside", "init()"]]) {
  test(`Vite builds a page with ${name}`, async () => {
    const entry = name.includes("inside") ? "fentan/inline" : "fentan";
    const root = join(PACKAGE, "vite", name.replace(/\W/g, "-"));
    const put = (file, text) => written(join(root, file).slice(PACKAGE.length + 1), text);
    put("index.html", `<!doctype html><link rel="icon" href="data:," /><output></output><script type="module" src="/main.js"></script>`);
    put("main.js", `import { assess, init } from "${entry}";
      ${source.includes("address") ? 'import address from "fentan/wasm?url";' : ""}
      ${SAYS} ${source}.then(() => say(city(assess(${BUDGET}))));`);
    await build({ root, base: "./", configFile: false, logLevel: "error", build: { target: "es2022" } });
    assert.equal(await said("", { server: { root: join(root, "dist") } }), "1130305.00");
  });
}

/** What the README's table has for esbuild: options, imports, and how to start. */
const RECIPES = [
  ...readFileSync(join(FOLDER, "README.md"), "utf8").matchAll(/^\| esbuild(?:, `(?<options>.*?)`)? \| `(?<imports>.*); await (?<start>.*)` \|$/gm),
].map(({ groups }) => groups);

/** Bundles a page with esbuild as its users do; its folder. */
function bundled(name, format, { options = "", imports, start }) {
  const folder = join("esbuild", `${name}-${format}`);
  const names = ["assess", "init"].filter((name) => !imports.includes(`{ ${name} }`));
  const entry = imports.includes("inline") ? "fentan/inline" : "fentan";
  const main = written(join(folder, "main.js"), `${imports};
    import { ${names} } from "${entry}";
    ${SAYS} ${start}.then(() => say(city(assess(${BUDGET}))), (error) => say(error.code + " " + error.message + error.messageZh));`);
  const type = format === "esm" ? 'type="module"' : "defer";
  written(join(folder, "dist/index.html"), `<!doctype html><link rel="icon" href="data:," /><output></output><script ${type} src="main.js"></script>`);
  const esbuild = fileURLToPath(new URL("../../xtask/node/node_modules/esbuild/bin/esbuild", import.meta.url));
  const words = ["--bundle", `--format=${format}`, "--log-level=error", `--outdir=${join(folder, "dist")}`, ...options.split(" ").filter(Boolean)];
  const { status, stderr } = node(esbuild, main, ...words);
  assert.equal(status, 0, stderr);
  return join(PACKAGE, folder, "dist");
}

test("the README has two ways with esbuild", () => {
  assert.deepEqual(RECIPES.map(({ start }) => start), ["init()", "init(address)"]);
});

for (const format of ["iife", "esm"]) {
  for (const [index, recipe] of RECIPES.entries()) {
    test(`esbuild, ${format}: ${recipe.imports}`, async () => {
      assert.equal(await said("", { server: { root: bundled(`recipe-${index}`, format, recipe) } }), "1130305.00");
    });
  }

  test(`esbuild, ${format}: the file that it leaves behind`, async () => {
    const root = bundled("left", format, { imports: 'import { init } from "fentan"', start: "init()" });
    const text = await said("", { server: { root }, troubles: true });
    assert.match(text, format === "esm" ? /^init\.failed .*HTTP 404 .*fentan\.wasm; / : /^init\.failed .*Invalid URL; /);
    assert.match(text, /pass its address to `init` or import from `fentan\/inline`.*请把它的地址传给 `init`，或改用 `fentan\/inline`$/s);
  });
}

for (const version of [86, 83]) {
  test(`Chromium ${version} runs it, after it refused another module`, async () => {
    const script = `import { assess, init } from "./fentan/browser.js"; ${SAYS}
      const other = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
      const start = () => init(other).catch(({ code }) => init().then(() => code));
      const bytes = () => fetch("budget.json").then((response) => response.arrayBuffer());
      start().then((code) => bytes().then((buffer) => say(code + " " + city(assess(buffer)))));`;
    const server = await startServer({ root: SITE, policy: null });
    const old = await startOldChromium(version);
    try {
      await old.goto(server.address + page("old", script));
      const said = await old.waitFor('document.querySelector("output") && document.querySelector("output").textContent');
      assert.equal(said, "init.failed 1130305.00");
      assert.deepEqual(old.troubles, []);
    } finally {
      await old.close();
      await server.close();
    }
  });
}
