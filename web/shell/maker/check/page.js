// Whether embed.html itself may stand in a frame and run there: what its server sends with it.

import { allows, FILES, policies, SCRIPTS, sources, STYLES, toExtend } from "../policy.js";
import { bad, good, keptBack, sameOrigin, typeOf, unknown } from "./findings.js";

/**
 * What keeps a browser from showing embed.html as a page in a frame.
 *
 * @param {Response} response
 * @returns {import("./findings.js").Finding[]}
 */
export function shown(response) {
  const found = [];
  const type = typeOf(response);
  if (type !== "text/html") {
    found.push(bad(`embed.html 的类型是「${type}」，浏览器不会显示为网页：应为 text/html。`, `The type of embed.html is “${type}”, so browsers do not show it as a page: it should be text/html.`));
  }
  const disposition = response.headers.get("Content-Disposition") || "";
  if (/^\s*attachment/i.test(disposition)) {
    found.push(bad("服务器让浏览器下载 embed.html（Content-Disposition: attachment），而不显示：请去掉这一项。", "The server has browsers download embed.html instead of showing it (Content-Disposition: attachment): leave that header out."));
  }
  return found;
}

/** A header for files that counts for frames too where the page around has an embedder policy. */
export function embeddable(response) {
  const kept = keptBack(response);
  if (!kept) return [];
  return [
    bad(
      `embed.html 带有 Cross-Origin-Resource-Policy: ${kept}，网页带 Cross-Origin-Embedder-Policy 的门户因此不能嵌入：请去掉，或改为 cross-origin。`,
      `embed.html comes with Cross-Origin-Resource-Policy: ${kept}, which keeps portals whose pages have a Cross-Origin-Embedder-Policy from embedding it: leave it out, or send cross-origin.`,
    ),
  ];
}

/** Whether the portal may put the embed's page into a frame. */
export function framing(headers, portal, address) {
  if (!sameOrigin(address)) return [unknown("别的网站不让这里看到它的 frame-ancestors。", "Another site does not show its frame-ancestors here.")];
  const lists = policies(headers.get("Content-Security-Policy") || "").map((policy) => policy.get("frame-ancestors")).filter(Boolean);
  const old = (headers.get("X-Frame-Options") || "").toUpperCase();
  if (!lists.length && old) {
    return [bad(`服务器发送了 X-Frame-Options: ${old}，门户不能嵌入。请对 embed.html 去掉它，改发 frame-ancestors。`, `The server sends X-Frame-Options: ${old}, so no portal can embed. Leave it out for embed.html, and send frame-ancestors.`)];
  }
  if (lists.every((list) => list.includes("*"))) return [good("任何网站都可以嵌入。", "Any site may embed.")];
  const written = lists.map((list) => list.join(" ")).join(" + ");
  if (!portal) return [unknown(`可以嵌入的网站：${written}。填上门户的地址，可核对它是否在内。`, `May embed: ${written}. Enter the portal's address to see whether it is among them.`)];
  if (lists.every((list) => allows(list, portal, address.origin))) return [good(`${portal} 可以嵌入。`, `${portal} may embed.`)];
  return [bad(`${portal} 不能嵌入：请在 embed.html 的 frame-ancestors（现为 ${written}）中加入它。`, `${portal} may not embed: add it to the frame-ancestors of embed.html (now ${written}).`)];
}

/** Whether the embed's own policy lets it run. */
export function running(headers, address) {
  const header = headers.get("Content-Security-Policy");
  if (!header) return [];
  const found = [];
  const lacking = new Set(policies(header).flatMap((policy) => forbidden(policy, address)));
  if (lacking.size) {
    const written = [...lacking].map((name) => `${name} 'self'`).join("; ");
    found.push(bad(`embed.html 的策略不允许它自己的文件：请加入 ${written}。`, `The policy of embed.html forbids its own files: add ${written}.`));
  }
  return [...found, wasm(header)];
}

/** The directives of a policy that keep the embed from its own files. */
function forbidden(policy, address) {
  const files = new URL("assets/", address).href;
  return [STYLES, SCRIPTS, FILES].flatMap((names) => {
    const found = sources(policy, names);
    // With 'strict-dynamic' browsers heed no source that names a site.
    if (!found || (allows(found.list, files, address.origin) && !found.list.includes("'strict-dynamic'"))) return [];
    // A policy that has only default-src gets the directive that old browsers know too.
    return [toExtend(found, names[names.length - 2])];
  });
}

function wasm(header) {
  const findings = policies(header).flatMap((policy) => {
    const { list = ["'unsafe-eval'"] } = sources(policy, ["script-src", "default-src"]) || {};
    if (list.includes("'unsafe-eval'")) return [];
    return [list.includes("'wasm-unsafe-eval'") ? "new" : "none"];
  });
  if (findings.includes("none")) return bad("策略不允许 WebAssembly：请在 script-src 中加入 'wasm-unsafe-eval'。", "The policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src.");
  if (findings.length) return good("策略允许 WebAssembly；内核低于 97 的浏览器需要 'unsafe-eval'。", "The policy allows WebAssembly; browsers before Chromium 97 need 'unsafe-eval'.");
  return good("策略允许 WebAssembly，旧浏览器也行。", "The policy allows WebAssembly, in old browsers too.");
}
