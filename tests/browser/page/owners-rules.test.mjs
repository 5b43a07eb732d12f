// How owners' money is apportioned and where it comes from, as a designer sets it up before the owners vote.

import assert from "node:assert/strict";
import { test } from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFocused, field, openFile, paste } from "./budget.mjs";
import { arranged, community } from "./owners-rules-data.mjs";
import { chapter, owners } from "./owners.mjs";

const onPage = browserForThisFile();

const ELEVATOR = "电梯等适老设施";
const DOORS = "防盗门和对讲系统";
const GAS = "供气 燃气初装费";

const project = (rest) => `projects[0].${rest}`;

/** The list to choose from with this label. */
const select = (page, name) => page.getByLabel(name, { exact: true });

const fen = (text) => BigInt(text.replaceAll(/[,.−*]/g, ""));

/** The amount beside a name in the totals of all homes, in fen; a clause may follow the name. */
const total = async (page, name) => {
  const row = page.locator(".all-homes tr", { has: page.locator("th", { hasText: new RegExp(`^${name.replace(/[（）]/g, ".")}(\\s|$)`) }) });
  return fen(await row.locator("td").textContent());
};

/** What floors bear together under the elevator's rule, from the first floor on. */
const borne = async (page) => (await page.locator(".floors .borne").allTextContents()).map(fen);

const openOwners = async (page, budget) => {
  await openFile(page, JSON.stringify(budget));
  // The file is there once the first line is the elevator.
  await page.locator(`tr[id="${project("lines[0]")}"]`, { hasText: ELEVATOR }).waitFor();
  await owners(page);
  await chapter(page, "shares");
  await page.locator(".rules-table", { hasText: ELEVATOR }).waitFor();
};

