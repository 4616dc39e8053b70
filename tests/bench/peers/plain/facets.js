// What a city can be chosen by: the values it has under each, and how a value is called.
const words = id => id.replaceAll("-", " ");
const kinds = {
  "Creative field": { of: city => city.fields, label: words },
  Region: { of: city => [city.country.region], label: words },
  Country: { of: city => [city.country.code], label: (_, city) => city.country.name },
  Year: { of: city => [String(city.year)], label: words },
};

// Draws the facets into a form. Returns what keeps of a list of cities those that were chosen, and tells beside each value
// how many there are.
export const facets = (form, cities) => {
  const groups = Object.entries(kinds).map(([title, { of, label }]) => {
    const labels = new Map();
    for (const city of cities) for (const value of of(city)) labels.has(value) || labels.set(value, label(value, city));
    const values = [...labels].sort(([, a], [, b]) => a.localeCompare(b, "en"));
    return { title, of, values, chosen: new Set(), counts: new Map() };
  });
  form.innerHTML = groups.map(drawn).join("");
  groups.forEach((group, n) => {
    const fieldset = form.children[n];
    for (const output of fieldset.querySelectorAll("output")) group.counts.set(output.dataset.value, output);
    fieldset.addEventListener("change", ({ target }) =>
      target.checked ? group.chosen.add(target.value) : group.chosen.delete(target.value));
  });
  return found => filtered(groups, found);
};

const drawn = ({ title, values }) => `<fieldset name="${title}"><legend>${title}</legend>${
  values.map(([value, label]) =>
    `<label><input type="checkbox" value="${value}">${label}<output data-value="${value}"></output></label>`).join("")
}</fieldset>`;

const filtered = (groups, found) => {
  const fits = (city, { chosen, of }) => chosen.size === 0 || of(city).some(value => chosen.has(value));
  for (const group of groups) {
    // The others decide how many there are to choose from.
    const others = groups.filter(other => other !== group);
    const counts = new Map();
    for (const city of found)
      if (others.every(other => fits(city, other)))
        for (const value of group.of(city)) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [value, output] of group.counts) output.textContent = counts.get(value) ?? 0;
  }
  return found.filter(city => groups.every(group => fits(city, group)));
};
