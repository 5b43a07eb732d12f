// Texts in links (web/shell/link.js), in Node, which has the same streams as browsers. A link comes from anybody: what
// is broken, foreign or made to burst is refused by name.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { deflateSync } from "node:zlib";
import { CASES } from "../lib/places.mjs";

// The file is a module for browsers; no package.json beside it says so to Node.
const source = readFileSync(join(CASES, "../../web/shell/link.js"));
const { pack, unpack } = await import(`data:text/javascript;base64,${source.toString("base64")}`);

const BUDGET = readFileSync(join(CASES, "../../examples/worked-check.json"), "utf8");

/** A link with these bytes in it, whatever they are. */
const link = (bytes) => `1.${Buffer.from(bytes).toString("base64url")}`;

/** What an unpacking comes to: the text, or the code of the error. */
const outcome = (packed) => unpack(packed).then((text) => ({ text }), ({ message }) => ({ code: message }));

/** A text that hardly deflates. */
function noise(length) {
  let state = 1;
  const letter = () => String.fromCharCode(33 + ((state = (state * 48271) % 2147483647) % 90));
  return Array.from({ length }, letter).join("");
}

for (const [name, text] of Object.entries({
  "an empty text": "",
  "a budget": BUDGET,
  "Chinese, and letters beyond the first plane": "老旧小区改造：𠮷 🏘️ ½\u0000\uFEFF\r\n",
  "a mark of the byte order": "\uFEFF{}",
  "a megabyte": BUDGET.repeat(Math.ceil(1e6 / BUDGET.length)),
  "as much as a link may hold": noise(190_000),
  "the longest text there may be": "0".repeat(8 << 20),
})) {
  test(`${name} comes back as it was`, async () => {
    const packed = await pack(text);
    assert.match(packed, /^1\.[A-Za-z0-9_-]+$/);
    assert.ok(packed.length <= 262_144);
    assert.equal(await unpack(packed), text);
  });
}

test("what could not be read again is not packed", async () => {
  await assert.rejects(pack(noise(400_000)), { message: "too_large" });
  await assert.rejects(pack("0".repeat((8 << 20) + 1)), { message: "too_large" });
  await assert.rejects(pack("分".repeat(3 << 20)), { message: "too_large" });
});

test("an address that is too long is refused before it is looked at", async () => {
  assert.deepEqual(await outcome(`1.${"A".repeat(262_143)}`), { code: "too_large" });
  assert.deepEqual(await outcome("!".repeat(1e7)), { code: "too_large" });
});

test("a text that grows too long is refused as soon as it does", async () => {
  const bomb = link(deflateSync(Buffer.alloc(180 << 20)));
  assert.ok(bomb.length < 262_144, `${bomb.length}`);
  let inflated = 0;
  const Original = globalThis.DecompressionStream;
  globalThis.DecompressionStream = function (format) {
    const { readable, writable } = new Original(format);
    const count = new TransformStream({
      transform(chunk, controller) {
        inflated += chunk.length;
        controller.enqueue(chunk);
      },
    });
    return { readable: readable.pipeThrough(count), writable };
  };
  try {
    assert.deepEqual(await outcome(bomb), { code: "too_large" });
  } finally {
    globalThis.DecompressionStream = Original;
  }
  // What is on its way when the reading stops is a few pieces, not the rest of the bomb.
  assert.ok(inflated < 16 << 20, `${inflated} bytes were inflated`);
});

test("one byte over the longest text is too many", async () => {
  assert.deepEqual(await outcome(link(deflateSync(Buffer.alloc((8 << 20) + 1, 48)))), { code: "too_large" });
});

test("every flipped bit of a small link is noticed, or changes nothing", async () => {
  const text = '{"城":"福州","额":"10000.00"}';
  const packed = Buffer.from(await pack(text));
  for (let at = 0; at < packed.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const flipped = Buffer.from(packed);
      flipped[at] ^= 1 << bit;
      const { text: read, code } = await outcome(flipped.toString("latin1"));
      assert.ok(["version", "damaged"].includes(code) || read === text, `byte ${at}, bit ${bit}: ${code ?? read}`);
    }
  }
});

test("every flipped bit of the deflated bytes is noticed, or changes nothing", async () => {
  const bytes = deflateSync(BUDGET);
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] ^= 1 << (bit & 7);
    const { text, code } = await outcome(link(flipped));
    assert.ok(code === "damaged" || text === BUDGET, `bit ${bit}: ${code ?? "another text"}`);
  }
});

test("a link that was cut off anywhere is damaged", async () => {
  const packed = await pack(BUDGET);
  for (let length = 0; length < packed.length; length += 1) {
    assert.deepEqual(await outcome(packed.slice(0, length)), { code: "damaged" }, `${length}`);
  }
});

test("a link of another version is not guessed at", async () => {
  const [, letters] = (await pack(BUDGET)).split(".");
  for (const version of ["0", "2", "10", "01"]) {
    assert.deepEqual(await outcome(`${version}.${letters}`), { code: "version" });
  }
});

test("only what would have been written is read", async () => {
  const packed = await pack("分摊 Fentan");
  for (const changed of [packed.replace("1.", "1.."), packed.replace("1.", "1"), `x${packed}`, `${packed}A`]) {
    assert.deepEqual(await outcome(changed), { code: "damaged" }, JSON.stringify(changed));
  }
  // Two letters for one byte leave four bits over; they must be what they are written as.
  assert.deepEqual(await outcome("1.AB"), { code: "damaged" });
  for (const nonsense of ["", ".", "1", "1.", "x.AAAA", "1.分摊", "1.A", "1.AAAA"]) {
    assert.deepEqual(await outcome(nonsense), { code: "damaged" }, nonsense);
  }
});

test("D18: what came after a link or broke its line is left off", async () => {
  const packed = await pack(BUDGET);
  const half = packed.length >> 1;
  const broken = ["\n", "\r\n", "%0D%0A", "=%0D%0A", "%20", "%E2%80%8B"].map((space) => packed.slice(0, half) + space + packed.slice(half));
  const after = ["=", "\n", "。", "，请看", "）", "》", "/", ".", "!", "%E3%80%82", "%0D%0A", "%20see", "%0D%0A%0D%0A-- ", "_", "--"].map((more) => packed + more);
  for (const written of [...broken, ...after, ` ${packed}`, `%0D%0A${packed}`]) {
    assert.deepEqual(await outcome(written), { text: BUDGET }, written.replace(packed, "…"));
  }
});

test("bytes that are no text are damaged", async () => {
  assert.deepEqual(await outcome(link(deflateSync(Buffer.from([0xd0, 0xa1, 0xc7, 0xf8])))), { code: "damaged" });
  assert.deepEqual(await outcome(link(deflateSync(Buffer.from("分").subarray(0, 2)))), { code: "damaged" });
});

test("a browser without these streams says so", async () => {
  const packed = await pack("分摊");
  const { CompressionStream, DecompressionStream } = globalThis;
  try {
    delete globalThis.CompressionStream;
    delete globalThis.DecompressionStream;
    await assert.rejects(pack("分摊"), { message: "unsupported" });
    assert.deepEqual(await outcome(packed), { code: "unsupported" });
  } finally {
    Object.assign(globalThis, { CompressionStream, DecompressionStream });
  }
});
