// What a browser's translation does to a page.

/** Does to every text in an element what Chromium's translation does: another text stands in its place, in two elements. */
export const translate = (page, within) =>
  page.evaluate((within) => {
    const walker = document.createTreeWalker(document.querySelector(within), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.append(text.data);
      outer.append(inner);
      text.parentNode.replaceChild(outer, text);
    }
    return texts.length;
  }, within);
