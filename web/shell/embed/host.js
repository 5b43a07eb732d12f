// The embed's side of the messages between it and the page around it. docs/embedding.md has the protocol.
//
// The page around it may be anybody's. It is told nothing but how tall the embed is until it has said hello; from then
// on only its own window and origin are heard, every field is checked, and whatever else arrives is ignored.

/** The version of the messages. */
const VERSION = 1;

/** The longest text that is taken. */
const MOST_TEXT = 1_048_576;

const ID = /^[\w-]{1,64}$/;

/** Where an origin has no name (a sandboxed page, a file), nothing can be sent to it alone. */
const NAMELESS = "null";

/** What is told again when the page around says hello, at most. */
const MOST_ERRORS = 20;

/**
 * Begins to listen to the page around.
 *
 * @param {Record<"budget" | "rulebook", (text: string) => void>} receivers called with what the page around sends
 * @param {() => void} onHello called when the page around has said who it is
 * @returns {{ size(height: number): void, ready(): void, change(text: string): void,
 *   error(problem: { code: string, zh: string, en: string }): void }}
 */
export function connectHost(receivers, onHello) {
  const host = window.parent;
  const alone = host === window;
  /** The host's name for this embed, once it has said hello. */
  let id = "";
  let origin = namedOrigin();
  const told = { height: 0, ready: false, change: "", errors: [] };

  /** Sends to the host alone; the height, which says nothing, to whoever it is. */
  function send(type, fields) {
    if (alone) return;
    const named = id && origin && origin !== NAMELESS;
    if (!named && type !== "size") return;
    host.postMessage({ fentan: VERSION, type, id, ...fields }, named ? origin : "*");
  }

  function hello(message, from) {
    if (origin && from !== origin) return;
    origin = from;
    const anew = message.id !== id;
    id = message.id;
    // The answer to a hello, even from where nothing is laid out and the height is 0.
    send("size", { height: told.height });
    if (!anew) return;
    onHello();
    if (told.ready) send("ready");
    for (const error of told.errors) send("error", error);
    if (told.change) send("change", { text: told.change });
  }

  if (!alone) {
    addEventListener("message", ({ source, origin: from, data }) => {
      if (source !== host || !isMessage(data)) return;
      if (data.type === "hello") return hello(data, from);
      const known = id && data.id === id && from === origin;
      if (!known || typeof data.text !== "string" || data.text.length > MOST_TEXT) return;
      if (data.type === "budget") receivers.budget(data.text);
      if (data.type === "rulebook") receivers.rulebook(data.text);
    });
  }

  return {
    size(height) {
      if (height === told.height) return;
      told.height = height;
      send("size", { height });
    },
    ready() {
      told.ready = true;
      send("ready");
    },
    change(text) {
      if (text.length > MOST_TEXT) return;
      told.change = text;
      send("change", { text });
    },
    error({ code, zh, en }) {
      if (told.errors.length < MOST_ERRORS) told.errors.push({ code, zh, en });
      send("error", { code, zh, en });
    },
  };
}

const isMessage = (data) =>
  typeof data === "object" && data !== null && data.fentan === VERSION && typeof data.id === "string" && ID.test(data.id);

/** The origin of the page around as the browser says it, where it does; else the first hello decides. */
function namedOrigin() {
  const { ancestorOrigins } = location;
  if (ancestorOrigins && ancestorOrigins.length) return ancestorOrigins[0];
  try {
    return new URL(document.referrer).origin;
  } catch (untold) {
    return "";
  }
}
