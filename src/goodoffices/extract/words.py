"""The words of a paragraph, listed once for all the rules that look through it for a few.

To ask the parse for a token and then for its lemma takes ten times as long as to look into a list,
and dozens of rules walk through every sentence for words that stand in one of a hundred.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


def forms(tokens: Doc | Span) -> list[str]:
    """The words as printed, in lower case, in order: of each token its ``lower_``."""
    return _listed(tokens, "LOWER")


def lemmas(tokens: Doc | Span) -> list[str]:
    """The lemmas in lower case, in order."""
    return _listed(tokens, "LEMMA")


def having(tokens: Doc | Span, wanted: Container[str]) -> Iterator[Token]:
    """The tokens whose lemma, in lower case, is one of these, in order."""
    doc, start = tokens.doc, getattr(tokens, "start", 0)
    return (doc[at] for at, lemma in enumerate(lemmas(tokens), start) if lemma in wanted)


def printed(tokens: Doc | Span, wanted: Container[str]) -> Iterator[Token]:
    """The tokens whose printed form, in lower case, is one of these, in order."""
    doc, start = tokens.doc, getattr(tokens, "start", 0)
    return (doc[at] for at, form in enumerate(forms(tokens), start) if form in wanted)


def lowered(text: str) -> str:
    """A text in lower case, place by place: a pattern finds in it what it would find in any case,
    in a third of the time."""
    return text.replace("İ", "i").lower()  # the one letter that two would stand for


def _listed(tokens: Doc | Span, what: Literal["LOWER", "LEMMA"]) -> list[str]:
    doc = tokens.doc
    words: list[str] | None = doc.user_data.get(what)
    if words is None:
        strings = doc.vocab.strings
        found: list[int] = doc.to_array([what]).ravel().tolist()  # type: ignore[assignment]
        words = doc.user_data[what] = [strings[word].lower() for word in found]
    start, end = getattr(tokens, "start", 0), getattr(tokens, "end", len(words))
    return words[start:end] if tokens is not doc else words
