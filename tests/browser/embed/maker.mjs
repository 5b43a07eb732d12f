// The page that makes the snippet, opened on a site that hosts Fentan.

import { after, before } from "node:test";
import { STRICT_POLICY } from "../../../xtask/node/server.mjs";
import { launchChromium, openPage } from "../lib/chromium.mjs";
import { startFentan } from "./site.mjs";

let browser;
before(async () => (browser = await launchChromium()));
after(() => browser.close());

/** Opens the page on a site that sends what the README tells it to, but for `instead`. */
export async function onMaker({ instead = {}, context: options = {}, query = "" }, body) {
  const maker = { headers: { "Content-Security-Policy": STRICT_POLICY } };
  const fentan = await startFentan({ instead: { "embed-maker.html": maker, ...instead } });
  const { context, page } = await openPage(browser, { permissions: ["clipboard-read", "clipboard-write"], ...options });
  const troubles = [];
  try {
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => message.type() === "error" && !/favicon/.test(message.location().url) && troubles.push(message.text()));
    await page.goto(`${fentan.base}embed-maker.html${query}`);
    await body({ page, fentan, troubles, preview: page.frameLocator("#shown iframe") });
  } finally {
    await context.close();
    await fentan.close();
  }
}

/** What the check finds, as `mark text`. */
export async function findings(page) {
  await page.getByRole("button", { name: /开始检查|^Check$/ }).click();
  await page.locator("#checking", { hasText: "检查完毕" }).waitFor();
  return page.locator("#findings li").allInnerTexts();
}
