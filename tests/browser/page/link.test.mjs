// Links that carry the whole document: made, opened read-only, made one's own, refused when damaged.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, untilStarted } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { browserForThisFile, button, enter, expectFigure, field, figures, openFile } from "./budget.mjs";
import { CASES } from "../lib/places.mjs";
import { askForLink, follow, linkFrom } from "./links.mjs";

const onPage = browserForThisFile();

const OWNERS = await readFile(join(CASES, "../../examples/owners.json"), "utf8");

/** The fields of what households keep private. */
const PRIVATE = /fund_balance|provident_fund|"labour"|"votes"|"waivers"|same_owner_as|"reason"|"note"/;

const GRANT = "projects[0].funding[0].amount";

test("a link shows the document read-only, and can be made one's own", () =>
  onPage({}, async (page) => {
    await enter(page, GRANT, "1500000");
    const hash = await linkFrom(page);
    assert.match(hash, /^#view=budget&link=1\./);
    await enter(page, GRANT, "");
    await expectFigure(page, "projects[0].government.match", "3:7");

    await follow(page, hash);
    await page.getByText("这是别人分享的内容，只读").waitFor();
    await expectFigure(page, "projects[0].government.city", "630305.00");
    await expect(field(page, GRANT)).not.toBeEditable();
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
    const hash = await linkFrom(page, panel.getByRole("button", { name: "链接到这个数字" }));
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
  ["empty", () => "#link=", "链接已损坏或不完整"],
]) {
  test(`a link ${what} is refused in words, and no other budget stands in its place until one asks for it`, () =>
    onPage({}, async (page) => {
      const hash = await linkFrom(page);
      await button(page, "关闭").click();
      await follow(page, spoil(hash));
      const notice = page.getByRole("alert");
      await notice.getByText(words).waitFor();
      await notice.getByText("这里没有显示任何预算").waitFor();
      await expect(figures(page, "projects[0].total")).toHaveCount(0);
      await expect(page.locator(".tools, .tabs")).toHaveCount(0);
      await eventually(() => accessibilityProblems(page), []);
      await button(page, "打开本机上自己的内容（没有就是示例）").click();
      await expectFigure(page, "projects[0].total", "3725610.00");
      await expect(page.getByText("这是别人分享的内容")).toHaveCount(0);
      assert.doesNotMatch(page.url(), /link=/);
    }));
}

test("D18: a damaged link on a first visit shows neither the example nor what was kept", () =>
  onPage({ hash: "#view=budget&link=1.eJyAAAA" }, async (page) => {
    await page.getByRole("alert").getByText("链接已损坏或不完整").waitFor();
    await expect(figures(page, "projects[0].total")).toHaveCount(0);
    await screenshot(page, "link-damaged");
  }));

test("D18: what mail and messengers put after a link, or into it, is left off", () =>
  onPage({}, async (page) => {
    await enter(page, GRANT, "1500000");
    const hash = await linkFrom(page);
    await enter(page, GRANT, "");
    const spoilt = ["。", "，", "）", "》", "/", ".", "%E3%80%82", "%0D%0A", "%20请看", "。请看 https://a.example", "_", ">"].map((more) => hash + more);
    const broken = `${hash.slice(0, 90)}%0D%0A${hash.slice(90)}`;
    for (const link of [...spoilt, broken, hash.replace("&link", "&amp;link")]) {
      await follow(page, link);
      await page.getByText("这是别人分享的内容，只读").waitFor();
      await expectFigure(page, "projects[0].government.city", "630305.00");
      await button(page, "回到我的").click();
      await expectFigure(page, "projects[0].government.match", "3:7");
    }
  }));

test("D25: a long link says that it may be cut, and the same goes into a file instead", () =>
  onPage({}, async (page) => {
    const short = await askForLink(page);
    await expect(short.getByRole("status")).toHaveText("");
    await expect(short.getByRole("button", { name: "复制链接" })).toBeEnabled();
    await eventually(() => accessibilityProblems(page), []);
    await short.getByRole("button", { name: "关闭" }).click();
    await openFile(page, OWNERS);
    await expect(page.locator("#project")).toHaveValue(/示例新村/);
    const dialog = await askForLink(page);
    await expect(dialog.getByRole("status")).toHaveText(/^链接有 \d{4} 个字符，聊天软件和邮件可能会截断；请改存成文件发送。$/);
    const [file] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "存成文件" }).click()]);
    assert.equal(file.suggestedFilename(), "分摊预算-公开.json");
    const text = await readFile(await file.path(), "utf8");
    assert.doesNotMatch(text, PRIVATE);
    // The file opens as any other does.
    await dialog.getByRole("button", { name: "关闭" }).click();
    await openFile(page, text);
    await expectFigure(page, "projects[0].total", "1645380.00");
  }));

test("a link made under other rules opens, and says what differs", () =>
  onPage({}, async (page) => {
    const made = await linkFrom(page);
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
    await (await askForLink(page)).getByRole("button", { name: "复制链接" }).click();
    await page.locator(".notice.remark").getByText("浏览器不允许复制，请从地址栏复制链接").waitFor();
    assert.match(page.url(), /#view=budget&link=1\./);
  });
});
