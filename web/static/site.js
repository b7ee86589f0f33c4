// Small comforts only; every page works without this file.
(() => {
  "use strict";
  const box = document.querySelector("input[type=search]");
  const hits = [...document.querySelectorAll(".hits > li h2 a")];
  const place = () => hits.indexOf(document.activeElement);
  const keys = {
    "/": () => box && (box.focus(), box.select()),
    j: () => hits[Math.min(place() + 1, hits.length - 1)]?.focus(),
    k: () => hits[Math.max(place() - 1, 0)]?.focus(),
  };
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && location.hash === "#facets") location.hash = "#results";
  });
})();
