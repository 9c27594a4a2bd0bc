"""Reports of one event known by what they tell: a count, a person, a meeting, a wording.

For reports of two documents that parties and days alone do not join. Each rule says in a few
words why it joins; the first that holds counts.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from typing import get_args

from goodoffices.model.shapes import Plover
from goodoffices.resolve.events import again, familiar, standing
from goodoffices.resolve.events.evidence import told_alike
from goodoffices.resolve.events.near import LATER, in_one_season, near, of_one_week, of_unknown_days
from goodoffices.resolve.events.occasions import (
    TOGETHER,
    assembled,
    gathered,
    sat,
    spoken,
    to_come,
    visited,
    worst,
)
from goodoffices.resolve.events.sums import NUMBER, as_many, counted, same_number, same_sum, toll
from goodoffices.resolve.events.table import (
    CONCRETE,
    MUTUAL,
    ONCE,
    REAL,
    SPOKEN,
    UNIQUE,
    UNTRUE,
    WORDS,
)
from goodoffices.resolve.events.told import Told, plain, shared, sure
from goodoffices.text.stems import stem

KIN: tuple[frozenset[Plover], ...] = tuple(
    frozenset(pair)
    for pair in (
        ("consult", "cooperate"),
        ("consult", "agree"),
        ("agree", "cooperate"),
        ("agree", "retreat"),
        ("aid", "support"),
        ("support", "cooperate"),
        ("sanction", "coerce"),
        ("accuse", "threaten"),
        ("accuse", "reject"),
        ("request", "threaten"),
        ("retreat", "aid"),
    )
)
"""Types by which two reports may tell one deed: neighbours in PLOVER's scale of cooperation and
conflict, or types that its codebook asks coders to tell apart by nuance (PLOVER 2021, ch. 3)."""

VERBATIM = 5
"""Stems of a clause that no two papers hit upon alike."""

SAME, ALIKE = 0.75, 0.5
"""Share of the shorter wording's stems that both have: without a date, and within its days."""

SISTERS: tuple[frozenset[str], ...] = (
    frozenset("invasion incursion offensive".split()),
    frozenset("attack strike airstrike bombing bombardment raid shelling".split()),
    frozenset("talk meeting summit negotiation consultation dialogue".split()),
    frozenset("visit trip".split()),
    frozenset("agreement deal accord pact treaty".split()),
    frozenset("ceasefire truce armistice".split()),
)
"""Nouns for one thing (WordNet 3.1, shared or sister synsets)."""

LASTING: frozenset[str] = standing.WARS | frozenset(
    "conflict campaign blockade siege occupation fighting hostilities offensive".split()
)
"""Nouns of fighting that goes on from day to day."""

EXCHANGING: frozenset[str] = frozenset(map(stem, ("trade", "exchange", "swap")))
"""Words of two sides that strike at each other time and again: "have been trading fire"."""

Rule = Callable[[Told, Told], bool]

ANY: frozenset[Plover] = frozenset(get_args(Plover))


def kin(left: Told, right: Told) -> bool:
    """Whether two types may tell one deed of two reports."""
    pair = frozenset((left.type, right.type))
    return pair in KIN and left.document != right.document


def retold(left: Told, right: Told) -> tuple[float, str]:
    """The strength with which two reports are known as one event, and why; 0 if they are not."""
    if left.type != right.type:
        return (0.3, _KIN_WHY) if _one_deed(left, right) else (0.0, "")
    for rule, strength, why in _RULES_OF[left.type]:
        if rule(left, right):
            return strength, why
    return 0.0, ""


def _meeting(left: Told, right: Told) -> bool:
    """The same two, one of them in person, within the same month."""
    if not (left.dated and right.dated):
        return False
    persons = {w.id for w in left.who if w.person} & {w.id for w in right.who if w.person}
    return bool(persons) and len(shared(left.who, right.who)) > 1


def _person(left: Told, right: Told) -> bool:
    """A person named as freed, taken or sheltered on one occasion."""
    modes = {left.finding.mode, right.finding.mode}
    sheltered = again.shelters(left.finding) and again.shelters(right.finding)
    if not sheltered and (len(modes) > 1 or not modes <= ONCE):
        return False
    if not left.among & right.among:
        return False
    return near(left, right) or in_one_season(left, right)


def died(left: Told, right: Told) -> bool:
    """The same persons, and no others, told of as killed: nobody is killed twice."""
    return bool(left.victims) and left.victims == right.victims


def _broke_out(left: Told, right: Told) -> bool:
    """An invasion, coup or the like between the same sides, in days that can be one."""
    if left.trigger != right.trigger or left.trigger not in UNIQUE - {"war"}:
        return False
    if left.finding.status != right.finding.status or not near(left, right):
        return False
    by, to = shared(left.initiators, right.initiators), shared(left.recipients, right.recipients)
    return bool(by) and (bool(to) or not (left.recipients and right.recipients))


