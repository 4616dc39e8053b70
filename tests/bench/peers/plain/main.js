// The directory in plain JavaScript, as a developer who minds how soon it answers would write it: the list and the search
// stand on the core alone, like the app's, and the other spellings join when they are here. On a page marked `data-all`
// everything waits for all of them.
import { facets } from "./facets.js";
import { Search } from "./search.js";
import { rows } from "./rows.js";

const get = name => fetch(`/data/${name}.json`).then(answer => answer.json());
const box = document.querySelector("#q");
const form = document.querySelector("#facets");

const all = "all" in document.documentElement.dataset;
const later = () => Promise.all([get("names"), get("aliases")]);
const [core, spellings] = await Promise.all([get("core"), all ? later() : null]);

const countries = new Map(core.countries.map(country => [country.code, country]));
const cities = core.cities.map(city => ({
  ...city,
  country: countries.get(city.country),
  fields: city.designations.filter(held => !held.until).map(held => held.field),
  year: Math.min(...city.designations.map(held => held.year)),
}));
cities.sort((a, b) => a.name.localeCompare(b.name, "en"));

const search = new Search(cities, spellings);
const filter = facets(form, cities);
const show = rows(document.querySelector(".results"), document.querySelector("#count"));

const update = () => {
  const found = search.find(box.value.trim());
  show(filter(found));
};
box.addEventListener("input", update);
form.addEventListener("change", update);
// With what was typed before this script was here.
update();

if (!spellings) {
  requestIdleCallback(async () => {
    search.add(...await later());
    if (box.value.trim()) update();
  });
}
