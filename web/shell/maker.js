// The page that makes the snippet for an embed: options, the embed as it will be, the text to copy, the check.

import { readTheme } from "./embed/theme.js";
import { check } from "./maker/check.js";
import { ask, isMissing } from "./maker/check/findings.js";
import { checkPrivate } from "./maker/private.js";
import { elementAttributes, frameSnippet, hostingHeaders, portalFile, portalPolicy, scriptSnippet, withoutBudget } from "./maker/snippet.js";

const { seal } = document.currentScript.dataset;
const root = document.documentElement;
const element = (id) => document.getElementById(id);
const base = new URL("./", document.baseURI).href;

/** How long nobody has to have typed before the preview is loaded again. */
const PAUSE_MS = 400;

/** Puts words into an element in both languages, of which the style shows one; without words it is emptied. */
function say(place, words) {
  // What stands there already is not read out again.
  if (place.textContent === (words ? words.zh + words.en : "")) return;
  place.textContent = "";
  if (!words) return;
  for (const [name, language] of [["zh", "zh-CN"], ["en", "en"]]) {
    const text = document.createElement("span");
    text.className = name;
    text.lang = language;
    text.textContent = words[name];
    place.appendChild(text);
  }
}

/** What the form holds. */
function chosen() {
  const form = element("options");
  const { lang, budget, link, household, rules, theme } = Object.fromEntries(new FormData(form));
  const colours = ["accent", "ink", "paper", "line"].filter((name) => form.elements[`use-${name}`].checked);
  const written = colours.map((name) => `${name}:${form.elements[name].value}`);
  if (form.elements.radius.value) written.push(`radius:${form.elements.radius.value}`);
  return {
    lang,
    budget: budget.trim(),
    // A link of the page carries its budget after `link=`.
    link: (/(?:^|link=)([0-9]+\.[\w-]+)/.exec(link.trim()) || ["", ""])[1],
    parts: [...form.querySelectorAll('[name="part"]:checked')].map(({ value }) => value),
    readonly: form.elements.readonly.checked,
    large: form.elements.large.checked,
    tellHousehold: form.elements["tell-household"].checked,
    household: household.trim(),
    theme: written.join(";"),
    rules: rules === "latest" ? "" : rules,
    sealed: form.elements.sealed.checked,
    sameOrigin: form.elements["same-origin"].checked,
  };
}

function refresh() {
  const options = chosen();
  const { refused } = readTheme(options.theme);
  // What the embed would refuse is not copied.
  if (refused) options.theme = "";
  say(element("theme-problem"), refused);
  element("frame-snippet").value = frameSnippet(base, options);
  element("script-snippet").value = scriptSnippet(base, options, seal);
  element("portal-policy").textContent = portalPolicy(base, options);
  const typed = element("link").value.trim();
  say(element("link-problem"), typed && !options.link && { zh: "这不是分摊页面的「链接」，没有采用。", en: "This is no link made on Fentan’s page; it is not used." });
  say(element("parts-problem"), !options.parts.length && { zh: "一项都没选，就全部显示。", en: "With none chosen, all are shown." });
  say(element("frame-note"), portalFile(base, options) && {
    zh: `iframe 里没有预算：单独的框架只能读测算所在网站上的文件。请把文件放在那里，写完整地址，如 ${base}budgets/chengnan.json；或者用上面的 script。`,
    en: `The iframe is without the budget: a frame alone reads only files of the site that hosts Fentan. Put the file there and give its full address, such as ${base}budgets/chengnan.json; or use the script above.`,
  });
  element("hosting-headers").textContent = hostingHeaders(element("portal").value.trim());
  preview(options);
}

/** The options that the preview was asked for last: a file is looked for meanwhile. */
let newest;

