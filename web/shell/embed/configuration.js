// What the address of embed.html asks for. Whatever stands there, this gives something that works, and says what it
// could not read.

/** The parts of the calculator, in their order. */
export const PARTS = ["community", "measures", "answer", "payers", "why"];

/** More than any id in a budget. */
const LONGEST_TEXT = 200;

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * Reads the configuration from the page's address.
 *
 * @param {string} address
 * @returns {{ lang: "zh" | "en", parts: string[], readonly: boolean, large: boolean, household: string,
 *   tellHousehold: boolean, rules: string, theme: string, wait: boolean, waitRulebook: boolean, budget: string | null,
 *   rulebook: string | null, link: string | null, problems: Problem[] }} `rules` is empty for the latest; `budget` and
 *   `rulebook` are absolute addresses, empty, or null where they cannot be had; `link` is null where one is named but empty; with `wait` the page around sends the first budget, with `waitRulebook` the rulebook
 * @typedef {{ code: string, zh: string, en: string }} Problem
 */
export function configuration(address) {
  const { searchParams, hash, href, origin } = new URL(address);
  const problems = [];
  const refuse = (name, zh, en) => problems.push({ code: "configuration", zh: `${name}：${zh}`, en: `${name}: ${en}` });
  const text = (name) => searchParams.get(name) || "";
  const flag = (name) => searchParams.has(name) && !["false", "0"].includes(text(name));

  // `zh-CN` and `en-US` say more than is asked.
  const [lang] = (text("lang") || "zh").toLowerCase().split("-");
  if (!["zh", "en"].includes(lang)) refuse("lang", "只能是 zh 或 en", "is either zh or en");

  const parts = text("parts").split(",").map((part) => part.trim()).filter(Boolean);
  const unknown = parts.filter((part) => !PARTS.includes(part));
  if (unknown.length) refuse("parts", `没有 ${unknown.join()}，只有 ${PARTS.join()}`, `no ${unknown.join()}, only ${PARTS.join()}`);
  const shown = PARTS.filter((part) => parts.includes(part));

  const household = text("household");
  if (household.length > LONGEST_TEXT) refuse("household", "过长", "is too long");

  // A pin that cannot be right is handed on all the same: it must not quietly become "latest".
  const rules = text("rules") === "latest" ? "" : text("rules").slice(0, LONGEST_TEXT);
  if (rules && !DIGEST.test(rules)) refuse("rules", "应为 latest 或 sha256: 加 64 位十六进制数", "is latest, or sha256: and 64 hex digits");

  const linked = new URLSearchParams(hash.slice(1)).get("link");
  return {
    lang: lang === "en" ? "en" : "zh",
    parts: shown.length ? shown : PARTS,
    readonly: flag("readonly"),
    large: flag("large"),
    household: household.length > LONGEST_TEXT ? "" : household,
    tellHousehold: flag("tell-household"),
    rules,
    theme: text("theme"),
    wait: flag("wait") && text("wait") !== "rulebook",
    waitRulebook: text("wait").split(",").includes("rulebook"),
    budget: besidePage("budget", text("budget"), href, origin, refuse),
    rulebook: besidePage("rulebook", text("rulebook"), href, origin, refuse),
    // After the #, no server sees it; before it, it is read for those who cannot write that.
    link: linked === "" ? null : linked || text("link"),
    problems,
  };
}

/** The address of a file on the embed's own site: the embed asks nobody else. */
function besidePage(name, written, page, origin, refuse) {
  if (!written) return "";
  let file;
  try {
    file = new URL(written, page);
  } catch (unreadable) {
    refuse(name, "不是一个地址", "is not an address");
    return null;
  }
  if (file.origin === origin) return file.href;
  refuse(name, `只能是 ${origin} 上的文件；其他网站上的由 fentan-embed.js 读取`, `must be a file on ${origin}; fentan-embed.js reads those of the host page`);
  return null;
}
