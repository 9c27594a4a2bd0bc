"""Time expressions against annotated news, by the metric of TempEval-3, and against phrases.

    python -m eval times FOLDER [--misses]

FOLDER holds articles in the CAT format of the NewsReader MEANTIME corpus (tokens and TIMEX3
mark-up in XML, found anywhere below it) and may hold phrases with their answers in the JSON of the
Recognizers-Text specifications. Every article goes the whole way from text to ``time`` entries,
given its date of creation, as every system in TempEval is; that date itself counts neither way.

The metric is that of TempEval-3 (UzZaman et al., SemEval 2013, section 4): F1 of spans that are
equal (strict) or overlap (relaxed), one to one; type and value F1 count the relaxed matches whose
type, or TIMEX3 value, is right. MEANTIME marks times in the first six sentences alone, so nothing
after them counts. The two halves are drawn by a hash of the article's name: misses are listed of
the first only, and the second is never looked into.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from eval.phrases import measure
from goodoffices.extract.reader import Reader
from goodoffices.model.entries import Time
from goodoffices.model.findings import Document
from goodoffices.pipeline import bring_up_to_date
from goodoffices.read import Given, receive_text
from goodoffices.store.dossier import open_dossier

SENTENCES = 6
"""Sentences of an article, headline and date line included, in which MEANTIME marks times."""
CAPTURED = "2000-01-01T00:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Marked:
    """A time expression, as annotated or as found: offsets in the article's text, TIMEX3."""

    start: int
    end: int
    text: str
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article's text, what is marked in it, and how far the marking goes."""

    name: str
    text: str
    created: str
    creation: tuple[int, int]
    marked: tuple[Marked, ...]
    end: int

    @property
    def half(self) -> int:
        """0 for the half that is looked into, 1 for the other."""
        return hashlib.sha256(self.name.encode()).digest()[0] % 2


@dataclass(slots=True)
class Score:
    """Counts over articles: annotated, found, and the matches with what is right of them."""

    wanted: int = 0
    found: int = 0
    right: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("strict", "relaxed", "type", "value"), 0)
    )

    def f1(self, name: str) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right[name] / ((self.wanted + self.found) or 1)


# ---------------------------------------------------------------- the corpus

_GLUED_LEFT = re.compile(r"(?:[,.;:!?%)\]}’”]|'s|n't|'(?:re|ve|ll|d|m)|'')$")
_GLUED_RIGHT = re.compile(r"^[(\[{$£€“‘]$")


def join(tokens: Sequence[str]) -> tuple[str, list[int]]:
    """Running text of one sentence's tokens, spaced as a writer would, and where each starts."""
    text, starts, open_quote = "", [], False
    for before, token in pairwise(["", *tokens]):
        quote = token in ('"', "``", "''", "'")
        closing = quote and open_quote
        glued = not before or _GLUED_LEFT.fullmatch(token) or _GLUED_RIGHT.match(before)
        after_open = before in ('"', "``", "'") and open_quote
        if not (glued or closing or after_open):
            text += " "
        if quote:
            open_quote = not open_quote
        starts.append(len(text))
        text += token
    return text, starts


def article(path: Path) -> Article:
    """An article of the corpus. Its date line is its second sentence."""
    root = ET.parse(path).getroot()
    sentences: dict[int, list[tuple[str, str]]] = {}
    for token in root.iter("token"):
        number = int(token.get("sentence", "0"))
        sentences.setdefault(number, []).append((token.get("t_id", ""), token.text or ""))
    text, places, last, creation = "", {}, 0, (0, 0)
    for number, tokens in sorted(sentences.items()):
        # headline and date line stand alone; paragraphs are not kept in the corpus
        text += "" if not text else "\n\n" if number <= 2 else " "
        line, starts = join([t for _, t in tokens])
        for (id_, word), start in zip(tokens, starts, strict=True):
            places[id_] = (len(text) + start, len(text) + start + len(word))
        if number == 1:
            creation = (len(text), len(text) + len(line))
        text += line
        if number < SENTENCES:
            last = len(text)
    marked, created = [], ""
    for timex in root.iter("TIMEX3"):
        anchors = [places[a.get("t_id", "")] for a in timex.iter("token_anchor")]
        start, end = (
            min((a[0] for a in anchors), default=0),
            max((a[1] for a in anchors), default=0),
        )
        value = timex.get("value", "")
        if timex.get("functionInDocument") == "CREATION_TIME":
            created = value
        elif anchors:
            marked.append(Marked(start, end, text[start:end], timex.get("type", ""), value))
    return Article(path.stem, text, created, creation, tuple(marked), last)


