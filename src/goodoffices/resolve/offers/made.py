"""An offer as one report tells it, with all that joining it with others reads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from goodoffices.model.edtf import bounds
from goodoffices.model.entries import Actor, DocumentEntry, Statement, Time
from goodoffices.model.findings import OfferFinding
from goodoffices.model.shapes import UNKNOWN, OfferType, When
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.parties import party
from goodoffices.resolve.stratum import Scope
from goodoffices.resolve.wordings import stems

OVERLAP = 0.7
"""Share of the shorter wording's stems that two reports of one offer keep."""
LOOSE, MANY = 0.6, 4
"""The same share where so many stems or more are kept: long wordings vary more."""

SLIP = timedelta(days=3)
"""Days by which two reports date one offer differently."""

KIND: dict[OfferType, str] = {
    "offer": "proposed",
    "proposal": "proposed",
    "promise": "proposed",
    "request": "asked",
    "demand": "asked",
    "threat": "threatened",
}
"""Types that reports of one offer may interchange: a proposal is told as an offer, a request as
a demand, but a threat is never the promise that its words resemble."""

CHANGE = (
    "new|revised|amended|improved|updated|modified|softened|sweetened|watered-down|reworked|fresh|"
    "final|bridging|scaled-back|second|latest|alternative|compromise"
)
"""Words by which terms are told to be another version, as alternatives of a pattern."""

NUMBER = re.compile(r"\d[\d.,]*\d|\d")
"""A number in digits."""

_NAME = re.compile(r"[A-Z][\w-]{2,}")


@dataclass(frozen=True, slots=True)
class Made:
    """A report of an offer."""

    finding: OfferFinding
    kind: str
    maker: str | None
    """The maker's entry."""
    name: str
    """The maker's name in small letters, empty where nobody is named."""
    words: frozenset[str]
    """The stems of what is offered, names left out."""
    near: frozenset[str]
    """Where no maker is known, the words in capitals of its sentence, in small letters."""
    asked: frozenset[str]
    """The entries of those to whom it was made, and who answered it."""
    told: date | None
    """The first day on which its report may have been published."""
    day: date | None = None
    """The day on which it was made, else that of its report."""
    side: str = ""
    """The party for which its maker speaks, by its entry."""
    sentence: str = ""
    """The sentence of what is offered."""

    @property
    def id(self) -> str:
        """The finding's."""
        return self.finding.id

    @property
    def called(self) -> str:
        """The last word of the maker's name, by which another report calls him."""
        return self.name.split()[-1] if self.name.split() else ""


def made(finding: OfferFinding, scope: Scope) -> Made:
    """What joining reads of a report of an offer."""
    maker = scope.entry(finding.maker) if finding.maker else None
    text = scope.document(finding.document).text
    around = text[slice(*sentence(text, finding.content))]
    behind = party(finding.maker, scope)
    told = published(finding.document, scope)
    return Made(
        finding,
        KIND[finding.type],
        maker.id if maker is not None else None,
        maker.name.casefold() if isinstance(maker, Actor) else "",
        stems(finding.content.quote, names=False),
        frozenset() if isinstance(maker, Actor) else capitals(around),
        entries((*finding.made_to, *(r.by for r in finding.replies if r.by)), scope),
        told,
        bounds(made_when(finding, scope).edtf)[0] or told,
        behind.id if behind is not None else "",
        around,
    )


def made_when(finding: OfferFinding, scope: Scope) -> When:
    """The day on which it was made: its own time, else when the words around it were said."""
    time = scope.entry(finding.time) if finding.time else None
    if isinstance(time, Time):
        return time.when
    told = scope.entry(finding.attributed_to) if finding.attributed_to else None
    return told.said if isinstance(told, Statement) else UNKNOWN


def same(one: Made, other: Made) -> float:
    """The share of stems kept, if maker and type agree; 0.0 for another offer."""
    if one.kind != other.kind:
        return 0.0
    if one.maker is None or other.maker is None:
        return _told_without_maker(one, other)
    if recounted(one, other) and one.day and other.day and abs(one.day - other.day) > SLIP:
        return 0.0  # "a rise of 4 per cent", and a week later one of 6
    both = len(one.words & other.words)
    shorter = min(len(one.words), len(other.words))
    if one.maker != other.maker or not shorter or both < min(2, shorter):
        return 0.0
    share = both / shorter
    return share if share >= (OVERLAP if both < MANY else LOOSE) else 0.0


def recounted(one: Made, other: Made) -> bool:
    """Whether two wordings count, and nothing that the one counts does the other."""
    numbers = [set(NUMBER.findall(m.finding.content.quote)) for m in (one, other)]
    return all(numbers) and not numbers[0] & numbers[1]


def _told_without_maker(one: Made, other: Made) -> float:
    """ "The offer by Y to reopen the strait": another report's offer, whose maker is named nearby."""
    bare, whole = (one, other) if one.maker is None else (other, one)
    apart = bare.finding.document != whole.finding.document
    if not apart or whole.maker is None or whole.called not in bare.near:
        return 0.0
    both = bare.words & whole.words
    share = len(both) / len(bare.words) if bare.words else 0.0
    return share if len(both) > 1 and share >= LOOSE else 0.0


def capitals(text: str) -> frozenset[str]:
    """The words in capitals, in small letters."""
    return frozenset(w.casefold() for w in _NAME.findall(text))


def entries(actors: Iterable[str], scope: Scope) -> frozenset[str]:
    """The ids of the entries that these became."""
    found = (scope.entry(a) for a in actors)
    return frozenset(e.id for e in found if e is not None)


def published(document: str, scope: Scope) -> date | None:
    """The first day on which a report may have been published."""
    entry = scope.entry(document)
    return bounds(entry.published.edtf)[0] if isinstance(entry, DocumentEntry) else None
