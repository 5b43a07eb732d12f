// Typing in the calculator: full stops for points, clicks that select, and words on an area that is none.

import assert from "node:assert/strict";
import test from "node:test";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { answer, calculatorForThisFile } from "./calculator.mjs";

const withCalculator = calculatorForThisFile();

test("P9: points of Chinese input methods are read in amounts and areas, and the first click selects", () =>
  withCalculator("budget=worked.json", {}, async ({ page }) => {
    const amount = page.locator("#line-0");
    await page.locator("#summary").click();
    for (const [typed, shown] of [["12。5", "12.50"], ["1234。50元", "1,234.50"], ["3。2万", "32,000.00"]]) {
      await amount.click();
      await page.keyboard.type(typed);
      await page.keyboard.press("Tab");
      await expect(amount).toHaveValue(shown);
    }
    await page.getByLabel("我家面积").fill("80。5");
    await holds(async () => assert.match(await answer(page), /^约 /));
  }));

test("P14: an area that is none is said to be wrong as an amount is, with its cause", () =>
  withCalculator("budget=worked.json", {}, async ({ page }) => {
    const area = page.getByLabel("我家面积");
    await expect(area).not.toHaveAttribute("aria-invalid");
    for (const [typed, words] of [["八十", /不是数字/], ["-3", /不是数字/], ["9999999", /面积要大于 0/]]) {
      await area.fill(typed);
      await holds(async () => assert.match(await answer(page), words));
      await expect(area).toHaveAttribute("aria-invalid", "true");
      await eventually(() => page.locator("#answer").getAttribute("class"), "missing refused");
    }
    await area.fill("86.5");
    await expect(area).not.toHaveAttribute("aria-invalid");
  }));
