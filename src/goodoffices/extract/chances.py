"""Chances: "a 60 per cent chance of rain", "puts the odds of a deal at one in three"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts_table import CHANCE, CHANCES, OWN, Odds
from goodoffices.extract.times.table import NUMBERS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Chance:
    """A chance and what it is a chance of, from ``first`` to ``last``."""

    first: Token
    last: Token
    head: Token
    words: Sequence[Token]
    odds: Odds


_COUNT = r"(?:\d+(?:\.\d+)?|" + "|".join(w for w in NUMBERS if len(w) > 2) + r")"
_PERCENT = r"(?:%|per\s?cent|percent)"
_FIGURE = (
    rf"(?P<a>{_COUNT})\s*(?:-|–|to|or)\s*(?P<b>{_COUNT})\s*{_PERCENT}"
    rf"|(?P<p>{_COUNT})[\s-]*{_PERCENT}"
    rf"|(?P<x>{_COUNT})[\s-]+(?:chances?[\s-]+)?(?:in|out\s+of)[\s-]+(?P<y>{_COUNT})"
    r"|(?P<half>fifty-fifty|50-50|50/50|even(?:\s+money)?)"
)


_NOUN = re.compile(CHANCE, re.IGNORECASE)


@cache
def _patterns() -> tuple[
    re.Pattern[str], re.Pattern[str], tuple[tuple[re.Pattern[str], Odds], ...]
]:
    before = re.compile(rf"\b(?:{_FIGURE})\s+(?P<noun>{CHANCE})\b", re.IGNORECASE)
    after = re.compile(
        rf"\b(?P<noun>{CHANCE})\b(?P<of>[^.;:?!]{{0,120}}?)\s+(?:at|is|are|to\s+be|as|stands?\s+at)"
        rf"\s+(?:about\s+|around\s+|roughly\s+|some\s+)?(?:{_FIGURE})(?!\w)",
        re.IGNORECASE,
    )
    worded = tuple(
        (re.compile(rf"\b(?:{p})\s+(?P<noun>{CHANCE})\b", re.IGNORECASE), odds)
        for p, odds in CHANCES
    )
    return before, after, worded


def chances(doc: Doc, text: str) -> Iterator[Chance]:
    """The chances that a paragraph gives of outcomes it names."""
    if not _NOUN.search(text):
        return
    before, after, worded = _patterns()
    for m in (*before.finditer(text), *after.finditer(text)):
        odds = _odds(m)
        if odds is not None:
            yield from _of(doc, m, odds)
    for pattern, odds in worded:
        for m in pattern.finditer(text):
            yield from _of(doc, m, odds)


def _odds(m: re.Match[str]) -> Odds | None:
    """The bounds that figures state: "15 to 20 per cent", "one in three", "fifty-fifty"."""
    if m["half"]:
        return Odds(0.5, 0.5, OWN)
    if m["a"]:
        low, high = _number(m["a"]) / 100, _number(m["b"]) / 100
    elif m["p"]:
        low = high = _number(m["p"]) / 100
    else:
        if not _number(m["y"]):
            return None
        low = high = round(_number(m["x"]) / _number(m["y"]), 2)
    return Odds(round(low, 4), round(high, 4), OWN) if 0 <= low <= high <= 1 else None


def _number(text: str) -> float:
    return float(NUMBERS[text.lower()]) if text.lower() in NUMBERS else float(text)


def _of(doc: Doc, m: re.Match[str], odds: Odds) -> Iterator[Chance]:
    """The outcome behind "of", "for" or "that" of the noun."""
    noun = next((t for t in doc if t.idx <= m.start("noun") < t.idx + len(t.text)), None)
    words = doc.char_span(m.start(), m.end(), alignment_mode="expand")
    if noun is None or words is None or words[-1].sent != noun.sent:
        return
    if noun.head.lemma_.lower() == "give":
        given = [
            c for c in noun.head.children if c.dep_ in ("dative", "dobj") and c.i < noun.left_edge.i
        ]
        for thing in given[:1]:
            if thing.pos_ == "NOUN":
                yield Chance(
                    thing.left_edge, _deadline(thing.right_edge), thing, tuple(words), odds
                )
                return
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "for"):
            for thing in child.children:
                if thing.dep_ in ("pobj", "pcomp") and thing.pos_ not in ("PRON", "PROPN"):
                    yield Chance(
                        thing.left_edge, _deadline(thing.right_edge), thing, tuple(words), odds
                    )
                    return
        if child.dep_ in ("acl", "ccomp", "relcl") and child.i > noun.i:
            subject = next((c for c in child.children if c.dep_.startswith("nsubj")), None)
            if subject is not None and subject.lower_ != "that":
                yield Chance(
                    subject.left_edge, _deadline(child.right_edge), child, tuple(words), odds
                )
                return


def _deadline(last: Token) -> Token:
    """The end of a deadline that follows an outcome, wherever the parse has hung it."""
    following = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else None
    if following is not None and following.lower_ in ("by", "before", "within"):
        return following.right_edge if following.dep_ == "prep" else last
    return last
