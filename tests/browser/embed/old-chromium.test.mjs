// The embed in real old engines, under the policy published for them: Chromium 86, and 83, which some offices still have.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { startOldChromium } from "../lib/old-chromium.mjs";
import { CASES } from "../lib/places.mjs";
import { startFentan, startHost } from "./site.mjs";

const OWNERS = readFileSync(join(CASES, "../../examples/owners.json"), "utf8");

for (const version of [86, 83]) {
  test(`Chromium ${version}`, async (context) => {
    const fentan = await startFentan({ old: true });
    const host = await startHost(fentan, { "budgets/1.json": { body: '{"toPay":"100.00"}' } });
    const page = await startOldChromium(version);
    context.after(async () => {
      await page.close();
      await host.close();
      await fentan.close();
    });

    const elements = 'document.querySelectorAll("fentan-calculator")';
    const said = (type, least) => `window.said && window.said.filter(([, kind]) => kind === "${type}").length >= ${least}`;
    const height = (id) => `document.getElementById("${id}").offsetHeight`;

    await context.test("is that version", async () => {
      assert.match(await page.evaluate("navigator.userAgent"), new RegExp(`Chrome/${version}\\.`));
    });

    await context.test("two on a page open, tell their figures, are as tall as their content", async () => {
      await page.goto(`${host.origin}/two.html`);
      await page.waitFor(said("change", 2));
      const figures = JSON.parse(await page.evaluate("JSON.stringify(window.said.filter(([, type]) => type === 'change').map(([id, , { household }]) => [id, household]).sort())"));
      assert.deepEqual(figures, [["one", "A-101"], ["two", "B-202"]]);
      await page.waitFor(`[...${elements}].every((element) => element.offsetHeight > 120 && element.offsetHeight !== 480)`);
      const before = await page.evaluate(height("two"));
      await page.evaluate(`document.querySelector("#one").setBudget({ toPay: "7.00", height: 900 })`);
      await page.waitFor(`${height("one")} > 900`);
      await page.evaluate(`document.querySelector("#one").setBudget({ toPay: "7.00", height: 30 })`);
      await page.waitFor(`${height("one")} < 900`);
      assert.equal(await page.evaluate(height("two")), before);
      assert.deepEqual(JSON.parse(await page.evaluate("JSON.stringify(window.wrong)")), []);
    });

    await context.test("it works sandboxed: its origin has no name, and nothing may be stored", async () => {
      const inFrames = [];
      for (const id of page.contexts) inFrames.push(await page.evaluate("window === top ? null : self.origin", id).catch(() => null));
      assert.deepEqual(inFrames.filter(Boolean), ["null", "null"]);
    });

    await context.test("a budget beside the page, a theme, a strict policy of the host", async () => {
      await page.goto(`${host.origin}/strict.html`);
      await page.waitFor(said("ready", 1));
      await page.evaluate(`(() => {
        const one = document.querySelector("#one");
        one.setAttribute("theme", "accent:#7a1f1f;paper:#ffffff");
        one.setAttribute("budget", "budgets/1.json");
      })()`);
      await page.waitFor(`window.said.some(([, type, detail]) => type === "change" && detail.toPay === "100.00")`);
      assert.deepEqual(JSON.parse(await page.evaluate("JSON.stringify(window.wrong)")), []);
    });

    await context.test("two real calculators on a page: each is at its household, and as tall as its content", async () => {
      const real = await startFentan({ old: true, real: true });
      const portal = await startHost(real, { "owners.json": { body: OWNERS } });
      context.after(async () => {
        await portal.close();
        await real.close();
      });
      await page.goto(`${portal.origin}/two.html`);
      // Another household opens the frame anew, and these engines complain of a sealed download that is broken off.
      await page.waitFor(said("ready", 2));
      await page.evaluate(`(() => {
        for (const [id, household] of [["one", "1-1-302"], ["two", "2-S1"]]) {
          const element = document.getElementById(id);
          element.removeAttribute("data-household");
          element.setAttribute("household", household);
          element.setAttribute("budget", "owners.json");
        }
      })()`);
      const paid = (id, amount) => `window.said.some(([from, type, detail]) => from === "${id}" && type === "change" && detail.toPay === "${amount}")`;
      await page.waitFor(paid("one", "58317.00"));
      await page.waitFor(paid("two", "956.00"));
      await page.waitFor(`[...${elements}].every((element) => element.offsetHeight > 1000)`);
      assert.deepEqual(JSON.parse(await page.evaluate("JSON.stringify(window.wrong)")), []);
    });

    await context.test("nothing went wrong, in no frame", () => {
      // A lazy frame's icon and the like are no trouble of ours.
      assert.deepEqual(page.troubles.filter((trouble) => !trouble.includes("favicon")), []);
    });
  });
}
