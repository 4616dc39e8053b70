// The engine in wasm.
import init, { Read } from "engine_bench";

let wasm;

export const ours = {
  read: async files => {
    wasm = await init("/engine_bench_bg.wasm");
    return new Read(...files);
  },
  build: facts => {
    const world = facts.world();
    return (_, number) => ({ count: world.ask(number), counts: () => world.counts() });
  },
  // Memory is never given back to the browser: this is all that was ever held, the facts and their texts with it.
  bytes: () => wasm.memory.buffer.byteLength,
};
