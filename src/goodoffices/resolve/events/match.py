"""When two reports tell one event: type, parties, day, what it is about.

Precision comes first. Days join reports across documents; within a document an undated report
joins where it plainly takes up an event named before ("the visit"). Reports that parties and days
do not join may be known by what they tell (``retold.py``).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from goodoffices.model.edtf import bounds, overlap
from goodoffices.resolve.events.again import SAYING, broken_off, one_saying, one_thing, put_so
from goodoffices.resolve.events.evidence import told_alike
from goodoffices.resolve.events.occasions import (
    before_others,
    elsewhere,
    of_one_body,
    remembered,
    slain,
)
from goodoffices.resolve.events.retold import died, kin, retold
from goodoffices.resolve.events.standing import WARS
from goodoffices.resolve.events.sums import close, of_one_sum
from goodoffices.resolve.events.table import CONCRETE, MUTUAL, NARROW, SPOKEN, UNTRUE, WEAPONS
from goodoffices.resolve.events.told import Told, plain, shared, sure
from goodoffices.text.stems import stem


def strength(left: Told, right: Told) -> float:
    """How surely two reports tell one event; 0 if they may not, negative where they cannot."""
    return match(left, right)[0]


def match(left: Told, right: Told) -> tuple[float, str]:
    """The strength with which two reports tell one event, and the reason in a few words."""
    if not _comparable(left, right):
        return 0.0, ""
    if _never(left, right):
        return -1.0, ""
    if left.type != right.type:
        return retold(left, right)
    if slain(left, right):
        return 0.5, "one names who was killed there, the other tells his standing"
    if left.fatal and right.fatal and left.victims != right.victims:
        return 0.0, ""
    untrue = (left.finding.status in UNTRUE) != (right.finding.status in UNTRUE)
    if untrue and not (left.dated and right.dated):
        return 0.0, ""
    if remembered(left, right):
        return 0.6, "both tell of the attack that its day stands for"
    if broken_off(left, right):
        return 0.6, "both tell that the same party broke off relations with the other"
    fit = _fit(left, right)
    if left.document == right.document:
        return _within(left, right, fit), "the report takes it up again"
    if left.type == "assault" and not _one_blow(left, right):
        return retold(left, right)
    if fit > 0 and left.narrow and right.narrow and not _other_demand(left, right):
        return 1.0 + fit, "both tell of the same parties and day"
    alike = plain(left, right) and not _other_demand(left, right)
    if fit > 0 and left.dated and right.dated and alike and _both_sides(left, right):
        return 1.0 + fit, "both tell of the same deed, parties and time"
    if fit > 0 and left.utterance is not None and left.utterance == right.utterance:
        return fit, "both are told in the same words of one speaker"
    if fit > 0 and _both_fresh(left, right):
        return fit / 2, "both are news of the same days on the same parties"
    return retold(left, right)


def forbids(left: Told, right: Told) -> bool:
    """Whether two reports cannot tell one event, whatever else joins them: the negative strengths
    of ``match``, told without asking how strong a positive one were."""
    return _comparable(left, right) and _never(left, right)


def _never(left: Told, right: Told) -> bool:
    if left.real != right.real or not _one_day(left, right):
        return True
    if left.type != right.type:
        return False
    if before_others(left, right) or _apart(left, right) or _long_between(left, right):
        return True
    if not (left.fatal and right.fatal and left.victims and right.victims):
        return False
    return left.victims != right.victims and not slain(left, right)


def _comparable(left: Told, right: Told) -> bool:
    return left.often == right.often and (left.type == right.type or kin(left, right))


def _one_day(left: Told, right: Told) -> bool:
    """Dates that can be one, or that reports of one death, saying, visit or summit give a little
    apart."""
    if overlap(left.when.edtf, right.when.edtf):
        return True
    known = died(left, right) or one_saying(left, right)
    known = known or _one_visit(left, right) or of_one_body(left, right)
    return known and _days_near(left, right)


def _one_visit(left: Told, right: Told) -> bool:
    """The same person's visit to the same party: "arrived on Sunday", "this week's visit"."""
    if not left.finding.mode == right.finding.mode == "visit" or not (left.real and right.real):
        return False
    persons = {w.id for w in left.initiators if w.person}
    same = persons & {w.id for w in right.initiators if w.person}
    return bool(same) and bool(shared(left.recipients, right.recipients))


def _days_near(left: Told, right: Told) -> bool:
    """Dates that miss each other by no more than reports of one day differ."""
    (first, last), (begin, end) = bounds(left.when.edtf), bounds(right.when.edtf)
    if first is None or last is None or begin is None or end is None:
        return False
    return max(first, begin) - min(last, end) <= NARROW


def _both_sides(left: Told, right: Told) -> bool:
    """Of meetings told of a month, not a day, both sides are known to be the same."""
    return left.type not in MUTUAL or len(shared(left.who, right.who)) > 1


