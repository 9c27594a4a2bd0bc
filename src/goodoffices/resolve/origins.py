"""Where reports come from in the end: corroboration is counted in origins, never in articles.

Two articles that rest on one wire story, one broadcast or one communique are one origin. What a
speaker told several reporters at first hand, or posted, is one origin too: the speaker. What a
report tells in its own voice comes from the outlet that its sentence, byline or last line credits;
else, if it is a copy, from where its original has it; else from its publisher, or, without one,
from the document itself. Reports that tell a thing in the same words are one origin, the first of
them; so are reports that both credit some part of themselves to one outlet, and reports of what one
speaker did by words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from goodoffices.model.entries import Actor
from goodoffices.model.findings import (
    ActorFinding,
    Document,
    EventFinding,
    Finding,
    LinkFound,
    OfferFinding,
    StatementFinding,
    TimeFinding,
)
from goodoffices.model.shapes import Citation, Origin
from goodoffices.resolve.copies import Rank, rank
from goodoffices.resolve.credits import Credit, credit, credited, key_of, sentence
from goodoffices.resolve.stratum import Scope
from goodoffices.text.event_nouns import TAKEN_UP
from goodoffices.text.shingles import runs

MEDIA: frozenset[str] = frozenset({"reported", "broadcast", "interview", "document"})
"""How a link of a chain passes words on, where it is a medium that others may share. A post is
none: on a platform everybody publishes for himself."""
SAME_WORDS = 12
"""Words in a row, outside quotation marks, that two reporters do not find independently."""
BY_WORDS: frozenset[str] = frozenset({"request", "accuse", "reject", "threaten"})
"""Types of event that are done by saying something: who tells of them tells what was said."""
IN_QUOTES: frozenset[str] = BY_WORDS | {"support"}
"""Types that are so where the clause quotes: praise, thanks, recognition."""
OFFICES: frozenset[str] = frozenset(
    "ministry police army military coastguard authorities agency office service".split()
)
"""Last words of bodies of which a place has one that counts and reports."""
ACCOUNT, NEAR = "according to", 2000
"""What opens an account, and within how many characters of a deed it stands."""
TOLD = 4
"""Reports of an origin whose way is told in its ``why``."""


_NO_MEDIUM = re.compile(
    r"it|he|she|they|(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day", re.IGNORECASE
)
"""What the parse takes for a medium where none is named: "told the assembly on Monday"."""
_MARK = re.compile(r"[“\"«„]")
_NAMED = re.compile(r"\b(?!The\b|Its\b|Their\b)[A-Z](?!\w*-)")
"""A name in the description of a body; "Xland-run" names nobody's ministry."""


@dataclass(frozen=True, slots=True)
class _Root:
    """One source in the end, and the clause that says how one document rests on it.

    Findings with the same ``key`` rest on the same one. ``passage`` is set where the document
    tells it in its own voice; ``taken`` if it credits an outlet with its report, and ``leans``
    the outlet that it credits with an unknown part. ``utterance`` is what was said, where several
    report it; ``doer`` and ``doing`` key and name of who did by words what is told in its own
    voice; ``teller`` the key of the outlet through which alone somebody unnamed speaks; ``speaker``
    who speaks. ``worded`` is the passage whose words are the reporter's, whoever it is told by.
    """

    key: str
    name: str
    told: str
    document: str
    passage: Citation | None = None
    worded: Citation | None = None
    taken: bool = False
    leans: Credit | None = None
    utterance: str = ""
    doer: str = ""
    doing: str = ""
    teller: str = ""
    speaker: str = ""
    copies: str = ""
    """The document whose words it repeats, where it stands in a copied part."""


def origins(members: Sequence[Finding], scope: Scope) -> tuple[Origin, ...]:
    """The origins of what these findings tell together, sorted by name.

    Documents that report one utterance count together, and so do those that name the same
    medium or the same speaker. ``why`` is one sentence that a person can check.
    """
    ordered = sorted(members, key=lambda m: m.id)
    asserting = [m for m in ordered if not _remark(m)]
    roots = [_relayed(m, scope) if asserting and _remark(m) else _root(m, scope) for m in ordered]
    if len(roots) == 1:
        return (_origin(roots),)
    copied = [_original(m, scope) for m in ordered]
    roots = [replace(r, copies=c) if c else r for r, c in zip(roots, copied, strict=True)]
    roots = _leaning(_in_same_words(roots, scope), scope)
    found = sorted((_origin(group) for group in _together_in_the_end(roots)), key=_name_first)
    return tuple(found)


