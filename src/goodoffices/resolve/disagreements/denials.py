"""Denials that a sentence tells beside what they deny, or beside what speaks against them.

"A claim that the ministry denies", "though the ministry disputes this" add to what somebody says or
many hold that another says it is not so; "the ministry denies it, but inspectors found" holds
evidence against a denial. What ``charges.py`` finds between findings is not told again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from goodoffices.model.findings import Document
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import Side
from goodoffices.resolve.disagreements import disagreement
from goodoffices.resolve.disagreements.charges import tells
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope

LONGEST = 400
"""Characters to both sides of a denial in which its sentence is looked for."""
SHORTEST = 20
"""Characters of a clause that tells enough to be denied."""

_FINDERS = (
    r"(?:report|investigation|inquiry|inspector|monitor|observer|expert|watchdog|agency|analysis|UN"
    r"|United Nations|investigator|researcher|court|tribunal|footage|video|photo|document|image)s?"
)
_FOUND = (
    r"(?:says?|said|found|finds?|shows?|showed|shown|concluded|documented|confirmed|identified"
    r"|established|suggests?|suggested)"
)
_DENIES = re.compile(
    r"\b(?<!or )(?<!nor )(?<!to )(?:den(?:y|ies|ied)|disput(?:es?|ed)|refut(?:es?|ed))\b"
)
_BEFORE = re.compile(r"[^.!?;\n]*$")
_AGAINST = re.compile(
    r"[^.!?;\n]*?,?\s(?P<against>(?:but|although|though|despite|even though|in spite of)\b"
    rf"[^.!?\n]*?(?:(?<!no )(?<!without )\bevidence\b|\b{_FINDERS}\b[^.,;!?\n]{{0,50}}?\b{_FOUND}\b)"
    r"[^.!?\n]*)"
)
"""What a sentence holds against a denial (Quirk et al. 1985, 15.39: concession)."""

_VERB = r"(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|refut(?:es?|ed))"
_CLAIM = (
    r"(?:claim|charge|allegation|accusation|assertion|suggestion|assessment|view|figure|account"
    r"|characteri[sz]ation|description|label|finding|conclusion|report)s?"
)
_THAT = (
    rf"(?:which|something(?:\s(?:that|which))?|(?:an?\s|the\s|both\s)?(?:\w+\s)?{_CLAIM}"
    r"(?:\s(?:that|which))?)\s(?!that\b|which\b)"
)
_HOW = r"(?:(?:has|have|had)\s)?(?:\w+ly\s|always\s|long\s|since\s){0,2}"
_WHO = (
    r"(?:(?!(?:is|was|are|were|not|never|neither|nor|no|can|could|will|would|may|might|should|must"
    r"|also|and|who|because|if|when|after|before)\b|\w+n[’']t\b)[^\s,.;:]+\s){1,8}?"
)
_TURN = re.compile(
    r"(?:,|\s[-–—]|—)\s*(?P<turn>"
    rf"(?:(?:al)?though|but|while)\s{_WHO}{_HOW}{_VERB}\s(?:this|that|it|them|the\s{_CLAIM})"
    rf"|{_THAT}{_WHO}{_HOW}{_VERB}"
    rf"|{_THAT}(?:(?:is|was|are|were|has\sbeen|have\sbeen)\s)?{_HOW}"
    r"(?:denied|disputed|rejected|refuted)\sby\s[^,.;:\n]{2,60}?)(?=\s*(?:[.,;–—]|-\s|$))",
    re.MULTILINE,
)
"""A denial at the end of what it denies (Quirk et al. 1985, 15.57: sentential relative clauses)."""


class DenialDisagreements:
    """The stratum of denials within a sentence."""

    name = "disagreements on denials"
    kinds: tuple[str, ...] = ("document",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The document, if it tells of one."""
        assert isinstance(item, Document)
        return (item.id,) if _against(item.text) or _turns(item.text) else ()

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each such sentence."""
        for document in block.items:
            if not isinstance(document, Document):
                continue
            for start, turn, end in _against(document.text):
                values = ("denied", "shown")
                why = "The report tells of a denial, and of what speaks against it."
                yield from _entry(document, (start, turn, end), values, why)
            for start, turn, end in _turns(document.text):
                if not tells(document.id, start, end, scope):
                    values = ("told", "denied")
                    why = "The report tells it together with a denial."
                    yield from _entry(document, (start, turn, end), values, why)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The documents whose actors changed: who denies a charge is known by them."""
        found = (scope.finding(i) for i in changed if kind_of(i) == "actor")
        return {f.document for f in found if f is not None}


def _entry(
    document: Document, places: tuple[int, int, int], values: tuple[str, str], why: str
) -> Iterator[Resolved]:
    start, turn, end = places
    if any(f.start < end and start < f.end for f in (*document.furniture, *document.metadata)):
        return
    first = start + len(document.text[start:turn].rstrip(" ,–—-\xa0"))
    spans = ((start, first), (turn, end))
    sides = [
        Side(document.id, "status", value, (document.cite(*span),))
        for value, span in zip(values, spans, strict=True)
    ]
    yield disagreement("status", sides, "contradicts", why)


@lru_cache(maxsize=512)
def _against(text: str) -> tuple[tuple[int, int, int], ...]:
    """Where a text holds evidence against a denial: the start of the denial, of what is held
    against it, the end."""
    found: dict[int, tuple[int, int, int]] = {}
    for denies in _DENIES.finditer(text):
        against = _AGAINST.match(text, denies.end(), denies.end() + LONGEST)
        if against is not None:
            start = _start(text, denies.start())
            found.setdefault(start, (start, against.start("against"), against.end()))
    return tuple(found.values())


@lru_cache(maxsize=512)
def _turns(text: str) -> tuple[tuple[int, int, int], ...]:
    """Where a text denies what it told just before: the start, that of the denial, the end."""
    found = ((_start(text, m.start()), m) for m in _TURN.finditer(text))
    return tuple(
        (start, m.start("turn"), m.end("turn"))
        for start, m in found
        if m.start() - start >= SHORTEST
    )


def _start(text: str, at: int) -> int:
    """The start of the clause or sentence that a place stands in."""
    before = _BEFORE.search(text, max(0, at - LONGEST), at)
    told = before[0] if before is not None else ""
    return at - len(told.lstrip("”\"’' "))
