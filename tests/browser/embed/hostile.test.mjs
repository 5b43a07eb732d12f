// A page around the embed, or a frame in the place of the embed, that means no good: nothing is told, nothing taken,
// nothing thrown.

import assert from "node:assert/strict";
import test from "node:test";
import { eventually, expect, holds } from "../lib/expect.mjs";
import { browserForThisFile, fitted } from "./hosts.mjs";

const onHost = browserForThisFile();

/** An html page that runs a script in the place of the embed. */
const hostile = (script) => ({
  page: { body: `<!doctype html><title>x</title><script>${script}</script>`, headers: { "Content-Security-Policy": "", "Content-Type": "text/html" } },
});

/** Waits until all that was said to a frame has been heard there: messages from one page to another keep their order. */
async function settled(page, frame) {
  const inside = await (await frame.elementHandle()).contentFrame();
  await inside.evaluate(() => addEventListener("message", ({ data }) => (window.heardLast ||= data === "last")));
  await frame.evaluate((frame) => frame.contentWindow.postMessage("last", "*"));
  await inside.waitForFunction(() => window.heardLast);
  await inside.evaluate(() => (window.heardLast = false));
  // What the frame has answered is on its way before this is.
  await page.evaluate(() => new Promise((later) => setTimeout(later)));
}

test("a hostile parent: forged, misshapen and oversized messages change nothing, and no figures are told", () =>
  onHost("hostile-parent.html", {}, async ({ page, wrong }) => {
    const calculator = page.frameLocator("#frame");
    await calculator.locator("#answer").waitFor();
    await page.evaluate(() => window.attack());
    await settled(page, page.locator("#frame"));
    await expect(calculator.locator("#answer")).toHaveText("—");
    await eventually(async () => [...new Set(await page.evaluate(() => window.heard.map(({ type, id }) => `${type} ${id}`)))], ["size "]);
    // Said properly, a hello is answered; a budget needs the name that the hello gave, and a limit.
    await page.evaluate(() => {
      window.heard.length = 0;
      window.speak({ fentan: 1, type: "hello", id: "mine" });
      window.speak(
        { fentan: 1, type: "budget", id: "other", text: '{"toPay":"1.00"}' },
        { fentan: 1, type: "budget", id: "mine", text: { toPay: "2.00" } },
        { fentan: 1, type: "budget", id: "mine", text: `{"toPay":"3.00","x":"${"x".repeat(1_048_576)}"}` },
        { fentan: 1, type: "budget", id: "mine" },
        { fentan: 1, type: "size", id: "mine", height: 9 },
        { fentan: 1, type: "ready", id: "mine" },
      );
    });
    await settled(page, page.locator("#frame"));
    await expect(calculator.locator("#answer")).toHaveText("—");
    await eventually(() => page.evaluate(() => window.heard.map(({ type, id }) => `${type} ${id}`)), ["size mine", "ready mine", "change mine"]);
    await page.evaluate(() => window.speak({ fentan: 1, type: "budget", id: "mine", text: '{"toPay":"4.00"}' }));
    await calculator.getByText("4.00", { exact: true }).waitFor();
    assert.deepEqual(await wrong(), []);
  }));

test("a frame beside the embed speaks as if it were the page, and as if it were the embed", () =>
  onHost("plain.html", { script: () => addEventListener("message", ({ data }) => (window.name = data.id)) }, async ({ page, calculator, said, wrong }) => {
    await calculator("one").locator("#answer").waitFor();
    const height = await fitted(page, "one");
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.src = "bystander.html";
      document.querySelector("main").prepend(frame);
    });
    await page.waitForFunction(() => window[0] && window[0].speak);
    // It even knows the name.
    const name = await page.evaluate(() => window.name);
    assert.match(name, /^f\w{5,}$/);
    for (const message of [
      { fentan: 1, type: "hello", id: "bystander" },
      { fentan: 1, type: "budget", id: name, text: '{"toPay":"1.00"}' },
      { fentan: 1, type: "size", id: name, height: 5000 },
      { fentan: 1, type: "size", id: "", height: 5000 },
      { fentan: 1, type: "ready", id: name },
      { fentan: 1, type: "error", id: name, code: "x", zh: "x", en: "x" },
    ]) {
      await page.evaluate((message) => window[0].speak(message), message);
    }
    await settled(page, page.locator("#one iframe"));
    await expect(calculator("one").locator("#answer")).toHaveText("—");
    await eventually(() => fitted(page, "one"), height);
    assert.deepEqual([(await said("one", "ready")).length, (await said("one", "change")).length, (await said("one", "error")).length], [1, 1, 0]);
    assert.deepEqual(await page.evaluate(() => window[0].heard), []);
    assert.deepEqual(await wrong(), []);
  }));

