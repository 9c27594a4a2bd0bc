"""Event types against PLOVER codes given by people (the PLV sentences).

    python -m eval plover FOLDER [--half 0|1] [--reader rules] [--misses]

FOLDER holds ``PLV_*.tsv``: sentences with who acts and whom it meets marked (``<s>``, ``<t>``) and
the PLOVER root that a person gave (``gold_root``). Each sentence is read as a report of its own,
as a user's would be; of the events found in it, the one that fits the two marked spans best is the
answer. A sentence in which none is found has no answer, which costs recall. Macro-F1 is the plain
mean over the roots in the file; YIELD, the older root, is answered by ``concede`` or ``retreat``.

The file's codes fold into the type what our record keeps apart, so an answer is turned into them
first, by the conversion that PLOVER's authors publish (CAMEO2PLOVER-2021): CAMEO codes a deed that
is only intended as agreeing to it (03), a hostile one as a threat (13), one refused or failed as
a rejection (12); a signed agreement is SUPPORT (057), imposing sanctions COERCE (163).

Sentences fall into two halves by the hash of their text: the tables were made looking at half 0.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, cast

from eval.spans import CAPTURED
from goodoffices.extract.events.words import HOSTILE
from goodoffices.extract.reader import Reader
from goodoffices.model.findings import ActorFinding, EventFinding, Finding
from goodoffices.read import receive_text
from goodoffices.text.nouns import CLASSES

Span = tuple[int, int]

OLDER = {"retreat": "yield", "concede": "yield"}
"""PLOVER's split of its older root, undone."""
NONE = "-"
"""The answer where no event was found."""
_TAG = re.compile(r"</?[st]>")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A coded sentence; spans are places in its text, None where a party is not marked."""

    text: str
    source: Span | None
    target: Span | None
    root: str

    @property
    def half(self) -> int:
        """The half of the file that it belongs to, by its text alone."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 2


def sentence(marked: str, root: str) -> Sentence:
    """A sentence from its marked form: "<s>X</s> freed <t>Y</t>"."""
    text, at = "", 0
    places: dict[str, int] = {}
    for tag in _TAG.finditer(marked):
        text += marked[at : tag.start()]
        places.setdefault(tag[0], len(text))
        at = tag.end()
    text += marked[at:]

    def span(name: str) -> Span | None:
        if f"<{name}>" not in places or f"</{name}>" not in places:
            return None
        return places[f"<{name}>"], places[f"</{name}>"]

    return Sentence(text, span("s"), span("t"), root.lower())


