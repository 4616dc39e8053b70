// Keeps the site for when there is no network: the frame of every page, the app, the facts that all pages share, and
// those of every page that was opened. The build fills in VERSION, the FACTS' folder, FILES with their digests, and the
// FOLDERS of the other languages. The frame of pages in one of them is kept for who reads it.
//
// A page comes from the network where there is one, so that nobody is held on an old site. Everything else that is kept
// has its content in its name, page by page: what is found here is never older or newer than the page that asks.

const KEPT = "creative-cities-";
const NAME = KEPT + VERSION;
const BASE = new URL("./", location.href).href;
const SHELL = BASE + "shell.html";
// Longer than this, in milliseconds, nobody waits for a page of which the shell can show most.
const PATIENCE = 5000;

addEventListener("install", event => event.waitUntil(install()));
addEventListener("activate", event => event.waitUntil(activate()));
addEventListener("fetch", event => {
  const { request } = event;
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (isKept(request.url)) event.respondWith(file(event));
});
addEventListener("message", event => {
  if (event.data === "take over") skipWaiting();
  else event.waitUntil(keep(event.data));
});

async function install() {
  const cache = await caches.open(NAME);
  // What is not as it was built, such as the page of a network that wants a login, is refused.
  await Promise.all(Object.entries(FILES).map(async ([name, integrity]) => {
    const url = BASE + name;
    const answer = await fetch(url, { integrity, cache: url === SHELL ? "no-cache" : "default" });
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    await cache.put(url, answer);
  }));
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(KEPT) && name !== NAME).map(name => caches.delete(name)));
  await clients.claim();
}

const isKept = url => url.startsWith(BASE + FACTS) || (url.startsWith(BASE) && url.slice(BASE.length) in FILES);

const folderOf = url => FOLDERS.find(folder => url.startsWith(BASE + folder));
const shellIn = folder => `${BASE}${folder}shell.html`;

async function page(request) {
  const folder = folderOf(request.url);
  const shell = (folder && (await caches.match(shellIn(folder)))) ?? (await caches.match(SHELL));
  const answer = fetch(request);
  if (!shell) return answer;
  const late = new Promise(resolve => setTimeout(resolve, PATIENCE, shell));
  return Promise.race([answer, late]).catch(() => shell);
}

async function file(event) {
  const { request } = event;
  // A page that asks again has found something wrong with what it got.
  const kept = request.cache === "reload" ? null : await caches.match(request.url);
  return kept ?? fetched(event);
}

async function fetched(event) {
  const { request } = event;
  const answer = await fetch(request);
  if (answer.ok && request.url.startsWith(BASE + FACTS)) event.waitUntil(remember(request.url, answer.clone()));
  return answer;
}

// Only facts are kept: where a network answers something else, it must not be found here for ever.
async function remember(url, answer) {
  try {
    const text = await answer.text();
    JSON.parse(text);
    const cache = await caches.open(NAME);
    await cache.put(url, new Response(text, { headers: { "Content-Type": "application/json" } }));
  } catch {
    // No facts, or no room for them: the next visit asks the network.
  }
}

// What a page loaded before this worker was there; first in the list is where it is.
async function keep(urls) {
  const folder = folderOf(urls[0]);
  if (folder && !(await caches.match(shellIn(folder)))) {
    const answer = await fetch(shellIn(folder), { cache: "no-cache" }).catch(() => null);
    // A frame of another version names other facts.
    if (answer?.ok && (await answer.clone().text()).includes(FACTS)) {
      await (await caches.open(NAME)).put(shellIn(folder), answer).catch(() => null);
    }
  }
  const facts = urls.filter(url => url.startsWith(BASE + FACTS));
  await Promise.all(facts.map(async url => {
    if (await caches.match(url)) return;
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) await remember(url, answer);
  }));
}
