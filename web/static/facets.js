// Comforts of the facets; every one of them is a link or a form that works without this file.
(() => {
  "use strict";
  const made = (tag, text, className) => {
    const node = document.createElement(tag);
    if (text) node.textContent = text;
    if (className) node.className = className;
    return node;
  };
  const link = (href, className, label) => {
    const node = made("a", "", className);
    node.href = href;
    node.rel = "nofollow";
    if (label) node.setAttribute("aria-label", label);
    return node;
  };

  // A region opens and closes where it stands.
  document.addEventListener("click", async (event) => {
    const turn = event.target.closest?.("a.turn");
    if (!turn || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { href } = turn;
    try {
      const answer = await fetch(href);
      if (!answer.ok) throw new Error(answer.statusText);
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("facet-region");
      document.getElementById("facet-region").replaceWith(document.adoptNode(fresh));
      history.replaceState(null, "", href.split("#")[0] + location.hash);
      fresh.querySelector(`a.turn[data-code="${turn.dataset.code}"]`)?.focus();
    } catch {
      location.href = href;
    }
  });

  // While one types, the values that are looked for are listed in place of all.
  const row = (one) => {
    const item = made("li", "", one.excluded ? "out" : "");
    const pick = link(one.href, "pick", one.excluded ? `不再排除${one.label}` : "");
    if (one.selected) pick.setAttribute("aria-current", "true");
    const name = made(one.excluded ? "s" : "span", one.label);
    if (one.path) name.append(" ", made("span", one.path, "soft"));
    pick.append(name, made("span", String(one.count), "count number"));
    item.append(pick);
    if (one.exclude_href) {
      const except = link(one.exclude_href, "except", `排除${one.label}`);
      except.textContent = "排除";
      item.append(except);
    }
    return item;
  };
  const told = (found) => {
    if (!found.total) return `结果中没有名称与“${found.words}”相合的${found.label}`;
    const more = found.total > found.choices.length ? `，列出前${found.choices.length}个` : "";
    return `有${found.total}个${found.label}的名称与“${found.words}”相合${more}`;
  };
  const remember = (form, typed) => {
    const here = new URL(location.href);
    here.searchParams.delete("find");
    here.searchParams.delete("facet");
    if (typed) here.searchParams.set("find", typed);
    if (typed && form.elements.facet) here.searchParams.set("facet", form.elements.facet.value);
    history.replaceState(null, "", here);
  };
  let waiting;
  const look = async (form) => {
    const typed = form.elements.find.value.trim();
    const found = form.parentElement.querySelector(".found");
    const all = form.parentElement.querySelector(".all-values");
    if (all) all.hidden = Boolean(typed);
    remember(form, typed);
    if (!typed) return found.replaceChildren();
    const asked = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(`/api/v1/facet?${asked}`);
      if (!answer.ok) throw new Error(answer.statusText);
      const read = await answer.json();
      if (form.elements.find.value.trim() !== typed) return undefined;
      const list = made("ul");
      list.append(...read.choices.map(row));
      return found.replaceChildren(made("p", told(read), "small soft"), list);
    } catch {
      if (all) all.hidden = false;
      return found.replaceChildren();
    }
  };
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form.look");
    if (!form || event.isComposing) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => look(form), 150);
  });
  document.addEventListener("compositionend", (event) => {
    const form = event.target.closest?.("form.look");
    if (form) look(form);
  });
})();
