// Contrast themes, in which the system gives the colours: what colours say elsewhere is said by lines.

import assert from "node:assert/strict";
import test from "node:test";
import { screenshot } from "../lib/chromium.mjs";
import { eventually } from "../lib/expect.mjs";
import { browserForThisFile, openFile } from "./budget.mjs";
import { community, households } from "./owners-answer-data.mjs";
import { owners } from "./owners.mjs";

const onPage = browserForThisFile();

test("D36, O18: the present tab of every row and the shades of the drawing are told apart without colours of ours", () =>
  onPage({ context: { forcedColors: "active" } }, async (page) => {
    await openFile(page, JSON.stringify(community(households())));
    await owners(page);
    await page.locator("#owners-building .flat").first().waitFor();
    const looks = () =>
      page.locator(".tab").evaluateAll((tabs) => tabs.map((tab) => [tab.hasAttribute("aria-current"), getComputedStyle(tab).backgroundColor, getComputedStyle(tab).borderTopColor, getComputedStyle(tab).color]));
    const all = await looks();
    const present = all.filter(([is]) => is);
    assert.ok(present.length >= 3, `${present.length} rows of tabs`);
    const others = all.filter(([is]) => !is);
    for (const [, background] of present) assert.ok(others.every(([, other]) => other !== background), background);
    // The others have no lines of their own that look like the present one's.
    for (const [, , line, ink] of others) assert.notEqual(line, ink);
    const bars = (selector) => page.locator(selector).evaluateAll((all) => all.map((own) => getComputedStyle(own).borderLeftWidth));
    await eventually(() => bars(".flats-legend i"), ["3px", "7px", "11px", "15px", "19px"]);
    assert.ok(new Set(await bars(".flats .flat")).size > 2);
    await screenshot(page, "contrast-owners");
  }));
