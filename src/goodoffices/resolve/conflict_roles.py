"""Parts that an actor is told to play in a conflict: by whom, affirmed or denied.

A role is read where the text puts it next to an actor ("presented himself as a mediator", "its
co-belligerence", "mediator X"), and in the actor's own first person ("What kind of mediator would
I be?").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from goodoffices.model.findings import ActorFinding, Document, StatementFinding
from goodoffices.model.shapes import Citation
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.stratum import Scope

ROLES: dict[str, str] = {
    "mediator": r"mediators?(?: state)?|intermediar(?:y|ies)|go-betweens?|honest broker|peace ?broker|facilitator",
    "party": r"part(?:y|ies) to the (?:conflict|war|fighting|hostilities)|co-?belligeren(?:ts?|ce|cy)"
    r"|combatant|warring part(?:y|ies)",
    "neutral": r"neutral(?! mediat)(?: (?:party|actor|state|country|ground|broker))?|impartial|neutrality",
}
"""Parts in a conflict (Berridge, Diplomacy, 2015, ch. 16: mediators; ICRC, "party to a conflict")."""

INCOMPATIBLE: frozenset[frozenset[str]] = frozenset(
    {frozenset({"mediator", "party"}), frozenset({"neutral", "party"})}
)
"""Parts that nobody plays at once."""

LINK = (
    r"(?:himself|herself|itself|themselves|\w+’s|[\w’'-]+)?[^.;:!?\n“”\"]{0,90}?"
    r"\b(?:as|is|was|are|were|be|been|become|becoming|remains?|being|of|de facto)\s+"
    r"(?:(?:a|an|the|not|no|neutral|potential|possible|credible|key|main|de facto|longtime|trusted|non-)\s*){0,4}"
)
"""What stands between an actor and its part."""

FIRST = re.compile(
    r"\b(?:I|we)\b[^.!?]{0,40}\b(?:not|never|n[’']t|no)\b[^.!?]{0,30}\b(?P<one>mediat\w+|intermediar\w+|part(?:y|ies) to)"
    r"|\bwhat (?:kind|sort) of (?P<two>mediator|intermediary)\b[^.!?]{0,20}\b(?:I|we)\b"
    r"|\b(?:I am|I[’']m|we are|we[’']re) (?:no|not an?y?) (?P<three>mediators?|intermediary|part(?:y|ies) to)",
    re.IGNORECASE,
)
"""How somebody denies a part in the first person."""

DISMISSED = re.compile(
    r"^\W*(?P<who>[\w’' .-]{2,60}?) (?:has |have |had |also |again )*(?:dismiss|den(?:y|ies|ied)|reject|refut|brush)\w*"
    r"[^.!?]{0,20}\b(?:such|these|those|the|this|that) (?:\w+ )?"
    r"(?:insinuation|allegation|accusation|claim|charge|report|suggestion|notion|idea)s?\b"
)
"""How the next sentence has somebody deny what was just told."""

REACH = 200
"""Characters between an actor and its part, and of the next sentence that denies it."""

NEGATED = re.compile(
    r"(?:\b(?:not|never|no|no longer|nor|rather than)\b|n[’']t\b|\bnon-?)\s*(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
"""What denies the part that follows."""

_ROLE = re.compile(
    "|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in ROLES.items()), re.IGNORECASE
)
_LINK = re.compile(rf"{LINK}$", re.IGNORECASE)
_OWNER = re.compile(
    r"\b(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+)*)[’']s? (?:(?:de facto|alleged|own|role as an?) )?$"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """That an actor plays a part, or does not; ``own`` if it says so of itself."""

    finding: str
    role: str
    denied: bool
    own: bool
    cited: Citation


def claims(finding: ActorFinding, scope: Scope) -> Iterator[Claim]:
    """What a report says of one actor's part in a conflict."""
    document = scope.document(finding.document)
    places = _places(document.text)
    if not places:
        return
    for start, end, role in places:
        mention = _bearer(finding, document, start)
        if mention is None or _other_between(finding, mention.end, start, scope):
            continue
        denied = NEGATED.search(document.text[max(0, start - 40) : start]) is not None
        cited = document.cite(min(mention.start, start), max(mention.end, end))
        yield Claim(finding.id, role, denied, False, cited)
        after = sentence(document.text, document.cite(start, end))[1]
        follow = DISMISSED.match(document.text[after : after + REACH])
        if follow is not None:
            dismissed = document.cite(after + follow.start("who"), after + follow.end())
            yield Claim(finding.id, role, True, False, dismissed)
    yield from _own(finding, scope)


def _own(finding: ActorFinding, scope: Scope) -> Iterator[Claim]:
    """What it denies of itself in its own words."""
    document, own = scope.document(finding.document), finding.id
    for statement in scope.findings(finding.document, "statement"):
        if not isinstance(statement, StatementFinding) or statement.speaker != own:
            continue
        for piece in statement.content if statement.form == "direct" else ():
            found = list(FIRST.finditer(piece.quote))
            if found:
                word = next(g for g in found[0].group("one", "two", "three") if g)
                role = "party" if word.startswith("part") else "mediator"
                last = max(m.end() for m in found if m.end() <= found[0].end() + REACH)
                cited = document.cite(piece.start + found[0].start(), piece.start + last)
                yield Claim(statement.id, role, True, True, cited)


@lru_cache(maxsize=512)
def _places(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where a text names a part in a conflict."""
    return tuple((m.start(), m.end(), str(m.lastgroup)) for m in _ROLE.finditer(text))


def _bearer(finding: ActorFinding, document: Document, start: int) -> Citation | None:
    """The actor's mention that the text ties to the part at a place."""
    text = document.text
    owner = _OWNER.search(text, max(0, start - 60), start)
    if owner is not None:
        if owner["who"] in (finding.name, finding.name.split()[-1]):
            return document.cite(owner.start("who"), owner.end("who"))
        return None
    best: Citation | None = None
    for mention in finding.mentions:
        cited = mention.citation
        if cited.end <= start <= cited.end + REACH and (best is None or cited.start > best.start):
            between = text[cited.end : start]
            if _LINK.fullmatch(between):
                best = cited
    return best


def _other_between(finding: ActorFinding, start: int, end: int, scope: Scope) -> bool:
    """Whether another actor stands between the two: then the part is that one's."""
    return any(
        other.id != finding.id and mention.citation.end <= end
        for other, mention in scope.named(finding.document, start, end)
    )