test("a designer sets who pays for what, and every figure follows to the fen", () =>
  onPage({}, async (page) => {
    await openOwners(page, community());
    // Without a rule it goes by the law's default, and says so.
    const power = page.locator("tr.charge-rule", { hasText: "业主共有（表后）" });
    await expect(power.locator(".method select option:checked")).toHaveText("默认：按专有部分面积");
    await expect(power).toHaveText(/民法典第283条/);
    await eventually(() => total(page, "各户应分摊"), 68000000n);

    // The elevator: by floor, in one stairwell, after the subsidy.
    await select(page, `${ELEVATOR} 分摊方式`).selectOption({ label: "楼层系数（每户）" });
    await select(page, `${ELEVATOR} 范围`).selectOption({ label: "1栋 2单元" });
    await eventually(() => borne(page), [0n, 4901960n, 9803922n, 10784314n, 11764706n, 12745098n]);
    await expect(page.locator(".set")).toHaveText(/参考/);
    await button(page, "添加加装电梯补助").click();
    await expectFocused(page, project("owner_funding[0].amount"));
    await page.keyboard.type("10万");
    await page.keyboard.press("Tab");
    await expect(field(page, project("owner_funding[0].amount"))).toHaveValue("100,000.00");
    await enter(page, project("apportion[0].floors.2"), "0.4");
    await eventually(() => borne(page), [0n, 3200000n, 8000000n, 8800000n, 9600000n, 10400000n]);
    await eventually(() => total(page, "加装电梯补助"), 10000000n);
    await eventually(() => total(page, "各户应分摊"), 58000000n);

    // Doors: each home the same, but for the shop and one that has its own entrance.
    await select(page, `${DOORS} 分摊方式`).selectOption({ label: "按户平均" });
    await select(page, `${DOORS} 非住宅`).selectOption({ label: "非住宅不参与" });
    await button(page, `${DOORS} 不参与：无`).click();
    await page.locator('[id="doors.exclude"]').fill("101");
    await page.keyboard.press("Enter");
    await expect(page.locator(".excluded .problem")).toHaveText(/有 3 户都叫“101”/);
    await page.locator('[id="doors.exclude"]').fill("1栋1单元101室");
    await page.keyboard.press("Enter");
    await enter(page, project("apportion[1].exclude[0].reason"), "独立入户");
    await expect(page.locator('[id="doors.exclude"]')).toHaveValue("");

    // Gas: by connections. O10: one each, and one home's second leaves the others theirs.
    await button(page, `${GAS} 各户个数`).click();
    await page.locator("#entries-sheet").waitFor();
    const counts = page.locator("#entries-sheet tbody input");
    await expect(counts.nth(0)).toHaveValue("1");
    await counts.nth(1).fill("2");
    await counts.nth(1).press("Tab");
    await expect(page.locator(".entries .lead")).toHaveText(/已填 37 户，共 37 户。 合计 38 个/);
    await expect(counts.nth(0)).toHaveValue("1");
    await button(page, "撤销").click();
    await expect(page.locator(".entries .lead")).toHaveText(/现在每户算 1 个/);
    // Pasted from a spreadsheet it is what the range says: few of many, which is said.
    assert.ok(await paste(page, "entries.paste", "房号\t个数\n1-1-201\t1\n1-1-202\t3\n9-9\t1\n"));
    await page.locator(".entries .told li").first().waitFor();
    await expect(page.locator(".entries .told li")).toHaveText([
      "结果：填入 2 户",
      "第1行：标题",
      "第4行：清单里没有“9-9”",
    ]);
    await expect(page.locator(".entries .lead")).toHaveText(/已填 2 户，共 37 户。 合计 4 个/);
    await page.locator(".part-rules .said.warning", { hasText: "37 户中只有 2 户填了个数" }).first().waitFor();

    // The fund, a waiver, and whole yuan.
    await page.locator("#fund-use").selectOption("all");
    await expect(page.locator("#owners-sources")).toHaveText(/36 户的账户共有 54,000\.00 元/);
    await page.locator('[id="doors.waive"]').fill("2-1-301");
    await button(page, "添加减免").click();
    await expectFocused(page, project("waivers[0].payer"));
    // Until somebody is named who pays, everybody else's figures stand, and nothing is red (J5).
    const unpaid = "2栋 1单元 301的减免没有写明由谁支付，没有计入";
    await page.locator("#owners-sources tr .said.warning", { hasText: unpaid }).waitFor();
    await page.locator(".all-homes .checks", { hasText: unpaid }).waitFor();
    await expect(page.locator("#owners-sources .said.error, #owners-sources .problem")).toHaveCount(0);
    await holds(async () => assert.equal(await total(page, "现金自筹") + await total(page, "住宅专项维修资金"), 58000000n));
    await page.keyboard.type("某街道办");
    await enter(page, project("waivers[0].share"), "50");
    await select(page, "收缴").selectOption("whole_yuan");

    await holds(async () => {
      const sources = await Promise.all(
        ["减免（由指定方代付）", "住宅专项维修资金", "现金自筹"].map((name) => total(page, name)),
      );
      assert.ok(sources.every((amount) => amount > 0n));
      assert.equal(sources.reduce((sum, amount) => sum + amount), 58000000n);
    });
    await holds(async () => assert.equal(await total(page, "待缴现金合计"), (await total(page, "现金自筹")) + (await total(page, "收缴取整多收"))));
    await eventually(async () => (await total(page, "待缴现金合计")) % 100n, 0n);
    await holds(async () => {
      const sum = await page.locator("#households-sheet .sum td.amount").allTextContents();
      assert.ok(sum.includes("580,000.00"), sum.join(" "));
    });
  }));

