// The links to the other languages: they keep the view, a choice is remembered, and a language that the reader would rather
// have is offered in one line. Nobody is sent elsewhere unasked.

const KEY = "language";
const links = () => [...document.querySelectorAll("#languages a")];
const code = tag => tag.split("-")[0].toLowerCase();

// Storage may be denied: then a choice lasts as long as the page.
const stored = deed => {
  try {
    return deed(localStorage);
  } catch {
    return null;
  }
};
const chosen = () => stored(storage => storage.getItem(KEY));
const remember = language => stored(storage => storage.setItem(KEY, language));

// The same view in the language of a link: what stands behind the base of this page, behind the base of that one.
function keepView(link) {
  const list = document.querySelector("#languages [data-stays]");
  if (!list) return;
  const page = location.pathname.slice(new URL(document.baseURI).pathname.length);
  const root = new URL(".", import.meta.url);
  const english = code(link.hreflang) === "en";
  link.href = new URL((english ? "" : code(link.hreflang) + "/") + page + location.search + location.hash, root);
}

export function listen() {
  const root = document.documentElement;
  const states = new MutationObserver(stands);
  states.observe(root, { attributeFilter: ["data-app"] });
  function stands() {
    if (root.dataset.app !== "running") return;
    states.disconnect();
    offer();
  }
  // The app may stand already, and the list be open.
  stands();
  links().forEach(keepView);
  const opens = event => event.target.id === "languages" && links().forEach(keepView);
  addEventListener("beforetoggle", opens, true);
  addEventListener("click", event => {
    const link = event.target.closest?.("a[data-offer]");
    if (!link) return;
    keepView(link);
    remember(code(link.hreflang));
  }, true);
}

// Once the app stands.
function offer() {
  // Behind it: the link that skips to the content is the first of the page.
  document.body.append(...document.querySelectorAll("#languages, #offer"));
  const here = code(document.documentElement.lang);
  const wanted = [chosen() ?? navigator.languages].flat().map(code);
  const link = wanted.map(language => links().find(link => code(link.hreflang) === language)).find(Boolean);
  if (!link || code(link.hreflang) === here) return;
  const line = document.getElementById("offer");
  line.append(link.cloneNode(), document.getElementById("no-offer").content.cloneNode(true));
  const offered = line.firstChild;
  offered.textContent = offered.dataset.offer;
  offered.removeAttribute("aria-current");
  line.querySelector("button").addEventListener("click", () => {
    remember(here);
    line.replaceChildren();
  });
}
