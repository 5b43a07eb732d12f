// The DevTools protocol as it is: numbered commands with their answers, and events.

import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";
import { PATIENCE_MS } from "./pace.mjs";

/** A promise with an end to it. */
export async function within(promise, what, patience = PATIENCE_MS) {
  const timer = new AbortController();
  const late = pause(patience, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`waited in vain for ${what}`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    timer.abort();
  }
}

/** A connection to a browser, or to one of its pages. */
export class Connection {
  #socket;
  #waiting = new Map();
  #listeners = [];
  #sent = 0;

  /** Connects to a `ws:` address. */
  static async open(address, patience) {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    const opened = new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    try {
      await within(opened, `a connection to ${address}`, patience);
    } catch (error) {
      socket.on("error", () => {}).terminate();
      throw error;
    }
    return new Connection(socket);
  }

  constructor(socket) {
    this.#socket = socket;
    socket.on("message", (data) => {
      const { id, method, params, result, error } = JSON.parse(data);
      if (!id) return this.#listeners.forEach((listener) => listener(method, params));
      const { resolve, reject, command } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reject(new Error(`${command}: ${error.message}`));
      else resolve(result);
    });
    socket.on("close", () => {
      for (const { reject, command } of this.#waiting.values()) reject(new Error(`${command}: the browser ended`));
    });
  }

  send(command, params = {}, patience) {
    const id = ++this.#sent;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, command }));
    this.#socket.send(JSON.stringify({ id, method: command, params }));
    return within(answer, command, patience);
  }

  onEvent(listener) {
    this.#listeners.push(listener);
  }

  close() {
    this.#socket.close();
  }
}