def _original(member: Finding, scope: Scope) -> str:
    copied = scope.copied(member.document)
    held = copied is not None and copied.holds(member.citations[0].start)
    return copied.original if copied is not None and held else ""


def _name_first(origin: Origin) -> tuple[str, tuple[str, ...]]:
    return origin.name, origin.documents


def _together_in_the_end(roots: Sequence[_Root]) -> list[list[_Root]]:
    """Roots that are one origin: of one key or one utterance, or not shown to be independent.

    Not independent are all who speak unnamed through one outlet and that outlet's own voice, and
    what somebody did by words, those words, and all reports of them.
    """
    keys = {r.key for r in roots} | _mouths(roots)
    of: dict[str, list[str]] = {}
    for root in roots:
        of.setdefault(root.document, []).append(root.key)
    bodies = _one_body(roots)
    leader: dict[str, str] = {}

    def lead(key: str) -> str:
        while leader.setdefault(key, key) != key:
            key = leader[key]
        return key

    def join(one: str, other: str) -> None:
        a, b = lead(one), lead(other)
        leader[max(a, b)] = min(a, b)

    for root in roots:
        if root.utterance:
            join(root.key, root.utterance)
        if root.teller:
            join(root.key, root.teller)
        original = of.get(root.copies, ())
        if original and root.key not in original:
            join(root.key, original[0])
        if root.doer in keys:
            join(root.key, root.doer)
        if root.key in bodies:
            join(root.key, bodies[root.key])
    found: dict[str, list[_Root]] = {}
    for root in roots:
        found.setdefault(lead(root.key), []).append(root)
    return list(found.values())


def _mouths(roots: Sequence[_Root]) -> set[str]:
    """Those who did by words what several documents tell in their own voice."""
    told: dict[str, set[str]] = {}
    for root in roots:
        if root.doer:
            told.setdefault(root.doer, set()).add(root.document)
    return {doer for doer, documents in told.items() if len(documents) > 1}


def _one_body(roots: Sequence[_Root]) -> dict[str, str]:
    """Sources known by their office alone ("the enclave's health ministry"), each with the first
    of that office: who counts the dead of one event is one ministry, however it is called."""
    found: dict[str, str] = {}
    offices: dict[str, dict[str, str]] = {}
    for root in roots:
        words = [w for w in _plain(root.speaker).split() if w not in ("the", "its", "their")]
        if len(words) > 1 and words[-1] in OFFICES:
            offices.setdefault(" ".join(words[-2:]), {}).setdefault(root.key, root.speaker)
    for held in offices.values():
        # With two of another name nobody can tell which of them "the Health Ministry" is.
        places = (" ".join(speaker.split()[:-2]) for speaker in held.values())
        if sum(_NAMED.search(place) is not None for place in places) < 2:
            found |= dict.fromkeys(held, min(held))
    return found


def _origin(roots: Sequence[_Root]) -> Origin:
    said = {r.doing for r in roots if r.doer in _mouths(roots)}
    named = {r.name for r in roots if not r.teller and not r.doer and not (said and r.passage)}
    name = min(named or said or {r.name for r in roots}, key=lambda n: (-len(n), n))
    ways = list(dict.fromkeys(r.told for r in sorted(roots, key=_first_hand)))
    ways += [f"these are words of {one}" for one in sorted(said)]
    more = f"; {len(ways) - TOLD} more rest on it" if len(ways) > TOLD else ""
    why = f"{_upper('; '.join(ways[:TOLD]))}{more}."
    return Origin(name, tuple(sorted({r.document for r in roots})), why)


def _first_hand(root: _Root) -> tuple[bool, str]:
    return root.passage is None, root.told


def _root(member: Finding, scope: Scope) -> _Root:
    statement = _outermost(_attribution(member, scope), scope)
    if statement is not None:
        utterance = scope.utterance(statement.id)
        joined = utterance is not None and len(utterance.members) > 1
        root = _of_statement(statement, scope)
        said = utterance.id if utterance and joined else ""
        worded = member.citations[0] if statement.form == "indirect" else None
        if (root.utterance, root.worded) == (said, worded):
            return root
        return replace(root, utterance=said, worded=worded)
    root = _own_voice(member.document, member.citations[0], scope)
    doer = _doer(member, scope)
    if doer is None:
        return root
    return replace(root, doer=f"speaker:{doer.id}", doing=doer.name)


def _remark(member: Finding) -> bool:
    """Whether somebody merely speaks of an event that is known: "the strike was a crime"."""
    if not isinstance(member, EventFinding) or member.attributed_to is None:
        return False
    word = member.trigger.quote.casefold()
    if member.type not in BY_WORDS:  # "demands" may be the very verb of saying
        word = word.removesuffix("s")
    return member.status == "presupposed" or word in TAKEN_UP