/** Shows the embed as it will be, but for a budget that only the portal's page can read: that is said beside it. */
async function preview(options) {
  newest = options;
  const file = portalFile(base, options);
  const unseen = file && !(await isHere(file));
  if (newest !== options) return;
  say(element("budget-note"), unseen && {
    zh: "这个文件应在门户上，由门户的网页读取，这里看不到。代码里有它；「二、看看」显示的是例子的数字。",
    en: "This file belongs on the portal, whose page reads it; it cannot be seen here. The code has it; “2. See” shows the example’s figures.",
  });
  const { state, ...found } = (await checkPrivate(options)) || {};
  if (newest !== options) return;
  say(element("private-note"), state === "bad" || state === "unknown" ? found : null);
  const shown = element("shown");
  const wanted = new Map(elementAttributes(unseen ? withoutBudget(options) : options));
  for (const name of shown.getAttributeNames()) if (name !== "id" && !wanted.has(name)) shown.removeAttribute(name);
  for (const [name, value] of wanted) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
}

/** Whether a file that is written as the portal's page needs it stands beside this page too. */
async function isHere(path) {
  try {
    const file = new URL(path, document.baseURI);
    return file.origin === location.origin && !isMissing(await ask(file));
  } catch (unwritten) {
    return false;
  }
}

let pause;

function later() {
  clearTimeout(pause);
  pause = setTimeout(refresh, PAUSE_MS);
}

/** Copies a field's text; where that is forbidden, selects it for a person to copy. */
async function copy(button) {
  refresh();
  const field = element(button.dataset.copies);
  let done = true;
  try {
    await navigator.clipboard.writeText(field.value);
  } catch (forbidden) {
    field.select();
    done = document.execCommand("copy");
  }
  say(element("copied"), done
    ? { zh: "已复制。", en: "Copied." }
    : { zh: "浏览器不允许复制：文字已选中，请按 Ctrl+C。", en: "The browser forbids copying: the text is selected, press Ctrl+C." });
}

const MARKS = { good: { zh: "通过", en: "fine" }, bad: { zh: "要改", en: "to change" }, unknown: { zh: "未知", en: "not known" } };

function showFindings(findings) {
  const list = element("findings");
  list.textContent = "";
  for (const finding of findings) {
    const item = document.createElement("li");
    item.className = finding.state;
    const mark = document.createElement("strong");
    say(mark, MARKS[finding.state]);
    const words = document.createElement("span");
    say(words, finding);
    item.append(mark, " ", words);
    list.appendChild(item);
  }
}

async function runCheck(event) {
  event.preventDefault();
  const button = element("run-check");
  button.disabled = true;
  say(element("checking"), { zh: "正在检查……", en: "Checking…" });
  const [embed, portal, policy] = ["embed-address", "portal", "policy"].map((id) => element(id).value.trim());
  const { sealed, sameOrigin, budget, link } = chosen();
  try {
    const findings = await check({ embed, portal, policy }, { seal, sealed, sameOrigin, budget, link }, element("trial"));
    showFindings(findings);
    const count = (state) => findings.filter((finding) => finding.state === state).length;
    say(element("checking"), {
      zh: `检查完毕：${count("good")} 项通过，${count("bad")} 项要改，${count("unknown")} 项未知。`,
      en: `Checked: ${count("good")} fine, ${count("bad")} to change, ${count("unknown")} not known.`,
    });
  } finally {
    button.disabled = false;
  }
}

function setLanguage(language) {
  root.lang = language;
  document.title = language === "en" ? "Embedding Fentan" : "把分摊嵌入网页";
}

addEventListener("DOMContentLoaded", () => {
  element("embed-address").value = new URL("embed.html", base).href;
  element("options").addEventListener("input", later);
  element("options").addEventListener("submit", (event) => event.preventDefault());
  element("portal").addEventListener("input", later);
  element("check").addEventListener("submit", runCheck);
  for (const button of document.querySelectorAll("[data-copies]")) button.addEventListener("click", () => copy(button));
  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", () => setLanguage(button.dataset.language));
  }
  if (/[?&]lang=en\b/.test(location.search)) {
    setLanguage("en");
    element("options").elements.lang.value = "en";
  }
  refresh();
});
