// What a caller passes, as what the module takes: text or bytes. People pass anything, and some of it throws when it is
// looked at. That happens here, outside the module, which cannot go on from inside a call that ended halfway.

import { notJson } from "./error.js";

/** The kind of a host's object; also of one of another window or worker, whose class is another. */
export const kindOf = (value) => Object.prototype.toString.call(value).slice("[object ".length, -1);

/** A budget's text or bytes. */
export function budgetOf(budget) {
  if (typeof budget === "string") return budget;
  let cause;
  let todo = [];
  try {
    todo = todoFirst(budget);
    const written = todo.length > 0 ? undefined : (bytesOf(budget) ?? JSON.stringify(budget));
    if (written !== undefined) return written;
  } catch (thrown) {
    cause = thrown;
  }
  throw notJson(cause, ...todo);
}

/** What has to be done to have a budget, in both languages: JSON writes such values as `{}`, which tells nobody. */
function todoFirst(value) {
  if (typeof value?.then === "function") {
    return [": this is a promise, so `await` it first", "：这是 Promise，请先 `await`"];
  }
  if (typeof value?.arrayBuffer === "function") {
    return [
      ": this is a file or a response, so `await` its `text()` or `arrayBuffer()` first",
      "：这是文件（Blob）或 Response，请先 `await` 它的 `text()` 或 `arrayBuffer()`",
    ];
  }
  return [];
}

/** The bytes of a buffer or of any view of one; of anything else nothing. Another thread may change shared memory while
 * it is read, so that is copied. */
export function bytesOf(value) {
  const view = ArrayBuffer.isView(value);
  const buffer = view ? value.buffer : value;
  const kind = kindOf(buffer);
  if (kind !== "ArrayBuffer" && kind !== "SharedArrayBuffer") return undefined;
  const bytes = view ? new Uint8Array(buffer, value.byteOffset, value.byteLength) : new Uint8Array(buffer);
  return kind === "SharedArrayBuffer" ? new Uint8Array(bytes) : bytes;
}

/** Enough to recognise what was passed as a figure; it ends up in a message. */
const LONGEST = 80;

/** A figure's name. Anything else as text, which names no figure, so that the module says so. */
export function figureOf(figure) {
  if (typeof figure === "string") return figure;
  let text;
  try {
    text = typeof figure === "object" ? JSON.stringify(figure) : String(figure);
  } catch {
    // It is named by its type.
  }
  if (text === undefined) return `[${typeof figure}]`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
