import { createElement as h, Fragment, useEffect, useMemo, useReducer, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { spell } from "../shared/cities.js";
import { kept, tally } from "../shared/groups.js";
import { Facets } from "./facets.js";
import { Rows } from "./rows.js";

const box = document.querySelector("#q");
const form = document.querySelector("#facets");
const status = document.querySelector("#count");

export const App = ({ groups, search }) => {
  const found = useFound(search);
  const [filters, choose] = useReducer(toggled, groups, unchosen);
  const cities = useMemo(() => kept(found, filters), [found, filters]);
  const counts = useMemo(() => groups.map(group => tally(found, filters, group)), [found, filters, groups]);
  return h(Fragment, null,
    h(Rows, { cities }),
    createPortal(h(Facets, { groups, counts, choose }), form),
    createPortal(`${cities.length} cities`, status));
};

const useFound = search => {
  const words = useSyncExternalStore(listen, typed);
  const [spelled, setSpelled] = useState(false);
  useEffect(() => void spell(search).then(() => setSpelled(true)), [search]);
  // The same words find more when the other spellings are here.
  return useMemo(() => search.find(words), [search, words, spelled]);
};

const typed = () => box.value.trim();
const listen = changed => {
  box.addEventListener("input", changed);
  return () => box.removeEventListener("input", changed);
};

// What is chosen in each group.
const unchosen = groups => groups.map(({ title, of }) => ({ title, of, chosen: new Set() }));

const toggled = (filters, { title, value, checked }) => filters.map(filter => {
  if (filter.title !== title) return filter;
  const chosen = new Set(filter.chosen);
  checked ? chosen.add(value) : chosen.delete(value);
  return { ...filter, chosen };
});
