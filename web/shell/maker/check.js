// Tests, in the browser, whether an embed can be shown: what its server sends, what the portal's policy allows, and
// whether it opens in a frame as a portal's would. Each finding says what to do.

import { checkFiles, named } from "./check/files.js";
import { ask, bad, good, isBad, unknown } from "./check/findings.js";
import { checkLoader } from "./check/loader.js";
import { embeddable, framing, running, shown } from "./check/page.js";
import { portalAllows } from "./check/portal.js";
import { tryFrame } from "./check/trial.js";
import { checkPrivate } from "./private.js";

/**
 * Checks a setup, and the budget that was chosen for it.
 *
 * @param {{ embed: string, portal: string, policy: string }} asked the address of embed.html, the portal's origin and
 *   the policy that its pages send; the last two may be empty
 * @param {{ seal: string, sealed: boolean, sameOrigin: boolean, budget?: string, link?: string }} snippet the loader's
 *   seal, whether the snippet has it, whether the frame keeps its origin, and the budget
 * @param {HTMLElement} place where a frame may stand while it is tried
 * @returns {Promise<import("./check/findings.js").Finding[]>}
 */
export async function check(asked, snippet, place) {
  const [found, budget] = await Promise.all([checkSetup(asked, snippet, place), checkPrivate(snippet)]);
  return budget ? [...found, budget] : found;
}

async function checkSetup({ embed, portal, policy }, { seal, sealed, sameOrigin }, place) {
  let address;
  try {
    address = new URL(embed);
    if (portal) portal = new URL(portal).origin;
    if (portal === "null") throw new TypeError(portal);
  } catch (broken) {
    return [bad("地址写得不对，应以 https:// 开头。", "An address is not one; it begins with https://.")];
  }
  const portalFindings = portalAllows(policy, address.href, portal);
  const response = await ask(address.href);
  if (!response) {
    return [
      unknown(
        `这里不能读取 ${address.origin}：请打开那个网站上的 embed-maker.html 检查。`,
        `This page may not read ${address.origin}: open the embed-maker.html of that site to check it.`,
      ),
      ...portalFindings,
    ];
  }
  const html = response.ok ? await response.text() : "";
  if (!/\sdata-wasm="/.test(html)) return [bad(`${address.href} 不是测算页（状态 ${response.status}）。请核对地址，并上传 dist/ 的全部文件。`, `${address.href} is not the embed (status ${response.status}). Check the address, and upload everything in dist/.`)];

  const unshown = shown(response);
  const sandboxed = !sameOrigin;
  const found = [
    ...(unshown.length ? unshown : [good("测算页在。", "The embed's page is there.")]),
    ...embeddable(response),
    ...framing(response.headers, portal, address),
    ...running(response.headers, address),
    ...(await checkFiles(named(html), address, sandboxed)),
  ];
  const loader = await checkLoader(new URL("fentan-embed.js", address).href, seal, sealed);
  // What is no page or a download is known not to open, and is not tried: a browser may ask where to save it.
  const trial = unshown.length ? [] : [await tryFrame(address.href, { place, sandboxed, explained: found.some(isBad) })];
  return [...found, ...loader, ...trial, ...portalFindings];
}
