// The rules as static text: whole, without scripts, readable for everybody, and where others link to.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { accessibilityProblems } from "../lib/axe.mjs";
import { screenshot, startChromium } from "../lib/chromium.mjs";
import { eventually, expect } from "../lib/expect.mjs";
import { DIST } from "../lib/places.mjs";

let chromium;
before(async () => (chromium = await startChromium()));
after(() => chromium.close());

/** The components with where they stand: annex 2, tier by tier. */
const TIERS = {
  基础版: [
    "1 drainage", "2 fire_safety", "3 mailboxes_and_boards", "4 open_floors_and_facades", "5 repairs", "6 walls_and_gates",
    "7 security_monitoring", "8 low_voltage_cables.new_build", "8 low_voltage_cables.relocation",
    "8 low_voltage_cables.undergrounding", "8 low_voltage_cables.tidying", "8 low_voltage_cables.shared_ducts",
    "9 public_lighting.works", "9 public_lighting.energy_saving", "10 water.before_meter", "10 water.after_meter",
    "11 gas.works", "11 gas.connection_fee", "12 power.civil_works", "12 power.utility_owned", "12 power.unit_owned",
    "12 power.co_owned_before_meter", "12 power.co_owned_after_meter", "13 property_management",
  ],
  提升版: [
    "1 charging", "2 elevators", "3 water.before_meter", "3 water.after_meter", "4 flood_control", "5 doors_and_intercoms",
    "6 emergency_facilities",
  ],
  示范版: ["1 security_monitoring", "2 power_cables", "3 smart_devices", "4 safety", "5 health", "6 party_building"],
};
const IDS = { 基础版: "basic", 提升版: "enhanced", 示范版: "demonstration" };

const COMPONENTS = Object.entries(TIERS).flatMap(([tier, all]) =>
  all.map((entry) => {
    const [number, name] = entry.split(" ");
    return { id: `${IDS[tier]}.${name}`, clause: `附件2 ${tier} ${number}` };
  }),
);

const PAGES = ["rules.html", "rules.en.html"];

/** Opens one of the pages without JavaScript, as a search engine may. */
const onRules = (name, body, context = {}) =>
  chromium.withPage({ context: { javaScriptEnabled: false, ...context } }, async ({ page, server, troubles }) => {
    await page.goto(server.address + name);
    await body(page, server);
    assert.deepEqual(troubles, []);
  });

const row = (page, id) => page.locator(`[id="${id}"]`);

for (const name of PAGES) {
  test(`${name} has every component with its clause, and what it makes of 10,000.00 yuan`, () =>
    onRules(name, async (page) => {
      assert.equal(COMPONENTS.length, 37);
      for (const { id, clause } of COMPONENTS) {
        const text = await row(page, id).innerText();
        assert.ok(text.split("\t").some((cell) => cell.trim() === clause), `${id}: ${text}`);
        const amounts = text.match(/[\d,]+\.\d\d/g).map((amount) => Number(amount.replace(",", "")));
        assert.equal(amounts.reduce((sum, amount) => sum + amount), 10_000, id);
      }
      // As the contract has it: 65 % and 35 %.
      await expect(row(page, "basic.low_voltage_cables.relocation")).toHaveText(/3,500\.00[^]*6,500\.00/, { useInnerText: true });
    }));

  test(`axe finds nothing in ${name}, on an office screen and on a phone`, async () => {
    for (const viewport of [{ width: 1366, height: 768 }, { width: 390, height: 844 }]) {
      await onRules(
        name,
        async (page) => {
          await eventually(() => accessibilityProblems(page), []);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          assert.equal(wide, false, "the page itself must not scroll sideways");
          await screenshot(page, `${name}-${viewport.width}`);
        },
        { javaScriptEnabled: true, viewport },
      );
    }
  });

  test(`${name} needs no script and loads nothing but its own style and icon`, () =>
    onRules(name, async (page, server) => {
      const html = readFileSync(join(DIST, name), "utf8");
      assert.doesNotMatch(html, /<script|javascript:| on[a-z]+=| style=/);
      const asked = server.requests.slice(server.requests.indexOf(`/${name}`) + 1);
      for (const path of asked) assert.match(path, /\.(css|svg)$/);
    }));

  test(`${name} leads to the page and to the other language`, () =>
    onRules(name, async (page, server) => {
      const other = PAGES.find((page) => page !== name);
      await page.locator(`header a[href="${other}"]`).click();
      await page.waitForURL(`**/${other}`);
      await page.locator(`header a[href="./"]`).click();
      assert.equal(page.url(), server.address);
      await page.getByRole("link", { name: name === "rules.html" ? "规则全文" : "The rules in full" }).click();
      await page.waitForURL(`**/${name}`);
    }));
}

test("measures, readings and the rulebook's digest are there under their names", () =>
  onRules("rules.html", async (page) => {
    for (const id of ["basic.low_voltage_cables", "basic.power", "enhanced.water"]) {
      await row(page, id).waitFor();
    }
    for (const id of ["fees", "match_scope", "grant_order", "debt"]) {
      const text = await row(page, id).innerText();
      assert.match(text, /（默认）/);
      assert.match(text, /默认的理由：/);
    }
    const rulebook = readFileSync(join(DIST, "rules.html"), "utf8");
    assert.match(rulebook, /fuzhou-2021-60<\/code> <code>sha256:[0-9a-f]{64}</);
    await page.getByText("本工具测算结果仅供参考，以主管部门审定为准。").waitFor();
  }));
