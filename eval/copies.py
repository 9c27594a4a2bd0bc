"""Copies found among reports, made from real ones by stated changes and found untouched.

    python -m eval copies FOLDER_OR_JSONL [--reports N] [--sample N] [--half 0|1] [--misses]

Reads every report into a dossier without extraction, all of one day. Then, for each change of
``CHANGES``, adds copies of some reports made by it (another publisher, one to three days later, a
third of them undated), looks at ``copy_of``, and takes them out again. Recall counts copies that
lead to the report they were made from, or to what that is itself a copy of; precision counts, of
all new ``copy_of``, those that do. Reports are drawn, and changed, by the hash of their text, so
that a run can be repeated. ``--half`` draws from one half of the reports alone. At the end: the
pairs found among the untouched reports, to be looked at, and the processor time per report.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.bench import texts_of
from goodoffices.model.findings import Document
from goodoffices.pipeline import bring_up_to_date
from goodoffices.read import Given, receive_text
from goodoffices.resolve.copies import body
from goodoffices.store.dossier import DossierFile, open_dossier
from goodoffices.text.shingles import share

READER = "none: documents alone"
CAPTURED = "2000-01-01T00:00:00+00:00"
FIRST_DAY = "2024-06-10"
LATER = ("2024-06-11", "2024-06-13", None)
SIZES = (500, 1000, 1800)

Change = Callable[[random.Random, Sequence[str], Callable[[], Sequence[str]]], str]
"""From a report's sentences, and a source of other reports' sentences, to a copy."""

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[\"“‘A-Z])")


def sentences(text: str) -> list[str]:
    """The sentences of a text, roughly: paragraphs end them too."""
    found = (s.strip() for line in text.splitlines() for s in _SENTENCE.split(line))
    return [s for s in found if s]


def _headline(rng: random.Random, own: Sequence[str], other: Callable[[], Sequence[str]]) -> str:
    """Another headline and byline above the same text."""
    title = " ".join(other()[0].split()[: rng.randint(6, 11)])
    return f"{title}\n\nBy our correspondent\n\n{' '.join(own)}"


def _lead(rng: random.Random, own: Sequence[str], other: Callable[[], Sequence[str]]) -> str:
    """The first 15 to 35% of the text replaced by as much of other reports."""
    size = sum(map(len, own)) * rng.uniform(0.15, 0.35)
    kept = list(own)
    while sum(map(len, own)) - sum(map(len, kept)) < size:
        kept.pop(0)
    return " ".join([*_other(other, size), *kept])


def _cut(low: float, high: float) -> Change:
    def change(rng: random.Random, own: Sequence[str], other: Callable[[], Sequence[str]]) -> str:
        size = sum(map(len, own)) * rng.uniform(low, high)
        kept: list[str] = []
        while sum(map(len, kept)) < size:
            kept.append(own[len(kept)])
        return " ".join(kept)

    return change


_ABOVE = ("Skip to content", "Menu", "Home", "World", "Politics", "Sport", "Share", "Save")
_BELOW = ("Share this article", "Sign up to our newsletter", "Related topics", "More on this story")


def _furniture(rng: random.Random, own: Sequence[str], other: Callable[[], Sequence[str]]) -> str:
    """Menus, share lines and other reports' openings around and between."""
    teasers = [" ".join(other()[0].split()[:25]) for _ in range(6)]
    middle = rng.randrange(1, max(2, len(own)))
    return "\n".join(
        [
            *_ABOVE,
            " ".join(own[:middle]),
            "Read more: " + teasers[0],
            " ".join(own[middle:]),
            *_BELOW,
            *teasers[1:],
            "All rights reserved.",
        ]
    )


def _edited(rng: random.Random, own: Sequence[str], other: Callable[[], Sequence[str]]) -> str:
    """Every twenty-fifth word or so left out, doubled in meaning or replaced by another."""
    spare = [w for s in other() for w in s.split()]
    found = []
    for word in " ".join(own).split():
        if rng.random() < 1 / 25:
            found += rng.choice(([], [word, rng.choice(spare)], [rng.choice(spare)]))
        else:
            found.append(word)
    return " ".join(found)


_MARKS = {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "\u00a0": " "}
_CURLY = {'"': "”", "'": "’", " - ": " — "}


def _marks(rng: random.Random, own: Sequence[str], other: Callable[[], Sequence[str]]) -> str:
    """Other quotation marks, dashes, spaces and line breaks; capitals in the first words."""
    text = " ".join(own)
    for mark, plain in (_MARKS if any(m in text for m in _MARKS) else _CURLY).items():
        text = text.replace(mark, plain)
    found = [s + rng.choice(("  ", "\n\n", "\n", " ")) for s in sentences(text)]
    return "".join(found)[:20].upper() + "".join(found)[20:]


def _merged(rng: random.Random, own: Sequence[str], other: Callable[[], Sequence[str]]) -> str:
    """Other text behind it, of a third to three quarters of its length."""
    return " ".join([*own, *_other(other, sum(map(len, own)) * rng.uniform(0.33, 0.75))])


def _inside(rng: random.Random, own: Sequence[str], other: Callable[[], Sequence[str]]) -> str:
    """Other text before and behind it, of 1.0 to 1.7 times its length."""
    size = sum(map(len, own)) * rng.uniform(1.0, 1.7)
    before = size * rng.random()
    return " ".join([*_other(other, before), *own, *_other(other, size - before)])


