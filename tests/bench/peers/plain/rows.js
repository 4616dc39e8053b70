const words = id => id.replaceAll("-", " ");

// Shows cities in a list, and how many they are. A row is made once, when it is first wanted.
export const rows = (list, count) => {
  const made = new Map();
  const row = city => {
    let row = made.get(city);
    if (!row) {
      row = document.createElement("li");
      row.innerHTML = `<a class="name" href="city/${city.id}/">${city.name}</a><span>${city.country.name}</span>
        <span>${city.fields.map(words).join(", ")}</span><span>${city.year}</span>`;
      made.set(city, row);
    }
    return row;
  };
  return cities => {
    list.replaceChildren(...cities.map(row));
    count.textContent = `${cities.length} cities`;
  };
};
