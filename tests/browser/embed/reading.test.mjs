// What the embed and the page that makes its snippet read, in Node: options, themes, policies.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { shellModule } from "./hosts.mjs";

const { configuration, PARTS } = await shellModule("embed/configuration.js");
const { privateData } = await shellModule("embed/private.js");
const { contrast, KEPT, readTheme } = await shellModule("embed/theme.js");
const { allows, policies, sources } = await shellModule("maker/policy.js");
const { frameSnippet, scriptSnippet } = await shellModule("maker/snippet.js");

const PAGE = "https://fentan.example/tools/embed.html";
const read = (query) => configuration(PAGE + query);
const refused = (query) => read(query).problems.map(({ en }) => en.split(":")[0]);

test("without options everything is shown, in Chinese, under the latest rules", () => {
  const plain = { lang: "zh", parts: PARTS, readonly: false, large: false, household: "", tellHousehold: false, rules: "", theme: "", wait: false, waitRulebook: false, budget: "", rulebook: "", link: "", problems: [] };
  assert.deepEqual(read(""), plain);
  assert.deepEqual(read("?rules=latest&readonly=false&large=0&parts="), plain);
});

test("options are read, the parts in their own order", () => {
  const pin = `sha256:${"0a".repeat(32)}`;
  const asked = read(`?lang=en&parts=why,answer,answer&readonly&large=1&household=${encodeURIComponent("3栋-101")}&rules=${pin}&budget=../b.json&theme=radius:3#link=1.ab_-`);
  assert.deepEqual(asked.problems, []);
  assert.deepEqual([asked.lang, asked.parts, asked.readonly, asked.large], ["en", ["answer", "why"], true, true]);
  assert.deepEqual([asked.household, asked.rules, asked.budget, asked.link], ["3栋-101", pin, "https://fentan.example/b.json", "1.ab_-"]);
});

test("a link that is named and empty is no example, and the household is told only where that is asked for", () => {
  assert.equal(read("#link=").link, null);
  assert.equal(read("?link=").link, "");
  assert.equal(read("?tell-household").tellHousehold, true);
  assert.equal(read("?tell-household=false").tellHousehold, false);
});

test("what households keep private is found in a budget and in a document, by kind", async () => {
  const owners = JSON.parse(await readFile(new URL("../../../examples/owners.json", import.meta.url), "utf8"));
  const zh = "维修资金余额（24）、公积金提取额（1）、投工投劳（1）、减免及其原因（1）、各户的表决意见（31）、哪些户是同一业主（1）、某户不参与分摊的原因（1）、立项条件的备注（2）";
  assert.equal(privateData(owners).zh, zh);
  assert.equal(privateData({ scenarios: [{ projects: owners.projects }] }).zh, zh);
  const worked = JSON.parse(await readFile(new URL("../../../examples/worked-check.json", import.meta.url), "utf8"));
  for (const none of [worked, {}, null, 5, [], { projects: 5 }, { projects: [null] }]) assert.equal(privateData(none), null);
});

test("a language may come with its region", () => {
  for (const [given, taken] of [["zh-CN", "zh"], ["ZH", "zh"], ["en-US", "en"], ["EN", "en"]]) {
    assert.deepEqual([read(`?lang=${given}`).lang, refused(`?lang=${given}`)], [taken, []], given);
  }
});

test("what cannot be read is named, and something that works is taken", () => {
  assert.deepEqual(refused("?lang=fr&parts=all,why&household=" + "x".repeat(300)), ["lang", "parts", "household"]);
  assert.deepEqual(read("?parts=all").parts, PARTS);
  for (const budget of ["https://elsewhere.example/b.json", "//elsewhere.example/b.json", "data:application/json,{}", "javascript:0", "http://fentan.example/b.json", "https://["]) {
    assert.deepEqual(refused(`?budget=${encodeURIComponent(budget)}`), ["budget"], budget);
    assert.equal(read(`?budget=${encodeURIComponent(budget)}`).budget, null, budget);
  }
});

test("rules from a file stand where a budget may, and both may be waited for", () => {
  assert.equal(read("?rulebook=../r.toml").rulebook, "https://fentan.example/r.toml");
  assert.deepEqual([read("?rulebook=https://elsewhere.example/r.toml").rulebook, refused("?rulebook=https://elsewhere.example/r.toml")], [null, ["rulebook"]]);
  for (const [query, both] of [["", [false, false]], ["?wait", [true, false]], ["?wait=rulebook", [false, true]], ["?wait=rulebook,budget", [true, true]]]) {
    const { wait, waitRulebook } = read(query);
    assert.deepEqual([wait, waitRulebook], both, query);
  }
});

test("a pin that cannot be right never becomes the latest", () => {
  for (const pin of ["sha256:0", "SHA256:" + "0".repeat(64), "yesterday", "sha256:" + "g".repeat(64)]) {
    assert.deepEqual(refused(`?rules=${pin}`), ["rules"]);
    assert.equal(read(`?rules=${pin}`).rules, pin);
  }
});

test("contrast is WCAG's", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#ffffff", "#ffffff"), 1);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
  assert.equal(contrast("#767676", "#ffffff").toFixed(2), "4.54");
});

