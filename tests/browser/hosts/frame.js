// A host that listens by itself, without fentan-embed.js.
"use strict";
window.heard = [];
addEventListener("message", ({ source, origin, data }) => {
  const { contentWindow } = document.getElementById("frame") || {};
  window.heard.push({ ours: source === contentWindow, origin, data });
});
