// Adding: what is dropped anywhere on the page, chosen or pasted is named before it is read.
"use strict";

const drop = document.getElementById("drop");
if (drop) {
  const form = drop.closest("form");
  const [files] = drop.querySelectorAll("input[type=file]");
  const text = form.querySelector("textarea");
  const open = () => drop.closest("details")?.setAttribute("open", "");
  const tell = () => {
    const all = [...drop.querySelectorAll("input[type=file]")].flatMap((input) => [...input.files]);
    const names = all.slice(0, 3).map((file) => file.name).join(", ");
    const more = all.length > 3 ? ` and ${all.length - 3} more` : "";
    drop.querySelector(".chosen").textContent = all.length ? `${all.length} file${all.length > 1 ? "s" : ""}: ${names}${more}` : "";
    drop.classList.toggle("full", all.length > 0);
  };
  drop.addEventListener("change", tell);

  // What is dragged over any part of the page may be dropped there, folders with what they hold.
  const carries = (event) => event.dataTransfer?.types.includes("Files");
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      document.body.classList.add("dropping");
    });
  }
  document.addEventListener("dragleave", (event) => event.relatedTarget || document.body.classList.remove("dropping"));
  const walk = async (entry, found) => {
    if (entry.isFile) found.items.add(await new Promise((done, failed) => entry.file(done, failed)));
    if (!entry.isDirectory) return;
    const reader = entry.createReader();
    for (let some; (some = await new Promise((done, failed) => reader.readEntries(done, failed))).length; ) for (const one of some) await walk(one, found);
  };
  const take = async (carried) => {
    const found = new DataTransfer();
    const entries = [...carried.items].map((item) => (item.kind === "file" && item.webkitGetAsEntry?.()) || item.getAsFile()).filter(Boolean);
    for (const entry of entries) entry instanceof File ? found.items.add(entry) : await walk(entry, found);
    files.files = found.files;
    tell();
    open();
    form.querySelector("button.main").focus();
  };
  document.addEventListener("drop", async (event) => {
    document.body.classList.remove("dropping");
    if (!carries(event)) return;
    event.preventDefault();
    await take(event.dataTransfer);
  });

  // A report pasted anywhere on the page goes into the form, which then asks for its outlet.
  document.addEventListener("paste", (event) => {
    if (event.target.closest("input, textarea, select")) return;
    const pasted = event.clipboardData.getData("text/plain").trim();
    if (!pasted && !event.clipboardData.files.length) return;
    event.preventDefault(); // or it would go into the field that gets the focus now
    if (event.clipboardData.files.length) return take(event.clipboardData);
    open();
    text.value = pasted;
    form.querySelector("input[name=publisher]").focus();
  });

  form.addEventListener("submit", () => {
    form.querySelector("button.main").textContent = "Sending …";
  });
}

// A running job is looked at every second.
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
