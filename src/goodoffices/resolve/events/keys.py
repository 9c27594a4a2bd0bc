"""The keys under which reports of one event meet, so that only they are compared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from goodoffices.resolve.events import again, evidence, occasions, standing
from goodoffices.resolve.events.familiar import CONFLICT
from goodoffices.resolve.events.table import (
    CONCRETE,
    COUNTED,
    FEW,
    KEYED,
    KEYED_UNDATED,
    MUTUAL,
    ROUND,
    TELLING,
    UNIQUE,
)
from goodoffices.resolve.events.told import Told
from goodoffices.text.stems import stem


def keys(item: Told) -> set[str]:
    """Type with participant or object, each with the time, year, document or utterance.

    Without a date: a named person whom something befell, a count, two words with a party.
    """
    times = _blows(item) if item.type == "assault" else _months(item.window)
    frames = [item.finding.document, *times]
    years = item.when.edtf and len(item.when.edtf) == 4
    if item.when.edtf and (years or (item.known and item.trigger in UNIQUE)):
        frames.append(item.when.edtf[:4])
    if item.utterance is not None:
        frames.append(item.utterance)
    whats = sorted({w.party for w in item.who} | item.beside)
    if item.about and (not whats or item.type in CONCRETE):
        whats.append(f"about:{item.about}")
    found = {f"{item.type}|{what}|{frame}" for what in whats for frame in frames}
    return found | set(_undated(item))


def _undated(item: Told) -> Iterator[str]:
    """Keys under which reports meet that give no date."""
    if item.full:
        yield from (f"assault|{w.party}|full" for w in item.initiators)
    if item.type == "consult" and item.real:
        yield from (f"met|{a}|{b}" for a, b in combinations(sorted(item.persons), 2))
    if item.finding.status == "ongoing":
        yield from (f"{item.type}|{w.party}|{stem(item.trigger)}|ongoing" for w in item.initiators)
    if item.window is None and item.type in ("request", "accuse"):
        pairs = {f"{a.party}|{b.party}" for a in item.initiators for b in item.recipients}
        known = [w for w in item.words if len(w) >= TELLING]
        yield from (f"{item.type}|{both}|{word}" for both in pairs for word in known)
    yield from (f"dead|{person}" for person in item.victims)
    if item.when.edtf:
        yield f"{item.document}|{item.trigger}|{item.when.edtf}"
    elif item.type in MUTUAL and item.where:
        yield f"{item.document}|{item.trigger}|{item.where}"
    yield from occasions.keys(item)
    yield from again.keys(item)
    yield from evidence.keys(item)
    yield from standing.keys(item)
    yield from (f"{item.type}|{person}|once" for person in item.among)
    for counted, low, high in item.figures:
        value = low if low is not None else high
        if value is None:
            continue
        if item.type in CONCRETE or item.type == "consult":
            yield from (f"{item.type}|{counted}|{value:g}|{m}" for m in _months(item.window))
        if item.type == "agree":
            parties = sorted({w.party for w in item.who} | item.beside)
            yield from (f"agree|{counted}|{value:g}|{a}|{b}" for a, b in combinations(parties, 2))
        if value >= COUNTED and item.type in CONCRETE and item.type != "assault":
            yield f"{item.type}|{counted}|{value // 10:g}"
    yield from (f"{item.type}|n{n}|{m}" for n in item.numbers for m in _months(item.window))
    yield from (f"{item.type}|n{n}" for n in item.numbers if n % ROUND)
    if item.stretches and (item.window is None or not item.who):
        yield f"told|{min(item.stretches)}"
    if len(item.words) > FEW:
        most = KEYED if item.window is not None else KEYED_UNDATED
        longest = sorted(sorted(item.words, key=lambda s: (-len(s), s))[:most])
        for one, other in combinations(longest, 2):
            yield from (f"{w.party}|{one}+{other}" for w in item.who)


def _blows(item: Told) -> set[str]:
    """Days of an attack that is dated, and its months with what is told of it.

    A war has hundreds a month between the same two, and most pairs of them no rule joins: those
    without a day are known by their word, by what they hit, as still to come, or by who fell.
    """
    how = {item.word, stem(item.trigger)}
    if item.trigger in CONFLICT:
        how.add("conflict")
    if item.about:
        how.add(f"about:{item.about}")
    if not item.real:
        how.add("may")
    if item.fatal and item.words & occasions.STANDING:
        how.add("slain")
    found = {f"{month}|{what}" for month in _months(item.window) for what in how}
    if item.dated and item.window is not None:
        first, last = (day.toordinal() for day in item.window)
        found |= {f"{date.fromordinal(day)}" for day in range(first, last + 1)}
    return found


def _months(window: tuple[date, date] | None) -> list[str]:
    if window is None:
        return []
    first, last = window
    return sorted({f"{d.year:04d}-{d.month:02d}" for d in (first, last)})
