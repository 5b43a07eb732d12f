// The embed's own script: reads what the address asks for, loads the calculator, tells the page around how tall it is
// and what it shows, and says in words what went wrong. It stores nothing, and works where nothing may be stored.
//
// It is one classic script: in a sandboxed frame, whose origin has no name, a server may refuse modules, and whoever
// reads the words must get at least these.

import { configuration } from "./embed/configuration.js";
import { fullPage } from "./embed/full.js";
import { connectHost } from "./embed/host.js";
import { calculator, Failure, presetBudget, presetRulebook } from "./embed/loading.js";
import { measureContent } from "./embed/measure.js";
import { privateData } from "./embed/private.js";
import { readTheme } from "./embed/theme.js";
import { say, WORDS } from "./embed/words.js";

/** After this long a visitor is told that it is the network. The style shows the empty boxes after 0.3 s by itself. */
const SLOW_MS = 8_000;

/** The tallest that the page around makes the frame; what is taller is scrolled. */
const TALLEST = 20_000;

/** How long the page around may take to send the budget or the rulebook that it has announced. */
const WAITING_MS = 20_000;

/** A pause in typing. */
const TYPING_MS = 100;

const files = document.currentScript.dataset;
const address = (path) => new URL(path, document.baseURI).href;
const root = document.documentElement;
const parsed = new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
const element = (id) => document.getElementById(id);

const asked = configuration(location.href);

/** The calculator: loaded, its rulebook too, then started with its first budget. */
let loaded;
let started;

/** The bytes of the rulebook that is followed, none for the one that is compiled in. */
let rulebook;

let receiveRulebook;
const rulebookFromHost = new Promise((resolve) => (receiveRulebook = resolve));

const host = connectHost({ budget: setBudget, rulebook: receiveRulebook }, () => root.classList.add("greeted"));
const measureNow = measureContent(root, (height) => {
  root.classList.toggle("fits", height <= TALLEST);
  host.size(height);
});

/** Now, and when what is drawn next has been: no observer is called in a hidden tab. */
function measure() {
  measureNow();
  setTimeout(measureNow);
}

/** What the calculator calls. */
window.fentanEmbed = {
  ready: () => host.ready(),
  changed: (json) => {
    const figures = JSON.parse(json);
    // Which door a visitor chose is told only where the page around asks for that in its markup.
    host.change(asked.tellHousehold ? String(json) : JSON.stringify({ ...figures, household: null }));
    linkFull(figures);
    measure();
  },
  failed: (code, zh, en) => {
    host.error({ code: String(code), zh: String(zh), en: String(en) });
    measure();
  },
};

/** Whether it has ended in a panic. */
let stopped = false;

/** A budget of the host's that came before the calculator did. */
let fromHost;

/** The figures that it told last. */
let latest;

/** Leads every way out to the same household and budget on the full page, once nobody types. */
async function linkFull(figures) {
  latest = figures;
  await new Promise((later) => setTimeout(later, TYPING_MS));
  if (latest !== figures || stopped || rulebook.length) return;
  const { project, household } = figures;
  const address = new URL(element("full").href);
  address.hash = await fullPage({ text: loaded.linkText(), project, household });
  if (latest !== figures) return;
  for (const link of document.querySelectorAll("a[target]")) link.href = address;
}

/** Shows a budget that the host sets. What is wrong with it the calculator shows, and the host is told. */
function setBudget(text) {
  fromHost = text;
  if (!loaded || stopped) return;
  if (!text) return tell("budget");
  if (!started) return begin({ bytes: new TextEncoder().encode(text) });
  warnOfPrivate(text);
  guarded(() => started.setBudget(text));
}

/** Tells the developer of the page around what everybody can read in a budget that is not for everybody. */
function warnOfPrivate(text) {
  let found = null;
  try {
    found = privateData(JSON.parse(text));
  } catch (unreadable) {
    // Then the calculator says so.
  }
  if (found) console.info(`fentan: 预算里有各户不公开的内容，谁都能读到：${found.zh}。请改用页面「链接」里存的公开文件。 · The budget holds what households keep private, and anybody can read it: ${found.en}. Use the public file that “Link” on the page saves.`);
}

