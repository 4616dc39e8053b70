// Starts the app: the wasm, and beside it the worker that keeps the site for when there is no network.
import init from "creative-cities";

init({ module_or_path: new URL(WASM, document.baseURI) }).catch(why => {
  console.error(why);
  dispatchEvent(new Event("lost"));
});
