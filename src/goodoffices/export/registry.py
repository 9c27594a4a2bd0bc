"""Every format by its name."""

from __future__ import annotations

from goodoffices.export import (
    csv,
    dna,
    docx,
    followthemoney,
    graphml,
    html,
    jsonl,
    markdown,
    plover,
    web_annotations,
)
from goodoffices.export.format import Format

FORMATS: dict[str, Format] = {
    jsonl.NAME: jsonl,
    csv.NAME: csv,
    docx.NAME: docx,
    html.NAME: html,
    markdown.NAME: markdown,
    web_annotations.NAME: web_annotations,
    followthemoney.NAME: followthemoney,
    plover.NAME: plover,
    dna.NAME: dna,
    graphml.NAME: graphml,
}
"""The record first, then the briefing, then what other programs read."""