const FLOOD = `
  let id = "";
  const say = (message) => parent.postMessage(message, "*");
  addEventListener("message", ({ data }) => {
    if (id) return;
    id = data.id;
    const sizes = [NaN, Infinity, -Infinity, -1, 0, "900", null, {}, [900], 1e300, true];
    for (const height of sizes) say({ fentan: 1, type: "size", id, height });
    const cyclic = { fentan: 1, type: "change", id };
    cyclic.text = cyclic;
    const figures = { schema: "fentan/embed/1", household: "A", toPay: "1.00", share: "1.00", total: "1.00", groups: {}, digest: "sha256:0" };
    const change = (fields) => say({ fentan: 1, type: "change", id, text: JSON.stringify({ ...figures, ...fields }) });
    for (const message of [null, 1, "x", [], {}, new Map(), cyclic, { fentan: 1 }, { fentan: 2, type: "ready", id }, { fentan: 1, type: "ready", id: "else" },
      { fentan: 1, type: "__proto__", id }, { fentan: 1, type: "constructor", id }, { fentan: 1, type: "budget", id, text: "{}" }]) say(message);
    for (const text of [undefined, 1, "", "{", "null", "[]", "1", JSON.stringify("x".repeat(300000)), '{"schema":"fentan/embed/1"}']) say({ fentan: 1, type: "change", id, text });
    change({ schema: "fentan/embed/2" });
    change({ toPay: 1 });
    change({ toPay: "1e9" });
    change({ toPay: "<b>1</b>" });
    change({ total: "9".repeat(40) });
    change({ share: ["1.00"] });
    change({ household: { id: "A" } });
    change({ project: 1 });
    change({ estimate: "yes" });
    change({ household: "x".repeat(201) });
    change({ digest: null });
    change({ groups: null });
    change({ groups: { "<img src=x>": "1.00" } });
    change({ groups: { residents: "NaN" } });
    change({ groups: Object.fromEntries(Array.from({ length: 40 }, (_, index) => ["g" + index, "1.00"])) });
    for (const error of [{}, { code: 1, zh: "x", en: "x" }, { code: "<b>", zh: "x", en: "x" }, { code: "x", zh: "x".repeat(2001), en: "x" }, { code: "x", zh: "x" }]) say({ fentan: 1, type: "error", id, ...error });
    say({ fentan: 1, type: "change", id, text: JSON.stringify(figures).replace('"groups":{}', '"groups":{"__proto__":{"polluted":"1.00"}}') });
    change({ groups: { residents: "1.00" }, more: "x" });
    say({ fentan: 1, type: "size", id, height: 1e9 });
    say({ fentan: 1, type: "done", id });
  });
`;

test("a hostile child: what is misshapen is ignored, what is too tall is cut, and only what was agreed is passed on", () =>
  onHost("plain.html", { fentan: { instead: hostile(FLOOD) } }, async ({ page, said, wrong }) => {
    await page.waitForFunction(() => document.querySelector("#one").offsetHeight >= 20_000);
    const style = await page.evaluate(() => document.querySelector("#one").shadowRoot.querySelector("iframe").style.height);
    assert.equal(style, "20000px");
    assert.deepEqual(await said("one", "ready"), []);
    assert.deepEqual(await said("one", "error"), []);
    assert.deepEqual(await said("one", "change"), [
      { schema: "fentan/embed/1", project: null, household: "A", toPay: "1.00", estimate: false, share: "1.00", total: "1.00", groups: { residents: "1.00" }, digest: "sha256:0" },
    ]);
    assert.equal(await page.evaluate(() => ({}).polluted), undefined);
    assert.deepEqual(await wrong(), []);
  }));

test("a hostile child that is tiny, and one that calls itself new for ever", () =>
  onHost(
    "plain.html",
    {
      fentan: {
        instead: hostile(`
          let times = 0;
          addEventListener("message", ({ data }) => {
            times += 1;
            parent.postMessage({ fentan: 1, type: "size", id: data.id, height: 1 }, "*");
            if (times < 500) parent.postMessage({ fentan: 1, type: "size", id: "", height: 700 }, "*");
          });
        `),
      },
    },
    async ({ page, wrong }) => {
      await page.waitForFunction(() => document.querySelector("#one").shadowRoot.querySelector("iframe").style.height === "120px");
      await settled(page, page.locator("#one iframe"));
      assert.deepEqual(await wrong(), []);
    },
  ));

test("a hostile child cannot reach the page around it", () =>
  onHost(
    "plain.html",
    {
      fentan: {
        instead: hostile(`
          const tries = [() => parent.document, () => (top.location = "https://elsewhere.example/"), () => parent.said.push("x"), () => localStorage, () => document.cookie, () => alert(1) || null.x];
          const outcomes = tries.map((attempt) => { try { attempt(); return "done"; } catch (error) { return error.name; } });
          addEventListener("message", ({ data }) => parent.postMessage({ fentan: 1, type: "error", id: data.id, code: "tried", zh: outcomes.join(), en: "" }, "*"));
        `),
      },
    },
    async ({ page, host, said, wrong }) => {
      await page.waitForFunction(() => window.said.some(([, type]) => type === "error"));
      const [{ zh }] = await said("one", "error");
      assert.equal(zh, "SecurityError,SecurityError,SecurityError,SecurityError,SecurityError,TypeError");
      assert.equal(page.url(), `${host.origin}/plain.html`);
      assert.deepEqual(await wrong(), []);
    },
  ));

test("a child that turns into another page is not given the budget that the embed was", () => {
  const body = `<!doctype html><title></title><p id="p">x</p><script>addEventListener("message", ({ data }) => (document.title += JSON.stringify(data)))</script>`;
  return onHost("plain.html", { fentan: { instead: { "else.html": { body } } } }, async ({ page, fentan, calculator, said, wrong }) => {
    await calculator("one").locator("#answer").waitFor();
    const before = await said("one", "change");
    const frame = await (await page.locator("#one iframe").elementHandle()).contentFrame();
    await frame.evaluate((address) => void (location.href = address), `${fentan.base}else.html`);
    const title = () => calculator("one").locator("#p").evaluate(() => document.title);
    await holds(async () => assert.match(await title(), /^{"fentan":1,"type":"hello","id":"[^"]+"}$/));
    await page.evaluate(() => document.querySelector("#one").setBudget({ toPay: "1.00" }));
    await settled(page, page.locator("#one iframe"));
    assert.match(await title(), /^{"fentan":1,"type":"hello","id":"[^"]+"}"last"$/);
    assert.deepEqual(await said("one", "change"), before);
    await page.waitForFunction(() => window.said.some(([, type, { code }]) => type === "error" && code === "silent"));
    assert.deepEqual(await wrong(), []);
  });
});