def _met_before(left: Told, right: Told) -> bool:
    """The same two persons, dated here, told in passing there within half a year."""
    if not left.real or not (left.dated or right.dated):
        return False
    if len(left.persons & right.persons) < 2 or left.persons != right.persons:
        return False
    here, there = (t.finding.place for t in (left, right))
    if left.window is None or right.window is None:
        return False  # the same two meet year after year
    return in_one_season(left, right) and not (here and there and here != there)


def _full_scale(left: Told, right: Told) -> bool:
    """The full-scale war or invasion, the only one between its sides."""
    if not (left.full and right.full) or not shared(left.initiators, right.initiators):
        return False
    one_sided = not (left.recipients and right.recipients)
    return one_sided or bool(shared(left.recipients, right.recipients))


def _goes_on(left: Told, right: Told) -> bool:
    """What goes on between the same two, in the same words for it; blows, if told on one day."""
    going = left.finding.status == right.finding.status == "ongoing"
    if not going or stem(left.trigger) != stem(right.trigger):
        return False
    if left.type == "assault" and not (_lasts(left) and _lasts(right)):
        return left.published is not None and left.published == right.published
    by, to = shared(left.initiators, right.initiators), shared(left.recipients, right.recipients)
    return bool(by) and bool(to) and bool((left.words & right.words) - {stem(left.trigger)})


def _lasts(told: Told) -> bool:
    """Whether its word tells of more than the blows of a day: "is striking" is said anew each day."""
    return told.trigger in LASTING or told.word in EXCHANGING


def _in_one_sentence(left: Told, right: Told) -> bool:
    """The same sentence around the same word, as one outlet repeats it or takes it from another.

    What is said or done again and again is told again in the same formula after a week.
    """
    if not left.stretches & right.stretches or left.trigger != right.trigger:
        return False
    if left.figures != right.figures or (left.where and right.where and left.where != right.where):
        return False
    if left.published is None or right.published is None:
        return True
    again = left.type in SPOKEN or left.type == "assault" or not left.real
    counted = any((low or high or 0) >= NUMBER for _, low, high in left.figures)
    return abs(left.published - right.published) <= (TOGETHER if again and not counted else LATER)


def _same_state(left: Told, right: Told) -> bool:
    """What the same parties have not done, by reports of the same days."""
    status = left.finding.status
    if status not in UNTRUE or right.finding.status not in UNTRUE:
        return False
    ours, theirs = ({w.party for w in t.who} for t in (left, right))
    return len(ours) > 1 and ours == theirs and near(left, right) and plain(left, right)


def _foreseen(left: Told, right: Told) -> bool:
    """What may come, by reports of the same days: the same noun or words, a party in common.

    A meeting of the same two is one that reports of a week expect.
    """
    if left.finding.status in REAL:
        return False
    if left.type == "consult" and len(left.persons) > 1 and left.persons == right.persons:
        return left.finding.mode == right.finding.mode and of_one_week(left, right)
    if not near(left, right) or not shared(left.who, right.who):
        return False
    words = left.words & right.words
    if left.trigger == right.trigger or _sisters(left, right):
        return bool(words - {stem(left.trigger), stem(right.trigger)})
    return len(words) >= WORDS and _share(left, right) >= ALIKE


def _sisters(left: Told, right: Told) -> bool:
    nouns = {left.trigger.removesuffix("s"), right.trigger.removesuffix("s")}
    return any(nouns <= sisters for sisters in SISTERS)


def _wording(left: Told, right: Told) -> bool:
    """Much the same clause, in days that can be one."""
    if len(left.words & right.words) < WORDS or not shared(left.who, right.who):
        return False
    if left.type == "assault" and not (left.dated and right.dated):
        return False
    if left.type in MUTUAL and left.finding.mode != right.finding.mode:
        return False  # a visit and a meeting, with the same titles and offices
    share = _share(left, right)
    if near(left, right):
        return share >= ALIKE
    told = left.when.edtf is not None and right.when.edtf is not None
    if share < SAME or not plain(left, right):
        return False
    return told or (of_unknown_days(left, right) and _fully_alike(left, right))


def _fully_alike(left: Told, right: Told) -> bool:
    """Enough words in common to know a deed by that nothing dates, of the same on either side."""
    sides = ((left.initiators, right.initiators), (left.recipients, right.recipients))
    if any(sure(a) and sure(b) and not shared(a, b) for a, b in sides):
        return False
    again = left.type in SPOKEN or not left.real  # said, or meant to be done, time and again
    return len(left.words & right.words) >= (VERBATIM if again else WORDS)


def _verbatim(left: Told, right: Told) -> bool:
    """The very clause, as papers take it over from each other, in days that can be one."""
    if len(left.words) < VERBATIM or left.words != right.words:
        return False
    quotes = {t.finding.citations[0].quote.casefold() for t in (left, right)}
    return len(quotes) == 1 and (near(left, right) or of_unknown_days(left, right))


