"""Chances: "a 60 per cent chance of rain", "puts the odds of a deal at one in three"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from goodoffices.extract.forecasts.table import (
    CHANCE,
    CHANCES,
    EVEN,
    LISTED,
    OWN,
    RATING,
    STAKE,
    Odds,
)
from goodoffices.extract.times.table import NUMBERS
from goodoffices.extract.words import having

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
_SHARE = (
    rf"(?P<a>{_COUNT})\s*(?:%|per\s?cent)?\s*(?:-|–|to|or|and)\s*(?P<b>{_COUNT})\s*{_PERCENT}"
    rf"|(?P<p>{_COUNT})[\s-]*{_PERCENT}"
)
_ODDS = (
    rf"(?P<x>{_COUNT})[\s-]+(?:chances?[\s-]+)?(?:in|out\s+of)[\s-]+(?P<y>{_COUNT})"
    r"|(?P<half>fifty[-–]fifty|\d0[-–/]\d0|\bevens?\b(?:\s+(?:money|odds))?)"
)
_FIGURE = rf"(?:{_SHARE}|{_ODDS})"
_ABOUT = (
    r"(?:(?:about|around|roughly|some|perhaps|maybe|at\s+(?:best|most)|between|under|over|close\s+to|"
    r"on\s+the\s+order\s+of|a\s+probability\s+of)\s+)*"
)

_NOUN = re.compile(rf"{CHANCE}|\b(?:risk|proposition|bet)\b", re.IGNORECASE)
_NOUNS = "chance odds probability likelihood possibility prospect risk proposition bet".split()
"""What a text must hold for that pattern to find anything, looked for far sooner."""
_OWN = re.compile(
    rf"^\W{{0,2}}\s*(?:at\s+|with\s+)?(?:a\s+probability\s+(?:of\s+)?)?{_ABOUT}(?:{_FIGURE})"
    r"(?=\s*(?:chance|probability)?\s*[).,;:]|$)",
    re.IGNORECASE,
)
"""Figures right behind words of probability: "likely (60-70 per cent)"."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    before = rf"\b(?:{_FIGURE})\s+(?P<noun>{STAKE})\b"
    middle = rf"\b(?P<x>{_COUNT})\s+(?P<noun>chances?)\s+(?:in|out\s+of)\s+(?P<y>{_COUNT})\b"
    after = (
        rf"\b(?P<noun>{STAKE})\b(?P<of>[^.;:?!]{{0,120}}?)\s+(?:at|is|are|was|were|to\s+be|as|stands?\s+at|(?:(?:has|have)\s+)?(?:risen?|rises?|fallen|falls?)\s+to|well)"
        rf"\s+[“\"‘']?{_ABOUT}(?:{_FIGURE})(?!\w)"
    )
    return tuple(re.compile(p, re.IGNORECASE) for p in (middle, before, after))


@cache
def _worded() -> tuple[tuple[re.Pattern[str], Odds], ...]:
    return tuple(
        (re.compile(rf"\b(?:{p})\s+(?P<noun>{CHANCE})\b", re.IGNORECASE), odds)
        for p, odds in CHANCES
    )


