"""By what way words reached the page: originator, relays, media; the publisher comes later.

A link is added for: an outer statement that the words stand in ("according to X, Y agreed"); a
report set beside them ("..., the agency reports"); a relay in the source's phrase ("sources
cited by the agency"); a medium that was told ("told state television", "in an interview with
the paper", "asked by the agency", "wrote on X"); and a sentence that says who carried them ("Her remarks were reported
by ..."). Words of one speaker that follow each other share the occasion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from goodoffices.extract.names import actor_at
from goodoffices.extract.reading import Reading
from goodoffices.extract.statements.chains_media import (
    CARRIED,
    beside,
    channels,
    in_phrase,
    is_reporter,
    link_to,
    noted,
    told_to,
)
from goodoffices.extract.statements.draft import Draft, offset
from goodoffices.extract.statements.occasions import SAME
from goodoffices.extract.statements.told import Told
from goodoffices.model.findings import LinkFound

if TYPE_CHECKING:
    pass

_WORDS = frozenset(
    "comment remark word statement interview speech address announcement claim".split()
)
Links = tuple[LinkFound, ...]


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
    heard = {actor_at(reading, t) for d in drafts if d.lemma == "tell" for t in d.addressees}
    press = media | {a.id for a in reading.actors if a.id in heard and is_reporter(a)}
    relays = [_own_relays(reading, d, t, media, press) for d, t in zip(drafts, told, strict=True)]
    _share_occasions(reading, drafts, told, relays, shared)
    found: list[Links] = []
    last: str | None = None
    for n, who in enumerate(told):
        first = LinkFound(who.actor, who.text, "said")
        relays[n] = [_who_it_is(link, last, media) for link in relays[n]]
        links = [first, *relays[n]]
        last = next((link.who for link in links if link.who in media), last)
        up = outer[n]
        if up is not None:
            links += found[up]
        found.append(_without_repeats(links))
    return found


def _who_it_is(link: LinkFound, last: str | None, media: set[str]) -> LinkFound:
    """A link whose "it" can only be the medium that was last told of."""
    open_ = link.text.casefold() == "it" and link.who not in media
    return replace(link, who=last) if open_ and last is not None else link


def _without_repeats(links: Sequence[LinkFound]) -> Links:
    kept: list[LinkFound] = []
    for link in links:
        text = link.text.casefold()
        known = any((link.who and k.who == link.who) or k.text.casefold() == text for k in kept)
        if text and not known:
            kept.append(link)
    return tuple(kept)


def _own_relays(
    reading: Reading, draft: Draft, told: Told, media: set[str], press: set[str]
) -> list[LinkFound]:
    """What the words about a statement name; ``press`` are the media and those who report."""
    found: list[LinkFound] = []
    for token, text, how in draft.links:
        found.append(link_to(reading, token, text, how))
    if told.head is not None and draft.follows is None:
        found += in_phrase(reading, told.head, media)
    spoken = draft.follows if draft.follows is not None and draft.follows.silent else draft
    for token in spoken.addressees:
        found += told_to(reading, token, spoken.cue_token, press)
    if draft.cue_token is not None:
        found += channels(reading, draft.cue_token, media)
        found += beside(reading, draft.cue_token)
    if not found and told.head is not None:
        found += noted(reading, draft)
    return found


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
            near = -SAME < drafts[n].start - place < 2 * SAME
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
        if not clause.passive or not clause.agents or clause.lemma not in CARRIED:
            continue
        subject = next(iter(clause.subjects), None)
        if subject is not None and subject.lemma_.lower() in _WORDS and not clause.quoted:
            agent = clause.agents[0]
            yield offset(clause.verb), link_to(reading, agent, "", "reported")
