// fentan-embed.js, which the portal's page loads: whether it is there, is what the snippet's seal was made of, and may
// be used on another site.

import { answered, ask, bad, good, isMissing, isScript, keptBack, mayBeRead, typeOf, unknown } from "./findings.js";

/**
 * Checks the loader.
 *
 * @param {string} address
 * @param {string} seal of the loader that this page was built with
 * @param {boolean} sealed whether the snippet that was chosen has the seal
 * @returns {Promise<import("./findings.js").Finding[]>}
 */
export async function checkLoader(address, seal, sealed) {
  const response = await ask(address);
  if (isMissing(response)) {
    const { zh, en } = answered(response);
    return [bad(`缺少 ${address}（${zh}）。请上传 dist/ 的全部文件。`, `${address} is missing (${en}). Upload everything in dist/.`)];
  }
  const found = [];
  const type = typeOf(response);
  if (!isScript(type)) found.push(bad(`fentan-embed.js 的类型是「${type}」，应为 text/javascript。`, `The type of fentan-embed.js is “${type}”; it should be text/javascript.`));
  const kept = keptBack(response);
  if (kept) {
    found.push(
      bad(
        `fentan-embed.js 带有 Cross-Origin-Resource-Policy: ${kept}，别的网站不能用它：请去掉，或改为 cross-origin。`,
        `fentan-embed.js comes with Cross-Origin-Resource-Policy: ${kept}, so other sites cannot use it: leave it out, or send cross-origin.`,
      ),
    );
  }
  if (!(await ask(address, { integrity: seal }))) found.push(altered(address));
  if (!mayBeRead(response)) return [...found, unread(sealed)];
  return found.length ? found : [good("fentan-embed.js 在，与校验值相符。", "fentan-embed.js is there and fits its seal.")];
}

/** In another folder there may be another version, whose own page knows its seal. */
function altered(address) {
  if (address === new URL("fentan-embed.js", document.baseURI).href) {
    return bad(
      "fentan-embed.js 与本页的校验值不符：它不是同一版，或被网关改写过，带校验值的代码不会运行。请重新上传 dist/ 的全部文件，并让网关不改写 .js。",
      "fentan-embed.js does not fit this page's seal: it is of another version, or a gateway has rewritten it, and a sealed snippet will not run. Upload everything in dist/ again, and keep gateways from rewriting .js.",
    );
  }
  return unknown(
    "fentan-embed.js 与本页的不同：请用它旁边的 embed-maker.html 检查和复制。",
    "fentan-embed.js is not the one of this page: check and copy with the embed-maker.html beside it.",
  );
}

/** The leave is asked for by a seal alone; `same-origin` changes nothing here, since the portal's page is what reads. */
function unread(sealed) {
  if (!sealed) {
    return good(
      "fentan-embed.js 在；服务器没有对它发送 Access-Control-Allow-Origin: *，所以代码不能带校验值（integrity）。",
      "fentan-embed.js is there; the server sends no Access-Control-Allow-Origin: * with it, so the snippet cannot have a seal (integrity).",
    );
  }
  return bad(
    "代码带校验值（integrity），而服务器没有对 fentan-embed.js 发送 Access-Control-Allow-Origin: *，门户的浏览器不会运行它：请发送，或不带校验值。",
    "The snippet has a seal (integrity), but the server sends no Access-Control-Allow-Origin: * with fentan-embed.js, so browsers on the portal do not run it: send it, or leave the seal out.",
  );
}
