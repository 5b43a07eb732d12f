// Keeps the page for when there is no network, and never in the place of what the network has.
//
// `cargo xtask dist` fills in this version's name and its files. What happens when:
//
// - The first visit goes without this worker. Once the page has started, the worker fetches every file of the version
//   and checks it against its seal; one that differs (say, because a newer version is just being published) fails the
//   whole, and the next visit tries again. So what is kept is one version, or nothing.
// - A visit asks the network first, and gets the newest version whenever that answers. Only when the network fails, or
//   says nothing for some seconds, it gets the newest version that is kept whole. A page on which time has passed, or
//   that came from here, asks by itself whether there is a newer version, and says so (boot.js).
// - The files in `assets/` are named by their content, so that a name can only mean one thing: whichever version it
//   belongs to, a kept one is used, else the network is asked. index.html names them, and so decides the version.
// - When a newer version is published while a page is open, its worker keeps its files beside ours and then waits: we
//   never skip the waiting, so the browser starts it when the last page of this version has been closed. Until then
//   an open page finds its own old files here, those included that it has not asked for yet. Then the old ones go.
//
// Workers of two versions share these names of caches. A later version that changes what a cache holds must give its
// caches another prefix.

const VERSION = "{{version}}";

/** The seal of each file, by its path. */
const FILES = {{files}};

const HOME = "index.html";

/** How long the network may say nothing. */
const PATIENCE_MS = 3_000;

const { scope } = self.registration;

/** Caches belong to a whole origin, where other sites and another copy of this one may live. */
const PREFIX = `fentan ${scope} `;
const OWN = PREFIX + VERSION;

/** The last thing put into a cache: when its version was whole. */
const WHOLE = `${scope}whole`;

const isAsset = (path) => path.startsWith("assets/");
const PAGES = Object.keys(FILES).filter((path) => !isAsset(path));

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  const path = url.slice(scope.length).replace(/[?#].*/, "") || HOME;
  if (mode === "navigate") {
    if (PAGES.includes(path)) event.respondWith(visit(event.request, path));
  } else if (isAsset(path)) {
    event.respondWith(asset(event.request, path));
  }
});

async function install() {
  const cache = await caches.open(OWN);
  await Promise.all(Object.keys(FILES).map((path) => keep(cache, path)));
  await cache.put(WHOLE, new Response(String(Date.now())));
}

/** Puts a file into the cache: from another version that has it too, from the browser's own cache, or the network. */
async function keep(cache, path) {
  const known = isAsset(path) && (await kept(path));
  const response =
    known ||
    (await fetch(scope + path, { integrity: FILES[path], cache: isAsset(path) ? "default" : "no-cache" }));
  if (!response.ok) throw new TypeError(`${response.status} ${path}`);
  // A copy, since a visit may not be answered with what was redirected, as some hosts do with index.html.
  await cache.put(scope + path, new Response(response.body, response));
}

async function activate() {
  // While yet another version is being kept, the clearing is left to its worker.
  const { installing, waiting } = self.registration;
  if (!installing && !waiting) {
    const old = (await ours()).filter((name) => name !== OWN);
    await Promise.all(old.map((name) => caches.delete(name)));
  }
  // The first visit too finds here what it asks for later.
  await self.clients.claim();
}

/** The answer to a visit. A server that is there but broken counts as none; what it says on purpose is passed on. */
async function visit(request, path) {
  const network = fetch(request, { cache: "no-cache" });
  try {
    const response = await Promise.race([network, silence()]);
    if (response.status < 500) return response;
  } catch (failed) {
    // Then what is kept answers.
  }
  return (await newest(path)) || network;
}

const silence = () => new Promise((resolve, reject) => setTimeout(reject, PATIENCE_MS));

async function asset(request, path) {
  return (await kept(path)) || fetch(request);
}

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** A file named by its content, from whichever version has it. */
async function kept(path) {
  for (const name of await ours()) {
    const found = await caches.match(scope + path, { cacheName: name, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** A page of the version that was last kept whole. */
async function newest(path) {
  let last = { time: 0 };
  for (const name of await ours()) {
    const whole = await caches.match(WHOLE, { cacheName: name });
    const time = whole ? Number(await whole.text()) : 0;
    if (time > last.time) last = { time, name };
  }
  return last.name && caches.match(scope + path, { cacheName: last.name, ignoreVary: true });
}
