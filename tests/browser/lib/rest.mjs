// After what a person does, the tests wait until the page rests. Yew draws in slices of 16 ms and lets the browser go on
// between them: what a quick machine has drawn before a key comes up, a busy one draws some slices later. A person does
// not notice; a test that reads the page at once does, now and then.

/** What a person does with an element, the keyboard and the mouse. */
const DONE_TO = {
  locator: ["blur", "check", "clear", "click", "dispatchEvent", "fill", "focus", "press", "selectOption", "setInputFiles", "uncheck"],
  keyboard: ["insertText", "press", "type"],
  mouse: ["click", "down", "move", "up", "wheel"],
};

/** Waits until nothing changes in a page any more. One that goes elsewhere or is closed meanwhile is not waited for. */
export const rest = (page) =>
  page
    .evaluate(async () => {
      const QUIET_ROUNDS = 3;
      let quiet = 0;
      const observer = new MutationObserver(() => (quiet = 0));
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      // Longer than the browser ever delays the timer of a slice, so that each round lets one be drawn.
      while (quiet++ < QUIET_ROUNDS) await new Promise((done) => setTimeout(done, 5));
      observer.disconnect();
    })
    .catch(() => {});

/** Makes an object wait for its page's rest after each of these methods. */
function waitAfter(object, methods, pageOf) {
  for (const name of methods) {
    const act = object[name];
    object[name] = async function (...given) {
      const result = await act.apply(this, given);
      await rest(pageOf(this));
      return result;
    };
  }
}

/** The class of Playwright's locators, once it was made to wait. */
let locators;

/** From now on, whatever is done in a page ends when that page rests. */
export function restAfterActions(page) {
  for (const device of ["keyboard", "mouse"]) waitAfter(page[device], DONE_TO[device], () => page);
  if (locators) return;
  locators = Object.getPrototypeOf(page.locator("html"));
  waitAfter(locators, DONE_TO.locator, (locator) => locator.page());
}
