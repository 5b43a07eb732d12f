// What a visitor is told when the embed cannot go on, by reason: in Chinese, in English.

export const WORDS = {
  old: [
    "浏览器版本过旧，这个测算打不开。请用 Chrome、Edge 或国产浏览器的极速模式（内核 83 及以上）打开。",
    "This browser is too old for the calculator. Please use Chrome, Edge or another browser with a Chromium 83 or newer engine.",
  ],
  policy: [
    "网站的安全设置（Content-Security-Policy）拦住了这个测算。可以在新窗口打开；请网站管理员在发布分摊的服务器上，把 script-src 设为 'self' 'wasm-unsafe-eval'，内核低于 97 的浏览器需要 'unsafe-eval'。",
    "The site's security settings (Content-Security-Policy) stop this calculator. It can be opened in a new window; the administrator of the server that hosts Fentan should send script-src 'self' 'wasm-unsafe-eval' ('unsafe-eval' for browsers before Chromium 97).",
  ],
  cors: [
    "网站缺少文件，或没有允许嵌入的页面读取。请重新载入，可以在新窗口打开；请网站管理员对 assets/ 下的文件发送 Access-Control-Allow-Origin: *。",
    "A file is missing on the site, or an embedded page may not read it. Please reload. It can be opened in a new window; its administrator should send Access-Control-Allow-Origin: * with the files below assets/.",
  ],
  network: ["网络中断，没有载入完整。请检查网络，然后重新载入。", "The network failed before everything was loaded. Please check it, then reload."],
  missing: [
    "服务器上缺少文件，可能是网站刚更新。请重新载入；若仍不行，请告诉网站管理员。",
    "A file is missing on the server; perhaps the site has just been updated. Please reload; if that does not help, tell its administrator.",
  ],
  altered: [
    "载入的文件与发布时不一致，可能被网关改写，没有采用。请重新载入；若仍不行，请告诉网站管理员。",
    "A file differs from what was published, perhaps rewritten by a gateway, and was not used. Please reload; if that does not help, tell the site's administrator.",
  ],
  type: [
    "服务器给错了脚本的类型。可以在新窗口打开；请网站管理员对 .js 发送 Content-Type: text/javascript。",
    "The server gives a script the wrong type. It can be opened in a new window; its administrator should send Content-Type: text/javascript with .js files.",
  ],
  start: [
    "测算启动时出错。请重新载入；若仍不行，请在新窗口打开。",
    "The calculator failed while starting. Please reload; if that does not help, open it in a new window.",
  ],
  stopped: ["测算出错，已停止，显示的数字可能不是最新的。请重新载入。", "The calculator has stopped after an error; the figures shown may be out of date. Please reload."],
  budget: [
    "为这个页面准备的预算没有读到，因此没有测算。请重新载入；若仍不行，请告诉网站管理员。",
    "The budget prepared for this page could not be read, so nothing was calculated. Please reload; if that does not help, tell the site's administrator.",
  ],
  rulebook: [
    "为这个页面准备的规则文件没有读到，因此没有测算。请重新载入；若仍不行，请告诉网站管理员。",
    "The rulebook prepared for this page could not be read, so nothing was calculated. Please reload; if that does not help, tell the site's administrator.",
  ],
  slow: ["网络较慢，仍在载入……也可以在新窗口打开。", "The network is slow, still loading… You can also open it in a new window."],
};

/** Puts texts into an element, a paragraph each. */
export function say(place, [chinese, english], detail) {
  for (const [text, language] of [[chinese, "zh-CN"], [english, "en"], [detail, "en"]]) {
    if (!text) continue;
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    paragraph.lang = language;
    place.appendChild(paragraph);
  }
}
