// Starts the page, and says in words why it cannot: the one script that runs before the wasm does.
//
// It is a classic script, so that an old browser reads at least this much, and a file of its own, because a strict
// content-security policy forbids inline scripts. index.html hands over the names of the other files.

(() => {
  "use strict";

  const { glue, wasm, wasmIntegrity, companionGlue, companionWasm, companionIntegrity } =
    document.currentScript.dataset;

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
  };

  /** The smallest module there is. A policy that refuses it refuses every other. */
  const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

  const address = (path) => new URL(path, document.baseURI).href;

  function mayCompile() {
    try {
      return new WebAssembly.Module(EMPTY_MODULE) instanceof WebAssembly.Module;
    } catch (refused) {
      return false;
    }
  }

  async function load(glue, wasm, integrity) {
    const [module, response] = await Promise.all([import(address(glue)), fetch(address(wasm), { integrity })]);
    if (!response.ok) throw new TypeError(`${response.status} ${response.url}`);
    return [module, response];
  }

  /** Puts the reason in the place of the shell's text, or of whatever the app had drawn before it failed. */
  function tell(reason, error) {
    const place = document.getElementById("opening") || document.getElementById("app");
    const stopped = reason === "stopped";
    if (stopped && place.querySelector(".crashed")) return;
    if (!stopped) for (const old of [...place.children]) if (old.localName !== "h1") old.remove();
    const alert = document.createElement("div");
    alert.setAttribute("role", "alert");
    const say = (text, language) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      paragraph.lang = language;
      alert.appendChild(paragraph);
    };
    const [chinese, english] = WORDS[reason];
    say(chinese, "zh-CN");
    say(english, "en");
    if (error) say(String(error), "en");
    if (stopped) {
      // What was entered stays in sight, below the word that it no longer answers.
      alert.className = "crashed";
      place.insertBefore(alert, place.firstChild);
    } else {
      place.appendChild(alert);
    }
  }

  async function start() {
    if (typeof WebAssembly !== "object") return tell("old");
    let module, response;
    try {
      [module, response] = await load(glue, wasm, wasmIntegrity);
    } catch (error) {
      return tell(error instanceof SyntaxError ? "old" : "files", error);
    }
    try {
      // The glue compiles while the file arrives, and where a server gives it the wrong type, after it has arrived.
      await module.default({ module_or_path: response });
    } catch (error) {
      if (!mayCompile()) return tell("policy", error);
      tell(error instanceof WebAssembly.CompileError ? "old" : "start", error);
      throw error;
    }
  }

  let companion;

  /** What the page asks of this script. */
  window.fentan = {
    /** The calculator as a module, for what few visitors ask for; tried again if it could not be loaded. */
    companion() {
      companion = companion || load(companionGlue, companionWasm, companionIntegrity).then(async ([module, response]) => {
        await module.default({ module_or_path: response });
        return module;
      });
      companion.catch(() => (companion = undefined));
      return companion;
    },
  };

  // A panic stops the wasm at once; after it nothing of the page works, and it must not look as if it did.
  const stop = (error) => {
    if (error instanceof WebAssembly.RuntimeError) tell("stopped", error);
  };
  addEventListener("error", (event) => stop(event.error));
  addEventListener("unhandledrejection", (event) => stop(event.reason));

  start();
})();
