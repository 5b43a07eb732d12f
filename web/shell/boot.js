// Starts the page, and says in words why it cannot: the one script that runs before the wasm does.
//
// It is a classic script, so that an old browser reads at least this much, and a file of its own, because a strict
// content-security policy forbids inline scripts. index.html hands over the names and seals of the other files. In
// the single file (single.html) the same script stands among the files themselves.

(() => {
  "use strict";

  /** What index.html says of each file, by its name in camel case. */
  const files = document.currentScript.dataset;

  /** The modules that the single file carries, by name; nothing on a site, which fetches them. */
  const carried = window.fentanCarried;

  /** What a person is told, by reason. */
  const WORDS = {
    old: [
      "浏览器版本过旧，不支持本页面所需的 WebAssembly。请用 Chrome、Edge 或国产浏览器的极速模式（内核 86 及以上）打开。",
      "This browser is too old: it lacks the WebAssembly that this page needs. Please use Chrome, Edge or another browser with a Chromium 86 or newer engine.",
    ],
    policy: [
      "网站的安全策略（Content-Security-Policy）不允许运行 WebAssembly。请网站管理员在 script-src 中加入 'wasm-unsafe-eval'；内核低于 97 的浏览器需要 'unsafe-eval'。",
      "The site's content-security policy does not allow WebAssembly. Its administrator should add 'wasm-unsafe-eval' to script-src; browsers before Chromium 97 need 'unsafe-eval'.",
    ],
    files: [
      "页面文件没有完整载入，可能是网络中断，或文件与发布时不一致。请重新载入；若仍不行，请联系网站管理员。",
      "The page's files did not load completely: the network failed, or a file differs from what was published. Please reload; if that does not help, tell the site's administrator.",
    ],
    stopped: [
      "页面出错，已停止。此前自动保存的内容仍在本机；请重新载入继续。",
      "The page has stopped after an error. What it had saved by then is still on this computer; please reload to go on.",
    ],
    start: [
      "页面启动时出错。请重新载入；若仍不行，请把下面的文字发给维护者。",
      "The page failed while starting. Please reload; if that does not help, send the text below to its maintainers.",
    ],
    newer: ["网站已发布新版本，重新载入后使用。", "A newer version has been published; reload to use it."],
  };

  /** The smallest module there is. A policy that refuses it refuses every other. */
  const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

  /** How long a page may stay open before it asks for a newer version when somebody comes back to it. */
  const NEWS_EVERY_MS = 3_600_000;

  const address = (path) => new URL(path, document.baseURI).href;

  /** This script runs before there is a body, so that the first thing drawn is drawn as it was set. */
  const parsed = new Promise((resolve) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", resolve);
    else resolve();
  });

  /** The settings of an earlier visit, applied before anything is drawn. Storage may be forbidden or hold anything. */
  function applySettings() {
    try {
      // The example is for first visits: others have a budget of their own, or follow a link to one.
      const isKept = Object.keys(localStorage).some((name) => name.startsWith("fentan."));
      if (isKept || location.hash.length > 1) document.documentElement.classList.add("returning");
      const { language, theme, size } = JSON.parse(localStorage.getItem("fentan.settings")) || {};
      const root = document.documentElement;
      if (["dark", "light", "auto"].includes(theme)) root.dataset.theme = theme;
      if (["large", "normal"].includes(size)) root.dataset.size = size;
      if (["en", "zh"].includes(language)) root.lang = language === "zh" ? "zh-CN" : language;
    } catch (unreadable) {
      // Then the page looks as it does on a first visit.
    }
  }

  function mayCompile() {
    try {
      return new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module;
    } catch (refused) {
      return false;
    }
  }

  /** How often a module could not be loaded: older browsers remember that, under its address, until a reload. */
  const failures = {};

  /** The JavaScript of a module, refused if it is not what was published. */
  async function script(name) {
    if (carried) return carried[name];
    const path = address(files[name]) + (failures[name] ? `?${failures[name]}` : "");
    // `import()` takes no seal, but it takes what a preload has fetched and checked. index.html preloads the first.
    if (files[`${name}Seal`]) {
      const preload = document.createElement("link");
      Object.assign(preload, { rel: "modulepreload", href: path, integrity: files[`${name}Seal`] });
      document.head.appendChild(preload);
    }
    return import(path).catch((error) => {
      failures[name] = (failures[name] || 0) + 1;
      throw error;
    });
  }

  /** The wasm of a module: the answer to a request, or in the single file its bytes. */
  async function binary(name) {
    if (carried) {
      await parsed;
      const text = atob(document.getElementById(`carried-${name}`).textContent);
      const bytes = new Uint8Array(text.length);
      for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
      return bytes;
    }
    return sealed(files[`${name}Wasm`], files[`${name}WasmSeal`]);
  }

  /** The answer to a request for one of the page's files, refused if it is not what was published. */
  async function sealed(path, integrity) {
    const response = await fetch(address(path), { integrity });
    if (!response.ok) throw new TypeError(`${response.status} ${response.url}`);
    return response;
  }

  /** Puts a text in both languages into an element. */
  function say(place, [chinese, english, detail]) {
    for (const [text, language] of [[chinese, "zh-CN"], [english, "en"], [detail, "en"]]) {
      if (!text) continue;
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      paragraph.lang = language;
      place.appendChild(paragraph);
    }
  }

  function reloadButton() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tool";
    button.textContent = "重新载入 · Reload";
    button.addEventListener("click", () => location.reload());
    return button;
  }

  /** Puts the reason in the place of the shell's text, or of whatever the app had drawn before it failed. */
  function tell(reason, error) {
    const place = document.getElementById("opening") || document.getElementById("app");
    const stopped = reason === "stopped";
    if (stopped && place.querySelector(".crashed")) return;
    if (!stopped) for (const old of [...place.children]) if (old.localName !== "h1") old.remove();
    const alert = document.createElement("div");
    alert.setAttribute("role", "alert");
    say(alert, [...WORDS[reason], error && String(error)]);
    if (stopped) {
      keepWhatWasTyped();
      // Whoever types on finds that too.
      addEventListener("input", keepWhatWasTyped);
      // What was entered stays in sight, below the word that it no longer answers.
      alert.className = "crashed";
      alert.appendChild(reloadButton());
      place.insertBefore(alert, place.firstChild);
    } else {
      place.appendChild(alert);
    }
  }

  /** Keeps the text of the field that is being edited, which the app has not read yet, for the app to offer again. */
  function keepWhatWasTyped() {
    const { id, value, type } = document.activeElement || {};
    if (!id || !value || !["text", "search", "number", "textarea"].includes(type)) return;
    try {
      localStorage.setItem("fentan.lost", JSON.stringify({ path: id, text: value }));
    } catch (forbidden) {
      // It is still in sight, below the word that the page has stopped.
    }
  }

  async function start() {
    if (typeof WebAssembly !== "object") {
      await parsed;
      return tell("old");
    }
    let module, wasm;
    try {
      [module, wasm] = await Promise.all([script("page"), binary("page")]);
      await parsed;
    } catch (error) {
      await parsed;
      return tell(error instanceof SyntaxError ? "old" : "files", error);
    }
    try {
      // The glue compiles while the file arrives, and where a server gives it the wrong type, after it has arrived.
      await module.default({ module_or_path: wasm });
    } catch (error) {
      if (!mayCompile()) return tell("policy", error);
      tell(error instanceof WebAssembly.CompileError ? "old" : "start", error);
      throw error;
    }
    if (!carried) stayCurrent();
  }

  let lastAsked = Date.now();

  /**
   * Says so, once, when the network has a newer version than this page, which a worker or a long wait can have made
   * old. The page goes on as it is, since it has all its own files, and nobody's typing is cut short: the person
   * chooses when to reload.
   */
  async function askForNews() {
    lastAsked = Date.now();
    try {
      const response = await fetch(address("index.html"), { cache: "no-cache" });
      const [, version] = /data-version="([^"]+)"/.exec(response.ok ? await response.text() : "") || [];
      if (!version || version === files.version || document.querySelector(".newer")) return;
      const status = document.createElement("div");
      status.className = "newer";
      status.setAttribute("role", "status");
      say(status, WORDS.newer);
      status.appendChild(reloadButton());
      document.body.prepend(status);
    } catch (offline) {
      // No news.
    }
  }

  /** Lets worker.js keep this version for when there is no network, and looks out for the next. Nobody waits for it. */
  async function stayCurrent() {
    addEventListener("online", askForNews);
    addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && Date.now() - lastAsked > NEWS_EVERY_MS) askForNews();
    });
    // Absent without https, and forbidden in some frames.
    const workers = navigator.serviceWorker;
    if (!workers) return;
    // Where a worker answers, the page may have come from what it kept.
    if (workers.controller) askForNews();
    try {
      const createScriptURL = () => address("worker.js");
      // A policy that can give away nothing but the address of our own worker, for sites that enforce trusted types.
      const { trustedTypes } = window;
      const maker = trustedTypes ? trustedTypes.createPolicy("fentan", { createScriptURL }) : { createScriptURL };
      await workers.register(maker.createScriptURL(""), { updateViaCache: "none" });
    } catch (refused) {
      // Everything works without it, while there is a network.
    }
  }

  const loaded = {};

  /** What few visitors ask for, loaded once; tried again if it could not be. */
  function later(name, load) {
    if (!loaded[name]) {
      loaded[name] = load();
      loaded[name].catch(() => {
        delete loaded[name];
        // Perhaps the file went away with the version it belongs to.
        if (!carried) askForNews();
      });
    }
    return loaded[name];
  }

  const link = () => later("link", () => script("link")).catch(() => Promise.reject(new Error("not_loaded")));

  /** What the page asks of this script. */
  window.fentan = {
    /** A part of the page's wasm that is loaded when it is first shown; the glue compiles it while it arrives. */
    chunk: async (path, integrity) => {
      try {
        const response = await sealed(path, integrity);
        if (response.headers.get("Content-Type") === "application/wasm") return response;
        // Compiling while it arrives needs the right type, which some servers do not give.
        return new Response(await response.arrayBuffer(), { headers: { "Content-Type": "application/wasm" } });
      } catch (error) {
        // Perhaps the file went away with the version it belongs to.
        askForNews();
        throw error;
      }
    },

    /**
     * A text as it stands in a link (link.js). Rejects with an `Error` whose message is `too_large`, `unsupported`,
     * or `not_loaded` when link.js could not be loaded.
     */
    pack: async (text) => (await link()).pack(text),

    /** The text that stands in a link. Rejects as `pack` does, and with `version` or `damaged`. */
    unpack: async (packed) => (await link()).unpack(packed),
  };

  // A panic stops the wasm at once; after it nothing of the page works, and it must not look as if it did.
  const stop = (error) => {
    if (error instanceof WebAssembly.RuntimeError) tell("stopped", error);
  };
  addEventListener("error", (event) => stop(event.error));
  addEventListener("unhandledrejection", (event) => stop(event.reason));

  applySettings();
  start();
})();
