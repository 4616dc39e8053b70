// What a careful developer writes without a library: names folded once into one text a city, and a scan of all of them.
import { FIELDS, facets, ranked, read } from "./cities.js";
import { fold, spellings } from "./fold.js";

const FIELD_TEXTS = FIELDS.map(id => " " + fold(id.replaceAll("-", " ")) + " " + id.replaceAll("-", ""));
const DENSE = /[\u3041-\u9fff]/u, ARABIC = /^[\u0600-\u06ff]/u, ARTICLE = "ال";

const prepare = cities => {
  const countries = new Map();
  for (const city of cities) {
    city.spelt = [];
    for (const name of [city.name, ...city.aliases]) city.spelt.push(...spellings(name));
    if (!countries.has(city.country)) countries.set(city.country, " " + spellings(city.countryName).join(" "));
    // A space before every word: the beginning of a word is found by one search in one text.
    city.text = " " + city.spelt.join(" ") + countries.get(city.country);
  }
};

// The texts of which one must be in a city's.
const wanted = word => {
  if (DENSE.test(word)) return [word];
  if (!ARABIC.test(word)) return [" " + word];
  const bare = word.startsWith(ARTICLE) && word.length >= 4 ? [" " + word.slice(2)] : [];
  return [" " + word, " " + ARTICLE + word, ...bare];
};

const scan = (cities, q, asof) => {
  const words = q.split(" ").map(wanted);
  const fields = FIELD_TEXTS.map(text => words.map(any => any.some(one => text.includes(one))));
  const best = [[], [], []];
  for (const city of cities) {
    const field = fields[Math.max(0, city.field)];
    if (words.every((any, nth) => field[nth] || any.some(one => city.text.includes(one))))
      best[city.spelt[0].startsWith(q) ? 0 : city.spelt.some(name => name.startsWith(q)) ? 1 : 2].push(city);
  }
  return best.flat();
};

const forgiven = word => word.length < 4 ? 0 : word.length < 8 ? 1 : word.length <= 32 ? 2 : 0;

// The fewest slips between a word and any beginning of another (optimal string alignment), or more than `most`.
const rows = [new Uint8Array(40), new Uint8Array(40), new Uint8Array(40)];
const slips = (a, b, most) => {
  if (b.length + most < a.length) return most + 1;
  const end = Math.min(b.length, a.length + most);
  for (let j = 0; j <= end; j++) rows[0][j] = j;
  for (let i = 1; i <= a.length; i++) {
    const now = rows[i % 3], above = rows[(i + 2) % 3], above2 = rows[(i + 1) % 3];
    const from = Math.max(0, i - most), to = Math.min(end, i + most);
    let least = now[from] = from ? most + 1 : i;
    if (from) now[from - 1] = most + 1;
    for (let j = Math.max(1, from); j <= to; j++) {
      const change = above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (j < i + most ? above[j] : most) + 1, (j > from || from === 0 ? now[j - 1] : most) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, above2[j - 2] + 1);
      now[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
  }
  let best = most + 1;
  for (let j = Math.max(0, a.length - most); j <= end; j++) best = Math.min(best, rows[a.length % 3][j]);
  return best;
};

const forgiving = (cities, q) => {
  const words = q.split(" ").map(word => ({ word, any: wanted(word), most: forgiven(word), known: new Map() }));
  // Words come again and again: each is measured once.
  const near = ({ word, most, known }, other) => {
    let is = known.get(other);
    if (is === undefined) known.set(other, is = slips(word, other, most) <= most);
    return is;
  };
  return cities.filter(city => {
    const text = city.text + FIELD_TEXTS[Math.max(0, city.field)];
    return words.every(one => one.any.some(any => text.includes(any))
      || one.most > 0 && text.split(" ").some(other => near(one, other)));
  });
};

export const plain = {
  read,
  build: facts => {
    const cities = ranked(facts);
    prepare(cities);
    return question => {
      const q = fold(question.q);
      let found = q ? scan(cities, q) : cities;
      if (!found.length) found = forgiving(cities, q);
      return facets(facts, found, question);
    };
  },
};
