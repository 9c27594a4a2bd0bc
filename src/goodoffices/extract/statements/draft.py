"""A statement while it is being put together: tokens and offsets, not yet linked to actors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from goodoffices.extract.cues import CueClass
from goodoffices.model.shapes import Form
from goodoffices.text.months import WEEKDAYS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Piece = tuple[int, int]
"""Start and end in the document's text."""

_EDGES = ",;:–—-" + " \t"
_NOTE = 200
"""Characters in which a note in brackets must close."""
_JOINING = frozenset("when while where if that as because although though whereas but and".split())
"""Conjunctions that the parse hangs on a name: they belong to the clause."""
_VERBAL = frozenset({"aux", "auxpass", "neg", "prt"})


@dataclass(frozen=True, slots=True)
class Draft:
    """Words that somebody is said to have said, with the tokens that tell so.

    ``speaker`` is the head of the phrase that names the speaker; ``links`` are reporters named
    beyond the speaker, with how they pass it on; ``uncued`` marks words without a cue of their
    own; they take the speaker of the draft that they follow; ``proposed`` those that the trained
    reader alone has found; ``silent`` who is only said to have spoken ("told the paper."), for what
    follows to go on from.
    """

    pieces: tuple[Piece, ...]
    form: Form
    kind: CueClass
    lemma: str = ""
    speaker: Token | None = None
    source: Piece | None = None
    cue: Piece | None = None
    cue_token: Token | None = None
    addressees: tuple[Token, ...] = ()
    denied: bool = False
    shaky: bool = False
    proposed: bool = False
    uncued: bool = False
    silent: bool = False
    follows: Draft | None = None
    links: tuple[tuple[Token | None, str, str], ...] = field(default=())

    @property
    def start(self) -> int:
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1][1]


def offset(token: Token) -> int:
    """Where a token starts in the document's text."""
    return int(token.doc.user_data["start"]) + int(token.idx)


def stop(token: Token) -> int:
    """Where a token ends in the document's text."""
    return offset(token) + len(token.text)


def runs(doc: Doc, kept: Iterable[int], text: str) -> tuple[Piece, ...]:
    """The contiguous passages that tokens of these indices cover, trimmed at their edges."""
    pieces: list[Piece] = []
    block: list[int] = []
    for i in sorted(kept):
        if block and any(
            not doc[j].is_punct and not doc[j].is_space for j in range(block[-1] + 1, i)
        ):
            pieces += _piece(doc, block)
            block = []
        block.append(i)
    pieces += _piece(doc, block)
    trimmed = (trim(text, *_without_note(text, *piece)) for piece in pieces)
    return tuple(piece for piece in trimmed if piece[1] - piece[0] > 1)


def _piece(doc: Doc, block: list[int]) -> list[Piece]:
    """The passage of tokens in a row, without a conjunction that nothing follows; none for a
    relative pronoun alone, which only points to what the sentence has named."""
    last = next((i for i in reversed(block) if not doc[i].is_punct), -1)
    if last >= 0 and doc[last].dep_ == "cc":
        block = [i for i in block if i < last]
    if not block or (len(block) == 1 and doc[block[0]].tag_ in ("WDT", "WP")):
        return []
    return [(offset(doc[block[0]]), stop(doc[block[-1]]))]


def _without_note(text: str, start: int, end: int) -> Piece:
    """A passage without the note in brackets that ends it: the author's reference to a source."""
    inner = text[start:end].rstrip(" .")
    at = inner.rfind(" (")
    unclosed = ")" not in inner[at:] and ")" in text[end : end + _NOTE]
    if at > 0 and (unclosed or (inner.endswith(")") and ")" not in inner[at:-1])):
        return start, start + at
    return start, end


def trim(text: str, start: int, end: int) -> Piece:
    """A passage without outer punctuation, and without marks that have no partner in it."""
    before = (-1, -1)
    while (start, end) != before and start < end:
        before = (start, end)
        while start < end and (
            text[start] in _EDGES or text[start] in ".…)]" or text[start].isspace()
        ):
            start += 1
        while start < end and (text[end - 1] in _EDGES or text[end - 1].isspace()):
            end -= 1
        inner = text[start:end]
        if inner.endswith(".") and not inner.endswith("..") and inner[-3:-2] not in (".", " "):
            end -= 1
        if inner[:1] in "“„«" and not any(c in inner for c in '”»"“'[:3]):
            start += 1
        elif inner[-1:] in "”»" and not any(c in inner for c in "“„«"):
            end -= 1
        elif inner.count('"') == 1 and inner[0] == '"':
            start += 1
        elif inner.count('"') == 1 and inner[-1] == '"':
            end -= 1
        elif inner[:1] == "(" and ")" not in inner:
            start += 1
    return start, end


def cue_tokens(verb: Token) -> list[Token]:
    """A reporting verb with its auxiliaries, negation and particles."""
    found = [verb, *(c for c in verb.children if c.dep_ in _VERBAL and abs(c.i - verb.i) <= 4)]
    return sorted(found, key=lambda t: t.i)


def phrase(head: Token, bound: tuple[int, int]) -> list[Token]:
    """A noun phrase with titles and appositions, within token bounds; side remarks left out.

    A relative clause behind a comma, and what follows it, does not name the speaker.
    """
    first, last = max(head.left_edge.i, bound[0]), min(head.right_edge.i, bound[1])
    for child in head.children:
        if child.dep_ in ("relcl", "acl", "advcl", "parataxis") and child.i > head.i:
            edge = child.left_edge.i
            if edge > first and head.doc[edge - 1].text in (",", "–", "—", "-"):
                last = min(last, edge - 2)
    for child in head.children:
        behind = child.dep_ == "prep" and child.lower_ == "on" and child.i > head.i
        if behind and any(c.lower_ in WEEKDAYS for c in child.children):
            last = min(last, child.i - 1)  # "the minister on Tuesday said"
    while first < head.i and head.doc[first].lower_ in _JOINING:
        first += 1
    while last > head.i and head.doc[last].is_punct and head.doc[last].text not in ")%":
        last -= 1
    while first < head.i and head.doc[first].is_punct and head.doc[first].text not in "($":
        first += 1
    while first > bound[0] and _joined(head.doc[first - 1]):
        first -= 1
    return [head.doc[i] for i in range(first, last + 1)]


def _joined(before: Token) -> bool:
    """Whether a word, or a hyphen, runs on into the next: "vice-president"."""
    return not before.whitespace_ and (before.text == "-" or before.nbor().text == "-")


def span_of(tokens: Sequence[Token]) -> Piece | None:
    """The passage from the first to the last token."""
    return (offset(tokens[0]), stop(tokens[-1])) if tokens else None
