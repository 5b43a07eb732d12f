// The way from the embed to the full page: the same budget, opened at the same household.

import { pack } from "../link.js";

/** The text that was packed last, with its packed form to come. */
let last = {};

/**
 * What stands after the `#` in the full page's address, where no server sees it; empty where there is nothing to
 * carry, or where it cannot be carried (a budget that is none, or too large for an address).
 *
 * @param {{ text: string | undefined, project: string | null, household: string | null }} shown `text` is what the
 *   calculator has written for a link
 * @returns {Promise<string>}
 */
export async function fullPage({ text, project, household }) {
  if (!text || project === null) return "";
  if (last.text !== text) last = { text, packed: pack(text).catch(() => "") };
  const carried = await last.packed;
  if (!carried) return "";
  const place = household === null ? "view=budget" : `view=owners&household=${written(project)}/${written(household)}`;
  return `${place}&link=${carried}`;
}

/** An id as the page's address has it. */
const written = (id) =>
  encodeURIComponent(id).replace(/[!~*'()]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
