"""What revises what across reports: a later report's new version of an offer that another tells.

"A new proposal", "sweetened terms", or other numbers in the same words: by the same maker, to the
same party, on the same matter, on a later day. Two offers that merely resemble each other do not
revise one another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from goodoffices.model.findings import ReplyFound
from goodoffices.model.shapes import OfferType
from goodoffices.resolve.offers.made import CHANGE, Made, recounted
from goodoffices.resolve.offers.replies import NOUNS
from goodoffices.text.stems import stem

WITHIN = timedelta(days=183)
"""How long after an offer its maker still comes back to it."""

TERMS: frozenset[OfferType] = frozenset({"offer", "proposal", "demand", "request"})
"""Types of which there are versions: a threat has none, and who vows again vows another thing."""

MATTER, MATTERS = 2, 0.5
"""Content stems, and the share of the shorter wording's, that both versions have."""

AGAIN = 0.6
"""The share where nothing but other numbers tells the versions apart."""

BEFORE = 80
"""Characters before what is offered in which it is called an offer of some kind."""

_NEW = re.compile(
    rf"\b(?:{CHANGE})\W+(?:[\w-]+\W+){{0,4}}?(?:offer|proposal|plan|terms|draft|version|bid|"
    r"framework|outline|roadmap|deal|demand|request|ultimatum)s?\b"
    r"|\b(?:sweeten|improv|rais|lower|soften|amend|revis|updat|modif|tighten|harden|scal|water)\w*"
    r" (?:up |back |down )?(?:its|his|her|their|the|that|an?) (?:[\w-]+ ){0,3}?"
    r"(?:offer|proposal|plan|terms|draft|bid|package|demand|request)s?\b",
    re.IGNORECASE,
)
"""How a report tells that terms are another version (the words of ``CHANGE`` before a noun of
offering, or a verb of changing one's terms)."""

_GENERAL: frozenset[str] = NOUNS | frozenset(
    stem(w) for w in "deal agreement new party side issue part first second latest".split()
)
"""Stems of any offer: they tell no matter."""


def revision(later: Made, earlier: Made) -> float:
    """How surely one report tells a new version of the offer that another tells; 0.0 if it does
    not: the share of the shorter wording that both have."""
    if later.kind != earlier.kind or not {later.finding.type, earlier.finding.type} <= TERMS:
        return 0.0
    if later.finding.document == earlier.finding.document or not _by_one(later, earlier):
        return 0.0
    if not _after(later.day, earlier.day):
        return 0.0
    if later.asked and earlier.asked and not later.asked & earlier.asked:
        return 0.0
    words = [m.words - _GENERAL for m in (later, earlier)]
    words = [frozenset(w for w in found if not w.isdigit()) for found in words]
    both, shorter = len(words[0] & words[1]), min(map(len, words))
    if both < MATTER or both < MATTERS * shorter:
        return 0.0
    share = both / shorter
    return share if changed(later) or (share >= AGAIN and recounted(later, earlier)) else 0.0


def changed(made: Made) -> bool:
    """Whether the words of an offer, or those before it, call it another version of terms."""
    words = made.finding.content.quote
    at = made.sentence.find(words)
    return _NEW.search(made.sentence, max(0, at - BEFORE), at + len(words)) is not None


def revised(groups: Sequence[Sequence[Made]]) -> dict[int, tuple[int, ReplyFound]]:
    """By number of a later offer, the number of the one that it revises, and the step that this
    is in the life of that one. Of several the likest, of those the latest, is revised."""
    found: dict[int, tuple[int, ReplyFound]] = {}
    days = [min((m.day for m in members if m.day), default=None) for members in groups]
    for n, later in enumerate(groups):
        fits = [
            (revision(a, b), days[k] or date.min, k, a)
            for k, earlier in enumerate(groups)
            if k != n and _after(days[n], days[k])
            for a in later
            for b in earlier
        ]
        fits = [f for f in fits if f[0] > 0]
        if not fits:
            continue
        _, _, at, told = max(fits, key=lambda f: (f[0], f[1], groups[f[2]][0].finding.id, f[3].id))
        step = ReplyFound(
            told.finding.maker, "changed", told.finding.time, told.finding.citations[:1]
        )
        found[n] = (at, step)
    return found


def _by_one(later: Made, earlier: Made) -> bool:
    """Whether one maker made both, or two who speak for one party to one and the same."""
    if later.maker is None or earlier.maker is None:
        return False
    one_side = bool(later.side) and later.side == earlier.side
    return later.maker == earlier.maker or (one_side and bool(later.asked & earlier.asked))


def _after(later: date | None, earlier: date | None) -> bool:
    return later is not None and earlier is not None and earlier < later <= earlier + WITHIN
