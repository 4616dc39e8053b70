// The libraries, each used as its documentation says: prefixes, and slips where it has them. What only finds words is given
// the facets of `cities.js`.
import { create, insertMultiple, search } from "@orama/orama";
import { Index } from "flexsearch";
import Fuse from "fuse.js";
import ItemsJs from "itemsjs";
import MiniSearch from "minisearch";
import { FIELDS, PAGE, REGIONS, facets, ranked, read } from "./cities.js";
import { fold } from "./fold.js";

const words = id => id.replaceAll("-", " ");
const texts = city => [city.name, ...city.aliases, city.countryName, words(FIELDS[Math.max(0, city.field)])];

// An engine that finds rows of the cities by words.
const finder = build => ({
  read,
  build: async facts => {
    const cities = ranked(facts);
    const find = await build(cities);
    return question => {
      const found = question.q ? find(question.q) : cities;
      const answer = found => facets(facts, found, question);
      return found instanceof Promise ? found.then(answer) : answer(found);
    };
  },
});

export const minisearch = finder(cities => {
  const index = new MiniSearch({
    idField: "rank",
    fields: ["name", "aliases", "countryName", "field"],
    extractField: (city, field) => field === "aliases" ? city.aliases.join(" ") : field === "field" ? words(FIELDS[Math.max(0, city.field)]) : city[field],
    processTerm: fold,
    searchOptions: { boost: { name: 4, aliases: 2 }, prefix: true, combineWith: "AND" },
  });
  index.addAll(cities);
  const rows = (q, options) => index.search(q, options).map(({ id }) => cities[id]);
  return q => {
    const found = rows(q);
    return found.length ? found : rows(q, { fuzzy: 0.2 });
  };
});

export const flexsearch = finder(cities => {
  const index = new Index({ tokenize: "forward", encode: text => fold(text).split(" ") });
  for (const city of cities) index.add(city.rank, texts(city).join(" "));
  return q => index.search(q, { limit: cities.length }).map(row => cities[row]);
});

export const fuse = finder(cities => {
  const index = new Fuse(cities, { keys: [{ name: "name", weight: 4 }, { name: "aliases", weight: 2 }, "countryName"], threshold: 0.2, ignoreDiacritics: true });
  return q => index.search(q).map(({ item }) => item);
});

export const orama = finder(async cities => {
  const db = create({ schema: { name: "string", aliases: "string[]", country: "string", field: "string" },
    components: { tokenizer: { language: "english", normalizationCache: new Map(), tokenize: text => fold(text).split(" ") } } });
  await insertMultiple(db, cities.map(city => ({ id: String(city.rank), name: city.name, aliases: city.aliases,
    country: city.countryName, field: words(FIELDS[Math.max(0, city.field)]) })), 5000);
  const rows = async (term, tolerance) => {
    const { hits } = await search(db, { term, tolerance, threshold: 0, limit: cities.length, boost: { name: 4, aliases: 2 } });
    return hits.map(({ id }) => cities[Number(id)]);
  };
  return async q => {
    const found = await rows(q, 0);
    return found.length ? found : rows(q, 1);
  };
});

// It has facets of its own, with each group lifted. Words it only finds whole; it knows no earlier year.
export const itemsjs = {
  read,
  build: facts => {
    const items = ranked(facts).filter(city => city.field >= 0).map(city => ({
      id: city.rank + 1, name: city.name, text: texts(city).map(fold).join(" "), field: FIELDS[city.field],
      region: REGIONS[city.region], country: facts.countries[city.country].code, year: String(city.year),
      rank: city.rank, countryRank: city.countryRank, fieldRank: city.field,
    }));
    const group = size => ({ size, conjunction: false });
    const engine = ItemsJs(items, {
      searchableFields: ["text"],
      aggregations: { field: group(8), region: group(5), country: group(200), year: group(50) },
      sortings: Object.fromEntries(Object.entries({ name: "rank", year: "year", country: "countryRank", field: "fieldRank" })
        .flatMap(([by, key]) => [[by, { field: [key, "rank"], order: ["asc", "asc"] }], [`-${by}`, { field: [key, "rank"], order: ["desc", "asc"] }]])),
    });
    const values = [FIELDS, REGIONS, facts.countries.map(({ code }) => code),
      Array.from({ length: facts.years }, (_, nth) => String(facts.first + nth))];
    return ({ q, fields, regions, countries, years, sort }) => {
      const span = years ? values[3].filter(year => year >= years[0] && year <= years[1]) : [];
      const filters = { field: fields, region: regions, country: countries, year: span };
      const [by, down] = sort ?? (q ? [] : ["name", false]);
      const { pagination, data } = engine.search({ query: fold(q), filters, per_page: PAGE, sort: by && (down ? "-" : "") + by });
      const counts = () => ["field", "region", "country", "year"].flatMap((name, nth) => {
        const known = new Map(data.aggregations[name].buckets.map(({ key, doc_count }) => [key, doc_count]));
        return values[nth].map(value => known.get(value) ?? 0);
      });
      return { count: pagination.total, counts };
    };
  },
};