test("each thing done is one step back", () =>
  onPage({}, async (page) => {
    await openOwners(page, arranged());
    const floors = page.locator(".floors li");
    const undo = () => button(page, "撤销").click();
    await expect(floors).toHaveCount(6);
    await select(page, `${ELEVATOR} 分摊方式`).selectOption({ label: "按户平均" });
    await expect(floors).toHaveCount(0);
    await button(page, `${ELEVATOR} 恢复默认`).click();
    await expect(select(page, `${ELEVATOR} 分摊方式`)).toHaveValue("");
    await undo();
    await undo();
    await expect(floors).toHaveCount(6);
    await expect(field(page, project("apportion[0].floors.2"))).toHaveValue("0.4");
    await page.locator("#fund-use").selectOption("");
    await expect(page.locator("#fund-use ~ .accounts")).toHaveText(/用上 0\.00 元/);
    await undo();
    await expect(page.locator("#fund-use")).toHaveValue("lines");
    const fundLine = page.locator(".fund-lines").getByLabel(DOORS, { exact: true });
    await fundLine.check();
    await undo();
    await expect(fundLine).not.toBeChecked();
  }));

test("what is wrong is said at its field, and figures come back once it is right", () =>
  onPage({}, async (page) => {
    await openOwners(page, arranged());
    await enter(page, project("apportion[0].floors.6"), "一");
    const wrong = field(page, project("apportion[0].floors.6"));
    await expect(wrong).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator(".all-homes")).toHaveText(/有待改正/);
    await enter(page, project("apportion[0].floors.6"), "1.5");
    await expect(wrong).not.toHaveAttribute("aria-invalid");
    await eventually(() => total(page, "各户应分摊"), 58000000n);

    // Amounts as entered have to come to what is divided.
    await select(page, `${DOORS} 分摊方式`).selectOption({ label: "据实" });
    await button(page, `${DOORS} 各户金额`).click();
    await page.getByLabel("1-1-102 金额（元）", { exact: true }).fill("3万");
    await page.keyboard.press("Enter");
    await expect(page.locator(".entries .lead")).toHaveText(/应分摊 36,000\.00 元，还差 6,000\.00 元/);
    await expect(page.getByLabel("1-1-102 金额（元）", { exact: true })).not.toBeFocused();
    await page.keyboard.type("6000");
    await page.keyboard.press("Tab");
    await expect(page.locator(".entries .lead")).toHaveText(/恰好是应分摊的 36,000\.00 元/);
    await eventually(() => total(page, "各户应分摊"), 58000000n);

    // A set that sums to more than a hundred per cent is scaled, and that is said.
    await select(page, `${ELEVATOR} 楼层系数`).selectOption("shanghai");
    await enter(page, project("apportion[0].floors.2"), "");
    await enter(page, project("apportion[0].floors.6"), "");
    await expect(page.locator(".set")).toHaveText(/各层合计 102%/);
    await expect(page.locator("#owners-rules")).toHaveText(/各层合计 102%，已按比例折算到 100%/);
    await eventually(async () => (await borne(page)).reduce((sum, own) => sum + own), 40000000n);
  }));

for (const [width, height] of [[390, 844], [1366, 768], [1920, 1080]]) {
  test(`rules and sources are accessible at ${width}×${height}, in both languages`, () =>
    onPage({ context: { viewport: { width, height } } }, async (page) => {
      await openOwners(page, arranged());
      for (const [language, names] of [["zh", ["English", /各户个数$/, /不参与：1 户$/]], ["en", ["中文", /Counts$/, /: 1$/]]]) {
        if (language === "en") await button(page, "English").click();
        await button(page, names[0]).waitFor();
        await eventually(() => accessibilityProblems(page), [], language);
        for (const unfold of names.slice(1)) {
          const folded = page.getByRole("button", { name: unfold }).first();
          await folded.click();
          await expect(folded).toHaveAttribute("aria-expanded", "true");
          await eventually(() => accessibilityProblems(page), [], language);
          await folded.click();
          await expect(folded).toHaveAttribute("aria-expanded", "false");
        }
        await holds(async () => {
          const beyond = await page
            .locator("#owners-rules, #owners-sources")
            .evaluateAll((parts) => Math.max(...parts.map((part) => part.scrollWidth - part.clientWidth)));
          assert.ok(beyond <= 0, `${language}: ${beyond} beyond the screen`);
        });
      }
    }));
}
