// Keys and small comforts. Every page works without this file; nothing here talks to the network.
"use strict";

const lines = () => [...document.querySelectorAll(".lines > .line[data-entry], .hits > .hit[data-entry]")];
let here = -1;

function go(step) {
  const all = lines();
  if (!all.length) return;
  all[here]?.classList.remove("here");
  here = Math.min(Math.max(here + step, 0), all.length - 1);
  all[here].classList.add("here");
  all[here].scrollIntoView({ block: "nearest" });
  all[here].querySelector(".to-entry")?.focus({ preventScroll: true });
}

// A word in the corner that goes away by itself; copying.js and adding.js say theirs with it too.
function say(words) {
  document.querySelector(".toast")?.remove();
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  toast.textContent = words;
  document.body.append(toast);
  setTimeout(() => toast.remove(), 2500);
}

// On a narrow screen filters fold away; what they filter comes first.
if (matchMedia("(max-width: 59.99rem)").matches) document.querySelectorAll("details.fold").forEach((fold) => fold.removeAttribute("open"));

const places = { t: "/", r: "/review", o: "/offers", e: "/events", s: "/statements", a: "/actors" };
const doing = {
  j: () => go(1),
  k: () => go(-1),
  o: () => lines()[here]?.querySelector(".to-entry")?.click(),
  p: () => {
    const folds = [...(lines()[here]?.querySelectorAll("details.behind") ?? [])];
    const open = folds.every((fold) => !fold.open);
    folds.forEach((fold) => (fold.open = open));
  },
  c: () => lines()[here] && copy(lines()[here]),
  "/": () => document.querySelector("input[type=search]")?.focus() ?? (location.href = "/search"),
  "?": () => document.getElementById("keys")?.showModal(),
};
let went = 0;

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "g") {
    went = Date.now();
    return;
  }
  if (Date.now() - went < 1200 && places[event.key]) {
    const asOf = new URLSearchParams(location.search).get("as_of");
    location.href = places[event.key] + (asOf ? `?as_of=${encodeURIComponent(asOf)}` : "");
    return;
  }
  // A key drawn beside a button or a fold presses it.
  const drawn = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  const turn = { ArrowRight: "next", ArrowLeft: "prev" }[event.key];
  const page = turn && document.querySelector(`nav.pages a[rel=${turn}]`);
  if (drawn || page) {
    event.preventDefault();
    (drawn ?? page).click();
    drawn?.closest("details")?.querySelector("input:not([type=hidden]), select")?.focus();
    return;
  }
  if (doing[event.key]) {
    event.preventDefault();
    doing[event.key]();
  }
});
