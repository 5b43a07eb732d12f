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

/** A budget that is nothing we read, with what to do where that is known. */
export function notJson(cause, todo = "", todoZh = "") {
  return new FentanError(
    "input.not_json",
    `a budget is JSON text, the bytes of a file, or an object that JSON can write${todo}`,
    `预算应为 JSON 文本、文件的字节，或可以写成 JSON 的对象${todoZh}`,
    cause,
  );
}

/** A rulebook's file that is neither text nor bytes. */
export const notToml = (cause) =>
  new FentanError(
    "rulebook.not_toml",
    "a rulebook is the text or the bytes of its TOML file; a promise, a file or a response is awaited first",
    "规则应为其 TOML 文件的文本或字节；Promise、文件和 Response 请先等待",
    cause,
  );

/** An option that is no rulebook. */
export const notRulebook = (cause) =>
  new FentanError(
    "rulebook.not_loaded",
    "the option `rulebook` is what `loadRulebook` gave, as in `assess(budget, { rulebook })`",
    "选项 `rulebook` 应为 `loadRulebook` 的返回值，如 `assess(budget, { rulebook })`",
    cause,
  );

/** Why a start fails, in both languages; `cause` is what something else threw. */
export class Reason {
  constructor(text, textZh, cause) {
    this.text = text;
    this.textZh = textZh;
    this.cause = cause;
  }
}

/** The start failed, for a reason of ours or for what something else threw. */
export function failed(thrown) {
  const { text, textZh, cause } = reasonOf(thrown);
  const message = `fentan.wasm could not be started: ${text}`;
  return new FentanError("init.failed", message, `fentan.wasm 未能启动：${textZh}`, cause);
}

/** The file beside the script could not be had: not every bundler brings it along, and then one can say where it is. */
export function notBeside(thrown) {
  const { text, textZh, cause } = reasonOf(thrown);
  return new Reason(
    `${text}; if the bundler left the file behind, pass its address to \`init\` or import from \`fentan/inline\``,
    `${textZh}；如果打包工具没有带上这个文件，请把它的地址传给 \`init\`，或改用 \`fentan/inline\``,
    cause,
  );
}

/** A host or a caller can throw anything, even what refuses to be looked at. */
function reasonOf(thrown) {
  try {
    if (thrown instanceof Reason) return thrown;
    const text = String(thrown?.message ?? thrown);
    return new Reason(text, text, thrown);
  } catch {
    return new Reason("what was thrown cannot be read", "抛出的内容无法读取", thrown);
  }
}
