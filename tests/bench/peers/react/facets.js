import { createElement as h, memo } from "react";

export const Facets = memo(({ groups, counts, choose }) =>
  groups.map((group, n) => h(Group, { key: group.title, ...group, counts: counts[n], choose })));

const Group = ({ title, values, counts, choose }) =>
  h("fieldset", { name: title, onChange: ({ target: { value, checked } }) => choose({ title, value, checked }) },
    h("legend", null, title),
    values.map(([value, label]) => h(Option, { key: value, value, label, count: counts.get(value) ?? 0 })));

// Drawn anew only when its count is another. The browser keeps whether it is checked.
const Option = memo(({ value, label, count }) =>
  h("label", null, h("input", { type: "checkbox", value }), label, h("output", { "data-value": value }, count)));
