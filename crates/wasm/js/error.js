// What the package throws: an English message, a Chinese one, and a code for programs.

/** A call, or the package's start, that went wrong. What is wrong with a budget is never thrown. */
export class FentanError extends Error {
  constructor(code, message, messageZh, cause) {
    super(message);
    this.name = "FentanError";
    this.code = code;
    this.messageZh = messageZh;
    if (cause !== undefined) this.cause = cause;
  }
}

/** The package's error for what the module threw; anything else, as a stack overflow, stays as it is. */
export function translated(thrown) {
  if (!(thrown instanceof Error) || thrown.name !== "FentanError") return thrown;
  return new FentanError(thrown.code, thrown.message, thrown.messageZh);
}

export const notStarted = () =>
  new FentanError(
    "init.needed",
    "call `init()` and wait for it, or call `initSync()`, before anything else",
    "请先调用 `init()` 并等它完成，或调用 `initSync()`，再使用其他函数",
  );

export const noSource = () =>
  new FentanError(
    "init.failed",
    "pass the bytes of fentan.wasm or a `WebAssembly.Module`: they cannot be found without waiting here",
    "请传入 fentan.wasm 的字节或 `WebAssembly.Module`：这里不等待就无法取得它",
  );

/** The start failed, for the reason given in both languages or for one that something else gives. */
export function failed(cause, reason = String(cause?.message ?? cause), reasonZh = reason) {
  return new FentanError(
    "init.failed",
    `fentan.wasm could not be started: ${reason}`,
    `fentan.wasm 未能启动：${reasonZh}`,
    cause,
  );
}
