// Brings the pieces of the app's wasm that draw other pages than the directory, and their styles.
import { asked as fetched, module } from "./module.js";

const asked = {};

// Puts a piece's files beside the app, each once, and calls the app back: are they here? What did not come can be asked for
// again.
export async function bring(files, app, done, data) {
  const all = files.map(file => (asked[file] ??= put(file, app)));
  const here = await Promise.all(all).then(() => true, console.error);
  app.__wasm_split.__indirect_function_table.get(done)(data, here ?? false);
}

async function put(file, app) {
  try {
    const url = new URL(file, import.meta.url);
    if (file.endsWith("css")) await dress(url);
    else await WebAssembly.instantiate(await module(url), app);
    performance.mark("piece");
  } catch (why) {
    delete asked[file];
    throw why;
  }
}

// A page that was drawn with a piece has the styles in it.
async function dress(url) {
  if (document.querySelector("style[data-piece]")) return;
  const sheet = new CSSStyleSheet();
  await sheet.replace(await (await fetched(url)).text());
  document.adoptedStyleSheets.push(sheet);
}