def sentences(folder: Path) -> list[Sentence]:
    """All coded sentences of a folder's files."""
    found = []
    for path in sorted(folder.glob("PLV_*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t")
            found += [sentence(r["marked_sentence"], r["gold_root"]) for r in rows]
    return found


def code(event: EventFinding) -> str:
    """The root under which CAMEO's coders file what we keep as type and status."""
    if event.status in ("negated", "denied") and event.type not in HOSTILE:
        return "reject"
    if event.status == "planned" and event.type not in ("request", "threaten", "reject", "agree"):
        return "threaten" if event.type in HOSTILE else "agree"
    if event.type == "agree" and event.object in CLASSES["deals"] and event.status == "happened":
        return "support"
    if event.type == "sanction" and event.mode is None:
        return "coerce"
    return OLDER.get(event.type, event.type)


def answer(coded: Sentence, findings: Iterable[Finding]) -> str:
    """The root that the reader gives for the marked pair."""
    found = list(findings)
    actors = {f.id: f for f in found if isinstance(f, ActorFinding)}
    events = [f for f in found if isinstance(f, EventFinding)]
    if not events:
        return NONE

    def at(parties: Sequence[str], span: Span | None) -> bool:
        mentions = (m.citation for p in parties if p in actors for m in actors[p].mentions)
        return span is not None and any(c.start < span[1] and span[0] < c.end for c in mentions)

    def fit(event: EventFinding) -> tuple[int, int, int]:
        place = event.head
        does, meets = at(event.initiators, coded.source), at(event.recipients, coded.target)
        turned = at(event.recipients, coded.source) and at(event.initiators, coded.target)
        inside = sum(
            s is not None and place.start < s[1] and s[0] < place.end
            for s in (coded.source, coded.target)
        )
        start = coded.source[0] if coded.source else 0
        near = -abs(event.trigger.start - start)
        return 2 * does + 2 * meets - 2 * turned + inside, event.trigger.start >= start, near

    return code(max(events, key=fit))


def scores(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[int, float, float, float]]:
    """For each root how often it was given, precision, recall and F1, from (root, answer)."""
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for root, got in pairs:
        wanted[root] += 1
        given[got] += 1
        right[root] += root == got
    table = {}
    for root in sorted(wanted):
        p = right[root] / given[root] if given[root] else 0.0
        r = right[root] / wanted[root]
        table[root] = (wanted[root], p, r, 2 * p * r / (p + r) if p + r else 0.0)
    return table


def macro(table: dict[str, tuple[int, float, float, float]]) -> float:
    """The plain mean of F1 over the roots."""
    return sum(row[3] for row in table.values()) / len(table) if table else 0.0


def answers(coded: Sequence[Sentence], reader: Reader) -> list[str]:
    """The reader's root for each sentence."""
    # Equal sentences are one document for the reader; a number in the path keeps them apart.
    documents = [
        replace(
            receive_text(s.text + "\n" * (n % 3 + 1), captured=CAPTURED, path=f"{n}.txt"),
            language="en",  # too short to be told by its words where it is full of names
        )
        for n, s in enumerate(coded)
    ]
    return [
        answer(s, findings) for s, (_, findings) in zip(coded, reader.read(documents), strict=True)
    ]


def main(arguments: list[str]) -> int:
    """Print the tables of both halves, or of one."""
    parser = argparse.ArgumentParser(prog="eval plover")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="one half only")
    parser.add_argument("--reader", choices=("trained", "rules"), default="trained")
    parser.add_argument("--misses", action="store_true", help="list the sentences not right")
    options = parser.parse_args(arguments)
    reader = Reader(cast(Literal["trained", "rules"], options.reader))
    coded = sentences(options.folder)
    if not coded:
        print(f"no PLV_*.tsv in {options.folder.name}")
        return 2
    halves = (0, 1) if options.half is None else (options.half,)
    everything: list[tuple[str, str]] = []
    for half in halves:
        mine = [s for s in coded if s.half == half]
        got = answers(mine, reader)
        pairs = [(s.root, a) for s, a in zip(mine, got, strict=True)]
        everything += pairs
        table = scores(pairs)
        print(f"half {half}: {len(mine)} sentences, {got.count(NONE)} without an event")
        for root, (n, p, r, f1) in table.items():
            print(f"   {root:<10} {n:>4}   P {p:.3f}  R {r:.3f}  F1 {f1:.3f}")
        print(f"   macro-F1 {macro(table):.3f}")
        if options.misses:
            for s, a in sorted(zip(mine, got, strict=True), key=lambda x: (x[0].root, x[1])):
                if a != s.root:
                    print(f"   {s.root:<10} {a:<10} {_shown(s)}")
    if len(halves) > 1:
        print(f"both: macro-F1 {macro(scores(everything)):.3f}")
    return 0


def _shown(coded: Sentence) -> str:
    """A sentence with its parties in brackets: [source], {target}."""
    text = coded.text
    marks = [(coded.source, "[]"), (coded.target, "{}")]
    for span, brackets in sorted(
        (m for m in marks if m[0]), key=lambda m: m[0] or (), reverse=True
    ):
        assert span is not None
        text = (
            f"{text[: span[0]]}{brackets[0]}{text[span[0] : span[1]]}{brackets[1]}{text[span[1] :]}"
        )
    return text
