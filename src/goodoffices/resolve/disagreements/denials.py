"""Denials that a report tells right beside what they deny, or beside what speaks against them.

"A claim that the ministry denies", "though the ministry disputes this" add to what somebody says or
many hold that another says it is not so; "the ministry denies it, but inspectors found" holds
evidence against a denial; "The ministry has denied this" takes up the sentence before it. What
``charges.py`` finds between findings is not told again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from goodoffices.model.findings import ActorFinding, Document, StatementFinding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import Citation, Side
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.disagreements import disagreement
from goodoffices.resolve.disagreements.charges import PART, sides_of, tells
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import stems

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


_DENY = r"(?:den(?:y|ies|ied)|disput(?:es|ed)|refut(?:es|ed))"
_CHARGE = (
    r"(?:allegation|accusation|charge|claim|assertion|suggestion|insinuation|account|report"
    r"|characteri[sz]ation)s?"
)
_TAKEN_UP = re.compile(
    rf"\b(?:(?P<it>{_DENY}\s(?:this|that|it)(?=\s*(?:[.,;:)–—]|$|and\b|but\b|as\b|in an?\b)))"
    rf"|(?P<charge>(?:{_DENY}|reject(?:s|ed)?|dismiss(?:es|ed)?)\s(?:(?:the|these|those|such|that|this"
    rf"|all|any|both|his|her|its|their)\s)+(?:\w+\s)?{_CHARGE}\b)"
    r"|(?P<part>den(?:y|ies|ied)\s(?:(?:any|all)\s)?(?:involvement|wrongdoing|responsibility)\b)"
    r"|(?P<own>den(?:y|ies|ied)\s(?=that\b|\w+ing\b|it\s(?:had|has|was|is|did)\b|its\b|their\b"
    r"|there\b)))",
    re.MULTILINE,
)
"""Denials of what was told before: pointed at, called a charge, or in words of their own."""
_UNMADE = re.compile(
    r"(?:\b(?:not|never|neither|nor|or|to|would|could|will|may|might|can|should|if|who|which|that"
    r"|without|after|of|and|but)|n[’']t)\W+(?:\w+\W+)?$",
    re.IGNORECASE,
)
"""What stands before a denial that is none, or that goes on in a sentence which tells more."""
_TELLS = re.compile(
    r"\b(?:sa(?:id|ys?)|accus|alleg|claim|report|blam|suggest|charg|suspect|according|believe|warn"
    r"|evidence|found|convict|fear|critici|concern|told|quoted|investigat|indict|conclu|assess"
    r"|describ|call|intelligence|reveal|show)",
    re.IGNORECASE,
)
_CHARGES = re.compile(
    r"\b(?:accus|alleg|blam|claim|charg|suspect|convict|indict|responsib|behind|guilty|critici|probe"
    r"|investigat|case)",
    re.IGNORECASE,
)
"""Words of a sentence that tells what somebody may deny: that it is said, that it is a charge."""
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys?)|accus|alleg|claim|report|blam|suggest|(?:al)?though\b|while\b|despite\b)",
    re.IGNORECASE,
)
"""Words before a denial with which its own sentence tells what is denied."""
SUBJECT = 120
"""Characters before a denial in its sentence: who denies it, and nothing more told."""
GAP = 60
"""Characters between two sentences of which one answers the other, a paragraph's end included."""
BACK = 2
"""Sentences back to which a denial reaches: a quotation may stand between."""


