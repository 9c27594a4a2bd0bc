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

from goodoffices.model.findings import EventFinding, ReplyFound
from goodoffices.model.shapes import OfferStatus
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.offers.made import Made, capitals, entries, published
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


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as another report tells it, and the words by which its offer is known."""

    finding: EventFinding
    status: OfferStatus
    by: frozenset[str]
    """The entries of those who answer."""
    words: frozenset[str]
    names: frozenset[str]
    """The words in capitals of its sentence, in small letters."""
    told: date | None
    """The first day on which its report may have been published."""


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
    by = entries(finding.initiators, scope)
    return Answer(finding, status, by, words, capitals(told), published(finding.document, scope))


def _status(finding: EventFinding) -> OfferStatus | None:
    trigger = stem(finding.trigger.quote.casefold().split()[0])
    if finding.type == "reject" and finding.status == "happened":
        return "rejected"
    if finding.type == "agree" and trigger in ACCEPTING:
        if finding.status == "happened":
            return "accepted"
        return "unanswered" if finding.status == "negated" else None
    return None


def answer_keys(told: Answer) -> Iterator[str]:
    """Every word with whom the sentence names, and with who answers."""
    for word in sorted(told.words):
        yield from (f"reply|{word}|{name}" for name in sorted(told.names))
        yield from (f"reply|{word}|to|{by}" for by in sorted(told.by))


def offer_keys(offer: Made) -> Iterator[str]:
    """An offer's longest words with its maker's name and with each addressee."""
    for word in sorted(offer.words - NOUNS, key=lambda s: (-len(s), s))[:KEYED]:
        if offer.called:
            yield f"reply|{word}|{offer.called}"
        yield from (f"reply|{word}|to|{to}" for to in sorted(offer.asked))


def replies(
    offers: Sequence[Sequence[Made]], answers: Iterable[Answer]
) -> dict[int, list[ReplyFound]]:
    """The answers that other reports give to each offer, by its number among ``offers``."""
    found: dict[int, list[ReplyFound]] = {}
    for told in sorted(answers, key=lambda a: a.finding.id):
        fitting = sorted(((_fit(told, m), n) for n, m in enumerate(offers)), reverse=True)
        if not fitting or fitting[0][0] <= 0:
            continue
        if len(fitting) > 1 and fitting[1][0] == fitting[0][0]:
            continue
        for by in told.finding.initiators:
            reply = ReplyFound(by, told.status, told.finding.time, (told.finding.citations[0],))
            found.setdefault(fitting[0][1], []).append(reply)
    return found


def _fit(told: Answer, members: Sequence[Made]) -> float:
    """How surely an answer is one to the offer that these report; 0.0 if it is not."""
    if any(m.finding.document == told.finding.document for m in members):
        return 0.0  # there the reader has seen offer and answer together
    return max(fit(told, member) for member in members)


def fit(told: Answer, offer: Made) -> float:
    """How surely an answer is one to this report of an offer: the words in common; 0.0 if not."""
    if offer.finding.document == told.finding.document or not _near(told.told, offer.told):
        return 0.0
    named = offer.called in told.names
    asked = bool(told.by & offer.asked)
    if offer.maker in told.by or not (named or asked):
        return 0.0
    both = told.words & offer.words
    if not both or len(both) < FITS * len(told.words):
        return 0.0
    return len(both) + (0.5 if named and asked else 0.0)


def _near(one: date | None, other: date | None) -> bool:
    return one is None or other is None or abs(one - other) <= DAYS
