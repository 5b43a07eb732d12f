// A frame beside the embed: it speaks to the embed and to the page, as if it were the other.
"use strict";
window.heard = [];
addEventListener("message", ({ data }) => window.heard.push(data));
window.speak = (message) => {
  const embed = window.parent.document.querySelector("fentan-calculator").shadowRoot.querySelector("iframe");
  embed.contentWindow.postMessage(message, "*");
  window.parent.postMessage(message, "*");
};
