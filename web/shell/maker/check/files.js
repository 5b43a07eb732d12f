// The files that embed.html names: whether each is there, and comes as a browser takes it. A kind of mistake is one
// finding, however many files have it: it is one line of the server's settings.

import { answered, ask, bad, good, isMissing, isScript, keptBack, mayBeRead, typeOf } from "./findings.js";

/** What files are called by how their names end, and whether a browser takes a type for them. */
const KINDS = {
  css: { expected: "text/css", takes: (type) => type === "text/css" },
  js: { expected: "text/javascript", takes: isScript },
  svg: { expected: "image/svg+xml", takes: (type) => type === "image/svg+xml" },
};

/**
 * What embed.html names.
 *
 * @param {string} html
 * @returns {Map<string, boolean>} paths as they are written there, each with whether the embed in its sandbox has to
 *   ask the server's leave for it
 */
export function named(html) {
  const files = new Map();
  for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
    for (const [, name, path] of tag.matchAll(/\s(src|href|data-glue|data-wasm)="([^"]+)"/g)) {
      // The glue and the wasm are sealed, and a seal is checked only on what may be read.
      files.set(path, files.get(path) || name.startsWith("data-") || /\scrossorigin\b/.test(tag));
    }
  }
  return files;
}

/**
 * Checks them all.
 *
 * @param {Map<string, boolean>} files as `named` gives them
 * @param {URL} page the address of embed.html
 * @param {boolean} sandboxed whether the embed is to have no origin, as it has without `same-origin`
 * @returns {Promise<import("./findings.js").Finding[]>}
 */
export async function checkFiles(files, page, sandboxed) {
  const all = await Promise.all([...files].map(async ([path, asksLeave]) => ({ path, asksLeave, response: await ask(new URL(path, page)) })));
  const there = all.filter(({ response }) => !isMissing(response));
  const sandbox = sandboxed ? [kept(there), leave(there)] : [];
  const found = [missing(all), types(there), ...sandbox, ...(await binary(there))].filter(Boolean);
  if (found.length) return found;
  return [good(`embed.html 用到的 ${all.length} 个文件都在，类型正确，框架可以读取。`, `All ${all.length} files that embed.html uses are there, have their right types, and can be read by the frame.`)];
}

/** Writes files one after the other, each with what is wrong with it. */
function list(files, told) {
  const written = (language) => files.map((file) => [file.path, told(file)[language]]);
  return {
    zh: written("zh").map(([path, words]) => `${path}（${words}）`).join("、"),
    en: written("en").map(([path, words]) => `${path} (${words})`).join(", "),
  };
}

function missing(all) {
  const lacking = all.filter(({ response }) => isMissing(response));
  if (!lacking.length) return null;
  const { zh, en } = list(lacking, ({ response }) => answered(response));
  return bad(`缺少 ${zh}。请上传 dist/assets/ 的全部文件。`, `Missing: ${en}. Upload everything in dist/assets/.`);
}

function types(there) {
  const kind = (path) => KINDS[/\w*$/.exec(path)[0]];
  const wrong = there.filter(({ path, response }) => kind(path) && !kind(path).takes(typeOf(response)));
  if (!wrong.length) return null;
  const { zh, en } = list(wrong, ({ path, response }) => {
    const type = typeOf(response);
    const { expected } = kind(path);
    return { zh: `现为「${type}」，应为 ${expected}`, en: `is “${type}”, should be ${expected}` };
  });
  return bad(`类型不对，浏览器可能不用：${zh}。请改正 Content-Type。`, `Of a wrong type, so browsers may not use them: ${en}. Correct the Content-Type.`);
}

/** A sandboxed frame is of no site, so this keeps a file back from it wherever it stands. */
function kept(there) {
  const back = there.filter(({ response }) => keptBack(response));
  if (!back.length) return null;
  const { zh, en } = list(back, ({ response }) => ({ zh: keptBack(response), en: keptBack(response) }));
  return bad(
    `Cross-Origin-Resource-Policy 不让沙箱中的页面使用 ${zh}：请去掉，或改为 cross-origin。`,
    `Cross-Origin-Resource-Policy keeps a sandboxed page from using ${en}: leave it out, or send cross-origin.`,
  );
}

function leave(there) {
  const closed = there.filter(({ asksLeave, response }) => asksLeave && !mayBeRead(response)).map(({ path }) => path);
  if (!closed.length) return null;
  return bad(
    `沙箱中的页面不能读取 ${closed.join("、")}：请对 assets/ 发送 Access-Control-Allow-Origin: *，或在代码中用 same-origin。`,
    `A sandboxed page cannot read ${closed.join(", ")}: send Access-Control-Allow-Origin: * with assets/, or use same-origin in the snippet.`,
  );
}

async function binary(there) {
  const wasm = there.find(({ path }) => path.endsWith(".wasm"));
  if (!wasm) return [];
  const found = [];
  const type = typeOf(wasm.response);
  if (type !== "application/wasm") found.push(bad(`wasm 的类型是「${type}」，应为 application/wasm：能用，但打开较慢。`, `The wasm's type is “${type}”; it should be application/wasm: it works, but opens more slowly.`));
  try {
    await WebAssembly.compile(await wasm.response.arrayBuffer());
  } catch (broken) {
    found.push(bad(`wasm 不完整，或这里的策略不允许：${broken.message}`, `The wasm is damaged, or forbidden here: ${broken.message}`));
  }
  return found;
}
