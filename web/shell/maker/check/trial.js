// Opening the embed in a sandboxed frame, as a portal's page does.

import { bad, good, sameOrigin, unknown } from "./findings.js";

/** How long an embed may take to open in a frame. */
const PATIENCE_MS = 12_000;

/** How long after it has loaded it may take to answer: its script runs before that, or not at all. */
const SILENCE_MS = 3_000;

/**
 * Opens the embed and waits for what it says.
 *
 * @param {string} address of embed.html
 * @param {{ place: HTMLElement, sandboxed: boolean, explained: boolean }} how where the frame may stand meanwhile,
 *   whether it is to have no origin, and whether what is found already says why it would not open
 * @returns {Promise<import("./findings.js").Finding>}
 */
export function tryFrame(address, { place, sandboxed, explained }) {
  return new Promise((resolve) => {
    const frame = document.createElement("iframe");
    const id = `check-${Math.random().toString(36).slice(2)}`;
    let answered = false;
    let silence;
    const end = (finding) => {
      clearTimeout(timer);
      clearTimeout(silence);
      removeEventListener("message", hear);
      frame.remove();
      resolve(finding);
    };
    const hear = ({ source, data }) => {
      if (source !== frame.contentWindow || typeof data !== "object" || !data || data.fentan !== 1 || data.id !== id) return;
      answered = true;
      if (data.type === "ready") end(good("在沙箱框架中打开了。", "It opened in a sandboxed frame."));
      if (data.type === "error" && data.code !== "theme") end(bad(`在沙箱框架中没有打开：${data.zh}`, `It did not open in a sandboxed frame: ${data.en}`));
    };
    const giveUp = () => {
      if (answered) end(bad("框架打开了，测算没有启动。", "The frame opened, the calculator did not start."));
      else if (explained) end(bad("框架没有打开，原因见上面要改的各项。", "The frame did not open, for what is to change above."));
      else if (sameOrigin(address)) end(bad("框架没有打开：请看 frame-ancestors，以及本页的 frame-src 'self'。", "The frame did not open: see frame-ancestors, and frame-src 'self' for this page."));
      else end(unknown("这里不能打开别的网站的框架。", "Frames of another site cannot be opened here."));
    };
    const timer = setTimeout(giveUp, PATIENCE_MS);
    addEventListener("message", hear);
    frame.title = "check";
    frame.setAttribute("sandbox", sandboxed ? "allow-scripts" : "allow-scripts allow-same-origin");
    frame.onload = () => {
      frame.contentWindow.postMessage({ fentan: 1, type: "hello", id }, "*");
      silence = setTimeout(() => answered || giveUp(), SILENCE_MS);
    };
    frame.src = address;
    place.appendChild(frame);
  });
}
