"""Who said what: words attributed to somebody, with the chain that brought them to the page.

Drafts come from quotations (``statements_direct``), verbs and adjectives
(``statements_indirect``), nouns and phrases (``statements_phrases``), transcripts
(``statements_transcript``) and, where these find nothing, from the trained reader
(``statements_tagged``). Here they are linked: to speakers and addressees, to the statement
they stand in, to the day, and to those who pass them on (``chains``).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.chains import Told, chains, occasions, spoken_on
from goodoffices.extract.cues_table import PAPERS, UNNAMED_NOUNS, VERBS
from goodoffices.extract.names import actor_at
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements_direct import direct
from goodoffices.extract.statements_draft import Draft, trim
from goodoffices.extract.statements_indirect import indirect
from goodoffices.extract.statements_phrases import phrasal
from goodoffices.extract.statements_tagged import tagged
from goodoffices.extract.statements_transcript import turns
from goodoffices.extract.times import time_of
from goodoffices.model.findings import ActorFinding, StatementFinding
from goodoffices.model.shapes import SpeakerKnown

if TYPE_CHECKING:
    from spacy.tokens import Token

LOOK_BACK = 64
"""Statements looked at around a passage; more than this never stand inside one another."""
_FOLLOWS = 300
"""Characters between a statement and the quotation that goes on from it."""
_RELAYS = frozenset({"report", "write", "note", "add"})
_SHORTEST = 3
"""Characters of a content below which a draft is a parsing accident."""


def find(reading: Reading) -> None:
    """Append every statement of the document, sorted by place, outer ones first."""
    drafts = _drafts(reading)
    outer = _outer(drafts)
    told: list[Told] = []
    for n, draft in enumerate(drafts):
        up = outer[n]
        said = _told(reading, draft, told[up] if up is not None else None)
        if said.actor is None and said.head is not None:
            near = n > 0 and draft.start - drafts[n - 1].end < _FOLLOWS
            said = _issuer(reading, said, said.head, told[-1] if near else None)
        told.append(said)
    shared = occasions(drafts, told, outer)
    links = chains(reading, drafts, told, outer, shared)
    spoken = spoken_on(reading)
    ids: list[str] = []
    for n, draft in enumerate(drafts):
        finding = _finding(reading, draft, told[n], ids, outer[n])
        ids.append(finding.id)
        before = shared[n]
        time = finding.time
        if time is None and before is not None:
            time = reading.statements[before].time
        if time is None and outer[n] is None and _tells_of_once(draft):
            days = [t for place, actor, t in spoken if actor == told[n].actor and place < draft.end]
            time = days[-1] if days else None
        reading.statements.append(replace(finding, chain=links[n], time=time))


def _tells_of_once(draft: Draft) -> bool:
    """Whether a cue tells of one occasion, not of what somebody has long said."""
    cue = draft.cue_token
    return cue is None or (cue.tag_ in ("VBD", "VBZ", "VBG") and draft.kind == "speech")


def statement_at(reading: Reading, start: int, end: int) -> StatementFinding | None:
    """The innermost statement whose content covers a passage; None in the author's voice."""
    statements = reading.statements
    at = bisect_right(statements, start, key=lambda s: s.content[0].start)
    best: StatementFinding | None = None
    smallest = 0
    for statement in statements[max(0, at - LOOK_BACK) : at]:
        for piece in statement.content:
            if piece.start <= start and end <= piece.end:
                size = piece.end - piece.start
                if best is None or size <= smallest:
                    best, smallest = statement, size
    return best


def _drafts(reading: Reading) -> list[Draft]:
    """All drafts, one per head passage, sorted by place, outer ones first."""
    quoted = direct(reading)
    introducing = {_place(d): d for d in quoted if d.cue_token is not None}
    used = frozenset(place for place, d in introducing.items() if not _tells_more(d))
    told = [_before_quote(reading, d, introducing) for d in indirect(reading, used)]
    ruled = [*turns(reading), *quoted, *told, *phrasal(reading)]
    everything = [*ruled, *tagged(reading, ruled)]
    kept: dict[tuple[int, int], Draft] = {}
    for draft in everything:
        head = draft.pieces[0]
        if head[1] - head[0] >= _SHORTEST:
            kept.setdefault(head, draft)
    drafts = sorted(kept.values(), key=lambda d: (d.start, -d.end))
    return _followed(reading, _set_beside(drafts))


def _place(draft: Draft) -> tuple[int, int]:
    token = draft.cue_token
    return (int(token.doc.user_data["start"]), token.i) if token is not None else (-1, -1)


def _tells_more(draft: Draft) -> bool:
    """Whether the cue of a quotation has content of its own: "dismissed the charge: ..."."""
    cue = VERBS.get(draft.lemma)
    return cue is None or "q" not in cue.frames


def _before_quote(
    reading: Reading, draft: Draft, introducing: Mapping[tuple[int, int], Draft]
) -> Draft:
    """What a cue tells by itself, without the quotation that it also introduces."""
    quoted = introducing.get(_place(draft))
    if quoted is None:
        return draft
    limit = quoted.start - 1
    text = reading.document.text
    pieces = tuple(trim(text, s, min(e, limit)) for s, e in draft.pieces if s < limit)
    return replace(draft, pieces=pieces or draft.pieces)


