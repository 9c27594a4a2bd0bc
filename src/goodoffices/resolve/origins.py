"""Where reports come from in the end: corroboration is counted in origins, never in articles.

Two articles that rest on one wire story, one broadcast or one communique are one origin, and so are
all reports of one utterance. What a speaker told reporters at first hand, or posted, is one origin
too: the speaker, whichever outlet asked; who speaks for whom tells ``mouths.py``. What somebody
demands, accuses of or promises comes from who does so by these words. What a report tells in its own
voice comes from the outlet that its sentence, byline or last line credits; else, if it is a copy,
from where its original has it; else from a side or body that it quotes with the same; else from its
publisher, or, without one, from the document itself. Reports that tell a thing in the same words are
one origin, the first of them; so are reports that both credit some part of themselves to one outlet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations

from goodoffices.model.entries import Actor
from goodoffices.model.findings import (
    Document,
    EventFinding,
    Finding,
    LinkFound,
    OfferFinding,
    StatementFinding,
)
from goodoffices.model.shapes import Citation, Origin
from goodoffices.resolve.accounts import BY_WORDS, SEVERAL, attribution, remark
from goodoffices.resolve.copies import Rank, rank
from goodoffices.resolve.credits import Credit, credit, credited, key_of, sentence
from goodoffices.resolve.mouths import Speaker, acting_for, one_mouth
from goodoffices.resolve.stratum import Scope
from goodoffices.text.shingles import runs

MEDIA: frozenset[str] = frozenset({"reported", "broadcast", "interview", "document"})
"""How a link of a chain passes words on, where it is a medium that others may share. A post is
none: on a platform everybody publishes for himself."""
SAME_WORDS = 12
"""Words in a row, outside quotation marks, that two reporters do not find independently."""
IN_QUOTES: frozenset[str] = BY_WORDS | {"support"}
"""Types done by saying something where the clause quotes: praise, thanks, recognition."""
DONE: frozenset[str] = frozenset({"happened", "ongoing"})
"""Statuses of what somebody said."""
TOLD = 4
"""Reports of an origin whose way is told in its ``why``."""
MORE = 1
"""How much oftener than it quotes somebody a document may tell itself what it has from them."""


_NO_MEDIUM = re.compile(
    r"it|he|she|they|me|us|(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day"
    r"|(?-i:[^A-Z]*?)\b(?:statements?|speech|address|remarks?|letter|briefing|conference|readout"
    r"|appearance|interview|comments?|message|video|hearing|testimony|reply|response"
    r"|e-?mail|call|event|rally|translation|transcript|update)(?-i:(?: [^A-Z]*)?)",
    re.IGNORECASE,
)
"""What is no medium that others share: a day that the parse took for one ("told the assembly on
Monday"), and the speaker's own speech or letter, of which no name is told."""
_PRONOUN = re.compile(r"it|he|she|they|we|i|that|this|which|who|one|some|others", re.IGNORECASE)
"""What names nobody where the text does not show whom it stands for."""
_KINDS: dict[str, str] = {"person": "person"}
_KINDS |= dict.fromkeys(("state", "organisation", "armed-group", "government-body"), "power")
"""Types of actor that speak in one breath; what is of another kind belongs to an office."""
_LAST = r"(?:(?!,|\b(?:and|to|of|for|by|with|at|from)\b).)*$"
_BESIDE = {
    "power": re.compile(rf"(?:^|,|\band\b){_LAST}"),
    "person": re.compile(rf"(?:^|\b[A-Z][\w.’')-]*(?:,|,? and\b)){_LAST}"),
}
"""What stands before who speaks besides, and before nobody's "adviser to X"."""
_MARK = re.compile(r"[“\"«„]")


@dataclass(frozen=True, slots=True)
class _Root:
    """One source in the end, and the clause that says how one document rests on it.

    Findings with the same ``key`` rest on the same one. ``passage`` is set where the document
    tells it in its own voice; ``taken`` if it credits an outlet with its report, and ``leans``
    the outlet that it credits with an unknown part. ``utterance`` is what was said, where several
    report it; ``doer`` and ``doing`` key and name of who did by words what is told in its own
    voice; ``teller`` the key of the outlet through which alone somebody unnamed speaks. ``speaker``
    and ``called`` are who speaks by name and in the report's words, ``actor`` is the entry;
    ``said`` is their key where a medium lies between. ``own`` marks what the document tells itself,
    by whomever it may be credited. ``worded`` is the passage whose words are the reporter's,
    whoever it is told by.
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
    called: str = ""
    actor: Actor | None = None
    said: str = ""
    own: bool = False
    copies: str = ""
    """The document whose words it repeats, where it stands in a copied part."""


def origins(members: Sequence[Finding], scope: Scope) -> tuple[Origin, ...]:
    """The origins of what these findings tell together, sorted by name.

    Documents that report one utterance count together, and so do those that name the same
    medium or the same speaker. ``why`` is one sentence that a person can check.
    """
    ordered = sorted(members, key=lambda m: m.id)
    asserting = [m for m in ordered if not remark(m)]
    roots = [_relayed(m, scope) if asserting and remark(m) else _root(m, scope) for m in ordered]
    if len({r.utterance or r for r in roots}) == 1:
        return (_origin(roots),)
    copied = [_original(m, scope) for m in ordered]
    roots = [replace(r, copies=c) if c else r for r, c in zip(roots, copied, strict=True)]
    roots = _on_the_word_of_others(_of_one_mouth(roots, scope), ordered, scope)
    roots = _leaning(_in_same_words(roots, scope), scope)
    found = sorted((_origin(group) for group in _together_in_the_end(roots)), key=_name_first)
    return tuple(found)


def _original(member: Finding, scope: Scope) -> str:
    copied = scope.copied(member.document)
    held = copied is not None and copied.holds(member.citations[0].start)
    return copied.original if copied is not None and held else ""


def _name_first(origin: Origin) -> tuple[str, tuple[str, ...]]:
    return origin.name, origin.documents


def _of_one_mouth(roots: Sequence[_Root], scope: Scope) -> list[_Root]:
    """The roots, with one key for all speakers that are one source (``mouths.py``)."""
    speakers: dict[str, Speaker] = {}
    for r in roots:
        if r.speaker:
            speaker = Speaker(r.said or r.key, r.speaker, r.called, r.actor, bool(r.teller))
            speakers.setdefault(speaker.key, speaker)
        elif r.doer and r.actor is not None:
            speakers.setdefault(r.doer, Speaker(r.doer, r.doing, r.doing, r.actor))
    same = one_mouth(list(speakers.values()), scope) if len(speakers) > 1 else {}
    at_first_hand = {same.get(r.key, r.key) for r in roots if r.speaker and not r.said}
    named = {same[key]: s.name for key, s in speakers.items() if key in same and not s.unnamed}
    found = []
    for root in roots:
        key, said = same.get(root.key, root.key), same.get(root.said, root.said)
        if said in at_first_hand:
            key = said
        teller = "" if root.teller and key in named else root.teller
        doer = same.get(root.doer, root.doer)
        if (key, doer, teller) != (root.key, root.doer, root.teller):
            name = named[key] if teller != root.teller else root.name
            root = replace(root, key=key, doer=doer, teller=teller, name=name)
        found.append(root)
    return found


def _on_the_word_of_others(
    roots: Sequence[_Root], members: Sequence[Finding], scope: Scope
) -> list[_Root]:
    """What a document tells itself and, elsewhere, in the words of a side or of a body, it has from
    them: the headline rests on whom the text quotes."""
    quoted: dict[str, tuple[int, _Root]] = {}
    times = Counter(r.document for r in roots if r.own)
    times.subtract(r.document for r in roots if r.speaker and not r.teller)
    sides = {e.id for m in members for i in _sides(m) if (e := scope.entry(i)) is not None}
    for root, member in zip(roots, members, strict=True):
        if root.speaker and not root.teller and _knows(root.actor, sides, scope):
            at = (member.citations[0].start, root)
            quoted[root.document] = min(quoted.get(root.document, at), at, key=lambda q: q[0])
    found = []
    for root in roots:
        rests = root.document in quoted and times[root.document] <= MORE
        if root.own and not root.doer and rests:
            way = f"{_called(scope.document(root.document))} tells it in its own voice too"
            known = quoted[root.document][1]
            root = replace(known, told=way, worded=None, utterance="", copies=root.copies)
        found.append(root)
    return found


def _sides(member: Finding) -> tuple[str, ...]:
    return (*member.initiators, *member.recipients) if isinstance(member, EventFinding) else ()


def _knows(actor: Actor | None, sides: Set[str], scope: Scope) -> bool:
    """Whether somebody tells of what is done by or to those for whom they speak, or is a body that
    counts and reports."""
    if actor is None or actor.type == "government-body":
        return actor is not None
    return actor.id in sides or any(above.id in sides for above in acting_for(actor, scope))


def _together_in_the_end(roots: Sequence[_Root]) -> list[list[_Root]]:
    """Roots that are one origin: of one key or one utterance, or not shown to be independent.

    Not independent are all who speak unnamed through one outlet and that outlet's own voice, and
    what somebody did by words, those words, and all reports of them.
    """
    of: dict[str, list[str]] = {}
    for root in roots:
        of.setdefault(root.document, []).append(root.key)
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
        if root.doer:
            join(root.key, root.doer)
    found: dict[str, list[_Root]] = {}
    for root in roots:
        found.setdefault(lead(root.key), []).append(root)
    return list(found.values())


def _origin(roots: Sequence[_Root]) -> Origin:
    said = {r.doing for r in roots if r.doer}
    named = {r.name for r in roots if not r.teller and not r.doer and (r.speaker or not said)}
    name = min(named or said or {r.name for r in roots}, key=_fullest)
    ways = list(dict.fromkeys(r.told for r in sorted(roots, key=_first_hand)))
    ways += [f"these are words of {one}" for one in sorted(said)]
    more = f"; {len(ways) - TOLD} more rest on it" if len(ways) > TOLD else ""
    why = f"{_upper('; '.join(ways[:TOLD]))}{more}."
    return Origin(name, tuple(sorted({r.document for r in roots})), why)


def _fullest(name: str) -> tuple[bool, int, str]:
    return not name[:1].isupper(), -len(name), name


def _first_hand(root: _Root) -> tuple[bool, str]:
    return root.passage is None, root.told


def _root(member: Finding, scope: Scope) -> _Root:
    statement = attribution(member, scope)
    if statement is not None:
        words = member if isinstance(member, StatementFinding) else statement
        utterance = scope.utterance(words.id)
        joined = utterance is not None and len(utterance.members) > 1
        root = _of_statement(statement, scope)
        said = utterance.id if utterance and joined else ""
        worded = member.citations[0] if statement.form == "indirect" else None
        if (root.utterance, root.worded) == (said, worded):
            return root
        return replace(root, utterance=said, worded=worded)
    root = _own_voice(member.document, member.citations[0], scope)
    doers = _doers(member, scope)
    if not doers:
        return root
    first, key = doers[0], f"speaker:{doers[0].id}"
    if not root.own:  # the outlet that is credited heard it
        return replace(root, said=key, speaker=first.name, called=first.name, actor=first)
    return replace(root, doer=key, doing=_listed(doers), actor=first)


def _relayed(member: Finding, scope: Scope) -> _Root:
    """The source of a remark on what others assert: the report in which it stands. Who comments on an
    event is no witness of it."""
    return replace(_own_voice(member.document, member.citations[0], scope), passage=None)


def _doers(member: Finding, scope: Scope) -> list[Actor]:
    """Who did by words what a finding tells."""
    match member:
        case EventFinding() if member.status in DONE:
            quotes = _MARK.search(member.citations[0].quote)
            spoken = member.type in (IN_QUOTES if quotes else BY_WORDS)
            ids: tuple[str, ...] = member.initiators if spoken else ()
        case OfferFinding() if member.maker:
            ids = (member.maker,)
        case _:
            return []
    found = (scope.entry(i) for i in ids)
    return list({e.id: e for e in found if isinstance(e, Actor)}.values())


def _listed(actors: Sequence[Actor]) -> str:
    return " and ".join(dict.fromkeys(a.name for a in actors))


# -- what is attributed ----------------------------------------------------------------------


def _of_statement(statement: StatementFinding, scope: Scope) -> _Root:
    document = statement.document
    entry = scope.entry(statement.speaker) if statement.speaker else None
    actor = entry if isinstance(entry, Actor) else None
    speaker = actor.name if actor is not None else statement.speaker_text
    speaker = " ".join(speaker.replace(",", " ").split())
    if not speaker or (actor is None and _PRONOUN.fullmatch(speaker)):
        speaker = "somebody unnamed"
    known = statement.speaker_known != "unnamed" and statement.speaker is not None
    if known and actor is not None and " and " in statement.speaker_text:
        speaker = " and ".join((speaker, *_beside(statement, actor, scope)))
    key = f"speaker:{actor.id if actor is not None else speaker.casefold()}"
    medium = _medium(statement, scope)
    itself = medium is not None and _publishes(scope.document(document), medium)
    if medium is not None and not (known and itself):
        way = f"it comes in words of {speaker} through {medium}"
        root = _Root(key_of(medium), medium, way, document)
        said = replace(root, speaker=speaker, said=key, called=statement.speaker_text, actor=actor)
        return said if known else root
    if actor is not None and actor.type == "media":
        return _of_outlet(actor.name, statement, scope)
    if not known:
        teller = _own_voice(document, statement.content[0], scope)
        key = f"unnamed:{teller.key}:{_plain(speaker)}"
        way = f"it comes in words of {speaker} through {teller.name} alone"
        root = _Root(key, f"{speaker} ({teller.name})", way, document, teller=teller.key)
    else:
        way = f"to {medium} itself" if itself else "without a medium in between"
        way = f"it comes in words of {speaker} {way}"
        root = _Root(key, speaker, way, document)
    return replace(root, speaker=speaker, called=statement.speaker_text, actor=actor)


def _beside(statement: StatementFinding, first: Actor, scope: Scope) -> Iterator[str]:
    """Who else speaks in one breath: "the president and X said"."""
    source, kind = statement.source, _KINDS.get(first.type)
    if source is None or kind is None or not SEVERAL.search(source.quote):
        return
    for finding, mention in scope.named(source.document, source.start, source.end):
        before = source.quote[: mention.citation.start - source.start]
        if mention.form == "name" and _KINDS.get(finding.type) == kind:
            other = scope.entry(finding.id) if _BESIDE[kind].search(before) else None
            if isinstance(other, Actor) and other.id != first.id:
                yield other.name


def _medium(statement: StatementFinding, scope: Scope) -> str | None:
    """The medium that passed on what was said, as far as any report of it names one."""
    for told in _together(statement, scope):
        for link in told.chain[1:]:
            if link.how in MEDIA and not _NO_MEDIUM.fullmatch(link.text):
                return _name(link, scope)
    return None


def _publishes(document: Document, outlet: str) -> bool:
    return document.publisher is not None and key_of(document.publisher) == key_of(outlet)


def _of_outlet(name: str, statement: StatementFinding, scope: Scope) -> _Root:
    """The source of what a medium is quoted with: that medium, in its own pages its own voice."""
    document = scope.document(statement.document)
    if _publishes(document, name):
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
        return replace(root, told=way, document=document_id, passage=None, own=True)
    return replace(_published(document), passage=passage, worded=passage, own=True)


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
