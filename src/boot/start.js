// Starts the app, and when it is here what goes beside it.
import { initSync } from "creative-cities";
import { module } from "./module.js";

// The data come behind the page and the app: asked for with these, each file keeps the page from being painted.
for (const link of document.querySelectorAll("link[media='not all']")) link.media = "all";
start().catch(lost).then(beside);

// The script waits for nobody. Where the page is still being read, the app takes its place all the same: what is read
// after that goes into the elements that were taken away, and costs no layout.
async function start() {
  if (!document.getElementById("app")) await new Promise(here => addEventListener("DOMContentLoaded", here));
  initSync({ module: await module(new URL(WASM, import.meta.url)) });
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
