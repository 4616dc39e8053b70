import { createMemo } from "solid-js";
import { insert, template } from "solid-js/web";
import { tally } from "../shared/groups.js";

const fieldset = template("<fieldset><legend></legend></fieldset>");
const option = template(`<label><input type="checkbox"> <output></output></label>`);

export const Facets = ({ filters, found }) => filters.map(filter => {
  // What is chosen in the group itself is not asked for, so it does not count anew when that changes.
  const others = filters.filter(other => other !== filter);
  const chosen = () => others.map(({ group, chosen }) => ({ of: group.of, chosen: chosen() }));
  const counts = createMemo(() => tally(found(), chosen(), filter.group));
  return Group({ ...filter, counts });
});

const Group = ({ group, choose, counts }) => {
  const root = fieldset();
  root.name = group.title;
  root.firstChild.textContent = group.title;
  root.addEventListener("change", ({ target }) => choose(chosen => toggled(chosen, target)));
  root.append(...group.values.map(([value, label]) => Option({ value, label, counts })));
  return root;
};

const Option = ({ value, label, counts }) => {
  const root = option();
  const [box, text, output] = root.childNodes;
  box.value = value;
  text.data = label;
  output.dataset.value = value;
  insert(output, () => counts().get(value) ?? 0);
  return root;
};

const toggled = (chosen, { value, checked }) => {
  const values = new Set(chosen);
  checked ? values.add(value) : values.delete(value);
  return values;
};
