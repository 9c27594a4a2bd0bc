// Keys and small comforts. Every page works without this file; nothing here talks to the network.
"use strict";

const lines = () => [...document.querySelectorAll(".lines > .line[data-entry]")];
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

function say(words) {
  document.querySelector(".toast")?.remove();
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  toast.textContent = words;
  document.body.append(toast);
  setTimeout(() => toast.remove(), 2500);
}

// A line with its footnote, as a Word document takes it: words, then each passage with its source.
async function copy(line) {
  const words = line.querySelector(".words").innerText.replace("→", "").trim();
  const day = line.querySelector(".day")?.innerText ?? "";
  const notes = [...line.querySelectorAll("figure")].map((figure) => {
    const quote = figure.querySelector("blockquote").innerText.trim();
    const from = figure.querySelector("figcaption a").innerText.trim();
    return `“${quote}” (${from})`;
  });
  await navigator.clipboard.writeText([day ? `${day}: ${words}` : words, ...notes].join("\n"));
  say("Copied with its footnote");
}

// On a narrow screen filters fold away; what they filter comes first.
if (matchMedia("(max-width: 59.99rem)").matches) document.querySelectorAll("details.fold").forEach((fold) => fold.removeAttribute("open"));

const places = { t: "/", r: "/review", o: "/offers", e: "/events", s: "/statements", a: "/actors" };
const doing = {
  j: () => go(1),
  k: () => go(-1),
  o: () => lines()[here]?.querySelector(".to-entry")?.click(),
  p: () => lines()[here]?.querySelector("details.behind")?.toggleAttribute("open"),
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

// Adding: what is chosen or dropped is named; a running job is looked at every second.
const drop = document.getElementById("drop");
if (drop) {
  const [files] = drop.querySelectorAll("input[type=file]");
  const tell = () => {
    const all = [...drop.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
    const names = all.slice(0, 3).map((file) => file.name).join(", ");
    drop.querySelector(".chosen").textContent = all.length ? `${names}${all.length > 3 ? ` and ${all.length - 3} more` : ""}` : "";
  };
  drop.addEventListener("change", tell);
  document.addEventListener("dragenter", () => drop.closest("details")?.setAttribute("open", ""));
  for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", async (event) => {
    event.preventDefault();
    const found = new DataTransfer();
    const walk = async (entry) => {
      if (entry.isFile) found.items.add(await new Promise((done, failed) => entry.file(done, failed)));
      if (!entry.isDirectory) return;
      const reader = entry.createReader();
      for (let some; (some = await new Promise((done, failed) => reader.readEntries(done, failed))).length; ) for (const one of some) await walk(one);
    };
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
    for (const entry of entries) await walk(entry);
    files.files = found.files;
    tell();
  });
}

const running = document.querySelector(".progress[data-job]");
if (running) {
  const look = async () => {
    const state = await (await fetch(`/add/${running.dataset.job}/state`)).json();
    if (state.finished) return location.reload();
    running.querySelector(".what").textContent = state.what;
    if (state.total) {
      Object.assign(running.querySelector("progress"), { value: state.done, max: state.total });
      running.querySelector(".count").textContent = `${state.done} of ${state.total}`;
    }
    setTimeout(look, 1000);
  };
  setTimeout(look, 700);
}
