"""How much two reports must share to tell one event, where no special mark knows it.

What their sentences share of words that few reports use, and of names, is counted in points;
how many are enough depends on how far the parties agree and on whether it is the same word that
makes the event. The table was read off pairs drawn from 1,700 reports: in each row at least
nine of ten pairs told one event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from goodoffices.resolve.events.table import MUTUAL
from goodoffices.resolve.events.usual import USUAL
from goodoffices.resolve.wordings import stems
from goodoffices.text.gazetteer import named
from goodoffices.text.months import MONTHS
from goodoffices.text.stems import stem

if TYPE_CHECKING:
    from goodoffices.resolve.events.told import Told, Who

Sides = Literal["both", "person", "one", "none"]

WEEK = timedelta(days=7)
"""How far apart reports of one event appear, if nothing but what they share tells that it is one."""

SEASON = timedelta(days=92)
"""How long papers repeat what was before in much the same words."""

ENOUGH: dict[tuple[Sides, bool], int] = {
    ("both", True): 4,
    ("both", False): 6,
    ("person", True): 4,
    ("person", False): 6,
    ("one", True): 5,
    ("none", True): 6,
}
"""Points that are enough, by the sides that agree and whether the same word makes the event."""

FAR = 7
"""Points that are enough in reports further apart than a week, or of days unknown."""

IN_CLAUSE, IN_SENTENCE, OF_NAMES = 2, 1, 1
"""Points of a word of both clauses, of one of both sentences, and of a name."""

FEWEST = 2
"""Words and names that two sentences share, if they are worth a look."""

ANEW = re.compile(
    r"\b(?:another|second|third|fourth|fifth|further|again|other|more|additional|previous|last|next)\b",
    re.IGNORECASE,
)
"""What sets an event beside others of its kind: not the one that a report without it tells."""

LONGEST, LONGEST_OF_ATTACKS = 4, 6
"""Clues of a sentence, its longest, of which two together make a key."""

_NAME = re.compile(r"(?<=[a-z,’\"“(] )(?:[A-Z][\w’'-]*\s)*(?P<last>[A-Z][\w’'-]{2,})")
"""A name in mid-sentence, of which the last word counts: who has a first name is one."""
_COUNT = re.compile(r"\d[\d,.]*\d|\d")
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


@lru_cache(maxsize=4096)
def clues(text: str, start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of a sentence that few reports use, and the names in it but those of states."""
    sentence = text[start:end]
    rare = frozenset(s for s in stems(sentence, names=False) - USUAL if len(s) > 2)
    found = (re.sub(r"[’']s?$", "", m["last"]) for m in _NAME.finditer(sentence))
    return rare, frozenset(name.casefold() for name in found if _telling(name))


@lru_cache(maxsize=20_000)
def _telling(name: str) -> bool:
    """Whether a name tells one report from another: no state, day, title or outlet."""
    word = name.casefold()
    return not (word in _DAYS or word in MONTHS or stem(word) in USUAL or named(name))


def told_alike(left: Told, right: Told) -> bool:
    """Enough that few reports tell: in reports of one week, and more where they are further apart."""
    shared = left.rare & right.rare
    names = left.names & right.names
    if len(shared) + len(names) < FEWEST or left.document == right.document:
        return False
    sides = _sides(left, right)
    same = stem(left.trigger) == stem(right.trigger)
    needed = ENOUGH.get((sides, same)) if sides is not None else None
    far = left.published is None or right.published is None
    if left.published is not None and right.published is not None:
        between = abs(left.published - right.published)
        if between > SEASON:
            return False
        far = between > WEEK
    if needed is None or _two_of_a_kind(left, right):
        return False
    if left.names and right.names and not names:
        return False  # the same blow, told of two towns
    rare = shared - {stem(left.trigger), stem(right.trigger), left.word, right.word}
    clause = rare & left.words & right.words
    points = IN_CLAUSE * len(clause) + IN_SENTENCE * len(rare - clause) + OF_NAMES * len(names)
    return points >= (max(needed, FAR) if far else needed) and (same or bool(clause))


def _sides(left: Told, right: Told) -> Sides | None:
    """How far the parties agree; None where they do not."""
    if left.type in MUTUAL:
        both = {a.party for a in left.who for b in right.who if a.like(b)}
        if left.who and right.who and not both:
            return None
        if len(both) > 1:
            return "both"
        return None if left.type == "consult" else "one" if both else "none"
    by, to = _agree(left.initiators, right.initiators), _agree(left.recipients, right.recipients)
    if by is False or to is False:
        return None
    if by and to:
        return "both"
    if not (by or to):
        return "none"
    return "person" if left.persons & right.persons else "one"


def _agree(left: frozenset[Who], right: frozenset[Who]) -> bool | None:
    """Whether two sides share a party; None where one is not told."""
    if not left or not right:
        return None
    return any(a.like(b) for a in left for b in right)


def _two_of_a_kind(left: Told, right: Told) -> bool:
    """One told beside others of its kind where the other is not, one of several, other numbers."""
    ours, theirs = (t.finding.citations[0].quote for t in (left, right))
    if (ANEW.search(ours) is None) != (ANEW.search(theirs) is None):
        return True
    if f"{left.trigger}s" == right.trigger or f"{right.trigger}s" == left.trigger:
        return True
    counts, others = (set(_COUNT.findall(quote)) for quote in (ours, theirs))
    return bool(counts and others) and not counts & others


def keys(item: Told) -> Iterator[str]:
    """Keys under which reports meet that name no party, or not the same; of attacks, which meet by
    their word else, whatever the word."""
    attack = item.type == "assault"
    most = LONGEST_OF_ATTACKS if attack else LONGEST
    known = sorted(sorted(item.rare | item.names, key=lambda s: (-len(s), s))[:most])
    word = "" if attack else stem(item.trigger)
    yield from (f"clues|{item.type}|{word}|{a}+{b}" for a, b in combinations(known, 2))
