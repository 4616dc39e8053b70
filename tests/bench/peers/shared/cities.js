// The data as the pages in Solid and in React take it up: no part of either framework.
const get = name => fetch(`/data/${name}.json`).then(answer => answer.json());

// Every city, A to Z, from the core alone.
export const cities = async () => {
  const core = await get("core");
  const countries = new Map(core.countries.map(country => [country.code, country]));
  const all = core.cities.map(city => ({
    ...city,
    country: countries.get(city.country),
    fields: city.designations.filter(held => !held.until).map(held => held.field),
    year: Math.min(...city.designations.map(held => held.year)),
  }));
  return all.sort((a, b) => a.name.localeCompare(b.name, "en"));
};

// Has the search take up the other spellings, when nothing else is to be done.
export const spell = search => new Promise(done =>
  requestIdleCallback(async () => {
    search.add(...await Promise.all([get("names"), get("aliases")]));
    done();
  }));