def _relayed(member: Finding, scope: Scope) -> _Root:
    """The source of a remark on what others assert: the report in which it stands. Who comments on an
    event is no witness of it."""
    return replace(_own_voice(member.document, member.citations[0], scope), passage=None)


def _doer(member: Finding, scope: Scope) -> Actor | None:
    """Who did by words what a finding tells."""
    match member:
        case EventFinding() if member.initiators:
            quotes = _MARK.search(member.citations[0].quote)
            if member.type not in (IN_QUOTES if quotes else BY_WORDS):
                return None
            actor = scope.entry(member.initiators[0])
        case OfferFinding() if member.maker:
            actor = scope.entry(member.maker)
        case _:
            return None
    return actor if isinstance(actor, Actor) else None


def _attribution(member: Finding, scope: Scope) -> StatementFinding | None:
    """The statement that a finding is, or that it is told in."""
    if isinstance(member, StatementFinding):
        return member
    if isinstance(member, (ActorFinding, TimeFinding)):
        return None
    found = scope.finding(member.attributed_to) if member.attributed_to else None
    if found is None and isinstance(member, EventFinding):
        return _by_account(member, scope)
    return found if isinstance(found, StatementFinding) else None


def _by_account(event: EventFinding, scope: Scope) -> StatementFinding | None:
    """The account on which a sentence rests as a whole: "..., according to the ministry"."""
    at = event.trigger.start
    near = scope.document(event.document).text[max(0, at - NEAR) : at + NEAR]
    if ACCOUNT not in near.casefold():
        return None
    for said in scope.near(event.document, "statement", at - NEAR, at + 1):
        if isinstance(said, StatementFinding) and _accounts(said, event):
            return said
    return None


def _accounts(said: StatementFinding, event: EventFinding) -> bool:
    """Whether an event is told on this account."""
    account = said.cue is not None and said.cue.quote.casefold().startswith(ACCOUNT)
    return account and any(c.start <= event.trigger.start < c.end for c in said.content)


def resting_on(statement: StatementFinding, scope: Scope) -> Iterator[str]:
    """The events of its report that are told on the account that a statement is."""
    for event in scope.findings(statement.document, "event"):
        if isinstance(event, EventFinding) and _accounts(statement, event):
            yield event.id


def _outermost(statement: StatementFinding | None, scope: Scope) -> StatementFinding | None:
    """The statement through whose speaker the page knows of this one."""
    seen: set[str] = set()
    while statement is not None and statement.within and statement.id not in seen:
        seen.add(statement.id)
        outer = scope.finding(statement.within)
        if not isinstance(outer, StatementFinding):
            break
        statement = outer
    return statement


# -- what is attributed ----------------------------------------------------------------------


def _of_statement(statement: StatementFinding, scope: Scope) -> _Root:
    document = statement.document
    actor = scope.entry(statement.speaker) if statement.speaker else None
    speaker = actor.name if isinstance(actor, Actor) else statement.speaker_text
    speaker = " ".join(speaker.replace(",", " ").split()) or "somebody unnamed"
    for told in _together(statement, scope):
        for link in told.chain[1:]:
            if link.how in MEDIA and not _NO_MEDIUM.fullmatch(link.text):
                name = _name(link, scope)
                way = f"it comes in words of {speaker} through {name}"
                return _Root(key_of(name), name, way, document)
    if isinstance(actor, Actor) and actor.type == "media":
        return _of_outlet(actor.name, statement, scope)
    if statement.speaker_known == "unnamed" or statement.speaker is None:
        teller = _own_voice(document, statement.content[0], scope)
        key = f"unnamed:{teller.key}:{_plain(speaker)}"
        way = f"it comes in words of {speaker} through {teller.name} alone"
        name = f"{speaker} ({teller.name})"
        return _Root(key, name, way, document, teller=teller.key, speaker=speaker)
    way = f"it comes in words of {speaker} without a medium in between"
    identity = actor.id if actor is not None else speaker.casefold()
    return _Root(f"speaker:{identity}", speaker, way, document, speaker=speaker)


def _of_outlet(name: str, statement: StatementFinding, scope: Scope) -> _Root:
    """The source of what a medium is quoted with: that medium, in its own pages its own voice."""
    document = scope.document(statement.document)
    if document.publisher and key_of(document.publisher) == key_of(name):
        return _own_voice(document.id, statement.content[0], scope)
    return _Root(key_of(name), name, f"{_called(document)} has it from {name}", document.id)