# ---------------------------------------------------------------- reading and scoring


def entries(documents: Iterable[Document]) -> Iterator[tuple[str, Time]]:
    """The ``time`` entries of the record of these documents, with the document of each."""
    with open_dossier(":memory:") as dossier:
        for document, findings in Reader().read(documents):
            dossier.arrive(document, findings, Reader().version)
        bring_up_to_date(dossier)
        for entry in dossier.entries("time"):
            if isinstance(entry, Time):
                yield entry.citations[0].document, entry


def read(articles: Sequence[Article]) -> dict[str, list[Marked]]:
    """What is found in each article, by its name."""
    documents = [receive_text(a.text, captured=CAPTURED, given=_given(a)) for a in articles]
    names = {d.id: a.name for d, a in zip(documents, articles, strict=True)}
    found: dict[str, list[Marked]] = {a.name: [] for a in articles}
    for id_, time in entries(documents):
        head = time.citations[0]
        found[names[id_]].append(
            Marked(head.start, head.end, head.quote, time.timex.type, time.timex.value)
        )
    return found


def _given(of: Article) -> Given:
    """The date of creation; a few are not annotated as ISO 8601, and the date line must do."""
    return Given(published=of.created if re.fullmatch(r"\d{4}-\d\d-\d\d", of.created) else None)


def matches(wanted: Sequence[Marked], found: Sequence[Marked]) -> list[tuple[Marked, Marked]]:
    """Annotated and found expressions that overlap, one to one, the most overlapping first."""
    candidates = sorted(
        (min(w.end, f.end) - max(w.start, f.start), -abs(len(w.text) - len(f.text)), i, j)
        for i, w in enumerate(wanted)
        for j, f in enumerate(found)
        if w.start < f.end and f.start < w.end
    )
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for _, _, i, j in reversed(candidates):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((wanted[i], found[j]))
    return pairs


def counted(of: Article, found: Iterable[Marked]) -> list[Marked]:
    """What was found where the corpus marks times, its date of creation left out."""
    low, high = of.creation
    return [f for f in found if f.start < of.end and not (f.start < high and low < f.end)]


def add(score: Score, wanted: Sequence[Marked], found: Sequence[Marked]) -> list[str]:
    """Add one article to a score; what was missed, one line each."""
    pairs = matches(wanted, found)
    score.wanted += len(wanted)
    score.found += len(found)
    lines = []
    for w, f in pairs:
        score.right["relaxed"] += 1
        score.right["strict"] += (w.start, w.end) == (f.start, f.end)
        score.right["type"] += w.type == f.type
        score.right["value"] += w.value == f.value
        if (w.text, w.type, w.value) != (f.text, f.type, f.value):
            lines.append(f"{w.text!r} {w.type} {w.value}  got {f.text!r} {f.type} {f.value}")
    met = {id(x) for pair in pairs for x in pair}
    lines += [f"{w.text!r} {w.type} {w.value}  not found" for w in wanted if id(w) not in met]
    lines += [f"{f.text!r} {f.type} {f.value}  not marked" for f in found if id(f) not in met]
    return lines


def scores(folder: Path) -> dict[str, float]:
    """The figures that are held: over all articles."""
    articles = [article(f) for f in sorted(folder.rglob("*.xml"))]
    found, score = read(articles), Score()
    for a in articles:
        add(score, a.marked, counted(a, found[a.name]))
    return {f"{k} F1": score.f1(k) for k in score.right}


def main(arguments: list[str]) -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(prog="eval times", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="list those of the first half")
    options = parser.parse_args(arguments)
    files = sorted(options.folder.rglob("*.xml"))
    articles = [article(f) for f in files]
    if articles:
        _corpus(articles, misses=options.misses)
    measure(options.folder, entries, misses=options.misses)
    return 0


def _corpus(articles: Sequence[Article], *, misses: bool) -> None:
    found = read(articles)
    scores = [Score(), Score(), Score()]
    for a in articles:
        mine = counted(a, found[a.name])
        lines = add(scores[a.half], a.marked, mine)
        add(scores[2], a.marked, mine)
        if misses and a.half == 0 and lines:
            print(f"{a.name} ({a.created})")
            for line in lines:
                print(f"    {line}")
    print(f"{len(articles)} articles{'strict':>14}{'relaxed':>9}{'type':>9}{'value':>9}   F1")
    for name, score in zip(("looked into", "not looked into", "all"), scores, strict=True):
        figures = "".join(f"{score.f1(k):9.3f}" for k in score.right)
        print(f"{name:<16}{figures}   {score.wanted} marked, {score.found} found")
