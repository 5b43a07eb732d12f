// Forged, misshapen and oversized messages from the page around.
"use strict";
window.heard = [];
addEventListener("message", ({ data }) => window.heard.push(data));
window.speak = (...messages) => {
  for (const message of messages) document.getElementById("frame").contentWindow.postMessage(message, "*");
};
window.attack = () => {
  const cyclic = { fentan: 1, type: "budget", id: "x" };
  cyclic.text = cyclic;
  window.speak(
    null, 0, "", "hello", true, [], {}, new Map(), new Date(), [[[]]], cyclic,
    { fentan: 1 }, { fentan: "1", type: "hello", id: "x" }, { fentan: 2, type: "hello", id: "x" }, { fentan: 1, type: "hello" },
    { fentan: 1, type: "hello", id: "" }, { fentan: 1, type: "hello", id: 7 }, { fentan: 1, type: "hello", id: "<img>" },
    { fentan: 1, type: "hello", id: "x".repeat(65) }, { fentan: 1, type: "budget", id: "x", text: "{}" },
    { fentan: 1, type: "constructor", id: "x" }, { fentan: 1, type: "__proto__", id: "x" }, { type: { toString: null }, fentan: 1, id: {} },
  );
};
