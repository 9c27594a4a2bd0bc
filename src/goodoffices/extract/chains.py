"""By what way words reached the page: originator, relays, media; the publisher comes later.

A link is added for: an outer statement that the words stand in ("according to X, Y agreed"); a
report set beside them ("..., the agency reports"); a relay in the source's phrase ("sources
cited by the agency"); a medium that was told ("told state television", "in an interview with
the paper", "asked by the agency", "wrote on X"); and a sentence that says who carried them ("Her remarks were reported
by ..."). Words of one speaker that follow each other share the occasion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodoffices.extract.names import actor_at
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements_draft import Draft, offset, phrase, span_of
from goodoffices.extract.times import time_of
from goodoffices.model.findings import LinkFound

if TYPE_CHECKING:
    from spacy.tokens import Token

_BROADCAST = frozenset(
    "television tv radio channel broadcaster broadcast network podcast show".split()
)
_PRINT = frozenset(
    "newspaper daily weekly magazine agency paper tabloid website outlet wire journal gazette"
    " newswire portal blog".split()
)
_INTERVIEWS = frozenset({"interview", "conversation", "podcast", "programme", "program"})
_POSTS = frozenset("post message tweet thread video clip statement".split())
_ASKS = frozenset({"ask", "question", "press", "interview", "quote"})
_PLATFORMS = frozenset("x twitter telegram facebook instagram weibo youtube tiktok".split())
"""Social platforms: what is posted there is the speaker's own publication."""
_CARRIED = frozenset("report carry publish broadcast air quote cite relay release print".split())
_WORDS = frozenset(
    "comment remark word statement interview speech address announcement claim".split()
)
_ADDRESSES = frozenset({"speak", "talk", "address", "tell"})
_APPEARS = frozenset({"speak", "appear", "talk", "write"})
_SAME_OCCASION = 1500
"""Characters within which words of one speaker count as spoken on one occasion."""

_NOTE = re.compile(
    r"[^.(\n]{0,200}\((?P<who>[A-Z][^,;()\n]{1,40}), (?:[A-Z][a-z]+ \d|\d{1,2} [A-Z][a-z]+)"
)
"""A note on sources: a name and a day in brackets, before the sentence ends."""

