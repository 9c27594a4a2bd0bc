"""Charges denied: one side accuses another, which says that it is not so.

Rival claims stand side by side, each with its passage and whose it is, whether one report tells
both or several do. A charge is an event of accusing, else what another is quoted as saying of who
then denies it, else what a denial itself calls one ("denied allegations that"). One that is
answered with another, or with silence, is not denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from goodoffices.model.entries import Event
from goodoffices.model.findings import EventFinding, Finding, StatementFinding
from goodoffices.model.ids import kind_of
from goodoffices.model.shapes import Citation, EventStatus, Side
from goodoffices.resolve.conflict_roles import ROLES
from goodoffices.resolve.credits import sentence
from goodoffices.resolve.disagreements import disagreement
from goodoffices.resolve.parties import party
from goodoffices.resolve.stratum import Block, Item, Resolved, Scope
from goodoffices.resolve.wordings import stems
from goodoffices.text.stems import stem

MADE: frozenset[EventStatus] = frozenset({"happened", "ongoing", "presupposed"})
"""A charge that was brought, not one that may be."""

BEHIND = 400
"""Characters after a charge within which a report tells that it is denied."""

REACH = 2_000
"""Characters from a denial within which a charge may stand that it answers, sentences and all."""

NEXT = 200
"""Characters between another's words and the denial of them."""

SHARED = 3
"""Content words by which a denial takes up what was said."""

ACCUSING = re.compile(r"\b(?:accus|alleg|blam|fault|held|hold|claim|charg|suspect)", re.IGNORECASE)
"""Words of a charge of fact: who is criticised may reject that, and both can be right."""

DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject|refut|rebut|dismiss|disput)", re.IGNORECASE
)
"""Words by which a charge is said not to be so (CAMEO 111 and 1011; PLOVER: reject)."""

CHARGE = re.compile(
    r"\b(?:allegation|accusation|charge|claim|suggestion|assertion|insinuation|blame|involvement|"
    r"responsibility|wrongdoing)s?\b",
    re.IGNORECASE,
)
"""What is denied, as reports call it."""

ALLEGED = re.compile(
    r"^\W*(?:(?:the|these|those|all|any|such|his|her|their|its|repeated|previous|recent|widespread"
    r"|\w+[’']s?|[A-Z]\w+) ){0,3}"
    r"(?:allegation|accusation|claim|suggestion|assertion|insinuation|report|involvement"
    r"|responsibility|complicity)s?\b"
    r"(?! (?:in an?|on|at|from|against|by|with|put|made|as|brought|level+ed) )",
)
"""What a denial calls the charge that it is of, before it tells the charge."""

TOLD = 2
"""Content words behind that which tell what was alleged."""

BASELESS = re.compile(
    r"\b(?:baseless|groundless|unfounded|untrue|false|fabricated|bogus|unsubstantiated|without"
    r" (?:any )?(?:basis|foundation))\b",
    re.IGNORECASE,
)
"""What is said of a charge by who denies it in calling it that."""

PART = re.compile(rf"\b(?:{'|'.join(ROLES.values())})\b", re.IGNORECASE)
"""Parts in a conflict: who plays which is told by ``roles.py``."""

_IDLE = frozenset(map(stem, "any all these those this having being against repeatedly".split()))
"""Words of a denial that tell nothing of what is denied."""

_NEITHER = re.compile(
    r"(?:\b(?:neither|nor|not|without)|n[’']t|\b(?:declin|refus)\w*)\W+(?:\w+\W+){0,2}$", re.I
)
"""What stands before a denial that is not made: "has neither confirmed nor denied"."""


