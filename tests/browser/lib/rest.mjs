// After what a person does, the tests wait until the page rests. Yew draws in slices of 16 ms and lets the browser go on
// between them: what a quick machine has drawn before a key comes up, a busy one draws some slices later. A person does
// not notice; a test that reads the page at once does, now and then.

import { setTimeout as pause } from "node:timers/promises";

/** What a person does with an element, the keyboard and the mouse. */
const DONE_TO = {
  locator: ["blur", "check", "clear", "click", "dispatchEvent", "fill", "focus", "press", "selectOption", "setInputFiles", "uncheck"],
  keyboard: ["insertText", "press", "type"],
  mouse: ["click", "down", "move", "up", "wheel"],
};

/** A page that never rests is not waited for: the test then says itself what it misses. */
const PATIENCE_MS = 10_000;

/** Waits until nothing changes in a page any more. One that goes elsewhere or is closed meanwhile is not waited for. */
export const rest = (page) => Promise.race([quiet(page).catch(() => {}), pause(PATIENCE_MS, undefined, { ref: false })]);

const quiet = (page) =>
  page.evaluate(async () => {
    const QUIET_ROUNDS = 3;
    let rounds = 0;
    const observer = new MutationObserver(() => (rounds = 0));
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    // Longer than the browser ever delays the timer of a slice, so that each round lets one be drawn.
    while (rounds++ < QUIET_ROUNDS) await new Promise((done) => setTimeout(done, 5));
    observer.disconnect();
  });

/** Makes an object wait for its page's rest after each of these methods. */
function waitAfter(object, methods, pageOf) {
  for (const name of methods) {
    const act = object[name];
    object[name] = async function (...given) {
      const result = await act.apply(this, given);
      const page = pageOf(this);
      if (resting.has(page)) await rest(page);
      return result;
    };
  }
}

/** The pages that are waited for. */
const resting = new WeakSet();

/** The class of Playwright's locators, once it was made to wait: all pages share it. */
let locators;

/** From now on, whatever is done in a page ends when that page rests. */
export function restAfterActions(page) {
  resting.add(page);
  for (const device of ["keyboard", "mouse"]) waitAfter(page[device], DONE_TO[device], () => page);
  if (locators) return;
  locators = Object.getPrototypeOf(page.locator("html"));
  waitAfter(locators, DONE_TO.locator, (locator) => locator.page());
}
