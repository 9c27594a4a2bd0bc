"""What is told again while it stands: a charge, a demand, a refusal, a threat, a readiness, a past.

Such a thing is no news of a day. Reports of other weeks tell it again, of the same sides and in
the words that make it known: what somebody is charged with, what he is to do, what is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from goodoffices.model.edtf import bounds
from goodoffices.model.findings import EventFinding
from goodoffices.model.shapes import EventStatus, Plover
from goodoffices.resolve.events.table import REAL, SPOKEN, UNTRUE
from goodoffices.text.stems import stem

if TYPE_CHECKING:
    from goodoffices.resolve.events.told import Told, Who

SEASON = timedelta(days=92)
"""How long a stance or a charge is told again as the same."""

MONTH = timedelta(days=31)
"""The same of a demand, and of a charge told without its sides."""

WEEK = timedelta(days=7)
"""The same of what is said again soon: a threat to hit back, a charge in one word."""

STANDING: frozenset[Plover] = frozenset({"reject", "accuse", "request", "threaten"})
"""Acts of speech by which somebody takes a stand (PLOVER's verbal quads)."""

WORDS = 3
"""Stems besides the word for it by which a charge or a stance is known again."""

HALF = 0.5
"""Share of the shorter charge's stems that both have, where the crime is one and its days near."""

MOST = 0.7
"""Share of the shorter charge's stems that both have, where a side is the same."""

ALL = 0.8
"""The same of a clause, and of a charge told without its sides."""

TELLING = 5
"""Letters from which a stem makes a key with the two sides of a stand."""

LONGEST = 6
"""Stems of a charge, its longest, of which ..."""

PAIR = 2
"""... so many together make a key."""

IDLE: frozenset[str] = frozenset(
    map(
        stem,
        "other others among including all things serious several many new also again repeatedly"
        " accuse accusing accusation blame allege charge claim condemn call urge demand ask request"
        " him his her them their government official officials authority authorities minister"
        " ministry president leader spokesman spokesperson coast guard military force forces army"
        " country people state international foreign administration against war crime human rights"
        " violation use used attack strike carry take took part lead led"
        " troops border region case".split(),
    )
)
"""Words of any charge or demand, and of who makes it."""

CRIMES: frozenset[str] = frozenset(
    map(
        stem,
        "spying espionage conspiracy conspiring treason sabotage forgery forging terrorism fraud"
        " corruption bribery murder genocide torture smuggling kidnapping arson sedition perjury"
        " extortion rigging hacking".split(),
    )
)
"""What one may be charged with (Black's Law Dictionary), each told in one word."""

RECOGNISED: frozenset[str] = frozenset(map(stem, "accept recognise recognize acknowledge".split()))
"""What is done, or refused, to who claims an office or a victory."""

RETALIATE: frozenset[str] = frozenset(
    map(stem, "retaliate retaliation retaliatory respond response revenge avenge".split())
)
"""Words for hitting back (WordNet 3.1: retaliate, revenge, respond)."""

BLOWS: frozenset[str] = frozenset("attack strike assault retaliation".split())
"""A blow that may come, in one noun."""

COMING = re.compile(
    r"^(?:an?|any|the prospect of an?|the possibility of an?)\b|\b(?:potential|possible|anticipated|"
    r"expected|imminent|feared|likely|looming|threatened)\b",
    re.IGNORECASE,
)
"""What is said of a blow that has not come, or before its noun."""

EXPECTED: frozenset[str] = frozenset(
    map(
        stem,
        "potential possible anticipated expected imminent feared likely looming threatened new"
        " major attack strike assault retaliation response retaliatory against possibility threat"
        " prospect military".split(),
    )
)
"""Words of a clause that tells nothing of a blow but that it may come."""

ASKED = re.compile(r"\b(?:to|must|should|not)\s[“\"‘']?(?P<deed>[a-z]{3,})")
"""What is demanded of somebody, as a verb."""

BARRING = re.compile(r"\b(?:not to|never to|to refrain|must not|should not)\b", re.IGNORECASE)
"""What makes of a demand one not to do something."""

SMALL = re.compile(r"\b(?!that\b|from\b|with\b)[a-z]{4,}\b")
"""A word that may be that verb, where nothing stands before it: "demanded that Peru withdraw"."""

LIGHT: frozenset[str] = frozenset(
    map(
        stem,
        "take make give have stop halt show ensure continue help work keep allow"
        " begin start reach agree support provide play join come back accept hold".split(),
    )
)
"""Verbs that tell no demand from another by themselves."""

ONCE_A_YEAR: tuple[str, ...] = tuple(
    "annex overturn overthrow overthr oust toppl seced reunif aboli legali repeal".split()
)
"""How words begin of what one party does to another once: "annexed", "the annexation"."""

STEM = 5
"""Letters by which a verb and its noun are the same."""

EACH_OTHER = re.compile(r"\b(?:each other|one another|mutual\w*|traded|trading|exchanged)\b", re.I)
"""What makes a charge one of both sides."""

RELATIONS: frozenset[str] = frozenset("tie relation link".split())
"""What states have with each other until one breaks it off (Vienna Convention on Diplomatic
Relations, 1961, art. 2)."""

MEASURES = re.compile(r"\bsanctions\b", re.IGNORECASE)
STANDS: frozenset[EventStatus] = frozenset({"happened", "ongoing", "presupposed"})
"""Measures told as a whole, as being in force."""

PART = re.compile(
    r"\b(?:new|fresh|further|additional|extra|more|another|latest|round|package|wave|set|series|some"
    r"|lift|lifted|lifting|eas(?:e|ed|ing)|waive[dr]?|remov(?:e|ed|al)|slap\w*|(?:re-?)?impos(?:e|ed|ing)|announc\w+"
    r"|proposed|expand(?:ed|s)|officials|individuals|persons|people|entities|firms|companies|banks|sectors?)\b",
    re.IGNORECASE,
)
"""What tells of some of them, of whom alone they hit, or of the act that brings or ends them."""

YEAR = timedelta(days=366)
"""How long sanctions without a day are told of as the same."""

PACTS: frozenset[str] = frozenset(
    map(
        stem, "treaty pact agreement accord deal convention memorandum protocol ruling rule".split()
    )
)
"""What is known by its year (Vienna Convention on the Law of Treaties, 1969, art. 2)."""

SAME_THING: tuple[frozenset[str], ...] = (
    frozenset("proposal plan initiative outline formula framework".split()),
    frozenset("agreement deal accord pact treaty arrangement".split()),
    frozenset("clash incident collision confrontation skirmish".split()),
    frozenset("tie relation relationship link".split()),
)
"""Nouns by which reports call one thing (WordNet 3.1, shared or sister synsets)."""


def one_thing(left: str, right: str) -> bool:
    """Whether two nouns may name one thing: "the proposal", "the plan"."""
    return left == right or any({left, right} <= sisters for sisters in SAME_THING)


def one_saying(left: Told, right: Told) -> bool:
    """One utterance that two reports of neighbouring days tell in the same words."""
    if left.type not in SPOKEN or left.utterance is None or left.utterance != right.utterance:
        return False
    return _share(left.words, right.words) >= ALL and left.document != right.document


def shelters(finding: EventFinding) -> bool:
    """Whether it tells of shelter given to somebody, which is given once."""
    return finding.type == "aid" and "asylum" in finding.citations[0].quote.casefold()


def stood_by(left: Told, right: Told) -> bool:
    """The same stand of the same sides, in the same clause, of one season."""
    if not _alike(left, right) or not _within(left, right, SEASON):
        return False
    if not _parties(left.initiators, right.initiators):
        return False
    to = _parties(left.recipients, right.recipients)
    words = _said(left) & _said(right)
    if left.words == right.words and len(left.words) > WORDS:
        return to or not (left.recipients or right.recipients)
    told = len(words) >= WORDS and any(len(s) >= TELLING for s in words)
    return to and told and _share(left.words, right.words) >= ALL


def unrecognised(left: Told, right: Told) -> bool:
    """Who is refused as winner or head of state by the same party, of one season."""
    if not _alike(left, right) or not _within(left, right, SEASON):
        return False
    whom = {w.id for w in left.recipients if w.person} & {w.id for w in right.recipients}
    both = bool(left.words & RECOGNISED) and bool(right.words & RECOGNISED)
    return bool(whom) and both and _parties(left.initiators, right.initiators)


def charged(left: Told, right: Told) -> bool:
    """The same charge in most of its words; one crime by the same party within a week."""
    if not _alike(left, right):
        return False
    ours, theirs = _said(left), _said(right)
    both = ours & theirs
    share = _share(ours, theirs)
    if both & CRIMES and share >= HALF and _parties(left.initiators, right.initiators):
        fits = _parties(left.recipients, right.recipients)
        if _within(left, right, WEEK) and (fits or not (left.recipients and right.recipients)):
            return True
    if len(both) < WORDS or len(_longest(left) & _longest(right)) < PAIR:
        return False
    if _parties(left.who, right.who):
        return share >= MOST and _within(left, right, SEASON)
    return share >= ALL and _within(left, right, MONTH)


def demanded(left: Told, right: Told) -> bool:
    """The same deed demanded of the same party by the same party, within a month, over one thing."""
    if not _alike(left, right) or not _within(left, right, MONTH):
        return False
    if not _parties(left.initiators, right.initiators):
        return False
    deed = _deed(left)
    same = bool(deed) and deed == _deed(right) and deed not in LIGHT
    known = bool((_said(left) & _said(right)) - {deed}) and _barred(left) == _barred(right)
    return same and known and _parties(left.recipients, right.recipients)


def _barred(told: Told) -> bool:
    """Whether it is demanded not to do something."""
    return BARRING.search(told.finding.citations[0].quote) is not None


def _deed(told: Told) -> str:
    """The stem of what is demanded: "to withdraw its troops"."""
    clause, trigger = told.finding.citations[0], told.finding.trigger
    behind = clause.quote[max(0, trigger.end - clause.start) :]
    asked = ASKED.search(behind)
    if asked is not None:
        return stem(asked["deed"])
    named = SMALL.search(behind)
    return stem(named[0]) if named is not None else ""


def to_hit_back(left: Told, right: Told) -> bool:
    """The same party's vow to hit back, told again within a week."""
    if not _alike(left, right) or not _in_one_week(left, right):
        return False
    vows = bool(left.words & RETALIATE) and bool(right.words & RETALIATE)
    if not _parties(left.recipients, right.recipients):
        if left.recipients and right.recipients:
            return False
        vows = bool(left.words & right.words & RETALIATE)
    return vows and _parties(left.initiators, right.initiators)


def awaited(left: Told, right: Told) -> bool:
    """The attack that one party may make, of which two reports of one week tell nothing else."""
    if not (_awaits(left) and _awaits(right)) or not _in_one_week(left, right):
        return False
    if left.where and right.where and left.where != right.where:
        return False
    return _parties(left.initiators, right.initiators)


def _awaits(told: Told) -> bool:
    """Whether it tells of an attack nothing but that it may come."""
    if told.type != "assault" or told.finding.status in REAL or told.trigger not in BLOWS:
        return False
    coming = told.trigger == "retaliation" or COMING.search(told.finding.citations[0].quote)
    return bool(coming) and told.words <= EXPECTED


def blamed_each_other(left: Told, right: Told) -> bool:
    """The same two who accuse each other, in days that can be one."""
    if not (mutual(left) and mutual(right)):
        return False
    ours, theirs = ({w.party for w in t.who} for t in (left, right))
    if len(ours) < 2 or ours != theirs or left.window is None or right.window is None:
        return False
    return left.window[0] <= right.window[1] and right.window[0] <= left.window[1]


def mutual(told: Told) -> bool:
    """Whether both sides are told to charge the other."""
    return told.type == "accuse" and EACH_OTHER.search(told.finding.citations[0].quote) is not None


def broken_off(left: Told, right: Told) -> bool:
    """Relations that one party broke off with another, which it does once in a season."""
    if not (_breaks_off(left) and _breaks_off(right)) or not _within(left, right, SEASON):
        return False
    by = _parties(left.initiators, right.initiators)
    return by and _parties(left.recipients, right.recipients)


def _breaks_off(told: Told) -> bool:
    cut = told.type == "sanction" and told.finding.mode == "withdraw" and told.real
    return cut and told.about in RELATIONS and told.finding.status not in UNTRUE


def in_force(left: Told, right: Told) -> bool:
    """Sanctions that stand against the same party, told without a day and not as new ones."""
    if not (_in_force(left) and _in_force(right)) or not _within(left, right, YEAR):
        return False
    by = _parties(left.initiators, right.initiators)
    return _parties(left.recipients, right.recipients) and (
        by or not (left.initiators and right.initiators)
    )


def _in_force(told: Told) -> bool:
    """Whether it tells of sanctions as a whole and without a day."""
    if told.type != "sanction" or told.finding.status not in STANDS or told.when.edtf is not None:
        return False
    whole = MEASURES.search(told.finding.citations[0].quote) is not None
    return whole and not told.figures and not PART.search(told.finding.citations[0].quote)


def long_past(left: Told, right: Told) -> bool:
    """What both tell of a year before their own, of the same sides: a treaty, a ruling, an entry."""
    years = [_year(t) for t in (left, right)]
    if years[0] is None or years[0] != years[1] or not _alike(left, right):
        return False
    if left.finding.mode != right.finding.mode or not _parties(left.who, right.who):
        return False
    if left.trigger[:STEM] == right.trigger[:STEM] and left.trigger.startswith(ONCE_A_YEAR):
        return True
    pacts = (_said(left) & _said(right)) - PACTS if left.words & right.words & PACTS else None
    same = left.word == right.word and bool(left.about) and left.about == right.about
    return left.type == "agree" and (bool(pacts) or same) and _both_sides(left, right)


def _both_sides(left: Told, right: Told) -> bool:
    return len({a.party for a in left.who for b in right.who if a.like(b)}) > 1


def keys(item: Told) -> Iterator[str]:
    """Keys under which such reports meet, whatever their months."""
    if item.type == "accuse" and item.finding.status not in UNTRUE:
        found = combinations(sorted(_longest(item)), PAIR)
        yield from (f"charged|{a}+{b}" for a, b in found)
        yield from (f"charged|{w.party}|{s}" for s in item.words & CRIMES for w in item.initiators)
    sides = {(a.party, b.party) for a in item.initiators for b in item.recipients}
    if item.type == "request":
        deed = _deed(item)
        yield from (f"demanded|{a}|{b}|{deed}" for a, b in sides if deed)
    if item.type in STANDING:
        known = [s for s in _said(item) if len(s) >= TELLING]
        yield from (f"stands|{item.type}|{a}|{b}|{s}" for a, b in sides for s in known)
    if item.type == "reject" and item.words & RECOGNISED:
        yield from (f"unrecognised|{w.id}" for w in item.recipients if w.person)
    if item.type == "threaten" and item.words & RETALIATE and item.published:
        yield from (f"vowed|{w.party}|{d}" for w in item.initiators for d in _weeks(item.published))
    if item.published and _awaits(item):
        weeks = _weeks(item.published)
        yield from (f"awaited|{w.party}|{d}" for w in item.initiators for d in weeks)
    if _breaks_off(item):
        yield from (f"broke-off|{a}|{b}" for a, b in sides)
    if _in_force(item):
        yield from (f"in-force|{w.party}" for w in item.recipients)
    if (year := _year(item)) is not None:
        yield from (f"past|{item.type}|{w.party}|{year}" for w in item.who)


def _weeks(day: date) -> tuple[str, ...]:
    """The week of a day and the one before: two days a week apart share one of them."""
    return f"{day:%G-%V}", f"{day - WEEK:%G-%V}"


def _year(told: Told) -> int | None:
    """The year of what was long before its report, as far as it tells one."""
    first, last = bounds(told.when.edtf)
    if first is None or last is None or first.year != last.year or told.type == "assault":
        return None
    whole = told.published is None and len(told.when.edtf or "") == len("2030")
    late = told.published is not None and told.published.year > first.year
    return first.year if (late or whole) and told.real else None


def _alike(left: Told, right: Told) -> bool:
    """Told by two reports, and with the same standing: done, denied or foreseen."""
    if left.document == right.document:
        return False
    untrue = [t.finding.status in UNTRUE for t in (left, right)]
    return untrue[0] == untrue[1]


def _said(told: Told) -> frozenset[str]:
    """What a charge or a demand holds besides the words of any."""
    return told.words - IDLE - {stem(told.trigger), told.word}


def _longest(told: Told) -> frozenset[str]:
    """The longest stems of a charge, as many as make keys."""
    return frozenset(sorted(_said(told), key=lambda s: (-len(s), s))[:LONGEST])


def _parties(left: frozenset[Who], right: frozenset[Who]) -> bool:
    """Whether they share a party, by actors that can be the same."""
    return any(a.like(b) for a in left for b in right)


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def _in_one_week(left: Told, right: Told) -> bool:
    """Reports of known days, no more than a week apart."""
    known = left.published is not None and right.published is not None
    return known and _within(left, right, WEEK)


def _within(left: Told, right: Told, most: timedelta) -> bool:
    """Reports no further apart, as far as they are dated; two days told are days apart."""
    if left.published is None or right.published is None:
        return True
    return abs(left.published - right.published) <= most
