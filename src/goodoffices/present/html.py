"""The briefing as one self-contained HTML page: no script, no font, no picture, no network."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from goodoffices.present.sentences import Sentence, sentences
from goodoffices.present.showing import (
    HOW_TO_NARROW,
    after,
    article,
    clean,
    genre,
    heading,
    label,
    short,
    tone,
    within,
)
from goodoffices.present.view import Briefing

NEAR = 80
"""Characters before the cited words that a sentence shown in part keeps."""


def render(view: Briefing) -> str:
    """The page, whole. Everything that a report or a user wrote is escaped."""
    return _page().render(view=view, anchors=anchors(view))


def anchors(view: Briefing) -> dict[tuple[str, int], str]:
    """The ids of the lines, by section and place; an entry told twice is anchored once."""
    seen: dict[str, tuple[str, int]] = {}
    for section in view.sections:
        for place, line in enumerate(section.lines):
            if line.id:
                seen.setdefault(line.id, (section.slug, place))
    return {place: id_ for id_, place in seen.items()}


def lead(before: str) -> tuple[str, str]:
    """What stands before the cited words, cut in two: what may be left out, and what stays.

    Nothing is left out unless it is long; the cut falls between words.
    """
    if len(before) <= NEAR * 1.25:
        return "", before
    cut = before.find(" ", len(before) - NEAR) + 1
    return before[:cut], before[cut:]


def numbers(told: Sequence[Sentence]) -> list[int]:
    """The sources of some sentences, each once, in order of appearance."""
    return list(dict.fromkeys(sentence.source.number for sentence in told))


def _shown(value: Any) -> Any:
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _page() -> Template:
    return prepared(PackageLoader("goodoffices.present")).get_template("briefing.html")


def prepared(loader: BaseLoader) -> Environment:
    """An environment whose templates cannot forget to escape and to clean what they show."""
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,  # on every expression, so that no template can forget it
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        after=after,
        article=article,
        clean=clean,
        genre=genre,
        lead=lead,
        label=label,
        tone=tone,
        heading=heading,
        numbers=numbers,
        sentences=sentences,
        truncate=short,
        within=within,
    )
    environment.globals.update(how_to_narrow=HOW_TO_NARROW)
    return environment
