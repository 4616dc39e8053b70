import { createElement as h, memo } from "react";
import { words } from "../shared/groups.js";

export const Rows = memo(({ cities }) => cities.map(city => h(Row, { key: city.id, city })));

// Nothing of a city changes, so neither does its row.
const Row = memo(({ city }) =>
  h("li", null,
    h("a", { className: "name", href: `city/${city.id}/` }, city.name),
    h("span", null, city.country.name),
    h("span", null, city.fields.map(words).join(", ")),
    h("span", null, city.year)));
