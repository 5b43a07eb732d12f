// <fentan-calculator>: the calculator on somebody else's page, in a frame of its own that cannot reach the page.
//
// What the frame says is heard only from the frame's own window and origin, under the name that this element has given
// it, and only as far as every field is what it should be; everything else is ignored. docs/embedding.md says how.

(() => {
  "use strict";

  const NAME = "fentan-calculator";
  if (!window.customElements || customElements.get(NAME)) return;

  const script = document.currentScript || document.querySelector('script[src*="fentan-embed"]');
  const page = new URL("embed.html", script ? script.src : location.href);

  /** What is handed on in the frame's address as it stands. */
  const OPTIONS = ["lang", "parts", "readonly", "household", "tell-household", "large", "theme", "rules"];
  /** Addresses of files, which this page reads and sends where they stand beside it. */
  const FILES = ["rulebook", "budget"];
  const ATTRIBUTES = [...OPTIONS, ...FILES, "link", "same-origin"];

  const MOST_TEXT = 1048576;
  const SHORTEST = 120;
  const TALLEST = 20000;
  /** How long a frame that has loaded may say nothing. */
  const SILENCE_MS = 10000;
  const UNFIT = ["读不了，或过长", "Unreadable, or too long"];

  const AMOUNT = /^-?\d{1,17}(\.\d{1,9})?$/;
  const WORD = /^[\w.-]{1,64}$/;

  const isText = (value, most = MOST_TEXT) => typeof value === "string" && value.length <= most;
  const isAmount = (value) => value === null || (isText(value, 30) && AMOUNT.test(value));

  /** What a `change` says, or nothing where a field is not what it should be. */
  function figures(text) {
    try {
      const { schema, project = null, household = null, toPay = null, estimate = false, share = null, total = null, groups, digest } = JSON.parse(text);
      const entries = Object.entries(groups);
      const sound =
        schema === "fentan/embed/1" &&
        [project, household].every((id) => id === null || isText(id, 200)) &&
        typeof estimate === "boolean" &&
        isText(digest, 80) &&
        [toPay, share, total].every(isAmount) &&
        entries.length < 33 &&
        entries.every(([name, amount]) => WORD.test(name) && isAmount(amount));
      return sound && { schema, project, household, toPay, estimate, share, total, groups: { ...groups }, digest };
    } catch (broken) {
      return false;
    }
  }

  /** A style element would need the leave of the host's policy; a sheet that a script makes does not. */
  let sheet;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(":host{display:block}:host([hidden]){display:none}");
  } catch (old) {
    // Then the element is a line that holds a block, which looks the same.
  }

  class Calculator extends HTMLElement {
    static get observedAttributes() {
      return ATTRIBUTES.concat(ATTRIBUTES.map((name) => `data-${name}`));
    }

    constructor() {
      super();
      this._given = {};
      const root = this.attachShadow({ mode: "open" });
      this._slot = root.appendChild(document.createElement("slot"));
      if (sheet) root.adoptedStyleSheets = [sheet];
    }

    connectedCallback() {
      addEventListener("message", this);
      this._show();
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      this._clear();
    }

    attributeChangedCallback(name, before, now) {
      if (!this._frame || before === now) return;
      // What was asked for last counts.
      if (/budget|link/.test(name)) this._given = {};
      // Several that change at once make one new frame.
      if (this._changing) return;
      this._changing = true;
      Promise.resolve().then(() => {
        this._changing = false;
        if (this._frame) this._show();
      });
    }

    setBudget(budget) {
      let text;
      try {
        text = typeof budget === "string" ? budget : JSON.stringify(budget);
      } catch (unwritable) {
        // Said below.
      }
      if (!text || !isText(text)) return this._fail("budget", ...UNFIT);
      this._given.budget = text;
      this._deliver("budget");
    }

    _option(name) {
      const value = this.getAttribute(name);
      return value === null ? this.getAttribute(`data-${name}`) : value;
    }

    _clear() {
      clearTimeout(this._timer);
      if (this._frame) this._frame.remove();
      this._frame = null;
      this._greeted = false;
    }

    /** A new frame: another address in the old one would add a step to the visitor's way back. */
    _show() {
      this._clear();
      const address = new URL(page);
      const put = (name, value) => value !== null && address.searchParams.set(name, value);
      for (const name of OPTIONS) put(name, this._option(name));
      const link = this._option("link");
      if (link) address.hash = `link=${link}`;

      const own = this._option("same-origin") !== null;
      this._origin = own ? page.origin : "null";
      this._id = `f${Math.random().toString(36).slice(2)}`;
      this._fetched = {};
      this._fresh = false;
      const frame = document.createElement("iframe");
      this._frame = frame;
      const files = {};
      const sent = FILES.filter((name) => (files[name] = this._file(name, put)) || this._given[name]);
      if (sent.length) put("wait", sent);

      frame.title = /^en/i.test(this._option("lang")) ? "What my household pays: calculator" : "老旧小区改造：我家出多少（测算）";
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.setAttribute("sandbox", `allow-scripts allow-popups allow-popups-to-escape-sandbox${own ? " allow-same-origin" : ""}`);
      // As wide as its place; where the place is as wide as what is in it, not as narrow as frames are by themselves.
      frame.style.cssText = "display:block;width:640px;min-width:100%;max-width:100%;height:480px;border:0";
      frame.onload = () => {
        // A document that has said that it is new has had its hello. Another one has yet to show that it knows us.
        const known = this._fresh;
        this._fresh = false;
        if (known) return;
        this._hello();
        this._timer = setTimeout(() => {
          this._slot.style.display = "";
          this._fail("silent", "测算没有打开：请检查本页的 frame-src 和测算所在网站的 frame-ancestors", "The calculator did not open: check frame-src here and frame-ancestors where it is hosted");
        }, SILENCE_MS);
      };
      frame.src = address;
      this._slot.style.display = "none";
      this.shadowRoot.prepend(frame);
      for (const name of sent) if (!this._given[name]) this._fetch(name, files[name], frame);
    }

    /** The file that this page reads, if it stands beside it; the embed reads its own. */
    _file(name, put) {
      let file = this._option(name);
      if (!file) return null;
      try {
        file = new URL(file, document.baseURI);
      } catch (unreadable) {
        // The embed says so.
      }
      return file.origin === location.origin ? file : put(name, file);
    }

    async _fetch(name, file, frame) {
      let text = "";
      try {
        const response = await fetch(file);
        // What is not UTF-8 is refused: its names would become other names. The digest of a rulebook is that of all its bytes.
        if (response.ok) text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: name !== "budget" }).decode(await response.arrayBuffer());
      } catch (failed) {
        // An empty text says so.
      }
      if (frame !== this._frame || this._given[name]) return;
      if (!isText(text)) {
        text = "";
        this._fail(name, ...UNFIT);
      }
      this._fetched[name] = text;
      this._deliver(name);
    }

    _send(type, fields) {
      // An origin without a name cannot be named; what is sent is no secret, and goes to our own frame's window.
      const to = this._origin === "null" ? "*" : this._origin;
      this._frame.contentWindow.postMessage({ fentan: 1, type, id: this._id, ...fields }, to);
    }

    /** To a frame that has begun anew: it gets its rulebook and its budget again. */
    _hello() {
      this._greeted = false;
      if (this._frame) this._send("hello");
    }

    _deliver(name) {
      const text = this._given[name] || this._fetched[name];
      if (this._greeted && text !== undefined) this._send(name, { text });
    }

    /** What any frame of this page says. The browser calls this by its name. */
    handleEvent({ source, origin, data }) {
      if (!this._frame || source !== this._frame.contentWindow || origin !== this._origin) return;
      if (typeof data !== "object" || !data || data.fentan !== 1) return;
      const { id, type, height, text, code, zh, en } = data;
      if (id === "") {
        this._fresh = true;
        return this._hello();
      }
      if (id !== this._id) return;
      clearTimeout(this._timer);
      if (!this._greeted) {
        this._greeted = true;
        FILES.forEach((name) => this._deliver(name));
      }
      if (type === "size" && Number.isFinite(height) && height > 0) {
        this._frame.style.height = `${Math.min(Math.max(Math.ceil(height), SHORTEST), TALLEST)}px`;
      } else if (type === "ready") {
        this._tell(type, {});
      } else if (type === "change" && isText(text)) {
        const detail = figures(text);
        if (detail) this._tell(type, detail);
      } else if (type === "error" && isText(code, 64) && WORD.test(code) && isText(zh, 2000) && isText(en, 2000)) {
        this._fail(code, zh, en);
      }
    }

    _fail(code, zh, en) {
      this._tell("error", { code, zh, en });
    }

    /** An error stays here, as a picture's does: further up, `window.onerror` would take it for the page's own. */
    _tell(type, detail) {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: type !== "error" }));
    }
  }

  customElements.define(NAME, Calculator);
})();
