"""The corpus as texts with marks: ``train/corpus/WRITER/NN.xml`` (its mark-up: ``GUIDE.md``).

Layers are flat: of attributions inside one another the outermost counts, and a source inside a
cue ("was told by a guard that") cuts the cue in two.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from goodoffices.extract.trained.marks import LAYERS, Attitude, Kind, Layer

CORPUS = Path(__file__).parent / "corpus"
HELD_OUT = ("w4", "w10", "w18", "w25", "w34")
"""Writers that no shipped model has seen: one dense in reported speech, one sparse, two of plain
news, and one who marked everything."""
KIND_OF: dict[str, Kind] = {
    "src": "source",
    "cue": "cue",
    "said": "content",
    "ev": "event",
    "offer": "offer",
    "cond": "condition",
    "reply": "reply",
    "give": "delivery",
    "stance": "stance",
    "fc": "forecast",
    "fw": "probability",
    "num": "figure",
}
LABEL_IN: dict[Kind, str] = {
    "event": "type",
    "offer": "type",
    "condition": "rel",
    "stance": "value",
}
"""The attribute that holds a mark's label (an attribution's attitude stands at its content)."""
STATUS_IN: dict[Kind, str] = {"event": "status", "reply": "status", "delivery": "status"}
ATTITUDE_OF: dict[str, Attitude] = {
    "speech": "speech",
    "document": "speech",
    "belief": "belief",
    "wish": "wish",
    "denial": "denial",
}
"""A document speaks as a person does; for the reader they are one."""
AS_ONE = {"partly-delivered": "delivered"}
"""Statuses of a delivery that the record does not tell apart."""
LAYER_OF: dict[Kind, Layer] = {kind: layer for layer in LAYERS for kind in layer.kinds}
ATTRIBUTION = LAYERS[0]
OFTEN_LEFT: tuple[Layer, ...] = tuple(
    dict.fromkeys(LAYER_OF[kind] for kind in ("event", "reply", "delivery", "stance"))
)
"""Layers of which reports with ``marks="main"`` have the main passages marked, not all."""


@dataclass(frozen=True, slots=True)
class Span:
    """A marked passage of a paragraph."""

    kind: Kind
    start: int
    end: int
    label: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A title, a paragraph or a line of page furniture, with its outermost marks of each layer."""

    text: str
    spans: tuple[Span, ...]
    furniture: bool = False
    complete: bool = True
    """Whether all events, replies, deliveries and stances are marked, or the main ones."""


@dataclass(frozen=True, slots=True)
class Report:
    """One invented report."""

    name: str
    writer: str
    genre: str
    texts: tuple[Text, ...]
    complete: bool = True

    def tells(self, kind: Kind) -> bool:
        """Whether what is not marked as this kind is none."""
        return self.complete or LAYER_OF[kind] not in OFTEN_LEFT


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
    complete = root.get("marks") != "main"
    texts = tuple(_text(e, kinds, complete) for e in root if e.tag in ("title", "p", "furniture"))
    writer = path.parent.name
    return Report(f"{writer}/{path.stem}", writer, root.get("genre", ""), texts, complete)


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
    return Text("\n".join(lines), tuple(spans), complete=report.complete)


def _text(element: ET.Element, kinds: dict[str, str], complete: bool) -> Text:
    words: list[str] = []
    spans = sorted(_spans(element, kinds, words, []), key=lambda s: (s.start, -s.end))
    told = _flat(s for s in spans if s.kind in ATTRIBUTION.kinds)
    others = [s for s in spans if s.kind not in ATTRIBUTION.kinds]
    flat = sorted((*told, *others), key=lambda s: (s.start, s.end))
    return Text("".join(words), tuple(flat), element.tag == "furniture", complete)


def _spans(
    element: ET.Element, kinds: dict[str, str], words: list[str], above: list[str]
) -> Iterator[Span]:
    """An element's span and those below it, the outermost of each; ``words`` collects the text."""
    start = sum(map(len, words))
    words.append(element.text or "")
    inside = [*above, element.tag]
    for child in element:
        yield from _spans(child, kinds, words, inside)
        words.append(child.tail or "")
    kind = KIND_OF.get(element.tag)
    if kind is not None and not _hidden(kind, element.tag, above):
        label, status = _classes(element, kind, kinds)
        yield Span(kind, start, sum(map(len, words)), label, status)


def _hidden(kind: Kind, tag: str, above: list[str]) -> bool:
    """Whether a mark stands inside one of its layer that counts before it."""
    if kind in ATTRIBUTION.kinds:
        return "said" in above or (kind == "source" and "src" in above)
    return tag in above


def _classes(element: ET.Element, kind: Kind, kinds: dict[str, str]) -> tuple[str, str]:
    """The label and the status of a mark."""
    if kind in ("cue", "content"):
        return ATTITUDE_OF[kinds.get(element.get("a", ""), "speech")], ""
    label = element.get(LABEL_IN.get(kind, ""), "")
    status = element.get(STATUS_IN.get(kind, ""), "")
    return label, AS_ONE.get(status, status) if kind == "delivery" else status


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
