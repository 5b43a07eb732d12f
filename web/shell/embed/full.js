// The way from the embed to the full page: the same budget, opened at the same household.

import { pack } from "../link.js";

/** The budget that was packed last, with its packed text to come. */
let last = {};

/**
 * What stands after the `#` in the full page's address, where no server sees it; empty where there is nothing to
 * carry, or where it cannot be carried (a budget that is none, or too large for an address).
 *
 * @param {{ budget: string, link: string, digest: string, project: string | null, household: string | null }} shown
 *   `budget` is JSON; `link` is what it came in, if it came so
 * @returns {Promise<string>}
 */
export async function fullPage({ budget, link, digest, project, household }) {
  if (!budget || project === null) return "";
  if (last.budget !== budget) last = { budget, packed: link || packed(budget, digest) };
  const carried = await last.packed;
  if (!carried) return "";
  const place = household === null ? "view=budget" : `view=owners&household=${written(project)}/${written(household)}`;
  return `${place}&link=${carried}`;
}

/** A budget as the page's own links hold it, without remembered totals: it is opened under the rules it was shown under. */
async function packed(budget, digest) {
  try {
    return await pack(JSON.stringify({ digest, figures: [], document: JSON.parse(budget) }));
  } catch (refused) {
    return "";
  }
}

/** An id as the page's address has it. */
const written = (id) =>
  encodeURIComponent(id).replace(/[!~*'()]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
