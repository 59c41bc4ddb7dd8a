"use strict";
// Without this script the page shows all metrics and no controls.
(() => {
  const form = document.getElementById("find");
  const search = document.getElementById("search");
  const filters = ["kind", "label", "module"].map((id) => document.getElementById(id)).filter(Boolean);
  const shown = document.getElementById("shown");
  const none = document.getElementById("none");
  const entries = document.querySelectorAll("nav li");
  const texts = (element, selector) =>
    Array.from(element.querySelectorAll(selector), (each) => each.textContent);

  const metrics = Array.from(document.querySelectorAll("article"), (article, i) => ({
    article,
    entry: entries[i],
    text: texts(article, ".s").join("\n").toLowerCase(),
    kind: [article.dataset.kind],
    module: [article.dataset.module],
    label: texts(article, ".label"),
  }));

  const update = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const metric of metrics) {
      const fits =
        words.every((word) => metric.text.includes(word)) &&
        filters.every((filter) => !filter.value || metric[filter.id].includes(filter.value));
      metric.article.hidden = metric.entry.hidden = !fits;
      count += fits ? 1 : 0;
    }
    none.hidden = count > 0 || metrics.length === 0;
    shown.textContent = `${count} of ${metrics.length} metrics shown`;
  };

  const clear = () => {
    form.reset();
    update();
  };

  // A link to a metric that the filters hide shows it all the same.
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) {
      clear();
      target.scrollIntoView();
    }
  };

  form.hidden = false;
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The event comes before the controls have their first values again.
  form.addEventListener("reset", () => setTimeout(update));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      clear();
    }
  });
  window.addEventListener("hashchange", follow);

  // Paper shows everything.
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = Array.from(document.querySelectorAll("details:not([open])"));
    closed.forEach((each) => (each.open = true));
  });
  window.addEventListener("afterprint", () => closed.forEach((each) => (each.open = false)));

  update();
})();