Links = tuple[LinkFound, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Who speaks: the actor finding, the wording, and the token that heads it."""

    actor: str | None
    text: str
    head: Token | None


def chains(
    reading: Reading,
    drafts: Sequence[Draft],
    told: Sequence[Told],
    outer: Sequence[int | None],
    shared: Sequence[int | None],
) -> list[Links]:
    """For each draft the links from its speaker to the last reporter that the text names.

    ``outer`` and ``shared`` are indices of drafts: the one it stands in, and the one before it
    on the same occasion.
    """
    media = {a.id for a in reading.actors if a.type == "media"}
    relays = [_own_relays(reading, d, t, media) for d, t in zip(drafts, told, strict=True)]
    _share_occasions(reading, drafts, told, relays, shared)
    found: list[Links] = []
    for n, who in enumerate(told):
        first = LinkFound(who.actor, who.text, "said")
        links = [first, *relays[n]]
        up = outer[n]
        if up is not None:
            links += found[up]
        found.append(_without_repeats(links))
    return found


def _without_repeats(links: Sequence[LinkFound]) -> Links:
    kept: list[LinkFound] = []
    for link in links:
        text = link.text.casefold()
        known = any((link.who and k.who == link.who) or k.text.casefold() == text for k in kept)
        if text and not known:
            kept.append(link)
    return tuple(kept)


def _own_relays(reading: Reading, draft: Draft, told: Told, media: set[str]) -> list[LinkFound]:
    found: list[LinkFound] = []
    for token, text, how in draft.links:
        found.append(_link(reading, token, text, how))
    if told.head is not None and draft.follows is None:
        found += _in_phrase(reading, told.head)
    for token in draft.addressees:
        how = _medium(reading, token, media)
        if how:
            found.append(_link(reading, token, "", how))
    if draft.cue_token is not None:
        found += _occasion(reading, draft.cue_token, media)
        found += _set_beside(reading, draft.cue_token)
    if not found and told.head is not None:
        found += _noted(reading, draft)
    return found


def _noted(reading: Reading, draft: Draft) -> Iterator[LinkFound]:
    """ "X claims that ... (The Agency, June 22)": the source in brackets behind the sentence."""
    hit = _NOTE.match(reading.document.text, draft.end)
    if hit is not None:
        who = reading.actor_spans.get(hit.start("who"))
        yield LinkFound(who, hit.group("who"), "reported")


def _link(reading: Reading, token: Token | None, text: str, how: str) -> LinkFound:
    if token is None:
        return LinkFound(None, text, how)
    if not text:
        place = span_of(phrase(token, (token.sent.start, token.sent.end - 1)))
        text = reading.document.text[place[0] : place[1]] if place else token.text
    return LinkFound(actor_at(reading, token), text, how)


def _medium(reading: Reading, token: Token, media: set[str]) -> str:
    """How a medium passes words on; empty if the token means no medium."""
    lemma = token.lemma_.lower()
    words = {lemma, *(t.lower_ for t in token.children if t.dep_ in ("compound", "amod"))}
    if words & _BROADCAST:
        return "broadcast"
    if words & _PRINT or actor_at(reading, token) in media:
        return "reported"
    return ""


def _in_phrase(reading: Reading, head: Token) -> Iterator[LinkFound]:
    """ "diplomats cited by the agency": a relay inside the speaker's own phrase."""
    for child in head.children:
        if child.dep_ == "acl" and child.lemma_.lower() in _CARRIED and child.tag_ == "VBN":
            for agent in child.children:
                for thing in agent.children if agent.dep_ == "agent" else ():
                    yield _link(reading, thing, "", "reported")


def _occasion(reading: Reading, cue: Token, media: set[str]) -> Iterator[LinkFound]:
    """ "said in an interview with X", "told X in an interview", "wrote on Y", "said on Z"."""
    around = [c for c in cue.children if c.dep_ == "advcl" and c.lemma_.lower() in _APPEARS]
    for prep in (p for verb in (cue, *around) for p in verb.children if p.dep_ == "prep"):
        thing = next((c for c in prep.children if c.dep_ == "pobj"), None)
        if thing is None:
            continue
        if prep.lower_ in ("in", "during", "to", "on") and thing.lemma_.lower() in _INTERVIEWS:
            for inner in thing.children:
                if inner.dep_ == "prep" and inner.lower_ in ("with", "to", "for", "on"):
                    for partner in inner.children:
                        if partner.dep_ == "pobj" and partner.pos_ in ("PROPN", "NOUN"):
                            yield _link(reading, partner, "", "interview")
        elif prep.lower_ == "in" and thing.lemma_.lower() in _POSTS:
            platforms = (c for p in thing.children if p.lower_ == "on" for c in p.children)
            yield from (_posted(reading, c) for c in platforms if c.lower_ in _PLATFORMS)
        elif prep.lower_ == "on" and thing.lower_ in _PLATFORMS:
            yield _posted(reading, thing)
        elif prep.lower_ in ("on", "to", "by"):
            how = _medium(reading, thing, media)
            if how:
                yield _link(reading, thing, "", how)
    for asked in (c for c in cue.children if c.dep_ == "advcl" and c.lemma_.lower() in _ASKS):
        for agent in (c for c in asked.children if c.dep_ == "agent"):
            media_asking = (c for c in agent.children if _medium(reading, c, media))
            yield from (_link(reading, c, "", "interview") for c in media_asking)


def _posted(reading: Reading, platform: Token) -> LinkFound:
    return LinkFound(actor_at(reading, platform), platform.text, "post")


def occasions(
    drafts: Sequence[Draft], told: Sequence[Told], outer: Sequence[int | None]
) -> list[int | None]:
    """For each draft the earlier one that the same speaker said on the same occasion, if any.

    What stands inside other words ("I said yesterday that ...") is an occasion of its own.
    """
    found: list[int | None] = []
    last: dict[str, int] = {}
    for n, who in enumerate(told):
        before = last.get(who.actor) if who.actor is not None else None
        if before is not None and drafts[n].start - drafts[before].end >= _SAME_OCCASION:
            before = None
        found.append(before if outer[n] is None else None)
        if who.actor is not None and outer[n] is None:
            last[who.actor] = n
    return found


def spoken_on(reading: Reading) -> list[tuple[int, str, str]]:
    """Where the text says when somebody spoke: the place, the speaker, the time finding.

    "The next day she spoke to reporters": what she is quoted with from there on is of that day.
    """
    found: list[tuple[int, str, str]] = []
    for clause in reading.clauses:
        if clause.quoted or clause.passive or clause.negated or clause.lemma not in _ADDRESSES:
            continue
        time = time_of(reading, clause.verb) if clause.tense == "past" else None
        if time is None:
            continue
        actors = (actor_at(reading, t) for t in clause.doers)
        found += [(offset(clause.verb), actor, time) for actor in actors if actor is not None]
    return found


def _set_beside(reading: Reading, cue: Token) -> Iterator[LinkFound]:
    """ "..., an official said, reports the agency"."""
    above = cue.head
    if (
        cue.dep_ in ("parataxis", "ccomp")
        and above.i > cue.i
        and above.lemma_ in ("report", "write")
    ):
        for child in above.children:
            if child.dep_ == "nsubj" and child.i > cue.i:
                yield _link(reading, child, "", "reported")


def _share_occasions(
    reading: Reading,
    drafts: Sequence[Draft],
    told: Sequence[Told],
    relays: list[list[LinkFound]],
    shared: Sequence[int | None],
) -> None:
    """Give the medium of an occasion to the same speaker's words before and after it."""
    carried = [
        (place, link, _nearest_before(drafts, told, place)) for place, link in _carriers(reading)
    ]
    for n, who in enumerate(told):
        if who.actor is None:
            continue
        before = shared[n]
        if before is not None and not relays[n]:
            relays[n] = list(relays[before])
        for place, link, speaker in carried:
            near = -_SAME_OCCASION < drafts[n].start - place < 2 * _SAME_OCCASION
            if near and speaker == who.actor and link not in relays[n]:
                relays[n].append(link)


def _nearest_before(drafts: Sequence[Draft], told: Sequence[Told], place: int) -> str | None:
    """The speaker of the last words before a place."""
    found: str | None = None
    for draft, who in zip(drafts, told, strict=True):
        if draft.start >= place:
            break
        if draft.follows is None and who.actor is not None:
            found = who.actor
    return found


def _carriers(reading: Reading) -> Iterator[tuple[int, LinkFound]]:
    """ "Her remarks were reported by X": where it stands and who passed them on."""
    for clause in reading.clauses:
        if not clause.passive or not clause.agents or clause.lemma not in _CARRIED:
            continue
        subject = next(iter(clause.subjects), None)
        if subject is not None and subject.lemma_.lower() in _WORDS and not clause.quoted:
            agent = clause.agents[0]
            yield offset(clause.verb), _link(reading, agent, "", "reported")
