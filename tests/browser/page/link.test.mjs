// Links that carry the whole document: made, opened read-only, made one's own, refused when damaged.

import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, untilStarted } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, field, figures } from "./budget.mjs";

const onPage = browserForThisFile();

const GRANT = "projects[0].funding[0].amount";

/** Presses a button that makes a link, and gives back the link's hash. */
async function linkFrom(page, pressed) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await pressed.click();
  await page.getByText("链接已复制").waitFor();
  // The address stays: a reload opens one's own document.
  assert.doesNotMatch(page.url(), /link=/);
  return new URL(await page.evaluate(() => navigator.clipboard.readText())).hash;
}

/** Opens a link in the same tab, as a person who pastes it into the address bar. */
const follow = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);

test("a link shows the document read-only, and can be made one's own", () =>
  onPage({}, async (page) => {
    await enter(page, GRANT, "1500000");
    const hash = await linkFrom(page, button(page, "链接"));
    assert.match(hash, /^#view=budget&link=1\./);
    await enter(page, GRANT, "");
    await expectFigure(page, "projects[0].government.match", "3:7");

    await follow(page, hash);
    await page.getByText("这是别人分享的内容，只读").waitFor();
    await expectFigure(page, "projects[0].government.city", "630305.00");
    await expect(field(page, GRANT)).toHaveAttribute("readonly", "");
    await expect(button(page, "新建")).toBeDisabled();
    await eventually(() => accessibilityProblems(page), []);
    await screenshot(page, "shared");

    await button(page, "回到我的").click();
    await expectFigure(page, "projects[0].government.match", "3:7");
    await follow(page, hash);
    await button(page, "转为我的，可以修改").click();
    await expectFigure(page, "projects[0].government.city", "630305.00");
    await enter(page, GRANT, "1104240");
    await expectFigure(page, "projects[0].government.city", "828185.00");
    // What was one's own before is one undo behind the change.
    await button(page, "撤销").click();
    await button(page, "撤销").click();
    await expectFigure(page, "projects[0].government.match", "3:7");
  }));

test("a link to a figure opens with its explanation", () =>
  onPage({}, async (page) => {
    await figures(page, "projects[0].government.city").first().click();
    const panel = page.getByRole("dialog");
    await panel.getByText("六(二)1").first().waitFor();
    const hash = await linkFrom(page, panel.getByRole("button", { name: "复制到这个数字的链接" }));
    assert.match(hash, /figure=projects(\[|%5B)0(\]|%5D)\.government\.city/);
    await page.evaluate((hash) => {
      localStorage.clear();
      location.hash = hash;
      location.reload();
    }, hash);
    await untilStarted(page);
    await page.getByRole("dialog").getByText("六(二)1").first().waitFor();
    await page.getByText("这是别人分享的内容，只读").waitFor();
  }));

for (const [what, spoil, words] of [
  ["cut short", (hash) => hash.slice(0, -40), "链接已损坏或不完整"],
  ["of a later version", (hash) => hash.replace("link=1.", "link=2."), "更新版本"],
  ["far too long", (hash) => hash + "A".repeat(400_000), "内容太多"],
  ["not a link at all", () => "#link=1.", "链接已损坏或不完整"],
]) {
  test(`a link ${what} is refused in words, and one's own document stays`, () =>
    onPage({}, async (page) => {
      const hash = await linkFrom(page, button(page, "链接"));
      await button(page, "关闭").click();
      await follow(page, spoil(hash));
      const notice = page.getByRole("alert");
      await notice.getByText(words).waitFor();
      await expectFigure(page, "projects[0].total", "3725610.00");
      await expect(page.getByText("这是别人分享的内容")).toHaveCount(0);
    }));
}

test("a link made under other rules opens, and says what differs", () =>
  onPage({}, async (page) => {
    const made = await linkFrom(page, button(page, "链接"));
    const hash = await page.evaluate(async (made) => {
      const packed = /link=([^&]+)/.exec(made)[1];
      const text = await window.fentan.unpack(packed);
      const other = text.replace(/"digest":"[^"]+"/, '"digest":"sha256:other"').replace('"1130305.00"', '"1.00"');
      return `#link=${await window.fentan.pack(other)}`;
    }, made);
    await button(page, "关闭").click();
    await follow(page, hash);
    const notice = page.getByRole("alert");
    await notice.getByText("按另一版规则生成").waitFor();
    await expect(notice).toHaveText(/sha256:other → sha256:/);
    await expect(notice).toHaveText(/市级承担 1\.00 → 1,130,305\.00/);
    await expect(notice).not.toHaveText(/总投资/);
  }));

test("where the browser does not allow copying, the link is in the address bar", () => {
  const before = (page) => page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  return onPage({ before }, async (page) => {
    await button(page, "链接").click();
    await page.getByText("浏览器不允许复制，请从地址栏复制链接").waitFor();
    assert.match(page.url(), /#view=budget&link=1\./);
  });
});