def _other(other: Callable[[], Sequence[str]], size: float) -> list[str]:
    """So many characters of other reports, no more than a fifth of each."""
    found: list[str] = []
    while sum(map(len, found)) < size:
        more = other()
        found += more[: len(more) // 5]
    return [" ".join(found)[: round(size)]]


CHANGES: dict[str, Change] = {
    "other headline": _headline,
    "revised lead": _lead,
    "cut to 40-50%": _cut(0.4, 0.5),
    "cut to 50-60%": _cut(0.5, 0.6),
    "cut to 60-70%": _cut(0.6, 0.7),
    "more furniture": _furniture,
    "copy-edited": _edited,
    "other marks and breaks": _marks,
    "merged with other text": _merged,
    "inside a longer page": _inside,
}


@dataclass(slots=True)
class Score:
    """Copies made, copies led back, and ``copy_of`` that are wrong."""

    made: int = 0
    found: int = 0
    wrong: int = 0

    def __str__(self) -> str:
        told = self.found + self.wrong
        precision = self.found / told if told else 1.0
        return f"{self.made:5} {self.found / max(1, self.made):8.3f} {precision:10.3f}"


def _documents(texts: Sequence[str]) -> dict[str, Document]:
    given = Given(published=FIRST_DAY, publisher="The first to print")
    found = (receive_text(t, captured=CAPTURED, given=given) for t in texts)
    return {d.id: d for d in found}


def _arrive(dossier: DossierFile, documents: Sequence[Document]) -> float:
    start = time.process_time()
    for document in documents:
        dossier.arrive(document, (), READER)
    bring_up_to_date(dossier)
    return time.process_time() - start


def _copies(dossier: DossierFile) -> dict[str, str]:
    return {d.id: d.copy_of for d in dossier.documents() if d.copy_of is not None}


def _scored(
    dossier: DossierFile, change: Change, drawn: Sequence[Document], all_: Sequence[Document]
) -> tuple[Score, list[str]]:
    """The copies that one change makes of the reports drawn: found and missed."""
    before = _copies(dossier)
    made: dict[str, str] = {}
    copies: list[Document] = []
    for n, document in enumerate(drawn):
        rng = random.Random(document.id)

        def other(rng: random.Random = rng) -> Sequence[str]:
            return sentences(all_[rng.randrange(len(all_))].text) or ["Nothing."]

        text = change(rng, sentences(document.text), other)
        given = Given(publisher=f"Reprinter {n % 7}", published=LATER[n % len(LATER)])
        copy = receive_text(text, captured=CAPTURED, given=given)
        if copy.id not in made and copy.id != document.id:
            made[copy.id] = document.id
            copies.append(copy)
    _arrive(dossier, copies)
    after = _copies(dossier)
    roots = {i: before.get(i, i) for i in made.values()}
    score, missed = Score(len(made)), []
    for copy in copies:
        original = made[copy.id]
        if copy.id in after and before.get(after[copy.id], after[copy.id]) == roots[original]:
            score.found += 1
        else:
            score.wrong += copy.id in after
            linked = "led elsewhere" if copy.id in after else "not found"
            told = _told(copy, dossier.documents_as_read([original])[original])
            missed.append(f"    {linked}: {told}")
    score.wrong += sum(1 for i, o in after.items() if i not in made and before.get(i) != o)
    for copy in copies:
        dossier.remove(copy.id, purge=False)
    bring_up_to_date(dossier)
    if _copies(dossier) != before:
        raise AssertionError("a removed copy left a trace")
    return score, missed


def _told(copy: Document, original: Document) -> str:
    ours, theirs = body(copy), body(original)
    return (
        f"{len(ours.told)} of {len(theirs.told)} shingles,"
        f" {share(ours.told, theirs.every):.2f} of the copy in the original,"
        f" {share(theirs.told, ours.every):.2f} of the original in the copy:"
        f" {original.text[:70]!r}"
    )


def _timed(documents: Sequence[Document]) -> None:
    for size in SIZES:
        if size <= len(documents):
            with open_dossier(":memory:") as dossier:
                seconds = _arrive(dossier, documents[:size])
            print(f"{size:5} reports kept and compared: {1000 * seconds / size:.2f} ms each")


def _pairs(dossier: DossierFile) -> None:
    found = [d for d in dossier.documents() if d.copy_of is not None]
    print(f"\namong the {len(dossier.documents())} reports as they are, {len(found)} copies:")
    read = dossier.documents_as_read([i for d in found for i in (d.id, d.copy_of or "")])
    for document in found:
        copy, original = read[document.id], read[document.copy_of or ""]
        much = share(body(copy).told, body(original).every)
        heads = " | ".join(" ".join(d.text.split())[:60] for d in (copy, original))
        print(f"  {much:.2f} {heads}")


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="eval copies")
    parser.add_argument("source", type=Path)
    parser.add_argument("--reports", type=int, default=1800)
    parser.add_argument("--sample", type=int, default=100)
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args(arguments)
    documents = _documents(texts_of(options.source, options.reports))
    all_ = sorted(documents.values(), key=lambda d: d.id)
    drawn = [d for d in all_ if options.half is None or int(d.id[-1], 16) % 2 == options.half]
    drawn = drawn[: options.sample]
    _timed(all_)
    total = Score()
    with open_dossier(":memory:") as dossier:
        _arrive(dossier, all_)
        print(f"\n{'change':24}  made   recall  precision")
        for name, change in CHANGES.items():
            score, missed = _scored(dossier, change, drawn, all_)
            print(f"{name:24} {score}")
            for line in missed if options.misses else ():
                print(line)
            total.made += score.made
            total.found += score.found
            total.wrong += score.wrong
        print(f"{'all':24} {total}")
        _pairs(dossier)
    return 0
