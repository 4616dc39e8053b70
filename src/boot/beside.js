// What goes beside the app: the links to the other languages, and the worker that keeps the site for when there is no
// network.
import { listen } from "./languages.js";

listen();
if (document.documentElement.dataset.app !== "lost") keep();

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
