// Every line of a list can be copied with its footnotes: as plain text, and for Word as footnotes.
"use strict";

const TOLD = ".line[data-entry], .hit[data-entry]";
const plain = (text) => text.replace(/\s+/g, " ").trim();
const escaped = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

// The words of an element, a source's in the quotation marks that the style sheet draws.
function wording(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(".to-entry, .copy, .count").forEach((e) => e.remove());
  copy.querySelectorAll("q").forEach((q) => q.replaceWith(`“${q.textContent}”`));
  return plain(copy.textContent);
}

// Beside a report the passages stand in the report itself: there they are read off the marks.
function markedAs(entry) {
  const quotes = [];
  let end = -1;
  for (const mark of entry ? document.querySelectorAll(`article.report .m[data-entries~="${CSS.escape(entry)}"]`) : []) {
    if (Number(mark.dataset.start) === end) quotes.push(quotes.pop() + mark.textContent);
    else quotes.push(mark.textContent);
    end = Number(mark.dataset.start) + [...mark.textContent].length;
  }
  const head = (selector) => plain(document.querySelector(`.head ${selector}`)?.textContent ?? "");
  return quotes.map((quote) => `“${plain(quote)}” (${[head(".from"), head("h1")].filter(Boolean).join(", ")})`);
}

// Of a line, and of those below it: its day and words, and the numbers of its footnotes.
function* told(line, notes) {
  const own = (selector) => [...line.querySelectorAll(selector)].filter((e) => e.closest(TOLD) === line || e.closest(".line, .hit") === line);
  const words = own(".words, blockquote:not(figure blockquote)")[0];
  const day = own(".day")[0];
  const numbers = own("figure:has(blockquote)").map((figure) => {
    const from = [...figure.querySelectorAll("figcaption a, figcaption .headline, .value")].map((e) => plain(e.textContent));
    const note = `“${plain(figure.querySelector("blockquote").textContent)}” (${from.join(", ")})`;
    if (!notes.includes(note)) notes.push(note);
    return notes.indexOf(note) + 1;
  });
  for (const quote of numbers.length ? [] : markedAs(line.dataset.entry)) {
    notes.push(quote);
    numbers.push(notes.length);
  }
  for (const from of numbers.length ? [] : own(".from, .journey")) {
    notes.push(wording(from));
    numbers.push(notes.length);
  }
  if (words) yield { text: (day ? `${plain(day.textContent)}: ` : "") + wording(words), numbers };
  for (const lower of line.querySelectorAll(".line")) if (lower.parentElement.closest(".line, .hit") === line) yield* told(lower, notes);
}

function copy(line) {
  const notes = [];
  const lines = [...told(line, notes)];
  const text = [
    ...lines.map(({ text, numbers }) => text + numbers.map((n) => ` [${n}]`).join("")),
    ...notes.map((note, n) => `[${n + 1}] ${note}`),
  ].join("\n");
  // Word takes paragraphs with these marks as its own footnotes; other programs show them below.
  const mark = (n) => `<a style="mso-footnote-id:ftn${n}" href="#_ftn${n}" name="_ftnref${n}"><sup>[${n}]</sup></a>`;
  const html = [
    ...lines.map(({ text, numbers }) => `<p>${escaped(text)}${numbers.map(mark).join("")}</p>`),
    '<div style="mso-element:footnote-list">',
    ...notes.map((note, n) => `<div style="mso-element:footnote" id="ftn${n + 1}"><p><a style="mso-footnote-id:ftn${n + 1}" href="#_ftnref${n + 1}" name="_ftn${n + 1}"><sup>[${n + 1}]</sup></a> ${escaped(note)}</p></div>`),
    "</div>",
  ].join("");
  // By the older way of copying: the newer one strips what makes a footnote of a paragraph.
  const put = (event) => {
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
  };
  document.addEventListener("copy", put);
  const done = document.execCommand("copy");
  document.removeEventListener("copy", put); // or the next thing that a person copies would be this line
  say(done ? "Copied with its footnote" : "The browser did not let it be copied");
}

// One button goes to whichever line is pointed at or has the focus.
const button = Object.assign(document.createElement("button"), { className: "copy quiet", type: "button", textContent: "copy", title: "Copy with its footnote (c)" });
button.addEventListener("click", () => copy(button.closest(TOLD)));
const offer = (event) => {
  const line = event.target.closest?.(TOLD);
  const words = line?.querySelector(".words, blockquote");
  if (words && !words.contains(button) && !event.target.closest(".copy")) words.append(button);
};
document.addEventListener("pointerover", offer);
document.addEventListener("focusin", offer);
