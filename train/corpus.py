"""The corpus as texts with marks: ``train/corpus/WRITER/NN.xml`` (its mark-up: ``GUIDE.md``).

The tagger is flat: of attributions inside one another the outermost counts, and a source inside a
cue ("was told by a guard that") cuts the cue in two.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from goodoffices.extract.tagger import Attitude, Label

CORPUS = Path(__file__).parent / "corpus"
HELD_OUT = ("w4", "w10", "w18")
"""Writers that no shipped model has seen: one dense in reported speech, one sparse, one plain news."""
LABEL_OF: dict[str, Label] = {"src": "source", "cue": "cue", "said": "content"}
ATTITUDE_OF: dict[str, Attitude] = {
    "speech": "speech",
    "document": "speech",
    "belief": "belief",
    "wish": "wish",
    "denial": "denial",
}
"""A document speaks as a person does; for the reader they are one."""


@dataclass(frozen=True, slots=True)
class Span:
    """A marked passage of a paragraph."""

    label: Label
    start: int
    end: int
    attitude: Attitude | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A title, a paragraph or a line of page furniture, with its outermost attributions."""

    text: str
    spans: tuple[Span, ...]
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """One invented report."""

    name: str
    writer: str
    genre: str
    texts: tuple[Text, ...]


def reports(folder: Path = CORPUS, writers: Iterable[str] | None = None) -> tuple[Report, ...]:
    """All reports, or those of some writers, in a fixed order."""
    wanted = None if writers is None else frozenset(writers)
    found = sorted(
        folder.glob("*/*.xml"), key=lambda p: (len(p.parent.name), p.parent.name, p.name)
    )
    return tuple(read(p) for p in found if wanted is None or p.parent.name in wanted)


def read(path: Path) -> Report:
    """One report. Raises ``xml.etree.ElementTree.ParseError`` if it is not well-formed."""
    root = ET.parse(path).getroot()
    kinds = {e.get("a", ""): e.get("kind", "speech") for e in root.iter("said")}
    texts = tuple(_text(e, kinds) for e in root if e.tag in ("title", "p", "furniture"))
    return Report(f"{path.parent.name}/{path.stem}", path.parent.name, root.get("genre", ""), texts)


def joined(report: Report) -> Text:
    """A report without its furniture as one text, a line for each paragraph."""
    lines: list[str] = []
    spans: list[Span] = []
    at = 0
    for text in report.texts:
        if not text.furniture:
            spans += [replace(s, start=s.start + at, end=s.end + at) for s in text.spans]
            lines.append(text.text)
            at += len(text.text) + 1
    return Text("\n".join(lines), tuple(spans))


def _text(element: ET.Element, kinds: dict[str, str]) -> Text:
    words: list[str] = []
    spans = sorted(_spans(element, kinds, words, []), key=lambda s: (s.start, -s.end))
    return Text("".join(words), tuple(_flat(spans)), element.tag == "furniture")


def _spans(
    element: ET.Element, kinds: dict[str, str], words: list[str], above: list[str]
) -> Iterator[Span]:
    """The spans below an element that stand in no content; ``words`` collects the text."""
    start = sum(map(len, words))
    words.append(element.text or "")
    inside = [*above, element.tag]
    for child in element:
        yield from _spans(child, kinds, words, inside)
        words.append(child.tail or "")
    label = LABEL_OF.get(element.tag)
    if label is not None and "said" not in above and not (label == "source" and "src" in above):
        attitude = (
            None if label == "source" else ATTITUDE_OF[kinds.get(element.get("a", ""), "speech")]
        )
        yield Span(label, start, sum(map(len, words)), attitude)


def _flat(spans: Iterable[Span]) -> list[Span]:
    """Spans of which none overlap, by place: a source inside a cue cuts it in two."""
    ordered = list(spans)
    found: list[Span] = []
    for n, span in enumerate(ordered):
        at = span.start
        for inner in ordered[n + 1 :]:
            if inner.start >= span.end:
                break
            if at < inner.start:
                found.append(replace(span, start=at, end=inner.start))
            at = inner.end
        if at < span.end:
            found.append(replace(span, start=at))
    return sorted(found, key=lambda s: s.start)
