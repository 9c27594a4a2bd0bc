"""Attributions against PolNeAR's: a check from outside our own conventions.

    python -m eval polnear FOLDER [--part dev] [--misses] [--model FOLDER] [--no-rules]

FOLDER holds ``PART/text/*.txt`` and ``PART/attributions/*.ann`` (brat), as the corpus is handed
out (Newell, Margolin and Ruths 2018). Sources, cues and contents are scored apart, in two ways:

- **exact**, as CofeNet does (Wang et al. 2022): same type and the same tokens, within a paragraph.
  An annotation of several fragments, or over several paragraphs, gives a span for each. Tokens are
  words and single signs, so white space at an edge does not count.
- **overlap**: a span is found if one of its type shares a token with it, and right if it shares one
  with an annotated span.

Attributions inside the content of another are left out of both sides: what the outermost says is
what a flat tagger can be asked for. PolNeAR counts "that" and the comma before a closing quotation
mark into contents, and intentions ("plans to") as attributions; our record does neither, and no
span is bent to fit here.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from eval.spans import CAPTURED, Count
from goodoffices.extract.language import load, parse
from goodoffices.extract.trained.marks import LAYERS
from goodoffices.extract.trained.tagger import FOLDER, Tagger
from goodoffices.extract.trained.wordpieces import words
from goodoffices.model.findings import Document
from goodoffices.read import receive_text
from goodoffices.text.paragraphs import Paragraph

LABELS = LAYERS[0].kinds
Typed = tuple[str, int, int]
"""A label with the first word and one past the last word of an article."""
Proposer = Callable[[Document], Sequence[Typed]]
_LINE = re.compile(r"[^\n]+")


def annotated(annotations: str, length: int) -> list[Typed]:
    """Sources, cues and contents of a brat file, as character offsets, fragment by fragment."""
    found: list[Typed] = []
    for line in annotations.splitlines():
        if not line.startswith("T"):
            continue
        label, _, places = line.split("\t")[1].partition(" ")
        if label.lower() in LABELS:
            for place in places.split(";"):
                start, end = map(int, place.split())
                found.append((label.lower(), start, min(end, length)))
    return found


def outermost(spans: Iterable[Typed]) -> list[Typed]:
    """Spans that stand in no longer content; of equal ones, one."""
    distinct = sorted(set(spans))
    contents = [s for s in distinct if s[0] == "content"]
    return [
        s
        for s in distinct
        if not any(c[1] <= s[1] and s[2] <= c[2] and c[2] - c[1] > s[2] - s[1] for c in contents)
    ]


def in_words(text: str, spans: Iterable[Typed]) -> set[Typed]:
    """Spans of characters as spans of words, cut where a line ends."""
    places = words(text)
    line_of: list[int] = []
    lines = [m.span() for m in _LINE.finditer(text)]
    at = 0
    for start, _ in places:
        while start >= lines[at][1]:
            at += 1
        line_of.append(at)
    found: set[Typed] = set()
    for label, start, end in spans:
        inside = [n for n, (s, e) in enumerate(places) if s < end and e > start]
        for line in {line_of[n] for n in inside}:
            mine = [n for n in inside if line_of[n] == line]
            found.add((label, mine[0], mine[-1] + 1))
    return found


def exact(wanted: set[Typed], got: set[Typed]) -> Count:
    """Spans of the same label with the same words."""
    same = len(wanted & got)
    return Count(same, len(wanted), same, len(got))


def overlapping(wanted: set[Typed], got: set[Typed]) -> Count:
    """Spans of the same label that share a word."""

    def touched(mine: set[Typed], others: set[Typed]) -> int:
        held = {(label, n) for label, start, end in others for n in range(start, end)}
        return sum(any((label, n) in held for n in range(start, end)) for label, start, end in mine)

    return Count(touched(wanted, got), len(wanted), touched(got, wanted), len(got))


def by_rules(document: Document) -> list[Typed]:
    """What the rules find."""
    from importlib import import_module

    (reading,) = parse([document], load())
    for name in ("names", "times", "statements"):
        import_module(f"goodoffices.extract.{name}").find(reading)
    found: list[Typed] = []
    for statement in reading.statements:
        found += [("content", c.start, c.end) for c in statement.content]
        if statement.source is not None:
            found.append(("source", statement.source.start, statement.source.end))
        if statement.cue is not None:
            found.append(("cue", statement.cue.start, statement.cue.end))
    return found


def by_model(tagger: Tagger) -> Proposer:
    """What a trained reader proposes, over all lines (the corpus has no page furniture)."""

    def propose(document: Document) -> list[Typed]:
        lines = [Paragraph(*m.span()) for m in _LINE.finditer(document.text) if m[0].strip()]
        return [(m.kind, m.start, m.end) for m in tagger.marks(document, lines) if m.kind in LABELS]

    return propose


def measure(
    articles: Sequence[tuple[Document, list[Typed]]], propose: Proposer, misses: bool = False
) -> dict[str, tuple[Count, Count]]:
    """For each label the exact and the overlap count over all articles."""
    totals: dict[str, tuple[Count, Count]] = {label: (Count(), Count()) for label in LABELS}
    worst: list[tuple[float, str]] = []
    for document, gold in articles:
        wanted = in_words(document.text, outermost(gold))
        got = in_words(document.text, outermost(propose(document)))
        for label in LABELS:
            mine = {s for s in wanted if s[0] == label}
            theirs = {s for s in got if s[0] == label}
            one, two = exact(mine, theirs), overlapping(mine, theirs)
            totals[label] = (totals[label][0] + one, totals[label][1] + two)
            if label == "content":
                worst.append((two.f1, document.path))
    if misses:
        for f1, path in sorted(worst)[:10]:
            print(f"   content overlap {f1:.3f}  {path}")
    return totals


def articles(folder: Path, part: str) -> list[tuple[Document, list[Typed]]]:
    """The articles of a part with their annotations, sorted by name."""
    found = []
    annotations = sorted((folder / part / "attributions").glob("*.ann"))
    for path in sorted((folder / part / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        # An annotator's code follows the article's name; of several annotators the first counts.
        mine = [a for a in annotations if a.stem.rpartition("_")[0] == path.stem]
        if not mine:
            continue
        ann = mine[0].read_bytes().decode("utf-8")
        document = receive_text(text, captured=CAPTURED, path=path.name)
        if document.text != text:
            raise ValueError(f"{path.name}: offsets would shift, the text is not kept as it is")
        found.append((document, annotated(ann, len(text))))
    return found


def main(arguments: list[str]) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="eval polnear")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--part", default="dev")
    parser.add_argument("--misses", action="store_true", help="list the worst articles")
    parser.add_argument("--model", type=Path, default=FOLDER, help="a trained reader's folder")
    parser.add_argument("--no-rules", action="store_true", help="the trained reader only")
    options = parser.parse_args(arguments)
    proposers: dict[str, Proposer] = {"model": by_model(Tagger(options.model))}
    if not options.no_rules:
        proposers["rules"] = by_rules
    found = articles(options.folder, options.part)
    print(f"{len(found)} articles; source/cue/content in percent")
    print(f"{'':<15}" + "".join(f"{name:>18}" for name in ("F1", "precision", "recall")))
    for name, propose in proposers.items():
        totals = measure(found, propose, options.misses)
        for n, way in enumerate(("exact", "overlap")):
            counts = [totals[label][n] for label in LABELS]
            figures = (
                "/".join(f"{100 * value:.1f}" for value in values)
                for values in (
                    [c.f1 for c in counts],
                    [c.precision for c in counts],
                    [c.recall for c in counts],
                )
            )
            print(f"{name:<6} {way:<8}" + "".join(f"{f:>18}" for f in figures))
    return 0
