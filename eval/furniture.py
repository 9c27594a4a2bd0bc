"""Page furniture in plain text, against a corpus marked up by hand.

    python -m eval furniture FOLDER [--only w1 w3 ...] [--misses] [--joined]

FOLDER holds one folder per writer with a report per XML file: ``<furniture>``, ``<title>`` and
``<p>`` below ``<report>``. Each report is written out as plain text, a blank line between the
elements (``--joined``: a space, as when a scraper flattens a page), read as any text is, and the
characters marked as furniture are compared with those of the ``<furniture>`` elements. White space
counts for nothing, and neither do headline, byline, outlet and date: they are metadata, whoever
marks them. Printed per writer and in all: precision, recall and F1 over characters.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from goodoffices.model.findings import Document
from goodoffices.model.shapes import Furniture
from goodoffices.read import receive_text

CAPTURED = "2000-01-01T00:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Marked:
    """A report as plain text, and where its furniture stands in it."""

    name: str
    text: str
    furniture: tuple[tuple[int, int], ...]


def marked(file: Path, between: str) -> Marked:
    """One XML report as text, its elements parted by ``between``. Raises ParseError if broken."""
    text = ""
    spans = []
    for element in ElementTree.parse(file).getroot():
        words = " ".join("".join(element.itertext()).split())
        text += between if text else ""
        if element.tag == "furniture":
            spans.append((len(text), len(text) + len(words)))
        text += words
    return Marked(f"{file.parent.name}/{file.stem}", text, tuple(spans))


def reports(folder: Path, only: list[str], between: str) -> Iterator[Marked]:
    """The marked-up reports below a folder, writer by writer."""
    for file in sorted(folder.glob("*/*.xml")):
        if not only or file.parent.name in only:
            yield marked(file, between)


def characters(text: str, spans: tuple[tuple[int, int], ...]) -> set[int]:
    """The places of all characters within spans that are no white space."""
    return {i for start, end in spans for i in range(start, end) if not text[i].isspace()}


def compare(report: Marked) -> tuple[Counter[str], Document, list[tuple[str, str]]]:
    """Counts of right, false and missed characters, and the stretches that are false or missed."""
    document = receive_text(report.text, captured=CAPTURED)
    neither = characters(report.text, _places(document.metadata))
    key = characters(report.text, report.furniture) - neither
    got = characters(report.text, _places(document.furniture)) - neither
    counts = Counter(right=len(key & got), false=len(got - key), missed=len(key - got))
    shown = [("false", s) for s in _stretches(report.text, got - key)]
    shown += [("missed", s) for s in _stretches(report.text, key - got)]
    return counts, document, shown


def _places(marks: tuple[Furniture, ...]) -> tuple[tuple[int, int], ...]:
    return tuple((m.start, m.end) for m in marks)


def _stretches(text: str, places: set[int]) -> Iterator[str]:
    """The words at a set of places, a string for each run of them (white space does not part)."""
    run: list[int] = []
    for place in sorted(places):
        if run and text[run[-1] + 1 : place].strip():
            yield text[run[0] : run[-1] + 1]
            run = []
        run.append(place)
    if run:
        yield text[run[0] : run[-1] + 1]


def rates(counts: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 of marked characters."""
    right = counts["right"]
    precision = right / max(1, right + counts["false"])
    recall = right / max(1, right + counts["missed"])
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def scores(folder: Path) -> dict[str, float]:
    """The figures that are held: over all reports."""
    counts = sum((compare(r)[0] for r in reports(folder, [], "\n\n")), Counter[str]())
    precision, recall, f1 = rates(counts)
    return {"F1": f1, "precision": precision, "recall": recall}


def _row(name: str, counts: Counter[str]) -> str:
    precision, recall, f1 = rates(counts)
    return f"{name:<12}{precision:>10.3f}{recall:>10.3f}{f1:>10.3f}"


def main(arguments: list[str]) -> int:
    """Print the table, and with ``--misses`` every stretch that is false or missed."""
    parser = argparse.ArgumentParser(prog="eval furniture")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", nargs="*", default=[], help="these writers' folders alone")
    parser.add_argument("--misses", action="store_true", help="show what is false or missed")
    parser.add_argument("--joined", action="store_true", help="elements joined by a space")
    options = parser.parse_args(arguments)
    writers: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for report in reports(options.folder, options.only, " " if options.joined else "\n\n"):
        counts, _, shown = compare(report)
        writers[report.name.partition("/")[0]] += counts
        for kind, words in shown if options.misses else ():
            print(f"{report.name:<8} {kind:<7} {words}")
    print(f"{'':<12}{'precision':>10}{'recall':>10}{'F1':>10}")
    for writer, counts in writers.items():
        print(_row(writer, counts))
    print(_row("all", sum(writers.values(), Counter())))
    return 0
