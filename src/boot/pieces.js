// Brings the pieces of the app's wasm that draw other pages than the directory.
import { module } from "./module.js";

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
    await WebAssembly.instantiate(await module(new URL(file, import.meta.url)), app);
    performance.mark("piece");
  } catch (why) {
    delete asked[file];
    throw why;
  }
}
