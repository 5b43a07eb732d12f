// What a caller passes, as what the module takes.

/** The kind of a host's object; also of one of another window or worker, whose class is another. */
export const kindOf = (value) => Object.prototype.toString.call(value).slice("[object ".length, -1);

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
