"""Replies to an offer that another report tells: "X rejected the offer by Y to reopen the strait".

Events of accepting and rejecting, and offers told without their maker, are held against the offers
of other reports: by the maker or the addressee, and by the words of what is offered. An answer that
fits two offers alike is given to neither; a silence is never a rejection.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor, DocumentEntry
from goodoffices.model.findings import EventFinding, OfferFinding, ReplyFound
from goodoffices.model.shapes import OfferStatus
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.stratum import Scope
from goodoffices.resolve.wordings import stems
from goodoffices.text.stems import stem

ACCEPTING: frozenset[str] = frozenset(
    stem(w)
    for w in "accept accepts accepted accepting agree agreed agrees endorse endorsed".split()
)
"""Words of agreement that answer an offer (CAMEO 05 and 08: accept a proposal, agree to)."""

NOUNS: frozenset[str] = frozenset(
    stem(w)
    for w in "offer proposal plan demand request call appeal invitation initiative ultimatum idea"
    " terms framework overture bid".split()
)
"""What is answered, as reports call it; no word of what is offered."""

KEYED = 4
"""Stems of an offer, its longest, under which answers to it are looked up."""

FITS = 0.6
"""Share of what an answer says it answers that the offer's words hold."""

DAYS = timedelta(days=92)
"""How far apart an offer's report and a report of the answer may be published."""

_NAME = re.compile(r"[A-Z][\w-]{2,}")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as another report tells it, and the words by which its offer is known."""

    finding: EventFinding
    status: OfferStatus
    by: tuple[str, ...]
    words: frozenset[str]
    names: frozenset[str]
    """The words in capitals of its sentence, in small letters."""


def answer(finding: EventFinding, scope: Scope) -> Answer | None:
    """The answer that an event is, or nothing."""
    status = _status(finding)
    if status is None or not finding.initiators:
        return None
    text = scope.document(finding.document).text
    start, end = sentence(text, finding.citations[0])
    told = text[start:end]
    said = {stem(w) for w in re.findall(r"[a-z]+", told.casefold())}
    if not said & NOUNS:
        return None
    trigger = {stem(w) for w in finding.trigger.quote.casefold().split()}
    words = stems(finding.citations[0].quote, names=False) - NOUNS - trigger
    names = frozenset(w.casefold() for w in _NAME.findall(told))
    return Answer(finding, status, finding.initiators, words, names)


def _status(finding: EventFinding) -> OfferStatus | None:
    trigger = stem(finding.trigger.quote.casefold().split()[0])
    if finding.type == "reject" and finding.status == "happened":
        return "rejected"
    if finding.type == "agree" and trigger in ACCEPTING:
        if finding.status == "happened":
            return "accepted"
        return "unanswered" if finding.status == "negated" else None
    return None


def answer_keys(told: Answer, scope: Scope) -> Iterator[str]:
    """Every word with whom the sentence names, and with who answers."""
    for word in sorted(told.words):
        yield from (f"reply|{word}|{name}" for name in sorted(told.names))
        yield from (f"reply|{word}|to|{by}" for by in _entries(told.by, scope))


def offer_keys(offer: OfferFinding, scope: Scope) -> Iterator[str]:
    """An offer's longest words with its maker's name and with each addressee."""
    found = stems(offer.content.quote, names=False) - NOUNS
    names = _called(offer, scope)
    for word in sorted(found, key=lambda s: (-len(s), s))[:KEYED]:
        yield from (f"reply|{word}|{name}" for name in sorted(names))
        yield from (f"reply|{word}|to|{to}" for to in _asked(offer, scope))


def replies(
    offers: Sequence[Sequence[OfferFinding]], answers: Iterable[Answer], scope: Scope
) -> dict[int, list[ReplyFound]]:
    """The answers that other reports give to each offer, by its number among ``offers``."""
    found: dict[int, list[ReplyFound]] = {}
    for told in sorted(answers, key=lambda a: a.finding.id):
        fitting = sorted(
            ((_fit(told, members, scope), n) for n, members in enumerate(offers)), reverse=True
        )
        if not fitting or fitting[0][0] <= 0:
            continue
        if len(fitting) > 1 and fitting[1][0] == fitting[0][0]:
            continue
        for by in told.by:
            reply = ReplyFound(by, told.status, told.finding.time, (told.finding.citations[0],))
            found.setdefault(fitting[0][1], []).append(reply)
    return found


def _fit(told: Answer, members: Sequence[OfferFinding], scope: Scope) -> float:
    """How surely an answer is one to this offer: the words in common; 0.0 if it is not."""
    if any(m.document == told.finding.document for m in members):
        return 0.0  # there the reader has seen offer and answer together
    best = 0.0
    by = set(_entries(told.by, scope))
    for member in members:
        if not _near(told.finding.document, member.document, scope):
            continue
        named = bool(_called(member, scope) & told.names)
        asked = bool(by & set(_asked(member, scope)))
        makes = bool(by & set(_entries([member.maker] if member.maker else [], scope)))
        if makes or not (named or asked):
            continue
        both = told.words & stems(member.content.quote, names=False)
        if both and len(both) >= FITS * len(told.words):
            best = max(best, len(both) + (0.5 if named and asked else 0.0))
    return best


def _called(offer: OfferFinding, scope: Scope) -> frozenset[str]:
    """The last word of the maker's name, by which another report calls him."""
    maker = scope.entry(offer.maker) if offer.maker else None
    if not isinstance(maker, Actor) or not maker.name.split():
        return frozenset()
    return frozenset({maker.name.split()[-1].casefold()})


def _asked(offer: OfferFinding, scope: Scope) -> list[str]:
    """To whom it was made, and who has answered it."""
    return _entries((*offer.made_to, *(r.by for r in offer.replies if r.by)), scope)


def _entries(actors: Iterable[str], scope: Scope) -> list[str]:
    entries = (scope.entry(a) for a in actors)
    return sorted({e.id for e in entries if e is not None})


def _near(one: str, other: str, scope: Scope) -> bool:
    days = [_published(d, scope) for d in (one, other)]
    if days[0] is None or days[1] is None:
        return True
    return abs(days[0] - days[1]) <= DAYS


def _published(document: str, scope: Scope) -> date | None:
    entry = scope.entry(document)
    return bounds(entry.published.edtf)[0] if isinstance(entry, DocumentEntry) else None
