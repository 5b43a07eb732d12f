// What households owe: an owner finds a home and reads why; a designer looks at all of them.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot } from "../lib/chromium.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { button, expectFocused, focused } from "./budget.mjs";
import { community, funded, households } from "./owners-answer-data.mjs";
import { communityForThisFile, fen, find, fits, flat, opened, pays, PHONE, rows } from "./owners-answer.mjs";
import { chapter } from "./owners.mjs";

const { onPage, onCommunity } = communityForThisFile();

for (const [name, context] of Object.entries({ desktop: {}, phone: PHONE })) {
  test(`an owner finds the home and reads what it pays and why: ${name}`, () =>
    onCommunity(
      async (page) => {
        await find(page, "1-1-301");
        await expect(page.locator(".home-head h3")).toHaveText("1栋 1单元 301", { useInnerText: true });
        await eventually(() => pays(page), "40,709.82");
        await expect(page.locator(".home-capitals")).toHaveText("人民币肆万零柒佰零玖元捌角贰分", { useInnerText: true });
        await page.locator(".home-words").getByText("您家应分摊 41,615.06 元，其中公共收益 105.24 元").waitFor();
        const charges = page.locator(".charges tbody tr");
        await expect(charges.locator(".charge-name")).toHaveText([
          "供水·表后部分", "楼道照明改造", "加装电梯（1栋1单元）", "小区物业",
        ], { useInnerText: true });
        const parts = async () => (await charges.locator(".charge-part .figure").allInnerTexts()).map(fen);
        await eventually(async () => (await parts()).reduce((sum, part) => sum + part, 0n), fen("41,615.06"));
        // The property company pays the rest of what it agreed to.
        await expect(charges.nth(3).locator(".charge-rest")).toHaveText(/其他企业\s*12,000\.00/, { useInnerText: true });
        await expect(page.locator(".home-words")).toHaveText(/财政出 .* 元、企业出 108,000\.00 元/, { useInnerText: true });
        await holds(async () => {
          const left = (await rows(page, ".home-sources")).map((row) => fen(row[1]));
          assert.ok(left.slice(1, -1).every((amount) => amount < 0n));
          assert.equal(left.slice(0, -1).reduce((sum, one) => sum + one), left.at(-1));
        });
        await expect(page.locator(".home-sources")).toHaveText(/投工投劳\s*非现金/, { useInnerText: true });
        await holds(async () => assert.ok(await fits(page)));
        await eventually(() => accessibilityProblems(page), []);
        await screenshot(page, `owners-answer-${name}`);

        await button(page, "为什么").click();
        const panel = page.locator("dialog.explain");
        await panel.getByText("本户应缴").waitFor();
        await panel.locator("summary", { hasText: "本户应分摊" }).click();
        await panel.locator("summary", { hasText: "加装电梯（1栋1单元）：本户" }).click();
        await panel.getByText("第 3 层系数所得份额").waitFor();
        await eventually(() => accessibilityProblems(page), []);
        await page.keyboard.press("Escape");
        await expect(panel).toBeHidden();
        // Each part explains itself too.
        await charges.nth(0).locator(".figure").click();
        await panel.locator(".value", { hasText: "供水·表后部分：本户" }).waitFor();
      },
      { context },
    ));
}

test("a home is chosen by building, stairwell and unit, by keyboard alone, and another is looked for", () =>
  onCommunity(async (page) => {
    await page.locator("#find-building").focus();
    const doors = page.locator("#find-door option:not([value=''])");
    await page.keyboard.press("ArrowDown");
    await expect(doors.first()).toHaveAttribute("value", "24");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await expect(doors).toHaveCount(12);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.locator(".home-head h3", { hasText: "2栋 1单元 101" }).waitFor();
    await eventually(() => page.evaluate(() => location.hash), "#view=owners&household=DC-1/2-1-101");
    await button(page, "换一户").click();
    await eventually(() => page.evaluate(() => location.hash), "#view=owners");
    await expectFocused(page, "find-home");
    await page.keyboard.type("201");
    await page.getByText("找到 4 户").waitFor();
    await page.keyboard.press("Tab");
    await page.locator("#find-home").fill("9-9-999");
    await page.getByText("找到 0 户").waitFor();
  }));

test("O12, O16, O17, O24: rows foot, shops are found by name, Enter looks at the only hit, and its notice is at hand", () => {
  const shop = (building) => ({ id: `${building}-S1`, building, unit: "店面1", floor: 1, area: "40.00", purpose: "non_residential" });
  const budget = community([...funded(households()), shop("1"), shop("2")]);
  budget.readings = { fees: "pro_rata" };
  return onCommunity(
    async (page) => {
      await page.locator("#find-home").fill("店面1");
      await page.getByText("找到 2 户").waitFor();
      await page.keyboard.press("Enter");
      await page.locator("#find-home").fill("二栋一单元602");
      await page.getByText("找到 1 户").waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".home-head h3", { hasText: "2栋 1单元 602" }).waitFor();
      // The fee is borne by individuals and by owners: each row says what the other bears.
      const sums = () =>
        page.locator(".charges tbody tr").evaluateAll((rows) =>
          rows.map((row) => {
            const fen = (text) => Math.round(Number(text.replace(/[^\d.]/g, "")) * 100);
            const parts = [...row.querySelectorAll(".charge-rest .parts li span:last-child")].map((own) => fen(own.textContent));
            const [cost, borne] = [row.cells[1], row.cells[3].querySelector("div")].map((cell) => fen(cell.textContent));
            return cost - borne - parts.reduce((sum, part) => sum + part, 0);
          }),
        );
      await eventually(async () => (await sums()).every((rest) => rest === 0), true);
      await expect(page.locator(".charges")).toContainText("设计费（居民业主）");
      await chapter(page, "papers");
      await expect(page.locator("#document-kind option").first()).toHaveText("费用分摊告知单（一户一单）");
      await expect(page.locator(".letter-home")).toContainText("2栋 1单元 602");
    },
    { budget },
  );
});

