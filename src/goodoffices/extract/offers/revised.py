"""What revises what: a new version of the maker's own terms, or another's that it counters.

Told by the words around the later offer ("in a revised plan", "in response proposed", "its new
offer", "a counter-proposal"); what it revises is the nearest earlier offer that fits. The earlier
one is changed, or countered, by the passage that tells the later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from goodoffices.extract.offers.makers import sides
from goodoffices.extract.offers.replies import FARTHEST, Made
from goodoffices.extract.offers.replies_frames import counter, instead
from goodoffices.extract.offers.replies_table import COMING_BACK, NEW
from goodoffices.extract.offers.table import ADJUSTING, NAMING
from goodoffices.extract.reading import Reading
from goodoffices.model.findings import OfferFinding, ReplyFound
from goodoffices.model.shapes import OfferType

Turn = Literal["changed", "countered"]

ASKS: frozenset[OfferType] = frozenset({"demand", "request"})
GIVES: frozenset[OfferType] = frozenset({"offer", "proposal", "promise"})
"""Types that may be versions of one another; a threat counters nothing."""


def revised(
    reading: Reading, made: Sequence[Made], offers: Sequence[OfferFinding]
) -> list[OfferFinding]:
    """The offers with what they revise, and with the steps that this makes in the earlier ones."""
    found = list(offers)
    for n, later in enumerate(made):
        for turn in _turns(reading, later):
            at = _before(reading, made, n, turn)
            if at is not None:
                found[n] = replace(found[n], revises=found[at].id)
                found[at] = _stepped(found[at], later.finding, turn)
                break
    return found


def _turns(reading: Reading, made: Made) -> tuple[Turn, ...]:
    """What the words around an offer say that it does to one before it, the likeliest first."""
    anchor = made.anchor
    clause = reading.clauses.headed_by(anchor)
    if counter(anchor) or anchor.lemma_.lower() == "counter":
        return ("countered",)
    if any(c.lower_ in NEW and c.dep_ in ("amod", "compound") for c in anchor.children):
        return ("changed", "countered") if anchor.lemma_.lower() in NAMING else ()
    if clause is None:
        above = anchor.head.head if anchor.dep_ == "pobj" else anchor
        if above.lemma_.lower() in COMING_BACK and above is not anchor:
            return ("countered",)
        adjusted = anchor.dep_ == "dobj" and anchor.head.lemma_.lower() in ADJUSTING
        return ("changed",) if adjusted else ()
    if any(counter(t) for t in clause.objects):
        return ("countered",)
    if instead(clause):
        return ("countered", "changed")
    for thing in (*clause.oblique("in", "with", "under", "of"), *clause.objects):
        if thing.lemma_.lower() in NAMING and any(
            c.lower_ in NEW and c.dep_ in ("amod", "compound") for c in thing.children
        ):
            return ("changed", "countered")
    return ()


def _before(reading: Reading, made: Sequence[Made], n: int, turn: Turn) -> int | None:
    """The nearest earlier offer of the same maker, or for a counter of another."""
    later = made[n].finding
    mine = sides(reading, later.maker)
    if later.type == "threat" or not mine:
        return None
    for k in range(n - 1, -1, -1):
        earlier = made[k].finding
        gap = later.content.start - earlier.content.end
        theirs = sides(reading, earlier.maker)
        if gap < 0 or earlier.type == "threat" or not theirs:
            continue
        if gap > FARTHEST:
            return None
        same = bool(mine & theirs)
        if turn == "changed":
            if same and any(later.type in s and earlier.type in s for s in (ASKS, GIVES)):
                return k
        elif not same:
            addressed = [sides(reading, a) for a in earlier.made_to]
            if not addressed or any(mine & a for a in addressed):
                return k
    return None


def _stepped(earlier: OfferFinding, later: OfferFinding, turn: Turn) -> OfferFinding:
    """The earlier offer with the step, unless its answers tell it already."""
    if any(r.status == turn and r.by == later.maker for r in earlier.replies):
        return earlier
    reply = ReplyFound(later.maker, turn, later.time, later.citations[:1])
    return replace(earlier, replies=(*earlier.replies, reply), status=turn)
