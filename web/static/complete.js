// Completions while one types: a combobox over what the archive holds.  Without this file the box is a plain search box.
(() => {
  "use strict";
  const box = document.querySelector("input[type=search]");
  const form = box?.closest("form");
  if (!form) return;
  const list = document.createElement("ul");
  const told = document.createElement("div");
  Object.assign(list, { id: "ideas", className: "ideas", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "可以检索的词");
  told.className = "hidden";
  told.setAttribute("aria-live", "polite");
  form.append(list, told);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "ideas",
  })) box.setAttribute(name, value);

  let waiting, typed = box.value, at = -1;
  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const mark = (place) => {
    const all = options();
    at = place;
    all.forEach((each, number) => each.setAttribute("aria-selected", String(number === at)));
    box.value = at < 0 ? typed : all[at].dataset.query;
    if (at < 0) box.removeAttribute("aria-activedescendant");
    else box.setAttribute("aria-activedescendant", all[at].id);
    all[at]?.scrollIntoView({ block: "nearest" });
  };
  const option = (offer, number) => {
    const item = document.createElement("li");
    item.id = `idea-${number}`;
    item.dataset.query = offer.query;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const part = (text, name) => {
      const span = document.createElement("span");
      span.textContent = text;
      span.className = name;
      item.append(span);
    };
    part(offer.text, "text");
    if (offer.note) part(offer.note, "soft");
    part(offer.label, "kind");
    if (offer.count) part(`${offer.count}篇`, "count number");
    item.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    item.addEventListener("click", () => {
      box.value = offer.query;
      close();
      form.requestSubmit();
    });
    return item;
  };
  const show = (offers) => {
    list.replaceChildren(...offers.map(option));
    at = -1;
    list.hidden = !offers.length;
    box.setAttribute("aria-expanded", String(!list.hidden));
    box.removeAttribute("aria-activedescendant");
    told.textContent = offers.length ? `有${offers.length}条建议，用上下键选择` : "";
  };
  const ask = async () => {
    typed = box.value;
    if (!typed.trim()) return close();
    try {
      const answer = await fetch(`/api/complete?q=${encodeURIComponent(typed)}`);
      const found = answer.ok ? (await answer.json()).offers : [];
      if (box.value === typed && document.activeElement === box) show(found);
    } catch {
      close();
    }
  };
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const count = options().length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return void ask();
      const places = count + 1; // one of them is the box itself, with what was typed
      mark(((at + 1 + (event.key === "ArrowDown" ? 1 : places - 1)) % places) - 1);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      box.value = typed;
      close();
    } else if (event.key === "Enter" || event.key === "Tab") {
      close();
    }
  });
  box.addEventListener("blur", close);
  box.addEventListener("focus", () => fetch("/api/complete?q=").catch(close), { once: true }); // the server gets ready
})();
