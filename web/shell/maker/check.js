// Tests, in the browser, whether an embed can be shown: what its server sends, what the portal's policy allows, and
// whether it opens in a frame as a portal's would. Each finding says what to do.

import { allows, policies, sources } from "./policy.js";

/** How long an embed may take to open in a frame. */
const PATIENCE_MS = 12_000;

const FRAMES = ["frame-src", "child-src", "default-src"];
const SCRIPTS = ["script-src-elem", "script-src", "default-src"];
const FILES = ["connect-src", "default-src"];

const good = (zh, en) => ({ state: "good", zh, en });
const bad = (zh, en) => ({ state: "bad", zh, en });
const unknown = (zh, en) => ({ state: "unknown", zh, en });

/**
 * Checks a setup.
 *
 * @param {{ embed: string, portal: string, policy: string }} asked the address of embed.html, the portal's origin and
 *   the policy that its pages send; the last two may be empty
 * @param {HTMLElement} place where a frame may stand while it is tried
 * @returns {Promise<Array<{ state: "good" | "bad" | "unknown", zh: string, en: string }>>}
 */
export async function check({ embed, portal, policy }, place) {
  let address;
  try {
    address = new URL(embed);
    if (portal) portal = new URL(portal).origin;
    if (portal === "null") throw new TypeError(portal);
  } catch (broken) {
    return [bad("地址写得不对，应以 https:// 开头。", "An address is not one; it begins with https://.")];
  }
  const page = await ask(address.href);
  if (!page.response) {
    return [
      unknown(
        `这里不能读取 ${address.origin}：请打开那个网站上的 embed-maker.html 检查。`,
        `This page may not read ${address.origin}: open the embed-maker.html of that site to check it.`,
      ),
      ...portalAllows(policy, address.href, portal),
    ];
  }
  const html = page.response.ok ? await page.response.text() : "";
  const wasm = /data-wasm="([^"]+)"/.exec(html);
  if (!wasm) return [bad(`${address.href} 不是测算页（状态 ${page.response.status}）。请核对地址，并上传 dist/ 的全部文件。`, `${address.href} is not the embed (status ${page.response.status}). Check the address, and upload everything in dist/.`)];
  return [
    good("测算页在。", "The embed's page is there."),
    ...framing(page.response.headers, portal, address),
    ...running(page.response.headers),
    ...(await binary(new URL(wasm[1], address).href)),
    ...(await loader(new URL("fentan-embed.js", address).href)),
    ...(await opens(address.href, place)),
    ...portalAllows(policy, address.href, portal),
  ];
}

async function ask(address) {
  try {
    return { response: await fetch(address, { cache: "no-store" }) };
  } catch (refused) {
    return {};
  }
}

const sameSite = (address) => new URL(address, location.href).origin === location.origin;