def _one_blow(left: Told, right: Told) -> bool:
    """Of attacks, many a day between the same two, something besides parties must agree."""
    if {w.id for w in left.recipients if w.person} & {w.id for w in right.recipients if w.person}:
        return True
    if left.figures & right.figures:
        return True
    if not (left.narrow and right.narrow):
        return False
    return plain(left, right) or len(left.words & right.words) > 1


def _long_between(left: Told, right: Told) -> bool:
    """Attacks told without a date in reports that stand further apart than their news reaches."""
    if left.type != "assault" or left.when.edtf is not None or right.when.edtf is not None:
        return False
    if died(left, right) or (left.full and right.full and left.real):
        return False
    if left.trigger == right.trigger and left.trigger in WARS:
        return False  # what goes on for long is told without a day all the while
    if left.figures and left.figures == right.figures and left.stretches & right.stretches:
        return False  # a paper's sentence on what was before, repeated
    if left.victims or right.victims or (left.called and left.called == right.called):
        return False  # who was killed, and a day that is a name, are told long after
    if left.window is None or right.window is None:
        return False
    between = left.window[0] > right.window[1] or right.window[0] > left.window[1]
    return between and not told_alike(left, right)


def _apart(left: Told, right: Told) -> bool:
    """Another thing, place or side: another event, so that no third report joins the two."""
    if left.about and right.about and _of_other_things(left, right):
        return True
    here, there = left.finding.place, right.finding.place
    if here and there and here != there and elsewhere(here, there, surely=died(left, right)):
        return True
    if left.stage and right.stage and left.stage != right.stage:
        return True
    if left.type in MUTUAL:
        return _elsewhere(left, right)
    by = (left.initiators, right.initiators)
    if left.type == "sanction" and all(by) and not shared(*by):
        return (
            True  # "Western sanctions", "the union's": penalties of two, though one is a vague many
        )
    for ours, theirs in (by, (left.recipients, right.recipients)):
        if sure(ours) and sure(theirs) and not shared(ours, theirs):
            return True
    return _counts_clash(left, right)


def _of_other_things(left: Told, right: Told) -> bool:
    """What they are about differs, and nothing else makes them known as one."""
    if left.type == "consult" or one_thing(left.about, right.about):
        return False
    lasts = left.finding.status == right.finding.status == "ongoing"
    known = lasts and len(left.words & right.words) > 1
    return not (known or of_one_sum(left, right) or _with_what(left, right))


def _with_what(left: Told, right: Told) -> bool:
    """Of one blow one report may tell what struck, the other what was hit."""
    if left.type != "assault" or left.document == right.document:
        return False
    return not WEAPONS.isdisjoint((left.about, right.about)) and bool(shared(left.who, right.who))


def _elsewhere(left: Told, right: Told) -> bool:
    """Different people: another meeting, whatever the day."""
    sides = [len({w.party for w in sure(t.who)}) for t in (left, right)]
    return min(sides) > 1 and len(shared(left.who, right.who)) < 2


def _fit(left: Told, right: Told) -> float:
    """How far the parties agree: none named can only join over the same thing."""
    if not left.who or not right.who:
        if left.type == "assault" and left.about == "people":
            return 0.0  # of a day with two attacks both tell of people killed
        if left.type == "assault" and left.about in WEAPONS and not _one_beside(left, right):
            return 0.0  # and others fire missiles too
        same_thing = bool(left.about) and left.about == right.about and left.type in CONCRETE
        return 0.5 if same_thing else 0.0
    if left.type in MUTUAL:
        both = shared(left.who, right.who)
        alone = min(len({w.party for w in t.who}) for t in (left, right)) < 2
        if alone and not {w.id for w in left.who} & {w.id for w in right.who}:
            return 0.0
        return float(len(both))
    by, to = shared(left.initiators, right.initiators), shared(left.recipients, right.recipients)
    if (left.initiators and right.initiators and not by) or (
        left.recipients and right.recipients and not to
    ):
        return 0.0
    return float(len(by) + len(to))


def _one_beside(left: Told, right: Told) -> bool:
    """Whether a party stands in both, be it beside what is told."""
    ours, theirs = ({w.party for w in t.who} | t.beside for t in (left, right))
    return not ours.isdisjoint(theirs)


def _within(left: Told, right: Told, fit: float) -> float:
    """Two reports of one document: joined where one plainly takes the other up.

    By a definite noun ("the visit"), by the same person or count, or by the same word over the
    same two sides; two dates must be one day.
    """
    if _named_again(left, right):
        return max(fit, 0.5)
    if fit <= 0 or put_so(left, right):
        return fit
    if left.when.edtf is not None and right.when.edtf is not None:
        same = left.narrow and right.narrow and _same_sides(left, right)
        return fit if same and not _other_demand(left, right) else 0.0
    if died(left, right):
        return fit
    if left.type in CONCRETE:
        persons = {w.id for w in left.recipients if w.person}
        same = bool(persons & {w.id for w in right.recipients if w.person})
        if left.type == "assault" and bool(left.figures) != bool(right.figures):
            same = False  # "20 killed, among them X" is not the killing of X alone
        same = (same or bool(left.figures & right.figures)) and plain(left, right)
        return fit if same or _taken_up(left, right) else 0.0
    both = min(len({w.party for w in t.who}) for t in (left, right)) > 1
    if _taken_up(left, right) or (both and _same_sides(left, right) and plain(left, right)):
        return fit
    return 0.0


