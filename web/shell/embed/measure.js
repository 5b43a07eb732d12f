// How tall the content is: told when it grows and when it shrinks, and when what was hidden is shown.

/**
 * Watches an element's height.
 *
 * The height of the root element is that of its content, whatever the frame's; nothing in the embed is measured by the
 * frame's height, so that telling it does not change it. Yet a host can make the width follow the height (a scroll bar
 * that comes and goes): two heights in turn end with the larger.
 *
 * @param {HTMLElement} root
 * @param {(height: number) => void} tell called with whole pixels, only when they change
 * @returns {() => void} measures at once: in a hidden tab no observer is called
 */
export function measureContent(root, tell) {
  let last = 0;
  let before = 0;
  let returns = 0;
  let toldAt = 0;

  function measure() {
    // Where nothing is laid out, in a frame that is not shown, there is no height.
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === 0 || height === last || !root.clientWidth) return;
    const now = performance.now();
    returns = height === before && now - toldAt < SOON_MS ? returns + 1 : 0;
    if (returns > MOST_RETURNS && height < last) return;
    before = last;
    last = height;
    toldAt = now;
    tell(height);
  }

  if (window.ResizeObserver) new ResizeObserver(measure).observe(root);
  return measure;
}

/** How often in a row a height may be the one before the last, until only the larger is told. */
const MOST_RETURNS = 6;

/** How soon one height follows another where they chase each other: sooner than people press things. */
const SOON_MS = 150;
