// One engine over one number of cities, as the address says: `?engine=ours&cities=10000`. What was measured is the promise
// `measured`.
import { fuse, flexsearch, itemsjs, minisearch, orama } from "./peers.js";
import { ours } from "./ours.js";
import { plain } from "./plain.js";

const engines = { ours, plain, minisearch, flexsearch, itemsjs, orama, fuse };

// So often every question is asked before it is timed, and while; of an engine that takes long (milliseconds), fewer times,
// or once alone.
const WARM = 2, TIMES = 9, FEW = 2, LONG = 40, ENDLESS = 400;

const text = path => fetch(path).then(answer => answer.text());
const memory = () => performance.memory?.usedJSHeapSize ?? 0;

const measure = async () => {
  const asked = new URLSearchParams(location.search);
  const folder = `/data/${asked.get("cities")}`;
  const files = await Promise.all(["core", "names", "aliases"].map(name => text(`${folder}/${name}.json`)));
  const questions = JSON.parse(await text("/data/questions.json"));
  const { read, build, bytes } = engines[asked.get("engine")];
  const times = [], answers = [];
  const start = performance.now();
  const facts = await read(files);
  const parsed = performance.now();
  const before = memory();
  const ask = await build(facts, questions);
  const built = performance.now();
  const held = bytes?.(facts) ?? memory() - before;
  for (const [number, question] of questions.entries()) {
    let warm = WARM, left = TIMES;
    for (let round = 0; round < warm + left; round++) {
      const start = performance.now();
      const pending = ask(question, number);
      // A promise is waited for only where there is one: it costs a turn.
      const answer = pending instanceof Promise ? await pending : pending;
      const time = performance.now() - start;
      if (round === 0) {
        const { count, counts } = answer;
        answers.push([count, ...(typeof counts === "function" ? counts() : counts)]);
        if (time > LONG) [warm, left] = time > ENDLESS ? [0, 1] : [1, FEW];
      }
      if (round >= warm) times.push(time * 1000);
    }
    // The driver asks how far it is.
    await new Promise(go => setTimeout(go));
  }
  return { read: parsed - start, build: built - parsed, held, times, answers, kinds: questions.map(({ kind }) => kind) };
};

globalThis.measured = null;
measure().then(done => globalThis.measured = done, why => globalThis.measured = { failed: String(why?.stack ?? why) });