def _set_beside(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without those that only say who reports: "..., an official said, the agency reports".

    Such a report becomes a link in the chain of the words it stands beside.
    """
    found = list(drafts)
    for relay in drafts:
        if relay.lemma not in _RELAYS or relay.cue is None or relay.cue[0] < relay.end:
            continue
        passed_on = [
            n
            for n, d in enumerate(found)
            if d is not relay and d.cue is not None and relay.start <= d.cue[0] < relay.end
        ]
        inner = {n for n in passed_on for m in passed_on if m != n and _covers(found[m], found[n])}
        for n in set(passed_on) - inner:
            link = (relay.speaker, "", "reported")
            found[n] = replace(found[n], links=(*found[n].links, link))
        if passed_on:
            found.remove(relay)
    return found


def _covers(outer: Draft, inner: Draft) -> bool:
    start, end = inner.pieces[0]
    return any(s <= start and end <= e for s, e in outer.pieces)


def _followed(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts with those without a cue tied to the words before them; what follows none is left out.

    In the same paragraph the tie is sure; a new paragraph that opens with a quotation goes on
    with the last speaker of the one before.
    """
    text = reading.document.text
    found: list[Draft] = []
    before: Draft | None = None
    reach = 0
    for draft in drafts:
        if draft.uncued:
            gap = text[reach : draft.start]
            if before is None or len(gap) > _FOLLOWS or gap.count("\n") > 3:
                continue
            draft = replace(draft, follows=before, shaky=before.uncued or "\n" in gap.strip())
        if draft.start >= reach or draft.cue_token is None:
            before = draft
        reach = max(reach, draft.end, draft.cue[1] if draft.cue else 0)
        found.append(draft)
    return found


def _outer(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft the index of the innermost one whose content covers its first piece."""
    found: list[int | None] = []
    opened: list[int] = []
    for n, draft in enumerate(drafts):
        opened = [m for m in opened if drafts[m].end > draft.start]
        start, end = draft.pieces[0]
        covering = [m for m in opened if any(s <= start and end <= e for s, e in drafts[m].pieces)]
        found.append(covering[-1] if covering else None)
        opened.append(n)
    return found


def _told(reading: Reading, draft: Draft, outer: Told | None) -> Told:
    """The speaker of a draft; words without a cue take that of those they follow.

    "I" inside somebody's words is that speaker.
    """
    while draft.follows is not None:
        draft = draft.follows
    text = ""
    if draft.source is not None:
        text = reading.document.text[draft.source[0] : draft.source[1]]
    actor = actor_at(reading, draft.speaker) if draft.speaker is not None else None
    if outer is not None and text.lower() in ("i", "we"):
        return Told(outer.actor, text, outer.head)
    return Told(actor, text, draft.speaker)


def _issuer(reading: Reading, said: Told, head: Token, before: Told | None) -> Told:
    """Whose a paper is that speaks: "a statement from X"; "the statement" of the last speaker."""
    if head.lemma_.lower() not in PAPERS:
        return said
    for child in head.children:
        whose = [child] if child.dep_ == "poss" else []
        if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by", "of"):
            whose = list(child.children)
        for token in whose:
            actor = actor_at(reading, token)
            if actor is not None:
                return replace(said, actor=actor)
    definite = any(c.dep_ == "det" and c.lower_ == "the" for c in head.children)
    return replace(said, actor=before.actor) if definite and before is not None else said


def _finding(
    reading: Reading, draft: Draft, told: Told, ids: Sequence[str], outer: int | None
) -> StatementFinding:
    document = reading.document
    content = tuple(document.cite(*piece) for piece in draft.pieces)
    source = document.cite(*draft.source) if draft.source is not None else None
    cue = document.cite(*draft.cue) if draft.cue is not None else None
    people = (actor_at(reading, token) for token in draft.addressees)
    addressees = dict.fromkeys(p for p in people if p is not None and p != told.actor)
    return StatementFinding(
        citations=tuple(c for c in (content[0], source, cue) if c is not None),
        content=content,
        speaker=told.actor,
        speaker_text=told.text,
        speaker_known=_known(reading, told),
        form=draft.form,
        source=source,
        cue=cue,
        cue_lemma=draft.lemma,
        addressees=tuple(addressees),
        time=time_of(reading, draft.cue_token) if draft.cue_token is not None else None,
        polarity="denied" if draft.denied else "affirmed",
        within=ids[outer] if outer is not None else None,
        certainty="low" if draft.shaky else "high",
        origin=reading.model if draft.proposed else "",
    )


def _known(reading: Reading, told: Told) -> SpeakerKnown:
    """Whether the text names the speaker, withholds the name, or means a diffuse group."""
    actor = _actor(reading.actors, told.actor)
    if actor is not None:
        if actor.unnamed:
            return "unnamed"
        return "collective" if actor.type == "group" else "named"
    if told.head is None:
        return "named" if told.text else "unnamed"
    if told.head.pos_ == "PROPN":
        return "named"
    if told.head.tag_ in ("NNS", "NNPS") and told.head.lemma_.lower() not in UNNAMED_NOUNS:
        return "collective"
    return "unnamed"


def _actor(actors: Iterable[ActorFinding], wanted: str | None) -> ActorFinding | None:
    if wanted is None:
        return None
    return next((a for a in actors if a.id == wanted), None)
