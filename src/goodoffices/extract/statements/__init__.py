"""Who said what: words attributed to somebody, with the chain that brought them to the page.

Drafts come from quotations (``direct``), verbs and adjectives
(``indirect``), nouns and phrases (``phrases``), transcripts
(``transcript``) and, where these find nothing, from the trained reader
(``tagged``). Here they are linked: to speakers and addressees, to the statement
they stand in, to the day, and to those who pass them on (``chains``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.cues import VERBS
from goodoffices.extract.names import actor_at
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.chains import chains
from goodoffices.extract.statements.direct import direct
from goodoffices.extract.statements.draft import Draft, offset, trim
from goodoffices.extract.statements.indirect import indirect
from goodoffices.extract.statements.occasions import occasions
from goodoffices.extract.statements.phrases import phrasal
from goodoffices.extract.statements.relays import (
    passed_on,
    reported_behind,
    said_through,
    set_beside,
)
from goodoffices.extract.statements.sources import cited, settled
from goodoffices.extract.statements.tagged import tagged
from goodoffices.extract.statements.told import Told, known, told_by
from goodoffices.extract.statements.transcript import turns
from goodoffices.model.findings import ActorFinding, StatementFinding
from goodoffices.model.shapes import Citation

if TYPE_CHECKING:
    pass

LOOK_BACK = 64
"""Statements looked at around a passage; more than this never stand inside one another."""
_FOLLOWS = 300
"""Characters between a statement and the quotation that goes on from it."""
_SHORTEST = 3
"""Characters of a content below which a draft is a parsing accident."""


def find(reading: Reading) -> None:
    """Append every statement of the document, sorted by place, outer ones first."""
    drafts = _drafts(reading)
    outer = _outer(drafts)
    told = told_by(reading, drafts, outer)
    spoken = occasions(reading, drafts, told, outer)
    links = chains(reading, drafts, told, outer, spoken.shared)
    begun = frozenset(n for n in spoken.utterance if n is not None)
    ids: list[str] = []
    actors = {a.id: a for a in reading.actors}
    for n, draft in enumerate(drafts):
        up = outer[n]
        finding = _finding(reading, draft, told[n], actors, ids[up] if up is not None else None)
        ids.append(finding.id)
        first = n if n in begun else spoken.utterance[n]
        occasion = ids[first] if first is not None else None
        reading.statements.append(
            replace(
                finding,
                chain=links[n],
                time=spoken.times[n],
                occasion=occasion,
                timed_by="story" if n in spoken.around else "words",
            )
        )


def _around(reading: Reading, start: int, end: int) -> Iterator[tuple[StatementFinding, Citation]]:
    """The statements, with the piece of content, that cover a passage."""
    statements = reading.statements
    at = bisect_right(statements, start, key=lambda s: s.content[0].start)
    for statement in statements[max(0, at - LOOK_BACK) : at]:
        for piece in statement.content:
            if piece.start <= start and end <= piece.end:
                yield statement, piece


def statement_at(reading: Reading, start: int, end: int) -> StatementFinding | None:
    """The innermost statement whose content covers a passage; None in the author's voice."""
    best: StatementFinding | None = None
    smallest = 0
    for statement, piece in _around(reading, start, end):
        size = piece.end - piece.start
        if best is None or size <= smallest:
            best, smallest = statement, size
    return best


def denied_at(reading: Reading, start: int, end: int) -> bool:
    """Whether a passage stands in what somebody denies: nothing in it is done, offered or given.

    Who rejects an offer denies nothing of it.
    """
    return any(
        s.polarity == "denied" and s.cue is not None and _DENYING.search(s.cue.quote) is not None
        for s, _ in _around(reading, start, end)
    )


_DENYING = re.compile(r"\b(?:den(?:y|ied|ies|ying|ial)|refut\w+|disclaim\w*)\b", re.IGNORECASE)
"""Words of denial: of a charge or a report, not of a demand."""


def _drafts(reading: Reading) -> list[Draft]:
    """All drafts, one per head passage, sorted by place, outer ones first."""
    quoted = direct(reading)
    introducing = {_place(d): d for d in quoted if d.cue_token is not None}
    used = frozenset(place for place, d in introducing.items() if not _tells_more(d))
    told = [_before_quote(reading, d, introducing) for d in indirect(reading, used)]
    ruled = [*turns(reading), *quoted, *told, *phrasal(reading)]
    everything = cited(reading, [*settled(reading, ruled), *tagged(reading, ruled)])
    kept: dict[tuple[int, int], Draft] = {}
    for draft in everything:
        head = draft.pieces[0]
        if head[1] - head[0] >= _SHORTEST:
            kept.setdefault(head, draft)
    told = reported_behind(reading, sorted(kept.values(), key=lambda d: (d.start, -d.end)))
    drafts = _apart(reading, told)
    followed = _followed(reading, passed_on(reading, said_through(reading, set_beside(drafts))))
    return [draft for draft in followed if not draft.silent]


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


def _apart(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without what the same speaker is told to say besides: "said the road was open,
    thanking the crew", "argued that it was wet and argued that it was cold"."""
    text = reading.document.text
    found: list[Draft] = []
    for draft in drafts:
        start, end = draft.pieces[-1]
        for other in drafts:
            token = other.cue_token
            if token is None or other is draft or other.speaker is None or token.i == 0:
                continue
            if other.speaker != draft.speaker or not start < other.start < end <= other.end + 2:
                continue
            first = offset(token) if token.dep_ == "conj" else offset(token.left_edge)
            lead = _BESIDE.search(text[start:first])
            if lead is not None and start < first < end and token.dep_ in ("advcl", "conj"):
                end = start + lead.start()
        cut = end != draft.pieces[-1][1]
        found.append(replace(draft, pieces=(*draft.pieces[:-1], (start, end))) if cut else draft)
    return found


_BESIDE = re.compile(r"(?:,\s*(?:and|but)?|\s(?:and|but))\s*$")
"""What parts one saying from the next in a sentence."""


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


def _finding(
    reading: Reading,
    draft: Draft,
    told: Told,
    actors: Mapping[str, ActorFinding],
    within: str | None,
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
        speaker_known=known(actors, told),
        form=draft.form,
        source=source,
        cue=cue,
        cue_lemma=draft.lemma,
        addressees=tuple(addressees),
        polarity="denied" if draft.denied else "affirmed",
        within=within,
        certainty="low" if draft.shaky else "high",
        origin=reading.model if draft.proposed else "",
    )
