import MiniSearch from "minisearch";

// Upper case, accents and the letters that have no accent to lose.
const letters = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ð: "d", þ: "th", ı: "i" };
const fold = term => term.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[łøđßæœðþı]/g, c => letters[c]);

export class Search {
  #cities;
  #byId;
  #index = new MiniSearch({
    fields: ["name", "also", "country", "spellings"],
    processTerm: fold,
    searchOptions: { boost: { name: 4, also: 2 }, prefix: true, fuzzy: 0.2, combineWith: "AND" },
  });

  // `spellings` may come later: see `add`.
  constructor(cities, spellings) {
    this.#cities = cities;
    this.#byId = new Map(cities.map(city => [city.id, city]));
    this.#fill(spellings);
  }

  // Takes up the names in other languages, and the aliases. From the beginning: MiniSearch vacuums what it replaces one by
  // one while it goes on, and stumbles over it.
  add(names, aliases) {
    this.#index.removeAll();
    this.#fill([names, aliases]);
  }

  #fill(spellings) {
    const others = spellings && joined(...spellings);
    this.#index.addAll(this.#cities.map(city => entry(city, others)));
  }

  // The cities that match, the best first; every city for no words.
  find(words) {
    return words ? this.#index.search(words).map(found => this.#byId.get(found.id)) : this.#cities;
  }
}

const entry = ({ id, name, also = [], country }, spellings) =>
  ({ id, name, also: also.join(" "), country: country.name, spellings: spellings?.get(id) ?? "" });

// Every other spelling of a city by its id.
const joined = ({ cities }, { aliases }) => {
  const all = new Map(cities.map(({ id, ...names }) => [id, Object.values(names).join(" ")]));
  for (const { id, spellings } of aliases) all.set(id, [all.get(id), ...spellings].join(" "));
  return all;
};
