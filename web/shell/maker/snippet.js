// The snippets: what a portal pastes, made of the options that were chosen.

import { PARTS } from "../embed/configuration.js";

const TITLES = { zh: "老旧小区改造：我家出多少（测算）", en: "What my household pays: calculator" };
const LINKS = { zh: "老旧小区改造：我家出多少（在新窗口打开）", en: "What my household pays (opens the calculator)" };

/** The height of a frame that nobody sizes. */
const PLAIN_HEIGHT = 900;

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * The options as attributes: only those that differ from what an embed is without them.
 *
 * @param {object} chosen what the form holds
 * @returns {Array<[string, string]>} names and values, in the order of docs/embedding.md
 */
export function attributes({ lang, budget, link, parts, readonly, large, household, tellHousehold, theme, rules }) {
  const pairs = [["lang", lang]];
  if (link) pairs.push(["link", link]);
  else if (budget) pairs.push(["budget", budget]);
  if (parts.length && parts.length < PARTS.length) pairs.push(["parts", parts.join()]);
  if (readonly) pairs.push(["readonly", ""]);
  if (household) pairs.push(["household", household]);
  if (tellHousehold) pairs.push(["tell-household", ""]);
  if (large) pairs.push(["large", ""]);
  if (theme) pairs.push(["theme", theme]);
  if (rules) pairs.push(["rules", rules]);
  return pairs;
}

/**
 * Whether a frame alone can read a budget: a file of Fentan's own site. What is written without its site stands beside
 * the portal's page, and only the element, which is on that page, can have it read.
 */
export function isOwnFile(base, budget) {
  try {
    return new URL(budget).origin === new URL(base).origin;
  } catch (relative) {
    return false;
  }
}

/** The budget that the portal's page reads itself, or nothing. */
export const portalFile = (base, { budget, link }) => (budget && !link && !isOwnFile(base, budget) ? budget : "");

/** The same without a budget that cannot be read, nor the household that was chosen in it. */
export const withoutBudget = (chosen) => ({ ...chosen, budget: "", household: "" });

/** The same for the element, which has one option that no frame can have by itself. */
export const elementAttributes = (chosen) => [...attributes(chosen), ...(chosen.sameOrigin ? [["same-origin", ""]] : [])];

/** The address of the frame with these options. A link stands after the #, where no server sees it. */
export function frameAddress(base, pairs) {
  const address = new URL("embed.html", base);
  for (const [name, value] of pairs) {
    if (name === "link") address.hash = `link=${value}`;
    else address.searchParams.set(name, value);
  }
  return address.href;
}

const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** The full page, at the budget of a link. */
const fullPage = (base, { link }) => escaped(link ? `${base}#view=owners&link=${link}` : base);

/** A frame and nothing else. */
export function frameSnippet(base, chosen) {
  const sandbox = SANDBOX + (chosen.sameOrigin ? " allow-same-origin" : "");
  const address = escaped(frameAddress(base, attributes(portalFile(base, chosen) ? withoutBudget(chosen) : chosen)));
  return `<iframe src="${address}" title="${TITLES[chosen.lang]}" width="100%" height="${PLAIN_HEIGHT}" frameborder="0" loading="lazy" sandbox="${sandbox}"></iframe>
<p><a href="${fullPage(base, chosen)}" target="_blank" rel="noopener">${LINKS[chosen.lang]}</a></p>`;
}

/** The script and its element. */
export function scriptSnippet(base, chosen, seal) {
  const sealed = chosen.sealed ? ` integrity="${seal}" crossorigin="anonymous"` : "";
  const written = elementAttributes(chosen).map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`)).join("");
  return `<script src="${escaped(new URL("fentan-embed.js", base).href)}"${sealed} async></script>
<fentan-calculator${written}><a href="${fullPage(base, chosen)}">${LINKS[chosen.lang]}</a></fentan-calculator>`;
}

/** What the portal's own policy has to allow beside what it allows already; its page reads a budget beside it itself. */
export function portalPolicy(base, chosen) {
  const { origin } = new URL(base);
  const own = portalFile(base, chosen) ? ["connect-src 'self'"] : [];
  return [`frame-src ${origin}`, `child-src ${origin}`, `script-src ${origin}`, ...own].join("; ");
}

/** What the server that hosts Fentan sends. */
export function hostingHeaders(portal) {
  const policy = (ancestors) =>
    `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors ${ancestors}; require-trusted-types-for 'script'`;
  let origin = "https://portal.example.gov.cn";
  try {
    // Browsers take a list of sites; an address of a page in it would match nothing.
    if (/^https?:$/.test(new URL(portal).protocol)) ({ origin } = new URL(portal));
  } catch (unwritten) {
    // Then the example stands for it.
  }
  return `embed.html
  Content-Security-Policy: ${policy(`'self' ${origin}`)}
  Cache-Control: no-cache
assets/*
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=31536000, immutable
assets/*.wasm
  Content-Type: application/wasm
fentan-embed.js
  Content-Type: text/javascript; charset=utf-8
  Access-Control-Allow-Origin: *
  Cache-Control: no-cache
*.json, *.toml
  Access-Control-Allow-Origin: *`;
}
