// How fast the page is with a bureau's whole year in it, on a slow office computer: 1,000 projects of 25 lines, the
// processor throttled to a quarter. It prints, for typing in the budget and in the table of projects, the time from a
// key to the new sum on the screen, and how smoothly the table scrolls. It is a measurement, not a test: it fails only
// where the page does not work.
//
// Times by the clock depend on what else the machine does; the processor time of the page's own thread does not, much.
// It is given as measured, so slowed down as well.
//
//   cargo xtask dist && node tests/browser/measure.mjs [--projects=1000] [--slowdown=4]

import { startChromium, untilStarted } from "./lib/chromium.mjs";
import { option } from "./lib/option.mjs";
import { budgetOf, openBudget } from "./page/portfolio-data.mjs";

const PROJECTS = option("projects", 1000);
const SLOWDOWN = option("slowdown", 4);
const LINES = 25;
const KEYS = 20;
const FRAMES = 200;

/** A frame of the usual 60 a second. */
const FRAME_MS = 1000 / 60;

/** Opening a file this large takes long with a throttled processor. */
const PATIENCE_MS = 300_000;

/** In the page: notes what a key changes, and when it is on the screen. */
function watchKeys() {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask" });
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  window.measured = {
    tasks,
    /** The time from the next key to the first change of the sum, drawn. */
    next: (figure) =>
      new Promise((done) => {
        const sum = document.querySelector(`[data-figure="${figure}"]`);
        let key;
        addEventListener("keydown", (event) => (key = event.timeStamp), { capture: true, once: true });
        const observer = new MutationObserver(async () => {
          observer.disconnect();
          const changed = performance.now() - key;
          await painted();
          done({ changed, drawn: performance.now() - key });
        });
        observer.observe(sum, { characterData: true, childList: true, subtree: true });
      }),
    /** The length of each frame while an element is scrolled through from top to bottom. */
    scroll: (selector, steps) =>
      new Promise((done) => {
        const sheet = document.querySelector(selector);
        const frames = [];
        let last;
        const step = (now) => {
          if (last !== undefined) frames.push(now - last);
          last = now;
          if (frames.length >= steps) return done({ frames, reached: sheet.scrollTop });
          sheet.scrollTop += 60;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  };
}

const sorted = (numbers) => [...numbers].sort((one, other) => one - other);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const worst = (numbers) => Math.max(...numbers);
const shown = (ms) => `${ms.toFixed(1)} ms (${Math.ceil(ms / FRAME_MS - 1e-9)} frames)`;

/** Puts the focus before a plain amount in a field. */
async function focus(page, id) {
  const field = page.locator(`[id="${id}"]`);
  await field.focus();
  await field.fill("123456");
  await page.keyboard.press("Home");
}

/** The processor time, in ms, that the page's thread has used so far: in all, and for what. */
async function processorTime(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
  return ["TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration"].map(of);
}

/** Runs something and tells what processor time it takes, for each of its steps. */
async function timed({ session }, steps, body) {
  const before = await processorTime(session);
  const result = await body();
  const after = await processorTime(session);
  const [all, script, layout, style] = after.map((time, index) => (time - before[index]) / steps);
  const parts = `script ${script.toFixed(1)}, layout ${(layout + style).toFixed(1)}, painting and other ${(all - script - layout - style).toFixed(1)}`;
  return { result, processor: `  processor time     ${all.toFixed(1)} ms each (${parts})` };
}

/** Presses a key and measures how long the figure takes to follow. */
async function pressed(page, key, figure) {
  const time = page.evaluate((figure) => window.measured.next(figure), figure);
  // The listener is there once the page has answered something after it.
  await page.evaluate(() => undefined);
  // A digit more and away again: each key changes the sum, also in 万元.
  await page.keyboard.press(key % 2 === 0 ? String(1 + (key % 9)) : "Backspace");
  return time;
}

/** Types digits, one at a time, into the field that has the focus, and measures each. */
async function typing(measured, what, figure) {
  const { page } = measured;
  const times = [];
  await page.evaluate(() => (window.measured.tasks.length = 0));
  const { processor } = await timed(measured, KEYS, async () => {
    for (let key = 0; key < KEYS; key += 1) times.push(await pressed(page, key, figure));
  });
  const tasks = await page.evaluate(() => window.measured.tasks.map((task) => task.duration));
  console.log(`\n${what}`);
  for (const [name, of] of [["in the page", "changed"], ["on the screen", "drawn"]]) {
    const all = times.map((time) => time[of]);
    console.log(`  sum ${name.padEnd(14)} median ${shown(median(all))}, worst ${shown(worst(all))}`);
  }
  console.log(processor);
  const long = tasks.length === 0 ? "none" : `${tasks.length}, the longest ${worst(tasks).toFixed(0)} ms`;
  console.log(`  long tasks         ${long}`);
}

async function scrolling(measured, what) {
  const scroll = (frames) => window.measured.scroll("#portfolio", frames);
  const { result, processor } = await timed(measured, FRAMES, () => measured.page.evaluate(scroll, FRAMES));
  const { frames, reached } = result;
  const slow = frames.filter((frame) => frame > 50).length;
  console.log(`\n${what}\n  ${frames.length} frames, ${reached} px: median ${median(frames).toFixed(1)} ms, worst ${worst(frames).toFixed(1)} ms`);
  console.log(`  over 50 ms         ${slow}\n${processor}`);
}

async function measure(page) {
  page.setDefaultTimeout(PATIENCE_MS);
  await untilStarted(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const measured = { page, session };
  const throttle = (rate) => session.send("Emulation.setCPUThrottlingRate", { rate });
  let began = Date.now();
  await openBudget(page, budgetOf(PROJECTS, LINES));
  console.log(`${PROJECTS} projects of ${LINES} lines, opened in ${Date.now() - began} ms; processor slowed ${SLOWDOWN}×`);
  await page.evaluate(watchKeys);
  await page.getByText("已自动保存在本机").or(page.getByText("存储已满")).first().waitFor();

  await throttle(SLOWDOWN);
  await focus(page, "projects[0].lines[1].amount");
  await typing(measured, "Budget: an amount, the project's total", "projects[0].total");
  await focus(page, "projects[0].lines[1].amount");
  await typing(measured, "Budget: an amount, the sum of all projects", "totals.total");

  began = Date.now();
  await page.getByRole("button", { name: "项目总表" }).click();
  await page.locator("tr.project").first().waitFor();
  console.log(`\nTable shown in ${Date.now() - began} ms`);
  const grant = await page.locator("tr.project .entry input").first().getAttribute("id");
  await focus(page, grant);
  await typing(measured, "Table: a grant, the sum of all projects", "totals.government.used");
  await scrolling(measured, "Table: scrolled by 60 px a frame");

  await page.getByLabel("分组").selectOption({ index: 1 });
  await page.locator("#portfolio").evaluate((sheet) => (sheet.scrollTop = 0));
  const grouped = await page.locator("tr.project .entry input").first().getAttribute("id");
  await focus(page, grouped);
  await typing(measured, "Table in groups: a grant, the sum of all projects", "totals.government.used");

  await page.getByRole("button", { name: "万元", exact: true }).click();
  await focus(page, grouped);
  await typing(measured, "Table in groups in 万元: a grant, the sum of all projects", "totals.government.used");
  await scrolling(measured, "Table in groups in 万元: scrolled by 60 px a frame");
}

const chromium = await startChromium();
try {
  await chromium.withPage({}, ({ page }) => measure(page));
} finally {
  await chromium.close();
}
