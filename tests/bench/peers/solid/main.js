// The directory in Solid, without JSX: templates are cloned and only what changes is bound, as its compiler would have it,
// so nothing waits for templates to be parsed. The search box is the page's own, which keeps what was typed before this
// script was here.
import { createMemo, createRoot, createSignal } from "solid-js";
import { insert } from "solid-js/web";
import { Search } from "../plain/search.js";
import { cities, spell } from "../shared/cities.js";
import { Facets } from "./facets.js";
import { groups, kept } from "../shared/groups.js";
import { Rows } from "./rows.js";

const box = document.querySelector("#q");

const createFound = search => {
  const [words, type] = createSignal(box.value.trim());
  const [spelled, setSpelled] = createSignal(false);
  box.addEventListener("input", () => type(box.value.trim()));
  spell(search).then(() => setSpelled(true));
  return createMemo(() => {
    // The same words find more when the other spellings are here.
    spelled();
    return search.find(words());
  });
};

// Each group with the signal of what is chosen in it.
const createFilters = cities => groups(cities).map(group => {
  const [chosen, choose] = createSignal(new Set());
  return { group, chosen, choose };
});

const all = await cities();
createRoot(() => {
  const found = createFound(new Search(all));
  const filters = createFilters(all);
  const shown = createMemo(() => kept(found(), filters.map(({ group, chosen }) => ({ of: group.of, chosen: chosen() }))));
  insert(document.querySelector("#facets"), Facets({ filters, found }));
  insert(document.querySelector("#count"), () => `${shown().length} cities`);
  insert(document.querySelector(".results"), Rows({ get cities() { return shown(); } }));
});
