"""Reports known as one by what they tell, where parties and days alone say nothing. All invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from goodoffices.model.entries import Event
from goodoffices.model.findings import (
    ActorFinding,
    ActorMention,
    Document,
    EventFinding,
    FigureFinding,
    Finding,
    TimeFinding,
)
from goodoffices.model.ids import document_id
from goodoffices.model.shapes import Citation, EventStatus, Plover, Timex
from goodoffices.resolve.engine import resolve
from goodoffices.resolve.events import Events
from goodoffices.resolve.strata import STRATA
from goodoffices.resolve.stratum import Block
from goodoffices.store.dossier import open_dossier
from tests.resolve.test_events import EAST, NORTH, SOUTH, Record

PERSON = "actor-vera"


class Paper(Record):
    """A scope over documents of one sentence, with a person and figures in it."""

    def __init__(self, findings: Sequence[Finding], texts: dict[str, str], **days: str) -> None:
        events = [f for f in findings if isinstance(f, EventFinding)]
        super().__init__(events, **days)
        self._all = {f.id: f for f in findings}
        self._texts = texts

    def document(self, id: str) -> Document:
        return replace(super().document(id), text=self._texts[id])

    def finding(self, id: str) -> Finding | None:
        return self._all.get(id)

    def findings(self, document: str, kind: str) -> Sequence[Finding]:
        found = [f for f in self._all.values() if f.document == document and f.kind == kind]
        return sorted(found, key=lambda f: f.head.start)

    def entry(self, finding: str):  # type: ignore[no-untyped-def]
        named = self._all.get(finding)
        found = super().entry(PERSON if isinstance(named, ActorFinding) else finding)
        if isinstance(named, ActorFinding):
            return replace(found, type="person")
        return replace(found, type="person") if finding == PERSON else found


class Desk:
    """Collects reports given as sentences; ``resolved`` are their events."""

    def __init__(self, **days: str) -> None:
        self.texts: dict[str, str] = {}
        self.found: list[Finding] = []
        self.days = days

    def report(
        self,
        document: str,
        sentence: str,
        trigger: str,
        type_: Plover,
        *,
        by: tuple[str, ...] = (),
        to: tuple[str, ...] = (),
        day: str | None = None,
        status: EventStatus = "happened",
        mode: str | None = None,
        about: str = "",
        count: tuple[str, float | None, float | None] | None = None,
    ) -> EventFinding:
        start = len(self.texts.get(document, ""))
        self.texts[document] = self.texts.get(document, "") + sentence + ".\n"
        at = start + sentence.index(trigger)
        clause = Citation(document, start, start + len(sentence), sentence)
        figures: tuple[str, ...] = ()
        if count is not None:
            number = FigureFinding(
                citations=(clause,),
                of=count[0],
                low=count[1],
                high=count[2],
                unit=None,
                text=sentence,
            )
            self.found.append(number)
            figures = (number.id,)
        event = EventFinding(
            citations=(clause,),
            trigger=Citation(document, at, at + len(trigger), trigger),
            type=type_,
            status=status,
            mode=mode,
            initiators=by,
            recipients=to,
            time=day,
            object=about,
            figures=figures,
        )
        self.found.append(event)
        return event

    def resolved(self) -> list[Event]:
        items = sorted((f for f in self.found if isinstance(f, EventFinding)), key=lambda f: f.id)
        scope = Paper(self.found, self.texts, **self.days)
        keys = [set(Events().keys(i, scope)) for i in items]
        together = any(a & b for n, a in enumerate(keys) for b in keys[:n])
        assert together or len(items) < 2 or not self.meet
        return [e for e in Events().resolve(Block(tuple(items)), scope) if isinstance(e, Event)]

    meet = False
    """Whether reports that ought to be joined must share a key."""


def freed(
    desk: Desk, document: str, words: str, day: str | None, low: float, high: float | None
) -> None:
    desk.report(
        document,
        words,
        "release",
        "retreat",
        mode="release",
        day=day,
        about="prisoner",
        count=("prisoners", low, high),
    )


def test_a_count_is_known_again_where_no_day_is_given() -> None:
    desk = Desk(a="2031-10-20", b="2031-10-21")
    desk.meet = True
    freed(desk, "a", "the release of 52 prisoners", "2031-09", 52, 52)
    freed(desk, "b", "the release of more than 50 prisoners", None, 50, None)
    (event,) = desk.resolved()
    assert event.when.edtf == "2031-09"
    assert any("both count the same" in m.when.why for m in event.mentions)


def test_another_count_or_an_old_release_is_another_event() -> None:
    other = Desk(a="2031-10-20", b="2031-10-21")
    freed(other, "a", "the release of 52 prisoners", "2031-09", 52, 52)
    freed(other, "b", "the release of 30 prisoners", None, 30, 30)
    assert len(other.resolved()) == 2
    old = Desk(a="2031-10-20", b="2032-06-21")
    freed(old, "a", "the release of 52 prisoners", "2031-09", 52, 52)
    freed(old, "b", "the release of more than 50 prisoners", None, 50, None)
    assert len(old.resolved()) == 2


def test_a_count_that_fits_two_releases_joins_neither() -> None:
    desk = Desk(a="2031-10-20", b="2031-10-21", c="2031-10-22")
    freed(desk, "a", "the release of 52 prisoners", "2031-08", 52, 52)
    freed(desk, "b", "the release of 51 prisoners", "2031-09", 51, 51)
    freed(desk, "c", "the release of more than 50 prisoners", None, 50, None)
    assert len(desk.resolved()) == 3


@pytest.mark.parametrize(("later", "events"), [("2031-07-20", 1), ("2032-07-20", 2)])
def test_a_named_person_is_freed_once_in_a_season(later: str, events: int) -> None:
    desk = Desk(a="2031-06-23", b=later)
    for document, day in (("a", "2031-06-21"), ("b", None)):
        desk.report(
            document,
            f"the {'long awaited ' if day else ''}release of Vera",
            "release",
            "retreat",
            to=(PERSON,),
            mode="release",
            day=day,
        )
    found = desk.resolved()
    assert len(found) == events, [m.when.why for e in found for m in e.mentions]


def test_rival_counts_of_one_release_are_known_by_whom_they_name() -> None:
    desk = Desk(a="2031-10-20", b="2031-08-01")
    for document, number in (("a", 16), ("b", 14)):
        words = f"the release of {number} prisoners, including Vera"
        freed(desk, document, words, None, number, number)
        start = desk.texts[document].index("Vera")
        name = Citation(document, start, start + 4, "Vera")
        desk.found.append(
            ActorFinding(
                citations=(name,),
                name="Vera",
                type="person",
                mentions=(ActorMention(name, "name"),),
            )
        )
    (event,) = desk.resolved()
    assert any("same person" in m.when.why for m in event.mentions)
    assert len(event.figures) == 2


def test_the_invasion_of_a_year_and_of_its_month_are_one() -> None:
    desk = Desk(a="2031-06-23", b="2031-08-01")
    desk.meet = True
    desk.report(
        "a",
        "the 2030 invasion of South",
        "invasion",
        "assault",
        by=(NORTH,),
        to=(SOUTH,),
        day="2030",
    )
    desk.report(
        "b",
        "North began the invasion of South in February 2030",
        "invasion",
        "assault",
        by=(NORTH,),
        to=(SOUTH,),
        day="2030-02",
    )
    (event,) = desk.resolved()
    assert event.when.edtf == "2030-02"


def test_two_attacks_of_one_month_by_the_same_stay_two() -> None:
    desk = Desk(a="2031-06-23", b="2031-06-25")
    desk.report(
        "a",
        "North attacked the harbour",
        "attacked",
        "assault",
        by=(NORTH,),
        to=(SOUTH,),
        day="2031-06-21",
    )
    desk.report(
        "b",
        "North attacked a convoy",
        "attacked",
        "assault",
        by=(NORTH,),
        to=(SOUTH,),
        day="2031-06",
    )
    assert len(desk.resolved()) == 2


def test_what_two_have_not_agreed_is_one_state_of_things() -> None:
    desk = Desk(a="2031-06-23", b="2031-06-24")
    for document, words in (
        ("a", "North and South have yet to agree"),
        ("b", "no sign that they agree"),
    ):
        desk.report(document, words, "agree", "agree", by=(NORTH, SOUTH), status="negated")
    assert [e.status for e in desk.resolved()] == ["negated"]


def test_a_plan_foreseen_by_two_papers_is_one_and_never_joins_the_deed() -> None:
    desk = Desk(a="2031-06-23", b="2031-06-24", c="2031-06-24")
    desk.report(
        "a",
        "a possible ground incursion into South",
        "incursion",
        "assault",
        to=(SOUTH,),
        status="possible",
    )
    desk.report(
        "b",
        "a ground invasion of South may come",
        "invasion",
        "assault",
        to=(SOUTH,),
        status="possible",
    )
    desk.report("c", "the ground invasion of South", "invasion", "assault", to=(SOUTH,))
    assert sorted(e.status for e in desk.resolved()) == ["happened", "possible"]


def test_one_deed_under_neighbouring_types_is_one_event_of_the_surer_type() -> None:
    desk = Desk(a="2031-06-23", b="2031-06-24", c="2031-06-24")
    words = "envoys exchanged lists of missing sailors in the harbour office"
    for document, type_ in (("a", "consult"), ("b", "cooperate"), ("c", "consult")):
        kind: Plover = "consult" if type_ == "consult" else "cooperate"
        desk.report(document, words, "exchanged", kind, by=(NORTH, SOUTH), day="2031-06-22")
    (event,) = desk.resolved()
    assert event.type == "consult"


def test_vague_officials_are_no_other_people() -> None:
    desk = Desk(a="2031-06-23", b="2031-06-24")
    desk.report(
        "a", "North diplomats recently met with coastal officials", "met", "consult", by=(NORTH,)
    )
    desk.report(
        "b",
        "a senior North diplomat recently met with coastal envoys",
        "met",
        "consult",
        by=(NORTH,),
    )
    assert len(desk.resolved()) == 1


def test_two_visits_a_month_apart_stay_two_whatever_their_words() -> None:
    desk = Desk(a="2031-06-23", b="2031-07-24")
    for document, day in (("a", "2031-06-21"), ("b", "2031-07-21")):
        desk.report(
            document,
            "Vera visited South to discuss grain",
            "visited",
            "consult",
            by=(PERSON,),
            to=(SOUTH,),
            day=day,
        )
    assert len(desk.resolved()) == 2


def test_another_release_is_linked_to_the_earlier_one_it_is_set_beside() -> None:
    desk = Desk(a="2031-10-20")
    first = desk.report(
        "a",
        "the release of sixteen prisoners in June",
        "release",
        "retreat",
        mode="release",
        day="2031-06",
        about="prisoner",
    )
    desk.report(
        "a",
        "Another 52 prisoners won release in September",
        "release",
        "retreat",
        mode="release",
        day="2031-09",
        about="prisoner",
    )
    linked = {e.when.edtf: [(x.event, x.relation) for x in e.links] for e in desk.resolved()}
    assert linked == {"2031-06": [], "2031-09": [(first.id, "compared-with")]}


def test_what_happens_during_a_visit_is_part_of_it() -> None:
    desk = Desk(a="2031-10-20")
    sentence = "North signed a grain accord during the three-day visit"
    act = desk.report("a", sentence, "signed", "agree", by=(NORTH,), to=(SOUTH,), day="2031-10-19")
    at = sentence.index("visit")
    visit = replace(
        act,
        citations=(Citation("a", at, at + 5, "visit"),),
        trigger=Citation("a", at, at + 5, "visit"),
        type="consult",
        mode="visit",
    )
    desk.found.append(visit)
    linked = {e.type: [(x.event, x.relation) for x in e.links] for e in desk.resolved()}
    assert linked == {"agree": [(visit.id, "part-of")], "consult": []}


def test_a_number_that_is_not_round_is_known_again_without_a_day() -> None:
    for number, events in ((241, 1), (200, 2)):
        desk = Desk(a="2031-06-23", b="2032-08-01")
        for document, words in (
            ("a", f"a blast killed {number} sailors"),
            ("b", f"which killed {number} sailors in the old harbour"),
        ):
            desk.report(
                document,
                words,
                "killed",
                "assault",
                day="2030" if document == "b" else None,
                about="sailor",
                count=("sailors", number, number),
            )
        assert len(desk.resolved()) == events, number


def test_the_very_clause_of_two_undated_papers_is_one_event() -> None:
    desk = Desk()
    desk.meet = True
    for document in ("a", "b"):
        words = "North targeted grain ships, harbour cranes and coastal radar with the strikes"
        desk.report(document, words, "targeted", "assault", by=(NORTH,), to=(SOUTH,))
    assert len(desk.resolved()) == 1


def test_the_order_of_reports_never_matters() -> None:
    outcomes = set()
    for order in permutations(range(4)):
        desk = Desk(a="2031-10-20", b="2031-10-21", c="2031-10-22", d="2031-10-22")
        for n in order:
            if n < 2:
                freed(desk, "ab"[n], "the release of 52 prisoners", ("2031-09", None)[n], 52, 52)
            else:
                desk.report(
                    "cd"[n - 2],
                    "the 2030 invasion of East",
                    "invasion",
                    "assault",
                    by=(NORTH,),
                    to=(EAST,),
                    day="2030",
                )
        outcomes.add(tuple(sorted(e.members for e in desk.resolved())))
    assert len(outcomes) == 1


SAILOR = "actor-olaf"


def meeting(desk: Desk, document: str, words: str, day: str | None) -> None:
    desk.report(document, words, "met", "consult", by=(PERSON,), to=(SAILOR,), day=day)


@pytest.mark.parametrize(("later", "events"), [("2031-10-20", 1), ("2032-10-20", 2)])
def test_a_meeting_told_in_passing_is_the_dated_one_of_the_season(later: str, events: int) -> None:
    desk = Crew(a="2031-06-23", b=later)
    meeting(desk, "a", "Vera met Olaf to discuss grain", "2031-06-21")
    meeting(desk, "b", "after Vera met Olaf", None)
    found = desk.resolved()
    assert len(found) == events, [m.when.why for e in found for m in e.mentions]


def test_a_meeting_told_in_passing_that_fits_two_joins_neither() -> None:
    desk = Crew(a="2031-06-23", b="2031-08-20", c="2031-10-20")
    meeting(desk, "a", "Vera met Olaf to discuss grain", "2031-06-21")
    meeting(desk, "b", "Vera met Olaf to discuss the port", "2031-08-19")
    meeting(desk, "c", "after Vera met Olaf", None)
    assert len(desk.resolved()) == 3


def test_what_was_done_several_times_is_no_single_meeting() -> None:
    desk = Crew(a="2031-06-22", b="2031-06-22")
    meeting(desk, "a", "Vera met Olaf to discuss grain", "2031-06-21")
    meeting(desk, "b", "Vera and Olaf have met four times over 16 months", "2031-06-21")
    assert len(desk.resolved()) == 2


class Crew(Desk):
    """Reports about two persons."""

    def resolved(self) -> list[Event]:
        items = sorted((f for f in self.found if isinstance(f, EventFinding)), key=lambda f: f.id)
        scope = Persons(self.found, self.texts, **self.days)
        return [e for e in Events().resolve(Block(tuple(items)), scope) if isinstance(e, Event)]


class Persons(Paper):
    """A scope in which Vera and Olaf are persons of two sides."""

    def entry(self, finding: str):  # type: ignore[no-untyped-def]
        found = super().entry(finding)
        return replace(found, type="person") if finding in (PERSON, SAILOR) else found


def test_the_full_scale_war_between_two_is_known_without_a_day() -> None:
    desk = Desk(a="2031-10-20", b="2031-03-21")
    desk.meet = True
    desk.report("a", "North's full-scale invasion of South", "invasion", "assault", by=(NORTH,),
                to=(SOUTH,), day="2029")  # fmt: skip
    desk.report("b", "since North's full-scale war began", "war", "assault", by=(NORTH,))
    (event,) = desk.resolved()
    assert event.when.edtf == "2029"


def test_what_goes_on_is_dated_from_when_it_began() -> None:
    desk = Desk(a="2031-10-20", b="2031-08-21")
    desk.report("a", "South has hosted northern missiles since 2027", "hosted", "cooperate",
                by=(SOUTH,), to=(NORTH,), day="2027", status="ongoing", about="asset")  # fmt: skip
    desk.report("b", "South has hosted missiles of North", "hosted", "cooperate",
                by=(SOUTH,), to=(NORTH,), day="2028/..", status="ongoing", about="weapon")  # fmt: skip
    (event,) = desk.resolved()
    assert event.when.edtf in ("2027/..", "2028/..")
    assert any("goes on" in m.when.why for m in event.mentions)


def test_two_charges_of_the_same_days_over_different_things_are_two() -> None:
    desk = Desk(a="2031-10-20", b="2031-10-20")
    for document, words in (
        ("a", "North accused South of stalling talks"),
        ("b", "North accused South of hiding weapons"),
    ):
        desk.report(document, words, "accused", "accuse", by=(NORTH,), to=(SOUTH,))
    assert len(desk.resolved()) == 2


def test_people_killed_on_one_day_by_nobody_named_need_not_be_one_attack() -> None:
    desk = Desk(a="2031-10-20", b="2031-10-20")
    desk.report("a", "15 people were injured when a missile fell", "injured", "assault",
                day="2031-10-19", about="people")  # fmt: skip
    desk.report("b", "93 people were killed when a strike hit a school", "killed", "assault",
                day="2031-10-19", about="people")  # fmt: skip
    assert len(desk.resolved()) == 2


def test_a_visit_and_a_meeting_reported_days_apart_are_two_occasions() -> None:
    desk = Crew(a="2031-06-20", b="2031-06-22")
    desk.report("a", "Vera visited Olaf", "visited", "consult", by=(PERSON,), to=(SAILOR,),
                mode="visit")  # fmt: skip
    meeting(desk, "b", "Vera has met Olaf and his aides", None)
    assert len(desk.resolved()) == 2


def test_an_arrest_and_the_sentence_are_two_events_of_one_case() -> None:
    desk = Desk(a="2031-06-20", b="2031-06-22")
    for document, words, word in (
        ("a", "Vera was arrested in the harbour", "arrested"),
        ("b", "Vera was detained a month ago", "detained"),
        ("b", "A court has sentenced Vera to six years", "sentenced"),
        ("a", "The court filed fraud charges against Vera", "filed"),
    ):
        desk.report(document, words, word, "coerce", to=(PERSON,), mode="arrest")
    assert sorted(len(e.mentions) for e in desk.resolved()) == [1, 1, 2]


def test_undated_papers_that_count_alike_need_more_than_the_count() -> None:
    for one, other, events in ((29, 29, 1), (29, 26, 2), (50, 50, 2)):
        desk = Desk()
        desk.report("a", f"police arrested {one} people", "arrested", "coerce", about="people",
                    count=("people", one, one))  # fmt: skip
        desk.report("b", f"at least {other} were arrested", "arrested", "coerce", about="people",
                    count=("people", other, None if other != one else other))  # fmt: skip
        assert len(desk.resolved()) == events, (one, other)


def test_undated_papers_that_repeat_a_stance_tell_two_occasions() -> None:
    desk = Desk()
    for document, words in (
        ("a", "North supports the right of South to grow grain freely"),
        ("b", "North reiterated that it supports the right of South to grow grain"),
    ):
        desk.report(document, words, "supports", "support", by=(NORTH,), to=(SOUTH,))
    assert len(desk.resolved()) == 2


def test_two_who_met_are_not_known_again_by_a_paper_without_a_day() -> None:
    desk = Crew(a="2031-06-23")
    meeting(desk, "a", "Vera met Olaf to discuss grain", "2031-06-21")
    meeting(desk, "b", "after Vera met Olaf", None)
    assert len(desk.resolved()) == 2


def test_what_goes_on_between_two_is_known_by_more_than_its_verb() -> None:
    desk = Desk()
    desk.report("a", "North has launched raids on South since the spring", "launched", "assault",
                by=(NORTH,), to=(SOUTH,), status="ongoing")  # fmt: skip
    desk.report("b", "North launched a barrage on South", "launched", "assault", by=(NORTH,),
                to=(SOUTH,), status="ongoing")  # fmt: skip
    assert len(desk.resolved()) == 2


@pytest.mark.parametrize(
    ("word", "days", "events"),
    [
        ("striking", ("2031-06-20", "2031-06-20"), 1),
        ("striking", ("2031-06-20", "2031-06-22"), 2),
        ("campaign", ("2031-06-20", "2031-06-22"), 1),
    ],
)
def test_what_is_told_anew_each_day_goes_on_for_that_day(
    word: str, days: tuple[str, str], events: int
) -> None:
    desk = Desk(a=days[0], b=days[1])
    for document, more in (("a", "targets from the air"), ("b", "grain, stores and targets")):
        desk.report(document, f"North, {word} South: {more}", word, "assault", by=(NORTH,),
                    to=(SOUTH,), status="ongoing")  # fmt: skip
    found = desk.resolved()
    assert len(found) == events, [m.when.why for e in found for m in e.mentions]


@pytest.mark.parametrize(
    ("one", "other", "day"),
    [
        (
            ("North shelled the orchard, the bakery and the cistern of South", "shelled"),
            ("North pounded an orchard, a bakery and a cistern in South overnight", "pounded"),
            None,
        ),
        (
            ("North's war on South, which began on 1 May", "war"),
            ("the conflict of North with South, ongoing since 1 May", "conflict"),
            "2031-05-01/..",
        ),
    ],
)
def test_attacks_told_in_other_words_meet(
    one: tuple[str, str], other: tuple[str, str], day: str | None
) -> None:
    desk = Desk(a="2031-05-11", b="2031-05-11")
    desk.meet = True
    for document, (words, word) in (("a", one), ("b", other)):
        desk.report(document, words, word, "assault", by=(NORTH,), to=(SOUTH,), day=day,
                    status="ongoing" if day else "happened")  # fmt: skip
    assert len(desk.resolved()) == 1


def test_a_round_number_alone_is_no_one_event() -> None:
    desk = Desk(a="2031-06-20", b="2031-06-20")
    desk.report("a", "over 1,000 rowers were killed", "killed", "assault", about="people",
                count=("people", 1000, None))  # fmt: skip
    desk.report("b", "1,000 soldiers of South are being killed", "killed", "assault", to=(SOUTH,),
                about="people", count=("soldiers", 1000, 1000))  # fmt: skip
    assert len(desk.resolved()) == 2


def killing(desk: Desk, document: str, words: str, day: str | None = None, word: str = "killed",
            count: tuple[str, float, float] | None = None) -> None:  # fmt: skip
    desk.report(document, words, word, "assault", to=(PERSON,), day=day, count=count)


def test_nobody_is_killed_twice_whatever_day_and_words_tell_it() -> None:
    desk = Desk(a="2031-06-20", b="2031-06-23", c="2031-12-01")
    desk.meet = True
    killing(desk, "a", "a blast on Friday killed Vera", "2031-06-20")
    killing(desk, "b", "Vera was assassinated", "2031-06-21/2031-06-23", "assassinated")
    killing(desk, "c", "since Vera was killed")
    killing(desk, "c", "the killing of Vera was mourned", word="killing")
    (event,) = desk.resolved()
    assert any("the same person was killed" in m.when.why for m in event.mentions)


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Vera was nearly killed", "killed"),
        ("the attempted assassination of Vera", "assassination"),
        ("the killings of Vera and of a guard", "killings"),
        ("Vera and others were killed", "killed"),
    ],
)
def test_a_blow_that_missed_or_hit_others_too_is_not_known_by_the_person(
    words: str, word: str
) -> None:
    desk = Desk(a="2031-06-20", b="2031-12-01")
    killing(desk, "a", "a blast on Friday killed Vera", "2031-06-20")
    killing(desk, "b", words, word=word)
    assert len(desk.resolved()) == 2


def test_a_death_among_twenty_is_not_that_of_one_alone() -> None:
    desk = Desk(a="2031-06-20")
    killing(desk, "a", "a blast killed Vera")
    killing(desk, "a", "20 sailors were killed, among them Vera", count=("sailors", 20, 20))
    assert len(desk.resolved()) == 2


@pytest.mark.parametrize(("later", "events"), [("2031-06-22", 1), ("2031-09-22", 2)])
def test_an_invasion_of_the_same_days_is_one(later: str, events: int) -> None:
    desk = Desk(a="2031-06-20", b=later)
    desk.report("a", "North began an invasion of South", "invasion", "assault", by=(NORTH,),
                to=(SOUTH,), day="2031-06-20")  # fmt: skip
    desk.report("b", "North has launched an invasion", "invasion", "assault",
                by=(NORTH,))  # fmt: skip
    found = desk.resolved()
    assert len(found) == events, [m.when.why for e in found for m in e.mentions]


def test_the_killing_of_two_is_not_that_of_one_of_them() -> None:
    desk = Crew(a="2031-06-20", b="2031-06-21")
    killing(desk, "a", "the killing of Vera shook North", word="killing")
    for document in ("a", "b"):
        desk.report(document, f"a blast killed Vera and Olaf, {document} said", "killed", "assault",
                    to=(PERSON, SAILOR))  # fmt: skip
    told = sorted(sorted(m.citation.document for m in e.mentions) for e in desk.resolved())
    assert told == [["a"], ["a", "b"]]


def test_a_number_of_two_peoples_without_a_day_tells_of_two_events() -> None:
    desk = Desk(a="2031-06-23", b="2032-08-01")
    for document, whom in (("a", ()), ("b", (SOUTH,))):
        desk.report(document, f"which killed 241 sailors near {document}", "killed", "assault",
                    to=whom, about="sailor", count=("sailors", 241, 241),
                    day="2030" if whom else None)  # fmt: skip
    assert len(desk.resolved()) == 2


@pytest.mark.parametrize(
    ("toll", "named", "events"),
    [
        ("39 people died when the ferries of South blew up", "South", 1),
        ("39 people died when the cranes of South fell", "South", 2),
        ("39 people died when the ferries of East blew up", "East", 2),
    ],
)
def test_a_toll_told_without_sides_is_of_the_blow_told_with_them(
    toll: str, named: str, events: int
) -> None:
    desk = Harbours(a="2031-06-24", b="2031-06-25")
    week = "2031-06-16/2031-06-22"
    victims = desk.report("a", toll, "died", "assault", day=week)
    at = toll.index(named)
    mention = Citation("a", at, at + len(named), named)
    named_there = ActorFinding((mention,), named, "state", (ActorMention(mention, "name"),))
    desk.found.append(named_there)
    desk.report("b", "attacks with burning ferries on South", "attacks", "assault", to=(SOUTH,),
                day=week)  # fmt: skip
    assert victims.recipients == ()
    found = desk.resolved()
    assert len(found) == events, [m.when.why for e in found for m in e.mentions]


class Harbours(Desk):
    """Reports that name states besides those who take part."""

    def resolved(self) -> list[Event]:
        items = sorted((f for f in self.found if isinstance(f, EventFinding)), key=lambda f: f.id)
        scope = States(self.found, self.texts, **self.days)
        return [e for e in Events().resolve(Block(tuple(items)), scope) if isinstance(e, Event)]


class States(Paper):
    """A scope in which who is named is the state of that name."""

    def entry(self, finding: str):  # type: ignore[no-untyped-def]
        named = self.finding(finding)
        known = isinstance(named, ActorFinding)
        return super().entry(f"actor-{named.name.casefold()}" if known else finding)


def blow(text: str, trigger: str, *, sided: bool) -> tuple[Document, tuple[Finding, ...]]:
    """A report of one sentence on a blow of a day, which names a state; ``sided``: as hit."""
    document = Document(document_id(text.encode()), text, text, "plain@1", "2031-06-24")

    def cited(words: str) -> Citation:
        return document.cite(text.index(words), text.index(words) + len(words))

    name, day = cited("Norway"), cited("on 20 June 2031")
    state = ActorFinding((name,), "Norway", "state", (ActorMention(name, "name"),), code="NO")
    time = TimeFinding((day,), timex=Timex("DATE", "2031-06-20"), anchor="none")
    event = EventFinding(
        citations=(cited(text.rstrip(".")),),
        trigger=cited(trigger),
        type="assault",
        status="happened",
        time=time.id,
        recipients=(state.id,) if sided else (),
    )
    return document, (state, time, event)


def test_whichever_report_comes_first_a_toll_is_joined_with_its_blow() -> None:
    toll = blow("39 died when the ferries of Norway blew up on 20 June 2031.", "died", sided=False)
    with_sides = (
        blow(f"Attacks with {many} ferries on Norway on 20 June 2031.", "Attacks", sided=True)
        for many in range(2, 50)
    )
    # The newcomer's mention of the state is now its smallest: the state's entry has another id.
    attack = next(b for b in with_sides if b[1][0].id < toll[1][0].id)
    for order in ((toll, attack), (attack, toll)):
        with open_dossier(":memory:") as dossier:
            for document, findings in order:
                dossier.arrive(document, findings, "toy@1")
                resolve(dossier, STRATA, origin="toy@1")
            (event,) = (e for e in dossier.entries("event") if isinstance(e, Event))
            assert len(event.mentions) == 2
