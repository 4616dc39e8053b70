import { For, createComponent, template } from "solid-js/web";
import { words } from "../shared/groups.js";

const row = template(`<li><a class="name"></a><span></span><span></span><span></span></li>`);

export const Rows = props => createComponent(For, {
  get each() { return props.cities; },
  children: Row,
});

// Nothing of a city changes, so nothing of its row is a signal.
const Row = city => {
  const root = row();
  const [link, country, fields, year] = root.children;
  link.href = `city/${city.id}/`;
  link.textContent = city.name;
  country.textContent = city.country.name;
  fields.textContent = city.fields.map(words).join(", ");
  year.textContent = city.year;
  return root;
};
