// Starts the app, and when it is here what goes beside it.
import { initSync } from "creative-cities";
import { asked, module } from "./module.js";

// The directory brings its data along. To others they come behind the page and the app: asked for with these, each file
// keeps the page from being painted. Their texts wait for the app by the address that the page has for them, where it waits
// for them too; it asks again for what did not come.
const early = (globalThis.early = {});
const patient = !("asked" in document.documentElement.dataset);
for (const link of document.querySelectorAll("link[media='not all']")) {
  if (patient && !link.dataset.piece) (early[link.getAttribute("href")] = text(link.href)).catch(() => {});
  else link.media = "all";
}
start().catch(lost).then(beside);

// The script waits for nobody, but the app for the page: what it takes over must have been read to its end.
async function start() {
  const app = await module(new URL(WASM, import.meta.url));
  if (document.readyState === "loading") await new Promise(read => addEventListener("DOMContentLoaded", read));
  along();
  initSync({ module: app });
}

// What the page has brought, if it has come to its end: what stands behind it is there.
function along() {
  if (!document.getElementById("languages")) return;
  for (const file of document.querySelectorAll("[data-file]")) early[file.dataset.file] = Promise.resolve(file.text);
}

// As long as the app has patience: src/browser/load.rs.
async function text(url) {
  return (await asked(url, { signal: AbortSignal.timeout(20_000) })).text();
}

function lost(why) {
  console.error(why);
  dispatchEvent(new Event("lost"));
}

// Nobody waits for this one. The build says what it is called, and what is in it.
function beside() {
  const script = document.createElement("script");
  const src = new URL(BESIDE, import.meta.url);
  document.head.append(Object.assign(script, { type: "module", src, integrity: INTEGRITY, crossOrigin: "" }));
}
