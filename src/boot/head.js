// Before the first paint: the theme that was chosen, and how far the app is. What the style sheet makes of it: app.css.
(() => {
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Storage is denied: the system's theme will do.
  }
  if (typeof WebAssembly !== "object" || !("noModule" in HTMLScriptElement.prototype)) return;
  root.dataset.app = "coming";
  if (/[?&](?:q|field|region|country|year|asof|kind|at|sort|group|view)=/.test(location.search)) root.dataset.asked = "";
  // What takes longest to lay out waits for the second frame, so that the first comes sooner.
  root.dataset.first = "";
  requestAnimationFrame(() => requestAnimationFrame(() => delete root.dataset.first));
  const lost = () => {
    delete root.dataset.asked;
    if (root.dataset.app === "coming") root.dataset.app = "lost";
  };
  addEventListener("lost", lost);
  // The app's script did not come, or is not what it should be.
  addEventListener("error", event => event.target.localName === "script" && lost(), true);
})();
