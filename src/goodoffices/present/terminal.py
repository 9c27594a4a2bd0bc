"""The briefing in the terminal: the words, and under each line the sentence that bears it."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from goodoffices.present.changes import Changes
from goodoffices.present.sentences import sentences
from goodoffices.present.showing import (
    HOW_TO_NARROW,
    article,
    clean,
    genre,
    heading,
    label,
    tone,
    warnings,
)
from goodoffices.present.view import Briefing, Line, Note, Part, Section, Source

WIDEST = 96
"""Columns: a longer line of prose is hard to follow."""

_CHANGED = {"new": "green", "changed": "yellow", "gone": "red"}

_STYLES = {
    "program": "",
    "source": "italic",
    "name": "bold",
    "against": "red",
    "unsure": "yellow",
    "settled": "green",
    "plain": "dim",
}


def show(view: Briefing, console: Console | None = None) -> None:
    """Print the briefing. Mark-up and control sequences in what reports say do nothing."""
    _Printer(console or Console(highlight=False)).briefing(view)


def show_changes(found: Changes, console: Console | None = None) -> None:
    """Print what differs between two states of a record."""
    printer = _Printer(console or Console(highlight=False))
    printer.changes(found)


class _Printer:
    """Prints a briefing part by part. All text reaches rich as ``Text``, which it never parses."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._width = min(console.width, WIDEST)

    def briefing(self, view: Briefing) -> None:
        self._marking(view)
        self._put(_text(f"Briefing. {heading(view)}.", "bold"))
        if view.scope:
            self._put(_text(f"Narrowed to {view.scope}."))
        if view.left_out:
            self._put(_text(view.left_out, "bold"))
        self._put(_text(", ".join(f"{value} {name}" for name, value in view.facts)))
        self._put(_legend())
        for section in view.sections:
            self._section(section)
        if view.unknown:
            self._rule("What the record does not know")
            for sentence in view.unknown:
                self._put(_text(f"- {sentence}"))
        self._rule("Sources")
        for source in view.sources:
            self._put(_source(source))
        self._marking(view)

    def changes(self, found: Changes) -> None:
        """What came and went, then each change with the reports that brought it."""
        for title, sources in (("Reports that came", found.came), ("Reports gone", found.went)):
            if sources:
                self._rule(title)
                for source in sources:
                    self._put(_source(source))
        for kind, changes in found.changes:
            self._rule(f"{kind.capitalize()}s" if kind != "delivery" else "Deliveries")
            for change in changes:
                self._console.print()
                through = " ".join(f"[{s.number}]" for s in change.through)
                style = _CHANGED[change.how]
                self._put(_text(f"{change.how}{f' through {through}' if through else ''}", style))
                self._line(change.line, 2)
                for name, was, now in change.fields:
                    self._put(_text(f"{label(name)}: {was} → {now}", "dim"), 4)

    def _put(self, text: Text, indent: int = 0) -> None:
        text.overflow = "fold"
        self._console.print(Padding(text, (0, 0, 0, indent), expand=False), width=self._width)

    def _rule(self, title: str) -> None:
        self._console.print()
        self._console.print(
            Rule(_text(title, "bold"), align="left", style="dim"), width=self._width
        )

    def _marking(self, view: Briefing) -> None:
        if view.marking:
            self._put(_text(" · ".join(view.marking), "bold reverse"))

    def _section(self, section: Section) -> None:
        self._rule(section.title)
        if section.caveat:
            self._put(_text(section.caveat, "dim"))
        if not section.lines:
            self._put(_text(section.empty, "italic dim"))
        for line in section.lines:
            self._console.print()
            self._line(line, 0)
        if section.more:
            self._console.print()
            self._put(Text(f"and {section.more:,} more, {HOW_TO_NARROW}", "dim"))

    def _line(self, line: Line, indent: int) -> None:
        marks = _marks(line, with_id=not indent)
        if marks:
            self._put(marks, indent)
        self._put(_words(line.parts), indent)
        if line.notes:
            self._put(_sentence(line.notes), indent + 4)
        for lower in line.below:
            self._line(lower, indent + 2)


def _text(text: str, style: str = "") -> Text:
    return Text(clean(text), style)


def _legend() -> Text:
    return Text.assemble(
        ("Names", "bold"),
        ", “",
        ("words of a source", "italic"),
        "”, and the program's own words. Under each line stands the sentence behind it, the "
        "«cited words» marked; further ones are in the briefing that -o FILE.html writes.",
        style="dim",
    )


def _marks(line: Line, *, with_id: bool) -> Text:
    """Day, tags and, for judging, the entry's id."""
    told = [_text(line.day)] if line.day.strip() else []
    told += [_text(label(tag), _STYLES[tone(tag)]) for tag in line.tags]
    told += [_text(line.id, "dim")] if with_id and line.id else []
    return Text(" · ", "dim").join(told)


def _words(parts: tuple[Part, ...]) -> Text:
    told = Text()
    for before, part in zip((None, *parts), parts, strict=False):
        quoted = part.voice == "source"
        told.append(article(part, before))
        told.append("“" if quoted else "")
        told.append(clean(part.text), _STYLES[part.voice])
        told.append("”" if quoted else "")
    return told


def _sentence(notes: tuple[Note, ...]) -> Text:
    """The first sentence in full, and where the others stand."""
    sentence, *others = sentences(notes)
    source = sentence.source
    told = _text(f"[{source.number}] {source.publisher}, {source.day}", "dim")
    if source.marking:
        told.append(", ", "dim").append(clean(source.marking), "bold")
    told.append(": ", "dim")
    for piece in sentence.pieces:
        text = clean(piece.text)
        told.append(
            f"«{text}»" if piece.cited else text, "not dim underline" if piece.cited else "dim"
        )
    if others:
        numbers = dict.fromkeys(f"[{other.source.number}]" for other in others)
        told.append(f" ({len(others)} more: {' '.join(numbers)})", "dim")
    return told


def _source(source: Source) -> Text:
    told = Text(f"[{source.number}] ")
    told.append(clean(source.title) or "Without a title", "bold")
    told.append(clean(f", {source.publisher}, {source.day}"))
    told.append(clean(f", {genre(source)}" if genre(source) else ""))
    for flag in warnings(source):
        told.append(", ").append(clean(flag), _STYLES[tone(flag)])
    if source.marking:
        told.append(", ").append(clean(source.marking), "bold")
    told.append(clean(f". {source.why}"), "dim")
    return told
