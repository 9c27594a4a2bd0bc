// In a report: marks and entries light each other, a mark opens its entries, marked words become one.
"use strict";

const report = document.querySelector("article.report");

document.addEventListener("mouseover", (event) => {
  if (!event.movementX && !event.movementY) return; // the page moved, not the mouse
  const mark = event.target.closest(".m");
  const line = event.target.closest(".taken .line[data-entry]");
  if (mark || line) light(...(mark ? mark.dataset.entries.split(" ") : [line.dataset.entry]));
  else light();
});

// Lights these entries and the marks that rest on them, and nothing else; returns the marks.
function light(...ids) {
  document.querySelectorAll(".lit").forEach((e) => e.classList.remove("lit"));
  const marks = ids.flatMap((id) => [...document.querySelectorAll(`.m[data-entries~="${CSS.escape(id)}"]`)]);
  for (const e of [...marks, ...ids.map((id) => document.getElementById(id))]) e?.classList.add("lit");
  return marks;
}

// j and k go through the entries beside the report, and the report goes along.
document.addEventListener("focusin", (event) => {
  const line = event.target.closest(".taken .line[data-entry]");
  if (line) light(line.dataset.entry)[0]?.scrollIntoView({ block: "center" });
});

// A mark opens a slip below its paragraph with every entry that rests on it.
report?.addEventListener("click", (event) => {
  const mark = event.target.closest(".m");
  if (!mark || event.ctrlKey || event.metaKey || !getSelection().isCollapsed) return;
  event.preventDefault();
  const open = document.querySelector(".slip");
  open?.remove();
  if (open?.dataset.of === mark.dataset.start) return;
  const slip = document.createElement("ul");
  slip.className = "slip";
  slip.dataset.of = mark.dataset.start;
  slip.setAttribute("role", "list");
  slip.setAttribute("aria-label", "Entries that rest on these words");
  for (const id of mark.dataset.entries.split(" ")) {
    const told = document.getElementById(id);
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = told?.querySelector(".to-entry")?.getAttribute("href") ?? `/entry/${id}`;
    link.textContent = told ? wording(told.querySelector(".words")) : id;
    const kind = document.createElement("span");
    kind.className = "why";
    kind.textContent = `${id.split("-")[0]} `;
    item.append(kind, link);
    slip.append(item);
  }
  mark.closest("p").after(slip);
  slip.querySelector("a")?.focus({ preventScroll: true });
});

// Places in the text count code points, as the record does; the page's own strings count otherwise.
const points = (text, end) => [...text.slice(0, end)].length;

function marked() {
  const chosen = getSelection();
  if (!report || chosen.isCollapsed || !chosen.rangeCount) return null;
  const range = chosen.getRangeAt(0);
  const walker = document.createTreeWalker(report, NodeFilter.SHOW_TEXT);
  let start = null;
  let end = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const place = node.parentElement.closest("[data-start]");
    if (!place || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (to <= from) continue;
    const base = Number(place.dataset.start);
    start ??= base + points(node.data, from);
    end = base + points(node.data, to);
  }
  return start === null ? null : { start, end };
}

document.addEventListener("selectionchange", () => {
  const place = marked();
  let offer = document.querySelector(".offer-to-add");
  if (!place) return offer?.remove();
  if (!offer) {
    offer = document.createElement("a");
    offer.className = "toast offer-to-add";
    offer.dataset.key = "i";
    offer.innerHTML = "Add an entry from these words <kbd>i</kbd>";
    document.body.append(offer);
  }
  const form = new URL(report.dataset.add, location.href);
  form.searchParams.set("start", place.start);
  form.searchParams.set("end", place.end);
  offer.href = form.pathname + form.search;
});