class ChargeDisagreements:
    """The stratum of charges that those accused deny."""

    name = "disagreements on charges"
    kinds: tuple[str, ...] = ("event", "statement")
    makes: tuple[str, ...] = ("disagreement",)

    def keys(self, item: Item, scope: Scope) -> Iterable[str]:
        """The event that the charge is, if its report tells a denial or others tell the charge;
        a denial alone, if it is of somebody's words; its utterance, if it tells the charge."""
        if isinstance(item, StatementFinding):
            if _claim(item, scope) is not None:
                yield item.id
            elif _alleged(item, scope):
                yield _utterance(item, scope)
            return
        assert isinstance(item, EventFinding)
        event = scope.entry(item.id) if _is_charge(item) else None
        if isinstance(event, Event) and (len(event.members) > 1 or _denial(item, scope)):
            yield event.id

    def resolve(self, block: Block, scope: Scope) -> Iterator[Resolved]:
        """One entry for each charge that is denied."""
        for item in block.items:
            if not isinstance(item, StatementFinding):
                continue
            claim = _claim(item, scope)
            if claim is not None:
                sides = {
                    Side(claim.id, "status", "claimed", claim.content),
                    _side(item.id, "denied", _passage(item, scope)),
                }
                why = "One is quoted as saying it of another, who denies it."
                yield disagreement("status", sorted(sides, key=_order), "contradicts", why)
        yield from _told_by_denials(block, scope)
        charges = [i for i in block.items if isinstance(i, EventFinding)]
        denials = [d for c in charges if (d := _denial(c, scope)) is not None]
        if denials:
            sides = {_side(charge.id, "charged", charge.head) for charge in charges}
            sides |= {_side(d.id, "denied", _passage(d, scope)) for d in denials}
            why = "One side brings the charge, and who is accused denies it."
            yield disagreement("status", sorted(sides, key=_order), "contradicts", why)

    def face(self, entry: Resolved) -> object:
        """No later stratum reads disagreements."""
        return ()

    def readers(self, changed: Sequence[str], scope: Scope) -> Iterable[str]:
        """The charges of reports in which somebody turned out to be another."""
        found = (scope.finding(i) for i in changed if kind_of(i) == "actor")
        for document in sorted({f.document for f in found if f is not None}):
            yield from (e.id for e in _charges(document, scope))
            text = scope.document(document).text
            yield from (s.id for s in scope.findings(document, "statement") if _denies(s, text))


def tells(document: str, start: int, end: int, scope: Scope) -> bool:
    """Whether a charge or a denial of a passage already stands against another here."""
    charges = (c for c in _charges(document, scope) if start <= c.head.start < end)
    if any(_denial(c, scope) is not None for c in charges):
        return True
    return any(
        _answers(s, scope) or _alleged(s, scope) or _claim(s, scope) is not None
        for s in scope.findings(document, "statement")
        if isinstance(s, StatementFinding) and start <= s.head.start < end
        if s.polarity == "denied"
    )


def _side(entry: str, value: str, cited: Citation) -> Side:
    return Side(entry, "status", value, (cited,))


def _order(side: Side) -> tuple[tuple[Citation, ...], str]:
    return side.citations, side.entry


def _is_charge(finding: EventFinding) -> bool:
    brought = finding.type == "accuse" and finding.status in MADE and bool(finding.recipients)
    return brought and ACCUSING.search(finding.trigger.quote) is not None


def _charges(document: str, scope: Scope) -> list[EventFinding]:
    found = scope.findings(document, "event")
    return [e for e in found if isinstance(e, EventFinding) and _is_charge(e)]


def _claim(denial: StatementFinding, scope: Scope) -> StatementFinding | None:
    """The nearest words of another right before a denial, which say of who denies what is denied."""
    if denial.polarity != "denied":
        return None
    text = scope.document(denial.document).text
    if not _denies(denial, text):
        return None
    who = sides_of(_by(denial), scope)
    if not who:
        return None
    if _answers(denial, scope):
        return None  # the answer to a charge
    before = [
        s
        for s in scope.findings(denial.document, "statement")
        if isinstance(s, StatementFinding)
        and 0 < denial.head.start - s.content[-1].end < NEXT
        and s.polarity == "affirmed"
        and denial.id != s.within
        and s.speaker_text
        and not PART.search(text, s.head.start, denial.head.start)
        and not sides_of(_by(s), scope) & who
    ]
    for said in sorted(before, key=lambda s: (s.content[-1].end, s.id), reverse=True):
        if _says_of(said, who, scope) and _on_one_thing(said, denial):
            return said
    return None


def _told_by_denials(block: Block, scope: Scope) -> Iterator[Resolved]:
    """One entry for each charge that its denials alone tell."""
    found: dict[str, set[Side]] = {}
    for item in block.items:
        if isinstance(item, StatementFinding) and _alleged(item, scope):
            found.setdefault(_utterance(item, scope), set()).update(
                (
                    Side(item.id, "status", "alleged", item.content),
                    _side(item.id, "denied", _passage(item, scope)),
                )
            )
    for sides in found.values():
        why = "The report tells that it is alleged, and that it is denied."
        yield disagreement("status", sorted(sides, key=_order), "contradicts", why)


def _alleged(denial: StatementFinding, scope: Scope) -> bool:
    """Whether a denial tells the charge, and stands against none that the report tells apart."""
    if denial.polarity != "denied" or not _denies(denial, scope.document(denial.document).text):
        return False
    quote = denial.content[0].quote
    named = ALLEGED.match(quote)
    if named is None or len(stems(quote[named.end() :], names=True) - _IDLE) < TOLD:
        return False
    return not _answers(denial, scope) and _claim(denial, scope) is None