@cache
def _rated() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:at|as)\s+[“\"‘']?{_ABOUT}(?:a\s+(?:little|bit)\s+(?:under|over)\s+)?(?:{_FIGURE})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _listed() -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], Odds], ...]]:
    line = re.compile(
        rf"^(?:[•*·–-]\s*|\(?\d+[.)]\s+)?(?P<what>[^:;?!]{{8,160}}):\s+(?P<odds>(?P<w>{_ABOUT}(?:a\s+)?"
        rf"(?:{_FIGURE}|[a-z][a-z\s-]{{4,30}}?)(?:\s+(?:chance|probability))?))\.?$",
        re.IGNORECASE,
    )
    return line, tuple((re.compile(p, re.IGNORECASE), odds) for p, odds in LISTED)


def chances(doc: Doc, text: str) -> Iterator[Chance]:
    """The chances that a paragraph gives of outcomes it names."""
    yield from _lines(doc)
    yield from _graded(doc)
    lowered = text.lower()
    if any(word in lowered for word in _NOUNS) and _NOUN.search(text):
        for pattern in _patterns():
            for m in pattern.finditer(text):
                odds = _odds(m)
                if odds is not None:
                    yield from _of(doc, m, odds)
        for worded, odds in _worded():
            for m in worded.finditer(text):
                yield from _of(doc, m, odds)
    for m in _rated().finditer(text):
        odds = _odds(m)
        if odds is not None:
            yield from _put_at(doc, m, odds)


_GRADED = frozenset("risk danger chance likelihood probability odds prospect".split())


def _graded(doc: Doc) -> Iterator[Chance]:
    """ "The risk of a leak is low", "chances of a deal remain slim"."""
    for noun in having(doc, _GRADED):
        if noun.pos_ != "NOUN" or noun.dep_ != "nsubj":
            continue
        if noun.head.lemma_ not in ("be", "remain", "seem", "look") or noun.head.tag_ == "VBD":
            continue
        degree = next((c for c in noun.head.children if c.dep_ == "acomp" and c.i > noun.i), None)
        outcome = _behind(noun) if degree is not None else None
        if degree is None or outcome is None or any(c.dep_ == "neg" for c in noun.head.children):
            continue
        words = doc[degree.left_edge.i : degree.i + 1]
        odds = next((o for p, o in CHANCES if re.fullmatch(p, words.text, re.IGNORECASE)), None)
        if odds is not None:
            yield Chance(outcome[0], _deadline(outcome[1]), outcome[2], tuple(words), odds)


def own_odds(text: str, end: int) -> tuple[Odds, int] | None:
    """The figures with which a text itself says what its words of probability mean, and where
    they end: "likely (60-70 per cent)"."""
    m = _OWN.search(text[end : end + 60])
    odds = _odds(m) if m is not None else None
    return (odds, end + m.end()) if m is not None and odds is not None else None


def stated_odds(words: str) -> Odds | None:
    """The odds that words state in figures: "about 35 per cent", "one chance in four"."""
    m = re.search(_FIGURE, words, re.IGNORECASE)
    return _odds(m) if m is not None else None


def _odds(m: re.Match[str]) -> Odds | None:
    """The bounds that figures state: "15 to 20 per cent", "one in three", "fifty-fifty"."""
    if m.groupdict().get("half"):
        share = re.match(r"\d0", m["half"])
        if share is not None:  # "60-40": of the outcome and of its contrary
            return Odds(int(share[0]) / 100, int(share[0]) / 100, OWN)
        return Odds(0.5, 0.5, OWN) if "fifty" in m["half"].lower() else EVEN
    if m.groupdict().get("a"):
        low, high = _number(m["a"]) / 100, _number(m["b"]) / 100
    elif m.groupdict().get("p"):
        low = high = _number(m["p"]) / 100
    else:
        if not m["y"] or not _number(m["y"]):
            return None
        low = high = round(_number(m["x"]) / _number(m["y"]), 2)
    return Odds(round(low, 4), round(high, 4), OWN) if 0 <= low <= high <= 1 else None


def _number(text: str) -> float:
    return float(NUMBERS[text.lower()]) if text.lower() in NUMBERS else float(text)


def _token_at(doc: Doc, place: int) -> Token | None:
    return next((t for t in doc if t.idx <= place < t.idx + len(t.text)), None)


def _of(doc: Doc, m: re.Match[str], odds: Odds) -> Iterator[Chance]:
    """The outcome behind "of", "for" or "that" of the noun, or that "is" such a chance."""
    noun = _token_at(doc, m.start("noun"))
    words = doc.char_span(m.start(), m.end(), alignment_mode="expand")
    if noun is None or words is None or words[-1].sent != noun.sent:
        return
    found = _given(noun) or _behind(noun) or _next(doc, m.end(), noun) or _is_one(noun)
    if found is not None:
        first, last, head = found
        yield Chance(first, _deadline(last), head, tuple(words), odds)


Outcome = tuple["Token", "Token", "Token"]
"""The first and last token of an outcome, and its head."""


def _given(noun: Token) -> Outcome | None:
    """ "Gives the plan one chance in seven"."""
    if noun.head.lemma_.lower() != "give":
        return None
    for thing in noun.head.children:
        if thing.dep_ in ("dative", "dobj") and thing.i < noun.left_edge.i:
            return (thing.left_edge, thing.right_edge, thing) if thing.pos_ == "NOUN" else None
    return None


def _behind(noun: Token) -> Outcome | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "for"):
            for thing in child.children:
                if thing.dep_ in ("pobj", "pcomp") and thing.pos_ not in ("PRON", "PROPN"):
                    return thing.left_edge, thing.right_edge, thing
        if child.dep_ in ("acl", "ccomp", "relcl") and child.i > noun.i:
            subject = next((c for c in child.children if c.dep_.startswith("nsubj")), None)
            if subject is not None and subject.lower_ != "that":
                return subject.left_edge, child.right_edge, child
    return None


