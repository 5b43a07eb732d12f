// What a visit costs, step by step: until the first answer is seen and the page can be used, on a slow line and on none,
// then opening a year's budget, explaining a figure, editing, scrolling, pasting a large community. It is a measurement,
// not a test: it prints one line a step, the time that passed and the processor time of the page's own thread, which
// other programs on the machine hardly lengthen, both with the processor slowed down. The lower of some rounds counts.
//
//   cargo xtask dist && node tests/browser/measure-visit.mjs [--slowdown=4] [--rounds=3] [--steps=load,explain,…]

import { startChromium, untilStarted } from "./lib/chromium.mjs";
import { option } from "./lib/option.mjs";
import { field, figures } from "./page/budget.mjs";
import { listOf, owners, path, pasteList } from "./page/owners.mjs";
import { budgetOf, openBudget } from "./page/portfolio-data.mjs";

const SLOWDOWN = option("slowdown", 4);
const ROUNDS = option("rounds", 3);
const STEPS = process.argv.find((word) => word.startsWith("--steps="))?.slice(8).split(",");
const YEAR = 458;
const MANY = 1000;
const HOUSEHOLDS = 10_000;
const KEYS = 10;
const FRAMES = 70;
const PATIENCE_MS = 300_000;

/** What the developer tools of Chromium call slow 4G. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** In the page: notes when the first amount of money is on the screen, and when the page can be used. */
function watchLoading() {
  const amount = /\d,\d{3}\.\d{2}/;
  window.seen = {};
  const look = () => {
    if (!document.body) return requestAnimationFrame(look);
    if (!window.seen.answer && amount.test(document.body.innerText)) window.seen.answer = performance.now();
    if (document.querySelector("#app input")) return void (window.seen.usable = performance.now());
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The processor time, in ms, that the page's thread has used so far, and what for. */
async function processorTime(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (wanted) => 1000 * metrics.find(({ name }) => name === wanted).value;
  return {
    used: of("TaskDuration"),
    "by scripts": of("ScriptDuration"),
    "by layout": of("LayoutDuration") + of("RecalcStyleDuration"),
  };
}

/** What has been used since, for each of some steps. */
async function usedSince({ session }, before, steps = 1) {
  const now = await processorTime(session);
  return Object.fromEntries(Object.entries(now).map(([what, ms]) => [what, (ms - before[what]) / steps]));
}

/** Runs a step and gives the time that passed and the processor time, in ms. */
async function timed(measured, body) {
  const before = await processorTime(measured.session);
  const began = performance.now();
  await body();
  return { passed: performance.now() - began, ...(await usedSince(measured, before)) };
}

async function scrolled(measured) {
  const before = await processorTime(measured.session);
  const frames = await measured.page.evaluate(async (count) => {
    const sheet = document.querySelector("#portfolio");
    const frame = () => new Promise(requestAnimationFrame);
    const lengths = [];
    for (let last = await frame(); lengths.length < count; ) {
      sheet.scrollTop += 200;
      const now = await frame();
      lengths.push(now - last);
      last = now;
    }
    return lengths.sort((one, other) => one - other);
  }, FRAMES);
  return { median: frames[FRAMES / 2], worst: frames[FRAMES - 1], ...(await usedSince(measured, before, FRAMES)) };
}

async function keys(measured, shown) {
  const { page } = measured;
  const start = await processorTime(measured.session);
  const times = [];
  for (let key = 0; key < KEYS; key += 1) {
    const before = await shown.textContent();
    const began = performance.now();
    await page.keyboard.press(key % 2 === 0 ? String(1 + (key % 9)) : "Backspace");
    while ((await shown.textContent()) === before);
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  return { passed: times[KEYS / 2], ...(await usedSince(measured, start, KEYS)) };
}

async function throttled(page, network) {
  page.setDefaultTimeout(PATIENCE_MS);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  if (network) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
  }
  return { page, session };
}

async function loading(chromium, network) {
  let times;
  const before = async (page) => {
    await throttled(page, network);
    await page.addInitScript(watchLoading);
  };
  await chromium.withPage({ before }, async ({ page }) => {
    await page.waitForFunction(() => window.seen.usable);
    times = await page.evaluate(() => window.seen);
  });
  return { "first answer seen": times.answer, "page usable": times.usable };
}

const opened = (chromium, body) =>
  chromium.withPage({}, async ({ page }) => {
    const measured = await throttled(page);
    await untilStarted(page);
    return body(measured);
  });

/** Chooses a budget as a file; its text is in the page before, so that handing it over is not measured. */
async function openPrepared(measured, budget) {
  const { page } = measured;
  await page.evaluate((text) => {
    const files = new DataTransfer();
    files.items.add(new File([text], "预算.json", { type: "application/json" }));
    window.prepared = files.files;
  }, JSON.stringify(budget));
  return timed(measured, async () => {
    await page.evaluate(() => {
      const input = document.querySelector("#open");
      input.files = window.prepared;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await page.getByText(`共 ${budget.projects.length} 个项目`).first().waitFor();
  });
}

const showTable = async (page) => {
  await page.locator(".tabs").getByRole("button", { name: "项目总表", exact: true }).click();
  await page.locator("tr.project").first().waitFor();
};

/** The steps by name; each gives what it has measured, in ms. */
const ALL = {
  load: (chromium) => loading(chromium),
  "load on slow 4G": (chromium) => loading(chromium, SLOW_4G),
  async explain(chromium) {
    let result;
    await opened(chromium, async (measured) => {
      const { page } = measured;
      await openBudget(page, budgetOf(MANY));
      result = await timed(measured, async () => {
        await figures(page, "projects[0].government.city").first().click();
        await page.getByRole("dialog").getByText(/六\(二\)/).first().waitFor();
      });
    });
    return result;
  },
  async open(chromium) {
    let result;
    await opened(chromium, async (measured) => {
      result = await openPrepared(measured, budgetOf(YEAR));
    });
    return result;
  },
  async edit(chromium) {
    let result;
    await opened(chromium, async (measured) => {
      const { page } = measured;
      await openBudget(page, budgetOf(MANY));
      const amount = field(page, "projects[0].lines[1].amount");
      await amount.fill("123456");
      await page.keyboard.press("Home");
      result = await keys(measured, figures(page, "projects[0].total").first());
    });
    return result;
  },
  async table(chromium) {
    let result;
    await opened(chromium, async (measured) => {
      await openBudget(measured.page, budgetOf(YEAR));
      result = await timed(measured, () => showTable(measured.page));
    });
    return result;
  },
  async scroll(chromium) {
    let result;
    await opened(chromium, async (measured) => {
      await openBudget(measured.page, budgetOf(YEAR));
      await showTable(measured.page);
      result = await scrolled(measured);
    });
    return result;
  },
  async households(chromium) {
    let result;
    await opened(chromium, async (measured) => {
      const { page } = measured;
      await owners(page);
      result = await timed(measured, async () => {
        await pasteList(page, listOf(HOUSEHOLDS, { personal: false }));
        await page.getByText(`共 ${HOUSEHOLDS.toLocaleString("en")} 户`).first().waitFor();
        await field(page, path(2, "area")).waitFor();
      });
    });
    return result;
  },
};

const chromium = await startChromium();
try {
  console.log(`processor slowed ${SLOWDOWN}×, the lowest of ${ROUNDS} rounds, in ms`);
  for (const [name, step] of Object.entries(ALL)) {
    if (STEPS && !STEPS.includes(name)) continue;
    const least = {};
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [what, ms] of Object.entries(await step(chromium))) least[what] = Math.min(least[what] ?? Infinity, ms);
    }
    const figures = Object.entries(least).map(([what, ms]) => `${what} ${ms.toFixed(ms < 100 ? 1 : 0)}`);
    console.log(`${name.padEnd(16)} ${figures.join(", ")}`);
  }
} finally {
  await chromium.close();
}