def _named_again(left: Told, right: Told) -> bool:
    """The same definite noun with the same day or month: "July's attack", time and again.

    Of meetings the same town will do: "a meeting in X", "the meeting in X".
    """
    if left.trigger != right.trigger or left.word in SAYING or not (left.known or right.known):
        return False
    there = left.type in MUTUAL and bool(left.where) and left.where == right.where
    then = left.known and right.known and left.when.edtf is not None
    if not there and not (then and left.when.edtf == right.when.edtf):
        return False
    return not (left.who and right.who) or bool(shared(left.who, right.who))


def _taken_up(left: Told, right: Told) -> bool:
    """A definite noun with no party that the other lacks, of the same word or the same two."""
    for noun, deed in ((left, right), (right, left)):
        if not noun.bare or not {w.party for w in noun.who} <= {w.party for w in deed.who}:
            continue
        if plain(left, right) or (noun.type in MUTUAL and noun.finding.mode == deed.finding.mode):
            return True
    return False


def _same_sides(left: Told, right: Told) -> bool:
    """The same parties on both sides, either way round where they act together."""
    ours, theirs = (
        [{w.party for w in s} for s in (t.initiators, t.recipients)] for t in (left, right)
    )
    if left.type in MUTUAL:
        return ours[0] | ours[1] == theirs[0] | theirs[1]
    return ours == theirs


def _counts_clash(left: Told, right: Told) -> bool:
    """An author who gives two numbers of one thing tells of two events; two authors may disagree."""
    if not (left.figures and right.figures) or left.figures & right.figures:
        return False
    one = left.document == right.document
    return any(
        a[0] == b[0] and a[1:] != b[1:] and (one or not close(a[1:], b[1:]))
        for a in left.figures
        for b in right.figures
    )


def _both_fresh(left: Told, right: Told) -> bool:
    """News of the same days, with the same actors on both sides."""
    if left.type in CONCRETE or left.window is None or right.window is None:
        return False
    if left.finding.status not in ("happened", *UNTRUE):
        return False
    if left.window[0] > right.window[1] or right.window[0] > left.window[1]:
        return False
    if left.type not in MUTUAL and _days_between(left, right) > NEWS:
        return False
    if left.type in SPOKEN - MUTUAL and not _of_one_thing(left, right):
        return False
    if left.finding.mode != right.finding.mode and _days_between(left, right) > NEWS:
        return False  # a visit and a meeting may be two occasions
    same = {w.id for w in left.initiators | left.recipients} & {w.id for w in right.who}
    both = len(shared(left.who, right.who)) > 1
    whole = both or bool(left.about and left.about == right.about)
    return bool(same) and whole and left.finding.status == right.finding.status


def _of_one_thing(left: Told, right: Told) -> bool:
    """Whether two reports of a demand, a charge or a refusal share a word on what it was about."""
    acts = {stem(left.trigger), stem(right.trigger)}
    same = bool(left.about and right.about) and one_thing(left.about, right.about)
    return same or bool((left.words & right.words) - acts)


def _other_demand(left: Told, right: Told) -> bool:
    """Demands and threats of one day, each with words of its own, over different things."""
    if left.type not in ("request", "threaten"):
        return False
    if left.utterance is not None and left.utterance == right.utterance:
        return False
    worded = min(len(left.words), len(right.words)) > 1
    return worded and not _of_one_thing(left, right)


NEWS = timedelta(days=1)
"""How far apart papers bring one piece of news: who demands or accuses does so again and again."""


def _days_between(left: Told, right: Told) -> timedelta:
    if left.published is None or right.published is None:
        return timedelta(0)
    return abs(left.published - right.published)


def unsure(told: Mapping[str, Told], links: Mapping[tuple[str, str], float]) -> frozenset[str]:
    """Undated reports that could be any of several dated ones, which a death cannot; ``links`` are
    pairs of ids: of the first one, with each other that it may be."""
    known: dict[str, dict[str | None, list[Told]]] = {}
    """By undated report, those that it may be, by their days."""
    found: set[str] = set()
    for (one, other), surely in links.items():
        undated, dated = told.get(one), told.get(other)
        if surely <= 0 or undated is None or dated is None or one in found:
            continue
        if undated.when.edtf is None and dated.dated and not died(undated, dated):
            days = known.setdefault(one, {})
            others = (t for d, those in days.items() if d != dated.when.edtf for t in those)
            if not all(_one_day(dated, another) for another in others):
                found.add(one)
            days.setdefault(dated.when.edtf, []).append(dated)
    return frozenset(found)
