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
  // Similar initiatives open below the heading that they were asked for; the link leads to their own page otherwise.
  const made = (tag, text, href) => {
    const node = document.createElement(tag);
    node.textContent = text;
    if (href) node.href = href;
    return node;
  };
  const kin = (link, rows) => {
    const box = made("div", "");
    box.className = "kin-box";
    const list = made("ul", "");
    for (const row of rows.slice(0, 3)) {
      const item = made("li", "");
      const about = [row.facts.place, row.facts.level, row.facts.year].filter(Boolean).join("　");
      item.append(made("a", row.heading, row.href), made("p", `${row.facts.title}　${about}`));
      item.append(made("p", `共有的词：${row.shared.join("、")}`));
      list.append(item);
    }
    if (rows.length) box.append(list);
    box.append(made("a", rows.length ? "全部相似举措" : "没有找到相似的举措", link.href));
    return box;
  };
  for (const link of document.querySelectorAll("a.kin")) {
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const about = link.closest(".about");
      const open = about.nextElementSibling;
      if (open?.classList.contains("kin-box")) {
        open.remove();
        link.setAttribute("aria-expanded", "false");
        return;
      }
      try {
        const answer = await fetch(`/api${new URL(link.href).pathname}`);
        if (!answer.ok) throw new Error(answer.statusText);
        const found = await answer.json();
        if (about.nextElementSibling?.classList.contains("kin-box")) return;
        about.after(kin(link, found.rows));
        link.setAttribute("aria-expanded", "true");
      } catch {
        location.href = link.href;
      }
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && location.hash === "#facets") location.hash = "#results";
  });
})();
