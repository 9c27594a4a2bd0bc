"""Statements that only say who passes another on: they become links in its chain.

"..., an official said, the agency reports"; "'...,' the minister said, according to the agency";
"the minister said that ..., according to a readout". What the relay would be said to say is no more than
that the words were spoken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.cues import VERBS
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.draft import Draft, Piece, trim
from goodoffices.text.quotes import inside

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELAYS = frozenset({"report", "write", "note", "add"})
_FARTHEST = 80
"""Characters in which the name of who reports stands behind what is told."""
_EDGE = 40
"""Characters of a passed-on sentence that are neither content, cue nor source: "on Friday, ..."."""
_THAT = 8
"""Characters between the starts of one content that a relay and a speaker are both said to say."""

_AND = re.compile(r"(?:and|but) (?:that )?")


def set_beside(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without those that only say who reports: "..., an official said, the agency reports".

    Who "adds" a quotation says it, whatever is told in it.
    """
    found = list(drafts)
    for relay in drafts:
        if relay.lemma not in _RELAYS or relay.cue is None or relay.cue[0] < relay.end:
            continue
        if relay.form == "direct":
            continue
        told = [
            n
            for n, d in enumerate(found)
            if d is not relay and d.cue is not None and relay.start <= d.cue[0] < relay.end
        ]
        inner = {n for n in told for m in told if m != n and _covers(found[m], found[n])}
        for n in set(told) - inner:
            found[n] = _linked(found[n], relay)
        if any(_first_of(found[n]) - relay.start < _EDGE for n in told):
            found.remove(relay)
    return found


def _first_of(draft: Draft) -> int:
    """Where a statement begins, with its cue and source."""
    parts = (*draft.pieces, draft.cue or draft.pieces[0], draft.source or draft.pieces[0])
    return min(start for start, _ in parts)


def _covers(outer: Draft, inner: Draft) -> bool:
    start, end = inner.pieces[0]
    return any(s <= start and end <= e for s, e in outer.pieces)


def _linked(draft: Draft, relay: Draft) -> Draft:
    return replace(draft, links=(*draft.links, (relay.speaker, "", "reported"), *relay.links))


def passed_on(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without those whose whole content is that another's words were said, "according to"
    whom: a deed that somebody tells of stays a statement of theirs."""
    found = list(drafts)
    for relay in drafts:
        if relay.lemma != "according" or relay.cue is None or relay.cue[0] < relay.end:
            continue
        near = [n for n, d in enumerate(found) if _tells(d) and d.start - relay.end < _EDGE]
        n = next((n for n in near if _is_all_of(relay, found[n])), None)
        if n is None:
            n = next((n for n in near if _tells_the_same(relay, found[n])), None)
            if n is None:
                continue
            found[n] = replace(found[n], pieces=_cut(reading, found[n].pieces, relay.cue[0]))
        found[n] = _linked(found[n], relay)
        found.remove(relay)
    return found


def said_through(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts with the relay of "..., X said according to the agency, and ..." put in X's chain:
    what comes before it and what comes after it are X's words."""
    text, found = reading.document.text, list(drafts)
    for relay in drafts:
        if relay.lemma != "according" or relay.cue is None:
            continue
        told = next((d for d in found if _right_before(text, d, relay)), None)
        if told is None or told.cue is None:
            continue
        linked = _linked(told, relay)
        found[found.index(told)] = linked
        after = tuple(piece for piece in relay.pieces if piece[0] > relay.cue[1])
        if not after:
            found.remove(relay)
            continue
        opens = _AND.match(text, after[0][0])
        first = (opens.end() if opens else after[0][0], after[0][1])
        found[found.index(relay)] = replace(linked, pieces=(first, *after[1:]), form=relay.form)
    return sorted(found, key=lambda d: (d.start, -d.end))


def reported_behind(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without the relay that ends their sentence, "..., the agency reported", where the
    parse has made it part of what is told: it is a link."""
    found: list[Draft] = []
    tails: list[Piece] = []
    for draft in drafts:
        tail = _tail(reading, draft)
        if tail is None or draft.cue is None or draft.cue[0] > tail[0]:
            found.append(draft)
            continue
        tails.append((tail[0], tail[2]))
        pieces = _cut(reading, draft.pieces, tail[0])
        who = reading.document.cite(tail[0] + 2, tail[1])
        span = reading.span(who)
        relay = (span[-1] if span is not None and len(span) else None, who.quote, "reported")
        found.append(replace(draft, pieces=pieces, links=(*draft.links, relay)))
    return [d for d in found if d.cue is None or not any(s < d.cue[0] < e for s, e in tails)]


_TAIL = re.compile(r",(?P<who> (?:[\w’'-]+ ){0,7}[A-Z][\w’'-]*) report(?:ed|s)(?=\.|\s*$)", re.M)
"""A sentence's end that names who reports."""


def _tail(reading: Reading, draft: Draft) -> tuple[int, int, int] | None:
    """Where a relay at the end of what is told begins, where its name ends, and where it ends."""
    start, end = draft.pieces[-1]
    hit = _TAIL.search(
        reading.document.text, start, min(end + _FARTHEST, len(reading.document.text))
    )
    if hit is None or hit.start() > end or inside(reading.quotes, hit.start()) is not None:
        return None
    return hit.start(), hit.end("who"), hit.end()


def _right_before(text: str, told: Draft, relay: Draft) -> bool:
    """Whether the cue of words that a relay is given ends where the relay's own begins."""
    assert relay.cue is not None
    if told.cue is None or not _tells(told) or told.cue[1] > relay.cue[0]:
        return False
    last = max(told.cue[1], told.source[1] if told.source is not None else 0)
    fronted = told.end <= told.cue[0] and abs(told.start - relay.start) <= _THAT
    within = any(s <= told.start and last <= e for s, e in relay.pieces)
    return fronted and within and not text[last : relay.cue[0]].strip(" ,")


def _tells(draft: Draft) -> bool:
    cue = VERBS.get(draft.lemma)
    if cue is None or draft.cue_token is None or _bare_participle(draft.cue_token):
        return False  # "rejected the claim, calling it ...": the deed before it is told too
    return "t" in cue.frames or ("q" in cue.frames and draft.form == "direct")


def _bare_participle(verb: Token) -> bool:
    return bool(verb.tag_ == "VBG") and not any(c.dep_ == "aux" for c in verb.children)


def _is_all_of(relay: Draft, told: Draft) -> bool:
    """Whether a relay's content is another's words with their cue and source."""
    assert told.cue is not None
    if not relay.start <= told.cue[0] < relay.end:
        return False
    parts = (*told.pieces, told.cue, *((told.source,) if told.source is not None else ()))
    first, last = min(s for s, _ in parts), max(e for _, e in parts)
    return bool(first - relay.start < _EDGE and relay.end - last < _EDGE)


def _tells_the_same(relay: Draft, told: Draft) -> bool:
    """Whether the relay stands at the end of another's content, and is given all of it."""
    assert told.cue is not None and relay.cue is not None
    if told.form == "direct" or told.cue[1] > relay.start + _THAT:
        return False
    within = any(s <= relay.cue[0] < e for s, e in told.pieces)
    return within and abs(told.start - relay.start) <= _THAT


def _cut(reading: Reading, pieces: Sequence[Piece], limit: int) -> tuple[Piece, ...]:
    text = reading.document.text
    return tuple(trim(text, s, min(e, limit)) for s, e in pieces if s < limit)
