// A text in the address of a link: a version, then the text deflated, in the letters an address may hold.
//
// A link comes from anybody, so reading one is strict and bounded: whatever it holds, it takes no more memory than
// the largest text we would write, and gives either exactly a text that was packed, or an error with one of four
// codes as its message: `version`, `too_large`, `damaged`, `unsupported`.

const VERSION = "1";

/** More than the address bars and messengers that links travel through let pass. */
const MOST_PACKED = 262_144;

/** A link with what may have come after it. */
const MOST_WRITTEN = 2 * MOST_PACKED;

/** More than any budget that fits into such a link. */
const MOST_BYTES = 8_388_608;

/** Deflate grows a piece at most 1032-fold, and a browser inflates each piece whole before it hands anything on. */
const PIECE = 1_024;

/**
 * Writes a text for a link.
 *
 * @param {string} text
 * @returns {Promise<string>}
 */
export async function pack(text) {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST_BYTES) throw new Error("too_large");
  const deflated = new Uint8Array(await new Response(through(bytes, "CompressionStream")).arrayBuffer());
  const packed = deflated.length < MOST_PACKED ? `${VERSION}.${toLetters(deflated)}` : "";
  // What could not be read again is not given out.
  if (!packed || packed.length > MOST_PACKED) throw new Error("too_large");
  return packed;
}

/**
 * Reads what `pack` wrote, without what messengers and mail put after it or break into it.
 *
 * @param {string} written
 * @returns {Promise<string>}
 */
export async function unpack(written) {
  if (written.length > MOST_WRITTEN) throw new Error("too_large");
  for (const packed of readings(written)) {
    try {
      return await unpackExactly(packed);
    } catch (error) {
      if (error.message !== "damaged") throw error;
    }
  }
  throw new Error("damaged");
}

/** White space, also as addresses write it, and marks of no width. */
const SPACE = /=?(?:[\s\u200B\uFEFF\u00AD]|%0[9AD]|%20|%C2%A[0D]|%E2%80%8B|%E3%80%80|%EF%BB%BF)+/gi;

/** What may have been packed, the likeliest first: a check sum in the bytes tells which it was. */
function readings(written) {
  const packed = (text) => (/^[0-9]+\.[\w-]*/.exec(text) || [text])[0];
  const begun = written.replace(new RegExp(`^(?:${SPACE.source})`, "i"), "");
  const plain = packed(begun);
  // A sentence that ends in a dash; a line that was broken in the middle.
  return new Set([plain, plain.replace(/[-_]+$/, ""), packed(begun.replace(SPACE, ""))]);
}

async function unpackExactly(packed) {
  if (packed.length > MOST_PACKED) throw new Error("too_large");
  const [, version, letters] = /^([0-9]+)\.([A-Za-z0-9_-]+)$/.exec(packed) || [];
  if (!version) throw new Error("damaged");
  if (version !== VERSION) throw new Error("version");
  return inflated(fromLetters(letters));
}

/** The text that deflated bytes hold. Stops at the first piece that makes it too long. */
async function inflated(bytes) {
  const reader = through(bytes, "DecompressionStream").getReader();
  // A mark of the byte order is part of the text, as any other letter is.
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let text = "";
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      length += value.length;
      if (length > MOST_BYTES) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch (broken) {
    throw new Error("damaged");
  }
  reader.cancel().catch(() => {});
  throw new Error("too_large");
}

/** Bytes sent through one of the browser's transformers, piece by piece as they are asked for. */
function through(bytes, transformer) {
  const Transformer = globalThis[transformer];
  if (!Transformer) throw new Error("unsupported");
  let at = 0;
  const pieces = new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += PIECE)));
      else controller.close();
    },
  });
  return pieces.pipeThrough(new Transformer("deflate"));
}

/** Base64 with the letters that an address may hold, without padding. */
function toLetters(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** The bytes of such a text; only as it would be written, so that one text has one link. */
function fromLetters(letters) {
  let bytes;
  try {
    const text = atob(letters.replace(/-/g, "+").replace(/_/g, "/"));
    bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  } catch (broken) {
    throw new Error("damaged");
  }
  if (toLetters(bytes) !== letters) throw new Error("damaged");
  return bytes;
}