test("the address names a home by its id, and so leads a neighbour to it", () =>
  onPage({}, async (page) => {
    const budget = community(funded(households()));
    const other = { ...community([]).projects[0], id: "另一个/&小区", name: "西岭小区", households: households({ buildings: 1 }) };
    await opened(page, { ...budget, projects: [...budget.projects, other] });
    await page.getByText("已自动保存").waitFor();
    const address = await page.evaluate(() => location.href.split("#")[0]);
    const path = `${encodeURIComponent(other.id)}/1-2-602`;
    await page.goto(`${address}#view=owners&household=${path}`);
    await page.locator(".home-head h3", { hasText: "1栋 2单元 602" }).waitFor();
    await expect(page.locator("#project")).toHaveValue("2. 西岭小区");
    // The home stays looked at while something else of the project is edited, or does not make sense for a while.
    await chapter(page, "shares");
    const area = page.locator('[id="projects[1].households[0].area"]');
    const before = await area.inputValue();
    await area.fill("");
    await area.blur();
    await chapter(page, "home");
    await page.getByText("下面这些改正后即出各户金额").waitFor();
    await page.locator(".checks .link").first().click();
    await expectFocused(page, "projects[1].households[0].area");
    await eventually(() => accessibilityProblems(page), []);
    await page.keyboard.type(before);
    await chapter(page, "home");
    await page.locator(".home-head h3", { hasText: "1栋 2单元 602" }).waitFor();
  }));

test("the building is drawn floor by floor; arrows move, Enter looks at a flat", () =>
  onCommunity(async (page) => {
    const drawn = page.locator("#owners-building");
    await expect(drawn.locator("tbody th")).toHaveText(["6 层", "5 层", "4 层", "3 层", "2 层", "1 层"], { useInnerText: true });
    await expect(drawn.locator("tbody tr").first().locator(".door")).toHaveText(["601", "602", "601", "602"], { useInnerText: true });
    // One stop for the tab key.
    await expect(drawn.locator('.flat[tabindex="0"]')).toHaveCount(1);
    await drawn.locator('.flat[tabindex="0"]').focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"]) {
      const before = await focused(page);
      await page.keyboard.press(key);
      await page.waitForFunction((before) => document.activeElement.id !== before, before);
    }
    await eventually(() => page.evaluate(() => document.activeElement.querySelector(".door").textContent), "401");
    await page.keyboard.press("Enter");
    await page.locator(".home-head h3", { hasText: "1栋 2单元 401" }).waitFor();
    await expect(drawn.locator('.flat[aria-pressed="true"] .door')).toHaveText("401", { useInnerText: true });
    await drawn.getByRole("button", { name: "2栋" }).click();
    await drawn.locator('.flat[aria-pressed="true"]').waitFor({ state: "detached" });
    // The lift serves 1-1 alone, and shares grow with the floor.
    await drawn.getByRole("button", { name: "1栋" }).click();
    const classes = () => drawn.locator("tbody td:nth-of-type(1) .flat").evaluateAll((flats) => flats.map((flat) => flat.className));
    await eventually(classes, ["flat flat-5", "flat flat-5", "flat flat-5", "flat flat-4", "flat flat-2", "flat flat-1"]);
  }));

test("how shares are spread adds up, and marks the home looked at", () =>
  onCommunity(async (page) => {
    const counts = async () => (await rows(page, ".histogram")).map((row) => Number(row[1]));
    await eventually(async () => (await counts()).reduce((sum, count) => sum + count, 0), 48);
    await expect(page.locator(".histogram-here")).toHaveCount(0);
    await flat(page, 4).click();
    await expect(page.locator(".histogram-here")).toHaveText(/40,000 至不足 50,000/, { useInnerText: true });
    await expect(page.locator(".spread")).toHaveText(/中位数\s*2,843\.40/, { useInnerText: true });
  }));

test("the sums over all homes add up to the fen", () =>
  onCommunity(async (page) => {
    await chapter(page, "shares");
    await holds(async () => {
      const all = Object.fromEntries((await rows(page, ".owner-totals")).filter((row) => row.length > 1).map(([name, amount]) => [name.split(/\s/)[0], amount]));
      assert.deepEqual([all["居民承担"], all["加装电梯补助"], all["各户应分摊"]], ["730,488.88", "200,000.00", "530,488.88"]);
      const paid = ["公共收益", "住宅专项维修资金", "投工投劳", "现金自筹"].map((source) =>
        fen(all[Object.keys(all).find((name) => name.startsWith(source))]),
      );
      assert.equal(paid.reduce((sum, one) => sum + one), fen(all["各户应分摊"]));
    });
    await expect(page.locator(".owner-totals")).toHaveText(/差额（居民承担 − 补助 − 各户应分摊）\s*0\.00/, { useInnerText: true });
  }));
