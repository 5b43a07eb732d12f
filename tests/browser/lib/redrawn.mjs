// How much of a page an input redraws. What takes a moment with ten thousand rows takes it because all of them are
// drawn again, and that can be counted: unlike a time, it is the same on every machine.

/**
 * Changes an element in the page as a person would, and counts the nodes that came, went or changed by it.
 *
 * @param page a Playwright page or frame
 * @param {string} id of the element
 * @param {{ value?: string, selectedIndex?: number }} change what it holds then
 * @param {"input" | "change"} event what the page hears of it
 */
export function redrawn(page, id, change, event) {
  return page.evaluate(
    async ([id, change, event]) => {
      let count = 0;
      const sizeOf = (node) => 1 + (node.querySelectorAll ? node.querySelectorAll("*").length : 0);
      const observer = new MutationObserver((records) => {
        for (const { addedNodes, removedNodes, type } of records) {
          if (type !== "childList") count += 1;
          for (const node of [...addedNodes, ...removedNodes]) count += sizeOf(node);
        }
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      const element = document.getElementById(id);
      element.focus();
      Object.assign(element, change);
      element.dispatchEvent(new Event(event, { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      observer.disconnect();
      return count;
    },
    [id, change, event],
  );
}