def _together(statement: StatementFinding, scope: Scope) -> Iterable[StatementFinding]:
    """The statements that report the same utterance, this one first."""
    yield statement
    utterance = scope.utterance(statement.id)
    for member in utterance.members if utterance else ():
        found = scope.finding(member)
        if isinstance(found, StatementFinding) and found.id != statement.id:
            yield found


# -- what a report tells itself ---------------------------------------------------------------


def _own_voice(document_id: str, passage: Citation, scope: Scope) -> _Root:
    """The source of what a report tells in its own voice."""
    document = scope.document(document_id)
    own = _called(document)
    named = credited(passage, scope)
    if named is not None:
        way = f"{own} credits {named.name} with it"
        return _Root(named.key, named.name, way, document_id)
    copied = scope.copied(document_id)
    if copied is not None and copied.holds(passage.start):
        original = scope.document(copied.original)
        root = _published(original)
        way = f"{own} copies {_report(original)}"
        return replace(root, told=way, document=document_id, passage=None)
    return replace(_published(document), passage=passage, worded=passage)


def _published(document: Document) -> _Root:
    """The outlet whose report a document is: the one it credits, or its own."""
    named = credit(document)
    own = _called(document)
    if named is not None and named.whole:
        way = f"{own} credits its report to {named.name} (“{named.words}”)"
        return _Root(named.key, named.name, way, document.id, taken=True)
    way = f"{own} tells it in its own voice"
    if document.publisher is None:
        way = "the document tells it in its own voice and names no publisher"
        return _Root(f"document:{document.id}", own, way, document.id, leans=named)
    return _Root(key_of(document.publisher), document.publisher, way, document.id, leans=named)


def _in_same_words(roots: Sequence[_Root], scope: Scope) -> list[_Root]:
    """Reports that tell it in the same words rest on one of them: on one that credits an outlet
    with all of it, else on one that tells it itself, else on the first."""
    own = [n for n, r in enumerate(roots) if r.worded is not None]
    if len({roots[n].document for n in own}) < 2:
        return list(roots)
    worded = {n: _runs(roots[n].worded, scope) for n in own}
    leader = {n: n for n in own}

    def order(n: int) -> tuple[bool, bool, Rank, int]:
        root = roots[n]
        return not root.taken, root.passage is None, rank(scope.document(root.document)), n

    for a, b in combinations(own, 2):
        if roots[a].document != roots[b].document and worded[a] & worded[b]:
            first, second = sorted((leader[a], leader[b]), key=order)
            leader = {n: first if lead == second else lead for n, lead in leader.items()}
    found = list(roots)
    for n, first in leader.items():
        if roots[n].key != roots[first].key:
            name = _called(scope.document(roots[n].document))
            teller = _called(scope.document(roots[first].document))
            teller = teller if teller != name else "another of its reports"
            way = f"{name} tells it in the same words as {teller}"
            mine = roots[n]
            found[n] = replace(
                roots[first], told=way, document=mine.document, passage=None, copies=mine.copies
            )
    return found


def _runs(passage: Citation | None, scope: Scope) -> frozenset[int]:
    if passage is None:
        return frozenset()
    text = scope.document(passage.document).text
    start, end = sentence(text, passage)
    return runs(text[start:end], SAME_WORDS)


def _leaning(roots: Sequence[_Root], scope: Scope) -> list[_Root]:
    """Reports that credit part of themselves to an outlet of which the entry knows otherwise."""
    found = []
    for root in roots:
        named = root.leans
        others = [r for r in roots if named is not None and r.document != root.document]
        if named is not None and any(
            r.key == named.key or (r.leans is not None and r.leans.key == named.key and r != root)
            for r in others
        ):
            own = _called(scope.document(root.document))
            way = f"{own} gives {named.name} as a source of its report (“{named.words}”)"
            root = _Root(named.key, named.name, way, root.document, copies=root.copies)
        found.append(root)
    return found


def _called(document: Document) -> str:
    return document.publisher or document.title or f"document {document.id[:12]}"


def _report(document: Document) -> str:
    what = f"“{document.title}”" if document.title else "the report"
    return f"{what} of {document.publisher}" if document.publisher else what


def _name(link: LinkFound, scope: Scope) -> str:
    actor = scope.entry(link.who) if link.who else None
    return actor.name if isinstance(actor, Actor) else link.text


def _plain(text: str) -> str:
    """A description without article and dots: "a U.S. official" is "US official"."""
    words = text.casefold().replace(".", "").split()
    return " ".join(words[1:] if words[:1] and words[0] in ("a", "an", "the", "one") else words)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
