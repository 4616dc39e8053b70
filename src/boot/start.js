// Starts the app, and beside it the worker that keeps the site for when there is no network.
import { initSync } from "creative-cities";
import { listen } from "./languages.js";

listen();
// The data come behind the page and the app: asked for with these, each file keeps the page from being painted.
for (const link of document.querySelectorAll("link[media='not all']")) link.media = "all";
start().then(keep, why => {
  console.error(why);
  dispatchEvent(new Event("lost"));
});

// The script waits for nobody. Where the page is still being read, the app takes its place all the same: what is read
// after that goes into the elements that were taken away, and costs no layout.
async function start() {
  if (!document.getElementById("app")) await new Promise(here => addEventListener("DOMContentLoaded", here));
  initSync({ module: await module(new URL(WASM, import.meta.url)) });
}

// Compiled while it comes, where the host says what it is; else as soon as it is here.
async function module(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  const named = answer.headers.get("Content-Type") === "application/wasm";
  return named ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

async function keep() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  try {
    const registration = await workers.register(new URL("worker.js", import.meta.url), { updateViaCache: "none" });
    // A worker that waits behind one at work is a new version. The very first one is none.
    const offer = () => registration.waiting && workers.controller && renew(registration.waiting);
    offer();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
    const { active } = await workers.ready;
    active.postMessage([document.baseURI, ...performance.getEntriesByType("resource").map(entry => entry.name)]);
  } catch {
    // Refused: the site works without, as long as there is a network.
  }
}

// Says that there is a new version. The page is loaded again when the reader wants it, once, by the worker that brings it.
function renew(waiting) {
  const line = document.getElementById("renew");
  if (!line || line.childElementCount) return;
  line.append(document.getElementById("new-version").content.cloneNode(true));
  line.querySelector("button").addEventListener("click", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("take over");
  });
}