def _utterance(denial: StatementFinding, scope: Scope) -> str:
    """The utterance that a denial is, where several report it."""
    utterance = scope.utterance(denial.id)
    return utterance.id if utterance is not None and len(utterance.members) > 1 else denial.id


def _answers(denial: StatementFinding, scope: Scope) -> bool:
    """Whether a denial answers a charge that its report tells."""
    here = _passage(denial, scope)
    near = (c for c in _charges(denial.document, scope) if abs(c.head.start - here.start) < REACH)
    answers = (_denial(c, scope) for c in near)
    told = (_passage(a, scope) for a in answers if a is not None)
    return any(p.start < here.end and here.start < p.end for p in told)


def _says_of(said: StatementFinding, who: frozenset[str], scope: Scope) -> bool:
    """Whether words name somebody, or who speaks for the same."""
    return any(
        sides_of((actor.id,), scope) & who
        for c in said.content
        for actor, _ in scope.named(said.document, c.start, c.end)
    )


def _on_one_thing(said: StatementFinding, denial: StatementFinding) -> bool:
    """Whether a denial takes up the words as a charge, or in their own terms."""
    words = stems(" ".join(c.quote for c in said.content), names=False)
    own = stems(CHARGE.sub(" ", denial.head.quote), names=False) - _IDLE
    both = len(words & own)
    charge = CHARGE.search(denial.head.quote) is not None
    return both >= SHARED or (charge and (both > 0 or len(own) < SHARED - 1))


def _denial(charge: EventFinding, scope: Scope) -> Finding | None:
    """The nearest words by which who is accused, and did not bring the charge, denies it.

    A denial stands behind the charge; "the baseless accusations" may come before it.
    """
    accused = sides_of(charge.recipients, scope)
    others = sides_of(charge.initiators, scope)
    text = scope.document(charge.document).text
    length = charge.head.end - charge.head.start
    found = [
        f
        for kind in ("statement", "event")
        for f in scope.findings(charge.document, kind)
        if -BEHIND < (behind := f.head.start - charge.head.start) < BEHIND + length
        and (
            (length < behind < length + BEHIND and _denies(f, text))
            or (abs(behind) < BEHIND and _calls_baseless(f))
        )
    ]
    for finding in sorted(found, key=lambda f: (f.head, f.id)):
        who = sides_of(_by(finding), scope)
        if who & accused and not who & others:
            return finding
    return None


def _denies(finding: Finding, text: str) -> bool:
    """Whether words deny what was said before, plainly."""
    if isinstance(finding, StatementFinding):
        word = finding.cue if finding.polarity == "denied" else None
    elif isinstance(finding, EventFinding):
        told = finding.type == "reject" and finding.status == "happened"
        word = finding.trigger if told and CHARGE.search(finding.head.quote) else None
    else:
        word = None
    if word is None:
        return False
    at = DENYING.search(word.quote)
    return at is not None and not _NEITHER.search(
        text[max(0, word.start - len("neither confirmed nor ")) : word.start + at.start()]
    )


def _calls_baseless(finding: Finding) -> bool:
    """Whether words are of a charge, by that name, and say that there is nothing in it."""
    if not isinstance(finding, StatementFinding) or finding.polarity != "affirmed":
        return False
    said = " ".join(c.quote for c in finding.content)
    return CHARGE.search(said) is not None and BASELESS.search(said) is not None


def _by(finding: Finding) -> tuple[str, ...]:
    if isinstance(finding, StatementFinding):
        return (finding.speaker,) if finding.speaker else ()
    return finding.initiators if isinstance(finding, EventFinding) else ()


def _passage(finding: Finding, scope: Scope) -> Citation:
    """The denial with who makes it and by which word, as far as they stand in one sentence."""
    head = finding.head
    if not isinstance(finding, StatementFinding) or finding.cue is None:
        return head
    document = scope.document(head.document)
    first, last = sentence(document.text, finding.cue)
    parts = [c for c in (finding.source, finding.cue, head) if c is not None]
    parts = [c for c in parts if first <= c.start and c.end <= last]
    return document.cite(min(c.start for c in parts), max(c.end for c in parts))


def sides_of(actors: Iterable[str], scope: Scope) -> frozenset[str]:
    """The entries of actors, and of the parties behind them."""
    found = (e for a in actors for e in (scope.entry(a), party(a, scope)))
    return frozenset(e.id for e in found if e is not None)
