// How much of a page an input redraws. What takes a moment with ten thousand rows takes it because all of them are
// drawn again, and that can be counted: unlike a time, it is the same on every machine.

/** How many frames in a row in which nothing is drawn end the counting: a busy page draws a bit in some of them only. */
const STILL_FRAMES = 10;

/**
 * Changes an element in the page as a person would, and counts the nodes that came, went or changed by it, from the
 * first of them until the page is still.
 *
 * @param page a Playwright page or frame
 * @param {string} id of the element
 * @param {{ value?: string, selectedIndex?: number }} change what it holds then
 * @param {"input" | "change"} event what the page hears of it
 */
export async function redrawn(page, id, change, event) {
  await page.locator(`[id="${id}"]`).waitFor();
  await page.evaluate(
    ([id, change, event]) => {
      const sizeOf = (node) => 1 + (node.querySelectorAll ? node.querySelectorAll("*").length : 0);
      window.redrawn = { count: 0, still: 0 };
      const observer = new MutationObserver((records) => {
        window.redrawn.still = 0;
        for (const { addedNodes, removedNodes, type } of records) {
          if (type !== "childList") window.redrawn.count += 1;
          for (const node of [...addedNodes, ...removedNodes]) window.redrawn.count += sizeOf(node);
        }
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      const frame = () => requestAnimationFrame(() => ((window.redrawn.still += 1), frame()));
      frame();
      const element = document.getElementById(id);
      element.focus();
      Object.assign(element, change);
      element.dispatchEvent(new Event(event, { bubbles: true }));
    },
    [id, change, event],
  );
  await page.waitForFunction((still) => window.redrawn.count > 0 && window.redrawn.still >= still, STILL_FRAMES);
  return page.evaluate(() => window.redrawn.count);
}
