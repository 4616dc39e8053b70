// What a city can be chosen by, in Solid and in React: no part of either framework.
export const words = id => id.replaceAll("-", " ");

const kinds = {
  "Creative field": { of: city => city.fields, label: words },
  Region: { of: city => [city.country.region], label: words },
  Country: { of: city => [city.country.code], label: (_, city) => city.country.name },
  Year: { of: city => [String(city.year)], label: words },
};

// The groups of facets: what a city has of each, and the values with their labels, A to Z.
export const groups = cities => Object.entries(kinds).map(([title, { of, label }]) => {
  const labels = new Map();
  for (const city of cities) for (const value of of(city)) labels.has(value) || labels.set(value, label(value, city));
  return { title, of, values: [...labels].sort(([, a], [, b]) => a.localeCompare(b, "en")) };
});

// The cities that have one of the values `chosen` in each group, if any is: the list itself where none is in any.
export const kept = (cities, filters) => {
  const narrow = filters.filter(({ chosen }) => chosen.size > 0);
  const fits = city => narrow.every(({ of, chosen }) => of(city).some(value => chosen.has(value)));
  return narrow.length > 0 ? cities.filter(fits) : cities;
};

// How many of the cities found have each value of a group: the other groups decide among how many there are to choose.
export const tally = (found, filters, group) => {
  const counts = new Map();
  for (const city of kept(found, filters.filter(({ of }) => of !== group.of)))
    for (const value of group.of(city)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
