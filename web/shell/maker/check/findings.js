// What the parts of the check share: its findings, and how a file is asked for.

/** @typedef {{ state: "good" | "bad" | "unknown", zh: string, en: string }} Finding */

export const good = (zh, en) => ({ state: "good", zh, en });
export const bad = (zh, en) => ({ state: "bad", zh, en });
export const unknown = (zh, en) => ({ state: "unknown", zh, en });

export const isBad = ({ state }) => state === "bad";

/** A file as its server has it now; nothing where there is no answer that may be read here. */
export async function ask(address, options = {}) {
  try {
    return await fetch(address, { cache: "no-store", ...options });
  } catch (refused) {
    return null;
  }
}

export const sameOrigin = (address) => new URL(address, location.href).origin === location.origin;

/** The type that a server gives a file, without what follows it. */
export const typeOf = ({ headers }) => (headers.get("Content-Type") || "").split(";")[0].trim().toLowerCase();

const SCRIPT_TYPE = /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/;

export const isScript = (type) => SCRIPT_TYPE.test(type);

/** Many servers answer with a page of words where a file is missing, and some say that all is well. */
export const isMissing = (response) => !response || !response.ok || typeOf(response) === "text/html";

/** How a missing file was answered. */
export function answered(response) {
  if (!response) return { zh: "没有回应，或不让这里读取", en: "no answer, or none that may be read here" };
  const type = response.ok ? ["，text/html", ", text/html"] : ["", ""];
  return { zh: response.status + type[0], en: response.status + type[1] };
}

/** Whether a script of any origin may read a file, such as one in a sandbox, whose origin has no name. */
export function mayBeRead(response) {
  // What another origin could be read of has the leave, though the header itself is not shown.
  return !sameOrigin(response.url) || response.headers.get("Access-Control-Allow-Origin") === "*";
}

/** The header that keeps other sites from using a file, where there is one that does. */
export function keptBack({ headers }) {
  const policy = (headers.get("Cross-Origin-Resource-Policy") || "").toLowerCase();
  return policy === "cross-origin" ? "" : policy;
}
