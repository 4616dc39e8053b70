// The cities as JavaScript likes them, and what every engine that only finds words is given besides: facet counts with
// each group lifted, the order, the first page.
export const PAGE = 50;

export const FIELDS = ["literature", "music", "crafts-and-folk-art", "design", "film", "gastronomy", "media-arts", "architecture"];
export const REGIONS = ["africa", "arab-states", "asia-and-the-pacific", "europe-and-north-america", "latin-america-and-the-caribbean"];
const LAST = 9999;

// From the app's own files.
export const read = ([core, , aliases]) => {
  const { countries, cities } = JSON.parse(core);
  const spellings = new Map(JSON.parse(aliases).aliases.map(({ id, spellings }) => [id, spellings]));
  const places = new Map(countries.map(({ code }, place) => [code, place]));
  const first = Math.min(...countries.length ? [2004] : []);
  return {
    countries, places, first,
    years: 1 + cities.reduce((last, { designations }) => Math.max(last, ...designations.map(({ year }) => year)), first) - first,
    cities: cities.map(({ id, name, country, designations }) => ({
      id, name, designations,
      aliases: spellings.get(id) ?? [],
      country: places.get(country),
      countryName: countries[places.get(country)].name,
      region: REGIONS.indexOf(countries[places.get(country)].region),
      field: fieldOf(designations, LAST),
      year: designations[0].year,
    })),
  };
};

const fieldOf = (designations, year) => {
  const held = designations.find(one => one.year <= year && !(one.until <= year));
  return held ? FIELDS.indexOf(held.field) : -1;
};

// The counts and the first page of what was found. `found` holds cities, the best first where no other order is asked for;
// `named` tells that they stand by name.
export const facets = ({ countries, places, first, years }, found, question) => {
  const counts = new Uint32Array(FIELDS.length + REGIONS.length + countries.length + years);
  const [region0, country0, year0] = [8, 13, 13 + countries.length];
  const fields = chosen(8, question.fields.map(id => FIELDS.indexOf(id)));
  const regions = chosen(5, question.regions.map(id => REGIONS.indexOf(id)));
  const lands = chosen(countries.length, question.countries.map(code => places.get(code)));
  const [from, to] = question.years ?? [0, LAST];
  const passing = [];
  for (const city of found) {
    const field = question.asof === null ? city.field : fieldOf(city.designations, question.asof);
    if (field < 0) continue;
    const misses = (fields[field] ? 0 : 1) | (regions[city.region] ? 0 : 2) | (lands[city.country] ? 0 : 4)
      | (city.year >= from && city.year <= to ? 0 : 8);
    if ((misses & ~1) === 0) counts[field]++;
    if ((misses & ~2) === 0) counts[region0 + city.region]++;
    if ((misses & ~4) === 0) counts[country0 + city.country]++;
    if ((misses & ~8) === 0) counts[year0 + city.year - first]++;
    if (misses === 0) passing.push(city);
  }
  return { count: passing.length, counts, page: page(passing, question) };
};

const chosen = (length, values) => {
  const chosen = new Uint8Array(length).fill(values.length ? 0 : 1);
  for (const value of values) chosen[value] = 1;
  return chosen;
};

const keys = {
  name: city => city.rank, year: city => city.year, country: city => city.countryRank, field: city => city.field,
};

// Few values: each in a list of its own, and as many of these as the page needs.
const page = (passing, { q, sort }) => {
  if (!sort && q) return passing.slice(0, PAGE);
  const [by, down] = sort ?? ["name", false];
  const key = keys[by], side = down ? -1 : 1;
  const order = (a, b) => side * (key(a) - key(b)) || a.rank - b.rank;
  // The page so far, in order: most cities are no better than its last.
  const best = [];
  for (const city of passing) {
    if (best.length === PAGE && order(city, best[PAGE - 1]) >= 0) continue;
    let at = best.length;
    while (at > 0 && order(city, best[at - 1]) < 0) at--;
    best.splice(at, 0, city);
    if (best.length > PAGE) best.pop();
  }
  return best;
};

// Gives every city its place in the alphabet, and that of its country; the cities stand in it then.
export const ranked = ({ cities, countries }) => {
  const { compare } = new Intl.Collator("en");
  const byName = countries.map(({ name }, place) => ({ name, place })).sort((a, b) => compare(a.name, b.name));
  const ranks = new Map(byName.map(({ place }, rank) => [place, rank]));
  const sorted = [...cities].sort((a, b) => compare(a.name, b.name));
  sorted.forEach((city, rank) => { city.rank = rank; city.countryRank = ranks.get(city.country); });
  return sorted;
};
