// What a host's own script does: it notes what the embeds say, and everything that goes wrong on the page.
"use strict";

/** Each event of an embed: the element's id, the type, the detail. */
window.said = [];

/** Everything that must not happen. */
window.wrong = [];

for (const type of ["ready", "change"]) {
  document.addEventListener(type, ({ target, detail }) => target.localName === "fentan-calculator" && window.said.push([target.id, type, detail]));
}
// An error does not bubble, but it is seen on its way down.
document.addEventListener("error", ({ target, detail }) => target.localName === "fentan-calculator" && window.said.push([target.id, "error", detail]), true);
addEventListener("error", (event) => event.target === window && window.wrong.push(`error ${event.message}`));
addEventListener("unhandledrejection", ({ reason }) => window.wrong.push(`rejection ${reason}`));
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => window.wrong.push(`policy ${effectiveDirective} ${blockedURI}`));