def _next(doc: Doc, end: int, noun: Token) -> Outcome | None:
    """The outcome that follows at once, whatever the parse has hung it on."""
    follows = next((t for t in doc[noun.i : noun.sent.end] if t.idx >= end), None)
    if follows is None or follows.idx - end > 2:
        return None
    if follows.lower_ in ("of", "for"):
        for thing in follows.children:
            if thing.dep_ in ("pobj", "pcomp") and thing.pos_ not in ("PRON", "PROPN"):
                return thing.left_edge, thing.right_edge, thing
    if follows.lower_ == "that" and follows.dep_ == "mark":
        verb = follows.head
        subject = next((c for c in verb.children if c.dep_.startswith("nsubj")), None)
        if subject is not None:
            return subject.left_edge, verb.right_edge, verb
    return None


def _is_one(noun: Token) -> Outcome | None:
    """ "A treaty this year is a one-in-five prospect"."""
    if noun.dep_ != "attr" or noun.head.lemma_ not in ("be", "remain", "look", "seem"):
        return None
    for thing in noun.head.children:
        if thing.dep_ == "nsubj" and thing.i < noun.i and thing.pos_ == "NOUN":
            return thing.left_edge, thing.right_edge, thing
    return None


def _put_at(doc: Doc, m: re.Match[str], odds: Odds) -> Iterator[Chance]:
    """ "We put a protocol before May at one in seven": what a verb of rating has for its object.

    A percentage there is as often a rate ("put growth at 3 per cent"), so it does not count.
    """
    at = _token_at(doc, m.start())
    if at is None or m["a"] or m["p"]:
        return
    verb = next((a for a in at.ancestors if a.lemma_.lower() in RATING and a.i < at.i), None)
    if verb is None:
        return
    thing = next((c for c in verb.children if c.dep_ in ("dobj", "nsubj") and c.i > verb.i), None)
    words = doc.char_span(m.start(), m.end(), alignment_mode="expand")
    if thing is None or thing.i > at.i or thing.pos_ != "NOUN" or words is None:
        return
    if _NOUN.fullmatch(thing.text):
        return
    last = doc[min(thing.right_edge.i, at.i - 1)]
    yield Chance(thing.left_edge, last, thing, tuple(words[1:]), odds)


def _lines(doc: Doc) -> Iterator[Chance]:
    """A line of a list: "A truce of thirty days enters into force: 35 per cent."."""
    text = str(doc.user_data["text"])
    if len(text) > 220 or ":" not in text:
        return
    line, rows = _listed()
    m = line.match(text.strip())
    if m is None:
        return
    shift = len(text) - len(text.lstrip())
    figure = re.search(_FIGURE, m["odds"], re.IGNORECASE)
    odds = _odds(figure) if figure else next((o for p, o in rows if p.fullmatch(m["w"])), None)
    first = _token_at(doc, shift + m.start("what"))
    words = doc.char_span(shift + m.start("odds"), shift + m.end("odds"), alignment_mode="expand")
    if odds is None or first is None or words is None:
        return
    span = doc[first.i : words.start]
    told = [t for t in span if t.pos_ in ("VERB", "AUX") and t.tag_ != "VBG"]
    if told:
        colon = next(t for t in reversed(list(span)) if t.text == ":")
        yield Chance(first, doc[colon.i - 1], span.root, tuple(words), odds)


def _deadline(last: Token) -> Token:
    """The end of a deadline that follows an outcome, wherever the parse has hung it."""
    following = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else None
    if following is not None and following.lower_ in ("by", "before", "within"):
        return following.right_edge if following.dep_ == "prep" else last
    return last
