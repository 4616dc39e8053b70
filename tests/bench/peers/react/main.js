// The directory in React, without JSX. The search box is the page's own, which keeps what was typed before this script was
// here; the list is the root, and the facets and the count are portals into the rest of the page.
import { createElement as h } from "react";
import { createRoot } from "react-dom/client";
import { Search } from "../plain/search.js";
import { cities } from "../shared/cities.js";
import { groups } from "../shared/groups.js";
import { App } from "./app.js";

const all = await cities();
createRoot(document.querySelector(".results")).render(h(App, { groups: groups(all), search: new Search(all) }));