class DenialDisagreements:
    """The stratum of denials beside what they deny."""

    name = "disagreements on denials"
    kinds: tuple[str, ...] = ("document",)
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The document, if it tells of one."""
        assert isinstance(item, Document)
        return (item.id,) if any(f(item.text) for f in (_against, _turns, _taken_up)) else ()

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
            for place in _taken_up(document.text):
                yield from _answer(document, place, scope)

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


_Place = tuple[str, int, int, int]
"""How a denial tells what it is of, where its sentence and where its verb starts, and its end."""


@lru_cache(maxsize=512)
def _taken_up(text: str) -> tuple[_Place, ...]:
    """The sentences of a text that deny what was told before them."""
    found = []
    for m in _TAKEN_UP.finditer(text):
        first, last = sentence(text, Citation("", m.start(), m.end(), ""))
        first = _begin(text, max(first, text.rfind("\n", first, m.start()) + 1), last)
        who = text[first : m.start()]
        plain = len(who) <= SUBJECT and _UNMADE.search(who) is None and not _SAYING.search(who)
        if plain and who:
            found.append((m.lastgroup or "", first, m.start(), last))
    return tuple(found)


def _answer(document: Document, place: _Place, scope: Scope) -> Iterator[Resolved]:
    """A denial with the sentence before it that tells what is denied."""
    how, start, verb, end = place
    if tells(document.id, start, end, scope):
        return
    marked = (*document.furniture, *document.metadata)
    named = _mentions(document, scope)
    who = sides_of((a for a, at in named if start <= at < verb), scope)
    first, last = start, start
    for step in range(BACK if how != "it" else 1):
        before = _before(document.text, first)
        if before is None or start - before[1] > GAP + step * LONGEST:
            return
        first, last = before
        told = document.text[first:last]
        if (
            told.endswith("?")
            or PART.search(told)
            or any(f.start < last and first < f.end for f in marked)
        ):
            return
        if _says(document, (first, last), who, scope):
            return  # the denier's own words
        here = sides_of((a for a, at in named if first <= at < last), scope)
        if here & who and _of(how, told, document.text[verb:end]):
            break
    else:
        return
    spans = ((first, last), (start, end))
    sides = [
        Side(document.id, "status", value, (document.cite(*span),))
        for value, span in zip(("told", "denied"), spans, strict=True)
    ]
    yield disagreement("status", sides, "contradicts", "The report tells it, then a denial of it.")


def _of(how: str, told: str, denial: str) -> bool:
    """Whether a denial is of what a sentence tells: of what kind it is, and in whose words."""
    if how == "part":
        return _CHARGES.search(told) is not None
    if how == "own" and not stems(told, names=False) & stems(denial, names=False):
        return False
    return how == "it" or _TELLS.search(told) is not None


def _before(text: str, start: int) -> tuple[int, int] | None:
    """The sentence before a place."""
    last = len(text[:start].rstrip(' \n\t\r\xa0"“”’()')) - 1
    if last < SHORTEST:
        return None
    first, end = sentence(text, Citation("", last, last + 1, ""))
    first = _begin(text, max(first, text.rfind("\n", first, last) + 1), end)
    return (first, last + 1) if last - first >= SHORTEST else None


def _begin(text: str, first: int, last: int) -> int:
    """Where the words of a sentence begin."""
    while first < last and text[first] in ' \n\t\r\xa0"“”(':
        first += 1
    return first


def _mentions(document: Document, scope: Scope) -> list[tuple[str, int]]:
    return [
        (actor.id, mention.citation.start)
        for actor in scope.findings(document.id, "actor")
        if isinstance(actor, ActorFinding)
        for mention in actor.mentions
    ]


def _says(document: Document, span: tuple[int, int], who: frozenset[str], scope: Scope) -> bool:
    """Whether a sentence holds words of one of these."""
    return any(
        bool(sides_of((s.speaker,), scope) & who)
        for s in scope.findings(document.id, "statement")
        if isinstance(s, StatementFinding) and s.speaker is not None
        if span[0] <= s.head.start < span[1]
    )


def _start(text: str, at: int) -> int:
    """The start of the clause or sentence that a place stands in."""
    before = _BEFORE.search(text, max(0, at - LONGEST), at)
    told = before[0] if before is not None else ""
    return at - len(told.lstrip("”\"’' "))