def _one_deed(left: Told, right: Told) -> bool:
    """Told by neighbouring types: the same parties, days and most of the words."""
    if not (near(left, right) and left.finding.status == right.finding.status):
        return False
    both = shared(left.who, right.who)
    if not both or not (left.dated or right.dated or len(both) > 1):
        return False
    return len(left.words & right.words) > WORDS and _share(left, right) >= SAME


def _share(left: Told, right: Told) -> float:
    shorter = min(len(left.words), len(right.words))
    return len(left.words & right.words) / shorter if shorter else 0.0


_KIN_WHY = "both tell of the same parties, days and deed in much the same words"

RULES: tuple[tuple[Rule, float, str, Set[Plover]], ...] = (
    (_meeting, 0.9, "the same two met, in a span that holds the day", MUTUAL),
    (_full_scale, 0.8, "both tell of the one full-scale war between the same sides", ANY),
    (died, 0.8, "the same person was killed", ANY),
    (_person, 0.8, "the same person is named", ANY),
    (counted, 0.7, "both count the same of the same thing", CONCRETE),
    (familiar.of_its_year, 0.6, "both date alike the one such event between them", ANY),
    (
        toll,
        0.5,
        "one tells the toll of the blow that the other tells, of the same days",
        {"assault"},
    ),
    (_broke_out, 0.5, "both tell of the one such event of those days between the same sides", ANY),
    (familiar.since, 0.5, "both tell it as going on since the same day", ANY),
    (familiar.put_out, 0.5, "the same party put the same person out", {"sanction"}),
    (_goes_on, 0.5, "both tell of what goes on between the same two", ANY),
    (_in_one_sentence, 0.5, "both tell it in the same sentence", ANY),
    (same_sum, 0.5, "both tell it with the same sum or term", {"sanction", "agree"}),
    (as_many, 0.5, "both count the same who came together, in the same days", {"consult"}),
    (sat, 0.4, "both tell of talks in one town in the same days", ANY),
    (assembled, 0.5, "both tell of a gathering in one place or of one body, in the same days", ANY),
    (gathered, 0.5, "both tell of such a gathering in one place, one report without a day", ANY),
    (worst, 0.4, "both tell it as the deadliest since the same time, of the same party", ANY),
    (to_come, 0.3, "both tell of such talks there, still to come", ANY),
    (visited, 0.4, "both recall the same person's visit there, in reports of one week", ANY),
    (
        spoken,
        0.4,
        "both tell of the same person's speech there, in reports of one week",
        {"consult"},
    ),
    (
        _met_before,
        0.5,
        "the same two persons met, one report in passing and without a day",
        {"consult"},
    ),
    (_same_state, 0.5, "both say the same of the same parties in the same days", MUTUAL),
    (_verbatim, 0.5, "both tell it in the very same words", ANY),
    (_wording, 0.4, "both tell it of the same parties in much the same words", ANY),
    (_foreseen, 0.3, "both foresee the same of the same parties in the same days", ANY),
    (
        again.stood_by,
        0.3,
        "both tell of the same stand of the same sides in one clause",
        again.STANDING,
    ),
    (again.unrecognised, 0.3, "both tell whom the same party refuses to recognise", {"reject"}),
    (again.charged, 0.3, "both tell of the same charge in much the same words", {"accuse"}),
    (again.blamed_each_other, 0.3, "both tell that the same two accuse each other", {"accuse"}),
    (again.demanded, 0.3, "both tell of the same deed demanded by and of the same", {"request"}),
    (again.to_hit_back, 0.2, "both tell of the same party's vow to hit back", {"threaten"}),
    (again.awaited, 0.2, "both tell of the attack that the same party may make", {"assault"}),
    (
        again.in_force,
        0.3,
        "both tell of the sanctions that stand against the same party",
        {"sanction"},
    ),
    (standing.goes_on, 0.5, "both tell of the one such war between the same sides", ANY),
    (
        standing.hoped_for,
        0.3,
        "both tell of the deal between the same two that has not come",
        {"agree"},
    ),
    (standing.backs, 0.3, "both tell who stands behind the same party", {"support"}),
    (
        standing.blamed,
        0.3,
        "both tell whom the same party blames, in reports of one week",
        {"accuse"},
    ),
    (standing.withheld, 0.3, "both tell whom the same party does not charge", {"accuse"}),
    (again.long_past, 0.4, "both tell of it in the same year, long past", ANY - {"assault"}),
    (
        familiar.of_both,
        0.2,
        "both tell of the known blow by one side on the other, in the same days",
        {"assault"},
    ),
    (same_number, 0.2, "both tell it with the same number, in days that can be one", CONCRETE),
    (told_alike, 0.2, "both tell it with the same words and names that few reports share", ANY),
)
"""The rules, surest first, each with its strength, its reason and the types of which it tells."""

_RULES_OF: dict[str, tuple[tuple[Rule, float, str], ...]] = {
    of: tuple((rule, strength, why) for rule, strength, why, types in RULES if of in types)
    for of in ANY
}
