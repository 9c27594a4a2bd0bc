"""Passages as W3C web annotations: what stands where in which report, for tools that anchor.

Source: Web Annotation Data Model (W3C Recommendation, 23 February 2017). One annotation for each
passage of each entry, in one collection of one page. A target has two selectors that agree: the
position in the report's text, in Unicode code points, and the very words with what stands before
and after. The text itself is that of the report's line in the JSON Lines.

Our own terms (kind, entry, review, certainty, marking) have a context of their own, so that readers of
JSON-LD keep them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from goodoffices.export.format import Selection, plain, standing
from goodoffices.export.reports import Reports
from goodoffices.model.entries import ENTRIES, AnyEntry, DocumentEntry
from goodoffices.model.record import Record
from goodoffices.model.shapes import Citation
from goodoffices.present.lines import told
from goodoffices.present.shelf import Shelf
from goodoffices.present.telling import Teller
from goodoffices.present.view import Note, Source

NAME = "annotations"
HELP = "Every passage as a W3C web annotation (JSON-LD)."
KINDS = tuple(sorted(set(ENTRIES) - {"document"}))

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OURS = {
    "goodoffices": "urn:goodoffices:terms:",
    "kind": "goodoffices:kind",
    "entry": {"@id": "goodoffices:entry", "@type": "@id"},
    "review": "goodoffices:review",
    "certainty": "goodoffices:certainty",
    "marking": "goodoffices:marking",
}
AROUND = 32
"""Characters before and after the words, as most tools that anchor keep."""

MOTIVATIONS: dict[str, str] = {"actor": "identifying", "time": "identifying"}
"""Why a passage is marked; all other kinds are classified."""


def ending(asked: Selection) -> str:
    """Always the same."""
    return "jsonld"


def write(record: Record, asked: Selection) -> Iterator[bytes]:
    """One collection, an annotation a line."""
    head = {
        "@context": [CONTEXT, OURS],
        "id": "urn:goodoffices:annotations",
        "type": "AnnotationCollection",
        "label": asked.left_out or "Passages of the record",
    }
    page = {"id": "urn:goodoffices:annotations:1", "type": "AnnotationPage", "startIndex": 0}
    yield f'{_json(head)[:-1]},\n"first":{_json(page)[:-1]},"items":[\n'.encode()
    total = 0
    for annotation in _annotations(record, (asked.kind,) if asked.kind else KINDS):
        yield (",\n" * bool(total) + _json(annotation)).encode("utf-8", "replace")
        total += 1
    yield f']}},\n"last":{_json(page["id"])},"total":{total}}}\n'.encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _annotations(record: Record, kinds: Iterable[str]) -> Iterator[dict[str, Any]]:
    shelf = _Unnumbered(record)
    teller = _Wordless(record, shelf)
    reports = Reports(record)
    for kind in kinds:
        for entry in standing(record, kind):
            if entry.citations:
                body = _body(teller, entry)
                markings = reports.markings(entry)
                for cited in dict.fromkeys(entry.citations):
                    document = shelf.document(cited.document)
                    if document is not None:
                        yield _annotation(entry, body, cited, document) | (
                            {"marking": list(markings)} if markings else {}
                        )


def _annotation(
    entry: AnyEntry, body: dict[str, Any], cited: Citation, document: DocumentEntry
) -> dict[str, Any]:
    place = f"{cited.document}:{cited.start}-{cited.end}"
    return {
        "id": f"urn:goodoffices:annotation:{entry.id}:{place}",
        "type": "Annotation",
        "motivation": MOTIVATIONS.get(entry.kind, "classifying"),
        "kind": entry.kind,
        "entry": f"urn:goodoffices:entry:{entry.id}",
        "review": entry.review,
        "certainty": entry.certainty,
        "body": body,
        "target": {"source": _source(document), "selector": _selectors(document.text, cited)},
    }


def _body(teller: Teller, entry: AnyEntry) -> dict[str, Any]:
    line = told(teller, entry)
    words = "".join(f"“{p.text}”" if p.voice == "source" else p.text for p in line.parts)
    return {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "value": plain(f"{entry.kind}: {words}"),
        "kind": entry.kind,
        "entry": f"urn:goodoffices:entry:{entry.id}",
    }


def _source(document: DocumentEntry) -> dict[str, Any]:
    source: dict[str, Any] = {
        "id": f"urn:goodoffices:document:{document.id}",
        "type": "Text",
        "format": "text/plain",
        "language": document.language,
    }
    if document.marking:
        source["marking"] = document.marking
    if document.title:
        source["dcterms:title"] = plain(document.title)
    if document.url:
        source["dcterms:source"] = plain(document.url)
    return source


def _selectors(text: str, cited: Citation) -> list[dict[str, Any]]:
    """Where the words stand, twice over: by position and by what they say."""
    quote = {"type": "TextQuoteSelector", "exact": cited.quote}
    before, after = text[max(0, cited.start - AROUND) : cited.start], text[cited.end :][:AROUND]
    if before:
        quote["prefix"] = before
    if after:
        quote["suffix"] = after
    place = {"type": "TextPositionSelector", "start": cited.start, "end": cited.end}
    return [place, quote]


class _Unnumbered(Shelf):
    """A shelf for words that are read by themselves, away from any list of sources."""

    def source(self, id_: str) -> Source | None:
        return None


class _Wordless(Teller):
    """Tells entries without the passages behind them, which are the annotations themselves."""

    def notes(self, citations: Iterable[Citation], most: int = 0) -> tuple[Note, ...]:
        return ()
