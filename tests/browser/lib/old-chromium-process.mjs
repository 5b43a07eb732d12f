// A process that keeps one old Chromium for a whole run of tests: the first test that needs it starts this, and it ends
// with the run. `old-chromium.mjs` opens pages in it.
//
//   node old-chromium-process.mjs VERSION FOLDER PROCESS
//
// FOLDER is where `address` says where the browser listens, or `failed` why it does not, and `said` what else there is to
// say. Once the process of this number is gone, or the folder is somebody else's, so is the browser.
//
// The engines come inside npm's chrome-aws-lambda, compressed. They get no security fixes: they load loopback pages only.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { Connection, within } from "./devtools.mjs";

/** How long a start may take: a second where nothing else runs, and minutes on a machine that is busy. */
const PATIENCE_MS = 120_000;

/** One that does not start is started once more, and says so. */
const STARTS = 2;

/**
 * The sandbox needs rights that containers lack. A single process, as this build was made to run in, could not hold the
 * contexts that keep one test's page from another's, and now and then listened without ever answering.
 */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--lang=zh-CN",
  "--window-size=1366,768",
  "--remote-debugging-port=0",
];

/** The packages that the engines come in, by version. */
const PACKAGES = { 83: "chrome-aws-lambda-83", 86: "chrome-aws-lambda" };

/** The unpacked engine; unpacked once, next to the package it comes from. */
async function executable(version) {
  const name = PACKAGES[version];
  const modules = dirname(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)));
  const file = join(modules, ".cache", `chromium-${version}`, "chromium");
  if (!existsSync(file)) {
    const packed = await readFile(join(modules, name, "bin", "chromium.br"));
    await mkdir(dirname(file), { recursive: true });
    // Under another name until it is whole: an interrupted run must not leave half a browser.
    await writeFile(`${file}.part`, await promisify(brotliDecompress)(packed), { mode: 0o755 });
    await rename(`${file}.part`, file);
  }
  return file;
}

/** Chromium writes where it listens to standard error, among other things. */
async function addressOf(chromium) {
  const said = [];
  const found = new Promise((resolve, reject) => {
    createInterface({ input: chromium.stderr }).on("line", (line) => {
      said.push(line);
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    chromium.once("error", reject);
    chromium.once("close", (code) => reject(new Error(`it ended (${code}):\n${said.join("\n")}`)));
  });
  return within(found, "it to listen", PATIENCE_MS);
}

/** Starts a browser that has shown that it answers. */
async function start(file, profile) {
  const chromium = spawn(file, [...FLAGS, `--user-data-dir=${profile}`, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  try {
    const address = await addressOf(chromium);
    const browser = await Connection.open(address, PATIENCE_MS);
    await browser.send("Browser.getVersion", {}, PATIENCE_MS);
    browser.close();
    return { chromium, address };
  } catch (error) {
    chromium.kill("SIGKILL");
    throw error;
  }
}

async function startPatiently(version, folder, profile) {
  const file = await executable(version);
  for (let left = STARTS - 1; ; left -= 1) {
    try {
      return await start(file, profile);
    } catch (error) {
      if (left === 0) throw error;
      await appendFile(join(folder, "said"), `Chromium ${version} did not start and is started again: ${error.message}\n`);
    }
  }
}

function isRunning(id) {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

const [version, folder, run] = process.argv.slice(2);
const profile = await mkdtemp(join(tmpdir(), "fentan-profile-"));

/** Puts a file where others wait for it, whole. */
const tell = async (name, text) => {
  await writeFile(join(folder, `${name}.part`), text);
  await rename(join(folder, `${name}.part`), join(folder, name));
};

/** Whether the folder is still this process's: who gives up waiting for it makes another. */
const isOurs = async () => (await readFile(join(folder, "keeper"), "utf8").catch(() => "")) === String(process.pid);

let chromium;
try {
  await tell("keeper", String(process.pid));
  const started = await startPatiently(version, folder, profile);
  chromium = started.chromium;
  await tell("address", started.address);
} catch (error) {
  await tell("failed", `Chromium ${version} did not start: ${error.message}`).catch(() => {});
}
const hasEnded = () => chromium?.exitCode !== null || chromium.signalCode !== null;
while (isRunning(Number(run)) && (await isOurs()) && !(chromium && hasEnded())) await pause(500);
if (chromium && !hasEnded()) {
  const ended = new Promise((resolve) => chromium.once("close", resolve));
  if (chromium.kill("SIGKILL")) await ended;
}
await rm(profile, { recursive: true, force: true, maxRetries: 5 });
if (await isOurs()) await rm(folder, { recursive: true, force: true });
