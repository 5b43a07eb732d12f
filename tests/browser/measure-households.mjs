// How fast the page is with a large community in it: so many households pasted, then keystrokes in their table and in
// what one home pays. A measurement like measure.mjs, not a test: it prints figures, and fails only where the page does
// not work.
//
//   cargo xtask dist && node tests/browser/measure-households.mjs [--households=10000] [--slowdown=1]

import { startChromium, untilStarted } from "./lib/chromium.mjs";
import { option } from "./lib/option.mjs";
import { field } from "./page/budget.mjs";
import { listOf, owners, path, pasteList } from "./page/owners.mjs";

const HOUSEHOLDS = option("households", 10_000);
const SLOWDOWN = option("slowdown", 1);
const KEYS = 20;

/** Types into a field so many times, and gives how long each took until it was drawn. */
const keystrokes = (page, id) =>
  page.evaluate(
    async ([id, keys]) => {
      const times = [];
      const input = document.getElementById(id);
      input.focus();
      for (let key = 0; key < keys; key += 1) {
        const began = performance.now();
        input.value = String(60 + key);
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        times.push(performance.now() - began);
      }
      return times.sort((one, other) => one - other);
    },
    [id, KEYS],
  );

const shown = (times) => `median ${times[KEYS / 2].toFixed(0)} ms, worst ${times[KEYS - 1].toFixed(0)} ms`;

async function measure(page) {
  page.setDefaultTimeout(120_000);
  await untilStarted(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await owners(page);
  const list = listOf(HOUSEHOLDS, { personal: false });
  const began = Date.now();
  await pasteList(page, list);
  await page.getByText(`共 ${HOUSEHOLDS.toLocaleString("en")} 户`).first().waitFor();
  console.log(`${HOUSEHOLDS} households pasted in ${Date.now() - began} ms; processor slowed ${SLOWDOWN}×`);
  for (const name of ["area", "labour"]) {
    await field(page, path(2, name)).waitFor();
    console.log(`a keystroke in ${name.padEnd(8)} ${shown(await keystrokes(page, path(2, name)))}`);
  }
}

const chromium = await startChromium();
try {
  await chromium.withPage({}, ({ page }) => measure(page));
} finally {
  await chromium.close();
}