/** Whether the portal may put the embed's page into a frame. */
function framing(headers, portal, address) {
  if (!sameSite(address)) return [unknown("别的网站不让这里看到它的 frame-ancestors。", "Another site does not show its frame-ancestors here.")];
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
function running(headers) {
  const header = headers.get("Content-Security-Policy");
  if (!header) return [];
  const findings = policies(header).flatMap((policy) => {
    const { list = ["'unsafe-eval'"] } = sources(policy, ["script-src", "default-src"]) || {};
    if (list.includes("'unsafe-eval'")) return [];
    return [list.includes("'wasm-unsafe-eval'") ? "new" : "none"];
  });
  if (findings.includes("none")) return [bad("策略不允许 WebAssembly：请在 script-src 中加入 'wasm-unsafe-eval'。", "The policy forbids WebAssembly: add 'wasm-unsafe-eval' to script-src.")];
  if (findings.length) return [good("策略允许 WebAssembly；内核低于 97 的浏览器需要 'unsafe-eval'。", "The policy allows WebAssembly; browsers before Chromium 97 need 'unsafe-eval'.")];
  return [good("策略允许 WebAssembly，旧浏览器也行。", "The policy allows WebAssembly, in old browsers too.")];
}

async function binary(address) {
  const { response } = await ask(address);
  if (!response || !response.ok) return [bad(`缺少 ${address}。请上传 dist/assets/ 的全部文件。`, `${address} is missing. Upload everything in dist/assets/.`)];
  const found = [];
  const type = response.headers.get("Content-Type") || "";
  if (/^application\/wasm\b/.test(type)) found.push(good("wasm 的类型正确。", "The wasm has its right type."));
  else found.push(bad(`wasm 的类型是「${type}」，应为 application/wasm：能用，但打开较慢。`, `The wasm's type is “${type}”; it should be application/wasm: it works, but opens more slowly.`));
  try {
    await WebAssembly.compile(await response.arrayBuffer());
    found.push(good("wasm 完整。", "The wasm is whole."));
  } catch (broken) {
    found.push(bad(`wasm 不完整，或这里的策略不允许：${broken.message}`, `The wasm is damaged, or forbidden here: ${broken.message}`));
  }
  return [...found, leave(response, "assets/")];
}

async function loader(address) {
  const { response } = await ask(address);
  if (!response || !response.ok) return [bad(`缺少 ${address}。`, `${address} is missing.`)];
  const type = response.headers.get("Content-Type") || "";
  if (!/javascript/.test(type)) return [bad(`fentan-embed.js 的类型是「${type}」，应为 text/javascript。`, `The type of fentan-embed.js is “${type}”; it should be text/javascript.`)];
  return [good("fentan-embed.js 在。", "fentan-embed.js is there."), leave(response, "fentan-embed.js")];
}

/** Whether pages of other origins may read a file, among them the embed itself in its sandbox. */
function leave(response, files) {
  const said = response.headers.get("Access-Control-Allow-Origin");
  // What another origin could be read of has the leave, though the header itself is not shown.
  if (said === "*" || !sameSite(response.url)) return good(`${files} 可以被沙箱中的页面读取。`, `${files} can be read from a sandbox.`);
  return bad(`${files} 不能被沙箱中的页面读取：请发送 Access-Control-Allow-Origin: *，或在代码中用 same-origin。`, `${files} cannot be read from a sandbox: send Access-Control-Allow-Origin: *, or use same-origin in the snippet.`);
}

/** Opens the embed in a sandboxed frame, as a portal does, and waits for what it says. */
function opens(address, place) {
  return new Promise((resolve) => {
    const frame = document.createElement("iframe");
    const id = `check-${Math.random().toString(36).slice(2)}`;
    let answered = false;
    const end = (finding) => {
      clearTimeout(timer);
      removeEventListener("message", hear);
      frame.remove();
      resolve([finding]);
    };
    const hear = ({ source, data }) => {
      if (source !== frame.contentWindow || typeof data !== "object" || !data || data.fentan !== 1 || data.id !== id) return;
      answered = true;
      if (data.type === "ready") end(good("在沙箱框架中打开了。", "It opened in a sandboxed frame."));
      if (data.type === "error" && data.code !== "theme") end(bad(`在沙箱框架中没有打开：${data.zh}`, `It did not open in a sandboxed frame: ${data.en}`));
    };
    const timer = setTimeout(() => {
      if (answered) end(bad("框架打开了，测算没有启动。", "The frame opened, the calculator did not start."));
      else if (sameSite(address)) end(bad("框架没有打开：请看 frame-ancestors，以及本页的 frame-src 'self'。", "The frame did not open: see frame-ancestors, and frame-src 'self' for this page."));
      else end(unknown("这里不能打开别的网站的框架。", "Frames of another site cannot be opened here."));
    }, PATIENCE_MS);
    addEventListener("message", hear);
    frame.title = "check";
    frame.setAttribute("sandbox", "allow-scripts");
    frame.onload = () => frame.contentWindow.postMessage({ fentan: 1, type: "hello", id }, "*");
    frame.src = address;
    place.appendChild(frame);
  });
}

/** Whether the policy of the portal's pages lets them show the frame and load the script. */
function portalAllows(header, embed, portal) {
  const found = [];
  const script = new URL("fentan-embed.js", embed).href;
  for (const policy of policies(header)) {
    const frames = sources(policy, FRAMES);
    const scripts = sources(policy, SCRIPTS);
    const { origin } = new URL(embed);
    if (!frames || allows(frames.list, embed, portal)) found.push(good("门户的策略允许这个框架。", "The portal's policy allows the frame."));
    else found.push(bad(`门户的策略不允许这个框架：请在 ${frames.name === "default-src" ? "frame-src" : frames.name} 中加入 ${origin}。`, `The portal's policy forbids the frame: add ${origin} to ${frames.name === "default-src" ? "frame-src" : frames.name}.`));
    if (scripts && scripts.list.includes("'strict-dynamic'")) found.push(unknown("门户用 'strict-dynamic'：script 标签需要它的 nonce。", "The portal uses 'strict-dynamic': the script tag needs its nonce."));
    else if (!scripts || allows(scripts.list, script, portal)) found.push(good("门户的策略允许 fentan-embed.js。", "The portal's policy allows fentan-embed.js."));
    else found.push(bad(`门户的策略不允许 fentan-embed.js：请在 ${scripts.name === "default-src" ? "script-src" : scripts.name} 中加入 ${origin}，或用单独的 iframe。`, `The portal's policy forbids fentan-embed.js: add ${origin} to ${scripts.name === "default-src" ? "script-src" : scripts.name}, or use the iframe alone.`));
    const files = sources(policy, FILES);
    if (files && !(portal ? allows(files.list, portal, portal) : files.list.includes("'self'"))) {
      found.push(bad("门户的策略不允许网页读取自己的文件：若用 budget 属性，请在 connect-src 中加入 'self'。", "The portal's policy keeps its pages from reading their own files: with a budget attribute, add 'self' to connect-src."));
    }
  }
  return found;
}