test("the colours that a theme leaves are those of the styles", async () => {
  const css = await readFile(new URL("../../../web/style/00-tokens.css", import.meta.url), "utf8");
  const [light, dark] = css.split('[data-theme="dark"]');
  const value = (text, name) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(text)[1];
  for (const [kept, text] of [[KEPT.light, light], [KEPT.dark, dark]]) {
    assert.deepEqual(kept.text, ["error", "warning"].map((name) => value(text, name)));
    assert.deepEqual(kept.shapes, ["government", "enterprise", "property-unit", "residents", "undetermined"].map((name) => value(text, name)));
  }
});

test("a theme that is taken keeps every text and control readable", () => {
  const themes = ["", "radius:0", "accent:#7a1f1f", "paper:#ffffff;ink:#000000", "paper:#fff8e7;ink:#5a4a2a;accent:#8a3a00;line:#8a7a5a", "paper:#101418;ink:#e4eaed;accent:#7fcad3", "paper:#000000;ink:#ffffff;accent:#ffff00;radius:24px"];
  for (const theme of themes) {
    const { tokens, refused } = readTheme(theme);
    assert.equal(refused, undefined, theme);
    const paper = tokens["--paper"];
    if (!paper) continue;
    for (const name of ["--ink", "--faint", "--accent", "--disabled"]) assert.ok(contrast(tokens[name], paper) >= 4.5, `${theme} ${name}`);
    assert.ok(contrast(tokens["--strong-line"], paper) >= 3, theme);
    assert.ok(contrast(tokens["--ink"], tokens["--wash"]) >= 4.5, theme);
    assert.ok(contrast(tokens["--accent"], tokens["--accent-wash"]) >= 4.5, theme);
  }
});

test("a theme that leaves something unreadable, or cannot be read, is refused whole", () => {
  for (const theme of [
    "ink:#999999;paper:#ffffff",
    "accent:#cccccc",
    "line:#eeeeee",
    "paper:#808080;ink:#000000",
    "paper:#d0d0d0;ink:#000000;accent:#000000",
    "ink:red",
    "ink:#123",
    "ink:#1a2730;radius:25",
    "radius:-1",
    "radius:1em",
    "colour:#000000",
    "constructor:#000000",
    "__proto__:#000000",
    "ink",
    "ink:#000000}body{display:none",
    "ink:url(https://elsewhere.example/)",
  ]) {
    const { tokens, refused } = readTheme(theme);
    assert.equal(tokens, undefined, theme);
    assert.ok(refused.zh && refused.en, theme);
  }
});

test("policies are read as browsers do", () => {
  const [first, second] = policies("Content-Security-Policy: default-src 'none'; script-src 'self' https://a.example; SCRIPT-SRC *, frame-src *.gov.cn");
  assert.deepEqual(sources(first, ["frame-src", "child-src", "default-src"]), { name: "default-src", list: ["'none'"] });
  assert.deepEqual(sources(first, ["script-src"]).list, ["'self'", "https://a.example"]);
  assert.equal(sources(second, ["script-src", "default-src"]), null);
  const allowed = (list, address, self = "https://portal.example") => allows(list.split(" "), address, self);
  for (const [list, address, expected] of [
    ["*", "https://a.example/", true],
    ["'none'", "https://a.example/", false],
    ["'self'", "https://portal.example/x", true],
    ["'self'", "https://a.example/x", false],
    ["https:", "https://a.example/", true],
    ["https:", "http://a.example/", false],
    ["http:", "https://a.example/", true],
    ["a.example", "https://a.example/x", true],
    ["a.example", "http://a.example/x", false],
    ["a.example", "https://b.a.example/x", false],
    ["*.example", "https://b.a.example/x", true],
    ["*.a.example", "https://a.example/x", false],
    ["https://a.example:8443", "https://a.example/x", false],
    ["https://a.example:8443", "https://a.example:8443/x", true],
    ["https://a.example:*", "https://a.example:8443/x", true],
    ["https://a.example/tools/", "https://a.example/tools/embed.html", true],
    ["https://a.example/tools", "https://a.example/tools/embed.html", false],
    ["'none' https://b.example", "https://b.example/", true],
    ["'unsafe-inline' 'nonce-x'", "https://b.example/", false],
  ]) {
    assert.equal(allowed(list, address), expected, `${list} for ${address}`);
  }
});

test("what goes into a snippet cannot leave its attribute", () => {
  const nasty = '"><script>alert(1)</script>&';
  const chosen = { lang: "zh", budget: nasty, link: "", parts: PARTS, readonly: false, large: false, household: nasty, theme: nasty, rules: "", sealed: true, sameOrigin: false };
  for (const snippet of [scriptSnippet("https://f.example/", chosen, "sha384-x"), frameSnippet("https://f.example/", chosen)]) {
    assert.doesNotMatch(snippet, /<script>/);
    assert.equal((snippet.match(/</g) ?? []).length, (snippet.match(/<(?=\/?(?:script src|script>|fentan-calculator|a |a>|iframe|p>))/g) ?? []).length);
  }
  assert.match(scriptSnippet("https://f.example/", chosen, "sha384-x"), /integrity="sha384-x" crossorigin="anonymous" async/);
});