/** Starts the calculator in the place of what was said until now, with the bytes of a budget: it says what is wrong with them. */
function begin({ bytes, leftOut = [], home = "" }) {
  clearNotice();
  const { lang, parts, readonly, large, rules } = asked;
  const household = asked.household || home;
  warnOfPrivate(new TextDecoder().decode(bytes));
  guarded(() => {
    loaded.start(JSON.stringify({ lang, parts, readonly, large, household, rules, leftOut }), rulebook, bytes);
    started = loaded;
  });
}

/** The bytes of a rulebook that the page around sends; an empty text says that it could not be read. */
function rulebookBytes(text) {
  if (!text) throw new Failure("rulebook");
  return new TextEncoder().encode(text);
}

/**
 * Leads the way out on with the link that is shown. By a link the full page follows no rules but those that are compiled
 * in: under others there is only this calculator in a window of its own, where it can have the rulebook by itself.
 */
function leadOut() {
  const full = element("full");
  if (asked.waitRulebook || asked.rulebook === null) return full.remove();
  if (!asked.rulebook) {
    if (asked.link) full.href += `#link=${asked.link}`;
    return;
  }
  const alone = new URL(location.href);
  alone.searchParams.delete("wait");
  full.href = alone;
}

/** Tells the developer of the page around, who may not look, and whose visitors need not know. */
function complain(problem) {
  console.error(`fentan: ${problem.zh} · ${problem.en}`);
  host.error(problem);
}

function applySettings() {
  root.lang = asked.lang === "en" ? "en" : "zh-CN";
  if (asked.large) root.dataset.size = "large";
  const theme = readTheme(asked.theme);
  if (theme.refused) {
    complain({ code: "theme", ...theme.refused });
  } else if (asked.theme) {
    root.dataset.theme = theme.mode;
    for (const [name, value] of Object.entries(theme.tokens)) root.style.setProperty(name, value);
  }
  for (const problem of asked.problems) complain(problem);
}

/** Says in the place of the calculator why there is none, or above it why it has stopped. */
async function tell(reason, error) {
  await parsed;
  const [zh, en] = WORDS[reason];
  host.error({ code: reason, zh, en });
  clearNotice();
  if (reason !== "stopped") element("app").textContent = "";
  const alert = document.createElement("div");
  alert.setAttribute("role", "alert");
  alert.className = "alert";
  say(alert, WORDS[reason], error && error.message !== reason ? error.message : "");
  const again = document.createElement("button");
  again.type = "button";
  again.className = "tool";
  again.textContent = "重新载入 · Reload";
  again.addEventListener("click", () => location.reload());
  alert.appendChild(again);
  element("notice").appendChild(alert);
  measure();
}

/** Runs what may end in a panic, after which nothing of the calculator works and it must not look as if it did. */
function guarded(run) {
  try {
    run();
  } catch (error) {
    stop(error);
  }
}

function stop(error) {
  if (stopped) return;
  stopped = true;
  tell("stopped", error);
}

/** What nobody has caught is the calculator's only where it is a panic. */
function stopOnPanic(error) {
  if (window.WebAssembly && error instanceof WebAssembly.RuntimeError) stop(error);
}

function clearNotice() {
  element("notice").textContent = "";
  element("app").removeAttribute("aria-busy");
}

async function start() {
  const slow = setTimeout(async () => {
    await parsed;
    say(element("notice"), WORDS.slow);
    measure();
  }, SLOW_MS);
  try {
    const budget = presetBudget(asked);
    const rules = asked.waitRulebook ? rulebookFromHost.then(rulebookBytes) : presetRulebook(asked.rulebook);
    for (const early of [budget, rules]) early.catch(() => {});
    const module = await calculator({ glue: address(files.glue), wasm: address(files.wasm), seal: files.wasmSeal });
    await parsed;
    const late = setTimeout(() => asked.waitRulebook && tell("rulebook"), WAITING_MS);
    rulebook = await rules.finally(() => clearTimeout(late));
    loaded = module;
    const preset = fromHost === undefined ? await budget : undefined;
    if (fromHost !== undefined) setBudget(fromHost);
    else if (!asked.wait) begin(preset);
    else setTimeout(() => started || fromHost !== undefined || tell("budget"), WAITING_MS);
  } catch (error) {
    if (!started) tell(error.reason || "start", error);
  } finally {
    clearTimeout(slow);
  }
}

addEventListener("error", (event) => stopOnPanic(event.error));
addEventListener("unhandledrejection", (event) => stopOnPanic(event.reason));

applySettings();
parsed.then(() => {
  document.querySelector(".late").remove();
  leadOut();
  measure();
});
start();
